"""Change the code in small ways and see whether a test notices: tests of the tests, with mutmut.

    python bench/mutants.py [PACKAGE ...] [--sample N] [--seed N] [--minutes N] [--again]

For each package a sample of mutants is drawn by the seed. Each mutant runs the tests that reach its
function, the quickest first, in a forked process that stops at the first failure. One process at
the lowest priority does it all. What is known stays in build/mutants, so that a run that was
stopped, or another sample, goes on from there; a function that was changed is tried anew.
`--again` tries survivors once more, after tests were added.

At least nine of ten mutants are to be killed. Each other one is in `bench/mutants_survivors.toml`
with the reason why no test kills it, or is shown here with its difference.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench._tools import tools

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "mutants"
REASONS = Path(__file__).with_name("mutants_survivors.toml")
COPIED = ("glutetimer", "tests", "assets", "bench", "packaging", "README.md", "dev")
LEAST_KILLED = 0.9

TESTS = {
    "review": ("tests/review",),
    "app": ("tests/app", "tests/exchange/test_names.py", "tests/cli/test_deleted_sessions.py"),
    "presentation": (
        "tests/presentation",
        "tests/gui/session/mat/test_mat_view_model.py",
        "tests/gui/history/test_history_controller.py",
        "tests/gui/history/test_history_page.py",
        "tests/gui/session/test_summary_page.py",
        "tests/gui/settings/test_data_actions.py",
        "tests/gui/today",
        "tests/cli/test_list_and_show.py",
        "tests/cli/test_live_screen.py",
    ),
    "session": (
        "tests/session",
        "tests/app/test_session_runner.py",
        "tests/app/test_said_again.py",
        "tests/presentation/test_answers.py",
        "tests/house/test_voice_pack.py::test_every_sentence_has_a_clip_and_every_clip_a_sentence",
    ),
}
"""The tests that may kill the mutants of a package; which reach a function is measured."""
LEFT_OUT = ("tests/app/test_context.py::test_the_context_hands_out_parts_and_does_no_work",)
"""Tests that look at a class itself, to which mutmut adds functions."""

GENERATE = """
from mutmut.__main__ import create_mutants, makedirs, Path, set_mutant_under_test
from mutmut.utils.file_utils import copy_also_copy_files, copy_src_dir, setup_source_paths
set_mutant_under_test("mutant_generation")
makedirs(Path("mutants"), exist_ok=True)
copy_src_dir()
copy_also_copy_files()
setup_source_paths()
create_mutants(1)
"""
RUN = """
import sys
from mutmut.__main__ import cli
cli(["run", "--max-children", "1", *sys.argv[1:]])
"""
SHOW = """
import sys
from mutmut.mutation.diff_apply import get_diff_for_mutant
for name in sys.argv[1:]:
    print(get_diff_for_mutant(name))
    print("\\0")
"""
SURVIVED, UNTOUCHED = 0, 33
"""What mutmut notes where every test passed, and where no test reaches the function."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: in which function, the lines before and after it."""

    function: str
    was: str
    now: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("packages", nargs="*", choices=[*TESTS, []])
    parser.add_argument("--sample", type=int, default=150, help="mutants of each package")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60.0, help="for each package")
    parser.add_argument("--again", action="store_true", help="try survivors once more")
    options = parser.parse_args()
    os.nice(19)
    tools("mutants")
    is_good = True
    for package in options.packages or TESTS:
        is_good &= try_package(package, options)
    sys.exit(0 if is_good else 1)


def try_package(package: str, options: argparse.Namespace) -> bool:
    """Try a sample of the mutants of a package; returns whether enough were killed."""
    folder = WORK / package
    copy_tree(folder, package)
    run(folder, GENERATE)
    names = sorted(results(folder))
    drawn = random.Random(options.seed).sample(names, min(options.sample, len(names)))  # noqa: S311 - a sample, no secret
    if options.again:
        forget_survivors(folder, drawn)
    open_names = [name for name in drawn if results(folder)[name] is None]
    if open_names:
        run(folder, RUN, *open_names, minutes=options.minutes)
    found = {name: code for name, code in results(folder).items() if name in drawn}
    return report(folder, package, found, len(names))


def copy_tree(folder: Path, package: str) -> None:
    """Bring the copy of the sources up to date; what is the same keeps its time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            copy_changed(source, target)
        else:
            shutil.copy2(source, target)
    arguments = ["-p", "no:cacheprovider", "-o", "timeout=0"]
    arguments += [f"--deselect={test}" for test in LEFT_OUT]
    lines = [
        "[tool.mutmut]",
        'source_paths = ["glutetimer"]',
        f'only_mutate = ["glutetimer/{package}/*"]',
        f"also_copy = {json.dumps([one for one in COPIED if one not in ('glutetimer', 'tests')])}",
        f"pytest_add_cli_args = {json.dumps(arguments)}",
        f"pytest_add_cli_args_test_selection = {json.dumps(list(TESTS[package]))}",
        "timeout_multiplier = 4",
        "timeout_constant = 8",
        "use_git_change_detection = false",
    ]
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    (folder / "pyproject.toml").write_text(f"{text}\n{chr(10).join(lines)}\n", "utf-8")


def copy_changed(source: Path, target: Path) -> None:
    """Copy a folder; files that are gone go here too."""
    wanted = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    wanted = {path for path in wanted if "__pycache__" not in path.parts}
    there = {path.relative_to(target) for path in target.rglob("*") if path.is_file()}
    for path in there - wanted:
        (target / path).unlink()
        (target.parent / "mutants" / target.name / path).unlink(missing_ok=True)
    for path in wanted:
        content = (source / path).read_bytes()
        if path not in there or (target / path).read_bytes() != content:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / path, target / path)


def run(folder: Path, code: str, *arguments: str, minutes: float | None = None) -> str:
    """Run Python with mutmut in a folder; after so many minutes it is asked to stop."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(tools("mutants")),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_NO_GUI_THREADPOOL": "1",  # its threads would be missing in a forked process
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-c", code, *arguments]
    log = folder / "log.txt"
    with log.open("w+", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=output
        )
        try:
            process.wait(None if minutes is None else minutes * 60)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            process.wait()
        output.seek(0)
        said = output.read()
    if process.returncode and minutes is None:
        sys.exit(f"{said[-2000:]}\nmutmut failed, see {log}")
    return said


def metas(folder: Path) -> Iterator[Path]:
    yield from (folder / "mutants" / "glutetimer").rglob("*.meta")


def results(folder: Path) -> dict[str, int | None]:
    """Return the exit code of each mutant; None where it was not tried yet."""
    found: dict[str, int | None] = {}
    for meta in metas(folder):
        found |= json.loads(meta.read_text("utf-8"))["exit_code_by_key"]
    return found


def forget_survivors(folder: Path, names: list[str]) -> None:
    """Let mutants that survived be tried once more, with the tests that reach them now."""
    for meta in metas(folder):
        content = json.loads(meta.read_text("utf-8"))
        codes = content["exit_code_by_key"]
        for name in codes.keys() & set(names):
            codes[name] = None if codes[name] in (SURVIVED, UNTOUCHED) else codes[name]
        meta.write_text(json.dumps(content), "utf-8")


def report(folder: Path, package: str, found: dict[str, int | None], number: int) -> bool:
    """Print what came of the mutants; returns whether it is good."""
    tried = {name: code for name, code in found.items() if code is not None}
    left = [name for name, code in tried.items() if code in (SURVIVED, UNTOUCHED)]
    killed = len(tried) - len(left)
    share = killed / len(tried) if tried else 0.0
    print(
        f"{package}: {killed} of {len(tried)} killed, {share:.1%}"
        f" ({number} mutants, {len(found)} drawn)"
    )
    unexplained = 0
    for name, mutant in zip(left, shown(folder, left), strict=True):
        if mutant not in reasons():
            unexplained += 1
            reached = "" if tried[name] == SURVIVED else "  (no test reaches it)"
            print(f"\n{mutant.function}{reached}\n- {mutant.was}\n+ {mutant.now}")
    if unexplained:
        print(f"\n{unexplained} of them without a reason in {REASONS.relative_to(ROOT)}")
    return share >= LEAST_KILLED and not unexplained


def shown(folder: Path, names: list[str]) -> list[Mutant]:
    """Return what the mutants change."""
    if not names:
        return []
    parts = run(folder, SHOW, *names).split("\0\n")
    return [mutant_of(name, part) for name, part in zip(names, parts, strict=False)]


def mutant_of(name: str, difference: str) -> Mutant:
    lines = difference.splitlines()
    was = [line[1:].strip() for line in lines if line.startswith("-") and line[:3] != "---"]
    now = [line[1:].strip() for line in lines if line.startswith("+") and line[:3] != "+++"]
    function = name.rpartition("__mutmut_")[0].replace("ǁ", ".").replace(".x.", ".")
    return Mutant(function.replace(".x_", "."), " ".join(was), " ".join(now))


def reasons() -> dict[Mutant, str]:
    """Return why mutants may survive."""
    if not REASONS.exists():
        return {}
    listed = tomllib.loads(REASONS.read_text("utf-8"))["survivor"]
    return {Mutant(one["function"], one["was"], one["now"]): one["reason"] for one in listed}


if __name__ == "__main__":
    main()
