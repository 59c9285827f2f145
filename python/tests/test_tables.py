"""Libraries of data frames take the tables."""

import pytest

import schoolwide as sw


@pytest.fixture(scope="module")
def results() -> sw.Results:
    return sw.scenario("typical_high_school").run(replicates=3, seed=1, years=1)


def test_a_table_says_what_it_holds(results: sw.Results) -> None:
    assert len(results.fates) > 0
    assert results.fates.column_names == ["strategy", "fate", "share", "ci_low", "ci_high", "runs"]
    assert repr(results.fates).startswith(f"<schoolwide.Table of {len(results.fates)} rows: strategy, fate")


def test_pyarrow_takes_a_table_and_its_schema(results: sw.Results) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table(results.weeks)
    assert table.num_rows == len(results.weeks)
    assert pyarrow.schema(results.weeks) == table.schema
    assert table.schema.field("strategy").nullable is False


def test_a_table_outlives_its_results() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    weeks = pyarrow.table(sw.scenario("typical_high_school").run(replicates=2, seed=1, years=1).weeks)
    assert weeks.validate(full=True) is None and weeks.num_rows > 0


def test_a_table_can_be_taken_many_times_and_is_not_copied(results: sw.Results) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    one, other = pyarrow.table(results.weeks), pyarrow.table(results.weeks)
    address = [table["fidelity_mean"].chunk(0).buffers()[1].address for table in (one, other)]
    assert address[0] == address[1]


def test_polars_takes_a_table(results: sw.Results) -> None:
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(results.weeks)
    ends = frame.filter(polars.col("week") == 36).group_by("strategy").agg(polars.col("fidelity_mean").mean())
    assert sorted(ends["strategy"]) == sorted(results.strategies)


def test_pandas_takes_a_table(results: sw.Results) -> None:
    pandas = pytest.importorskip("pandas", minversion="3")
    frame = pandas.DataFrame.from_arrow(results.fates)
    assert (frame.groupby("strategy")["share"].sum() - 1).abs().max() < 1e-12


def test_duckdb_queries_a_table(results: sw.Results) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    weeks = results.weeks
    with duckdb.connect() as connection:
        [count] = connection.execute("SELECT count(*) FROM weeks").fetchone()
    assert count == len(weeks)


def test_a_description_is_a_table_of_numbers_and_texts() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parameters = pyarrow.table(sw.describe("parameters"))
    rows = {row["parameter"]: row for row in parameters.to_pylist()}
    assert rows["leader.change_skill"]["unit"] == "share"
    assert 0 <= rows["leader.change_skill"]["default"] <= 1
    with pytest.raises(sw.ScenarioError, match="ask for parameters"):
        sw.describe("everything")  # type: ignore[call-overload]
