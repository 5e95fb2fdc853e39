"""The report on paper: one page or two, whatever there is to tell."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from glutetimer.errors import Problem
from glutetimer.gui.report import pages, pdf
from glutetimer.gui.report.pages import Words
from glutetimer.review.report import Report, report
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.wiring import House

SIZES = {"a4": QSizeF(595, 842), "letter": QSizeF(612, 792)}
END = date(2026, 11, 20)


def drawn(exercises: int, weeks: int) -> Report:
    """Many exercises with everything that can be said of them, over so many weeks."""
    rows = [
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
    tests = [SelfTestRow("1", END, "clench_test_both", "both", 1, 4)] * (exercises * weeks)
    period = (END - timedelta(weeks=max(0, weeks - 1)), END)
    return report(rows, tests, period, END, good_feels=(), pain_feels=())


def page_count(drawn_report: Report, size: QSizeF) -> int:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    turned: list[int] = []

    def turn() -> bool:
        turned.append(1)
        return True

    pages.draw(painter, drawn_report, Words(), size, turn)
    painter.end()
    return 1 + len(turned)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("exercises", "weeks", "most"), [(0, 1, 1), (3, 4, 2), (40, 120, 2)])
def test_never_more_than_two_pages(size: str, exercises: int, weeks: int, most: int) -> None:
    assert page_count(drawn(exercises, weeks), SIZES[size]) <= most


@pytest.mark.usefixtures("qapp")
def test_a_pdf_is_written_whole_or_not_at_all(house: House, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    pdf.write(house, drawn(4, 8), path, "a4")
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    with pytest.raises(Problem, match="cannot be written"):
        pdf.write(house, drawn(1, 1), tmp_path / "nowhere" / "report.pdf")
    assert [one.name for one in tmp_path.glob("*.pdf")] == ["report.pdf"]


def test_the_command_line_needs_no_display(tmp_path: Path) -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    script = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from glutetimer.__main__ import Machine; from glutetimer.review.report import report;"
        "machine = Machine(); house = machine.house(sys.argv[1]); day = date(2026, 11, 20);"
        "found = report([], [], (day, day), day, good_feels=(), pain_feels=());"
        "machine.paper(house, found, Path(sys.argv[2]), 'letter'); house.close()"
    )
    path = tmp_path / "report.pdf"
    command = [sys.executable, "-c", script, str(tmp_path / "data"), str(path)]
    subprocess.run(command, check=True, env=environment, timeout=50)
    assert path.read_bytes().startswith(b"%PDF-")
