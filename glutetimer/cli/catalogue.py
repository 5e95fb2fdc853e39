"""Opens the catalogue for commands that need no history."""

from __future__ import annotations

from glutetimer.cli.error_output import complain
from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.host.paths import find_paths
from glutetimer.i18n import _
from glutetimer.library import Catalogue, load_catalogue
from glutetimer.library.named_items import find_item, near_ids
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme


def open_catalogue(data_dir: str | None) -> Catalogue:
    """Return what can be trained."""
    return load_catalogue(assets_dir(), own=find_paths(data_dir, looks_only=True).data)


def report_problems(catalogue: Catalogue) -> None:
    """Print which of the person's own files were left out, and why."""
    for problem in catalogue.problems:
        complain(str(problem))


def find(catalogue: Catalogue, name: str) -> Exercise | Programme:
    """Return the programme or exercise with an id or name.

    Raises:
        UserError: If there is none; it names the nearest.
    """
    found = find_item(name, catalogue.items)
    if found is None:
        report_problems(catalogue)
        near = near_ids(name, catalogue.items, most=3)
        listed = _(" or ").join(f'"{one}"' for one in near)
        remedy = (
            _("Did you mean {listed}?").format(listed=listed)
            if near
            else _("See glutetimer list programmes.")
        )
        shown = "".join(letter for letter in name[:80] if letter.isprintable())
        raise UserError(
            _('There is no programme or exercise "{shown}".').format(shown=shown), remedy
        )
    return found
