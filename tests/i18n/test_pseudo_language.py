"""In the pseudo-language every text of ours stands in brackets: what does not is no message."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.cli.arguments import parse, parser
from glutetimer.cli.run import COMMANDS, run
from glutetimer.exchange import history_json
from glutetimer.gui.settings.calibration import Calibration
from glutetimer.gui.style.theme import DAY
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue
from tests.cli.fake_machine import FakeMachine
from tests.exchange.drawn import drawn_entry
from tests.gui.making import exchange, make_page, restore_dialog
from tests.i18n.bracketed import WORD, english, untranslated

pytestmark = pytest.mark.usefixtures("pseudo_language")

SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"

NAMES = {"glutetimer", "python", "sqlite", "pyside", "Linux", "QT", "QPA", "PLATFORM", "offscreen"}
"""Names of programs and of the variables of a machine."""


def typed(commands: argparse.ArgumentParser) -> Iterator[str]:
    """Yield what is typed as it is: names of commands and options, metavars, choices."""
    yield commands.prog
    for action in commands._actions:
        yield from action.option_strings
        metavar = action.metavar
        yield from (metavar,) if isinstance(metavar, str) else metavar or ()
        yield from map(str, action.choices or ())
        yield action.dest
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from typed(command)


@pytest.mark.parametrize("command", [name for name in COMMANDS if name] + [""])
def test_the_help_of_every_command_is_translated(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args([command, "--help"] if command else ["--help"])
    known = {word for text in typed(parser()) for word in WORD.findall(text)}
    words = english(capsys.readouterr().out.split("\n\n", 1)[1])
    assert [word for word in words if word not in known] == []


def test_a_mistake_on_the_command_line_is_reported_in_the_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        parse(["play", "--resume", "--week", "2"])
    assert english(capsys.readouterr().err) == ["glutetimer"]


@pytest.mark.parametrize(
    "words",
    [
        ("list", "exercises"),
        ("list", "programmes"),
        ("list", "learn"),
        ("list", "facts"),
        ("show", "disagree_words"),
        ("show", "studies_weight"),
        ("show", "sitting"),
        ("show", "cyclist_four"),
        ("show", "seated_abduction_build"),
        ("show", "glute_bridge"),
        ("show", "clench_test_both"),
        ("timeline", "cyclist_four"),
        ("timeline", "clench_check"),
        ("history",),
        ("history", "--by", "muscle"),
        ("history", "--sessions"),
        ("history", "--deleted"),
        ("history", "--bring-back", "all"),
        ("history", "--move", "nothing", "tomorrow"),
        ("check", "mine.toml"),
        ("export", "--format", "csv", "-o", "out.csv"),
        ("backup", "copy.db"),
        ("import", "all.json"),
        ("import", "all.json", "--dry-run"),
        ("restore", "copy.db", "--yes"),
        ("restore", "missing.db"),
        ("sync",),
    ],
    ids=" ".join,
)
def test_what_a_command_prints_is_translated(
    words: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = FakeMachine(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    context = pages.context(None)
    entries = [drawn_entry(), drawn_entry()]
    context.history.add_all(entries).wait()
    context.history.back_up(tmp_path / "copy.db")
    context.close()
    Path("all.json").write_text("".join(history_json.pieces([*entries, drawn_entry()])), "utf-8")
    Path("mine.toml").write_text('id = "mine"\nname = "Mine"\nreps = 0\n')
    run([*words, "--data-dir", str(pages.folder)], pages)
    printed = capsys.readouterr()
    text = f"{printed.out}{printed.err}".replace("\n", " ")
    text = text.replace(str(tmp_path), "")
    known = NAMES | no_messages(context.catalogue) | set(WORD.findall(" ".join(words)))
    assert [word for word in english(text) if word not in known] == []


def test_a_persons_own_words_are_shown_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = FakeMachine(tmp_path)
    (tmp_path / "programmes").mkdir()
    (tmp_path / "programmes" / "mine.toml").write_text(
        'id = "mine"\nname = "Grandmother\'s four"\ndefault = "my own"\n'
        'note = [{ text = "Slowly does it.", default = "my own" }]\n'
        'blocks = [{ exercise = "glute_bridge", default = "my own" }]\n'
    )
    run(["show", "mine"], pages)
    shown = capsys.readouterr().out
    assert "Grandmother's four\n" in shown
    assert "Slowly does it.\n" in shown
    assert "⟦Ĝļûťé břîðĝé" in shown


def test_what_the_doctor_finds_is_translated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["doctor", "--json"], FakeMachine(tmp_path))
    findings = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    of_machine = {"python", "system", "display", "sound", "settings", "history", "backups"}
    left = [
        (one["name"], words)
        for one in findings
        for words in (one["value"] * (one["name"] not in of_machine), one["remedy"])
        if english(words.replace(str(tmp_path), ""))
    ]
    assert left == []


def no_messages(catalogue: Catalogue) -> set[str]:
    """Return the words of ids, and of other names for exercises."""
    sources = catalogue.sources
    texts = [*catalogue.exercises, *catalogue.programmes, *sources.references]
    texts += [name for exercise in catalogue.exercises.values() for name in exercise.aliases]
    texts += [topic.id for topic in catalogue.learn.topics]
    return set(WORD.findall(" ".join(texts)))


@pytest.fixture
def context(tmp_path: Path) -> Iterator[AppContext]:
    context = AppContext(tmp_path / "data", FakeClock())
    context.history.add_all([drawn_entry(), drawn_entry()]).wait()
    yield context
    context.close()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def test_the_settings_are_translated(context: AppContext, qtbot: QtBot, tmp_path: Path) -> None:
    settings = make_page("settings", context)
    qtbot.addWidget(settings)
    context.settings_store.change("sync_folder", str(tmp_path))
    settings.refresh()
    assert untranslated(settings, str(tmp_path), "/data", "espeak-ng") == []


def test_the_dialog_of_exports_is_translated(context: AppContext, page: QWidget) -> None:
    dialog = exchange(context, page).export()
    assert untranslated(dialog) == []
    dialog.close()


@pytest.mark.parametrize("file", ["hevy.csv", "strong_s1.csv", "missing.csv"])
def test_the_dialog_of_imports_is_translated(
    file: str, context: AppContext, page: QWidget, qtbot: QtBot
) -> None:
    dialog = exchange(context, page, which=lambda _page: str(SAMPLES / file)).take_in()
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.is_busy)
    theirs = (*dialog.names.mapping, "Hevy", "Strong")
    assert untranslated(dialog, str(SAMPLES / file), file, *theirs) == []
    dialog.close()


def test_the_dialog_of_backups_is_translated(
    context: AppContext, page: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    context.history.back_up(copy)
    context.settings_store.change("sync_folder", str(tmp_path))
    dialog = restore_dialog(context, copy, page)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert untranslated(dialog, str(copy)) == []
    dialog.go.click()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert untranslated(dialog, str(copy)) == []
    dialog.close()


def test_the_delay_of_the_sound_is_translated(page: QWidget) -> None:
    dialog = Calibration(Silence(), FakeClock(), DAY, page)  # type: ignore[arg-type] # it makes no sound
    assert untranslated(dialog) == []
    dialog.look(120)
    assert untranslated(dialog) == []
