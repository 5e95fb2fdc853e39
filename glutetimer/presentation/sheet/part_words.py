"""What was understood in a line of a sheet, part by part: "3 sets", "12 reps", "hold 2 s"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from glutetimer.i18n import N_, _, formats, ngettext
from glutetimer.i18n.counts import reps_text, sets_text
from glutetimer.presentation.amounts import (
    MINUTE_S,
    SECOND_MS,
    Exercises,
    band_text,
    exercise_name,
    length_text,
    short_length,
)
from glutetimer.sheet.answer import EXERCISE
from glutetimer.sheet.phrases.measures import POUND_KG, times
from glutetimer.sheet.range_words import range_words
from glutetimer.sheet.reading import (
    SheetAnswer,
    SheetKey,
    SheetQuestion,
    Value,
)

MAX: Final = "max"
LONG_S: Final = 120
"""From here on whole minutes are said as minutes."""
_SIDES: Final = {
    "each": N_("each side"),
    "left": N_("left side only"),
    "right": N_("right side only"),
    "alternating": N_("each side in turn"),
    "both": N_("both sides at once"),
}
_PHASES: Final = (N_("{length} down"), N_("{length} pause"), N_("{length} up"), N_("{length} hold"))
"""Of a written tempo: lower, bottom, lift, top."""
_QUESTIONS: Final = {
    "exercise": N_("Which exercise is it?"),
    SheetKey.SETS: N_("How many sets?"),
    SheetKey.REPS: N_("How many reps?"),
    SheetKey.HOLD: N_("How long is each rep held?"),
    SheetKey.TIME: N_("How long is a set?"),
    SheetKey.REST: N_("How long is the rest?"),
    SheetKey.SIDE: N_("Which side?"),
    SheetKey.TOTAL: N_("Is that for each side, or for both together?"),
    SheetKey.TEMPO: N_("Which tempo?"),
    SheetKey.BAND: N_("Which band?"),
    SheetKey.LOAD: N_("How many kilograms?"),
    SheetKey.PER: N_("How often?"),
    SheetKey.ROUNDS: N_("How many rounds?"),
    SheetKey.REST_ROUNDS: N_("How long is the rest between rounds?"),
    SheetKey.REST_EXERCISES: N_("How long is the rest between exercises?"),
}


def part_text(key: SheetKey, value: Value) -> str:  # noqa: PLR0911, C901, PLR0912 - a table of keys
    """Return what a part says, short: "3 sets", "10 to 12 reps", "red band"."""
    match key:
        case SheetKey.SETS:
            return _counted(key, value, sets_text)
        case SheetKey.REPS if value == MAX:
            return _("as many reps as you can")
        case SheetKey.REPS:
            return _counted(key, value, reps_text)
        case SheetKey.TIME if value == MAX:
            return _("as long as you can")
        case SheetKey.TIME:
            return _length(value)
        case SheetKey.HOLD if value == MAX:
            return _("hold as long as you can")
        case SheetKey.HOLD:
            return _("hold {length}").format(length=_length(value))
        case SheetKey.REST:
            return _("rest {length}").format(length=_length(value)) if value else _("no rest")
        case SheetKey.REST_ROUNDS:
            return _("rest {length} between rounds").format(length=_length(value))
        case SheetKey.REST_EXERCISES:
            return _("rest {length} between exercises").format(length=_length(value))
        case SheetKey.ROUNDS:
            return _counted(key, value, _rounds_text)
        case SheetKey.SIDE:
            return _(_SIDES[str(value)])
        case SheetKey.TOTAL:
            return _("both sides counted together") if value else _("so many each side")
        case SheetKey.TEMPO:
            return _tempo(value)
        case SheetKey.BAND:
            return _("with a band") if value is True else band_text(str(value))
        case SheetKey.LOAD:
            return _("{number} kg").format(number=_amount(value))
        case SheetKey.PER | SheetKey.NOTE:
            return str(value)


def question_text(question: SheetQuestion) -> str:
    """Return what is asked: "How many sets?", "Sets or reps?"."""
    about = tuple(one for one in question.about if one in _QUESTIONS)
    if set(about) >= {SheetKey.SETS, SheetKey.REPS}:
        return _("Which is sets, and which is reps?")
    if set(about) >= {SheetKey.TIME, SheetKey.REPS}:
        return _("Seconds or reps?")
    return " ".join(_(_QUESTIONS[one]) for one in about) or _("What does this mean?")


def answer_texts(question: SheetQuestion, exercises: Exercises) -> tuple[str, ...]:
    """Return the answers to a question: "3 sets, 10 reps", "Side plank", "9.1 kg (20 lb)"."""
    without = _("an exercise of your own") if EXERCISE in question.about else _("none of these")
    return tuple(_answer_text(one, question, exercises) or without for one in question.answers)


def _answer_text(answer: SheetAnswer, question: SheetQuestion, exercises: Exercises) -> str:
    """Return an answer in words, "" for none; a load that stands there in pounds says so."""
    words = [exercise_name(exercises, answer.exercise)] if answer.exercise else []
    words += [_('"{name}" is its name').format(name=answer.name)] if answer.name else []
    words += [part_text(key, value) for key, value in answer.values.items()]
    said = _(", ").join(words)
    pounds = _pounds(answer, question.answers)
    if pounds is None:
        return said
    return _("{answer} ({number} lb)").format(answer=said, number=_amount(pounds))


def _pounds(answer: SheetAnswer, answers: Iterable[SheetAnswer]) -> Value | None:
    """Return the number of which an answer makes pounds and another one kilograms."""
    load = answer.values.get(SheetKey.LOAD)
    for other in answers:
        number = other.values.get(SheetKey.LOAD)
        if isinstance(number, int | float) and number != load and times(number, POUND_KG) == load:
            return number
    return None


def _counted(key: SheetKey, value: Value, words: Callable[[int], str]) -> str:
    if isinstance(value, tuple):
        return range_words(key, *map(_float, value[:2]))
    return words(round(_float(value)))


def _rounds_text(number: int) -> str:
    return ngettext("{number} round", "{number} rounds", number).format(number=number_text(number))


def _length(value: Value) -> str:
    """Return a length of seconds: "45 s", "30 to 45 s"."""
    if isinstance(value, tuple):
        return _("{range} s").format(range=_amount(value))
    seconds = _float(value)
    ms = round(seconds * SECOND_MS)
    return length_text(ms) if seconds >= LONG_S and seconds % MINUTE_S == 0 else short_length(ms)


def _amount(value: Value) -> str:
    if isinstance(value, tuple):
        least, most = map(number_text, value)
        return _("{least} to {most}").format(least=least, most=most)
    return number_text(value)


def number_text(value: Value | None) -> str:
    """Return a number as people read it: "12", "2.5"."""
    return formats.number(_float(value), digits=1)


def _float(value: Value | None) -> float:
    return value if isinstance(value, int | float) else 0


def _tempo(value: Value) -> str:
    words = []
    for phase, length in zip(_PHASES, value if isinstance(value, tuple) else (), strict=False):
        if isinstance(length, str):
            words.append(_(phase).format(length=_("fast")))
        elif length:
            words.append(_(phase).format(length=short_length(round(length * SECOND_MS))))
    return _(", ").join(words)
