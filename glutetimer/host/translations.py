"""The language of the program: chosen from the environment, loaded from the assets."""

from __future__ import annotations

import gettext
import os

from glutetimer import i18n

TYPE_CHECKING = False
if TYPE_CHECKING:  # loaded before anything else, for `--version` too
    from collections.abc import Iterator, Mapping
    from pathlib import Path

DOMAIN = "glutetimer"
CHOICE = "GLUTETIMER_LANGUAGE"
"""Takes precedence over the language of the system."""
SPEAKS_ENGLISH = (i18n.ENGLISH, "C", "POSIX")
"""Languages that need no catalogue; "C" is that of a system that asks for none."""


def install_language(
    environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> None:
    """Show messages in the first language asked for that there is a catalogue of, else English.

    Args:
        environment: Where languages are asked for; None for that of the process.
        folder: Where catalogues lie, as LANGUAGE/LC_MESSAGES/glutetimer.mo; None for the assets.
    """
    for language in languages(os.environ if environment is None else environment):
        if language.partition("_")[0] in SPEAKS_ENGLISH:
            break
        found = _catalogue(language, folder)
        if found is not None:
            i18n.install(found, language)
            return
    i18n.install(gettext.NullTranslations(), i18n.ENGLISH)


def _catalogue(language: str, folder: Path | None) -> gettext.NullTranslations | None:
    # English needs none of these
    from glutetimer.host.assets import assets_dir  # noqa: PLC0415 - see above
    from glutetimer.i18n import pseudo  # noqa: PLC0415 - see above

    if language == pseudo.LANGUAGE:
        return pseudo.PseudoTranslations()
    try:
        return gettext.translation(DOMAIN, folder or assets_dir() / "locale", [language])
    except OSError:
        return None


def languages(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield the languages asked for, the most wanted first, such as "de_AT"."""
    asked = next(
        (
            environment[key]
            for key in (CHOICE, "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
            if environment.get(key)
        ),
        "",
    )
    for one in asked.split(":"):
        name = one.partition(".")[0].partition("@")[0].replace("-", "_")
        if name.isascii() and name.replace("_", "").isalnum():
            yield name
