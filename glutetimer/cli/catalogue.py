"""Opens the catalogue for commands that need no history."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from glutetimer.cli.error_output import complain
from glutetimer.cli.hints import read_it_as_sheet, see_lists
from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.host.file_problems import is_a_folder, is_missing
from glutetimer.host.paths import find_paths
from glutetimer.host.shown_text import printable
from glutetimer.i18n import _
from glutetimer.library import Catalogue, FileNote, check_file, load_catalogue
from glutetimer.library.file_errors import LONGEST_NAME, file_name, with_more
from glutetimer.library.named_items import Named, find_item, near_ids
from glutetimer.library.own_file_names import own_file
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


def find(catalogue: Catalogue, name: str, *, guesses: bool = False) -> Exercise | Programme:
    """Return the programme or exercise with an id or name, or the programme of a file.

    Args:
        catalogue: All exercises and programmes.
        name: What was written.
        guesses: Whether the beginning of a name will do, see `find_item`.

    Raises:
        UserError: If there is none; it names the nearest.
    """
    if name.lower().endswith(".toml"):
        from glutetimer.cli.programme_file import read_programme_file  # noqa: PLC0415 - seldom asked for

        return read_programme_file(Path(name), catalogue)
    found = find_item(name, catalogue.items, guesses=guesses)
    if found is None:
        expect_no_mistake(catalogue, name)
        report_problems(catalogue)
        _expect_no_file(Path(name), name)
        what = _('There is no programme or exercise "{shown}".')
        raise _not_found(what, name, catalogue.items)
    return found


def expect_no_mistake(catalogue: Catalogue, name: str) -> None:
    """Check that nothing of the person's own is called so and left out for a mistake in its file.

    Raises:
        UserError: If there is; the worst that is wrong with it.
    """
    path = own_file(catalogue.own, name)
    found = check_file(path, catalogue) if path is not None else []
    wrong = [one for one in found if not isinstance(one, FileNote)]
    if wrong and path is not None:
        what = _('"{name}" is there, but {problem}').format(name=name, problem=wrong[0].what)
        how = _("{remedy} It lies in {path}.").format(remedy=wrong[0].remedy, path=path)
        raise with_more(UserError(what, how), path, len(wrong) - 1)


def _expect_no_file(path: Path, name: str) -> None:
    """Check that a name is not that of a file, which has to be read first, or of a folder.

    Raises:
        UserError: If it is one.
    """
    is_path = bool(path.suffix) or any(sep in name for sep in (os.sep, os.altsep) if sep)
    try:
        is_file, is_folder = path.is_file(), path.is_dir()
    except (OSError, ValueError):  # no name that a file can have
        return
    if not is_path:
        return
    if is_folder:
        raise is_a_folder(path)
    if is_file:
        raise UserError(
            _("{name} is no file of a programme, which ends in .toml.").format(
                name=file_name(path)
            ),
            read_it_as_sheet(path),
        )
    if path.parent != Path():
        raise is_missing(printable(name, 2 * LONGEST_NAME))


def find_page(catalogue: Catalogue, name: str) -> Exercise | Programme | Topic:
    """Return what has a page: the programme, exercise or topic with an id or name.

    Raises:
        UserError: If there is none; it names the nearest.
    """
    topics = {topic.id: topic for topic in catalogue.learn.topics}
    found = find_item(name, catalogue.items, guesses=True) or find_item(name, topics, guesses=True)
    if found is None:
        expect_no_mistake(catalogue, name)
        report_problems(catalogue)
        what = _('There is no programme, exercise or topic "{shown}".')
        raise _not_found(what, name, {**topics, **catalogue.items})
    return found


def _not_found(what: str, name: str, among: Mapping[str, Named]) -> UserError:
    near = near_ids(name, among, most=3)
    listed = _(" or ").join(f'"{one}"' for one in near)
    remedy = _("Did you mean {listed}?").format(listed=listed) if near else see_lists()
    shown = "".join(letter for letter in name[:80] if letter.isprintable())
    return UserError(what.format(shown=shown), remedy)
