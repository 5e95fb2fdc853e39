"""Hands a programme on: the page as it will be printed, to be saved, printed or sent as a code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from glutetimer.app.exporting import save_pieces
from glutetimer.app.handout import Handout, make_handout
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.gui.programmes.page_preview import PagePreview
from glutetimer.gui.report.handout_pdf import handout_pdf, print_handout
from glutetimer.gui.report.pdf import SIZES, usual_size
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.dialog_folder import dialog_folder
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import N_, _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.handout import HandoutPage, handout_page
from glutetimer.training.programme import Programme

AskFile = Callable[[QWidget, str], str]
"""Asks for a file that is called so; "" for none."""
AskPrinter = Callable[[QWidget, str], QPrinter | None]
"""Asks for a printer of a document that is called so; None for none."""
PAPERS: Final = {"a4": N_("A4"), "letter": N_("US Letter")}


def ask_file(parent: QWidget, name: str) -> str:
    """Ask where to write a page."""
    start = str(dialog_folder() / name)
    return QFileDialog.getSaveFileName(parent, _("Save the page"), start, "PDF (*.pdf)")[0]


def ask_printer(parent: QWidget, title: str) -> QPrinter | None:
    """Ask for a printer."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() else None


class HandoutDialog(JobDialog):
    """One programme on paper, with what can be done with it.

    Args:
        programme: The programme.
        planner: Knows which week of a build-up the person is in.
        catalogue: All exercises.
        parent: The page it stands before.
        ask: Asks where to save it.
        printer: Asks where to print it.
    """

    def __init__(
        self,
        programme: Programme,
        planner: SessionPlanner,
        catalogue: Catalogue,
        parent: QWidget,
        ask: AskFile = ask_file,
        printer: AskPrinter = ask_printer,
    ) -> None:
        heading = _("Hand out {programme}").format(programme=content(programme.name))
        super().__init__(parent, heading, _("Save as PDF…"))
        self._programme = programme
        self._planner = planner
        self._catalogue = catalogue
        self._ask = ask
        self._ask_printer = printer
        self.preview = PagePreview()
        self.paper = ChoiceField()
        self.paper.setAccessibleName(_("Paper"))
        for size, words in PAPERS.items():
            self.paper.addItem(_(words), size)
        self.paper.setCurrentIndex(self.paper.findData(usual_size()))
        self.week = ChoiceField()
        self.week.setAccessibleName(_("Week"))
        for week in programme.weeks:
            self.week.addItem(_("Week {number}").format(number=week.week), week.week)
        self.copy_code = PressButton(_("Copy the code"))
        self.print_page = PressButton(_("Print…"))
        self.place_button(self.copy_code)
        self.place_button(self.print_page)
        self._handout = make_handout(programme, planner, catalogue)
        if programme.weeks:
            self.week.setCurrentIndex(self.week.findData(self._handout.planned.plan.week))
        self._arrange()
        self._show_page()
        self.paper.currentIndexChanged.connect(self._show_page)
        self.week.currentIndexChanged.connect(self._show_page)
        self.go.clicked.connect(self._save)
        self.print_page.clicked.connect(self._print)
        self.copy_code.clicked.connect(self._copy)
        self.go.setFocus()

    @property
    def handout(self) -> Handout:
        """What is handed on now."""
        return self._handout

    @property
    def page(self) -> HandoutPage:
        """What stands on the paper."""
        return self._page

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(text(_("Paper")))
        row.addWidget(self.paper)
        if self._programme.weeks:
            row.addSpacing(16)
            row.addWidget(text(_("Week")))
            row.addWidget(self.week)
        row.addStretch(1)
        self.choices.addLayout(row)
        self.choices.addWidget(self.preview)

    def _show_page(self) -> None:
        """Paint the page anew."""
        week = self.week.currentData() if self._programme.weeks else None
        self._handout = make_handout(self._programme, self._planner, self._catalogue, week)
        exercises, guidance = self._catalogue.exercises, self._catalogue.guidance
        self._page = handout_page(self._handout, exercises, guidance)
        self.copy_code.setEnabled(bool(self._handout.code))
        self._pdf = handout_pdf(self._page, self.paper.currentData(), self._catalogue.own)
        self.preview.show_pdf(self._pdf, self._page.name)
        self.show_message(self._page.code_note, "mute")

    def _save(self) -> None:
        place = self._ask(self, f"{self._programme.id}.pdf")
        if not place:
            return
        path, made = Path(place), self._pdf

        def saved(_nothing: None) -> None:
            self.show_message(_("Saved as {path}.").format(path=path), "good")
            self.leave.setText(_("Close"))

        self.begin(lambda _progress: save_pieces(path, [made]), saved)

    def _print(self) -> None:
        printer = self._ask_printer(self, self._page.name)
        if printer is None:
            return
        print_handout(self._page, printer, SIZES[self.paper.currentData()], self._catalogue.own)
        self.show_message(_("It is sent to the printer."), "good")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._handout.code)
        words = _("The code is copied. Paste it into a message; another glutetimer reads it.")
        self.show_message(words, "good")
