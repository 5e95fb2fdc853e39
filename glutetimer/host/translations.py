"""The language of the program: chosen from the environment, loaded from the assets."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from glutetimer import i18n
from glutetimer.host.assets import assets_dir
from glutetimer.i18n.pseudo import LANGUAGE as PSEUDO
from glutetimer.i18n.pseudo import PseudoTranslations

DOMAIN = "glutetimer"
CHOICE = "GLUTETIMER_LANGUAGE"
"""Takes precedence over the language of the system."""


def install_language(
    environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> None:
    """Show messages in the first language asked for that there is a catalogue of, else English.

    Args:
        environment: Where languages are asked for; None for that of the process.
        folder: Where catalogues lie, as LANGUAGE/LC_MESSAGES/glutetimer.mo; None for the assets.
    """
    for language in languages(os.environ if environment is None else environment):
        if language == PSEUDO:
            i18n.install(PseudoTranslations(), PSEUDO)
            return
        if language.partition("_")[0] == i18n.ENGLISH:
            break
        try:
            found = gettext.translation(DOMAIN, folder or assets_dir() / "locale", [language])
        except OSError:
            continue
        i18n.install(found, language)
        return
    i18n.install(gettext.NullTranslations(), i18n.ENGLISH)


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
