"""How it stands with the other machines, and what came and went."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from glutetimer.i18n import _, ngettext
from glutetimer.i18n.counts import breaks_text, decisions_text, sessions_text, sets_text
from glutetimer.i18n.formats import clock_time


class JoinedCounts(Protocol):
    """How much came from other machines."""

    @property
    def sessions(self) -> int:
        """New sessions."""

    @property
    def sets(self) -> int:
        """New sets."""

    @property
    def changes(self) -> int:
        """Changed rows."""

    @property
    def decisions(self) -> int:
        """New decisions on advice."""

    @property
    def breaks(self) -> int:
        """New breaks."""


class SyncCounts(Protocol):
    """What is shown of a sync; see `SyncResult`, which is one."""

    @property
    def at(self) -> datetime:
        """When it was."""

    @property
    def devices(self) -> int:
        """How many other machines there are."""

    @property
    def joined(self) -> JoinedCounts:
        """What came in."""

    @property
    def sent(self) -> int:
        """How many sessions were sent."""

    @property
    def sent_decisions(self) -> int:
        """How many decisions on advice were sent."""

    @property
    def sent_breaks(self) -> int:
        """How many breaks were sent."""

    @property
    def unsent(self) -> int:
        """How many sessions other machines would not take in."""

    @property
    def waiting(self) -> Sequence[str]:
        """A sentence for each file that is still to come."""


def sync_line(found: SyncCounts) -> str:
    """Return how it stands: "In step with 2 devices, last 10:32."."""
    at = clock_time(found.at.time())
    if found.unsent:
        line = ngettext(
            "Not in step: other devices would not take in {number} session, last look {time}.",
            "Not in step: other devices would not take in {number} sessions, last look {time}.",
            found.unsent,
        ).format(number=found.unsent, time=at)
    elif found.devices:
        line = ngettext(
            "In step with {number} device, last {time}.",
            "In step with {number} devices, last {time}.",
            found.devices,
        ).format(number=found.devices, time=at)
    else:
        line = _("No other device has been here yet, last look {time}.").format(time=at)
    if not found.waiting:
        return line
    number = len(found.waiting)
    waiting = ngettext("One file is still to come.", "{number} are still to come.", number).format(
        number=number
    )
    return f"{line} {waiting}"


def exchanged_line(found: SyncCounts) -> str:
    """Return what came and went: "Took in 2 sessions with 24 sets, 1 change; sent 1 session."."""
    came, sent = _came(found.joined), _sent(found)
    if came and sent:
        line = _("Took in {what}; sent {sent}.")
    elif came:
        line = _("Took in {what}; nothing was to be sent.")
    elif sent:
        line = _("Nothing new came in; sent {sent}.")
    else:
        line = _("Nothing new came in; nothing was to be sent.")
    return line.format(what=came, sent=sent)


def _came(joined: JoinedCounts) -> str:
    came = []
    if joined.sessions or joined.sets:
        came.append(
            _("{sessions} with {sets}").format(
                sessions=sessions_text(joined.sessions), sets=sets_text(joined.sets)
            )
        )
    if joined.decisions:
        came.append(decisions_text(joined.decisions))
    if joined.breaks:
        came.append(breaks_text(joined.breaks))
    if joined.changes:
        changes = ngettext("{number} change", "{number} changes", joined.changes)
        came.append(changes.format(number=joined.changes))
    return ", ".join(came)


def _sent(found: SyncCounts) -> str:
    sent = [sessions_text(found.sent)] if found.sent else []
    if found.sent_decisions:
        sent.append(decisions_text(found.sent_decisions))
    if found.sent_breaks:
        sent.append(breaks_text(found.sent_breaks))
    return ", ".join(sent)
