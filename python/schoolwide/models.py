"""The model as a function of numbers, for packages that vary them."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Union

from . import _core
from .names import WHOLE, MeasureName, StrategyName
from .scenario import Scenario, scenario, written

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

Base = Union[Scenario, str]


@dataclass(frozen=True)
class Output:
    """A number of every point: the mean over replicates of a measure under a strategy.

    With `minus`, the mean of its differences from that strategy, paired by replicate. Of a district the measure is that of
    the district.
    """

    measure: MeasureName
    strategy: StrategyName | str
    minus: StrategyName | str | None = None
    week: int | None = None
    """The week by its number, 0 being before the first; the last where nothing is said."""

    @property
    def name(self) -> str:
        """A name that can stand in Python: strategy and measure, and what else there is."""
        minus = "" if self.minus is None else f"_minus_{self.minus}"
        week = "" if self.week is None else f"_week_{self.week}"
        return f"{self.strategy}{minus}_{self.measure}{week}"


Outputs = Union[Sequence[Output], Mapping[str, Output]]


@dataclass(frozen=True)
class ArrayModel:
    """A function of arrays: a row for every point and a column for every key in, a number for every point and output out."""

    scenario: Scenario
    keys: tuple[str, ...]
    outputs: tuple[Output, ...]
    is_single: bool
    threads: int

    def __call__(self, points: ArrayLike) -> NDArray[np.float64]:
        import numpy as np

        rows = np.asarray(points, dtype=float)
        if rows.ndim != 2 or rows.shape[1] != len(self.keys):
            raise ValueError(
                f"the points are an array of the shape {rows.shape}; give a row for every point "
                f"and {len(self.keys)} columns: {', '.join(self.keys)}"
            )
        changes = [[changed(key, value) for key, value in zip(self.keys, row)] for row in rows.tolist()]
        values = np.array(_core.evaluate(self.scenario, changes, self.outputs, self.threads), dtype=float)
        values = values.reshape(len(rows), len(self.outputs))
        return values[:, 0] if self.is_single else values


@dataclass(frozen=True)
class NamedModel:
    """A function of named numbers: keys of the scenario in, outputs by their names out.

    A dot of a key is written as two underscores where a name of Python is needed: `leader__change_skill`.
    """

    scenario: Scenario
    outputs: tuple[tuple[str, Output], ...]
    seed: int
    common_random_numbers: bool
    threads: int

    def __call__(self, values: Mapping[str, Any] | None = None, /, **named: Any) -> dict[str, float]:
        given = {key.replace("__", "."): value for key, value in {**(values or {}), **named}.items()}
        changes = [changed(key, value) for key, value in given.items()]
        if not self.common_random_numbers:
            changes.insert(0, changed("run.seed", self.seed_of(changes)))
        [numbers] = _core.evaluate(self.scenario, [changes], [output for _, output in self.outputs], self.threads)
        return {name: number for (name, _), number in zip(self.outputs, numbers)}

    def seed_of(self, changes: Sequence[str]) -> int:
        """A seed of the point's own, which follows from the model's seed and the point alone, in whichever process."""
        text = "\n".join([str(self.seed), *sorted(changes)])
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def model(
    keys: Sequence[str],
    outputs: Output | Sequence[Output],
    *,
    seed: int,
    replicates: int,
    scenario: Base = "typical_high_school",
    threads: int = 0,
) -> ArrayModel:
    """A function of arrays, as SALib samples and analyses them.

    It takes an array of n points with a column for every key, and gives an array (n,) for one output, or (n, m) for a
    list of m. All points have the same people and the same luck. Keys of whole numbers, such as `school.teachers`, take
    the nearest.
    """
    is_single = isinstance(outputs, Output)
    listed = (outputs,) if isinstance(outputs, Output) else tuple(outputs)
    base = prepared(scenario, listed, seed, replicates)
    return ArrayModel(base, tuple(keys), listed, is_single, threads)


def ema_model(
    outputs: Outputs,
    *,
    seed: int,
    replicates: int,
    scenario: Base = "typical_high_school",
    threads: int = 0,
) -> NamedModel:
    """A function for `Model` of the EMA Workbench: keyword arguments such as `leader__change_skill` in, a dict out.

    All experiments have the same people and the same luck. Outputs are named by themselves, or by the mapping's keys.
    """
    named = by_name(outputs)
    base = prepared(scenario, [output for _, output in named], seed, replicates)
    return NamedModel(base, named, seed, True, threads)


def abc_model(
    outputs: Outputs,
    *,
    seed: int,
    replicates: int = 1,
    scenario: Base = "typical_high_school",
    common_random_numbers: bool = False,
    threads: int = 1,
) -> NamedModel:
    """A function for pyABC: a dict of parameters in, a dict of summary statistics out.

    Every point has people and luck of its own, which follow from the seed and the point, so that a posterior holds the
    luck of single schools; with `common_random_numbers` all points share them. pyABC runs points side by side, so each
    takes one thread.
    """
    named = by_name(outputs)
    base = prepared(scenario, [output for _, output in named], seed, replicates)
    return NamedModel(base, named, seed, common_random_numbers, threads)


def by_name(outputs: Outputs) -> tuple[tuple[str, Output], ...]:
    if isinstance(outputs, Mapping):
        return tuple(outputs.items())
    return tuple((output.name, output) for output in outputs)


def prepared(base: Base, outputs: Sequence[Output], seed: int, replicates: int) -> Scenario:
    """The scenario with those strategies only that an output needs; what is wrong with it is told at once."""
    needed = [name for output in outputs for name in (output.strategy, output.minus) if name is not None]
    if not needed:
        raise ValueError("there is no output; name at least one")
    own = scenario(base) if isinstance(base, str) else base
    own = own.set("run.strategies", list(dict.fromkeys(needed)))
    own = own.set("run.seed", seed).set("run.replicates", replicates)
    own.check()
    return own


def changed(key: str, value: Any) -> str:
    """A change of the scenario; of a key of whole numbers to the nearest."""
    if key in WHOLE and math.isfinite(value):
        value = round(float(value))
    return f"{key}={written(value)}"
