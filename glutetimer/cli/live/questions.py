"""What the live screen asks, with the keys of the answers: pain, the feel check, a self-test."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.cli.live.dial import spaced
from glutetimer.cli.live.ranked_rows import EMPTY, Row, RowRank, marked, one, paragraph
from glutetimer.cli.live.styled_text import Line
from glutetimer.cli.live.view import View
from glutetimer.i18n import _, content
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.keys import ANSWER_KEYS
from glutetimer.presentation.pain import pain_answers, pain_question, where_hurt
from glutetimer.presentation.question_panels import feel_question, self_test_question
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import Side


def question(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    """Give the question that the exercise just done leaves, with the keys of its answers."""
    exercise = view.exercises.get(snapshot.asks_test or "")
    record = snapshot.last_record
    if exercise is not None and exercise.result is not None:
        chosen = record.test_answer if record else None
        asked = self_test_question(exercise.result, record.side if record else Side.BOTH)
        labels = exercise.result.scale
    elif snapshot.asks_feel is not None and (
        options := view.feel_options(snapshot.asks_feel)  # none in a break
    ):
        ids = [option.id for option in options]
        chosen = ids.index(record.feel) if record and record.feel in ids else None
        asked = feel_question(view.exercises.get(snapshot.asks_feel))
        labels = tuple(option.label for option in options)
    else:
        return
    yield from paragraph(asked, width, "bold", RowRank.CORE, RowRank.CORE)
    yield from _answers([content(words) for words in labels], chosen, view, width)


def asks(snapshot: Snapshot, view: View) -> bool:
    """Return whether there is a question to be answered."""
    return next(question(snapshot, view, 1), None) is not None


def pain_rows(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    """Give the question after pain was reported, and what each answer means."""
    yield one(spaced(inside(_("Stopped"))), RowRank.MESSAGE, "bad")
    yield EMPTY
    yield from paragraph(pain_question(), width, "bold", RowRank.CORE, RowRank.CORE)
    hurt = where_hurt(snapshot, view.exercises)
    yield from paragraph(hurt, width, "mute", RowRank.MORE)
    for answer in pain_answers(snapshot, view.exercises):
        yield EMPTY
        meant = f"{answer.title}: {answer.meaning}"
        yield from marked(f"{answer.key}  ", meant, width)
        for label, words in answer.facts:
            yield from marked(f"   {label}: ", words, width, RowRank.MORE)


def _answers(labels: list[str], chosen: int | None, view: View, width: int) -> Iterator[Row]:
    """Put the answers in as many columns as there is room for."""
    cell = max(len(label) for label in labels) + 6
    columns = max(1, min(3, width // cell)) if len(labels) > 3 else 1  # noqa: PLR2004 - few stand in one column
    rows = -(-len(labels) // columns)
    for row in range(rows):
        line: Line = []
        for at in range(row, len(labels), rows):
            picked = at == chosen
            line.append((f"{ANSWER_KEYS[at]} ", "bold"))
            label = f"{labels[at]} {view.shapes.check}" if picked else labels[at]
            line.append((f"{label:<{cell - 2}}", "hold" if picked else ""))
        yield Row(line, RowRank.MORE)
