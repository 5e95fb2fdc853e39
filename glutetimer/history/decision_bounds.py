"""What a decision on advice may hold, and its id: the same on every machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from glutetimer.errors import one_line
from glutetimer.history import bounds
from glutetimer.i18n import _
from glutetimer.training.adaptation import Aspect
from glutetimer.training.exercise import Count, Seconds
from glutetimer.training.sourced import Id, Short

_SPACE: Final = "6f0f6d1e-2c6b-5a0b-9d8e-3a1f5b7c9e02"
"""What the ids are drawn with; never changed, or two machines would differ."""

RuleId = Annotated[str, Meta(pattern=r"^[a-z0-9_]{1,64}\Z")]
AspectId = Annotated[str, Meta(pattern=r"^[a-z0-9_]{1,64}\Z")]
Json = Annotated[str, Meta(max_length=400)]

_KINDS: Final[Mapping[str, Any]] = {
    Aspect.REPS: Count,
    Aspect.HOLD_S: Seconds,
    Aspect.EXERCISE: Id,
    Aspect.BAND: Short,
    Aspect.FIRST_SIDE: Literal["left", "right"],
    Aspect.LEAD: Id,
}
_ANY_KIND: Final = Count | Seconds | Short
"""What a newer version may change; it is passed on as it is."""


def decision_uuid(row: Mapping[str, Any]) -> str:
    """Return the id of a row: that of the advice which it answers, see `Advice.key`.

    Raises:
        ValueError: If the value in it is no JSON.
    """
    from uuid import UUID, uuid5  # noqa: PLC0415 - loads OpenSSL, which no start needs

    if row["programme"] is None:
        key = (row["rule"], "", row["exercise"], "", row["detail"])
    else:
        after = str(json.loads(row["value_after"]))
        key = (row["rule"], row["programme"], row["exercise"], row["aspect"], after)
    return str(uuid5(UUID(_SPACE), json.dumps([str(part) for part in key])))


def read_value(text: str, aspect: str) -> int | float | str:
    """Return a value that an aspect can have.

    Raises:
        ValueError: If it is none.
    """
    msgspec.json.decode(text, type=_KINDS.get(aspect, _ANY_KIND))
    value: int | float | str = json.loads(text)  # 3 stays 3 where 3.0 would be another key
    return value


def check_decision(row: Mapping[str, Any]) -> None:
    """See that a row makes sense as far as the types of its columns do not say it.

    Raises:
        ValueError: If it does not.
    """
    bounds.check_year(date.fromisoformat(row["local_date"]).year)
    texts = (row["exercise"], row["programme"] or "", row["detail"])
    if any(one_line(text) != text for text in texts):
        raise ValueError(_("it has a name that cannot be shown"))
    if not (row["programme"] is None) == (row["aspect"] is None) == (row["value_after"] is None):
        raise ValueError(_("it says half of what it changes"))
    for text in (row["value_before"], row["value_after"]):
        if text is not None:
            read_value(text, row["aspect"])
    if row["uuid"] != decision_uuid(row):
        raise ValueError(_("its id is that of other advice"))
