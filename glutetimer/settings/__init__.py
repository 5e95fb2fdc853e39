"""Every setting, declared once: its key, type, default, bounds and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from typing import Any, Literal, Self, get_args, get_type_hints

from glutetimer.errors import UserError
from glutetimer.i18n import N_, NP_, _

Value = str | int | bool | tuple[str, ...]

MAX_TEXT = 200
MAX_ITEMS = 100
LONGEST_QUOTE = 40
"""How much of a wrong value is repeated to the person."""

CHOICE_WORDS: Mapping[str, str] = {
    "system": N_("As the desktop"),
    "day": N_("Day"),
    "night": N_("Night"),
    "high_contrast": N_("High contrast"),
    "locale": N_("As usual here"),
    "monday": N_("Monday"),
    "sunday": N_("Sunday"),
    "saturday": N_("Saturday"),
    "cycling": N_("Cycling"),
    "running": N_("Running"),
    "desk": N_("Desk"),
    "general": N_("General"),
    "coach": N_("Coach-paced"),
    "self": N_("Self-paced"),
    "left": N_("Left"),
    "right": N_("Right"),
    "auto": N_("Auto"),
    "on": N_("On"),
    "off": N_("Off"),
    "duck": N_("Turn down"),
    "pause": N_("Pause"),
    "everything": N_("Everything"),
    "less": N_("Less as I know it"),
    "little": N_("Little"),
    "usual": N_("As usual"),
    "longer": N_("Half as long again"),
    "twice": N_("Twice as long"),
}
"""How the choices of all settings are called."""

ThemeName = Literal["day", "night", "high_contrast"]
ThemeChoice = Literal["system", ThemeName]
Purpose = Literal["cycling", "running", "desk", "general"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What is known of a setting apart from its value.

    `choices` are what a text, or each item of a list, may be; empty means any text. They are those
    of the field's type, so that the type checker sees whether a reader knows them all. `minimum`
    and `maximum` bound a whole number of `unit`. The program remembers what is not `shown` by
    itself; the others stand on the settings page.
    """

    key: str
    default: Value
    section: str
    label: str
    help: str
    choices: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 0
    unit: str = ""
    shown: bool = True

    @property
    def allowed(self) -> str:
        """What a value may be, in words."""
        if isinstance(self.default, bool):
            return _("true or false")
        if isinstance(self.default, int):
            return _("a whole number from {least} to {most}").format(
                least=self.minimum, most=self.maximum
            )
        is_list = not isinstance(self.default, str)
        if self.choices:
            one = _("a list, each item one of {values}") if is_list else _("one of {values}")
            return one.format(values=", ".join(f'"{choice}"' for choice in self.choices))
        text = (
            _("a list, each item plain text of at most {limit} characters")
            if is_list
            else _("plain text of at most {limit} characters")
        )
        return text.format(limit=MAX_TEXT)

    def check(self, value: object) -> Value:
        """Return the value as the setting keeps it.

        Raises:
            ValueError: If it is not allowed.
        """
        if isinstance(self.default, bool):
            fits = isinstance(value, bool)
        elif isinstance(self.default, int):
            fits = type(value) is int and self.minimum <= value <= self.maximum
        elif isinstance(self.default, str):
            fits = self._is_allowed_text(value)
        else:
            fits = isinstance(value, list | tuple) and len(value) <= MAX_ITEMS
            fits = fits and all(self._is_allowed_text(item) for item in value)  # type: ignore[attr-defined]
            value = tuple(dict.fromkeys(value)) if fits else value  # type: ignore[call-overload]
        if not fits:
            raise ValueError(self.allowed)
        return value  # type: ignore[return-value]

    def _is_allowed_text(self, value: object) -> bool:
        if not isinstance(value, str):
            return False
        if self.choices:
            return value in self.choices
        return len(value) <= MAX_TEXT and value.isprintable()


def _setting(default: Any, **facts: Any) -> Any:  # noqa: ANN401 - as `field`
    return field(default=default, metadata={"default": default, **facts})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person has chosen; always valid when made by `parse` or `changed`."""

    theme: ThemeChoice = _setting(  # noqa: RUF009 - a field, like all the others
        default="system",
        section=N_("Look"),
        label=N_("Theme"),
        help=N_("Day, night or high contrast; or as the rest of the desktop."),
    )
    full_screen_session: bool = _setting(
        default=True,
        section=N_("Look"),
        label=N_("Full screen"),
        help=N_("Take the whole screen while you train."),
    )
    week_start: Literal["locale", "monday", "sunday", "saturday"] = _setting(
        default="locale",
        section=N_("Goal"),
        label=N_("First day of the week"),
        help=N_("Where a week begins in the history; as usual in your country if you do not say."),
    )
    weekly_goal_sessions: int = _setting(
        default=3,
        section=N_("Goal"),
        label=N_("Sessions a week"),
        help=N_(
            "How often you want to train each week. A session counts when it was done to its end, "
            "or when what was done of it comes to one whole set."
        ),
        minimum=1,
        maximum=7,
        unit=NP_("unit", "sessions"),
    )
    purposes: tuple[Purpose, ...] = _setting(
        default=(),
        section=N_("You"),
        label=N_("What for"),
        help=N_("What you train for; it decides what is suggested first."),
    )
    kit: tuple[str, ...] = _setting(
        default=(),
        section=N_("You"),
        label=N_("Kit you have"),
        help=N_("What is suggested to begin with needs nothing else."),
    )
    pace: Literal["coach", "self"] = _setting(
        default="coach",
        section=N_("Training"),
        label=N_("Pace"),
        help=N_("The coach leads every rep, or you tap at the turning point of each one."),
    )
    hold_top_s: int = _setting(
        default=2,
        section=N_("Training"),
        label=N_("Hold at the top"),
        help=N_("How long to hold at the top of a bridge."),
        minimum=1,
        maximum=3,
        unit=NP_("unit", "s"),
    )
    first_side: Literal["left", "right"] = _setting(
        default="left",
        section=N_("Training"),
        label=N_("First side"),
        help=N_("The side to begin with; take the weaker one."),
    )
    get_ready_s: int = _setting(
        default=10,
        section=N_("Training"),
        label=N_("Get ready"),
        help=N_("The least time to get into position before an exercise."),
        minimum=3,
        maximum=30,
        unit=NP_("unit", "s"),
    )
    way_there: Literal["usual", "longer", "twice"] = _setting(
        default="usual",
        section=N_("Training"),
        label=N_("Time to get there"),
        help=N_(
            "How long you need from one position to the next, to the other side, and for the band."
        ),
    )
    rest_s: int = _setting(
        default=45,
        section=N_("Training"),
        label=N_("Rest between sets"),
        help=N_("How long to rest where a programme says nothing."),
        minimum=10,
        maximum=180,
        unit=NP_("unit", "s"),
    )
    voice_on: bool = _setting(
        default=True,
        section=N_("Sound"),
        label=N_("Voice"),
        help=N_("Says what comes next, how to do it, and which rep it is."),
    )
    voice_volume: int = _setting(
        default=90,
        section=N_("Sound"),
        label=N_("Volume of the voice"),
        help=N_("Beside the volume of the computer."),
        minimum=0,
        maximum=100,
        unit="%",
    )
    coach_says: Literal["everything", "less", "little"] = _setting(
        default="less",
        section=N_("Sound"),
        label=N_("Coach says"),
        help=N_(
            "Less as you know it: an exercise felt in the glutes in two sessions is told in short, "
            "after five there are tones, numbers and a cue a set."
        ),
    )
    numbers_on: bool = _setting(
        default=True,
        section=N_("Sound"),
        label=N_("Count aloud"),
        help=N_("Says the number of each rep, and what is left of a hold."),
    )
    numbers_volume: int = _setting(
        default=80,
        section=N_("Sound"),
        label=N_("Volume of the numbers"),
        help=N_("Beside the volume of the computer."),
        minimum=0,
        maximum=100,
        unit="%",
    )
    form_cues_on: bool = _setting(
        default=True,
        section=N_("Sound"),
        label=N_("Form cues"),
        help=N_("Short reminders while you move, at most one a rep."),
    )
    tones_on: bool = _setting(
        default=True,
        section=N_("Sound"),
        label=N_("Tones"),
        help=N_("A tone for every phase, so that you can close your eyes."),
    )
    tones_volume: int = _setting(
        default=70,
        section=N_("Sound"),
        label=N_("Volume of the tones"),
        help=N_("Beside the volume of the computer."),
        minimum=0,
        maximum=100,
        unit="%",
    )
    hold_ticks_on: bool = _setting(
        default=True,
        section=N_("Sound"),
        label=N_("Tick the holds"),
        help=N_("A soft tick for each second of a hold."),
    )
    stereo_sides: bool = _setting(
        default=True,
        section=N_("Sound"),
        label=N_("Sides in stereo"),
        help=N_("The left side sounds from the left, the right side from the right."),
    )
    keep_warm: Literal["auto", "on", "off"] = _setting(
        default="auto",
        section=N_("Sound"),
        label=N_("Keep Bluetooth awake"),
        help=N_(
            "Wireless headphones doze off between two words and swallow the start of the next. "
            "A noise too faint to hear keeps them awake; auto makes it only where it is needed."
        ),
    )
    sound_delay_ms: int = _setting(
        default=0,
        section=N_("Sound"),
        label=N_("Delay of the sound"),
        help=N_(
            "Wireless sound comes late. The picture waits this long, so that what you see is "
            "what you hear."
        ),
        minimum=0,
        maximum=600,
        unit=NP_("unit", "ms"),
    )
    music: Literal["off", "duck", "pause"] = _setting(
        default="off",
        section=N_("Sound"),
        label=N_("Other music"),
        help=N_(
            "What plays on this computer can go quiet or pause while you train; afterwards it "
            "goes on as before."
        ),
    )
    sync_folder: str = _setting(
        default="",
        section=N_("Your data"),
        label=N_("Sync folder"),
        help=N_("A folder that travels between your machines keeps their histories in step."),
        shown=False,
    )
    last_programme: str = _setting(
        default="",
        section=N_("Remembered"),
        label=N_("Last programme"),
        help=N_("The programme done last."),
        shown=False,
    )
    first_start_done: bool = _setting(
        default=False,
        section=N_("Remembered"),
        label=N_("First start"),
        help=N_("Whether the first questions were asked."),
        shown=False,
    )

    def changed(self, key: str, value: object) -> Self:
        """Return these settings with another value.

        Raises:
            UserError: If there is no such setting or it does not allow the value.
        """
        declaration = DECLARATIONS.get(key)
        if declaration is None:
            raise UserError(
                _('There is no setting "{key}".').format(key=key),
                _("Look at the settings page for them."),
            )
        try:
            return replace(self, **{key: declaration.check(value)})  # type: ignore[arg-type]
        except ValueError:
            what = _('{label} ("{key}") cannot be {value}.').format(
                label=declaration.label, key=key, value=_quoted(value)
            )
            raise UserError(
                what, _("Take {allowed}.").format(allowed=declaration.allowed)
            ) from None


def _declaration(of: Field[Any], its_type: object) -> Declaration:
    return Declaration(key=of.name, choices=_choices(its_type), **of.metadata)


def _choices(its_type: object) -> tuple[str, ...]:
    """Return the texts that a `Literal`, or a tuple of one, allows; none for any other type."""
    parts = get_args(its_type)
    return _choices(parts[0]) if Ellipsis in parts else parts


_TYPES = get_type_hints(Settings)
DECLARATIONS: Mapping[str, Declaration] = {
    each.name: _declaration(each, _TYPES[each.name]) for each in fields(Settings)
}
"""The declarations by key, in the order of the settings page."""


def parse(raw: Mapping[str, object]) -> tuple[Settings, list[str]]:
    """Read settings from a file's content.

    Returns:
        The settings, and a sentence for each value that was not allowed; its default is used.
        Keys that are not known are left alone: they may be those of a newer version.
    """
    settings = Settings()
    notices = []
    for key, declaration in DECLARATIONS.items():
        if key in raw:
            try:
                settings = settings.changed(key, raw[key])
            except UserError as problem:
                notices.append(
                    _("{problem} It must be {allowed}; {default} is used.").format(
                        problem=problem.what,
                        allowed=declaration.allowed,
                        default=_shown(declaration.default),
                    )
                )
    return settings, notices


def _quoted(value: object) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "..."


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _("none") if not value else ", ".join(value)
    return f'"{value}"' if isinstance(value, str) else str(value)
