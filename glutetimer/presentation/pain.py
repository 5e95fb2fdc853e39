"""What is said after pain was reported: what hurt, what is left out, what comes."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.i18n import _, content, ngettext, pgettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import Exercises, exercise_name, side_word
from glutetimer.presentation.coming_up import joined, next_line
from glutetimer.presentation.keys import key_label
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import StepKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import easier_text


@dataclass(frozen=True, slots=True)
class PainAnswer:
    """An answer to whether it is pain: its key, what it means and, by heading, what follows.

    `alerts` marks the one that stops.
    """

    key: str
    title: str
    meaning: str
    facts: tuple[tuple[str, str], ...]
    alerts: bool = False


def pain_question() -> str:
    """Return what is asked after pain was reported."""
    return _("Discomfort, or pain?")


def slip_words() -> str:
    """Return the answer that takes back a key pressed by mistake."""
    return _("it was a slip")


def pain_answers(snapshot: Snapshot, exercises: Exercises) -> tuple[PainAnswer, PainAnswer]:
    """Return the two answers: discomfort goes on, pain leaves the exercise out."""
    discomfort = [(_("Comes"), discomfort_comes(snapshot))]
    if easier := _easier_words(snapshot, exercises):
        discomfort.append(
            (
                _("Or {key}").format(key=key_label("E")),
                _("easier: {what}").format(what=inside(easier)),
            )
        )
    return (
        PainAnswer(
            "1",
            _("Discomfort"),
            _("Effort, burning, a tired muscle. That is allowed."),
            tuple(discomfort),
        ),
        PainAnswer(
            "2",
            _("Pain"),
            _("Sharp, new, growing, or running down the leg."),
            (
                (_("Left out"), left_out_words(snapshot)),
                (_("Comes"), coming_words(snapshot, exercises)),
                (_("Ask"), _("a physiotherapist, if it runs down the leg")),
            ),
            alerts=True,
        ),
    )


def _easier_words(snapshot: Snapshot, exercises: Exercises) -> str:
    """Return what is easier than what hurt, "" where nothing is or it is over."""
    record = snapshot.last_record
    goes_on = record is not None and record.exercise == snapshot.step.exercise
    now, easier = exercises.get(snapshot.step.exercise), exercises.get(snapshot.easier)
    return content(easier_text(now, easier)) if goes_on and now and easier else ""


def where_hurt(snapshot: Snapshot, exercises: Exercises) -> str:
    """Return the set that hurt: "Just done: side leg lift, left, set 1"."""
    record = snapshot.last_record
    if record is None:
        return ""
    step = snapshot.step
    place = _set_words(record, exercises, several=record.set > 1 or step.sets > 1)
    if step.kind.is_work:
        return place
    words = _("Before: {set}") if _was_ahead(record) else _("Just done: {set}")
    return words.format(set=inside(place))


def noted_line(record: SetRecord, exercises: Exercises) -> str:
    """Return of which set pain was noted, and how that is taken back."""
    place = _set_words(record, exercises, several=record.set > 1)
    return _("Noted as pain: {set}. B takes it back.").format(set=inside(place))


def undone_line() -> str:
    """Return that no pain is noted any more."""
    return _("No pain is noted.")


def take_back_words() -> str:
    """Return what the key does that takes back pain after the answer."""
    return pgettext("key", "take the pain back")


def _set_words(record: SetRecord, exercises: Exercises, *, several: bool) -> str:
    return joined(
        exercise_name(exercises, record.exercise),
        side_word(record.side),
        inside(_("Set {number}")).format(number=record.set) if several else "",
        _("rep {number}").format(number=record.pain_rep) if record.pain_rep else "",
    )


def _was_ahead(record: SetRecord) -> bool:
    """Whether a set that hurt was marked before anything of it was done."""
    return record.outcome is Outcome.PAIN and not record.pain_rep


def discomfort_comes(snapshot: Snapshot) -> str:
    """Return what comes where it was discomfort and no pain."""
    if not snapshot.kind.is_work:
        return _("it goes on where it was")
    if snapshot.rep and snapshot.kind is StepKind.SET:
        return _("rep {number} again, after 3-2-1").format(number=snapshot.rep)
    return _("it goes on, after 3-2-1")


def left_out_words(snapshot: Snapshot) -> str:
    """Return what of the exercise that hurt is not done any more."""
    sets, record = snapshot.left_out, snapshot.last_record
    if not snapshot.kind.is_work:
        return _sets_left_out(sets)
    if record is not None and _was_ahead(record):
        return _sets_left_out(sets + 1)
    if not sets:
        return _("the rest of this set")
    words = ngettext(
        "this set and {number} more",
        "this set and {number} more",
        sets,
    )
    return words.format(number=sets)


def _sets_left_out(sets: int) -> str:
    if not sets:
        return _("nothing more of it was to come")
    return ngettext("{number} set of it", "{number} sets of it", sets).format(number=sets)


def coming_words(snapshot: Snapshot, exercises: Exercises) -> str:
    """Return what comes after the pain, with a warning where it works the same place."""
    record, step = snapshot.last_record, snapshot.next_step
    if step is None or step.kind is StepKind.END:
        return next_line(step, exercises)
    line = joined(inside(exercise_name(exercises, step.exercise)), side_word(step.side))
    hurt = exercises.get(record.exercise) if record else None
    coming = exercises.get(step.exercise)
    warning = same_place_warning(hurt, coming) if hurt and coming else ""
    return _("{coming}: {warning}").format(coming=line, warning=warning) if warning else line


def same_place_warning(hurt: Exercise, coming: Exercise) -> str:
    """Return what to know where an exercise works what has just hurt, "" where it does not."""
    if not {*hurt.muscles.primary} & {*coming.muscles.primary}:
        return ""
    if coming.id in hurt.harder or coming.level > hurt.level:
        return _("harder, same place; {key} skips it").format(key=key_label("N"))
    if coming.id in hurt.easier or coming.level < hurt.level:
        return _("easier, but the same place")
    return _("the same place, so take care")
