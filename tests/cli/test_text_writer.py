"""Text for people: in columns, wrapped, coloured only where somebody sees it."""

from __future__ import annotations

import io

import pytest

from glutetimer.cli.text_writer import TextWriter, cells, takes_colour, terminal_width


class FakeTerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_columns_wrap_the_last_and_the_numbers_stay_in_line() -> None:
    stream = io.StringIO()

    TextWriter(stream, width=40).table(
        [("9", "lift", "Squeeze first, then lift the hips high"), ("12", "lower", "Slowly")]
    )

    assert stream.getvalue() == (
        " 9  lift   Squeeze first, then lift the\n"
        "           hips high\n"
        "12  lower  Slowly\n"
    )  # fmt: skip # a table


def test_numbers_stand_under_their_heads() -> None:
    stream = io.StringIO()

    TextWriter(stream, width=40).columns(
        ("", "sets", "reps"),
        [("Glute bridge", "2", "24"), ("The name of a thing", "1", "8")],
    )

    assert stream.getvalue() == (
        "                     sets  reps\n"
        "Glute bridge            2    24\n"
        "The name of a thing     1     8\n"
    )


@pytest.mark.parametrize(("text", "width"), [("bridge", 6), ("…", 1), ("橋", 2), ("e\u0301", 1)])
def test_wide_letters_take_two_columns(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_can_be_refused(environment: dict[str, str], *, coloured: bool) -> None:
    assert takes_colour(FakeTerminal(), environment) is coloured
    assert not takes_colour(io.StringIO(), environment)


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("500", 96), ("3", 40), ("many", 80)])
def test_the_width_is_kept_readable(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert terminal_width(io.StringIO()) == width


def test_nothing_steers_the_terminal_but_our_own_styles() -> None:
    stream = io.StringIO()
    writer = TextWriter(stream, 80, coloured=True)
    writer.line("a\x1b[2Jb\x1b]0;title\x07c\u202ed " + writer.styled("bold", "bold"))
    written = stream.getvalue()
    assert written == "a\ufffd[2Jb\ufffd]0;title\ufffdc\ufffdd \x1b[1mbold\x1b[0m\n"


def test_a_last_column_without_room_stands_under_the_others() -> None:
    stream = io.StringIO()
    rows = [("Changing to the left", "Turn over: lie on your right side"), ("Left", "Lie down")]

    TextWriter(stream, width=40).table(rows, indent=2)

    assert stream.getvalue() == (
        "  Changing to the left\n"
        "    Turn over: lie on your right side\n"
        "  Left\n"
        "    Lie down\n"
    )  # fmt: skip # a table
