"""Scenarios as plain data: where they come from, and what is changed in them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Union

from . import _core
from .names import ParameterKey, ScenarioName

Value = Union[bool, int, float, str, Sequence[Union[bool, int, float, str]]]


@dataclass(frozen=True)
class Scenario:
    """A scenario and its changes, which are checked together when it runs. Scenarios do not change: `set` gives another."""

    name: str
    """The name of a scenario that ships, or the path of a file; with `text`, the name of the scenario."""
    text: str | None = None
    """The scenario in the language of scenario files."""
    changes: tuple[str, ...] = ()
    """Changes of the form `key.path=value`; the last word on a key counts."""

    def set(self, key: ParameterKey | str, value: Value) -> Scenario:
        """The same with a value by the key that a scenario file has for it, such as `school.teachers`."""
        return self.change(f"{key}={written(value)}")

    def change(self, change: str) -> Scenario:
        """The same with a change of the form `key.path=value`, as the option `--set` of the command takes it."""
        return replace(self, changes=(*self.changes, change))

    def run(
        self,
        *,
        replicates: int | None = None,
        seed: int | None = None,
        years: int | None = None,
        strategies: Sequence[str] | None = None,
        threads: int = 0,
    ) -> _core.Results:
        """Runs every strategy in every replicate, and keeps every week in memory.

        What is left out is as the scenario has it, the seed too: it is never drawn, so the same call gives the same
        numbers. `threads` is 0 for as many as there are processors, and moves no number. Ctrl-C stops the run.
        """
        changed = self
        asked = {"replicates": replicates, "seed": seed, "years": years, "strategies": strategies}
        for key, value in asked.items():
            if value is not None:
                changed = changed.set(f"run.{key}", value)
        return _core.run(changed, threads)

    def check(self) -> list[str]:
        """Checks the scenario without running it, and says what is doubtful about it."""
        return _core.check(self)

    def written(self) -> str:
        """The scenario in full, every number of it, as a scenario file."""
        return _core.written(self)


def scenario(source: ScenarioName | str | os.PathLike[str], *, text: str | None = None) -> Scenario:
    """The scenario of that name that ships, or of that file; with `text`, the scenario that it describes."""
    return Scenario(os.fspath(source), text)


def written(value: object) -> str:
    """A value as a scenario file writes it."""
    if hasattr(value, "item"):  # a number of NumPy
        value = value.item()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Sequence):
        return f"[{', '.join(map(written, value))}]"
    raise TypeError(f"a value of a scenario is a number, a text, a truth value or a list of these, not {value!r}")
