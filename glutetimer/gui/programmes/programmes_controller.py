"""The Programmes page with what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from glutetimer.app.free_ids import free_id
from glutetimer.app.own_exercises import OwnExercises
from glutetimer.app.own_programmes import OwnProgrammes, ProgrammeName
from glutetimer.app.programme_editing import ProgrammeEditing
from glutetimer.app.programme_sharing import ProgrammeSharing, TakenIn
from glutetimer.app.programme_ways_back import ReplacedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.sheet_draft import SheetDraftFile
from glutetimer.app.sheet_programmes import SheetProgrammes
from glutetimer.app.typed_blocks import TypedBlocks, made_blocks
from glutetimer.errors import UserError
from glutetimer.exchange.code_text import has_code
from glutetimer.exchange.programme_code import from_code
from glutetimer.exchange.shared_file import FoundInFile, no_code_found
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.opened_file import OpenedFile, ask_which
from glutetimer.gui.programmes.programme_listing import DROP, GO_ON, ProgrammeListing
from glutetimer.gui.programmes.programmes_frame import LIST, ProgrammesFrame
from glutetimer.gui.programmes.programmes_page import EXERCISE, FORMAT, NEW, PASTE
from glutetimer.gui.programmes.sheet.line_requests import SetExercise
from glutetimer.gui.programmes.sheet.paste_page import PastePage
from glutetimer.gui.programmes.sheet.sheet_controller import SheetController
from glutetimer.gui.style.theme import Theme
from glutetimer.host.assets import assets_dir
from glutetimer.i18n import N_, _
from glutetimer.library.catalogue import Catalogue
from glutetimer.sheet.reading import Place
from glutetimer.training.programme import Programme

if TYPE_CHECKING:
    from glutetimer.gui.programmes.editor.programme_editor import ProgrammeEditor

PICTURES = 64
"""So many are kept: those of the programmes that a large window shows, several times over."""
PASTED, SHEET, EDITOR = "paste", "sheet", "editor"
"""Parts of the page."""
NO_TEXT = N_("There is no text in it either: type what stands there, or paste its text here.")


class ProgrammesController(QObject):
    """Leads from the list of programmes to a sheet, a file or the editor, and back.

    Args:
        services: What every page is made with.
        catalogue: All programmes.
        planner: Compiles them, for how long they take.
        own: Those of the person's own.
        sheets: Reads sheets.
        edit: Opens one of the person's own, by its id, to be edited.
        own_exercises: Makes exercises of the person's own.
        draft: Keeps the sheet until it is kept or dropped.
    """

    def __init__(
        self,
        services: PageServices,
        catalogue: Catalogue,
        planner: SessionPlanner,
        own: OwnProgrammes,
        sheets: SheetProgrammes,
        edit: Callable[[str], ProgrammeEditing],
        own_exercises: OwnExercises,
        draft: SheetDraftFile,
    ) -> None:
        super().__init__()
        self._services = services
        self._catalogue = catalogue
        self._own = own
        self._edit = edit
        self._own_exercises = own_exercises
        self._sharing = ProgrammeSharing(catalogue)
        self._editor: ProgrammeEditor | None = None
        poses = PoseBook(assets_dir() / "poses", catalogue.pictures)
        self._stills = Stills(lambda: catalogue.exercises, poses, services.theme, most=PICTURES)
        self._listing = ProgrammeListing(services.requests, catalogue, planner, own, self._stills)
        self.list = self._listing.page
        self.paste = PastePage()
        self.sheet = SheetController(sheets, self._stills, services.theme, draft)
        self.paste.field.setPlainText(self.sheet.typed)
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
            self._listing.forget_ready()
            self._show_list()
        elif self._frame.shown == SHEET:
            self.sheet.refresh()
        elif self._editor is not None:
            self._editor.follow()

    def set_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self._stills.set_theme(theme)
        self.list.redraw()
        self.sheet.set_theme(theme)
        if self._editor is not None:
            self._editor.set_theme(theme)

    def show_list(self) -> None:
        """Show the list of programmes; who comes from the editor finds the row of that one."""
        edited = self._editor.programme if self._editor is not None else ""
        self._frame.show_part(LIST)
        self._close_editor()
        self._show_list()
        self.list.focus_row(edited)

    def paste_sheet(self) -> None:
        """Show the empty page for a sheet, or what was typed there and is not read yet."""
        if self.paste.typed:
            self.paste.show_problem("")
        else:
            self.paste.show_text(self.sheet.text)
        self._frame.show_part(PASTED)
        self.paste.setFocus()

    def read_sheet(self, text: str) -> None:
        """Read a sheet and show it; what cannot be read is shown on the empty page.

        A text with the code of a programme is that programme.
        """
        if not text.strip():
            self.paste_sheet()
            return
        try:
            if has_code(text):
                self._take_in(self._sharing.take_in(from_code(text)))
                return
            self.sheet.read(text)
        except UserError as problem:
            self._refuse(str(problem))
            self.paste.field.setPlainText(text)
            return
        if text == self.paste.field.toPlainText():
            self.paste.show_text(text)  # it is read
        self._frame.show_part(SHEET)
        self.sheet.page.focus_first_question()

    def show_waiting_sheet(self) -> None:
        """Show the sheet that is not kept yet, as far as it had come."""
        if self.sheet.is_open:
            self._go_on(GO_ON)

    def open_file(self, place: str) -> None:
        """Read the sheet in a file, or take in the programme in it."""
        self._file.open(place)

    def _take_file(self, found: FoundInFile) -> None:
        try:
            taken = self._sharing.take_in_found(found)
        except UserError as problem:
            self._refuse(str(problem))
            return
        if taken is None and not found.text.strip():
            self._refuse(str(no_code_found(found.path, _(NO_TEXT))))
        elif taken is None:
            self.read_sheet(found.text)
        else:
            self._take_in(taken)

    def _take_in(self, taken: TakenIn) -> None:
        """Say what was taken in; nothing starts by itself."""
        self.show_list()
        self._listing.tell_taken_in(taken)

    def _follow_typed(self, words: str) -> None:
        self.sheet.typed = words

    def _refuse(self, words: str) -> None:
        """Say why a file was not read."""
        self.paste_sheet()
        self.paste.show_problem(words)

    def go_back(self) -> None:
        """Go back to the list; from the editor not before what is typed there was pointed to."""
        is_in_editor = self._frame.shown == EDITOR and self._editor is not None
        if is_in_editor and self._editor is not None and not self._editor.may_leave():
            return
        if self._frame.shown != LIST:
            self.show_list()

    def _show_list(self) -> None:
        self._listing.show_rows(sheet_waits=self.sheet.is_open)

    def _take_way(self, way: str) -> None:
        if way == PASTE:
            self.paste_sheet()
        elif way == FORMAT:
            self._listing.copy_format()
        elif way == NEW:
            self._begin_programme()
        elif way == EXERCISE:
            self._make_exercise()
        else:
            self._ask_for_file()

    def _begin_programme(self) -> None:
        """Ask for name and first exercise of a new programme, and open that in the editor."""
        from glutetimer.gui.programmes.new_programme_dialog import NewProgrammeDialog  # noqa: PLC0415 - seldom wanted

        name = self._own.free_name(_("My programme"))
        dialog = NewProgrammeDialog(self._catalogue.exercises, name, self._frame)
        dialog.begun.connect(self._begin_with)
        dialog.begun_typed.connect(self._begin_typed)
        dialog.open()

    def _begin_with(self, name: str, exercise: str) -> None:
        try:
            made = self._own.add_to_new(exercise, self._own.free_name(name))
        except UserError as problem:
            self._listing.tell_problem(problem)
        else:
            self._open_editor(made.id)

    def _begin_typed(self, name: str, typed: TypedBlocks) -> None:
        """Begin with what a sentence comes to; exercises that it needs are made first."""
        free = self._own.free_name(name)
        try:
            make, known = self._own_exercises.make_all, self._catalogue
            blocks = made_blocks(typed, make, lambda: known.exercises)
            made = self._own.keep(Programme(id=free_id(free, ()), name=free, blocks=blocks))
        except UserError as problem:
            self._listing.tell_problem(problem)
        else:
            self._open_editor(made.id)

    def _make_exercise(self) -> None:
        from glutetimer.gui.programmes.exercise_dialog import ExerciseDialog  # noqa: PLC0415 - seldom wanted

        dialog = ExerciseDialog(self._own_exercises, self._services, self._frame)
        dialog.saved.connect(self._listing.tell_made)
        dialog.open()

    def _ask_for_file(self) -> None:
        place = ask_which(self._frame)
        if place:
            self.open_file(place)

    def _read_clipboard(self) -> None:
        if self._frame.shown == EDITOR:
            return
        self.read_sheet(QGuiApplication.clipboard().text())

    def _describe(self, place: Place) -> None:
        """Let the person say more of an exercise in a sheet; a new one is made at once."""
        from glutetimer.gui.programmes.exercise_dialog import ExerciseDialog  # noqa: PLC0415 - seldom wanted

        editing = self.sheet.editing
        if editing is None:
            return
        own, services, before = self._own_exercises, self._services, editing.exercise_at(place)
        draft = None if before else editing.draft_of(place)
        try:
            dialog = ExerciseDialog(own, services, self._frame, draft, before)
        except UserError as problem:
            self.sheet.page.foot.show_problem(str(problem))
            return
        dialog.saved.connect(lambda made: self._show_described(place, before, made.id))
        dialog.open()

    def _show_described(self, place: Place, before: str, made: str) -> None:
        self._stills.forget()
        if before != made:
            self.sheet.act(SetExercise(place, made))
        self.sheet.redraw()

    def _open_editor(self, programme: str) -> None:
        from glutetimer.gui.programmes.editor.programme_editor import ProgrammeEditor  # noqa: PLC0415 - seldom wanted

        services = replace(self._services, picture=self._stills)
        try:
            editing = self._edit(programme)
        except UserError as problem:
            self._listing.tell_problem(problem)
            return
        self._editor = ProgrammeEditor(editing, services, self._frame)
        self._editor.done.connect(self.go_back)
        self._frame.add_part(EDITOR, self._editor)
        self._frame.show_part(EDITOR)
        self._editor.begin()

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._frame.remove_part(EDITOR)
            self._editor = None

    def _undo(self) -> None:
        """Take back what was done last here."""
        if self._frame.shown == SHEET:
            self.sheet.undo()
        elif self._frame.shown == LIST:
            self._listing.undo()

    def _tell_kept(self, kept: ProgrammeName) -> None:
        """Say on the list what is kept; Start is one key away, and nothing starts by itself."""
        self._tell_ready(kept, _("{programme} is kept.").format(programme=kept.name))

    def _tell_ready(self, programme: ProgrammeName, words: str) -> None:
        if self.sheet.editing is not None:  # another day of it is still to be kept
            self.sheet.page.foot.tell(words)
            return
        self.show_list()
        self._listing.tell_ready(programme.id, words)

    def _tell_replaced(self, replaced: ReplacedProgramme) -> None:
        """Say on the list what took the place of another, with the way back."""
        if self.sheet.editing is not None:
            self.sheet.page.foot.show_problem("")
        else:
            self.show_list()
        self._listing.tell_replaced(replaced)

    def _tell_there(self, there: ProgrammeName) -> None:
        """Say on the list which programme is used, as for one that was kept."""
        self._tell_ready(there, _("{programme} was there already.").format(programme=there.name))

    def _go_on(self, answer: str) -> None:
        """Show the sheet that is not kept yet, drop it, or take that back."""
        if answer == GO_ON:
            self.sheet.go_on()
            self._frame.show_part(SHEET)
            self.sheet.page.focus_first_question()
            return
        if answer == DROP:
            self.sheet.drop()
            self._listing.tell_dropped()
        else:
            self.sheet.take_back()
        self._show_list()

    def _connect(self) -> None:
        frame, sheet = self._frame, self.sheet
        self.list.way_chosen.connect(self._take_way)
        self._listing.edit_wanted.connect(self._open_editor)
        self._listing.sheet_answered.connect(self._go_on)
        self.paste.read_wanted.connect(self.read_sheet)
        self.paste.file_wanted.connect(self._ask_for_file)
        sheet.page.another_wanted.connect(self.paste_sheet)
        sheet.own_wanted.connect(self._describe)
        sheet.kept.connect(self._tell_kept)
        sheet.replaced.connect(self._tell_replaced)
        sheet.there.connect(self._tell_there)
        self.paste.typed_on.connect(self._follow_typed)
        self._file.read.connect(self._take_file)
        self._file.refused.connect(self._refuse)
        frame.back_wanted.connect(self.go_back)
        frame.paste_wanted.connect(self._read_clipboard)
        frame.next_wanted.connect(sheet.page.focus_question)
        frame.undo_wanted.connect(self._undo)
