"""The man page and what a shell completes follow from the parser."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from glutetimer.cli.arguments import commands_of, parser
from glutetimer.cli.command_options import COMMANDS
from glutetimer.cli.completion import candidates

ROOT = Path(__file__).parents[2]
SHELL = ROOT / "packaging" / "shell"


def test_the_man_page_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("man_page", ROOT / "packaging" / "man_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    shipped = module.PAGE.read_text(encoding="utf-8")
    assert shipped == module.page(), "run: python packaging/man_page.py"
    for name, command in commands_of(parser()).items():
        assert f".SS {name}" in shipped
        for action in command.actions:
            for option in action.option_strings:
                assert option.replace("-", r"\-") in shipped


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["pl"], ["play"]),
        (["history", "--b"], ["--by", "--bring-back"]),
        (["history", "--by", ""], ["exercise", "muscle", "side", "programme", "sport"]),
        (["list", "pro"], ["programmes"]),
        (["play", "--quiet", "cyclist_f"], ["cyclist_four"]),
        (["--start", "clench_c"], ["clench_check"]),
        (["export", "--workout", "cyclist_f"], ["cyclist_four"]),
        (["show", "clamsh"], ["clamshell"]),
        (["show", "pedal"], ["pedal_stroke"]),
        (["list", "fa"], ["facts"]),
        (["help", "tim"], ["timeline"]),
        (["check", ""], []),
        (["list", "--data-dir", ""], []),
    ],
)
def test_what_a_word_may_become(words: list[str], found: list[str]) -> None:
    assert candidates(words) == found


def test_without_a_word_every_command_is_offered() -> None:
    assert candidates([""]) == [*COMMANDS]
    assert candidates([]) == [*COMMANDS]


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "glutetimer"
    program.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m glutetimer "$@"\n')
    program.chmod(0o755)
    script = f"""
        source {SHELL}/glutetimer.bash
        COMP_WORDS=({program} play cyclist_f); COMP_CWORD=2
        _glutetimer
        printf '%s\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["cyclist_four"]
