"""An agent-based model of a school whose leaders set out to personalize learning.

    import schoolwide as sw

    results = sw.scenario("typical_high_school").set("school.teachers", 30).run(replicates=50, seed=1)
    results.comparisons                       # a table of Arrow, for Polars, pandas, PyArrow, DuckDB
    results.figure("consistent_reach")        # shown by notebooks
    print(sw.describe("parameters"))          # what can be set, with ranges and sources

`model`, `ema_model` and `abc_model` make functions of numbers for packages that vary them, such as SALib, the EMA Workbench
and pyABC. Whatever is wrong with a scenario raises `ScenarioError`, which tells all problems at once, each with its remedy.
"""

from __future__ import annotations

from typing import Literal, overload

from ._core import VERSION as __version__
from ._core import Figure, Results, ScenarioError, Table
from ._core import describe as _describe
from ._core import model_in_words as _model_in_words
from .models import ArrayModel, NamedModel, Output, abc_model, ema_model, model
from .scenario import Scenario, scenario

__all__ = [
    "ArrayModel",
    "Figure",
    "NamedModel",
    "Output",
    "Results",
    "Scenario",
    "ScenarioError",
    "Table",
    "__version__",
    "abc_model",
    "describe",
    "ema_model",
    "model",
    "scenario",
]


@overload
def describe() -> str: ...
@overload
def describe(what: Literal["parameters", "practices", "strategies", "scenarios", "measures"]) -> Table: ...
def describe(what: str | None = None) -> str | Table:
    """What the model is made of: a table, whose text is what the command prints; without `what`, the whole model in Markdown."""
    return _model_in_words() if what is None else _describe(what)
