"""The words around an advice: the key that accepts it, what was done, how many more there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from glutetimer.i18n import _
from glutetimer.presentation.advice import AdviceView
from glutetimer.presentation.keys import KeyPress, key_label, written_key
from glutetimer.review.progress.advice import Rule

ACCEPT_KEY: Final = "A"


@dataclass(frozen=True, slots=True)
class AnsweredView:
    """What stands in the place of an advice that was accepted; `undo` takes it back."""

    key: tuple[str, ...]
    lead: str
    title: str
    line: str
    undo: str

    @property
    def said(self) -> str:
        """All of it as a screen reader says it."""
        return f"{self.lead}: {self.title}. {self.line}"


def answered_view(view: AdviceView) -> AnsweredView:
    """Return what is shown of an advice that was accepted."""
    if is_about_pain(view):
        return AnsweredView(view.key, _("Fine again"), view.exercise, cleared_words(), "")
    line = _("It holds from now on, and stands in History under Ladders.")
    if view.rests:
        line = _("{line} If you take it back, it rests for two weeks.").format(line=line)
    return AnsweredView(view.key, _("Step taken"), view.title, line, _("Undo"))


def cleared_words() -> str:
    """Return what follows once an exercise is fine again."""
    return _("It may be suggested again. Stop at once if it hurts.")


def is_about_pain(view: AdviceView) -> bool:
    """Return whether accepting says that an exercise is fine again."""
    return view.key[0] == Rule.HURTS


def has_key(view: AdviceView) -> bool:
    """Return whether a key accepts an advice; that pain is over is no matter of one key."""
    return bool(view.accept) and not is_about_pain(view)


def accepts(press: KeyPress) -> bool:
    """Return whether a key is the one that accepts."""
    return press.meant == written_key(ACCEPT_KEY).name


def again_words() -> str:
    """Return what is said once the key has brought an advice into sight."""
    return _("Press {key} again to accept it.").format(key=accept_label())


def accept_label() -> str:
    """Return what is written on the key that accepts."""
    return key_label(ACCEPT_KEY)
