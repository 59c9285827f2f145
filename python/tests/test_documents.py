"""The programs in the documents run as they stand there."""

import re
from pathlib import Path

import pytest

from conftest import ROOT

NEEDED = ["numpy", "pandas", "polars", "pyarrow", "SALib", "ema_workbench", "pyabc"]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("page", ["docs/python.md", "README.md", "python/README.md"])
def test_the_programs_of_a_page_run_one_after_the_other(page: str, tmp_path: Path) -> None:
    for package in NEEDED if page.startswith("docs") else []:
        pytest.importorskip(package)
    programs = re.findall(r"^```python\n(.*?)^```", (ROOT / page).read_text(), re.MULTILINE | re.DOTALL)
    assert programs
    known: dict[str, object] = {}
    for program in programs:
        exec(compile(program, page, "exec"), known)
