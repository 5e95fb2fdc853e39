"""A pasted sheet with what is behind it: shows what is understood, and takes every change."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from glutetimer.app.own_programmes import ProgrammeName
from glutetimer.app.sheet_draft import SheetDraft, SheetDraftFile, draft_of, opened
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.app.sheet_programmes import SheetProgrammes
from glutetimer.errors import UserError
from glutetimer.gui.programmes.sheet.line_card import BlockCard, CircuitCard, LineCard, TextCard
from glutetimer.gui.programmes.sheet.line_requests import (
    AddWords,
    ChangePart,
    DescribeOwn,
    GiveAnswer,
    LeaveOut,
    LineRequest,
    MakeExercise,
    SetExercise,
)
from glutetimer.gui.programmes.sheet.sheet_page import SheetPage
from glutetimer.gui.programmes.sheet.written_line import WrittenLine
from glutetimer.gui.programmes.still_picture import Picture, StillPicture
from glutetimer.gui.style.theme import Theme
from glutetimer.i18n import _, content
from glutetimer.presentation.sheet.sheet_foot_view import foot_view, there_view
from glutetimer.presentation.sheet.sheet_view import (
    BlockView,
    CircuitView,
    LineView,
    sheet_lines,
)
from glutetimer.sheet.reading import SheetBlock, SheetCircuit, SheetText

WRITE_MS = 400
"""So long after the last letter what is typed is written down."""
MOST_WAITING = 4
"""So many sheets besides the one that is shown wait to be kept."""
PLAN_AFTER_MS = 0
"""The length is worked out when what was changed has been painted."""


class SheetController(QObject):
    """One sheet at a time; it stays until all of it is kept or another one is read.

    Args:
        programmes: Reads sheets, and keeps programmes.
        picture: Returns the picture of an exercise.
        theme: The colours.
        draft: Keeps the sheet until it is kept or dropped.
    """

    kept = Signal(object)
    """The `ProgrammeName` of a programme that was kept."""

    there = Signal(object)
    """The `ProgrammeName` of one that was there already and is used."""

    replaced = Signal(object)
    """The `ReplacedProgramme` whose place one took."""

    own_wanted = Signal(object)
    """The place of an exercise of the person's own, of which more is to be said."""

    def __init__(
        self,
        programmes: SheetProgrammes,
        picture: Picture,
        theme: Theme,
        draft: SheetDraftFile,
    ) -> None:
        super().__init__()
        self._programmes = programmes
        self._picture = picture
        self._theme = theme
        self._shown: dict[LineView, tuple[WrittenLine, LineCard]] = {}
        self.editing: SheetEditing | None = None
        self._draft = draft
        found = draft.read()
        self._waiting = [*found.earlier, replace(found, earlier=(), typed="")]
        """The sheets that are neither shown nor kept, the latest last; each has a text."""
        self._waiting = [one for one in self._waiting if one.text]
        self._dropped: SheetDraft | None = None
        """What was dropped last: that can be undone."""
        self.text = found.text
        """The text that was read last."""
        self._typed = found.typed
        self.page = SheetPage()
        self.page.earlier_wanted.connect(self.show_earlier)
        self.page.tab_chosen.connect(self._choose)
        self.page.foot.named.connect(self._name)
        self.page.foot.keep_wanted.connect(self._keep)
        self.page.foot.there_wanted.connect(self._use_there)
        self.page.foot.replace_wanted.connect(self._keep_in_place)
        self.page.foot.one_more_wanted.connect(self._keep_one_more)
        self._plan_later = QTimer(self.page, singleShot=True, interval=PLAN_AFTER_MS)
        self._plan_later.timeout.connect(self._show_foot)
        self._write_later = QTimer(self, singleShot=True, interval=WRITE_MS)
        self._write_later.timeout.connect(self.write)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.write)

    @property
    def is_open(self) -> bool:
        """Whether there is a sheet of which something is still to be kept."""
        return self.editing is not None or bool(self._waiting)

    @property
    def typed(self) -> str:
        """What is typed on the empty page and not read yet."""
        return self._typed

    @typed.setter
    def typed(self, words: str) -> None:
        if words != self._typed:
            self._typed = words
            self._write_later.start()

    def go_on(self) -> None:
        """Show the sheet that is not kept yet, as far as it had come."""
        if self.editing is None:
            self._show_waiting()

    def write(self) -> None:
        """Write down how far the sheet has come, and those that are not kept yet besides it."""
        self._write_later.stop()
        *earlier, latest = [SheetDraft(), *self._waiting]
        if self.editing is not None:
            earlier, latest = [*earlier, latest], draft_of(self.editing)
        kept = tuple(one for one in earlier if one.text)
        self._draft.write(replace(latest, earlier=kept, typed=self._typed))

    def read(self, text: str) -> None:
        """Read a text, and show what is understood from its top.

        Raises:
            UserError: If it cannot be read.
        """
        editing = SheetEditing(text, self._programmes)
        self._put_by()
        self._turn_to(editing)

    def close_sheet(self) -> None:
        """Let the sheet go: all of it is kept."""
        self.editing = None
        self.page.show_lines([])
        self._shown = {}
        self.write()

    def drop(self) -> None:
        """Let the sheet go though it is not kept; that can be taken back."""
        self._put_by()
        if self._waiting:
            self._dropped = self._waiting.pop()
        self.close_sheet()

    def take_back(self) -> None:
        """Bring back what was dropped last."""
        if self._dropped is not None:
            self._put_by()
            self._waiting.append(self._dropped)
            self._dropped = None
            self.close_sheet()

    def show_earlier(self) -> None:
        """Show the sheet before this one; this one waits in its place."""
        if self._waiting and self.editing is not None:
            self._waiting.insert(0, draft_of(self.editing))
            self.editing = None
            self._show_waiting()

    def undo(self) -> None:
        """Take the last change back; without one, show the sheet before."""
        if self.editing is None:
            return
        if self.editing.undo():
            self._show()
        else:
            self.show_earlier()

    def _put_by(self) -> None:
        """Let the sheet that is shown wait."""
        if self.editing is not None:
            self._waiting.append(draft_of(self.editing))
            self.editing = None

    def _show_waiting(self) -> None:
        """Show the latest of the sheets that wait and can be read."""
        while self._waiting and self.editing is None:
            editing = opened(self._waiting.pop(), self._programmes)
            if editing is not None:
                self._turn_to(editing)

    def _turn_to(self, editing: SheetEditing) -> None:
        """Show a sheet from its top."""
        self.editing, self.text = editing, editing.text
        waiting = [one for one in self._waiting if one.steps or one.text != editing.text]
        self._waiting = waiting[-MOST_WAITING:]
        self._show_programme()
        self.page.area.verticalScrollBar().setValue(0)

    def _show_programme(self) -> None:
        """Show the programme that is looked at, which is another one than before."""
        self.page.foot.show_other()
        self._show()
        self._show_foot()

    def set_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self._theme = theme
        for written, _card in self._shown.values():
            written.set_theme(theme)
        self.redraw()

    def redraw(self) -> None:
        """Draw the pictures of the exercises anew."""
        for _written, card in self._shown.values():
            for picture in card.findChildren(StillPicture):
                picture.update()
        self.page.pairs.update()

    def refresh(self) -> None:
        """Show the exercises as they are now."""
        if self.editing is not None:
            self._show()

    def act(self, request: LineRequest) -> None:
        """Do what was asked for at a line, and go on where one would."""
        if self.editing is None:
            return
        editing = self.editing
        match request:
            case GiveAnswer(place, question, answer, of_circuit):
                (editing.answer_circuit if of_circuit else editing.answer)(place, question, answer)
                self._show()
                self._go_on(request)
            case ChangePart(place, key, value):
                before = editing.questions
                editing.set_part(place, key, value)
                self._show()
                if editing.questions < before:
                    self._go_on(request)
                else:
                    self.page.focus_line(place, key)
            case AddWords(place, words):
                self._add(request, words)
            case SetExercise(place, exercise, name):
                editing.set_exercise(place, exercise, name)
                self._show()
                self.page.focus_line(place)
            case LeaveOut(place):
                editing.leave_out(place)
                self._show()
                self._go_on(request)
            case DescribeOwn(place):
                self.own_wanted.emit(place)
            case MakeExercise(place):
                editing.make_exercise(place)
                self._show()
                self.page.focus_line(place)

    def _add(self, request: AddWords, words: str) -> None:
        """Take words that say more; what says nothing stays in its field, marked."""
        if self.editing is None:
            return
        if self.editing.add_words(request.place, words):
            self._show()
            self.page.focus_line(request.place)
            return
        card = self.page.card(request.place)
        if card is not None and card.parts is not None:
            card.parts.refuse_words(
                _("“{words}” says nothing that I know here.").format(words=words)
            )

    def _go_on(self, request: GiveAnswer | ChangePart | LeaveOut) -> None:
        """Go to the next question; where none is left, to Keep it."""
        card = self.page.card(request.place)
        if card is not None and card.questions:
            card.questions[0].take_focus()
            return
        self._show_foot()
        if card is not None and card.first is not None:
            card.first.setFocus()  # from where the next one is looked for
        self.page.focus_question()

    def _choose(self, at: int) -> None:
        if self.editing is not None:
            self.editing.at = at
            self._show_programme()
            self.page.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, name: str) -> None:
        if self.editing is not None:
            self.editing.names[self.editing.at] = name
            self._write_later.start()

    def _keep(self) -> None:
        """Keep what is shown, unless it is there already or its name is: then it is asked."""
        if self.editing is None or self.editing.questions or self.page.focus_refused():
            return
        name = self.page.foot.name.text()
        found = self.editing.there_already(name) if name.strip() else None
        if found is None:
            self._keep_as(name)
        else:
            free_name = self._programmes.free_name(name)
            self.page.foot.ask(there_view(found.name.name, free_name, is_same=found.is_same))

    def _keep_in_place(self) -> None:
        if self.editing is None:
            return
        name = self.page.foot.name.text()
        found = self.editing.there_already(name)
        if found is None or found.is_same:  # it is another by now
            self._keep()
            return
        try:
            replaced = self.editing.keep_in_place(name, found.name.id)
        except UserError as problem:
            self.page.foot.show_problem(str(problem))
            return
        self._go_on_after()
        self.replaced.emit(replaced)

    def _keep_one_more(self) -> None:
        self._keep_as(self._programmes.free_name(self.page.foot.name.text()))

    def _keep_as(self, name: str) -> None:
        if self.editing is None:
            return
        try:
            kept = self.editing.keep(name)
        except UserError as problem:
            self.page.foot.show_problem(str(problem))
            return
        self._go_on_after()
        self.kept.emit(ProgrammeName(kept.id, kept.name))

    def _use_there(self) -> None:
        if self.editing is None:
            return
        found = self.editing.there_already(self.page.foot.name.text())
        if found is not None:
            self.editing.let_go()
            self._go_on_after()
            self.there.emit(found.name)

    def _go_on_after(self) -> None:
        """Show the next programme of the sheet; after the last one it is gone."""
        if self.editing is not None and self.editing.sheet.programmes:
            self._show_programme()
            self.page.focus_question()
        else:
            self.close_sheet()

    def _show(self) -> None:
        """Show the lines as they are now; those that are as they were keep their widgets."""
        editing = self.editing
        if editing is None:
            return
        names = [
            one.name or _("Programme {number}").format(number=number)
            for number, one in enumerate(editing.sheet.programmes, start=1)
        ]
        self.page.show_tabs(names, editing.at)
        self.page.earlier.setVisible(bool(self._waiting))
        lines = sheet_lines(
            editing.sheet,
            editing.at,
            self._programmes.exercises,
            self._programmes.usual_sets,
            self._programmes.own,
        )
        self._shown = {line: self._shown.get(line) or self._pair(line) for line in lines}
        self.page.show_lines(list(self._shown.values()))
        self._plan_later.start()

    def _show_foot(self) -> None:
        editing = self.editing
        if editing is None:
            return
        self._plan_later.stop()
        self.write()
        view = foot_view(editing.name, editing.exercise_count, editing.questions, editing.plan())
        self.page.show_foot(view)

    def _pair(self, line: LineView) -> tuple[WrittenLine, LineCard]:
        assert self.editing is not None  # noqa: S101 - it is shown
        card: LineCard
        is_quiet = False
        if isinstance(line, BlockView):
            values = self.editing.values(line.place, SheetBlock)
            card = BlockCard(line, values, self._picture, self._offers)
        elif isinstance(line, CircuitView):
            card = CircuitCard(line, self.editing.values(line.place, SheetCircuit))
        else:
            card = TextCard(line, self.editing.values(line.place, SheetText))
            is_quiet = not (line.is_kept or line.parts)
        card.requested.connect(self._act_later)
        marks = () if not isinstance(line, BlockView | CircuitView) else line.marks
        return WrittenLine(line.line, marks, self._theme, is_quiet=is_quiet), card

    def _act_later(self, request: LineRequest) -> None:
        """Act when the widget that asks has ended its turn: it may be made anew."""
        QTimer.singleShot(0, self, lambda: self.act(request))

    def _offers(self) -> tuple[tuple[str, str], ...]:
        known = self._programmes.exercises.values()
        offered = ((one.id, content(one.name)) for one in known)
        return tuple(sorted(offered, key=lambda one: one[1].casefold()))
