"""What the tests share: the command, which the package must agree with, and runs of it."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def command() -> list[str]:
    """The command, as cargo built it: the variable `SCHOOLWIDE` says where."""
    program = Path(os.environ.get("SCHOOLWIDE", ROOT / "target/release/schoolwide"))
    if not program.is_file():
        pytest.fail(f"there is no command at {program}; build it with `cargo build --release`")
    return [str(program)]


@pytest.fixture(scope="session")
def finished_run(command: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run of a small school, by the command."""
    folder = tmp_path_factory.mktemp("run") / "small"
    options = ["--replicates", "12", "--seed", "7", "--years", "2", "--set", "school.teachers=30"]
    arguments = [*command, "run", "typical_high_school", *options, "--format", "svg", "--quiet", "--out", str(folder)]
    subprocess.run(arguments, check=True)
    return folder
