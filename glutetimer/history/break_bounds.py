"""What the row of a break may hold, wherever it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from glutetimer.errors import one_line
from glutetimer.history import bounds
from glutetimer.i18n import _


def check_break(row: Mapping[str, Any]) -> None:
    """See that a row makes sense as far as the types of its columns do not say it.

    Raises:
        ValueError: If it does not.
    """
    bounds.check_year(date.fromisoformat(row["local_date"]).year)
    if any(one_line(row[name]) != row[name] for name in ("programme_id", "programme_name")):
        raise ValueError(_("it has a name that cannot be shown"))
