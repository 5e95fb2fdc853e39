"""Schedules the cues of a session: script, answers to keys, repeats on request."""

from __future__ import annotations

from collections.abc import Iterable

from glutetimer.app.audio_options import AudioOptions
from glutetimer.session import speech
from glutetimer.session.cues import ScriptCue
from glutetimer.session.events import Event, EventType
from glutetimer.session.instructions import gap_ms, instructions_for, spoken_in_ms, that_fit
from glutetimer.session.phrases import texts
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.speech_options import BREATH_MS
from glutetimer.session.steps import Side
from glutetimer.session.tones import Cue, CueSink, PlacedClip, PlacedTone, Tone
from glutetimer.session.upcoming import upcoming
from glutetimer.training.wording import remedy_of

AHEAD_MS = 4_000
"""How far ahead cues are handed to the sound, so that a stalled window silences nothing."""
PORTION_MS = 500
"""Cues are handed over in portions: what is due is worked out twice a second, not each frame."""
WAITS_FOR_GAP_MS, LOOKS_BACK_MS = 8_000, 10_000
"""What is said again waits so long for a gap, and no sentence under way began longer ago."""
SAY_AFTER_MS = 150
"""What answers a key is said this long after it."""
FASTEST_HEARD = 4.0
"""At a higher speed the tones would only be noise."""
SIDE_PAN = 0.8
"""How far a cue for one side of the body moves to that side of the ears; still heard mono."""

ANSWERS = {
    EventType.PAIN_REPORTED: speech.PAIN,
    EventType.EASED: speech.EASIER,
    EventType.PAIN_UNDONE: speech.GOING_ON,
    EventType.PAUSED: speech.PAUSED,
}
"""What is said at once when it happens."""
SOUNDS = {
    EventType.TAP_IGNORED: Tone.TAP_IGNORED,
    EventType.TAP_MISSED: Tone.TAP_MISSED,
}
"""What sounds at once when it happens, beside the script."""


class CueScheduler:
    """Hands the cues of one session to a sink, ahead of time.

    Args:
        session: The session; its time begins at `zero_ms`.
        sink: Where cues go.
        options: The audio options.
        speed: How many times faster than the machine's clock it runs.

    Attributes:
        zero_ms: The instant of the machine's monotonic clock at which the session began.
    """

    def __init__(
        self, session: Session, sink: CueSink, options: AudioOptions, speed: float
    ) -> None:
        self.zero_ms = 0
        self._session = session
        self._sink = sink
        self._options = options
        self._speed = speed
        self._placed_until_ms = 0
        self._talks_until_ms = 0

    @property
    def is_heard(self) -> bool:
        """Whether the session is slow enough for sound."""
        return self._speed <= FASTEST_HEARD

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything that may be said, in the order of its first use; answers to keys last."""
        if not self._speaks:
            return ()
        plan = self._session.plan
        feels = [one.feel for one in plan.exercises.values() if one.feel]
        advice = [remedy.say for feel in feels for remedy in feel.remedies.values()]
        answers = map(speech.as_said, (*advice, *self._options.advice.values()))
        swaps = (swap for one in plan.exercises.values() for swap in one.made_easier.values())
        easier = (speech.easier_now(swap.say) for swap in swaps)
        again = (text for index in range(len(plan.steps)) for text in instructions_for(plan, index))
        return tuple(dict.fromkeys((*texts(plan), *ANSWERS.values(), *answers, *easier, *again)))

    def place(self, now_ms: int) -> None:
        """Hand over the cues that are due within the next seconds."""
        if not self.is_heard or self._session.state in (State.PAUSED, State.PAIN):
            return
        until = now_ms + round(AHEAD_MS * self._speed)
        if until < self._placed_until_ms + round(PORTION_MS * self._speed):
            return
        placed = list(self._placed(self._placed_until_ms, until))
        if placed:
            self._sink.schedule(placed)
        self._placed_until_ms = until

    def answer(self, events: Iterable[Event], now_ms: int) -> None:
        """Say what answers a key; the script waits until it is said."""
        for event in events:
            text = self._answer_to(event)
            if event.type is EventType.PAIN_UNDONE and self._session.state is State.PAUSED:
                continue
            length = self._session.plan.options.speech.lengths.get(text)
            if length is None or not self._speaks:
                continue
            at = now_ms + round(SAY_AFTER_MS * self._speed)
            self._sink.schedule(
                [PlacedClip(self._monotonic_ms(at), text, gain=self._options.voice)]
            )
            self._talks_until_ms = at + round((length + SAY_AFTER_MS) * self._speed)

    def play_tones(self, events: Iterable[Event], monotonic_ms: int) -> None:
        """Play the tones that belong to events and not to the script."""
        tones = [SOUNDS[event.type] for event in events if event.type in SOUNDS]
        if tones and self.is_heard and self._options.options.tones:
            gain = self._options.tones
            self._sink.schedule([PlacedTone(monotonic_ms, tone, gain=gain) for tone in tones])

    def say_again(self, now_ms: int) -> str:
        """Say once more how the exercise goes, where there is room for it.

        Returns:
            The movement, to be shown; how to get ready for it is on the screen already.
        """
        session, now = self._session, now_ms
        sentences = instructions_for(session.plan, session.step_index)
        lengths = session.plan.options.speech.lengths
        left = max(0, session.step.length_ms - session.elapsed_ms(now) - COUNT_IN_MS)
        clips = that_fit(sentences, lengths, left)
        if clips and self._speaks:
            whole = spoken_in_ms(clips, lengths)
            earliest = now + round(SAY_AFTER_MS * self._speed)
            at = gap_ms(self._spoken(now), earliest, whole, now + WAITS_FOR_GAP_MS)
            if at is None:
                # the movement has no gap as long as that: what else is to be said waits
                self.silence(now)
                at = earliest
                self._talks_until_ms = at + whole
            for text in clips:
                clip = PlacedClip(self._monotonic_ms(at), text, gain=self._options.voice)
                self._sink.schedule([clip])
                at += lengths[text] + BREATH_MS
            self.place(now)
        return sentences[-1] if sentences else ""

    def silence(self, now_ms: int) -> None:
        """Drop what was handed over and has not sounded; the script goes on from now."""
        self._sink.silence()
        self._placed_until_ms = self._talks_until_ms = now_ms

    def _spoken(self, now_ms: int) -> Iterable[tuple[int, int]]:
        """Give where sentences begin and end, from those under way on."""
        until = now_ms + 2 * WAITS_FOR_GAP_MS
        yield (now_ms, self._talks_until_ms)
        for due in upcoming(self._session, now_ms - LOOKS_BACK_MS, until, self._options.options):
            if due.cue.text:
                yield (due.at_ms, due.at_ms + due.cue.length_ms)

    def _placed(self, since_ms: int, until_ms: int) -> Iterable[Cue]:
        for due in upcoming(self._session, since_ms, until_ms, self._options.options):
            if due.cue.tone is not None:
                yield PlacedTone(
                    self._monotonic_ms(due.at_ms),
                    due.cue.tone,
                    self._pan(due.cue.side),
                    self._options.tones,
                )
            elif due.at_ms >= self._talks_until_ms:
                yield PlacedClip(
                    self._monotonic_ms(due.at_ms),
                    due.cue.text,
                    self._pan(due.cue.side),
                    self._loudness(due.cue),
                )

    def _answer_to(self, event: Event) -> str:
        exercise = self._session.exercises.get(event.exercise)
        if event.type is EventType.EASED and exercise is not None:
            swap = exercise.made_easier.get(event.reason or "")
            if swap is not None:
                return speech.easier_now(swap.say)
        if event.type is not EventType.FEEL_RECORDED:
            return ANSWERS.get(event.type, "")
        own = remedy_of(exercise, event.reason or "") if exercise else None
        return speech.as_said(own.say if own else self._options.advice.get(event.reason or "", ""))

    def _loudness(self, cue: ScriptCue) -> float:
        is_number = cue.text[:-1].isdigit()
        return self._options.numbers if is_number else self._options.voice

    @property
    def _speaks(self) -> bool:
        return self.is_heard and self._options.options.speech

    def _pan(self, side: Side) -> float:
        if not self._options.stereo:
            return 0.0
        return {Side.LEFT: -SIDE_PAN, Side.RIGHT: SIDE_PAN}.get(side, 0.0)

    def _monotonic_ms(self, session_ms: int) -> float:
        return self.zero_ms + session_ms / self._speed


class Silence:
    """A sink for sessions without sound."""

    def schedule(self, cues: object) -> None:
        """Let the cues go."""

    def silence(self, tag: str | None = None) -> None:
        """There is nothing to silence."""
