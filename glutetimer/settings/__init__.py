"""The list of settings: each one declared once, with its type, default, bounds and texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal, Self, get_args, get_type_hints

from glutetimer.errors import UserError
from glutetimer.i18n import N_, NP_, _
from glutetimer.settings.declaration import (
    Declaration,
    declaration_of,
    pair_of,
    quoted,
    setting,
    shown,
)
from glutetimer.training.bands import COLOURS, STRENGTHS, OwnBands, own_bands

_BESIDE_VOLUME = N_("Beside the volume of the computer.")

ThemeName = Literal["day", "night", "high_contrast"]
ThemeChoice = Literal["system", ThemeName]
Purpose = Literal["cycling", "running", "desk", "general"]
WeekDay = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person has chosen; always valid when made by `parse` or `changed`."""

    theme: ThemeChoice = setting(  # noqa: RUF009 - a field, like all the others
        default="system",
        section=N_("Look"),
        label=N_("Theme"),
        help=N_("Day, night or high contrast; or as the rest of the desktop."),
    )
    full_screen_session: bool = setting(
        default=True,
        section=N_("Look"),
        label=N_("Full screen"),
        help=N_("Take the whole screen while you train."),
    )
    card_of_day: bool = setting(
        default=True,
        section=N_("Look"),
        label=N_("Card of the day"),
        help=N_("A short card from the library on Today, where it fits what you did or felt."),
    )
    week_start: Literal["locale", "monday", "sunday", "saturday"] = setting(
        default="locale",
        section=N_("Goal"),
        label=N_("First day of the week"),
        help=N_("Where a week begins in the history; as usual in your country if you do not say."),
    )
    weekly_goal_sessions: int = setting(
        default=3,
        section=N_("Goal"),
        label=N_("Sessions a week"),
        help=N_(
            "How often you want to train each week; with a plan of the week, its days are the "
            "goal. A session counts when it was done to its end, also one that was fitted to less "
            "time, or when what was done of it comes to one whole set."
        ),
        minimum=1,
        maximum=7,
        unit=NP_("unit", "sessions"),
    )
    week_plan: tuple[str, ...] = setting(
        default=(),
        section=N_("Goal"),
        label=N_("Plan of the week"),
        help=N_("The days on which you want to train, and what you want to do on them."),
        keys=get_args(WeekDay),
        shown=False,
    )
    purposes: tuple[Purpose, ...] = setting(
        default=(),
        section=N_("You"),
        label=N_("What for"),
        help=N_("What you train for; it decides what is suggested first."),
    )
    kit: tuple[str, ...] = setting(
        default=(),
        section=N_("You"),
        label=N_("Kit you have"),
        help=N_("What is suggested to begin with needs nothing else."),
    )
    bands: tuple[str, ...] = setting(
        default=(),
        section=N_("You"),
        label=N_("Mini bands you have"),
        help=N_("How strong each one is. You choose one for the day on Today."),
        keys=COLOURS,
        choices=STRENGTHS,
    )
    pace: Literal["coach", "self"] = setting(
        default="coach",
        section=N_("Training"),
        label=N_("Pace"),
        help=N_("The coach leads every rep, or you tap at the turning point of each one."),
    )
    hold_top_s: int = setting(
        default=2,
        section=N_("Training"),
        label=N_("Hold at the top"),
        help=N_("How long to hold at the top of a bridge."),
        minimum=1,
        maximum=3,
        unit=NP_("unit", "s"),
    )
    first_side: Literal["left", "right"] = setting(
        default="left",
        section=N_("Training"),
        label=N_("First side"),
        help=N_("The side to begin with; take the weaker one."),
    )
    get_ready_s: int = setting(
        default=10,
        section=N_("Training"),
        label=N_("Get ready"),
        help=N_("The least time to get into position before an exercise."),
        minimum=3,
        maximum=30,
        unit=NP_("unit", "s"),
    )
    way_there: Literal["usual", "longer", "twice"] = setting(
        default="usual",
        section=N_("Training"),
        label=N_("Time to get there"),
        help=N_(
            "How long you need from one position to the next, to the other side, and for the band."
        ),
    )
    rest_s: int = setting(
        default=45,
        section=N_("Training"),
        label=N_("Rest between sets"),
        help=N_("How long to rest where a programme says nothing."),
        minimum=10,
        maximum=180,
        unit=NP_("unit", "s"),
    )
    voice_on: bool = setting(
        default=True,
        section=N_("Sound"),
        label=N_("Voice"),
        help=N_("Says what comes next, how to do it, and which rep it is."),
    )
    voice_volume: int = setting(
        default=90,
        section=N_("Sound"),
        label=N_("Volume of the voice"),
        help=_BESIDE_VOLUME,
        minimum=0,
        maximum=100,
        unit="%",
    )
    coach_says: Literal["everything", "less", "little"] = setting(
        default="less",
        section=N_("Sound"),
        label=N_("Coach says"),
        help=N_(
            "Less as you know it: an exercise felt in the glutes in two sessions is told in short, "
            "after five there are tones, numbers and a cue a set."
        ),
    )
    numbers_on: bool = setting(
        default=True,
        section=N_("Sound"),
        label=N_("Count aloud"),
        help=N_("Says the number of each rep, and what is left of a hold."),
    )
    numbers_volume: int = setting(
        default=80,
        section=N_("Sound"),
        label=N_("Volume of the numbers"),
        help=_BESIDE_VOLUME,
        minimum=0,
        maximum=100,
        unit="%",
    )
    form_cues_on: bool = setting(
        default=True,
        section=N_("Sound"),
        label=N_("Form cues"),
        help=N_("Short reminders while you move, at most one a rep."),
    )
    tones_on: bool = setting(
        default=True,
        section=N_("Sound"),
        label=N_("Tones"),
        help=N_("A tone for every phase, so that you can close your eyes."),
    )
    tones_volume: int = setting(
        default=70,
        section=N_("Sound"),
        label=N_("Volume of the tones"),
        help=_BESIDE_VOLUME,
        minimum=0,
        maximum=100,
        unit="%",
    )
    hold_ticks_on: bool = setting(
        default=True,
        section=N_("Sound"),
        label=N_("Tick the holds"),
        help=N_("A soft tick for each second of a hold."),
    )
    stereo_sides: bool = setting(
        default=True,
        section=N_("Sound"),
        label=N_("Sides in stereo"),
        help=N_("The left side sounds from the left, the right side from the right."),
    )
    keep_warm: Literal["auto", "on", "off"] = setting(
        default="auto",
        section=N_("Sound"),
        label=N_("Keep Bluetooth awake"),
        help=N_(
            "Wireless headphones doze off between two words and swallow the start of the next. "
            "A noise too faint to hear keeps them awake; auto makes it only where it is needed."
        ),
    )
    sound_delay_ms: int = setting(
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
    music: Literal["off", "duck", "pause"] = setting(
        default="off",
        section=N_("Sound"),
        label=N_("Other music"),
        help=N_(
            "What plays on this computer can go quiet or pause while you train; afterwards it "
            "goes on as before."
        ),
    )
    sync_folder: str = setting(
        default="",
        section=N_("Your data"),
        label=N_("Sync folder"),
        help=N_("A folder that travels between your machines keeps their histories in step."),
        shown=False,
    )
    last_programme: str = setting(
        default="",
        section=N_("Remembered"),
        label=N_("Last programme"),
        help=N_("The programme done last."),
        shown=False,
    )
    week_plan_minute: int = setting(
        default=-1,
        section=N_("Remembered"),
        label=N_("Time of day"),
        help=N_("The time of the planned sessions in minutes after midnight, -1 for none."),
        minimum=-1,
        maximum=24 * 60 - 1,
        shown=False,
    )
    week_plan_id: str = setting(
        default="",
        section=N_("Remembered"),
        label=N_("Calendar"),
        help=N_("What calendars know the plan of the week by."),
        shown=False,
    )
    last_band: str = setting(
        default="",
        section=N_("Remembered"),
        label=N_("Last band"),
        help=N_("The mini band chosen last."),
        shown=False,
    )
    first_start_done: bool = setting(
        default=False,
        section=N_("Remembered"),
        label=N_("First start"),
        help=N_("Whether the first questions were asked."),
        shown=False,
    )
    safety_read: bool = setting(
        default=False,
        section=N_("Remembered"),
        label=N_("Safety"),
        help=N_("Whether what is safe was read before a first session."),
        shown=False,
    )

    @property
    def own_bands(self) -> OwnBands:
        """The person's bands, and the one chosen last."""
        return own_bands(map(pair_of, self.bands), self.last_band)

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
            return replace(self, **{key: declaration.check(value)})  # type: ignore[arg-type] # the key is one of the fields
        except ValueError:
            what = _('{label} ("{key}") cannot be {value}.').format(
                label=declaration.label, key=key, value=quoted(value)
            )
            raise UserError(
                what, _("Take {allowed}.").format(allowed=declaration.allowed)
            ) from None


_LONGEST_KEY = 60
_TYPES = get_type_hints(Settings)
DECLARATIONS: Mapping[str, Declaration] = {
    each.name: declaration_of(each, _TYPES[each.name]) for each in fields(Settings)
}
"""The declarations by key, in the order of the settings page."""


def parse(raw: Mapping[str, object]) -> tuple[Settings, list[str]]:
    """Read settings from a file's content.

    Returns:
        The settings, and a sentence for each value that was not allowed, whose default is used,
        and for each key with a slip in it. Others that are not known are left alone: they may be
        those of a newer version.
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
                        default=shown(declaration.default),
                    )
                )
    said = _('There is no setting "{key}". Did you mean "{near}"?')
    slips = ((key, misspelt(key)) for key in raw)
    return settings, notices + [said.format(key=key, near=near) for key, near in slips if near]


def misspelt(key: str) -> str:
    """Return the setting that a key is nearly called like, "" for one that is none or known."""
    if key in DECLARATIONS:
        return ""
    from difflib import get_close_matches  # noqa: PLC0415 - seldom needed

    return next(iter(get_close_matches(key[:_LONGEST_KEY], DECLARATIONS, n=1, cutoff=0.8)), "")
