"""The model as a function of numbers: what it gives, and that packages which vary numbers take it."""

import multiprocessing
import pickle
from pathlib import Path

import pytest

import schoolwide as sw

numpy = pytest.importorskip("numpy")

REACH = sw.Output("consistent_reach", "managed_change")
LEAD = sw.Output("fidelity_mean", "managed_change", minus="coaching_only")
SHORT = sw.scenario("typical_high_school").set("run.years", 1).set("school.teachers", 12).set("school.students", 200)
SKILL = "leader.change_skill"


def test_outputs_are_the_means_and_paired_differences_of_a_run() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    fidelity = sw.Output("fidelity_mean", "managed_change", week=10)
    model = sw.model([SKILL], [LEAD, fidelity], scenario=SHORT, replicates=6, seed=4)
    [[lead, early]] = model([[0.75]])
    both = ["coaching_only", "managed_change"]
    results = SHORT.set(SKILL, 0.75).run(replicates=6, seed=4, strategies=both)
    compared = pyarrow.table(results.comparisons).to_pylist()
    [row] = [row for row in compared if row["measure"] == "fidelity_mean" and row["strategy"] != row["reference"]]
    sign = 1 if row["strategy"] == "managed_change" else -1
    assert lead == pytest.approx(sign * row["difference"], rel=1e-12)
    weeks = pyarrow.table(results.weeks).to_pylist()
    tenth = [row["fidelity_mean"] for row in weeks if row["week"] == 10 and row["strategy"] == "managed_change"]
    assert early == pytest.approx(sum(tenth) / 6, rel=1e-12)


def test_one_output_gives_a_vector_and_a_list_gives_columns() -> None:
    points = numpy.array([[0.1], [0.5], [0.9]])
    one = sw.model([SKILL], LEAD, scenario=SHORT, replicates=2, seed=1)(points)
    many = sw.model([SKILL], [LEAD, REACH], scenario=SHORT, replicates=2, seed=1)(points)
    assert one.shape == (3,) and many.shape == (3, 2)
    assert (many[:, 0] == one).all() and len(set(one)) == 3


def test_whole_numbers_take_the_nearest() -> None:
    model = sw.model(["school.teachers"], LEAD, scenario=SHORT, replicates=2, seed=1)
    values = model([[14.2], [14.0], [20.0]])
    assert values[0] == values[1] != values[2]


def test_what_is_wrong_is_told_before_and_at_a_point() -> None:
    with pytest.raises(sw.ScenarioError, match="no_strategy"):
        sw.model([SKILL], sw.Output("consistent_reach", "no_strategy"), replicates=2, seed=1)
    with pytest.raises(ValueError, match="there is no output"):
        sw.model([SKILL], [], replicates=2, seed=1)
    model = sw.model([SKILL], LEAD, scenario=SHORT, replicates=2, seed=1)
    with pytest.raises(sw.ScenarioError, match=r"leader\.change_skill"):
        model([[0.5], [7.0]])
    with pytest.raises(ValueError, match="1 columns"):
        model([[0.5, 0.5]])
    late = sw.model([SKILL], sw.Output("fidelity_mean", "mandate", week=99), scenario=SHORT, replicates=2, seed=1)
    with pytest.raises(sw.ScenarioError, match="no week 99"):
        late([[0.5]])
    with pytest.raises(sw.ScenarioError, match="did you mean `consistent_reach`"):
        sw.model([SKILL], sw.Output("consistent_reahc", "mandate"), scenario=SHORT, replicates=2, seed=1)([[0.5]])  # type: ignore[arg-type]


def test_named_models_take_keywords_and_dicts_and_give_outputs_by_name() -> None:
    model = sw.ema_model({"lead": LEAD}, scenario=SHORT, replicates=2, seed=1)
    by_array = sw.model([SKILL], LEAD, scenario=SHORT, replicates=2, seed=1)([[0.3]])
    assert model(leader__change_skill=0.3) == model({SKILL: 0.3}) == {"lead": by_array[0]}
    assert LEAD.name == "managed_change_minus_coaching_only_fidelity_mean"
    assert list(sw.ema_model([LEAD], scenario=SHORT, replicates=2, seed=1)()) == [LEAD.name]


def test_points_of_an_abc_model_have_luck_of_their_own_that_follows_from_the_seed() -> None:
    fidelity = {"f": sw.Output("fidelity_mean", "managed_change")}
    first = sw.abc_model(fidelity, scenario=SHORT, seed=1)
    second = sw.abc_model(fidelity, scenario=SHORT, seed=2)
    common = sw.abc_model(fidelity, scenario=SHORT, seed=1, common_random_numbers=True)
    point = {SKILL: 0.5}
    assert first(point) == first(dict(point)) != second(point)
    assert common(point) != first(point)


def evaluated(model: sw.NamedModel) -> dict[str, float]:
    return model({SKILL: 0.5})


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_models_run_in_other_processes(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system does not {method}")
    model = sw.ema_model([LEAD], scenario=SHORT, replicates=2, seed=1)
    here = model({SKILL: 0.5})
    assert pickle.loads(pickle.dumps(model)) == model
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map_async(evaluated, [model, model]).get(timeout=60) == [here, here]


@pytest.mark.filterwarnings("ignore")
def test_salib_finds_what_decides() -> None:
    pytest.importorskip("SALib")
    from SALib import ProblemSpec

    keys = [SKILL, "measures.critics"]
    problem = ProblemSpec({"names": keys, "bounds": [[0.05, 0.95], [0.2, 0.4]], "outputs": ["lead"]})
    problem.sample_sobol(16, seed=1)
    problem.evaluate(sw.model(keys, LEAD, scenario=SHORT, replicates=4, seed=1))
    problem.analyze_sobol(seed=1)
    skill, critics = problem.analysis["ST"]
    assert skill > 0.5 > critics


@pytest.mark.filterwarnings("ignore")
def test_the_ema_workbench_runs_experiments() -> None:
    workbench = pytest.importorskip("ema_workbench")
    function = sw.ema_model({"lead": LEAD, "reach": REACH}, scenario=SHORT, replicates=3, seed=1)
    model = workbench.Model("schoolwide", function=function)
    model.uncertainties = [
        workbench.RealParameter("leader__change_skill", 0.05, 0.95),
        workbench.IntegerParameter("school__teachers", 10, 20),
    ]
    model.outcomes = [workbench.ScalarOutcome("lead"), workbench.ScalarOutcome("reach")]
    with workbench.SequentialEvaluator(model) as evaluator:
        experiments, outcomes = evaluator.perform_experiments(scenarios=8)
    assert len(experiments) == 8 and outcomes["lead"].shape == (8,)
    first = experiments.iloc[0]
    again = function(leader__change_skill=first["leader__change_skill"], school__teachers=int(first["school__teachers"]))
    assert again["lead"] == outcomes["lead"][0]


@pytest.mark.filterwarnings("ignore")
def test_pyabc_finds_the_value_that_made_the_data(tmp_path: Path) -> None:
    pyabc = pytest.importorskip("pyabc")
    model = sw.abc_model({"lead": LEAD}, scenario=SHORT, replicates=4, seed=1)
    data = model({SKILL: 0.9})
    prior = pyabc.Distribution(**{SKILL: pyabc.RV("uniform", 0.0, 1.0)})

    def distance(one: dict[str, float], other: dict[str, float]) -> float:
        return abs(one["lead"] - other["lead"])

    sampler = pyabc.sampler.SingleCoreSampler()
    abc = pyabc.ABCSMC(model, prior, distance, population_size=30, sampler=sampler)
    abc.new(f"sqlite:///{tmp_path / 'abc.db'}", data)
    history = abc.run(max_nr_populations=2)
    frame, weights = history.get_distribution()
    assert (frame[SKILL] * weights).sum() > 0.6
