"""What stands beside the ring in the figure's place, as words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from glutetimer.presentation.pain import PainAnswer


class PanelKind(Enum):
    """How a panel is laid out."""

    SETUP = auto()
    QUESTION = auto()
    NOTICE = auto()
    PAIN = auto()
    KEYS = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class PanelChoice:
    """Something that a key does: the key's name, the words, whether it is chosen."""

    key: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """The exercise that comes, for its card beside a question: its name, side and what to fetch."""

    name: str
    kit: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel's words. A question shows beside it what comes, where there is something."""

    kind: PanelKind
    title: str = ""
    lines: tuple[str, ...] = ()
    choices: tuple[PanelChoice, ...] = ()
    note: str = ""
    cards: tuple[PainAnswer, ...] = ()
    coming: Coming | None = None
    default: str = ""
    """Our own reason for the lines, "" where they are an article's."""

    @property
    def covers_ring(self) -> bool:
        """Whether it takes the whole width, and the ring gives way."""
        return self.kind in (PanelKind.KEYS, PanelKind.PAIN)

    @property
    def names_itself(self) -> bool:
        """Whether its title stands in the place of the exercise's."""
        return self.kind in (PanelKind.KEYS, PanelKind.TEXT)

    @property
    def makes_ring_small(self) -> bool:
        """Whether the ring makes room for words: while one gets ready, and beside a question."""
        return self.kind is PanelKind.SETUP or self.coming is not None
