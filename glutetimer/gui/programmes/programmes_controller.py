"""The Programmes page with what is behind it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from glutetimer.app.own_programmes import OwnProgrammes, ProgrammeName, RemovedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.sheet_programmes import SheetProgrammes
from glutetimer.errors import UserError
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.opened_file import OpenedFile, ask_which
from glutetimer.gui.programmes.programme_row_card import COPY, DELETE, SHOW, START
from glutetimer.gui.programmes.programmes_frame import LIST, ProgrammesFrame
from glutetimer.gui.programmes.programmes_page import OPEN, PASTE, ProgrammesPage
from glutetimer.gui.programmes.sheet.paste_page import PastePage
from glutetimer.gui.programmes.sheet.sheet_controller import SheetController
from glutetimer.gui.style.theme import Theme
from glutetimer.host.assets import assets_dir
from glutetimer.i18n import N_, _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.copied_name import copied_name
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.programme_list import programme_row

PICTURES = 64
"""So many are kept: those of the programmes that a large window shows, several times over."""
PASTED, SHEET = "paste", "sheet"
"""Parts of the page."""
KEPT, DELETED, OPEN_SHEET, PROBLEM = "kept", "deleted", "open_sheet", "problem"
"""Messages on the list, by their ids."""
GO_ON, DROP, UNDO = "go_on", "drop", "undo"
NOT_KEPT = N_("The sheet that you pasted is not kept yet.")


class ProgrammesController(QObject):
    """Lists the programmes, does what is chosen for one, and leads a sheet to become one.

    Args:
        services: What every page is made with.
        catalogue: All programmes.
        planner: Compiles them, for how long they take.
        own: Those of the person's own.
        sheets: Reads sheets.
    """

    def __init__(
        self,
        services: PageServices,
        catalogue: Catalogue,
        planner: SessionPlanner,
        own: OwnProgrammes,
        sheets: SheetProgrammes,
    ) -> None:
        super().__init__()
        self._services = services
        self._catalogue = catalogue
        self._planner = planner
        self._own = own
        self._removed: RemovedProgramme | None = None
        self._notices: dict[str, Notice] = {}
        poses = PoseBook(assets_dir() / "poses", catalogue.pictures)
        self._stills = Stills(lambda: catalogue.exercises, poses, services.theme, most=PICTURES)
        self.list = ProgrammesPage(self._stills, (SHOW, COPY, DELETE), (PASTE, OPEN))
        self.paste = PastePage()
        self.sheet = SheetController(sheets, self._stills, services.theme)
        self._file = OpenedFile(self)
        self._frame = ProgrammesFrame()
        self._frame.add_part(LIST, self.list)
        self._frame.add_part(PASTED, self.paste)
        self._frame.add_part(SHEET, self.sheet.page)
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self._frame

    @property
    def shown(self) -> str:
        """The part that is shown."""
        return self._frame.shown

    def refresh(self) -> None:
        """Show what holds now, with files of the person's own as they are now."""
        if self._catalogue.follow_files():
            self._stills.forget()
        if self._frame.shown == LIST:
            self._show_list()
        else:
            self.sheet.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self._stills.set_theme(theme)
        self.list.redraw()
        self.sheet.set_theme(theme)

    def show_list(self) -> None:
        """Show the list of programmes."""
        self._frame.show_part(LIST)
        self._show_list()

    def paste_sheet(self) -> None:
        """Show the empty page for a sheet."""
        self.paste.show_text(self.sheet.text)
        self._frame.show_part(PASTED)
        self.paste.setFocus()

    def read_sheet(self, text: str) -> None:
        """Read a sheet and show it; what cannot be read is shown on the empty page."""
        if not text.strip():
            self.paste_sheet()
            return
        try:
            self.sheet.read(text)
        except UserError as problem:
            self._refuse(str(problem))
            self.paste.field.setPlainText(text)
            return
        self._frame.show_part(SHEET)
        self.sheet.page.focus_question()

    def open_file(self, place: str) -> None:
        """Read the sheet in a file."""
        self._file.open(place)

    def _refuse(self, words: str) -> None:
        """Say why a file was not read."""
        self.paste_sheet()
        self.paste.show_problem(words)

    def go_back(self) -> None:
        """Go back to the list."""
        if self._frame.shown != LIST:
            self.show_list()

    def _show_list(self) -> None:
        programmes = self._catalogue.programmes.values()
        planned = self._planner.planned_each(programmes, None)
        self.list.show_rows(tuple(programme_row(one, self._catalogue) for one in planned))
        if self.sheet.is_open:
            answers = ((GO_ON, _("Show it")), (DROP, _("Drop it")))
            self._notices[OPEN_SHEET] = Notice(OPEN_SHEET, _(NOT_KEPT), answers)
        else:
            self._notices.pop(OPEN_SHEET, None)
        self._show_notices()

    def _show_notices(self) -> None:
        self.list.notices.show_notices(tuple(self._notices.values()))

    def _tell(self, notice: Notice) -> None:
        self._notices[notice.id] = notice
        self._show_notices()

    def _take_way(self, way: str) -> None:
        if way == PASTE:
            self.paste_sheet()
        else:
            self._ask_for_file()

    def _ask_for_file(self) -> None:
        place = ask_which(self._frame)
        if place:
            self.open_file(place)

    def _read_clipboard(self) -> None:
        self.read_sheet(QGuiApplication.clipboard().text())

    def _act(self, action: str, programme: str) -> None:
        requests = self._services.requests
        try:
            if action == START:
                requests.programme_start.emit(programme)
            elif action == SHOW:
                requests.programme.emit(programme)
            elif action == COPY:
                self._copy(programme)
            elif action == DELETE:
                self._delete(programme)
        except UserError as problem:
            self._tell(Notice(PROBLEM, str(problem)))

    def _copy(self, programme: str) -> None:
        name = content(self._catalogue.programme(programme).name)
        copied = self._own.copy(programme, copied_name(name))
        self._show_list()
        self._focus_row(copied.id)

    def _delete(self, programme: str) -> None:
        self._removed = self._own.remove(programme)
        words = _("{programme} is deleted.").format(programme=self._removed.name)
        self._notices.pop(KEPT, None)
        self._show_list()
        self._tell(Notice(DELETED, words, ((UNDO, _("Undo")),)))
        if self.list.notices.first is not None:
            self.list.notices.first.setFocus()

    def _undo(self) -> None:
        """Take back what was done last here."""
        if self._frame.shown == SHEET:
            self.sheet.undo()
        elif self._frame.shown == LIST and self._removed is not None:
            self._restore(self._removed)

    def _restore(self, removed: RemovedProgramme) -> None:
        try:
            self._own.restore(removed)
        except UserError as problem:
            self._tell(Notice(PROBLEM, str(problem)))
            return
        self._removed = None
        self._notices.pop(DELETED, None)
        self._show_list()
        self._focus_row(removed.id)

    def _tell_kept(self, kept: ProgrammeName) -> None:
        """Say on the list what is kept; Start is one key away, and nothing starts by itself."""
        if self.sheet.is_open:
            self.sheet.page.foot.show_problem("")
            return
        self._notices[KEPT] = Notice(
            KEPT, _("{programme} is kept.").format(programme=kept.name), ((kept.id, _("Start it")),)
        )
        self.show_list()
        if self.list.notices.first is not None:
            self.list.notices.first.setFocus()

    def _answer(self, notice: str, answer: str) -> None:
        if notice == KEPT:
            self._notices.pop(KEPT, None)
            self._services.requests.programme_start.emit(answer)
        elif notice == DELETED and self._removed is not None:
            self._restore(self._removed)
        elif answer == GO_ON:
            self._frame.show_part(SHEET)
            self.sheet.page.focus_question()
        elif answer == DROP:
            self.sheet.close_sheet()
            self._show_list()

    def _close_notice(self, notice: str) -> None:
        self._notices.pop(notice, None)
        self._show_notices()

    def _focus_row(self, programme: str) -> None:
        self.list.card(programme).button(START).setFocus()

    def _connect(self) -> None:
        frame, sheet = self._frame, self.sheet
        self.list.chosen.connect(self._act)
        self.list.way_chosen.connect(self._take_way)
        self.list.notices.answered.connect(self._answer)
        self.list.notices.closed.connect(self._close_notice)
        self.paste.read_wanted.connect(self.read_sheet)
        self.paste.file_wanted.connect(self._ask_for_file)
        sheet.page.another_wanted.connect(self.paste_sheet)
        sheet.kept.connect(self._tell_kept)
        self._file.read.connect(self.read_sheet)
        self._file.refused.connect(self._refuse)
        frame.back_wanted.connect(self.go_back)
        frame.paste_wanted.connect(self._read_clipboard)
        frame.next_wanted.connect(sheet.page.focus_question)
        frame.undo_wanted.connect(self._undo)
