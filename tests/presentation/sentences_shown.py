"""Sentences that answer, ask and name: each table of them, and each function with its cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from glutetimer.app.history.remembered import FormPlan
from glutetimer.exchange.import_note import Grade, ImportNote
from glutetimer.exchange.readers.survey import NO_ANSWERS, Question
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation import exercise_words, keys, self_paced
from glutetimer.presentation.crash import crash_error, crash_sentence
from glutetimer.presentation.feedback import refusal_line, sound_line
from glutetimer.presentation.first_questions import first_questions
from glutetimer.presentation.history.session_form import session_form
from glutetimer.presentation.import_notes import note_lines
from glutetimer.presentation.import_questions import CHOICES, asked_text, with_answer
from glutetimer.presentation.kit import KIT, fetch_text, item_name, kit_line, kit_note, kit_text
from glutetimer.presentation.own_default import (
    AdviceLine,
    legend_words,
    own_reason,
    reason_words,
    setting_reasons,
)
from glutetimer.presentation.phases import GLYPHS, PHASE_DISPLAYS, SETTLING
from glutetimer.presentation.report_text import (
    ReportText,
    hours_text,
    report_text,
    report_title,
    shown_of,
)
from glutetimer.presentation.resume_offer import resume_notice
from glutetimer.presentation.safety import before_session, help_sentences, safety_lines
from glutetimer.presentation.week_goal import what_counts
from glutetimer.review.report import PainMark
from glutetimer.review.rows import SelfTestRow
from glutetimer.session.resumption import Resumption
from glutetimer.session.states import Command, IllegalCommandError, Refusal
from glutetimer.session.steps import PhaseKind
from glutetimer.training.exercise import Kit
from glutetimer.training.substitutes import KitFit, Lack, Swap
from tests.gui.session.mat.mat_moments import EXERCISES as WITH_KIT
from tests.presentation.as_text import as_text
from tests.session.examples import EXERCISES, WHY, a_plan, a_programme, a_session, block

DAY = date(2026, 11, 20)


def sentences_shown(catalogue: Catalogue) -> str:
    """Draw all tables."""
    guidance = catalogue.guidance
    drawn = {
        "refusals": {
            one.value: refusal_line(IllegalCommandError(Command.PAUSE, one)) for one in Refusal
        },
        "sound": [sound_line(muted=muted) for muted in (None, True, False)],
        "phases": {kind.value: PHASE_DISPLAYS[kind] for kind in PhaseKind} | {"settling": SETTLING},
        "glyphs": {shape.value: glyphs for shape, glyphs in GLYPHS.items()},
        "keys": [(line.window, line.terminal, line.words) for line in keys.KEY_HELP],
        "hints": {action.name.lower(): keys.hint_words(action) for action in keys.HINT_WORDS},
        "key names": [keys.key_label(label) for label in ("Space", "Enter", "Esc", "P", "→")],
        "taps": [self_paced.ignored_line(why) for why in (None, "too_soon", "set_over")]
        + [self_paced.where_to_tap(kind, None) for kind in (PhaseKind.LIFT, PhaseKind.LOWER)]
        + [self_paced.where_to_tap(PhaseKind.LIFT, catalogue.exercises["lateral_band_walk"])],
        "positions": exercise_words.POSITIONS,
        "sides": [exercise_words.sides_words(one) for one in ("both", "per_side", "alternating")],
        "moments": {one: exercise_words.moment_word(one) for one in exercise_words.MOMENTS},
        "crash": [crash_sentence(in_session=True), crash_sentence(in_session=False)]
        + [str(crash_error("KeyError: 'x'", path)) for path in (None, Path("log.txt"))],
        "first questions": first_questions(("mini_band", "bench"), 3),
        "import questions": [asked_text([one]) for one in Question] + [asked_text([])],
        "import answers": [
            (
                question.value,
                choice.word,
                choice.says,
                repr(with_answer(NO_ANSWERS, question, choice.word)),
            )
            for question, choices in CHOICES.items()
            for choice in choices
        ],
        "defaults": {
            "of settings": setting_reasons(guidance),
            "with a reason": [reason_words("ours."), reason_words(""), legend_words()],
            "of several": own_reason(
                AdviceLine("a", "One."),
                None,
                AdviceLine("b"),
                AdviceLine("c", "Two."),
                AdviceLine("d", "One."),
            ),
            "what counts": what_counts(),
        },
        "kit": _kit(),
        "resume": _resume(),
        "form": _form(),
        "report": _report(catalogue),
        "safety": _safety(catalogue),
        "import": _import(),
    }
    return "\n".join(as_text(name, view) for name, view in drawn.items())


def _kit() -> dict[str, object]:
    placed = [None, "above_knees", "below_knees", "ankles", "feet", "under_the_arms"]
    swaps = (Swap("bridge", "low_bridge", ("bench", "mini_band")), Swap("plank", "march", ("mat",)))
    fit = KitFit(a_programme(block("bridge")), swaps, (Lack("squat", ("kettlebell",)),))
    return {
        "names": [item_name(item) for item in (*KIT, "own_thing")],
        "placed": [kit_text(Kit(item="mini_band", placement=one, default=WHY)) for one in placed],
        "lines": {
            name: [kit_line(exercise, band) for band in (None, "light")]
            for name, exercise in WITH_KIT.items()
        },
        "without": kit_line(None),
        "fetch": fetch_text("mini band"),
        "note": kit_note(fit, EXERCISES),
        "no note": kit_note(KitFit(fit.programme), EXERCISES),
    }


def _resume() -> list[object]:
    stops = []
    for at_ms in (0, 6_000, 12_500, 35_000, 52_000, 70_000, 72_000, 80_000):
        session = a_session(block("bridge", sets=2, reps=3), block("raise", sets=1, reps=2))
        session.start(0)
        session.advance(at_ms)
        stops.append(Resumption(session.plan, session.step_index, session.records, at_ms))
    days = [DAY] * len(stops) + [date(2026, 11, 18)]
    return [
        resume_notice("id", "Cyclist's four", day, stop, EXERCISES, DAY)
        for day, stop in zip(days, [*stops, stops[2]], strict=True)
    ]


def _form() -> object:
    plan = a_plan(*(block(one, sets=2) for one in EXERCISES if one != "clench"))
    form = FormPlan("test", tuple(plan.prescriptions), 90_000)
    return session_form(form, [a_programme(block("bridge"))], DAY)


def _report(catalogue: Catalogue) -> dict[str, object]:
    text = ReportText({"bridge": "Bridge"}, {"good": "Good"}, {"bridge": ("Soft", "Firm")})
    whole = report_text(catalogue.exercises, catalogue.guidance)
    tests = [
        SelfTestRow("1", DAY, exercise, "left", answer, scale)
        for exercise, answer, scale in (
            ("bridge", 0, 2),
            ("bridge", 1, None),
            ("bridge", 4, 5),
            ("x", 1, None),
        )
    ]
    return {
        "exercises": [
            text.exercise(name, side)
            for name in ("bridge", "my_own")
            for side in ("", "left", "right", "both")
        ],
        "left out": [text.left_out("bridge")],
        "pains": [text.pain(PainMark(DAY, "bridge", "left", rep)) for rep in (None, 0, 7)],
        "answers": [text.answer(test) for test in tests],
        "known": (
            len(whole.exercises) == len(catalogue.exercises),
            whole.exercises["glute_bridge"],
            whole.feels["glute_deep"],
            len(whole.answers) > 1,
        ),
        "title": report_title(date(2025, 12, 1), DAY),
        "hours": [
            hours_text(minutes * 60_000) for minutes in (0, 1, 59, 60, 65, 150, 5_999, 6_000, 6_030)
        ],
        "shown": [shown_of(number, 5, "the newest") for number in (4, 5, 6)],
    }


def _safety(catalogue: Catalogue) -> dict[str, object]:
    guidance, plan = catalogue.guidance, a_plan(block("bridge"))
    return {
        "first": safety_lines(guidance),
        "before": [before_session(plan, guidance, is_first=first) for first in (True, False)],
        "help": help_sentences(guidance),
    }


def _import() -> list[object]:
    notes = [
        ImportNote(f"line {number}", "It has no day.", grade)
        for number, grade in enumerate((*Grade, *Grade), 1)
    ]
    other = [ImportNote("", "Its reps differ."), ImportNote("session 3", "Its note differs.")]
    return [list(note_lines(notes, other, most)) for most in (None, 0, 1, 7)] + [
        list(note_lines([]))
    ]
