"""How far a sheet has come: how much it is, what is open, whether it can be kept."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.i18n import _, ngettext
from glutetimer.i18n.counts import exercises_text, grouped
from glutetimer.presentation.programme_card import plan_length
from glutetimer.session.plan import Plan


@dataclass(frozen=True, slots=True)
class FootView:
    """What stands below a sheet; `open` says how many questions there are, "" for none."""

    name: str
    amount: str
    open: str
    can_keep: bool


@dataclass(frozen=True, slots=True)
class ThereView:
    """What is said before a sheet is kept twice, and what may be done.

    `show` is "" where it is another programme, and `replace` where it is the same.
    """

    words: str
    keep: str
    show: str = ""
    replace: str = ""


def there_view(programme: str, free_name: str, *, is_same: bool) -> ThereView:
    """Return it for the name of a programme that is there.

    Args:
        programme: Its name.
        free_name: What one more would be called.
        is_same: Whether it says the same as the sheet.
    """
    if is_same:
        words = _("“{programme}” says the same already.").format(programme=programme)
        keep = _("Keep it as “{name}”").format(name=free_name)
        return ThereView(words, keep, show=_("Use that one"))
    words = _("Another programme is called “{programme}” already.").format(programme=programme)
    keep = _("Keep both, this one as “{name}”").format(name=free_name)
    return ThereView(words, keep, replace=_("Replace it"))


def foot_view(name: str, exercises: int, questions: int, plan: Plan | None) -> FootView:
    """Return it for a programme of a sheet; its plan is not known while something is open."""
    amount = exercises_text(exercises) if exercises else _("No exercise yet")
    length = [plan_length(plan)] if plan is not None else []
    return FootView(
        name=name or _("From a sheet"),
        amount=", ".join([amount, *length]),
        open=_open(questions),
        can_keep=bool(exercises) and not questions,
    )


def _open(questions: int) -> str:
    if not questions:
        return ""
    words = ngettext("{number} question left", "{number} questions left", questions)
    return words.format(number=grouped(questions))
