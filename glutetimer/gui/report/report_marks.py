"""The parts of a report on sides and on what a person marked: feel, pain, self-tests."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from glutetimer.gui.report.page_flow import GAP, MARGIN, ROW, PageFlow
from glutetimer.gui.report.page_painter import ACCENT, ALERT, HAIR, INK, LEFT, MUTE, RIGHT
from glutetimer.i18n import _, formats
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import clock_text, side_word
from glutetimer.presentation.report_text import ReportText, day, shown_of
from glutetimer.review.report import Report
from glutetimer.session.steps import Side

ANSWERED: Final = 98.0
"""Room for "122 of 145 in the glutes"."""
VERDICT: Final = 58.0
TIME: Final = 48.0
SPACE: Final = 8.0
MOST_LEFT_OUT: Final = 20
"""More exercises than that are left out for pain by nobody; the other parts give way to these."""


def sides(flow: PageFlow, report: Report, words: ReportText, most: int) -> None:
    """Write left against right, exercise by exercise."""
    pairs = report.sides
    if not pairs:
        return
    note = shown_of(len(pairs), most, inside(_("Time under tension")))
    flow.heading(_("Left and right"), note, most + 1)
    right = flow.right
    names = flow.width * 0.36
    reach = (flow.width - names - VERDICT - 2 * TIME - 4 * SPACE) / 2
    middle = right - VERDICT - SPACE - TIME - SPACE - reach
    for way, says in ((-1, side_word(Side.LEFT)), (1, side_word(Side.RIGHT))):
        align = "right" if way < 0 else "left"
        flow.ink.text(middle + way * 3, flow.base, says, 8.5, MUTE, align=align)
    flow.y += ROW
    for exercise, pair in pairs[:most]:
        flow.room(ROW)
        base = flow.base
        flow.ink.text(MARGIN, base, words.exercise(exercise), 9.5, room=names)
        longest = max(pair.left_ms, pair.right_ms, 1)
        for ms, colour, way in ((pair.left_ms, LEFT, -1), (pair.right_ms, RIGHT, 1)):
            length = (reach - 1) * ms / longest
            x = middle - length - 1 if way < 0 else middle + 1
            flow.ink.bar(QRectF(x, flow.y + 3, length, 9), colour)
            edge = middle + way * (reach + SPACE)
            align = "right" if way < 0 else "left"
            flow.ink.text(edge, base, clock_text(ms), 9, INK, align=align)
        share = pair.left_share or 0.0
        says = _("even")
        if not pair.is_even:
            says = _("{percent} left") if share > 1 / 2 else _("{percent} right")
            says = says.format(percent=formats.share(max(share, 1 - share)))
        weight = 400 if pair.is_even else 700
        flow.ink.text(right, base, says, 9, align="right", weight=weight)
        flow.y += ROW
    flow.y += GAP


def feels(flow: PageFlow, report: Report, words: ReportText, most: int) -> None:
    """Write where exercises were felt."""
    found = report.feels
    if not found:
        return
    note = shown_of(len(found), most, _("as answered after sets"))
    flow.heading(_("Where it was felt"), note, most)
    start = MARGIN + flow.width * 0.35
    length = flow.width * 0.07
    for feel in found[:most]:
        flow.room(ROW)
        base = flow.base
        name = words.exercise(feel.exercise)
        flow.ink.text(MARGIN, base, name, 9.5, room=start - SPACE - MARGIN)
        flow.ink.bar(QRectF(start, flow.y + 3, length, 9), HAIR)
        flow.ink.bar(QRectF(start, flow.y + 3, length * (feel.whole.share or 0), 9), ACCENT)
        says = _("{good} of {answered} in the glutes").format(
            good=feel.whole.good, answered=feel.whole.answered
        )
        flow.ink.text(start + length + SPACE, base, says, 9)
        elsewhere = ", ".join(
            f"{words.feels.get(name, name)} {number}" for name, number in feel.elsewhere[:2]
        )
        x = start + length + SPACE + ANSWERED + SPACE
        flow.ink.text(x, base, elsewhere, 9, MUTE, room=flow.right - x)
        flow.y += ROW
    flow.y += GAP


def pains(flow: PageFlow, report: Report, words: ReportText, most: int) -> None:
    """Write what hurt, before it what is left out for that."""
    found = report.pains
    flow.heading(_("Pain"), shown_of(len(found), most, _("as marked in sessions")), most)
    if not found:
        flow.sentence(_("None was marked."))
    for exercise in report.left_out[:MOST_LEFT_OUT]:
        flow.room(ROW)
        flow.ink.text(MARGIN, flow.base, words.left_out(exercise), 9.5, weight=700, room=flow.width)
        flow.y += ROW
    for pain in found[:most]:
        flow.room(ROW)
        base = flow.base
        flow.ink.dot(MARGIN + 3, base - 3.2, ALERT)
        flow.ink.text(MARGIN + 14, base, day(pain.day), 9.5)
        flow.ink.text(MARGIN + 104, base, words.pain(pain), 9.5, room=flow.width - 104)
        flow.y += ROW
    if found or report.left_out:
        flow.y += GAP


def tests(flow: PageFlow, report: Report, words: ReportText, most: int) -> None:
    """Write the answers of self-tests."""
    found = report.tests
    if not found:
        return
    flow.heading(_("Clench self-test"), shown_of(len(found), most, _("the newest first")), most)
    for test in found[:most]:
        flow.room(ROW)
        base = flow.base
        flow.ink.text(MARGIN, base, day(test.local_date), 9.5)
        name = words.exercise(test.exercise, test.side)
        x = MARGIN + flow.width * 0.6
        flow.ink.text(MARGIN + 104, base, name, 9.5, room=x - SPACE - MARGIN - 104)
        flow.ink.text(x, base, words.answer(test), 9.5, room=flow.right - x)
        flow.y += ROW
    flow.y += GAP
