"""History: bars that add up, weeks one can choose, sessions one can open."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.pages.history import HistoryPage
from glutetimer.gui.theme import DAY, NIGHT
from glutetimer.gui.weekly_chart import WeeklyChart
from glutetimer.gui.weeks import (
    ExerciseSeries,
    HistoryView,
    Metric,
    SessionDetails,
    SessionLine,
    SetLine,
    Week,
)

MONDAY = date(2026, 11, 16)


def weeks_to(monday: date, count: int) -> tuple[Week, ...]:
    starts = [monday - timedelta(weeks=back) for back in range(count - 1, -1, -1)]
    return tuple(Week(start, f"{start.day} {start:%b}") for start in starts)


def a_view(count: int = 8) -> HistoryView:
    weeks = weeks_to(MONDAY, count)
    series = tuple(
        ExerciseSeries(
            exercise,
            exercise.replace("_", " ").capitalize(),
            tuple(range(count)),
            tuple(1000 * n for n in range(count)),
            tuple(500 * n for n in range(count)),
        )
        for exercise in ("glute_bridge", "clamshell")
    )
    sessions = tuple(
        SessionLine(f"s{n}", week.start, week.label, "Four", 900_000, 8, 2 * n, 0, 9000, 5)
        for n, week in reversed(list(enumerate(weeks)))
        if n
    )
    return HistoryView(weeks, series, sessions)


DETAILS = SessionDetails(
    "s7",
    "Four",
    "Thu 19 Nov",
    "15 min, effort 6 of 10",
    (
        SetLine("Glute bridge", "1", "", "12 of 12", "24 s", "2-2-2-0", "Glutes (back)"),
        SetLine("Glute bridge", "2", "left", "6 of 12", "", "", "", "pain at rep 7", hurt=True),
    ),
    "A note.",
)


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    page = HistoryPage(DAY)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show_view(a_view())
    page.show()
    qtbot.waitUntil(lambda: page.chart is not None)
    return page


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def point_of(chart: WeeklyChart, week: int, value: float = 1.0) -> QPoint:
    scene = chart.getViewBox().mapViewToScene(QPointF(week, value))
    return chart.mapFromScene(scene)


def test_neither_page_nor_window_costs_pyqtgraph_before_it_is_seen() -> None:
    script = (
        "import sys, glutetimer.gui.pages.history as h\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([]); page = h.HistoryPage()\n"
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_before_anything_was_done_there_is_a_sentence_and_one_action(qtbot: QtBot) -> None:
    page = HistoryPage(DAY)
    qtbot.addWidget(page)
    page.show_view(HistoryView((), (), (), ever=False))
    page.show()
    qtbot.waitExposed(page)
    assert any("Your weeks will stand here" in words for words in words_on(page))
    assert page.chart is None
    with qtbot.waitSignal(page.today_requested):
        qtbot.keyClick(page.begin, Qt.Key.Key_Return)


def test_weeks_without_a_session_are_shown_as_such(qtbot: QtBot) -> None:
    page = HistoryPage(DAY)
    qtbot.addWidget(page)
    page.show_view(HistoryView(weeks_to(MONDAY, 8), (), ()))
    page.show()
    qtbot.waitUntil(lambda: page.chart is not None)
    assert list(page.chart.bars.totals) == [0] * 8
    assert "0 reps" in words_on(page.legend)


COUNTS = st.integers(0, 5_000_000)


@st.composite
def views(draw: st.DrawFn) -> HistoryView:
    count = draw(st.sampled_from((8, 26, 52)))
    values = st.lists(COUNTS, min_size=count, max_size=count).map(tuple)
    exercises = draw(st.lists(st.text(min_size=1, max_size=8), max_size=6, unique=True))
    series = tuple(
        ExerciseSeries(exercise, exercise, draw(values), draw(values), draw(values))
        for exercise in exercises
    )
    return HistoryView(weeks_to(MONDAY, count), series, ())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(view=views(), metric=st.sampled_from(Metric))
def test_every_bar_is_as_high_as_the_sum_of_what_was_done(
    page: HistoryPage, view: HistoryView, metric: Metric
) -> None:
    page.show_view(view)
    page.measure.button(metric).click()
    told = [one.values(metric) for one in view.series]
    for week, height in enumerate(page.chart.bars.totals):
        assert height == sum(values[week] for values in told)
    for row, values in enumerate(told):
        edges = page.chart.bars.edges
        assert [top - low for low, top in zip(edges[row], edges[row + 1], strict=True)] == list(
            values
        )
    assert page.chart.bars.marks[-1] >= max(page.chart.bars.totals, default=0)


def test_the_legend_sums_up_what_is_shown(page: HistoryPage) -> None:
    assert {"In 8 weeks", "56 reps", "Glute bridge", "28"} <= set(words_on(page.legend))
    page.measure.button(Metric.HOLD).click()
    assert "28 s" in words_on(page.legend)


def test_the_mouse_over_a_bar_shows_its_week(page: HistoryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chart.week_hovered) as told:
        QTest.mouseMove(page.chart.viewport(), point_of(page.chart, 3))
    assert told.args == [3]
    assert {"Week of 19 Oct", "6 reps"} <= set(words_on(page.legend))


def test_a_click_on_a_bar_shows_the_sessions_of_its_week(page: HistoryPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.chart.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page.chart, 5))
    assert page.sessions.table.sessions.rowCount() == 1
    assert page.sessions.table.sessions.session(0).id == "s5"
    assert "Week of 2 Nov: 1 session" in words_on(page)
    qtbot.keyClick(page.all_weeks, Qt.Key.Key_Return)
    assert page.sessions.table.sessions.rowCount() == 7
    assert page.chart.chosen is None


def test_arrow_keys_choose_a_week(page: HistoryPage, qtbot: QtBot) -> None:
    for key, week in (
        (Qt.Key.Key_Left, 7),
        (Qt.Key.Key_Left, 6),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_End, 7),
        (Qt.Key.Key_Right, 7),
    ):
        qtbot.keyClick(page.chart, key)
        assert page.chart.chosen == week
    assert page.chart.accessibleDescription() == "Week of 16 Nov: 14 reps"


def test_the_number_of_weeks_is_asked_for(page: HistoryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.weeks_chosen) as told:
        page.span.button(26).click()
    assert told.args == [26]
    page.show_view(a_view(26))
    assert len(page.chart.bars.totals) == 26


def test_a_chosen_week_outlives_a_refresh_of_the_same_weeks(page: HistoryPage) -> None:
    page.chart.week_chosen.emit(4)
    page.show_view(a_view())
    assert page.chart.chosen == 4
    page.show_view(a_view(26))
    assert page.chart.chosen is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None])
def test_a_session_opens_by_key_and_by_click(
    page: HistoryPage, qtbot: QtBot, key: Qt.Key | None
) -> None:
    table = page.sessions.table
    index = table.model().index(0, 1)
    with qtbot.waitSignal(page.session_opened) as told:
        if key is None:
            place = table.visualRect(index).center()
            qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            table.setCurrentIndex(index)
            qtbot.keyClick(table, key)
    assert told.args == ["s7"]


def test_an_open_session_shows_its_sets_and_escape_closes_it(
    page: HistoryPage, qtbot: QtBot
) -> None:
    page.show_details(DETAILS)
    shown = words_on(page.sessions.details)
    for words in ("Four", "Glute bridge", "12 of 12", "left", "pain at rep 7", "A note."):
        assert words in shown
    assert not page.chart.isVisible()
    qtbot.keyClick(page.sessions.details.back, Qt.Key.Key_Escape)
    assert page.chart.isVisible()
    assert page.sessions.table.isVisible()


def test_what_there_was_none_of_leaves_its_cell_empty(page: HistoryPage) -> None:
    model = page.sessions.table.sessions
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown == ["16 Nov", "Four", "15:00", "8", "14", "", "0:09", "5"]


def test_bars_take_the_colours_of_the_theme(page: HistoryPage) -> None:
    day = [colour.name() for colour in page.chart.bars.colours]
    page.dress(NIGHT)
    night = [colour.name() for colour in page.chart.bars.colours]
    assert all(one != other for one, other in zip(day, night, strict=True))
    assert page.chart.backgroundBrush().color().name() == NIGHT.card
