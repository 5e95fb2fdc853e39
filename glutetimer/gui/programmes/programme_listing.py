"""The list of programmes: what is done for one, and messages on what was done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from glutetimer.app.own_programmes import OwnProgrammes
from glutetimer.app.programme_sharing import TakenIn
from glutetimer.app.programme_ways_back import RemovedProgramme, ReplacedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.errors import UserError
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.page import PageRequests
from glutetimer.gui.programmes.programme_row_card import (
    COPY,
    DELETE,
    EDIT,
    HAND_OUT,
    SHOW,
    START,
    WORDS,
)
from glutetimer.gui.programmes.programmes_page import FORMAT, WAYS, ProgrammesPage
from glutetimer.i18n import N_, _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.copied_name import copied_name
from glutetimer.presentation.notice import NOT_KEPT, Notice
from glutetimer.presentation.programme_list import programme_row
from glutetimer.presentation.programme_sharing import taken_in_lines
from glutetimer.presentation.sheet_format import sheet_format
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme

KEPT, DELETED, OPEN_SHEET, PROBLEM, MADE = "kept", "deleted", "open_sheet", "problem", "made"
REPLACED, DROPPED = "replaced", "dropped"
"""Messages, by their ids."""
GO_ON, DROP, UNDO = "go_on", "drop", "undo"
COPIED = N_(
    "The format is on the clipboard. Give it to an assistant with what you want to train, and "
    "paste here what comes back."
)
START_IT = N_("Start it")


class ProgrammeListing(QObject):
    """Lists the programmes, does what is chosen for one, and says what became of it.

    Args:
        requests: What is asked of the application.
        catalogue: All programmes.
        planner: Compiles them, for how long they take.
        own: Those of the person's own.
        stills: Pictures of exercises.
    """

    edit_wanted = Signal(str)
    """The id of a programme of one's own."""
    sheet_answered = Signal(str)
    """`GO_ON`, `DROP` or `UNDO`: what is to become of a sheet that is not kept yet."""

    def __init__(
        self,
        requests: PageRequests,
        catalogue: Catalogue,
        planner: SessionPlanner,
        own: OwnProgrammes,
        stills: Stills,
    ) -> None:
        super().__init__()
        self._requests = requests
        self._catalogue = catalogue
        self._planner = planner
        self._own = own
        self._last: RemovedProgramme | ReplacedProgramme | None = None
        """What can be undone."""
        self._notices: dict[str, Notice] = {}
        self.page = ProgrammesPage(stills, tuple(WORDS)[1:], tuple(WAYS))
        self.page.chosen.connect(self._act)
        self.page.brought_back.connect(self._bring_back)
        self.page.notices.answered.connect(self._answer)
        self.page.notices.closed.connect(self._close_notice)

    def show_rows(self, *, sheet_waits: bool) -> None:
        """Show all programmes, and whether a sheet is not kept yet."""
        programmes = self._catalogue.listed_programmes.values()
        hurting = self._planner.hurting()
        spared = frozenset(one.exercise for one in hurting)
        planned = self._planner.planned_each(programmes, None, spared)
        self.page.show_rows(tuple(programme_row(one, self._catalogue, hurting) for one in planned))
        self.page.show_deleted(self._own.deleted())
        if sheet_waits:
            self._notices.pop(FORMAT, None)  # what was asked for with it came back
            answers = ((GO_ON, _("Show it")), (DROP, _("Drop it")))
            self._notices[OPEN_SHEET] = Notice(OPEN_SHEET, _(NOT_KEPT), answers)
        else:
            self._notices.pop(OPEN_SHEET, None)
        self._show_notices()

    def forget_ready(self) -> None:
        """Say no more that a programme is there: the person has seen it, and been elsewhere."""
        self._notices.pop(KEPT, None)

    def tell_ready(self, programme: str, words: str) -> None:
        """Say that a programme is there; Start is one key away, and nothing starts by itself."""
        self._notices.pop(FORMAT, None)
        self._tell_first(Notice(KEPT, words, ((programme, _(START_IT)),)))

    def tell_replaced(self, replaced: ReplacedProgramme) -> None:
        """Say that a programme took the place of another, and offer to take that back."""
        self._last = replaced
        words = _("{programme} is replaced; what it was before is kept.").format(
            programme=replaced.name
        )
        for notice in (DELETED, KEPT):
            self._notices.pop(notice, None)
        answers = ((replaced.id, _(START_IT)), (UNDO, _("Undo")))
        self._tell_first(Notice(REPLACED, words, answers))

    def tell_taken_in(self, taken: TakenIn) -> None:
        """Say what was taken in."""
        words = " ".join(taken_in_lines(taken))
        if isinstance(taken.item, Programme):
            self.tell_ready(taken.item.id, words)
        else:
            self._tell_first(Notice(KEPT, words))

    def tell_made(self, made: Exercise) -> None:
        """Say that an exercise was made."""
        words = " ".join(taken_in_lines(TakenIn(made, is_new=True)))
        self._tell_first(Notice(MADE, words, ((made.id, _("Show it")),)))

    def tell_problem(self, problem: UserError) -> None:
        """Say why something could not be done."""
        self._tell(Notice(PROBLEM, str(problem)))

    def tell_dropped(self) -> None:
        """Say that a sheet was dropped, and offer to take that back."""
        self._tell_first(Notice(DROPPED, _("The sheet is dropped."), ((UNDO, _("Undo")),)))

    def copy_format(self) -> None:
        """Put the format of sheets on the clipboard."""
        exercises = tuple(self._catalogue.exercises.values())
        QGuiApplication.clipboard().setText(sheet_format(exercises))
        self._tell(Notice(FORMAT, _(COPIED)))

    def undo(self) -> None:
        """Bring back what was deleted, replaced or dropped last."""
        newest = next((one for one in self._notices if one in {DELETED, REPLACED, DROPPED}), "")
        if newest == DROPPED or self._last is None:
            self._close_notice(DROPPED)
            self.sheet_answered.emit(UNDO)
        else:
            self._bring_back(self._last)

    def _bring_back(self, last: RemovedProgramme | ReplacedProgramme) -> None:
        try:
            if isinstance(last, ReplacedProgramme):
                self._own.take_back(last)
            else:
                self._own.restore(last)
        except UserError as problem:
            self.tell_problem(problem)
            return
        if self._last is not None and self._last.id == last.id:
            self._last = None
        for notice in (DELETED, REPLACED):
            self._notices.pop(notice, None)
        self._show_again()
        self.page.focus_row(last.id)

    def _act(self, action: str, programme: str) -> None:
        try:
            if action == START:
                self._start(programme)
            elif action == SHOW:
                self._requests.programme.emit(programme)
            elif action == COPY:
                self._copy(programme)
            elif action == DELETE:
                self._delete(programme)
            elif action == EDIT:
                self.edit_wanted.emit(programme)
            elif action == HAND_OUT:
                self._hand_out(programme)
        except UserError as problem:
            self.tell_problem(problem)

    def _start(self, programme: str) -> None:
        for notice in (KEPT, REPLACED):
            self._notices.pop(notice, None)
        self._requests.programme_start.emit(programme)

    def _copy(self, programme: str) -> None:
        name = content(self._catalogue.programme(programme).name)
        copied = self._own.copy(programme, copied_name(name))
        self._show_again()
        self.edit_wanted.emit(copied.id)

    def _hand_out(self, programme: str) -> None:
        from glutetimer.gui.programmes.handout_dialog import HandoutDialog  # noqa: PLC0415 - seldom wanted

        wanted = self._catalogue.programme(programme)
        dialog = HandoutDialog(wanted, self._planner, self._catalogue, self.page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _delete(self, programme: str) -> None:
        removed = self._last = self._own.remove(programme)
        words = _("{programme} is deleted.").format(programme=removed.name)
        for notice in (KEPT, REPLACED):
            self._notices.pop(notice, None)
        self._show_again()
        self._tell_first(Notice(DELETED, words, ((UNDO, _("Undo")),)))

    def _answer(self, notice: str, answer: str) -> None:
        if answer == UNDO:
            self.undo()
        elif notice in {KEPT, REPLACED}:
            self._start(answer)
        elif notice == MADE:
            self._close_notice(MADE)
            self._requests.exercise.emit(answer)
        elif notice == OPEN_SHEET:
            self.sheet_answered.emit(answer)

    def _show_again(self) -> None:
        self.show_rows(sheet_waits=OPEN_SHEET in self._notices)

    def _tell_first(self, notice: Notice) -> None:
        """Show a message with the focus on its first answer."""
        self._tell(notice)
        if self.page.notices.first is not None:
            self.page.notices.first.setFocus()

    def _tell(self, notice: Notice) -> None:
        """Show a message above those that are there."""
        others = {name: one for name, one in self._notices.items() if name != notice.id}
        self._notices = {notice.id: notice, **others}
        self._show_notices()

    def _close_notice(self, notice: str) -> None:
        self._notices.pop(notice, None)
        self._show_notices()

    def _show_notices(self) -> None:
        """Show the newest message; closed, it makes room for the one before."""
        self.page.notices.show_notices(tuple(self._notices.values())[:1])
