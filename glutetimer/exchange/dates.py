"""Dates and lengths as other programs write them, in more ways than one."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from glutetimer.exchange.import_note import shown
from glutetimer.i18n import _

EARLIEST: Final = 1970
LATEST: Final = 2199

_TIME: Final = (
    r"[,T ] ?(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
)
_FORMATS: Final = tuple(
    re.compile(form + _TIME, re.ASCII)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)",
        r"(?P<day>\d\d?) (?P<name>[A-Za-z]{3,9})\.? (?P<year>\d{4})",
        r"(?P<name>[A-Za-z]{3,9})\.? (?P<day>\d\d?), (?P<year>\d{4})",
        r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})",
    )
)
_MONTHS: Final = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
"""English everywhere: `strptime` would follow the language of the machine."""

_SPACES: Final = re.compile(r"[\s\u202f\u00a0]+")
_LENGTHS: Final = {"h": 3_600_000, "hr": 3_600_000, "m": 60_000, "min": 60_000, "s": 1000}
_LENGTH: Final = re.compile(r"([0-9]{1,6})\s*(h|hr|min|m|s|sec)?(?![a-z])", re.IGNORECASE)


def read_moment(text: str) -> datetime:
    """Return a date and time of day, without a zone.

    Raises:
        ValueError: If it is none that is known; it says so for people.
    """
    plain = _SPACES.sub(" ", text[:60]).strip()
    for form in _FORMATS:
        if found := form.fullmatch(plain):
            parts = found.groupdict()
            try:
                moment = _moment(parts)
            except ValueError:
                break
            if EARLIEST < moment.year <= LATEST:
                return moment
    raise ValueError(_("{text} is no date and time that is known here").format(text=shown(text)))


def _moment(parts: dict[str, str | None]) -> datetime:
    name = (parts.get("name") or "")[:3].lower()
    month = _MONTHS.index(name) + 1 if name else int(parts.get("month") or 0)
    hour = int(parts["hour"] or 0)
    if half := parts["half"]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - as on a dial
            raise ValueError(_("no hour of a half day"))
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return datetime(  # noqa: DTZ001 - these programs name no zone
        int(parts["year"] or 0),
        month,
        int(parts["day"] or 0),
        hour,
        int(parts["minute"] or 0),
        int(parts["second"] or 0),
    )


def read_length_ms(text: str) -> int:
    """Return a length like "1h 43m", "38min" or "2580" (seconds) in ms; 0 if it is none."""
    total = 0
    for number, unit in _LENGTH.findall(text[:40]):
        total += int(number) * _LENGTHS.get(unit.lower(), 1000)
    return total
