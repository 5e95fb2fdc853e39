"""Runs a session in real time: polls it, writes its events and schedules its sounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from glutetimer.host.clock import Clock
from glutetimer.session import speech
from glutetimer.session.cues import CueOptions, ScriptCue
from glutetimer.session.events import Event, EventType
from glutetimer.session.late_picture import LatePicture
from glutetimer.session.observe import observe
from glutetimer.session.phrases import texts
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.session import Session
from glutetimer.session.sleep import SleepWatch
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.speech_options import BREATH_MS
from glutetimer.session.steps import Side
from glutetimer.session.tell_again import again_texts, gap_ms, spoken_in_ms, that_fit
from glutetimer.session.tones import Cue, CueSink, PlacedClip, PlacedTone, Tone
from glutetimer.session.upcoming import upcoming
from glutetimer.training.wording import remedy_of

AHEAD_MS = 4_000
"""How far ahead cues are handed to the sound, so that a stalled window silences nothing."""
PORTION_MS = 500
"""Cues are handed over in portions: what is due is worked out twice a second, not each frame."""
WAITS_FOR_GAP_MS, LOOKS_BACK_MS = 8_000, 10_000
"""What is told again waits so long for a gap, and no sentence under way began longer ago."""
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

Command = Callable[[Session, int], tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class AudioOptions:
    """How a session is heard; gains are linear, 0 to 1.

    `advice` is what to say to an answer of the feel check, by its id, `delay_ms` how late the
    device lets everything be heard: the picture waits for it.
    """

    options: CueOptions = field(default_factory=CueOptions)
    stereo: bool = True
    tones: float = 1.0
    voice: float = 1.0
    numbers: float = 1.0
    advice: Mapping[str, str] = field(default_factory=dict)
    delay_ms: int = 0


class Receipt(Protocol):
    """Tells when something handed over for writing is on disk."""

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until it is; False when it took longer."""
        ...


class SessionJournal(Protocol):
    """Where the events of one session are written."""

    def put(self, event: Event) -> Receipt:
        """Hand over an event; returns at once."""
        ...


class SessionRunner:
    """Leads one session. All times in and out are those of the session's own clock.

    That clock runs `speed` times as fast as the machine's, from 0 at the start. Whoever owns the
    runner calls `poll` often; late calls harm nothing.
    """

    def __init__(
        self,
        session: Session,
        clock: Clock,
        journal: SessionJournal,
        sink: CueSink,
        *,
        speed: float = 1.0,
        audio_options: AudioOptions | None = None,
    ) -> None:
        self.session = session
        self._clock = clock
        self._journal = journal
        self._sink = sink
        self._speed = speed
        self._audio_options = audio_options or AudioOptions()
        self._zero_ms = 0
        self._placed_until_ms = 0
        self._unreported: tuple[Event, ...] = ()
        self._talks_until_ms = 0
        self._picture = LatePicture(
            round(self._audio_options.delay_ms * speed) if self._is_heard else 0
        )
        self._watch = SleepWatch(0, 0)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything that may be said, in the order of its first use; answers to keys last."""
        if not self._is_heard or not self._audio_options.options.speech:
            return ()
        plan = self.session.plan
        feels = [one.feel for one in plan.exercises.values() if one.feel]
        advice = [remedy.say for feel in feels for remedy in feel.remedies.values()]
        answers = map(speech.as_said, (*advice, *self._audio_options.advice.values()))
        swaps = (swap for one in plan.exercises.values() for swap in one.made_easier.values())
        easier = (speech.easier_now(swap.say) for swap in swaps)
        again = (text for index in range(len(plan.steps)) for text in again_texts(plan, index))
        return tuple(dict.fromkeys((*texts(plan), *ANSWERS.values(), *answers, *easier, *again)))

    def start(self) -> tuple[Event, ...]:
        """Begin the session now."""
        self._zero_ms = self._clock.monotonic_ms()
        self._watch = SleepWatch(self._zero_ms, self._clock.utc_ms())
        return self._live(self.session.start(0))

    def poll(self) -> tuple[Event, ...]:
        """Return the events that were due until now; notice if the machine slept."""
        monotonic, utc = self._clock.monotonic_ms(), self._clock.utc_ms()
        last = self._watch.slept_since(monotonic, utc)
        unreported, self._unreported = self._unreported, ()
        running = self.session.state in (State.RUNNING, State.COUNT_IN)
        if last is not None and running:
            self._silence(self._session_ms(last))
            paused = self.session.pause(self._session_ms(last), reason="sleep")
            return (*unreported, *self._live(paused))
        return (*unreported, *self._live(self.session.advance(self._session_ms(monotonic))))

    def do(self, command: Command) -> tuple[Event, ...]:
        """Do what the person asks, now.

        Raises:
            IllegalCommandError: If it cannot be done now; nothing has changed then, and what
                time had brought before is returned by the next poll.
        """
        events = self.poll()
        now = self._now_ms()
        try:
            told = command(self.session, now)
        except Exception:
            self._unreported = events
            raise
        if any(event.type is not EventType.TAP_IGNORED for event in told):
            self._picture.catch_up()
            # what was placed ahead belongs to a story that no longer holds
            self._silence(now)
            self._answer(told, now)
        return (*events, *self._live(told))

    def tell_again(self) -> str:
        """Say once more how the exercise goes, where there is room for it.

        Returns:
            The movement, to be shown; how to get ready for it is on the screen already.
        """
        session, now = self.session, self._now_ms()
        told = again_texts(session.plan, session.step_index)
        lengths = session.plan.options.speech.lengths
        left = max(0, session.step.length_ms - session.elapsed_ms(now) - COUNT_IN_MS)
        clips = that_fit(told, lengths, left)
        if clips and self._is_heard and self._audio_options.options.speech:
            whole = spoken_in_ms(clips, lengths)
            earliest = now + round(SAY_AFTER_MS * self._speed)
            at = gap_ms(self._spoken(now), earliest, whole, now + WAITS_FOR_GAP_MS)
            if at is None:
                # the movement has no gap as long as that: what else is to be said waits
                self._silence(now)
                at = earliest
                self._talks_until_ms = at + whole
            for text in clips:
                clip = PlacedClip(self._monotonic_ms(at), text, gain=self._audio_options.voice)
                self._sink.schedule([clip])
                at += lengths[text] + BREATH_MS
            self._place_cues()
        return told[-1] if told else ""

    def _spoken(self, now_ms: int) -> Iterable[tuple[int, int]]:
        """Give where sentences begin and end, from those under way on."""
        until = now_ms + 2 * WAITS_FOR_GAP_MS
        yield (now_ms, self._talks_until_ms)
        for due in upcoming(
            self.session, now_ms - LOOKS_BACK_MS, until, self._audio_options.options
        ):
            if due.cue.text:
                yield (due.at_ms, due.at_ms + due.cue.length_ms)

    def snapshot(self) -> Snapshot:
        """Return how things stand now."""
        return observe(self.session, self._now_ms())

    def picture(self) -> Snapshot:
        """Return what one sees now: what is heard at this moment."""
        return self._picture.after(self.snapshot())

    def wait_ms(self) -> int:
        """Return how many real ms may pass until something is due, at most a second."""
        due = self.session.due_ms
        if due is None:
            return 1_000
        real = (due - self._now_ms()) / self._speed
        return max(1, min(1_000, round(real)))

    def _live(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        for event in events:
            self._journal.put(event)
        self._place_cues()
        self._sound(events)
        return events

    def _sound(self, events: Iterable[Event]) -> None:
        tones = [SOUNDS[event.type] for event in events if event.type in SOUNDS]
        if tones and self._is_heard and self._audio_options.options.tones:
            at_ms, gain = self._clock.monotonic_ms(), self._audio_options.tones
            self._sink.schedule([PlacedTone(at_ms, tone, gain=gain) for tone in tones])

    def _place_cues(self) -> None:
        if not self._is_heard or self.session.state in (State.PAUSED, State.PAIN):
            return
        until = self._now_ms() + round(AHEAD_MS * self._speed)
        if until < self._placed_until_ms + round(PORTION_MS * self._speed):
            return
        placed = list(self._placed(self._placed_until_ms, until))
        if placed:
            self._sink.schedule(placed)
        self._placed_until_ms = until

    def _placed(self, since_ms: int, until_ms: int) -> Iterable[Cue]:
        for due in upcoming(self.session, since_ms, until_ms, self._audio_options.options):
            if due.cue.tone is not None:
                yield PlacedTone(
                    self._monotonic_ms(due.at_ms),
                    due.cue.tone,
                    self._pan(due.cue.side),
                    self._audio_options.tones,
                )
            elif due.at_ms >= self._talks_until_ms:
                yield PlacedClip(
                    self._monotonic_ms(due.at_ms),
                    due.cue.text,
                    self._pan(due.cue.side),
                    self._loudness(due.cue),
                )

    def _answer(self, events: Iterable[Event], now_ms: int) -> None:
        """Say what answers a key; the script waits until it is said."""
        for event in events:
            text = self._answer_to(event)
            if event.type is EventType.PAIN_UNDONE and self.session.state is State.PAUSED:
                continue
            length = self.session.plan.options.speech.lengths.get(text)
            if length is None or not self._is_heard or not self._audio_options.options.speech:
                continue
            at = now_ms + round(SAY_AFTER_MS * self._speed)
            self._sink.schedule(
                [PlacedClip(self._monotonic_ms(at), text, gain=self._audio_options.voice)]
            )
            self._talks_until_ms = at + round((length + SAY_AFTER_MS) * self._speed)

    def _answer_to(self, event: Event) -> str:
        exercise = self.session.exercises.get(event.exercise)
        if event.type is EventType.EASED and exercise is not None:
            swap = exercise.made_easier.get(event.reason or "")
            if swap is not None:
                return speech.easier_now(swap.say)
        if event.type is not EventType.FEEL_RECORDED:
            return ANSWERS.get(event.type, "")
        own = remedy_of(exercise, event.reason or "") if exercise else None
        return speech.as_said(
            own.say if own else self._audio_options.advice.get(event.reason or "", "")
        )

    def _loudness(self, cue: ScriptCue) -> float:
        is_number = cue.text[:-1].isdigit()
        return self._audio_options.numbers if is_number else self._audio_options.voice

    @property
    def _is_heard(self) -> bool:
        return self._speed <= FASTEST_HEARD

    def _pan(self, side: Side) -> float:
        if not self._audio_options.stereo:
            return 0.0
        return {Side.LEFT: -SIDE_PAN, Side.RIGHT: SIDE_PAN}.get(side, 0.0)

    def _monotonic_ms(self, session_ms: int) -> float:
        return self._zero_ms + session_ms / self._speed

    def _silence(self, now_ms: int) -> None:
        self._sink.silence()
        self._placed_until_ms = self._talks_until_ms = now_ms

    def _now_ms(self) -> int:
        return self._session_ms(self._clock.monotonic_ms())

    def _session_ms(self, monotonic_ms: int) -> int:
        return round((monotonic_ms - self._zero_ms) * self._speed)


def ends_session(events: Iterable[Event]) -> bool:
    """Return whether one of the events ends the session."""
    ends = (EventType.SESSION_FINISHED, EventType.SESSION_STOPPED)
    return any(event.type in ends for event in events)


class Silence:
    """A sink for where nothing is to be heard."""

    def schedule(self, cues: object) -> None:
        """Let the cues go."""

    def silence(self, tag: str | None = None) -> None:
        """There is nothing to silence."""
