"""What a backup holds, and what restoring it would change."""

from __future__ import annotations

from glutetimer.i18n import _, ngettext
from glutetimer.i18n.counts import decisions_text, sessions_text, sets_text
from glutetimer.i18n.formats import LONG_DAY, LONG_DAY_YEAR, day_text
from glutetimer.i18n.letter_case import inside
from glutetimer.review.extent import Extent, RestoreChange


def extent_text(extent: Extent) -> str:
    """Return what a history holds: "3 sessions with 24 sets, from 2 May to 4 May 2026"."""
    done = _done_text(extent)
    if not extent.decisions:
        return done
    return _("{done}, and {decisions}").format(
        done=done, decisions=decisions_text(extent.decisions)
    )


def _done_text(extent: Extent) -> str:
    first, last = extent.first, extent.last
    if first is None or last is None:
        return inside(_("No session"))
    sessions, sets = sessions_text(extent.sessions), sets_text(extent.sets)
    end = day_text(last, LONG_DAY_YEAR)
    if first == last:
        return _("{sessions} with {sets}, of {day}").format(sessions=sessions, sets=sets, day=end)
    begin = day_text(first, LONG_DAY if first.year == last.year else LONG_DAY_YEAR)
    return _("{sessions} with {sets}, from {first} to {last}").format(
        sessions=sessions, sets=sets, first=begin, last=end
    )


def deleted_words(number: int) -> str:
    """Say how many sessions of a file are deleted here."""
    return ngettext(
        "{number} session in it was deleted here.",
        "{number} sessions in it were deleted here.",
        number,
    ).format(number=number)


def change_lines(change: RestoreChange, *, adds: bool = False) -> list[str]:
    """Return what restoring a backup would change; `adds` if nothing goes."""
    lines = [
        _("Now: {extent}.").format(extent=extent_text(change.present)),
        _("The backup: {extent}.").format(extent=extent_text(change.backup)),
    ]
    coming = change.coming - change.deleted if adds else change.coming
    if coming:
        lines.append(
            ngettext(
                "{number} session would come back.", "{number} sessions would come back.", coming
            ).format(number=coming)
        )
    if adds and change.deleted:
        lines.append(
            ngettext(
                "{number} session in it was deleted here. Only if you ask for it it comes back, "
                "too.",
                "{number} sessions in it were deleted here. Only if you ask for it they come "
                "back, too.",
                change.deleted,
            ).format(number=change.deleted)
        )
    if change.leaving and not adds:
        lines.append(
            ngettext(
                "{number} session of now would go: the backup does not have it.",
                "{number} sessions of now would go: the backup does not have them.",
                change.leaving,
            ).format(number=change.leaving)
        )
    lines += _decision_lines(change, adds=adds)
    if not change.coming and (adds or not change.leaving):
        lines.append(_("Both hold the same sessions."))
    return lines


def _decision_lines(change: RestoreChange, *, adds: bool) -> list[str]:
    """Return what becomes of answers to advice; nothing where they stay as they are."""
    if adds and change.decisions_coming:
        number = change.decisions_coming
        sentence = ngettext(
            "{number} answer to advice would come back.",
            "{number} answers to advice would come back.",
            number,
        )
    elif not adds and change.decisions:
        number = change.decisions
        sentence = ngettext(
            "{number} answer to advice would be as the backup has it.",
            "{number} answers to advice would be as the backup has them.",
            number,
        )
    else:
        return []
    return [sentence.format(number=number)]
