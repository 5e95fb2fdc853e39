"""Opens the catalogue for commands that need no history."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from glutetimer.cli.error_output import complain
from glutetimer.cli.hints import read_it_as_sheet
from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.host.paths import find_paths
from glutetimer.i18n import _
from glutetimer.library import Catalogue, load_catalogue
from glutetimer.library.file_errors import file_name
from glutetimer.library.named_items import Named, find_item, near_ids
from glutetimer.training.exercise import Exercise
from glutetimer.training.learn import Topic
from glutetimer.training.programme import Programme


def open_catalogue(data_dir: str | None) -> Catalogue:
    """Return what can be trained."""
    return load_catalogue(assets_dir(), own=find_paths(data_dir, looks_only=True).data)


def report_problems(catalogue: Catalogue) -> None:
    """Print which of the person's own files were left out, and why."""
    for problem in catalogue.problems:
        complain(str(problem))


def find(catalogue: Catalogue, name: str) -> Exercise | Programme:
    """Return the programme or exercise with an id or name, or the programme of a file.

    Raises:
        UserError: If there is none; it names the nearest.
    """
    if name.lower().endswith(".toml"):
        from glutetimer.cli.programme_file import read_programme_file  # noqa: PLC0415 - seldom asked for

        return read_programme_file(Path(name), catalogue)
    found = find_item(name, catalogue.items)
    if found is None:
        report_problems(catalogue)
        _expect_no_file(Path(name))
        what = _('There is no programme or exercise "{shown}".')
        raise _not_found(what, name, catalogue.items)
    return found


def _expect_no_file(path: Path) -> None:
    """Check that a name is not that of a file, which has to be read first.

    Raises:
        UserError: If it is one.
    """
    try:
        is_there = bool(path.suffix) and path.is_file()
    except (OSError, ValueError):  # no name that a file can have
        is_there = False
    if not is_there:
        return
    raise UserError(
        _("{name} is no file of a programme, which ends in .toml.").format(name=file_name(path)),
        read_it_as_sheet(path),
    )


def find_page(catalogue: Catalogue, name: str) -> Exercise | Programme | Topic:
    """Return what has a page: the programme, exercise or topic with an id or name.

    Raises:
        UserError: If there is none; it names the nearest.
    """
    topics = {topic.id: topic for topic in catalogue.learn.topics}
    found = find_item(name, catalogue.items) or find_item(name, topics)
    if found is None:
        report_problems(catalogue)
        what = _('There is no programme, exercise or topic "{shown}".')
        raise _not_found(what, name, {**topics, **catalogue.items})
    return found


def _not_found(what: str, name: str, among: Mapping[str, Named]) -> UserError:
    near = near_ids(name, among, most=3)
    listed = _(" or ").join(f'"{one}"' for one in near)
    remedy = (
        _("Did you mean {listed}?").format(listed=listed)
        if near
        else _("See glutetimer list programmes.")
    )
    shown = "".join(letter for letter in name[:80] if letter.isprintable())
    return UserError(what.format(shown=shown), remedy)
