"""The first day of the week in the person's country."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping

_SUNDAY = (
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX "
    "MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
)
_SATURDAY = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"
# Both as in the Unicode CLDR's supplemental week data; everybody else begins on Monday.


def usual_week_start(environment: Mapping[str, str] | None = None) -> str:
    """Return "monday", "sunday" or "saturday", from the territory of the locale."""
    territory = _territory(os.environ if environment is None else environment)
    if territory in _SUNDAY.split():
        return "sunday"
    return "saturday" if territory in _SATURDAY.split() else "monday"


def _territory(environment: Mapping[str, str]) -> str:
    """Return the territory of "en_AU.UTF-8" or "en-AU", "" where none is named.

    Python takes a system that names none for an American one, so it is asked on Windows alone.
    """
    named = next(
        (environment[key] for key in ("LC_ALL", "LC_TIME", "LANG") if environment.get(key)), ""
    )
    if not named and sys.platform == "win32":
        named = locale.getlocale()[0] or ""
    parts = named.partition(".")[0].partition("@")[0].replace("-", "_").split("_")
    return parts[-1].upper() if len(parts) > 1 else ""
