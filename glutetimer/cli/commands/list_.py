"""Lists the exercises, the programmes, the topics to read, or the facts."""

from __future__ import annotations

from glutetimer.cli.json_output import exercise_object, programme_object, put
from glutetimer.cli.text_writer import TextWriter
from glutetimer.host.assets import assets_dir
from glutetimer.host.paths import find_paths
from glutetimer.i18n import _, content
from glutetimer.i18n.counts import exercises_text, weeks_text
from glutetimer.i18n.letter_case import capitalised
from glutetimer.library.copies import plain_items
from glutetimer.presentation.exercise_words import POSITIONS, sides_words

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing: a list is to start quickly
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from glutetimer.cli.services import Services

    Items = Sequence[Mapping[str, Any]]

_OBJECTS = {"exercises": exercise_object, "programmes": programme_object}


def run(options: argparse.Namespace, _machine: Services) -> int:
    """List what the person asked for: one kind, or exercises and programmes."""
    if options.what == "facts":
        from glutetimer.cli.commands.list_facts import list_facts  # noqa: PLC0415 - slow to load

        list_facts(options.data_dir, as_json=options.json)
        return 0
    if options.what == "learn":
        from glutetimer.cli.commands.list_topics import list_topics  # noqa: PLC0415 - likewise

        list_topics(options.data_dir, as_json=options.json)
        return 0
    writer = TextWriter()
    for place, part in enumerate((options.what,) if options.what else _OBJECTS):
        items, own = _found(part, options.data_dir)
        notes = {} if options.json else _kit_notes(options.data_dir)
        if options.json:
            for item in items:
                put(_OBJECTS[part](item))
            continue
        if place:
            writer.heading(_("Programmes"))
        _LISTS[part](items, own, notes, writer)
    return 0


def _kit_notes(data_dir: str | None) -> Mapping[str, str]:
    """Return what the person has not got of what exercises and programmes need, by their ids.

    Nothing more is loaded for somebody who never said what there is.
    """
    settings = find_paths(data_dir, looks_only=True).settings
    if not settings.exists():
        return {}
    from glutetimer.host.settings_file import glance  # noqa: PLC0415 - see above

    kit = glance(settings).kit
    if not kit:
        return {}
    from glutetimer.cli.catalogue import open_catalogue  # noqa: PLC0415 - see above
    from glutetimer.presentation.kit import fit_note, missing_note  # noqa: PLC0415 - see above
    from glutetimer.training.substitutes import fit_kit, missing_kit  # noqa: PLC0415 - see above

    catalogue = open_catalogue(data_dir)
    exercises = catalogue.exercises
    return {
        **{one.id: missing_note(missing_kit(one, kit)) for one in exercises.values()},
        **{one.id: fit_note(fit_kit(one, exercises, kit)) for one in catalogue.programmes.values()},
    }


def _has_own(folder: Path) -> bool:
    try:
        return any(path.suffix == ".toml" for path in folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # reported when it is read
        return True


def _found(part: str, data_dir: str | None) -> tuple[Items, frozenset[str]]:
    """Return the items as plain values, and which of them are the person's own.

    Where there are no files of the person's own, the copy of what ships will do: it has been
    checked, and loads in a fraction of the time.
    """
    folder = find_paths(data_dir, looks_only=True).data
    if not any(_has_own(folder / name) for name in _OBJECTS):
        shipped = plain_items(assets_dir(), part)
        if shipped is not None:
            return shipped, frozenset()
    from msgspec import to_builtins  # noqa: PLC0415 - slow to load

    from glutetimer.cli.catalogue import open_catalogue, report_problems  # noqa: PLC0415 - likewise

    catalogue = open_catalogue(data_dir)
    report_problems(catalogue)
    is_exercises = part == "exercises"
    found = catalogue.listed_exercises if is_exercises else catalogue.listed_programmes
    own = frozenset(item.id for item in found.values() if catalogue.is_own(item))
    return [to_builtins(item) for item in found.values()], own


def _list_exercises(
    exercises: Items, own: frozenset[str], kit: Mapping[str, str], writer: TextWriter
) -> None:
    width = max(len(exercise["id"]) for exercise in exercises)
    for position, words in POSITIONS.items():
        rows = [
            (
                exercise["id"].ljust(width),
                _with_notes(
                    exercise, own, sides_words(exercise["sides"]), kit.get(exercise["id"], "")
                ),
            )
            for exercise in exercises
            if exercise["position"] == position and exercise["status"] == "offered"
        ]
        if rows:
            writer.heading(capitalised(_(words)))
            writer.table(rows, indent=2, roles=("hold", ""))
    mentioned = [content(one["name"]) for one in exercises if one["status"] == "mentioned"]
    if mentioned:
        writer.line()
        writer.text(_("Only mentioned: {names}.").format(names=", ".join(mentioned)), role="mute")
    writer.line()
    writer.text(_("`glutetimer show ID` tells all about one, `glutetimer play ID` practises it."))


def _list_programmes(
    programmes: Items, own: frozenset[str], kit: Mapping[str, str], writer: TextWriter
) -> None:
    rows = []
    for programme in programmes:
        weeks = len(programme["weeks"])
        number = len(_exercises(programme["weeks"][0]["blocks"] if weeks else programme["blocks"]))
        build_up = weeks_text(weeks) if weeks else ""
        notes = (exercises_text(number), build_up, kit.get(programme["id"], ""))
        rows.append((programme["id"], _with_notes(programme, own, *notes)))
    writer.table(rows, roles=("hold", ""))
    writer.line()
    writer.text(
        _(
            "`glutetimer show ID` tells what is in one and how long it takes, "
            "`glutetimer play ID` does it."
        )
    )


def _with_notes(item: Mapping[str, Any], own: frozenset[str], *notes: str) -> str:
    is_own = item["id"] in own and not item["name"].endswith(f"{item['id']})")
    said = ", ".join(note for note in (*notes, _("your own") if is_own else "") if note)
    name = content(item["name"])
    return _("{name} ({notes})").format(name=name, notes=said) if said else name


def _exercises(blocks: Items) -> set[str]:
    return {
        name
        for block in blocks
        for name in ([block["exercise"]] if block["exercise"] else _exercises(block["blocks"]))
    }


_LISTS = {"exercises": _list_exercises, "programmes": _list_programmes}
