"""Packages that only a bench needs, each set in a folder of its own below `build`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def tools(name: str) -> Path:
    """Return the folder with the packages of `packaging/requirements-NAME.txt`, put there once."""
    lock = (ROOT / "packaging" / f"requirements-{name}.txt").read_text("utf-8")
    folder = ROOT / "build" / name / "tools"
    stamp = folder / "installed"
    if stamp.exists() and stamp.read_text("utf-8") == lock:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--target", str(folder)]
    subprocess.run([*pip, "-r", f"packaging/requirements-{name}.txt"], check=True, cwd=ROOT)
    stamp.write_text(lock, "utf-8")
    return folder
