"""What comes next, as far as it is announced. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from glutetimer.session import speech
from glutetimer.session.change_of_place import way_texts
from glutetimer.session.repetition import not_said
from glutetimer.session.steps import Side, Step
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import place_of

ONE_SIDE: Final = frozenset((Side.LEFT, Side.RIGHT))
LYING: Final = frozenset(("left_side", "right_side"))


@dataclass(frozen=True, slots=True)
class ComingSet:
    """What comes next, as far as it is announced.

    Args:
        exercise: The exercise.
        work: Its next working step.
        first: Whether this is its first set in the session.
        announced: Whether the rest before has named it.
        after: The exercise done just before, None at the start.
        after_side: The side that worked in it last.
        at_once: Whether it follows without a rest.
        reminders: Cues for which the set itself has no time.
        warnings: What the programme warns of, before the session begins.
        preparation: What to do before the session begins.
        first_rep: The rep with which the set goes on.
        forms: How many forms of the exercise follow each other, if this is the first of them.
        forms_alike: Whether all of them have as many reps.
        new_round: The round that begins, 0 for none and for the first.
        one_sided: Whether no set is done on the other side.
        opens_circuit: Whether rounds begin with it.
    """

    exercise: Exercise
    work: Step
    first: bool = True
    announced: bool = False
    after: Exercise | None = None
    after_side: Side = Side.BOTH
    at_once: bool = False
    reminders: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    preparation: tuple[str, ...] = ()
    first_rep: int = 1
    forms: int = 1
    forms_alike: bool = True
    new_round: int = 0
    one_sided: bool = False
    opens_circuit: bool = False

    @property
    def is_same(self) -> bool:
        """Whether the same exercise goes on."""
        return self.after is not None and self.after.id == self.exercise.id

    @property
    def is_variation(self) -> bool:
        """Whether another form of the same exercise follows at once: only a part changes."""
        family, after = self.exercise.family, self.after
        related = after is not None and family is not None and family == after.family
        return self.at_once and not self.is_same and related and speech.now_do(self.exercise) != ""

    @property
    def turns(self) -> bool:
        """Whether one turns over, or changes legs, from the side that worked last."""
        now, was = self.work.side, self.after_side
        if self.after is None or not {now, was} <= ONE_SIDE:
            return False
        if self.is_same:
            return now is not was
        places = {place_of(self.after, was), place_of(self.exercise, now)}
        return places == LYING

    @property
    def side_text(self) -> str:
        """What to do for the side that works: to turn to it, or how it is done."""
        sentence_of = speech.turn_to if self.turns else speech.side_of
        return sentence_of(self.exercise, self.work.side)

    @property
    def note(self) -> str:
        """What the programme says of this exercise besides; it is said before its first set."""
        work = self.work
        begins = work.set == 1 and work.round == 1 and self.first_rep == 1
        return speech.as_said(work.note) if begins else ""

    @property
    def position(self) -> tuple[str, ...]:
        """The reminders of how the body is placed."""
        own = {cue.say for cue in self.exercise.cues if cue.phase == "setup"}
        return tuple(speech.as_said(one) for one in self._unsaid if one in own)

    @property
    def in_the_set(self) -> tuple[str, ...]:
        """The reminders for the set itself, which has no time for them."""
        position = {*self.position}
        said = map(speech.as_said, self._unsaid)
        return tuple(one for one in said if one not in position)

    @property
    def _unsaid(self) -> tuple[str, ...]:
        """The reminders that nothing has said yet: not what changes, nor the form before."""
        if not self.is_variation or self.after is None:
            return self.reminders
        known = (speech.now_do(self.exercise), *(cue.say for cue in self.after.cues))
        return tuple(not_said(self.reminders, [*known]))

    @property
    def way(self) -> tuple[str, ...]:
        """How one gets there from the exercise before, nothing where one stays."""
        return way_texts(place_of(self.after), place_of(self.exercise)) if self.after else ()
