"""What is written in Rust."""

from collections.abc import Sequence
from typing import Final, Protocol

from .names import FigureName, MeasureName

VERSION: Final[str]

class _Source(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str | None: ...
    @property
    def changes(self) -> tuple[str, ...]: ...

class _Output(Protocol):
    @property
    def measure(self) -> str: ...
    @property
    def strategy(self) -> str: ...
    @property
    def minus(self) -> str | None: ...
    @property
    def week(self) -> int | None: ...

class ScenarioError(ValueError):
    """A scenario, or what is asked of it, is wrong: every problem of it, each with its remedy."""

class Table:
    """A table of Arrow, which libraries of data frames take without copying it."""

    @property
    def column_names(self) -> list[str]:
        """Names of the columns."""
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hands the table over as a stream of the Arrow C interface."""
    def __arrow_c_schema__(self) -> object:
        """The names and types of the columns by the Arrow C interface."""
    def __len__(self) -> int: ...

class Figure:
    """A figure of a run, which notebooks show."""

    @property
    def name(self) -> str:
        """The name of the figure."""
    @property
    def svg(self) -> str:
        """The figure as a complete SVG document, with its font inside."""
    def png(self, dots_per_inch: float | None = None) -> bytes:
        """The figure as the bytes of a PNG file."""
    def pdf(self) -> bytes:
        """The figure as the bytes of a PDF file of one page."""
    def _repr_svg_(self) -> str: ...

class Results:
    """The results of a scenario: every week of every school in every run, and what follows from them.

    A table is made when it is first asked for.
    """

    @property
    def weeks(self) -> Table:
        """Every measure of every school in every week, from week 0 before the first on."""
    @property
    def outcomes(self) -> Table:
        """How every run of every school ended."""
    @property
    def comparisons(self) -> Table:
        """Every strategy against the reference in every measure at the end: paired differences with 95 % intervals."""
    @property
    def fates(self) -> Table:
        """How often every strategy ends how."""
    @property
    def bands(self) -> Table:
        """Mean and quantiles over replicates of every measure, week by week."""
    def figure(
        self,
        name: FigureName,
        *,
        measure: MeasureName | None = None,
        title: str | None = None,
        subtitle: str | None = None,
    ) -> Figure:
        """A figure of the run."""
    @property
    def strategies(self) -> list[str]:
        """Names of the strategies that ran, in the order of the scenario."""
    @property
    def seed(self) -> int:
        """The seed from which every draw followed."""
    @property
    def replicates(self) -> int:
        """How often every strategy was run."""
    @property
    def failed(self) -> list[str]:
        """Runs that failed, in words; they are missing from everything else."""
    @property
    def scenario(self) -> str:
        """The scenario as it was run, every number of it, in the language of scenario files."""

def run(source: _Source, threads: int) -> Results: ...
def check(source: _Source) -> list[str]: ...
def written(source: _Source) -> str: ...
def evaluate(
    source: _Source,
    points: Sequence[Sequence[str]],
    outputs: Sequence[_Output],
    threads: int,
) -> list[list[float]]: ...
def describe(what: str) -> Table: ...
def model_in_words() -> str: ...
