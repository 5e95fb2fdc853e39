"""Mini bands as loads: their colours, how strong they are, and which one is used. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from glutetimer.i18n import N_

if TYPE_CHECKING:
    from glutetimer.training.exercise import Exercise
    from glutetimer.training.programme import Block, Programme

Colour = Literal["yellow", "red", "green", "blue", "black", "orange", "pink", "purple", "grey"]
"""The id of a band: people know theirs by its colour."""
COLOURS: Final[tuple[str, ...]] = get_args(Colour)
STRENGTHS: Final = (
    N_("extra light"),
    N_("light"),
    N_("medium"),
    N_("heavy"),
    N_("extra heavy"),
)
"""How strong bands are, from easy to hard; a band with a name of its own has no place."""
USUAL_STRENGTHS: Final[Mapping[str, str]] = dict(zip(COLOURS, STRENGTHS, strict=False))
"""The strength that a colour most often has; makers differ, so the person says what theirs is."""


@dataclass(frozen=True, slots=True)
class OwnBands:
    """The bands of one person, and which of them is used where nothing else is said.

    Args:
        strengths: The strength of each colour, the weakest first.
        last: The colour that was chosen last, "" if none ever was.
    """

    strengths: Mapping[str, str]
    last: str = ""

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours, the weakest first."""
        return tuple(self.strengths)

    @property
    def usual(self) -> str | None:
        """The band that was chosen last, else the weakest; None without any."""
        return self.last if self.last in self.strengths else next(iter(self.strengths), None)

    def of_strength(self, strength: str) -> str:
        """Return the band that is as strong, else the name as it is."""
        return next((one for one, its in self.strengths.items() if its == strength), strength)


NO_BANDS: Final = OwnBands({})


def own_bands(pairs: Iterable[tuple[str, str]], last: str = "") -> OwnBands:
    """Return a person's bands from pairs of a colour and its strength, in any order."""
    return OwnBands(dict(sorted(pairs, key=lambda pair: STRENGTHS.index(pair[1]))), last)


def with_bands(
    programme: Programme,
    exercises: Mapping[str, Exercise],
    own: OwnBands,
    chosen: str | None = None,
) -> Programme:
    """Return a programme with a band for each exercise that uses one.

    What was chosen for today wins, then what the programme says, as accepted advice does, then the
    usual one.

    Args:
        programme: The programme as it is done otherwise.
        exercises: All exercises by id.
        own: The person's bands; without any nothing changes but for what was chosen.
        chosen: The colour that was chosen for today.
    """
    from msgspec.structs import replace  # noqa: PLC0415 - settings, read first, do without it

    def banded(block: Block) -> Block:
        exercise = exercises.get(block.exercise or "")
        if exercise is None:
            return replace(block, blocks=tuple(map(banded, block.blocks)))
        if not exercise.uses_mini_band:
            return block
        said = own.of_strength(block.band) if block.band else None
        return replace(block, band=chosen or said or own.usual)

    if not own.strengths and chosen is None:
        return programme
    return replace(
        programme,
        blocks=tuple(map(banded, programme.blocks)),
        weeks=tuple(
            replace(week, blocks=tuple(map(banded, week.blocks))) for week in programme.weeks
        ),
    )
