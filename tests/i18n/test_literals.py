"""No sentence for people stands in the code without being a message."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "glutetimer"
SOURCES = {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}

MARKERS = {"_", "N_", "NP_", "ngettext", "pgettext"}
FIRST = (
    *("text", "strong", "number", "add_card", "captioned", "heading", "complain"),
    *("PressButton", "QPushButton", "QLabel", "ArrowButton", "StatTiles", "ChoiceButtons", "Chips"),
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle"),
    *("addItem", "addTab", "addRow", "setPlaceholderText", "setSpecialValueText", "setSuffix"),
)
SHOWN: dict[str, tuple[int | str, ...]] = {
    **dict.fromkeys(FIRST, (0,)),
    "UserError": (0, 1),
    "ImportNote": (0, 1),
    "add_section": (1,),
    "insertRow": (1,),
    "Finding": ("value", "remedy"),
}
"""Calls with the arguments that a person reads: one word in them is enough."""
NOT_FOR_PEOPLE = {
    *("ValueError", "TypeError", "RuntimeError", "KeyError", "AttributeError", "OSError"),
    *(
        "execute",
        "executemany",
        "executescript",
        "note",
        "setStyleSheet",
        "setObjectName",
        "Thread",
        "Job",
    ),
}
"""Calls whose arguments only programmers and programs read: faults, SQL, log, styles, threads."""
SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:.!?]* +[A-Za-z]{2,}")
WORD = re.compile(r"[A-Za-z]{2,}")
SQL = re.compile(
    r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|WITH|PRAGMA|ATTACH|BEGIN|DROP|ALTER|VACUUM)\b"
)

ALLOWED = {
    "audio/anchor.py": "a fault in the program",
    "app/session_planner.py": "the reason that a block must give, shown nowhere",
    "cli/commands/doctor.py": "programs that are run",
    "cli/json_schema.py": "the title of a schema, for programs",
    "exchange/name_matching.py": "words of names",
    "exchange/readers/calendar_words.py": "the small words of dates",
    "exchange/readers/heads.py": "the columns of other programs",
    "exchange/readers/set_columns.py": "the columns of StrongLifts",
    "exchange/readers/set_rows.py": "the rows of Strong that are no sets",
    "exchange/strong_csv.py": "the columns of another program",
    "gui/library/learn/cited_label.py": "the places of numbers; what is said is escaped",
    "gui/key_codes.py": "the letters of a keyboard in order",
    "gui/session/session_controller.py": "the state in a crash report, for programmers",
    "gui/style/fonts.py": "names of fonts",
    "gui/style/style_sheet.py": "style sheets",
    "gui/window/crash_reporting.py": "the log, for programmers",
    "history/query_statements.py": "SQL in pieces",
    "history/review_statements.py": "SQL in pieces",
    "history/recovery/merge.py": "a message of SQLite",
    "history/replace.py": "SQL in pieces",
    "history/write_statements.py": "SQL in pieces",
    "host/report.py": "a crash report, for programmers",
    "host/settings_file.py": "the heads of the settings file, by which it is known",
    "cli/usage_errors.py": "messages of argparse",
    "host/toml_mistakes.py": "messages of tomllib",
    "host/week_start.py": "codes of countries",
    "library/__init__.py": "a fault in the program",
    "presentation/sheet_format.py": "the format of a sheet, in the language of sheets",
    "presentation/library/search_words.py": "the words that a search passes over",
    "session/change_of_place.py": "what the voice says",
    "session/kit_texts.py": "spoken in the language of the voice pack",
    "session/side_texts.py": "spoken in the language of the voice pack",
    "session/speech.py": "spoken in the language of the voice pack",
    "sheet/phrases/grammar.py": "the grammar of sheets",
    "training/sourced.py": "the schemas, for editors of files",
    "training/position_words.py": "names of exercises in sheets",
    "training/wording.py": "spoken in the language of the voice pack",
}
"""Files with sentences that are no messages, and what they are."""


def called(node: ast.Call) -> str:
    """Return the last name of what is called: "setText" of `label.setText(...)`."""
    function = node.func
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def literals(node: ast.AST, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield line and text of the literals that look like words for people."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name = called(child)
            if name in MARKERS | NOT_FOR_PEOPLE:
                continue
            yield from literals(child.func, SENTENCE)
            for place, argument in arguments(child):
                is_shown = place in SHOWN.get(name, ())
                is_text = isinstance(argument, ast.Constant | ast.JoinedStr)
                yield from literals(ast.Expr(argument), WORD if is_shown and is_text else SENTENCE)
        elif isinstance(child, ast.JoinedStr):
            for part in child.values:
                yield from literals(ast.Expr(part), pattern)
        elif isinstance(child, ast.Assert | ast.arg) or is_docstring(child):
            continue
        elif isinstance(child, ast.Constant):
            if isinstance(child.value, str) and pattern.search(child.value):
                yield child.lineno, child.value
        else:
            yield from literals(child, SENTENCE)


def arguments(call: ast.Call) -> Iterator[tuple[int | str, ast.expr]]:
    """Yield the arguments of a call with their place or name."""
    yield from enumerate(call.args)
    yield from ((one.arg or "", one.value) for one in call.keywords)


def is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and hasattr(node, "lineno")
        and isinstance(node.value, ast.Constant)
    )


def found(path: Path) -> list[tuple[int, str]]:
    """Return the sentences of a file; the reader of sheets has words of theirs in lower case."""
    is_of_sheets = path.is_relative_to(ROOT / "sheet")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (line, text)
        for line, text in literals(tree, SENTENCE)
        if not SQL.match(text)
        and not re.match(r"glutetimer( |$)", text)
        and not (is_of_sheets and text.islower())
    ]


@pytest.mark.parametrize("name", [name for name in SOURCES if name not in ALLOWED])
def test_every_sentence_is_a_message(name: str) -> None:
    assert found(SOURCES[name]) == []


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_allowed_is_there_still(name: str) -> None:
    assert found(SOURCES[name])
