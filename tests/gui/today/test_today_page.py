"""Today starts what it shows, and every other choice is one click or key away."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.gui.today.session_body import SessionBody
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.widgets.notices import Close
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.first_questions import FirstAnswers
from glutetimer.presentation.kit_lines import KitLine
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.programme_card import ProgrammeCard, StepLine, programme_card
from glutetimer.presentation.safety import AdviceLine
from glutetimer.presentation.today import TodayView
from glutetimer.session.compile import compile_programme
from glutetimer.session.prescription import SessionOptions
from glutetimer.training.substitutes import KitFit
from tests.gui.showing import show

BRIDGE = ProgrammeCard(
    "bridge",
    "Bridge",
    "Wake them up.",
    "3 min 20 s",
    (KitLine("Mat"),),
    (StepLine("glute_bridge", "Glute bridge", "2 x 12, hold 2 s"),),
)
BUILD = replace(BRIDGE, id="build", name="Build-up", week=2, weeks=4)
OTHERS = tuple(replace(BRIDGE, id=f"other_{n}", name=f"Other {n}") for n in range(5))
VIEW = TodayView(BRIDGE, OTHERS, "This week: 1 of 3 sessions.", "Because you ride.")
QUESTIONS = FirstAnswers((("cycling", "Cycling"), ("running", "Running")), (("mat", "Mat"),))


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show_view(VIEW)
    show(qtbot, page)
    return page


def words_on(page: TodayPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_suggestion_says_what_why_how_long_and_what_to_fetch(page: TodayPage) -> None:
    shown = words_on(page)
    for words in ("Bridge", "Because you ride.", "3 min 20 s", "Mat", "2 x 12, hold 2 s"):
        assert words in shown
    assert "This week: 1 of 3 sessions." in shown


def test_a_rest_day_is_a_suggestion_of_its_own_that_can_be_done_all_the_same(
    page: TodayPage, qtbot: QtBot
) -> None:
    page.show_view(replace(VIEW, is_rest_day=True, hurt="The squat hurt last time."))
    shown = words_on(page)
    assert {"Rest today", "Bridge", "The squat hurt last time."} <= set(shown)
    assert page.suggestion.start.text() == "Do it anyway"
    with qtbot.waitSignal(page.start_requested):
        page.suggestion.start.click()
    page.show_view(VIEW)
    assert "Rest today" not in words_on(page)
    assert page.suggestion.start.text() == "Start"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_starts_from_anywhere_on_the_page(page: TodayPage, qtbot: QtBot, key: Qt.Key) -> None:
    for widget in (page, page.suggestion.start, page.suggestion.minutes.button(10)):
        with qtbot.waitSignal(page.start_requested):
            qtbot.keyClick(widget, key)


def test_start_has_the_focus_so_that_space_works_too(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.start_requested):
        qtbot.keyClick(page.suggestion.start, Qt.Key.Key_Space)


@pytest.mark.parametrize("minutes", [None, 20, 15, 10, 8, 5])
def test_time_to_fit_is_emitted_in_minutes(
    page: TodayPage, qtbot: QtBot, minutes: int | None
) -> None:
    with qtbot.waitSignal(page.minutes_chosen) as emitted:
        page.suggestion.minutes.button(minutes).click()
    assert emitted.args == [minutes]


def test_arrow_keys_move_through_a_choice(page: TodayPage, qtbot: QtBot) -> None:
    choice = page.suggestion.minutes
    choice.button(None).setFocus()
    with qtbot.waitSignal(page.minutes_chosen) as emitted:
        qtbot.keyClick(choice.button(None), Qt.Key.Key_Right)
    assert emitted.args == [20]
    assert choice.value == 20


def test_tab_goes_in_reading_order_from_start(page: TodayPage, qtbot: QtBot) -> None:
    marked = replace(BRIDGE, id="marked", steps=(replace(BRIDGE.steps[0], default="ours"),) * 2)
    view = replace(
        VIEW,
        suggestion=marked,
        goal_reason="ours",
        before=(AdviceLine("Stop.", "ours"),),
        safety=(AdviceLine("Ask first.", "ours"),),
    )
    page.show_view(view)
    page.show_view(replace(view, minutes=10, pace="self"))
    qtbot.wait(1)  # what is new is shown
    page.suggestion.start.setFocus()
    reached: list[QWidget | None] = []
    for _ in range(20):
        reached.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
    here = reached[: 1 + reached.index(page.tiles.tile(len(OTHERS) - 1))]
    choices = [page.suggestion.minutes.button(10), page.suggestion.pace.button("self")]
    assert here[0] is page.suggestion.start
    assert [one for one in here if one in choices] == choices
    assert sum(isinstance(one, ReasonMark) for one in here) == 5
    (body,) = page.findChildren(SessionBody)
    # of exercises beside each other, Tab goes through one after the other
    under = [one for one in here if one is not None and not body.isAncestorOf(one)]
    tops = [one.mapTo(page, QPoint(0, 0)).y() for one in under]
    assert tops == sorted(tops)


def test_the_pace_can_be_switched(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.pace_chosen) as emitted:
        page.suggestion.pace.button("self").click()
    assert emitted.args == ["self"]


def test_showing_values_emits_nothing(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.minutes_chosen), qtbot.assertNotEmitted(page.pace_chosen):
        page.show_view(replace(VIEW, minutes=8, pace="self"))
    assert page.suggestion.minutes.value == 8
    assert page.suggestion.pace.value == "self"


def test_only_a_build_up_asks_for_the_week(page: TodayPage, qtbot: QtBot) -> None:
    assert not page.suggestion.week.isVisible()
    page.show_view(replace(VIEW, suggestion=BUILD))
    assert page.suggestion.week.isVisible()
    assert page.suggestion.week.value == 2
    with qtbot.waitSignal(page.week_chosen) as emitted:
        page.suggestion.week.button(3).click()
    assert emitted.args == [3]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_another_programme_is_chosen_by_key(page: TodayPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(page.start_requested):
        with qtbot.waitSignal(page.programme_chosen) as emitted:
            qtbot.keyClick(page.tiles.tile(1), key)
        assert emitted.args == ["other_1"]


def test_a_programme_that_was_chosen_can_be_started_at_once(page: TodayPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.tiles.tile(4).setFocus()
    qtbot.waitUntil(page.tiles.tile(4).hasFocus)
    page.show_view(replace(VIEW, suggestion=OTHERS[4], others=(BRIDGE, *OTHERS[:4])))
    qtbot.waitUntil(page.suggestion.start.hasFocus)


def test_another_programme_is_chosen_by_click(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.programme_chosen) as emitted:
        qtbot.mouseClick(page.tiles.tile(2), Qt.MouseButton.LeftButton)
    assert emitted.args == ["other_2"]


def test_arrow_keys_walk_over_the_tiles(page: TodayPage, qtbot: QtBot) -> None:
    page.activateWindow()
    first = page.tiles.tile(0)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert page.tiles.tile(1).hasFocus()
    qtbot.keyClick(page.tiles.tile(1), Qt.Key.Key_Left)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    below = next(n for n in range(5) if page.tiles.tile(n).hasFocus())
    assert page.tiles.tile(below).x() == first.x()
    assert page.tiles.tile(below).y() > first.y()


def test_notices_can_be_answered_and_closed(page: TodayPage, qtbot: QtBot) -> None:
    notice = Notice("resume", "A session was cut off.", (("resume", "Go on"), ("end", "Finish")))
    page.show_view(replace(VIEW, notices=(notice,)))
    assert "A session was cut off." in words_on(page)
    finish = next(
        button for button in page.notices.findChildren(QPushButton) if button.text() == "Finish"
    )
    with qtbot.waitSignal(page.notice_answered) as emitted:
        qtbot.keyClick(finish, Qt.Key.Key_Return)
    assert emitted.args == ["resume", "end"]
    with qtbot.waitSignal(page.notice_closed) as emitted:
        page.notices.findChild(Close).click()
    assert emitted.args == ["resume"]
    page.show_view(VIEW)
    assert not page.notices.isVisible()


def test_a_first_start_asks_three_questions_and_enter_answers_them(
    page: TodayPage, qtbot: QtBot
) -> None:
    page.show_view(replace(VIEW, questions=QUESTIONS))
    assert not page.suggestion.isVisible()
    page.questions.purposes.button("running").click()
    page.questions.kit.button("mat").click()
    page.questions.hold.button(3).click()
    with qtbot.waitSignal(page.first_answers_given) as emitted:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert emitted.args == [("running",), ("mat",), 3, ()]


def test_answers_so_far_stay_in_a_new_view(page: TodayPage) -> None:
    page.show_view(replace(VIEW, questions=QUESTIONS))
    page.questions.purposes.button("cycling").click()
    page.show_view(replace(VIEW, questions=QUESTIONS, minutes=5))
    assert page.questions.purposes.values == ("cycling",)


def test_the_questions_can_be_skipped(page: TodayPage, qtbot: QtBot) -> None:
    page.show_view(replace(VIEW, questions=QUESTIONS))
    with (
        qtbot.assertNotEmitted(page.first_answers_given),
        qtbot.waitSignal(page.first_answers_skipped),
    ):
        qtbot.keyClick(page.questions.skip, Qt.Key.Key_Return)
    page.show_view(VIEW)
    assert page.suggestion.isVisible()
    assert not page.questions.isVisible()


def test_long_words_from_a_file_stay_plain_and_make_nothing_wider(
    page: TodayPage, qtbot: QtBot
) -> None:
    long = "<b>Bridge</b> " + "on and on " * 30
    wordy = replace(
        BRIDGE,
        name=long[:120],
        purpose=long,
        kit=(KitLine(long, long),),
        steps=(StepLine("x", long[:120], long[:120], "each side"),) * 3,
    )
    page.resize(816, 640)
    page.show_view(TodayView(wordy, (replace(wordy, id="other"),) * 3, long, long))
    qtbot.waitUntil(lambda: page.width() == 816)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    assert page.suggestion.width() <= 816 - 80
    assert page.suggestion.start.visibleRegion().boundingRect() == page.suggestion.start.rect()


def test_pictures_stand_beside_the_exercises_they_are_given_for(qtbot: QtBot) -> None:
    asked = []

    def picture(exercise: str) -> QPixmap:
        asked.append(exercise)
        return QPixmap(48, 32)

    page = TodayPage(picture)
    qtbot.addWidget(page)
    page.show_view(VIEW)
    assert asked == ["glute_bridge"]


@pytest.mark.parametrize("width", [840, 1024, 1280])
def test_what_is_chosen_moves_nothing_under_the_pointer(qtbot: QtBot, width: int) -> None:
    catalogue = load_catalogue(assets_dir())
    page = TodayPage()
    qtbot.addWidget(page)
    page.resize(width, 640)
    page.show()
    for name in ("clam_ladder", "run_switch_on_hamstring", "cyclist_four"):
        programme = catalogue.programmes[name]
        whole = compile_programme(programme, catalogue.exercises)
        places = set()
        for minutes, pace in itertools.product((None, 10, 5), ("coach", "self")):
            options = SessionOptions(pace=pace)  # type: ignore[arg-type] # as it is chosen
            plan = compile_programme(
                programme,
                catalogue.exercises,
                options,
                budget_ms=None if minutes is None else minutes * 60_000,
            )
            planned = PlannedProgramme(KitFit(programme), plan, whole)
            card = programme_card(planned, catalogue.exercises, catalogue.guidance)
            others = OTHERS * 2  # as many as there are: the page scrolls, whatever is chosen
            view = replace(VIEW, suggestion=card, others=others, minutes=minutes, pace=pace)
            page.show_view(view)
            for _ in range(3):  # a programme that is new is laid out in a few rounds
                qtbot.wait(1)
                page.grab()
            spots = [page.suggestion.minutes.button(8), page.suggestion.pace.button("self")]
            places.add(tuple(spot.mapTo(page, QPoint(0, 0)).toTuple() for spot in spots))
        assert len(places) == 1, (programme.id, places)


def test_our_own_default_shows_its_reason_by_key_and_to_screen_readers(
    page: TodayPage, qtbot: QtBot
) -> None:
    ours = replace(BRIDGE, steps=(replace(BRIDGE.steps[0], default="Ten are enough."),))
    page.show_view(replace(VIEW, suggestion=ours))
    (mark,) = [one for one in page.suggestion.findChildren(ReasonMark) if one.focusPolicy()]
    assert mark.accessibleName() == "Our default: Ten are enough."
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: QToolTip.text() == "Our default: Ten are enough.")


def test_safety_is_read_before_the_first_session(page: TodayPage, qtbot: QtBot) -> None:
    assert page.safety.isHidden()
    lines = (AdviceLine("Stop at once."), AdviceLine("Ask first.", "Our own advice."))
    page.show_view(replace(VIEW, safety=lines))
    qtbot.waitUntil(lambda: {"Stop at once.", "Ask first."} <= set(words_on(page)))
