"""Scenarios are plain data, and what is asked in vain is told with a remedy."""

import os
import pickle
import signal
import threading
import time
from pathlib import Path

import pyarrow as pa
import pytest

import schoolwide as sw


def test_a_change_gives_another_scenario() -> None:
    base = sw.scenario("typical_high_school")
    changed = base.set("school.teachers", 30)
    assert base.changes == () and changed.changes == ("school.teachers=30",)
    assert pickle.loads(pickle.dumps(changed)) == changed


def test_values_are_written_as_a_scenario_file_has_them() -> None:
    numpy = pytest.importorskip("numpy")
    changed = sw.scenario("typical_high_school")
    changed = changed.set("run.strategies", ["status_quo"]).set("school.teachers", numpy.int64(30))
    changed = changed.set("leader.change_skill", numpy.float64(0.25)).set("some.flag", False)
    assert changed.changes == (
        'run.strategies=["status_quo"]',
        "school.teachers=30",
        "leader.change_skill=0.25",
        "some.flag=false",
    )
    with pytest.raises(TypeError, match="a number, a text"):
        changed.set("school.teachers", None)  # type: ignore[arg-type]


def test_a_scenario_can_be_a_file_or_a_text(tmp_path: Path) -> None:
    text = 'extends = "typical_high_school"\n[run]\nstrategies = ["coaching_only"]\nreference = "coaching_only"\n'
    (tmp_path / "mine.toml").write_text(text)
    from_file = sw.scenario(tmp_path / "mine.toml").run(replicates=2, seed=1, years=1)
    from_text = sw.scenario("mine", text=text).run(replicates=2, seed=1, years=1)
    assert from_file.strategies == ["coaching_only"]
    assert pa.table(from_file.weeks).equals(pa.table(from_text.weeks))


def test_a_scenario_in_full_gives_the_same_run() -> None:
    results = sw.scenario("typical_high_school").run(replicates=2, seed=3, years=1, strategies=["mandate"])
    again = sw.scenario("again", text=results.scenario).run()
    assert (again.seed, again.replicates, again.failed) == (3, 2, [])
    assert pa.table(again.weeks).equals(pa.table(results.weeks))


def test_doubts_are_told_without_a_run() -> None:
    assert sw.scenario("typical_high_school").check() == []
    with pytest.raises(sw.ScenarioError, match="remedy"):
        sw.scenario("typical_hihg_school").check()


def test_errors_reach_other_processes() -> None:
    with pytest.raises(sw.ScenarioError) as told:
        sw.scenario("typical_high_school").run(threads=5000)
    again = pickle.loads(pickle.dumps(told.value))
    assert type(again) is sw.ScenarioError and str(again) == str(told.value)


def test_a_nation_is_refused() -> None:
    with pytest.raises(sw.ScenarioError, match="nation"):
        sw.scenario("united_states").run(replicates=1)


def test_figures_that_a_run_cannot_have_are_refused_with_those_that_it_can() -> None:
    results = sw.scenario("typical_high_school").run(replicates=2, seed=1, years=1)
    with pytest.raises(sw.ScenarioError, match="did you mean `consistent_reach`"):
        results.figure("consistent_reahc")  # type: ignore[arg-type]
    with pytest.raises(sw.ScenarioError, match="draw one of consistent_reach"):
        results.figure("equal_capacity")
    with pytest.raises(sw.ScenarioError, match="there is no measure"):
        results.figure("school", measure="reach")  # type: ignore[arg-type]


def test_a_figure_is_shown_by_notebooks_and_comes_as_a_picture_and_a_page() -> None:
    results = sw.scenario("typical_high_school").run(replicates=2, seed=1, years=1)
    figure = results.figure("consistent_reach", title="What we found")
    assert figure._repr_svg_() == figure.svg and "<svg" in figure.svg
    assert figure.png().startswith(b"\x89PNG") and figure.pdf().startswith(b"%PDF")
    assert len(figure.png(dots_per_inch=30)) < len(figure.png())


def test_ctrl_c_stops_a_run_within_a_second() -> None:
    pressed = []

    def press() -> None:
        pressed.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Timer(0.5, press)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        sw.scenario("typical_high_school").run(replicates=20_000, seed=1)
    assert time.monotonic() - pressed[0] < 1


def test_other_threads_go_on_while_a_scenario_runs() -> None:
    turns = 0
    ended = threading.Event()

    def count() -> None:
        nonlocal turns
        while not ended.is_set():
            turns += 1
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    started = time.monotonic()
    sw.scenario("typical_high_school").run(replicates=20, seed=1)
    passed = time.monotonic() - started
    ended.set()
    counter.join()
    assert turns > 100 * passed > 10
