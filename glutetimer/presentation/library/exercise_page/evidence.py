"""What works in an exercise, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.i18n import N_, _, content, formats
from glutetimer.presentation.amounts import id_words
from glutetimer.presentation.library.exercise_page.exercise_view import MuscleLine
from glutetimer.presentation.library.muscle_roles import MuscleRole, role_word, working
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.training.exercise import Activation, Exercise
from glutetimer.training.guidance import Guidance

_CONFIDENCE: Final = {
    "high": N_("Evidence: high"),
    "medium": N_("Evidence: medium"),
    "low": N_("Evidence: low"),
    "none": N_("Not measured"),
}
MAXIMUS: Final = "gluteus_maximus"
_NAMES: Final = {
    MAXIMUS: N_("maximus"),
    "gluteus_medius": N_("medius"),
    "gluteus_minimus": N_("minimus"),
}


def muscle_lines(
    exercise: Exercise, guidance: Guidance, notes: SourceNotes
) -> tuple[MuscleLine, ...]:
    """Return the muscles, those that work most first."""
    lines = []
    for name, role in working(exercise).items():
        known = guidance.muscles.get(name)
        lines.append(
            MuscleLine(
                id=name,
                name=content(known.name) if known else id_words(name),
                part=role_word(role),
                is_primary=role is MuscleRole.MOST,
                does=notes.text(known.does, known) if known else CitedText(""),
            )
        )
    return tuple(lines)


def confidence_words(found: Activation) -> str:
    """Return how sure the numbers are."""
    return _(_CONFIDENCE[found.confidence])


def evidence(found: Activation, notes: SourceNotes) -> CitedText:
    """Return what was measured, what was not, and what is not checked, in one line.

    It is "" where there is no more to say than `confidence_words` does.
    """
    return CitedText(" ".join(_sentences(found)), notes.cite(found.sources))


def _sentences(found: Activation) -> Iterator[str]:
    if found.confidence != "none":
        yield from _measured(found)
        if found.gluteus_maximus_loaded is not None:
            yield _loaded(found)
        if found.peak:
            yield _("These are peaks, not averages.")
    if found.unverified:
        names = _(", ").join(_name(one) for one in found.unverified)
        yield _("Not checked against a paper so far: {muscles}.").format(muscles=names)
    basis = content(found.basis)
    if basis.rstrip(".").casefold() != confidence_words(found).casefold():
        yield basis


def _measured(found: Activation) -> Iterator[str]:
    """Give what was measured without a weight, if anything was."""
    values = [
        (MAXIMUS, found.gluteus_maximus),
        ("gluteus_medius", found.gluteus_medius),
        ("gluteus_minimus", found.gluteus_minimus),
    ]
    shares = sorted(
        ((value, _name(muscle)) for muscle, value in values if value), key=lambda pair: -pair[0]
    )
    if not shares:
        return
    words = _(", ").join(
        _("{muscle} about {share}").format(muscle=name, share=formats.share(value))
        for value, name in shares
    )
    yield _("Of a full contraction: {shares}.").format(shares=words)


def _loaded(found: Activation) -> str:
    sure = {"high": _("high"), "medium": _("medium"), "low": _("low"), "none": _("none")}
    return _("With a weight: maximus about {share}, evidence {confidence}.").format(
        share=formats.share(found.gluteus_maximus_loaded or 0),
        confidence=sure[found.confidence_loaded or found.confidence],
    )


def _name(muscle: str) -> str:
    return _(_NAMES[muscle]) if muscle in _NAMES else id_words(muscle)
