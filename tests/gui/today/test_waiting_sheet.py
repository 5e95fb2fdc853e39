"""A sheet that is not kept yet is told of on Today, in a line that gets in nobody's way."""

from __future__ import annotations

from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.app.waiting_sheet import sheet_waits
from glutetimer.gui.today.sheet_line import SheetLine
from glutetimer.gui.window.app import App

SHEET = "Hip\nClamshell 3x12 each side\nGlute bridge 3x10"


def line_of(app: App) -> SheetLine:
    (line,) = app.window.findChildren(SheetLine)
    return line


def test_today_tells_of_a_sheet_that_is_not_kept_and_leads_to_it(
    app: App, context: AppContext
) -> None:
    pages = app.pages
    assert line_of(app).isHidden()
    pages.programmes.read_sheet(SHEET)
    pages.programmes.sheet.write()
    assert sheet_waits(context.paths.sheet_draft)  # as after a restart
    pages.requests.page.emit("today")
    assert not line_of(app).isHidden()
    line_of(app).link.click()
    assert (pages.shown, pages.programmes.shown) == ("programmes", "sheet")
    pages.programmes.sheet.page.foot.keep.click()
    pages.requests.page.emit("today")
    assert line_of(app).isHidden()


def test_what_is_no_draft_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "sheet_draft.json"
    assert not sheet_waits(path)
    for content in ("", "{}", '{"typed": "squat"}', "[1]", '{"text": 3}'):
        path.write_text(content, encoding="utf-8")
        assert not sheet_waits(path)
