"""What a row of the history may hold, wherever it comes from: a file, or another machine."""

from __future__ import annotations

from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

LATEST_YEAR: Final = 2199
MAX_PROGRAMME: Final = 512 * 1024
"""Bytes of the programme of one session."""
MAX_NESTING: Final = 64
MAX_SETS: Final = 2000
"""Of one session."""

Ms = Annotated[int, Meta(ge=0, le=2**53)]
UtcMs = Annotated[int, Meta(ge=0, le=7_258_118_399_999)]
"""Until the end of the latest year."""
OffsetMin = Annotated[int, Meta(ge=-1439, le=1439)]
Number = Annotated[int, Meta(ge=0, le=1_000_000)]
Place = Annotated[int, Meta(ge=1, le=1_000_000)]
Week = Annotated[int, Meta(ge=1, le=52)]
Effort = Annotated[int, Meta(ge=0, le=10)]
Kilograms = Annotated[float, Meta(ge=0, le=10_000)]
Uuid = Annotated[
    str, Meta(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z")
]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Words = Annotated[str, Meta(max_length=200)]
Note = Annotated[str, Meta(max_length=4000)]


def check_year(year: int) -> None:
    """See that a session's date can be one.

    Raises:
        ValueError: If it cannot.
    """
    # where the clock of a machine begins in 1970, the wall may still show the year before
    if not 1969 <= year <= LATEST_YEAR:  # noqa: PLR2004 - as said
        raise ValueError(f"its date is not before the year {LATEST_YEAR + 1}, or before 1970")


def check_programme(content: bytes) -> None:
    """See that the programme of a session, as JSON, can be read by whatever reads it later.

    Raises:
        ValueError: If it cannot.
    """
    if len(content) > MAX_PROGRAMME:
        raise ValueError("its programme is too large")
    level: list[object] = [msgspec.json.decode(content, type=dict[str, Any])]
    for _ in range(MAX_NESTING):
        if not level:
            return
        inner: list[object] = []
        for value in level:
            inner += value.values() if isinstance(value, dict) else ()
            inner += value if isinstance(value, list) else ()
        level = inner
    raise ValueError("its programme nests too deeply")
