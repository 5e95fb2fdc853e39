import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Where packages come from is the business of each machine's own configuration.
REGISTRY_HOST = re.compile(
    rb"(?:pypi|pythonhosted|npmjs|yarnpkg|jsdelivr|unpkg|anaconda|conda|crates|rubygems|ghcr|docker)"
    rb"\.(?:org|com|net|io)\b|\b(?:artifactory|nexus|devpi|verdaccio)\b|\.pkg\.dev\b"
    rb"|--(?:extra-)?index-url|--find-links|--trusted-host",
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
        if path != Path(__file__) and (hosts := named_hosts(path.read_bytes()))
    }
    assert naming == {}


def test_the_search_sees_a_registry_when_there_is_one() -> None:
    assert named_hosts(b"--index-url https://pypi.org/simple")
    assert named_hosts(b'"resolved": "https://registry.npmjs.org/x"')
    assert not named_hosts(b"npm pack @fontsource/atkinson-hyperlegible-next@5.3.0")


def test_the_files_are_really_found() -> None:
    assert ROOT / "pyproject.toml" in set(tracked_files())
