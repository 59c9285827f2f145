"""A program as users write it, which `mypy --strict` reads and nobody runs."""

from __future__ import annotations

import schoolwide as sw

results: sw.Results = sw.scenario("typical_high_school").set("school.teachers", 30).run(replicates=50, seed=1)
table: sw.Table = results.comparisons
figure: sw.Figure = results.figure("consistent_reach")
svg: str = figure.svg
text: str = sw.describe()
parameters: sw.Table = sw.describe("parameters")
output = sw.Output("consistent_reach", "managed_change", minus="coaching_only")
values = sw.model(["leader.change_skill"], output, replicates=5, seed=1)([[0.5]])
number: float = sw.ema_model({"lead": output}, replicates=5, seed=1)(leader__change_skill=0.5)["lead"]

results.figure("consistent_reahc")  # type: ignore[arg-type]
results.week  # type: ignore[attr-defined]
sw.Output("reach", "managed_change")  # type: ignore[arg-type]
