"""The package and the command give the same numbers, figures and errors."""

import math
import subprocess
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest

import schoolwide as sw


@pytest.fixture(scope="module")
def results() -> sw.Results:
    return sw.scenario("typical_high_school").set("school.teachers", 30).run(replicates=12, seed=7, years=2)


def test_the_weeks_are_those_of_the_command_to_the_bit(results: sw.Results, finished_run: Path) -> None:
    expected = pyarrow.parquet.read_table(finished_run / "weeks.parquet").replace_schema_metadata()
    found = pa.table(results.weeks)
    assert found.column_names == expected.column_names
    assert found.num_rows == expected.num_rows > 1000
    for name in expected.column_names:
        one, other = found[name].combine_chunks(), expected[name].combine_chunks()
        assert one.type == other.type, name
        assert one.equals(other), name


def test_the_weeks_of_a_district_are_those_of_the_command_to_the_bit(command: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "district"
    changes = {"district.schools": 3, "run.years": 1, "run.replicates": 2, "run.equal_capacity": 0}
    district = sw.scenario("elementary_school")
    arguments = [*command, "run", "elementary_school", "--format", "none", "--quiet", "--out", str(folder)]
    for key, value in changes.items():
        district = district.set(key, value)
        arguments += ["--set", f"{key}={value}"]
    subprocess.run(arguments, check=True)
    results = district.run()
    expected = pyarrow.parquet.read_table(folder / "weeks.parquet").replace_schema_metadata()
    assert pa.table(results.weeks).cast(expected.schema).equals(expected)
    assert len(set(expected["school"].to_pylist())) == 3
    with pytest.raises(sw.ScenarioError, match="from the folder of a run"):
        results.figure("district")


@pytest.mark.parametrize(
    ("table", "file"),
    [("outcomes", "outcomes"), ("comparisons", "comparison"), ("fates", "fates"), ("bands", "bands")],
)
def test_a_table_is_that_of_the_command_to_the_digits_that_it_writes(
    results: sw.Results, finished_run: Path, table: str, file: str
) -> None:
    expected = pyarrow.csv.read_csv(finished_run / f"{file}.csv").to_pydict()
    found = pa.table(getattr(results, table)).to_pydict()
    assert list(found) == list(expected)
    for name, column in expected.items():
        assert len(found[name]) == len(column) > 0
        for one, other in zip(found[name], column):
            if isinstance(one, float):
                one = float(f"{one:.5e}")
            # A cell that is empty is null where the column has numbers, and no text where it has none.
            assert one == other or (one is None and other in (None, "")), name


@pytest.mark.parametrize("figure", ["consistent_reach", "strategies_compared", "replicates", "fates", "school"])
def test_a_figure_is_that_of_the_command(results: sw.Results, finished_run: Path, figure: str) -> None:
    expected = (finished_run / f"charts/{figure}.svg").read_text()
    assert results.figure(figure).svg == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("what", ["parameters", "practices", "strategies", "scenarios", "measures"])
def test_a_description_is_that_of_the_command(command: list[str], what: str) -> None:
    printed = subprocess.run([*command, "describe", what], check=True, capture_output=True, text=True).stdout
    assert str(sw.describe(what)) == printed.rstrip("\n")  # type: ignore[call-overload]


def test_the_whole_model_is_described(command: list[str]) -> None:
    printed = subprocess.run([*command, "describe", "--format", "md"], check=True, capture_output=True, text=True)
    assert sw.describe().rstrip() == printed.stdout.rstrip()


def test_all_that_is_wrong_is_told_in_the_words_of_the_command(command: list[str]) -> None:
    changes = ["school.teachers=0", "leader.change_skil=0.5", "run.years=\"two\""]
    arguments = [part for change in changes for part in ("--set", change)]
    printed = subprocess.run([*command, "check", "typical_high_school"], capture_output=True, text=True)
    assert printed.returncode == 0
    ran = subprocess.run([*command, "run", "typical_high_school", *arguments], capture_output=True, text=True)
    assert ran.returncode != 0
    wrong = sw.scenario("typical_high_school")
    wrong = wrong.set("school.teachers", 0).set("leader.change_skil", 0.5).set("run.years", "two")
    with pytest.raises(sw.ScenarioError) as told:
        wrong.run()
    assert str(told.value) == ran.stderr.rstrip()
    assert isinstance(told.value, ValueError)
    assert all(key in str(told.value) for key in ("school.teachers", "change_skil", "run.years"))


def test_the_same_call_gives_the_same_numbers_on_any_number_of_threads() -> None:
    short = sw.scenario("typical_high_school").set("run.strategies", ["managed_change", "status_quo"])
    tables = [pa.table(short.run(replicates=3, years=1, threads=threads).weeks) for threads in (1, 2, 0)]
    assert tables[0].equals(tables[1]) and tables[0].equals(tables[2])


def test_what_is_undefined_is_null_and_never_not_a_number(results: sw.Results) -> None:
    for table in (results.weeks, results.outcomes, results.comparisons, results.fates, results.bands):
        for column in pa.table(table).columns:
            if pa.types.is_floating(column.type):
                assert not any(math.isnan(value) for value in column.drop_null().to_pylist())
