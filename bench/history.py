"""How long History takes, over one year and over twenty, beside pandas and DuckDB.

Writes real history files with a session on every day, opens the page over them, and prints
ratios. The same table (minutes under tension by month and exercise) is then computed from the
same file by our review, and by pandas and DuckDB if this Python has them:

    python3 -m venv /tmp/beside && /tmp/beside/bin/pip install pandas duckdb
    PYTHONPATH=$(echo /tmp/beside/lib/python3*/site-packages) ./dev bench history
"""

from __future__ import annotations

import os
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import years
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from glutetimer.app.context import AppContext
from glutetimer.app.history.weeks import chart_totals
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_page import VIEWS
from glutetimer.gui.page import PageServices
from glutetimer.gui.style import fonts
from glutetimer.gui.style.style_sheet import sheet
from glutetimer.gui.style.theme import DAY
from glutetimer.gui.window.pages import make_page
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.history.week_views import WeeksView
from glutetimer.presentation.history.weeks import weeks_view
from glutetimer.review.chart import ChartQuery
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping, table
from glutetimer.review.totals import Metric

ROUNDS = 15
LONG = 20
OPEN_MS = 150
SWITCH_MS = 50
RATIO = 1.2

Table = dict[tuple[str, str], int]
"""Time under tension in ms by month, as "2026-11", and exercise."""

SETS_SQL = """
    SELECT substr(local_date, 1, 7) AS month, exercise, done_reps, corrected_reps, work_ms,
        CASE
            WHEN tempo_order IS NULL THEN planned_hold_ms / max(1, planned_reps)
            WHEN instr(tempo_order, 'lift') < instr(tempo_order, 'lower') THEN hold_top_ms
            ELSE hold_bottom_ms
        END + coalesce(lift_ms + lower_ms, 0) AS rep_work_ms
    FROM session JOIN performed_set ON session_id = session.id
    WHERE session.deleted = 0 AND performed_set.deleted = 0
"""


def view_of(context: AppContext, query: ChartQuery) -> WeeksView:
    """Return what the Weeks view shows."""
    catalogue, calendar = context.catalogue, context.calendar
    found = chart_totals(context.history, catalogue, calendar, query)
    return weeks_view(found, catalogue, calendar)


def median_ms(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return how long something takes, in ms, the middle of several times."""
    lengths = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        lengths.append((time.perf_counter() - start) * 1000)
    return statistics.median(lengths)


def by_turns_ms(acts: Mapping[int, Callable[[], object]], rounds: int = ROUNDS) -> dict[int, float]:
    """Return the CPU time of several things, in ms, each the middle of several times.

    They take turns, so that whatever else the machine does slows all of them.
    """
    lengths: dict[int, list[float]] = {key: [] for key in acts}
    for _ in range(rounds):
        for key, act in acts.items():
            start = time.process_time()
            act()
            lengths[key].append((time.process_time() - start) * 1000)
    return {key: statistics.median(found) for key, found in lengths.items()}


def print_time(what: str, ms: float, limit_ms: float = 0.0) -> None:
    """Print a length beside its limit."""
    verdict = (
        "" if not limit_ms else f"   (under {limit_ms:.0f} ms: {'yes' if ms < limit_ms else 'NO'})"
    )
    print(f"  {what:<44}{ms:8.1f} ms{verdict}")


def settle(app: QApplication) -> None:
    QTimer.singleShot(0, app.quit)
    app.exec()


def memory_mb() -> float:
    """Return the memory in use now, in MB; where the system does not tell, the most there was."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def open_page(app: QApplication, context: AppContext) -> HistoryController:
    """Open History as a person does, until it is painted."""
    past = make_page("history", context, PageServices(context.settings_store, DAY))
    assert isinstance(past, HistoryController)  # noqa: S101 - its entry makes one
    past.resize(1072, 800)
    past.refresh()
    past.show()
    past.grab()
    while past.page.weeks.chart is None:
        settle(app)
    past.grab()
    return past


def measure_page(app: QApplication, context: AppContext) -> None:
    """Print how the page behaves over a history."""

    def open_and_close() -> None:
        past = open_page(app, context)
        past.close()
        past.deleteLater()
        settle(app)

    print_time("the page opens", median_ms(open_and_close, 5), OPEN_MS)
    past = open_page(app, context)
    weeks = past.page.weeks
    places = cycle(range(len(Metric)))

    def switch() -> None:
        weeks.measure.setCurrentIndex(next(places))
        past.grab()

    for span in (26, None):
        past.page.span.button(span or 0).click()
        words = f"{span} weeks" if span else "all there is"
        print_time(f"another metric, {words}", median_ms(switch), SWITCH_MS)
    past.page.span.button(26).click()
    steps = cycle((1, 1, -1, -1))

    def move() -> None:
        weeks.go_back(next(steps))
        past.grab()

    print_time("a step through time", median_ms(move))
    for view in VIEWS[1:]:
        start = time.perf_counter()
        past.page.tabs.setCurrentIndex(VIEWS.index(view))
        past.grab()
        print_time(f"the view of {view}", (time.perf_counter() - start) * 1000, OPEN_MS)
    past.close()
    past.deleteLater()
    settle(app)


def by_review(context: AppContext) -> Table:
    """Compute the table as History does."""
    found = table(context.history.set_rows(), Grouping.EXERCISE, Period.MONTH)
    return {
        (month.label, exercise): done.work_ms
        for month in found
        for exercise, done in month.groups.items()
        if done.work_ms
    }


def by_pandas(path: Path) -> Table:
    """Compute it with pandas."""
    import pandas as pd  # only if it is there

    with closing(sqlite3.connect(path)) as connection:
        frame = pd.read_sql(SETS_SQL, connection)
    return _summed(frame)


def _summed(frame: object) -> Table:
    import pandas as pd

    assert isinstance(frame, pd.DataFrame)  # noqa: S101 - for the checker
    done, corrected = frame["done_reps"], frame["corrected_reps"]
    scaled = (frame["work_ms"] * corrected / done.where(done > 0)).round()
    new = scaled.where(done > 0, corrected * frame["rep_work_ms"])
    as_counted = corrected.isna() | (corrected == done)
    frame["ms"] = frame["work_ms"].where(as_counted, new)
    sums = frame.groupby(["month", "exercise"])["ms"].sum()
    return {key: int(ms) for key, ms in sums.items() if ms}


def by_duckdb(path: Path) -> Table:
    """Compute it with DuckDB over the same rows, which it is handed as a data frame.

    Its own reader of SQLite files is an extension that it loads from the network.
    """
    import duckdb  # only if it is there
    import pandas as pd

    with closing(sqlite3.connect(path)) as connection:
        sets = pd.read_sql(SETS_SQL, connection)
    with duckdb.connect() as database:
        database.register("sets", sets)
        rows = database.execute(
            """
            SELECT month, exercise, sum(CASE
                WHEN corrected_reps IS NULL OR corrected_reps = done_reps THEN work_ms
                WHEN done_reps = 0 THEN corrected_reps * rep_work_ms
                ELSE round_even(work_ms * corrected_reps / done_reps, 0) END)::BIGINT AS ms
            FROM sets GROUP BY month, exercise HAVING ms > 0
            """
        ).fetchall()
    return {(month, exercise): ms for month, exercise, ms in rows}


def measure_others(context: AppContext) -> None:
    """Print how long the same table takes elsewhere, and whether it comes out the same."""
    ours = by_review(context)
    ours_ms = median_ms(lambda: by_review(context), 5)
    print_time("review", ours_ms)
    path = context.paths.history
    for name, needs, compute in (
        ("pandas", ("pandas",), by_pandas),
        ("DuckDB", ("duckdb", "pandas"), by_duckdb),
    ):
        if not all(find_spec(one) for one in needs):
            print(f"  {name} is not installed here; the head of this script says how to add it.")
            continue
        same = "the same table" if compute(path) == ours else "ANOTHER TABLE"
        theirs_ms = median_ms(lambda act=compute: act(path), 5)
        print(f"  {name:<44}{theirs_ms:8.1f} ms   review takes {ours_ms / theirs_ms:.2f} x, {same}")


def main() -> None:
    app = QApplication([])
    app.setStyle("Fusion")
    fonts.load(assets_dir() / "fonts")
    app.setFont(fonts.face(16))
    app.setStyleSheet(sheet(DAY))
    with tempfile.TemporaryDirectory(prefix="glutetimer-bench-") as folder:
        houses = {}
        for length in (1, LONG):
            place = Path(folder) / str(length)
            place.mkdir()
            sessions = years.write_years(place, length, daily=True)
            size = (place / "history.db").stat().st_size / 1e6
            print(f"{length} years: {sessions} sessions, {size:.0f} MB")
            houses[length] = AppContext(place, FakeClock())
            _ = houses[length].history
        start = time.perf_counter()
        open_page(app, houses[1]).deleteLater()
        print(
            f"\nThe first time, with the import of pyqtgraph: "
            f"{(time.perf_counter() - start) * 1000:.0f} ms"
        )
        for length, context in houses.items():
            print(f"\nOver {length} years of daily sessions")
            measure_page(app, context)
        print("\nThe values of 26 weeks")
        spent = by_turns_ms(
            {
                length: lambda one=context: view_of(one, ChartQuery())
                for length, context in houses.items()
            },
            40,
        )
        for length, ms in spent.items():
            print_time(f"out of {length} years", ms)
        ratio = spent[LONG] / spent[1]
        print(f"  ratio {ratio:.2f} (at most {RATIO}: {'yes' if ratio <= RATIO else 'NO'})")
        before = memory_mb()
        kept = view_of(houses[LONG], ChartQuery())
        small = memory_mb() - before
        kept = view_of(houses[LONG], replace(ChartQuery(), span=None))
        print(f"  memory: {small:.1f} MB more for 26 weeks; {len(kept.bars)} bars for all years")
        print(f"\nTime under tension by month and exercise, out of {LONG} years")
        measure_others(houses[LONG])
        for context in houses.values():
            context.close()


if __name__ == "__main__":
    main()
