"""Short breaks in the history: deletes one, and brings it back."""

from __future__ import annotations

from collections.abc import Sequence

from glutetimer.app.context import AppContext
from glutetimer.app.history.sessions import SHOWS_IDS
from glutetimer.cli.json_output import put
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import N_, _, content, formats
from glutetimer.review.breaks import GuidedBreak

LAST = "last"
TRY_AGAIN = N_("Try again.")


def delete_break(context: AppContext, name: str, *, as_json: bool) -> None:
    """Delete the break of an id, or the last one.

    Raises:
        UserError: If there is none, or the disk fails.
    """
    breaks = context.history.breaks()
    found = breaks[:1] if name == LAST else [one for one in breaks if one.uuid == name]
    if not found:
        what = _('No break is called "{name}".').format(name=name)
        raise UserError(_("There is no break.") if name == LAST else what, _(SHOWS_IDS))
    (one,) = found
    _mark(context, one, deleted=True)
    if as_json:
        put({"deleted_break": one.uuid})
        return
    TextWriter().text(
        _("{what} is deleted. To have it back: `glutetimer history --bring-back {id}`").format(
            what=_words(one), id=one.uuid
        )
    )


def bring_break_back(context: AppContext, name: str, *, as_json: bool) -> bool:
    """Bring the deleted break of an id back; return whether there is one.

    Raises:
        UserError: If the disk fails.
    """
    one = next((one for one in context.history.deleted_breaks() if one.uuid == name), None)
    if one is None:
        return False
    _mark(context, one, deleted=False)
    if as_json:
        put({"brought_back": [one.uuid]})
    else:
        TextWriter().text(_("{what} is back.").format(what=_words(one)))
    return True


def write_deleted_breaks(breaks: Sequence[GuidedBreak], writer: TextWriter) -> None:
    """List the breaks that were deleted."""
    if breaks:
        heads = (_("Deleted breaks"), _("Day"), "id")
        rows = [
            (content(one.programme_name), one.local_date.isoformat(), one.uuid) for one in breaks
        ]
        writer.columns(heads, rows)
        writer.line()


def _mark(context: AppContext, one: GuidedBreak, *, deleted: bool) -> None:
    if not context.history.mark_break(one.uuid, deleted=deleted).wait():
        raise UserError(_("The break could not be changed: the disk fails just now."), _(TRY_AGAIN))


def _words(one: GuidedBreak) -> str:
    return _("{name} of {day}").format(
        name=content(one.programme_name),
        day=formats.day_text(one.local_date, formats.LONG_DAY_YEAR),
    )
