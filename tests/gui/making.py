"""Pages and dialogs made of the parts of a context, as the window makes them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from glutetimer.app.context import AppContext
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.view_export import ViewExport
from glutetimer.gui.library.programme_dialog import ProgrammeDialog
from glutetimer.gui.page import Page, PageServices
from glutetimer.gui.programmes.exercise_dialog import ExerciseDialog
from glutetimer.gui.settings.backup_actions import Backups
from glutetimer.gui.settings.backup_rows import BackupRows
from glutetimer.gui.settings.calibration import Calibration
from glutetimer.gui.settings.data_actions import Exchange
from glutetimer.gui.settings.data_rows import ExchangeRows
from glutetimer.gui.settings.export_dialog import ExportDialog
from glutetimer.gui.settings.import_dialog import ImportDialog
from glutetimer.gui.settings.restore_dialog import RestoreDialog
from glutetimer.gui.settings.settings_controller import SettingsController
from glutetimer.gui.settings.sync_service import SyncService
from glutetimer.gui.settings.week_plan_row import WeekPlanRow, WeekPlans
from glutetimer.gui.style.theme import DAY
from glutetimer.gui.window import pages
from glutetimer.gui.window.app import App
from glutetimer.gui.window.crash_dialog import CrashDialog
from tests.gui.conftest import FakeAudioOutput

SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"


def make_page(name: str, context: AppContext) -> Page:
    return pages.make_page(name, context, PageServices(context.settings_store, DAY))


def history_controller(
    context: AppContext, ask_how: Callable[[QWidget], str] | None = None
) -> HistoryController:
    page = make_page("history", context)
    assert isinstance(page, HistoryController)
    if ask_how is not None:
        page.view_export = ViewExport(page.page, page._tell, ask_how)
    return page


def exchange(context: AppContext, page: QWidget, **asks: object) -> Exchange:
    return Exchange(
        context.history,
        context.catalogue,
        lambda: context.calendar,
        ExchangeRows(),
        page,
        **asks,  # type: ignore[arg-type] # `where` and `which`
    )


def export_dialog(context: AppContext, page: QWidget) -> ExportDialog:
    return ExportDialog(context.history, context.catalogue, lambda: context.calendar, page)


def backups(
    context: AppContext, rows: BackupRows, page: QWidget, ask: Callable[[QWidget, Path], str]
) -> Backups:
    return Backups(context.history, context.settings_store, context.clock, rows, page, ask, ask)


def restore_dialog(context: AppContext, backup: Path, page: QWidget) -> RestoreDialog:
    return RestoreDialog(context.history, context.settings_store, context.clock, backup, page)


def sync_service(context: AppContext, is_free: Callable[[], bool]) -> SyncService:
    return SyncService(context.history, context.settings_store, context.clock, is_free)


def week_plans(
    context: AppContext, page: QWidget, ask: Callable[[QWidget], str] = lambda _page: ""
) -> WeekPlans:
    services = PageServices(context.settings_store, DAY)
    return WeekPlans(
        services,
        context.week_planning,
        context.catalogue,
        context.clock,
        WeekPlanRow(),
        page,
        ask,
    )


def dialogs(app: App, tmp_path: Path) -> Iterator[QDialog]:
    """Yield every dialog, open."""
    app.pages.show_page("settings")
    (page,) = app.window.findChildren(SettingsController)
    context = app._context
    backup = tmp_path / "backup.db"
    backup.write_bytes(context.paths.history.read_bytes())
    yield export_dialog(context, page)
    for sample in ("hevy.csv", "strong_s1.csv"):
        yield ImportDialog(SAMPLES / sample, context.history, context.catalogue, page)
    yield restore_dialog(context, backup, page)
    yield week_plans(context, page).open()
    listening = Calibration(FakeAudioOutput(), context.clock, app._theme(), app.window)
    yield listening
    listening.look(200)
    yield listening
    squat = context.catalogue.exercises["squat"]
    yield ProgrammeDialog(context.own_programmes, squat, app.window)
    services = PageServices(context.settings_store, app._theme())
    yield ExerciseDialog(context.own_exercises, services, app.window)
    unfolded = ExerciseDialog(context.own_exercises, services, app.window)
    unfolded.form.unfold(is_open=True)
    yield unfolded
    crash = CrashDialog(app.window, tmp_path)
    crash.add("Traceback\n" * 20, in_session=True)
    yield crash
