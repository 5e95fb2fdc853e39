"""Settings: one row for each declaration, applied as it is changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.settings.backup_rows import BackupRows
from glutetimer.gui.settings.data_rows import ExchangeRows
from glutetimer.gui.settings.rows import described, setting_row
from glutetimer.gui.settings.setting_field import SettingField
from glutetimer.gui.settings.sync_rows import SyncRows
from glutetimer.gui.settings.voice_rows import VoiceRows
from glutetimer.gui.settings.week_plan_row import WeekPlanRow
from glutetimer.gui.widgets.labels import PressButton, card, line, text
from glutetimer.gui.widgets.reason_mark import MarkLegend, marked
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import _
from glutetimer.settings import DECLARATIONS
from glutetimer.settings.declaration import Declaration, Value

COLUMN = 800


class SettingsPage(QWidget):
    """Every setting that is shown, section by section, and where the data lie.

    Args:
        declarations: The settings, in the order of the page.
        options: For settings that are lists of any texts: the pairs of value and words known.
        reasons: Our own reasons for what settings stand at, by key.
    """

    setting_changed = Signal(str, object)
    """The key and its new value, always one that the declaration allows."""
    folder_requested = Signal()
    calibration_requested = Signal()
    """The person wants to measure how late the sound is."""

    def __init__(
        self,
        declarations: Iterable[Declaration] = tuple(DECLARATIONS.values()),
        options: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        reasons: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(_("Settings"))
        shown = [setting for setting in declarations if setting.shown]
        self.fields = {
            setting.key: SettingField(setting, (options or {}).get(setting.key))
            for setting in shown
        }
        self._reasons = reasons or {}
        self._folder = text("", "mute", wraps=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_folder = PressButton(_("Open folder"))
        self.calibrate = PressButton(_("Set the delay…"))
        self.exchange = ExchangeRows()
        self.backups = BackupRows()
        self.sync = SyncRows()
        self.voices = VoiceRows()
        self.week_plan = WeekPlanRow()
        self._arrange(shown)
        self._connect()

    def show_values(self, values: Mapping[str, Value], data_folder: str) -> None:
        """Show what holds now: values by key, and the folder that keeps everything."""
        for key, field in self.fields.items():
            if key in values:
                field.show_value(values[key])
        # A path has no blanks to break at; after each separator it may.
        self._folder.setText(data_folder.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self._folder.setAccessibleName(data_folder)

    def _arrange(self, shown: list[Declaration]) -> None:
        sheet = Sheet(COLUMN)
        sheet.rows.addWidget(text(_("Settings"), "title"))
        sheet.rows.addWidget(text(_("Everything applies at once."), "mute"))
        if self._reasons:
            sheet.rows.addWidget(MarkLegend())
        for section, settings in groupby(shown, key=lambda setting: setting.section):
            rows = [self._row(setting) for setting in settings]
            if section == "Goal":
                rows.append(self.week_plan)
            if section == "Sound":
                rows.append(self.voices)
            add_section(sheet, _(section), rows)
        add_section(sheet, _("Your data"), [self._data(), self.backups, self.sync, self.exchange])
        sheet.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(sheet))

    def _row(self, setting: Declaration) -> QWidget:
        field = self.fields[setting.key]
        help_text = text(_(setting.help), "mute", wraps=True)
        words = described(_(setting.label), marked(help_text, self._reasons.get(setting.key, "")))
        whole = QWidget()
        if field.is_wide:
            column = QVBoxLayout(whole)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            column.addLayout(words)
            column.addWidget(field)
            return whole
        controls = QHBoxLayout()
        controls.setSpacing(32)
        if setting.key == "sound_delay_ms":
            controls.addWidget(self.calibrate)
        controls.addWidget(field)
        whole.setLayout(setting_row(words, controls))
        return whole

    def _data(self) -> QWidget:
        whole = QWidget()
        whole.setLayout(setting_row(described(_("Data folder"), self._folder), self.open_folder))
        return whole

    def _connect(self) -> None:
        for field in self.fields.values():
            field.changed.connect(self.setting_changed)
        self.open_folder.clicked.connect(self.folder_requested)
        self.calibrate.clicked.connect(self.calibration_requested)


def add_section(sheet: Sheet, heading: str, rows: list[QWidget]) -> None:
    """Add a heading and a card with these rows to a page."""
    sheet.rows.addSpacing(8)
    sheet.rows.addWidget(text(heading, "subtitle"))
    frame = card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(16)
    for place, one in enumerate(rows):
        if place:
            column.addWidget(line())
        column.addWidget(one)
    sheet.rows.addWidget(frame)
