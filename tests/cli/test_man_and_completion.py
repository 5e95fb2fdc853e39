"""The man page and what a shell completes follow from the parser."""

from __future__ import annotations

import importlib.util
import os
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
        (["history", "--by", ""], ["exercise", "muscle", "side", "programme", "sport", "band"]),
        (["break", "st"], ["stand_up_clench"]),
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


BASH = """
COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
compopt() {{ :; }}
source {shell}/glutetimer.bash
_glutetimer
printf '%s\n' "${{COMPREPLY[@]}}"
"""
ZSH = """
compadd() {{ print -l -- ${{(P)2}} }}
_files() {{ print -l a_file }}
complete() {{
    local -a words=({words})
    local CURRENT=$#words
    source {shell}/_glutetimer
}}
complete
"""
FISH = """
source {shell}/glutetimer.fish
complete -C "{line}"
"""
SHELLS = {"bash": (BASH, ["--norc"]), "zsh": (ZSH, ["-f"]), "fish": (FISH, ["--no-config"])}


@pytest.mark.parametrize(
    ("begun", "found"),
    [
        (["play", "cyclist_f"], ["cyclist_four"]),
        (["sho"], ["show"]),
        (["export", "--format", ""], ["csv", "fit", "json", "openweight", "pdf", "strong-csv"]),
        (["import", "a"], []),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("name", SHELLS)
def test_shells_complete(name: str, begun: list[str], found: list[str], tmp_path: Path) -> None:
    """Where the program knows nothing better, files are offered, by bash without being asked."""
    if shutil.which(name) is None:
        pytest.skip(f"needs {name}")
    program = tmp_path / "glutetimer"
    program.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m glutetimer "$@"\n')
    program.chmod(0o755)
    (tmp_path / "a_file").touch()
    (tmp_path / "show_file").touch()
    script, options = SHELLS[name]
    words = " ".join(word or '""' for word in ["glutetimer", *begun])
    done = subprocess.run(
        [name, *options, "-c", script.format(words=words, shell=SHELL, line=words.strip('"'))],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
    )
    no_word = [] if name == "bash" else ["a_file"]
    assert sorted(done.stdout.split()) == (found or no_word)
