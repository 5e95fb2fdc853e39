"""The editor of one programme: its name and length, the table of blocks, and the line below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from glutetimer.app.programme_editing import ProgrammeEditing
from glutetimer.app.programme_undo import EditKind
from glutetimer.app.programme_warnings import BlockWarning
from glutetimer.app.typed_blocks import TypedBlocks
from glutetimer.errors import UserError
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.editor.block_row import BlockRow
from glutetimer.gui.programmes.editor.block_table import BlockTable
from glutetimer.gui.programmes.editor.details_dialog import DetailsDialog
from glutetimer.gui.programmes.editor.editor_cell import EditorCell
from glutetimer.gui.programmes.editor.editor_head import EditorHead
from glutetimer.gui.programmes.editor.exercise_picker import ExercisePicker
from glutetimer.gui.programmes.editor.keys_line import KeysLine
from glutetimer.gui.programmes.editor.row_menu import choice_menu, row_menu
from glutetimer.gui.programmes.editor.typed_bar import TypedBar
from glutetimer.gui.style.theme import PAGE_END, PAGE_MARGIN, Theme
from glutetimer.gui.widgets.labels import line, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.i18n import _
from glutetimer.presentation.programme_editor.cell_input import typed_values
from glutetimer.presentation.programme_editor.cell_kinds import EDITS, CellKind
from glutetimer.presentation.programme_editor.cell_views import CellChoice
from glutetimer.presentation.programme_editor.table_view import BlockRowView, editor_view
from glutetimer.presentation.programme_editor.typed_view import TypedView, typed_view
from glutetimer.training.block_edits import Place, block_at


class ProgrammeEditor(QWidget):
    """Changes one programme of the person's own; every change is in its file at once.

    Args:
        editing: The programme, and the commands that change it.
        services: The theme, and the pictures of exercises.
        parent: The page it is in.
    """

    done = Signal()
    try_from = Signal(object)
    """The `Programme` of the blocks from one on; a session of it starts."""

    def __init__(
        self, editing: ProgrammeEditing, services: PageServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._editing = editing
        picture = services.picture or (lambda _exercise: None)
        self.head = EditorHead()
        self.says = text("", "alert", wraps=True)
        self.says.hide()
        self.table = BlockTable(picture)
        self.typed = TypedBar(self._understand)
        self._arrange()
        self._connect()
        self.try_from.connect(services.requests.session_of)
        self.refresh()

    @property
    def programme(self) -> str:
        """The id of the programme."""
        return self._editing.programme.id

    def refresh(self) -> None:
        """Show the programme as it is now."""
        view = editor_view(self._editing)
        self.head.show_view(view)
        self.table.show_rows(view.rows)

    def follow(self) -> None:
        """Show the programme as its file has it now."""
        self._do(self._editing.follow)

    def set_theme(self, theme: Theme) -> None:
        """Draw the pictures in the colours of a theme."""
        del theme
        self.table.redraw()

    def begin(self) -> None:
        """Put the focus where one begins: on the first block."""
        self.table.focus_on((0,))

    def may_leave(self) -> bool:
        """Whether nothing is lost by leaving; what is typed and not added is pointed to once."""
        words = self.typed.left_over
        if not words:
            return True
        self.typed.point_out(
            _("“{words}” is not added yet. Leave once more to let it go.").format(words=words)
        )
        return False

    def event(self, event: QEvent) -> bool:
        """Take the keys of the editor before the shortcuts of the page around it."""
        is_early = event.type() == QEvent.Type.ShortcutOverride
        if is_early and isinstance(event, QKeyEvent) and self._command_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the field that is typed in: a click on the background takes no focus from it."""
        self.table.field.leave()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command_of(event)
        if command is None:
            super().keyPressEvent(event)
        else:
            command()

    def _command_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does anywhere in the editor, None for nothing."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo
        is_ctrl_y = event.modifiers() == Qt.KeyboardModifier.ControlModifier and (
            event.key() == Qt.Key.Key_Y
        )
        return self._redo if is_ctrl_y or event.matches(QKeySequence.StandardKey.Redo) else None

    def _do(self, command: Callable[[], object], focus: CellKind | None = None) -> bool:
        """Carry out a command and show what came of it; what stands against it is said.

        A command that returns a place has the focus go there.
        """
        current = self.table.current
        try:
            found = command()
        except UserError as problem:
            self._say(str(problem))
            return False
        self._say("")
        self.refresh()
        kind = focus or (current[1] if current else CellKind.EXERCISE)
        if isinstance(found, tuple):
            self.table.focus_on(found, kind)
        return True

    def _say(self, words: str) -> None:
        self.says.setText(words)
        self.says.setVisible(bool(words))

    def _enter(self, place: Place, kind: CellKind, typed: str) -> None:
        """Take what was typed into a cell; what cannot be stays open."""
        view = next((row.view for row in self.table.rows if row.view.place == place), None)  # type: ignore[union-attr] # rows that are shown have a view
        before = view.cell(kind) if view is not None else None
        if before is not None and before.typed == typed.strip():
            self._say("")
            return
        if not self._do(lambda: self._take(place, kind, typed)):
            self.table.refuse(place, kind, self.says.text())
            self._say("")

    def _take(self, place: Place, kind: CellKind, typed: str) -> None:
        block = block_at(self._editing.blocks, place)
        exercise = self._editing.exercises.get(block.exercise or "")
        values = typed_values(kind, typed, block, exercise)
        name = EditKind.ROUNDS if "rounds" in values else EDITS[kind]
        self._editing.change(place, name, **values)

    def _choose(self, place: Place, kind: CellKind, choice: CellChoice) -> None:
        self._do(lambda: self._editing.change(place, EDITS[kind], **choice.values))

    def _open_choices(self, cell: EditorCell) -> None:
        place = self.table.current_place
        if place is None or cell.view is None:
            return
        kind = cell.kind
        menu = choice_menu(
            cell.view.choices,
            lambda choice: self._choose(place, kind, choice),
            self,
            cell.view.fixed,
        )
        self._open(menu, cell)

    def _open_menu(self, row: BlockRow) -> None:
        if row.view is None:
            return
        menu = row_menu(
            row.view,
            self._entries(row.view),
            lambda kind: self.table.edit(row, kind),
            lambda kind, choice: self._choose(_place(row), kind, choice),
            self,
        )
        self._open(menu, row.menu)

    def _entries(self, view: BlockRowView) -> dict[str, Callable[[], object]]:
        place, editing = view.place, self._editing
        return {
            "try": lambda: self._try_from(place),
            "exercise": lambda: self._pick_exercise(place),
            "up": lambda: self._do(lambda: editing.move(place, -1)),
            "down": lambda: self._do(lambda: editing.move(place, 1)),
            "duplicate": lambda: self._do(lambda: editing.duplicate(place)),
            "remove": lambda: self._remove(place),
            "join": lambda: self._join(place),
            "take_out": lambda: self._do(lambda: editing.take_out(place)),
            "dissolve": lambda: self._do(lambda: editing.dissolve(place)),
        }

    def _open(self, menu: QWidget, below: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))  # type: ignore[attr-defined] # a QMenu

    def _join(self, place: Place) -> None:
        before = self._editing.blocks
        self._do(lambda: self._editing.join(place))
        if self._editing.blocks == before:
            self._say(_("There is no block beside it to be done in turn with."))

    def _remove(self, place: Place) -> None:
        """Take a block out; the focus goes to the one that takes its place."""
        if self._do(lambda: self._editing.remove(place)):
            self.table.focus_on(self.table.nearest(place))

    def _remedy(self, warning: BlockWarning) -> None:
        names = {"reps": EditKind.REPS, "hold_s": EditKind.HOLD, "tempo": EditKind.TEMPO}
        name = next(iter(warning.remedy), "")
        kind = names.get(name, EditKind.OTHER)
        if self._do(lambda: self._editing.change(warning.place, kind, **warning.remedy)):
            self.table.focus_on(warning.place)

    def _pick_exercise(self, place: Place, typed: str = "") -> None:
        heading = _("Change the exercise")
        now = block_at(self._editing.blocks, place).exercise or ""
        picker = ExercisePicker(self._editing.exercises, heading, self, now, typed)
        picker.picked.connect(
            lambda exercise: self._do(lambda: self._editing.change_exercise(place, exercise))
        )
        picker.open()

    def _add_from_library(self) -> None:
        picker = ExercisePicker(self._editing.exercises, _("Add from the Library"), self)
        picker.picked.connect(
            lambda exercise: self._do(
                lambda: self._editing.add_exercise(exercise), CellKind.EXERCISE
            )
        )
        picker.open()

    def _understand(self, words: str, answers: tuple[int, ...]) -> TypedView:
        return typed_view(self._editing, words, answers)

    def _add_typed(self, typed: TypedBlocks) -> None:
        if self._do(lambda: self._editing.add_typed(typed) and None):
            self.typed.done()
            self.typed.show_whole()

    def _try_from(self, place: Place | None) -> None:
        self.try_from.emit(self._editing.from_here(place or (0,)))

    def _edit_details(self) -> None:
        dialog = DetailsDialog(self._editing.programme, self)
        dialog.kept.connect(self._keep_details)
        dialog.open()

    def _keep_details(self, name: str, often: str, notes: str) -> None:
        editing = self._editing
        for command, words in (
            (editing.rename, name),
            (editing.set_often, often),
            (editing.set_notes, notes),
        ):
            if not self._do(lambda command=command, words=words: command(words)):  # type: ignore[misc] # mypy loses the types of defaults
                return

    def _show_week(self, week: int) -> None:
        self._editing.show_week(week)
        self.refresh()

    def _undo(self) -> None:
        self._step(self._editing.undo)

    def _redo(self) -> None:
        self._step(self._editing.redo)

    def _step(self, command: Callable[[], Place | None]) -> None:
        """Undo or redo; the focus goes with the block that this is about, if it is on a block."""
        table, before, found = self.table, self.table.current_place, list[Place | None]()
        current = table.current
        if not self._do(lambda: found.append(command())):
            return
        place = table.nearest(found[0] or before or (0,))
        if current is None:
            table.make_current(place)
        else:
            table.focus_on(place, current[1])

    def _connect(self) -> None:
        table, editing = self.table, self._editing
        table.entered.connect(self._enter)
        table.let_go.connect(self._say)
        table.choice_wanted.connect(self._open_choices)
        table.exercise_wanted.connect(self._pick_exercise)
        table.menu_wanted.connect(self._open_menu)
        table.moved.connect(lambda place, by: self._do(lambda: editing.move(place, by)))
        table.dropped.connect(
            lambda place, before: self._do(lambda: editing.move_before(place, before))
        )
        table.duplicated.connect(lambda place: self._do(lambda: editing.duplicate(place)))
        table.removed.connect(self._remove)
        table.remedied.connect(self._remedy)
        self.typed.added.connect(self._add_typed)
        self.typed.library_wanted.connect(self._add_from_library)
        head = self.head
        head.undo.clicked.connect(self._undo)
        head.redo.clicked.connect(self._redo)
        head.try_it.clicked.connect(lambda: self._try_from(self.table.current_place))
        head.done.clicked.connect(self.done)
        head.details.clicked.connect(self._edit_details)
        head.week_chosen.connect(self._show_week)

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.table)
        inside.addWidget(line())
        inside.addWidget(self.typed)
        content = QWidget()
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(PAGE_MARGIN, 32, PAGE_MARGIN - 14, PAGE_END)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.says)
        column.addWidget(card)
        column.addWidget(KeysLine())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))


def _place(row: BlockRow) -> Place:
    return row.view.place if row.view else ()
