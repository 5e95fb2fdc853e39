"""The report on recorded: one page or two, whatever there is to tell."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.gui.report import page_flow, pdf, report_layout
from glutetimer.gui.report.page_painter import FINE, INK, PagePainter, text_width
from glutetimer.gui.report.text_layer import TextLayer
from glutetimer.gui.report.week_bars import draw_weeks
from glutetimer.gui.style import fonts
from glutetimer.gui.style.fonts import face, tabular
from glutetimer.host.assets import assets_dir
from glutetimer.presentation.report_text import ReportText, report_text
from glutetimer.review.report import Report, report
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.review.totals import Totals
from glutetimer.review.weeks import Week
from tests.gui.report.pdf_text import read_back
from tests.patience import PATIENCE_S

SIZES = {"a4": QSizeF(595, 842), "letter": QSizeF(612, 792)}
END = date(2026, 11, 20)


def drawn(exercises: int, weeks: int) -> Report:
    """Many exercises with everything that can be said of them, over so many weeks."""
    rows = rows_of(exercises, weeks)
    tests = [SelfTestRow("1", END, "clench_test_both", "both", 1, 4)] * (exercises * weeks)
    period = (END - timedelta(weeks=max(0, weeks - 1)), END)
    return report(rows, tests, period, END, good_feels=(), pain_feels=())


def rows_of(exercises: int, weeks: int) -> list[PerformedRow]:
    return [
        PerformedRow(
            session=f"{week} {number}",
            local_date=END - timedelta(weeks=week),
            programme="x",
            exercise=f"an exercise with quite a long name {number}",
            side=side,
            kind="set",
            outcome="pain",
            planned_reps=20,
            done_reps=18,
            corrected_reps=None,
            hold_ms=9_000,
            work_ms=90_000 if side == "left" else 60_000,
            rep_hold_ms=500,
            rep_work_ms=5_000,
            feel="hamstring",
            pain_rep=3,
        )
        for week in range(weeks)
        for number in range(exercises)
        for side in ("left", "right")
    ]


@pytest.fixture
def typeface(qapp: object) -> None:
    assert qapp is not None
    fonts.load(assets_dir() / "fonts")


class RecordingPainter(PagePainter):
    """Remembers where each text is, page by page."""

    def __init__(self, painter: QPainter) -> None:
        super().__init__(painter, TextLayer())
        self.pages: list[list[tuple[QRectF, str]]] = [[]]

    def text(
        self,
        x: float,
        base: float,
        words: str,
        size: float,
        colour: QColor = INK,
        *,
        weight: int = 400,
        align: str = "left",
        room: float = 0.0,
    ) -> None:
        super().text(x, base, words, size, colour, weight=weight, align=align, room=room)
        metrics = QFontMetricsF(tabular(face(round(size * FINE), weight)))
        width = metrics.horizontalAdvance(words) / FINE
        width = min(width, room) if room else width
        left = x - width * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        self.pages[-1].append((QRectF(left, base - size * 0.7, width, size * 0.8), words))

    def turn(self) -> bool:
        self.pages.append([])
        return True


def lay_out(
    drawn_report: Report, size: QSizeF, words: ReportText | None = None
) -> RecordingPainter:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    recorded = RecordingPainter(painter)
    report_layout.draw(recorded, drawn_report, words or ReportText(), size, recorded.turn)
    painter.end()
    return recorded


REPORTS = [(0, 1), (1, 1), (3, 4), (6, 12), (12, 30), (40, 120), (3, 1040)]
LONG = "An exercise of my own with a name that goes on and on and does not end even here"


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("exercises", "weeks"), REPORTS)
def test_no_text_stands_over_another_or_in_the_margin(
    size: str, exercises: int, weeks: int
) -> None:
    found = drawn(exercises, weeks)
    names = {line.exercise: f"{LONG} {place}" for place, line in enumerate(found.exercises)}
    words = ReportText(exercises=names, answers={"clench_test_both": ("no", "a little" * 20)})
    sheet = QRectF(QPointF(0, 0), SIZES[size]).adjusted(page_flow.MARGIN, 0, -page_flow.MARGIN, 0)
    for page in lay_out(found, SIZES[size], words).pages:
        for (one, says), (other, also) in combinations(page, 2):
            assert not one.intersects(other), f"{says!r} and {also!r}"
        for area, says in page:
            assert sheet.left() <= area.left() + 0.5, says
            assert area.right() <= sheet.right() + 0.5, says


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("exercises", "weeks"), REPORTS)
def test_rows_are_left_out_only_where_two_pages_are_full(
    size: str, exercises: int, weeks: int
) -> None:
    found = drawn(exercises, weeks)
    recorded = lay_out(found, SIZES[size])
    assert len(recorded.pages) <= 2
    says = [words for page in recorded.pages for _, words in page]
    parts = (found.exercises, found.sides, found.feels, found.pains, found.tests)
    if any(re.match(r"\d+ of \d+, ", words) for words in says):
        bottom = SIZES[size].height() - page_flow.MARGIN - page_flow.FOOT / 2
        for page in recorded.pages:
            lowest = max(area.bottom() for area, _ in page[:-2])  # the last two are the foot
            # a part begins on the next page when its first rows have no room
            least = (
                page_flow.GAP + page_flow.HEADING + (page_flow.KEPT_TOGETHER + 1) * page_flow.ROW
            )
            assert bottom - lowest < least, "rows are left out, and a page has room"
    else:
        assert len(says) > sum(len(part) for part in parts)


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize("weeks", [0, 4, 120])
def test_what_is_left_out_for_pain_is_said_whatever_else_there_is(weeks: int) -> None:
    found = replace(drawn(min(weeks, 40), max(weeks, 1)), left_out=("clamshell", "squat"))
    recorded = lay_out(found, SIZES["a4"], ReportText(exercises={"squat": "Wide squat"}))
    assert len(recorded.pages) <= 2
    says = [words for page in recorded.pages for _, words in page]
    assert "Clamshell: hurt in two sessions, left out until it is fine again" in says
    assert "Wide squat: hurt in two sessions, left out until it is fine again" in says


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize("size", SIZES)
def test_where_it_was_felt_is_not_cut(context: AppContext, size: str) -> None:
    catalogue = context.catalogue
    words = report_text(catalogue.exercises, catalogue.guidance)
    felt = sorted(words.feels, key=lambda feel: text_width(words.feels[feel], 9))[-2:]
    rows = [
        row._replace(exercise=exercise, feel=felt[number % 2])
        for exercise in catalogue.exercises
        for number, row in enumerate(rows_of(1, 10) * 10)
    ]
    found = report(rows, [], (END - timedelta(weeks=9), END), END, good_feels=(), pain_feels=())
    elsewhere = [
        (area, says)
        for page in lay_out(found, SIZES[size], words).pages
        for area, says in page
        if words.feels[felt[0]] in says
    ]
    assert elsewhere
    for area, says in elsewhere:
        assert area.width() >= text_width(says, 9) - 0.5, says


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize(("exercises", "weeks"), REPORTS)
def test_every_word_can_be_read_back_from_the_file(
    context: AppContext, tmp_path: Path, exercises: int, weeks: int
) -> None:
    found = drawn(exercises, weeks)
    path = tmp_path / "report.pdf"
    pdf.write(context.catalogue, found, path, "a4")
    read = read_back(path.read_bytes())
    recorded = lay_out(
        found, SIZES["a4"], report_text(context.catalogue.exercises, context.catalogue.guidance)
    )
    for page in recorded.pages:
        for _, words in page:
            assert (
                not words
                or words in read
                or any(one.endswith("…") and words.startswith(one[:-1]) for one in read)
            ), words


@pytest.mark.usefixtures("typeface")
def test_letters_of_any_script_can_be_read_back() -> None:
    name = "Café Ärger AÁBXYZ 02468 ½ – Ø fi"
    rows = [row._replace(exercise="own") for row in rows_of(1, 1)]
    found = report(rows, [], (END, END), END, good_feels=(), pain_feels=())
    content = pdf.painted_report(found, ReportText(exercises={"own": name}), "letter")
    assert name in read_back(content)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("most_ms", [0, 1, 60_000, 10**8, 10**12, 2**53])
def test_the_weeks_have_few_lines_that_none_runs_over(most_ms: int) -> None:
    ink = Lines()
    weeks = [Week("2026-W47", END, Totals(work_ms=most_ms), {})]
    draw_weeks(ink, QRectF(0, 0, 400, 112), weeks)  # type: ignore[arg-type] # as much as is drawn
    assert 2 <= len(ink.lines) <= 6
    assert all(ink.widest <= 400 - to_x for to_x in ink.lines)
    assert all(height <= 112 for height in ink.bars)


class Lines:
    """What is drawn of weeks: where the lines end, and how wide the words beside them are."""

    def __init__(self) -> None:
        self.lines: list[float] = []
        self.bars: list[float] = []
        self.widest = 0.0

    def line(self, _x: float, _y: float, to_x: float, *_: object) -> None:
        self.lines.append(to_x)

    def bar(self, area: QRectF, _colour: object) -> None:
        self.bars.append(area.height())

    def text(
        self, _x: float, _y: float, words: str, size: float, *_: object, align: str = "left"
    ) -> None:
        if align == "right":
            self.widest = max(self.widest, text_width(words, size))


def test_a_pdf_is_written_whole_or_not_at_all(context: AppContext, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    pdf.write(context.catalogue, drawn(4, 8), path, "a4")
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    with pytest.raises(UserError, match="cannot be written"):
        pdf.write(context.catalogue, drawn(1, 1), tmp_path / "nowhere" / "report.pdf")
    assert [one.name for one in tmp_path.glob("*.pdf")] == ["report.pdf"]


def test_a_disk_that_takes_no_more_is_told_and_leaves_what_was_there(
    context: AppContext, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, usual[1]))
    try:
        with pytest.raises(UserError, match="cannot be written"):
            pdf.write(context.catalogue, drawn(4, 8), path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert path.read_bytes() == b"old"


def test_the_command_line_needs_no_display(tmp_path: Path) -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    script = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from glutetimer.__main__ import MachineServices;"
        "from glutetimer.review.report import report;"
        "machine = MachineServices(); context = machine.context(sys.argv[1]);"
        "day = date(2026, 11, 20);"
        "found = report([], [], (day, day), day, good_feels=(), pain_feels=());"
        "machine.write_pdf(context.catalogue, found, Path(sys.argv[2]), 'letter'); context.close()"
    )
    path = tmp_path / "report.pdf"
    command = [sys.executable, "-c", script, str(tmp_path / "data"), str(path)]
    subprocess.run(command, check=True, env=environment, timeout=PATIENCE_S)
    assert path.read_bytes().startswith(b"%PDF-")
