"""The dialog that reports a fault of the program, with the text of the report to copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from glutetimer.gui.widgets.dialog import Dialog
from glutetimer.gui.widgets.dialog_layout import button_row, dialog_column
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import N_, _
from glutetimer.presentation.crash import crash_sentence

WIDTH, HEIGHT = 720, 480
COPY = N_("Copy the report")
MOST_REPORTS = 10


class CrashDialog(Dialog):
    """One dialog for all faults of a run. It does not take the focus, so a session keeps its keys.

    Args:
        parent: The window it belongs to.
        logs: The folder of the log.
    """

    def __init__(self, parent: QWidget, logs: Path) -> None:
        super().__init__(parent)
        self._logs = logs
        self._reports: list[str] = []
        self.setWindowTitle(_("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setModal(False)
        self.resize(WIDTH, HEIGHT)
        self.says = text("", "lead", wraps=True)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(_("Report"))
        self.copy = PressButton(_(COPY), "primary")
        self.copy.setDefault(True)
        self.folder = PressButton(_("Show the log"))
        self.leave = PressButton(_("Close"))
        column = dialog_column(self, 16)
        column.addWidget(text(self.windowTitle(), "subtitle"))
        column.addWidget(self.says)
        column.addWidget(
            text(
                _(
                    "The report below helps to mend it. It names neither you nor your "
                    "folders; nothing is sent by itself."
                ),
                "mute",
                wraps=True,
            )
        )
        column.addWidget(self.report, 1)
        column.addLayout(button_row(self.folder, self.leave, self.copy))
        self._connect()

    def add(self, report: str, *, in_session: bool) -> None:
        """Show one more report; the first one opens the dialog."""
        if len(self._reports) < MOST_REPORTS:
            self._reports.append(report)
        self.says.setText(crash_sentence(in_session=in_session))
        self.report.setPlainText("\n\n".join(self._reports))
        self.copy.setText(_(COPY))
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(_("Copied"))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))

    def _connect(self) -> None:
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._show_folder)
        self.leave.clicked.connect(self.close)
