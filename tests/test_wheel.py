"""The wheel holds what the program needs when it is installed from it."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from pipeline.store.migrations import REVISIONS

ROOT = Path(__file__).parent.parent


def test_the_wheel_holds_the_migrations(tmp_path: Path) -> None:
    """They are files without a package around them, which are easily left behind."""
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "flows.py"):
        shutil.copy(ROOT / name, source)
    # What setuptools asks for of the others is that they are there; the data of the extractors is large.
    shutil.copytree(ROOT / "pipeline", source / "pipeline", ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            tmp_path,
            source,
        ],
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    held = {Path(name) for name in zipfile.ZipFile(wheel).namelist()}
    versions = {path.stem[:4] for path in held if path.parent == Path("pipeline/store/migrations/versions")}
    assert versions == set(REVISIONS)
    assert Path("pipeline/store/migrations/env.py") in held
