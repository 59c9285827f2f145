"""Notebooks run, and what stands in them is what they print."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "docs/notebooks").glob("*.ipynb"))


def outputs(notebook: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """What every cell prints and shows, as plain lists."""
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    kept = ("text", "data")
    return [[{key: out[key] for key in kept if key in out} for out in cell["outputs"]] for cell in cells]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_prints_what_stands_in_it(path: Path) -> None:
    nbclient = pytest.importorskip("nbclient")
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    notebook = nbformat.read(path, as_version=4)
    standing = json.loads(json.dumps(outputs(notebook)))
    # The times of cells change from run to run.
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", record_timing=False).execute()
    if os.environ.get("SCHOOLWIDE_WRITE_NOTEBOOKS") == "1":
        notebook.metadata = {"kernelspec": notebook.metadata["kernelspec"]}
        nbformat.write(notebook, path)
    assert outputs(notebook) == standing, "write it anew: SCHOOLWIDE_WRITE_NOTEBOOKS=1 python -m pytest -k notebooks"


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS
