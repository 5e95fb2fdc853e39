"""The JSON objects of exercises, sessions and history as types; nothing loads them to print."""

from __future__ import annotations

from typing import Any, Literal

import msgspec


class Printed(msgspec.Struct, forbid_unknown_fields=True):
    """What every object has: the version of the objects."""

    schema: Literal[1]


class ErrorObject(Printed, tag_field="type", tag="error"):
    """On stderr: what ended a command, and what to do about it."""

    code: int
    what: str
    remedy: str


class NoticeObject(Printed, tag_field="type", tag="notice"):
    """On stderr: what is worth knowing."""

    text: str


class ItemObject(msgspec.Struct):
    """An exercise or programme (`list`, `show`): further keys are those of its file."""

    schema: Literal[1]
    id: str
    name: str


class ExercisePhaseObject(msgspec.Struct, forbid_unknown_fields=True):
    """How long a phase of a rep is."""

    kind: str
    length_ms: int | None
    min_ms: int | None
    max_ms: int | None
    note: str | None
    sources: list[str]
    default: str | None


class ExerciseObject(ItemObject):
    """An exercise."""

    mode: str
    unit: str
    phases: list[ExercisePhaseObject]
    timing_note: str | None


class ProgrammeObject(ItemObject):
    """A programme."""

    blocks: list[dict[str, Any]]
    weeks: list[dict[str, Any]]


class FactObject(Printed, forbid_unknown_fields=True):
    """A fact of an article and the pages that show it (`list facts`)."""

    id: str
    article: str
    text: str
    shown: list[str]


class CitedTextObject(msgspec.Struct, forbid_unknown_fields=True):
    """A text with the numbers of its sources; `default` is our own reason."""

    text: str
    numbers: list[int]
    default: str


class TopicPointObject(msgspec.Struct, forbid_unknown_fields=True):
    """One thing that a topic says."""

    label: str
    text: CitedTextObject
    sides: list[CitedTextObject]
    finding: str
    found: str


class TopicProgrammeObject(msgspec.Struct, forbid_unknown_fields=True):
    """A programme that a topic leads to."""

    id: str
    name: CitedTextObject
    notes: list[CitedTextObject]


class TopicExerciseObject(msgspec.Struct, forbid_unknown_fields=True):
    """An exercise that a topic leads to."""

    id: str
    name: str


class SourceFactObject(msgspec.Struct, forbid_unknown_fields=True):
    """A fact of an article in a list of sources."""

    id: str
    text: str


class SourceObject(msgspec.Struct, forbid_unknown_fields=True):
    """An article or a reference in a list of sources."""

    number: int
    id: str
    author: str
    short_author: str
    title: str
    year: str
    where: str
    address: str
    says: str
    facts: list[SourceFactObject]


class TopicObject(Printed, forbid_unknown_fields=True):
    """A topic to read (`list learn`, `show`)."""

    id: str
    name: str
    group: str
    line: str
    picture: str
    points: list[TopicPointObject]
    programmes: list[TopicProgrammeObject]
    exercises: list[TopicExerciseObject]
    sources: list[SourceObject]


class TimelineStepObject(Printed, tag_field="type", tag="step"):
    """A step of a session (`timeline`); `warnings` is what the programme says before the first."""

    start_ms: int
    length_ms: int
    step: int
    kind: str
    exercise: str
    set: int
    sets: int
    round: int
    rounds: int
    reps: int
    side: str
    band: str | None
    load_kg: float | None
    warnings: list[str] | msgspec.UnsetType = msgspec.UNSET


class TimelinePhaseObject(Printed, tag_field="type", tag="phase"):
    """A phase of a step."""

    start_ms: int
    length_ms: int
    step: int
    kind: str
    rep: int
    side: str


class TimelineCueObject(Printed, tag_field="type", tag="cue"):
    """A tone or a phrase; `kind` says which."""

    start_ms: int
    length_ms: int
    step: int
    kind: str
    side: str
    tone: str | msgspec.UnsetType = msgspec.UNSET
    text: str | msgspec.UnsetType = msgspec.UNSET


class BlockObject(msgspec.Struct, forbid_unknown_fields=True):
    """An exercise as it would be done today; `instead_of` names the one whose place it takes."""

    exercise: str
    sets: int
    reps: int
    hold_ms: int
    duration_ms: int | None
    sides: list[str]
    band: str | None
    load_kg: float | None
    instead_of: str | None


class SuggestionObject(Printed, tag_field="type", tag="suggestion", forbid_unknown_fields=True):
    """What is suggested today."""

    programme: str
    name: str
    week: int | None
    rest_day: bool
    reason: str
    hurt: str
    minutes: int
    length_ms: int
    blocks: list[BlockObject]


class AdviceObject(
    Printed, tag_field="type", tag="advice", forbid_unknown_fields=True, rename={"from_": "from"}
):
    """An open advice; what it changes is null where it is a word alone."""

    number: int
    key: str
    rule: str
    exercise: str
    programme: str | None
    what: str | None
    from_: int | float | str | None
    to: int | float | str | None
    title: str
    reason: str
    facts: list[str]


class WeekSentencesObject(Printed, tag_field="type", tag="week", forbid_unknown_fields=True):
    """The week of today in three sentences."""

    sentences: list[str]


class DecisionObject(
    Printed, tag_field="type", tag="decision", forbid_unknown_fields=True, rename={"from_": "from"}
):
    """What was decided on an advice; `number` is null where it is open again."""

    number: int | None
    key: str
    rule: str
    exercise: str
    programme: str | None
    what: str | None
    from_: int | float | str | None
    to: int | float | str | None
    answer: str
    date: str
    title: str


class SessionEventObject(Printed):
    """What happened in a session and is on disk (`play`)."""

    type: str
    at_ms: int
    step: int
    exercise: str
    set: int
    rep: int
    side: str
    phase: str | msgspec.UnsetType = msgspec.UNSET
    length_ms: int | msgspec.UnsetType = msgspec.UNSET
    reason: str | msgspec.UnsetType = msgspec.UNSET
    attempt: int | msgspec.UnsetType = msgspec.UNSET
    reps: int | msgspec.UnsetType = msgspec.UNSET
    hold_ms: int | msgspec.UnsetType = msgspec.UNSET
    work_ms: int | msgspec.UnsetType = msgspec.UNSET


class WeekObject(Printed):
    """One group of one week (`history`)."""

    week: str
    group: str
    sessions: int
    sets: int
    reps: int
    hold_ms: int
    work_ms: int
    load_kg: float
    weighted_ms: int


class BreaksObject(Printed, tag_field="type", tag="breaks"):
    """The breaks of one week with any, which no group counts (`history`)."""

    week: str
    breaks: int
    reps: int
    hold_ms: int
    work_ms: int


class BreakObject(Printed, tag_field="type", tag="break"):
    """A short break (`history --sessions`)."""

    id: str
    programme: str
    name: str
    date: str
    started_utc_ms: int
    utc_offset_min: int
    length_ms: int
    finished: bool
    reps: int
    hold_ms: int
    work_ms: int


class PerformedSetObject(msgspec.Struct, forbid_unknown_fields=True):
    """A set that was done."""

    id: str
    kind: str
    exercise: str
    side: str
    set: int
    round: int
    attempt: int
    outcome: str
    planned_reps: int
    done_reps: int
    corrected_reps: int | None
    reps: int
    planned_hold_ms: int | None
    hold_ms: int
    work_ms: int
    band: str | None
    load_kg: float | None
    feel: str | None
    test_answer: int | None
    pain_rep: int | None
    started_ms: int
    ended_ms: int | None


class SessionObject(Printed):
    """A session with its sets (`history --sessions`)."""

    id: str
    programme: str
    name: str
    week: int | None
    date: str
    started_utc_ms: int
    ended_utc_ms: int | None
    utc_offset_min: int
    state: str
    planned_ms: int
    pace: str
    effort: int | None
    note: str | None
    trial: bool
    sets: list[PerformedSetObject]


class DeletedSessionObject(Printed):
    """A session that can be brought back (`history --deleted`)."""

    id: str
    programme: str
    name: str
    date: str
    sets: int
    deleted_utc_ms: int


class BroughtBackObject(Printed):
    """The ids of what was brought back (`history --bring-back`)."""

    brought_back: list[str]


class DeletedBreakObject(Printed):
    """The id of the break that was deleted (`history --delete-break`)."""

    deleted_break: str


class MovedObject(Printed):
    """A session on another day (`history --move`)."""

    moved: str
    to: str
    from_: str = msgspec.field(name="from")
