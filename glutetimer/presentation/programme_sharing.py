"""What came of taking in a programme or an exercise, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.programme_sharing import TakenIn
from glutetimer.i18n import _, content, ngettext
from glutetimer.library.file_errors import listed
from glutetimer.training.exercise import Exercise


def taken_in_lines(taken: TakenIn, *, is_done: bool = True) -> Iterator[str]:
    """Yield what is there now, or would be if it were done, and what came with it."""
    if not taken.is_new:
        yield _("You have {name} already; nothing was changed.").format(
            name=content(taken.item.name)
        )
        return
    if isinstance(taken.item, Exercise):
        there = (
            _("{name} is one of your exercises now.")
            if is_done
            else _("{name} would be one of your exercises.")
        )
    else:
        there = (
            _("{name} is one of your programmes now.")
            if is_done
            else _("{name} would be one of your programmes.")
        )
    yield there.format(name=taken.item.name)
    if taken.new_exercises:
        number = len(taken.new_exercises)
        yield ngettext(
            "An exercise came with it: {names}.",
            "{number} exercises came with it: {names}.",
            number,
        ).format(number=number, names=listed(one.name for one in taken.new_exercises))
        if any(one.pose is None and one.like is None for one in taken.new_exercises):
            yield _("A code has no room for photos: where the page shows some, add them again.")
