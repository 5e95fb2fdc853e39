import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Where packages come from is the business of each machine's own configuration.
REGISTRY_HOST = re.compile(
    rb"\b(?:pypi|pythonhosted|npmjs|yarnpkg|jsdelivr|unpkg|anaconda|crates|rubygems|ghcr|docker)"
    rb"\.(?:org|com|net|io)\b|\.pkg\.dev\b|--(?:(?:extra-)?index-url|find-links|trusted-host)\b",
    re.IGNORECASE,
)


def tracked_files() -> Iterator[Path]:
    """What git tracks; without git, everything but hidden and generated directories."""
    try:
        listed = subprocess.run(
            ["git", "-C", ROOT, "ls-files", "-z"],
            capture_output=True,
            check=True,
        )
    except (FileNotFoundError, subprocess.CalledProcessError):
        for directory, names, files in os.walk(ROOT):
            names[:] = [
                name
                for name in names
                if name not in {".git", ".venv", "__pycache__", "build", "dist"}
                and not name.endswith(("_cache", ".egg-info"))
            ]
            yield from (Path(directory, file) for file in files)
    else:
        for name in listed.stdout.decode().split("\0"):
            path = ROOT / name
            if path.is_file():  # neither the empty last name nor one deleted but not yet committed
                yield path


def named_hosts(text: bytes) -> list[bytes]:
    return REGISTRY_HOST.findall(text)


def test_no_file_names_a_package_registry() -> None:
    naming = {
        str(path.relative_to(ROOT)): hosts
        for path in tracked_files()
        if (hosts := named_hosts(path.read_bytes()))
    }
    assert naming == {}


@pytest.mark.parametrize(
    "host", [("pypi", "org"), ("registry", "npmjs", "org"), ("x", "pkg", "dev")]
)
def test_the_search_sees_a_registry_where_there_is_one(host: tuple[str, ...]) -> None:
    assert named_hosts(b"https://" + ".".join(host).encode() + b"/simple")


def test_the_search_lets_a_package_be_named() -> None:
    assert not named_hosts(b"npm pack @fontsource/atkinson-hyperlegible-next@5.3.0")


def test_the_files_are_really_found() -> None:
    assert ROOT / "pyproject.toml" in set(tracked_files())
