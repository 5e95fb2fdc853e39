"""Weeks: bars that add up, bars one can choose, time one can move through."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.history.chart.axes import LABEL_WIDTH
from glutetimer.gui.history.chart.weekly_chart import WeeklyChart
from glutetimer.gui.history.legend import Legend, LegendLine, Swatch
from glutetimer.gui.history.weeks_view import Weeks
from glutetimer.gui.style.theme import DAY, NIGHT
from glutetimer.presentation.history.week_views import ChartBar, Series, SessionLine, WeeksView
from glutetimer.review.chart import ChartQuery
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric

MONDAY = date(2026, 11, 16)
LINE = SessionLine("s1", "Yesterday", "Four", 900_000, 8, 14, 0, 9000, 5)


def bars_to(monday: date, count: int) -> tuple[ChartBar, ...]:
    starts = [monday - timedelta(weeks=back) for back in range(count - 1, -1, -1)]
    return tuple(
        ChartBar(
            start,
            start + timedelta(days=6),
            f"{start.day} {start:%b}",
            f"Week of {start.day} {start:%b}",
        )
        for start in starts
    )


def a_series(
    key: str, values: tuple[int, ...], by: Grouping = Grouping.EXERCISE, unsure: int = 0
) -> Series:
    return Series(
        key,
        key.replace("_", " ").capitalize(),
        by,
        {
            metric: tuple(value * (place + 1) for value in values)
            for place, metric in enumerate(Metric)
        },
        tuple(min(unsure, 7 * value) for value in values),
    )


def a_view(
    count: int = 8, look: ChartQuery | None = None, more: tuple[int, int] = (20, 0)
) -> WeeksView:
    values = tuple(range(count))
    return WeeksView(
        look=look or ChartQuery(span=count),
        bars=bars_to(MONDAY, count),
        series=(a_series("glute_bridge", values), a_series("clamshell", values)),
        totals=a_series("all", tuple(2 * n for n in values), Grouping.NONE),
        current=count - 1,
        goal=3,
        more=more,
        caveat="A caveat.",
        span_words="28 Sep to 20 Nov",
    )


@pytest.fixture
def page(qtbot: QtBot) -> Weeks:
    page = Weeks(DAY)
    qtbot.addWidget(page)
    page.resize(992, 640)
    page.show_view(a_view())
    page.show()
    qtbot.waitUntil(lambda: page.chart is not None)
    return page


def measure(page: Weeks, metric: Metric) -> None:
    page.measure.setCurrentIndex(page.measure.findData(metric.value))


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def point_of(chart: WeeklyChart, bar: int, value: float = 1.0) -> QPoint:
    scene = chart.getViewBox().mapViewToScene(QPointF(bar, value))
    return chart.mapFromScene(scene)


def test_neither_page_nor_window_costs_pyqtgraph_before_it_is_seen() -> None:
    script = (
        "import sys, glutetimer.gui.history.history_controller\n"
        "import glutetimer.gui.history.history_page as h\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([]); page = h.HistoryPage()\n"
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@st.composite
def views(draw: st.DrawFn) -> WeeksView:
    count = draw(st.sampled_from((8, 26, 52)))
    values = st.lists(st.integers(0, 5_000_000), min_size=count, max_size=count).map(tuple)
    keys = draw(st.lists(st.text(min_size=1, max_size=8), max_size=6, unique=True))
    by = draw(st.sampled_from((Grouping.EXERCISE, Grouping.PROGRAMME, Grouping.MUSCLE)))
    series = tuple(a_series(key, draw(values), by, draw(st.integers(0, 999))) for key in keys)
    sums = tuple(sum(one.values(Metric.SESSIONS)[bar] for one in series) for bar in range(count))
    totals = a_series("all", sums, Grouping.NONE)
    return WeeksView(ChartQuery(by=by), bars_to(MONDAY, count), series, totals)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(view=views(), metric=st.sampled_from(Metric))
def test_every_bar_is_as_high_as_what_was_done(
    page: Weeks, view: WeeksView, metric: Metric
) -> None:
    page.show_view(view)
    measure(page, metric)
    assert page.chart.bars.totals == list(view.totals.values(metric))
    assert page.chart.viewRange()[1][1] >= max(page.chart.bars.totals, default=0)
    for low, high in zip(page.chart.bars.edges, page.chart.bars.edges[1:], strict=False):
        assert all(one <= other for one, other in zip(low, high, strict=True))


def test_the_axis_has_room_for_its_words_at_once(page: Weeks) -> None:
    """Whatever it showed before: pyqtgraph leaves out the words that are too wide."""
    chart = page.chart
    assert chart is not None
    for top, metric in ((7, Metric.SESSIONS), (600_000, Metric.WORK), (9, Metric.SETS)):
        series = a_series("squat", (top,) * 8)
        page.show_view(WeeksView(ChartQuery(), bars_to(MONDAY, 8), (series,), series))
        measure(page, metric)
        axis = chart.getAxis("left")
        metrics = QFontMetricsF(axis.style["tickFont"])
        words = [words for level in axis._tickLevels for _, words in level]
        widest = max(metrics.horizontalAdvance(one) for one in words)
        assert axis.maximumWidth() >= widest + axis.style["tickTextOffset"][0], metric


def test_what_is_unsure_stands_paler_on_what_is_sure(page: Weeks) -> None:
    series = a_series("gluteus_maximus", (10,) * 8, Grouping.MUSCLE, unsure=30)
    page.show_view(
        WeeksView(
            ChartQuery(by=Grouping.MUSCLE), bars_to(MONDAY, 8), (series,), series, caveat="Beware."
        )
    )
    measure(page, Metric.WEIGHTED)
    assert [row[0] for row in page.chart.bars.edges] == [0, 40, 70]
    sure, unsure = page.chart.bars.colours
    assert unsure.lightness() > sure.lightness()
    assert any("Beware." in words for words in words_on(page))
    measure(page, Metric.REPS)
    assert not any("Beware." in words for words in words_on(page))


def test_sessions_that_stand_in_several_groups_are_counted_once(page: Weeks) -> None:
    measure(page, Metric.SESSIONS)
    assert page.chart.bars.totals == [0, 2, 4, 6, 8, 10, 12, 14]
    assert page.chart.goal.isVisible()
    assert page.chart.goal.value() == 3
    measure(page, Metric.REPS)
    assert not page.chart.goal.isVisible()


def test_the_legend_sums_up_what_is_shown(page: Weeks) -> None:
    assert {"28 Sep to 20 Nov", "112 sets", "Glute bridge", "56"} <= set(words_on(page.legend))
    measure(page, Metric.REPS)
    assert "168 reps" in words_on(page.legend)


def test_the_legend_makes_its_lines_once_it_is_seen(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(248, 140)
    lines = [LegendLine(f"Exercise {n}", n, str(n), "#808080") for n in range(12)]
    legend.show_sums("All weeks", "66 sets", lines)
    assert not legend.findChildren(Swatch)
    legend.show()
    assert 0 < len(legend.findChildren(Swatch)) < len(lines)
    assert "11" in words_on(legend), "those with the most"
    assert "0" not in words_on(legend)


def test_a_line_shows_where_weeks_lead_where_there_are_enough(page: Weeks) -> None:
    assert not len(page.chart.mean.getData()[0])
    page.show_view(replace(a_view(), trend_words="Growing."))
    bars, heights = page.chart.mean.getData()
    assert list(bars) == [3, 4, 5, 6]
    assert list(heights) == [6, 10, 14, 18], "the means of 0, 4, 8 ... sets"
    measure(page, Metric.REPS)
    assert list(page.chart.mean.getData()[1]) == [9, 15, 21, 27]


def test_the_mouse_over_a_bar_shows_its_week(page: Weeks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chart.bar_hovered) as emitted:
        QTest.mouseMove(page.chart.viewport(), point_of(page.chart, 3))
    assert emitted.args == [3]
    assert {"Week of 19 Oct", "12 sets"} <= set(words_on(page.legend))
    assert page.chart.value.toPlainText() == "12 sets"


def test_a_click_on_a_bar_asks_for_its_sessions(page: Weeks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.bar_chosen) as emitted:
        qtbot.mouseClick(
            page.chart.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page.chart, 5)
        )
    assert emitted.args == [page.bars[5]]
    page.show_sessions((LINE,))
    assert "Week of 2 Nov: 1 session" in words_on(page)
    with qtbot.waitSignal(page.bar_chosen) as emitted:
        qtbot.keyClick(page.all_bars, Qt.Key.Key_Return)
    assert emitted.args == [None]
    page.show_sessions((LINE, LINE), are_all=False)
    assert "The newest 2 sessions" in words_on(page)


def test_arrow_keys_choose_a_bar(page: Weeks, qtbot: QtBot) -> None:
    for key, bar in (
        (Qt.Key.Key_Left, 7),
        (Qt.Key.Key_Left, 6),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_End, 7),
    ):
        qtbot.keyClick(page.chart, key)
        assert page.chart.chosen == bar
    assert page.chart.accessibleDescription() == "Week of 16 Nov: 28 sets"


def test_beyond_the_edge_arrow_keys_move_through_time(page: Weeks, qtbot: QtBot) -> None:
    qtbot.keyClick(page.chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(page.look_changed) as emitted:
        qtbot.keyClick(page.chart, Qt.Key.Key_Left)
    assert emitted.args == [ChartQuery(span=8, back=1)]


def turn_wheel(chart: WeeklyChart, notches: int) -> None:
    place = QPointF(point_of(chart, 3))
    event = QWheelEvent(
        place,
        chart.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - as Qt has it
    )
    QApplication.sendEvent(chart.viewport(), event)


def test_the_wheel_moves_through_time_as_far_as_there_is_any(page: Weeks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.look_changed) as emitted:
        turn_wheel(page.chart, 2)
    assert emitted.args == [ChartQuery(span=8, back=2)]
    page.show_view(a_view(look=ChartQuery(span=8, back=2), more=(1, 2)))
    with qtbot.waitSignal(page.look_changed) as emitted:
        turn_wheel(page.chart, 5)
    assert emitted.args == [ChartQuery(span=8, back=3)]
    with qtbot.waitSignal(page.look_changed) as emitted:
        turn_wheel(page.chart, -5)
    assert emitted.args == [ChartQuery(span=8, back=0)]
    page.show_view(a_view())
    with qtbot.assertNotEmitted(page.look_changed):
        turn_wheel(page.chart, -1)


def test_a_drag_moves_through_time_and_chooses_nothing(page: Weeks, qtbot: QtBot) -> None:
    area, start, end = (
        page.chart.viewport(),
        point_of(page.chart, 2),
        point_of(page.chart, 5) + QPoint(3, 0),
    )
    asked: list[ChartQuery] = []
    page.look_changed.connect(asked.append)
    QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(area, end)
    qtbot.waitUntil(lambda: bool(asked))
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=end)
    assert asked[-1].back > 0
    assert page.chart.chosen is None


def test_grouping_and_period_are_asked_for(page: Weeks, qtbot: QtBot) -> None:
    for combo, value, expected in (
        (page.grouping, Grouping.SPORT, ChartQuery(span=8, by=Grouping.SPORT)),
        (page.period, Period.MONTH, ChartQuery(span=8, period=Period.MONTH)),
    ):
        with qtbot.waitSignal(page.look_changed) as emitted:
            combo.setCurrentIndex(combo.findData(value.value))
            combo.activated.emit(combo.currentIndex())
        assert emitted.args == [expected]
        page.show_view(a_view())


def test_a_chosen_bar_stays_chosen_while_it_is_in_sight(page: Weeks) -> None:
    page.chart.choose(4)
    page.show_view(a_view(26))
    assert page.chart.chosen == 22
    page.show_view(a_view(2))
    assert page.chart.chosen is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None])
def test_a_session_opens_by_key_and_by_click(page: Weeks, qtbot: QtBot, key: Qt.Key | None) -> None:
    page.show_sessions((LINE,))
    table = page.table
    index = table.model().index(0, 1)
    with qtbot.waitSignal(page.session_opened) as emitted:
        if key is None:
            place = table.visualRect(index).center()
            qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            table.setCurrentIndex(index)
            qtbot.keyClick(table, key)
    assert emitted.args == ["s1"]


def test_what_there_was_none_of_leaves_its_cell_empty(page: Weeks) -> None:
    page.show_sessions((LINE,))
    model = page.table.sessions
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown == ["Yesterday", "Four", "15:00", "8", "14", "", "0:09", "5"]


def test_bars_take_the_colours_of_the_theme(page: Weeks) -> None:
    day = [colour.name() for colour in page.chart.bars.colours]
    page.set_theme(NIGHT)
    night = [colour.name() for colour in page.chart.bars.colours]
    assert all(one != other for one, other in zip(day, night, strict=True))
    assert page.chart.backgroundBrush().color() == QColor(NIGHT.card)


def test_twenty_years_of_weeks_are_painted_without_complaint(page: Weeks) -> None:
    page.show_view(a_view(1040))
    assert not page.grab().isNull()


def test_values_at_the_edges_stay_in_sight(page: Weeks) -> None:
    chart = page.chart
    area = chart.getViewBox().sceneBoundingRect()
    for bar in (0, 3, 7):
        QTest.mouseMove(chart.viewport(), point_of(chart, bar))
        written = chart.value.mapRectToScene(chart.value.boundingRect())
        assert area.left() <= written.left() + 1
        assert written.right() <= area.right() + 1


def test_each_bar_that_has_room_is_labelled_and_the_newest_always(page: Weeks) -> None:
    for count in (4, 26, 200):
        page.show_view(a_view(count))
        axis = page.chart.getAxis("bottom")
        ((_spacing, labelled),) = axis.tickValues(0, count, axis.width())
        assert labelled[0] == count - 1
        assert len(labelled) * LABEL_WIDTH <= axis.width() + LABEL_WIDTH
        assert axis.tickStrings(labelled, 1, 1)[0] == "this week"
