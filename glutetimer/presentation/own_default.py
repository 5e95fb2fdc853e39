"""What is our own default and no article's: wherever it is shown, its reason goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from glutetimer.i18n import _, content
from glutetimer.presentation.week_goal import goal_reason
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance


class HasDefault(Protocol):
    """A part of the content that says where it comes from."""

    @property
    def default(self) -> str | None:
        """Our own reason, None where an article decides."""
        ...


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A sentence; `default` is our own reason for it, "" where it is an article's."""

    text: str
    default: str = ""
    is_warning: bool = False
    """Whether it is a warning of the person's own plan, which stands out."""


def own_reason(*said: HasDefault | None) -> str:
    """Return our own reasons for what is said, each once; "" where an article says it all."""
    reasons = (content(one.default) for one in said if one is not None and one.default)
    return " ".join(dict.fromkeys(reasons))


def reason_words(reason: str) -> str:
    """Return what stands behind a mark."""
    return _("Our default: {reason}").format(reason=reason) if reason else ""


def legend_words(*, has_article: bool = True) -> str:
    """Return what a mark means; without an article, what has none is the person's own."""
    if has_article:
        return _("Our default, with its reason; without the mark it is the article's.")
    return _("Our default, with its reason; what has no mark is your plan's, or the exercise's.")


def with_mark(words: str, said: HasDefault | None, mark: str) -> str:
    """Return words with a mark after them where our own default says them."""
    return f"{words} {mark}" if words and own_reason(said) else words


def is_own_default(said: str, exercise: Exercise) -> bool:
    """Return whether a sentence that is spoken is our own default and no article's."""
    sentence = said.rstrip(".")
    told: list[tuple[str, HasDefault]] = [(one.say, one) for one in exercise.hold_checks]
    told += [(one.say, one) for one in exercise.cues]
    told += [(one.text, one) for one in exercise.setup]
    for one in (exercise.side_text, exercise.turn):
        told += [(one.left, one), (one.right, one)] if one else []
    found = (one for text, one in told if text.rstrip(".") == sentence)
    return any(one.default for one in found)


def mark_words(mark: str) -> str:
    """Return what a mark in lines of text means, and where the reason is told."""
    return _("{mark} Our default, not an article's; `glutetimer show ID` tells why.").format(
        mark=mark
    )


def band_reason() -> str:
    """Return our own reason for how strong a band is said to be before the person says it."""
    return _(
        "Makers differ: a colour begins with what it most often stands for; say what yours is."
    )


def setting_reasons(guidance: Guidance) -> Mapping[str, str]:
    """Return our own reasons for what settings stand at, by their keys."""
    usual = guidance.usual
    return {
        "bands": band_reason(),
        "weekly_goal_sessions": goal_reason(guidance),
        "pace": own_reason(usual.lift_s),
        "hold_top_s": _(
            "“Train that junk in your trunk” says one to three seconds; that two are usual is ours."
        ),
        "get_ready_s": own_reason(usual.get_ready_s),
        "way_there": _("The articles give no time for the way; how long each takes is our guess."),
        "rest_s": own_reason(usual.rest_s),
    }
