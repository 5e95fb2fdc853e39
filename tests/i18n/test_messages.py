"""Messages: found in a catalogue, shown in the language asked for, never glued from parts."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from glutetimer import i18n
from glutetimer.host.translations import install_language, languages
from glutetimer.i18n import formats

ROOT = Path(__file__).parents[2]
SOURCES = sorted(ROOT.glob("glutetimer/**/*.py"))
CALLS = {"_", "ngettext", "pgettext"}


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    install_language({})
    i18n.register_content(None)


@pytest.fixture
def german(tmp_path: Path) -> Path:
    catalogue = Catalog(locale="de")
    catalogue.add("Rest", "Pause")
    catalogue.add(("{n} rep", "{n} reps"), ("{n} Wiederholung", "{n} Wiederholungen"))
    catalogue.add("d MMMM y", "d. MMMM y")
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "glutetimer.mo").open("wb") as file:
        write_mo(file, catalogue)
    return tmp_path


def test_without_a_catalogue_messages_are_english() -> None:
    install_language({"LANG": "fr_FR.UTF-8"})
    assert i18n._("Rest") == "Rest"
    assert i18n.language() == "en"


def test_an_empty_message_is_no_header_of_a_catalogue(german: Path) -> None:
    install_language({"LANG": "de"}, german)
    assert i18n._("") == ""


def test_the_environment_asks_for_a_language(german: Path) -> None:
    install_language({"LANG": "de_AT.UTF-8"}, german)
    assert i18n.language() == "de_AT"
    assert i18n._("Rest") == "Pause"
    assert i18n.ngettext("{n} rep", "{n} reps", 2).format(n=2) == "2 Wiederholungen"
    assert formats.day_text(date(2026, 3, 6), formats.LONG_DAY_YEAR) == "6. März 2026"


def test_our_own_variable_goes_before_the_system() -> None:
    asked = {"GLUTETIMER_LANGUAGE": "qps", "LANG": "de_DE.UTF-8"}
    assert list(languages(asked)) == ["qps"]
    assert list(languages({"LANGUAGE": "pt_BR:en", "LANG": "de"})) == ["pt_BR", "en"]
    assert list(languages({"LANG": "../../etc.UTF-8"})) == []


def test_the_pseudo_language_keeps_gaps_and_marks_both_ends() -> None:
    install_language({"GLUTETIMER_LANGUAGE": "qps"})
    shown = i18n._("Saved: {path}").format(path="a.csv")
    assert shown.startswith("⟦Šàvéð: a.csv")
    assert shown.endswith("⟧")
    assert formats.dated(date(2026, 11, 16), date(2026, 11, 28)).startswith("⟦16 Ñöv")


def test_a_persons_own_words_are_not_translated() -> None:
    install_language({"GLUTETIMER_LANGUAGE": "qps"})
    i18n.register_content(lambda: ["Clamshell"])
    assert i18n.content("Clamshell") != "Clamshell"
    assert i18n.content("My own bridge") == "My own bridge"


def test_days_and_numbers_are_english_by_default() -> None:
    today = date(2026, 9, 6)
    assert formats.dated(today, today) == "6 Sep"
    assert formats.dated(today, date(2027, 1, 1)) == "6 Sep 2026"
    assert formats.when(date(2026, 9, 1), today) == "Tue 1 Sep"
    assert formats.when(today, today) == "Today"
    assert (formats.weekday(today), formats.month(today, short=True)) == ("Sunday", "Sep")
    assert (formats.number(1240), formats.number(7.5, 1), formats.number(7.0, 1)) == (
        "1,240",
        "7.5",
        "7",
    )


def extraction() -> ModuleType:
    spec = importlib.util.spec_from_file_location("messages", ROOT / "packaging" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            yield node


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_message_is_one_whole_literal(path: Path) -> None:
    """A formatted, added or computed message would not be found in any catalogue."""
    glued = (ast.JoinedStr, ast.BinOp, ast.Call)
    for call in calls(ast.parse(path.read_text(encoding="utf-8"))):
        for argument in call.args:
            assert not isinstance(argument, glued) or call.func.id == "ngettext", (  # type: ignore[attr-defined] # `calls` yields names only
                f"{path}:{call.lineno}"
            )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_message_is_translated_while_modules_are_imported(path: Path) -> None:
    """The language is chosen after that; a constant is marked by N_ and translated when shown."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            body = node.body if isinstance(node.body, list) else [node.body]
            inside.update(id(call) for statement in body for call in calls(statement))
    early = [call.lineno for call in calls(tree) if id(call) not in inside]
    assert not early, f"{path}: lines {early}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_function_that_translates_does_not_use_the_name_for_a_variable(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.FunctionDef) or not any(
            call.func.id == "_"  # type: ignore[attr-defined] # `calls` yields names only
            for call in calls(node)
        ):
            continue
        bound = [
            inner.lineno
            for inner in ast.walk(node)
            if isinstance(inner, ast.Name) and inner.id == "_" and isinstance(inner.ctx, ast.Store)
        ]
        assert not bound, f"{path}:{bound}: name it _unused"


def test_every_sentence_of_the_program_is_worded_once() -> None:
    """Messages that differ by case or a full stop alone are one; with a context they may be two.

    A question mark and an ellipsis ("Save…" asks first) do make a difference. Texts of the content
    are not looked at: a cue and a sentence of the set-up may say the same.
    """
    wordings: dict[tuple[str, str | None], set[str]] = {}
    for message in extraction().template():
        files = [name for name, _line in message.locations if name.startswith("glutetimer/")]
        text = message.id if isinstance(message.id, str) else message.id[0]
        if text and files:
            alike = re.sub(r"[^\w{}%×+…?]+", " ", text.casefold()).strip()
            wordings.setdefault((alike, message.context), set()).add(text)
    assert {key: texts for key, texts in wordings.items() if len(texts) > 1} == {}


def test_the_template_is_up_to_date() -> None:
    """Extracting again gives the same file: run `python packaging/messages.py extract`."""
    messages = extraction()
    same = messages.TEMPLATE.read_bytes() == messages.template_text()
    assert same, "assets/locale/glutetimer.pot is out of date"


def test_the_template_names_no_machine() -> None:
    text = extraction().template_text().decode()
    assert str(ROOT) not in text
    assert not re.search(r"https?://|^#: /|Last-Translator: [^F]", text, re.MULTILINE)


def test_every_text_of_the_content_is_a_message() -> None:
    """A string of several words that is no message must stand under a key that is never shown."""
    messages = extraction()
    not_shown = {"aliases[]", "kind", "id"}
    for path in messages.content_files():
        found = set(messages.content_messages(path.read_bytes()))
        for key, text in messages.strings(path.read_bytes()):
            assert " " not in text or text in found or key in not_shown, f"{path.name}: {key}"
