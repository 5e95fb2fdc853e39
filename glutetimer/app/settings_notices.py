"""What in the settings does not serve: wrong values, and programmes that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.settings_store import SettingsStore
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.file_errors import did_you_mean
from glutetimer.library.named_items import near_ids
from glutetimer.settings.declaration import pair_of


def settings_notices(settings: SettingsStore, catalogue: Catalogue) -> list[str]:
    """Return a sentence for everything that does not serve, the same wherever it is shown."""
    return [*settings.notices, *_missing_programmes(settings, catalogue)]


def _missing_programmes(settings: SettingsStore, catalogue: Catalogue) -> Iterator[str]:
    for item in settings.values.week_plan:
        _day, programme = pair_of(item)
        if not programme or programme in catalogue.programmes:
            continue
        sentence = _(
            'Plan of the week ("week_plan") cannot have "{item}": there is no such programme, and '
            "what is suggested that day is done."
        ).format(item=item)
        yield " ".join((sentence, *map(did_you_mean, near_ids(programme, catalogue.programmes))))
