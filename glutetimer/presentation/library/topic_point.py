"""One thing that a topic says."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.presentation.library.sources import CitedText


@dataclass(frozen=True, slots=True)
class TopicPoint:
    """One thing that a topic says; `label` is a word or two before it, "" for none.

    Of opinions that differ, `label` is what they are about, `sides` has both, and `text` says what
    is done here. Of a claim that was looked up, `label` is the claim, `finding` the id of what
    came of it ("supported", "partly", "mixed", "weak", "not_measured"), and `found` its words.
    """

    label: str
    text: CitedText
    sides: tuple[CitedText, ...] = ()
    finding: str = ""
    found: str = ""
