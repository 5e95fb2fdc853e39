import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "packaging" / "requirements.txt"
DEVELOPMENT = ROOT / "packaging" / "requirements-dev.txt"
BENCHES = [ROOT / "packaging" / f"requirements-{name}.txt" for name in ("fuzz", "mutants")]


def entries(lock: Path) -> Iterator[tuple[Requirement, list[str]]]:
    """The requirements of a lock file, each with its hashes."""
    text = re.sub(r"(?m)^\s*#.*$", "", lock.read_text()).replace("\\\n", " ")
    for line in filter(None, map(str.strip, text.splitlines())):
        requirement, *hashes = re.split(r"\s+--hash=", line)
        yield Requirement(requirement), hashes


def pins(lock: Path, python: str) -> tuple[dict[str, str], dict[str, str]]:
    """A Python's markers, and the version of each package it would get on this system."""
    environment = default_environment() | {
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    found = {}
    for requirement, _ in entries(lock):
        if requirement.marker is None or requirement.marker.evaluate(environment):
            name = canonicalize_name(requirement.name)
            assert name not in found, f"{name} is pinned twice for Python {python}"
            (specifier,) = requirement.specifier
            found[name] = specifier.version
    return environment, found


def wanted(*, with_dev: bool) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extra = project["optional-dependencies"]["dev"] if with_dev else []
    return [Requirement(text) for text in project["dependencies"] + extra]


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT, *BENCHES], ids=lambda path: path.name)
def test_every_package_is_one_version_with_hashes(lock: Path) -> None:
    locked = list(entries(lock))
    assert locked
    for requirement, hashes in locked:
        assert [specifier.operator for specifier in requirement.specifier] == ["=="], requirement
        assert requirement.url is None, requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), requirement


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT], ids=lambda path: path.name)
def test_the_lock_keeps_what_the_project_asks_for(lock: Path, python: str) -> None:
    environment, pinned = pins(lock, python)
    for requirement in wanted(with_dev=lock == DEVELOPMENT):
        if requirement.marker is None or requirement.marker.evaluate(environment):
            name = canonicalize_name(requirement.name)
            assert name in pinned, f"run packaging/lock.sh: {name} is not in {lock.name}"
            assert pinned[name] in requirement.specifier, f"run packaging/lock.sh: {requirement}"


@pytest.mark.parametrize("requirement", wanted(with_dev=False), ids=str)
def test_who_installs_the_wheel_gets_no_version_that_nobody_tested(
    requirement: Requirement,
) -> None:
    assert any(specifier.operator == "<" for specifier in requirement.specifier)
    assert all(not requirement.specifier.contains(far) for far in ("99", "2999.1"))


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_the_tests_run_with_the_packages_people_run(python: str) -> None:
    _, run = pins(RUNTIME, python)
    _, test = pins(DEVELOPMENT, python)
    assert run.items() <= test.items()
