"""What is said before a command does its work: what of settings and history does not serve."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.app.settings_notices import settings_notices
from glutetimer.cli.error_output import complain


def report_notices(context: AppContext) -> None:
    """Say what the window shows when it starts."""
    report_settings(context)
    for notice in context.history.notices:
        complain(notice)


def report_settings(context: AppContext) -> None:
    """Say what of the settings does not serve, for a command that goes by them."""
    for notice in settings_notices(context.settings_store, context.catalogue):
        complain(notice)
