"""Messages in the program's language, through standard gettext catalogues. Pure.

A message is a whole English sentence with named gaps: `_("Saved: {path}").format(path=path)`.
A sentence kept in a constant is marked by `N_` and translated where it is shown, because modules
are imported before the language is known. What is spoken stays in the language of the voice pack:
speech uses the English sentence, a display the translated one.
"""

from __future__ import annotations

from collections.abc import Iterable
from gettext import NullTranslations

ENGLISH = "en"


class _Current:
    """The catalogue in force, and the language it is in."""

    translations = NullTranslations()
    language = ENGLISH
    content: frozenset[str] | None = None


def install(translations: NullTranslations, language: str) -> None:
    """Show all messages in a language from now on.

    Args:
        translations: The catalogue of that language.
        language: Its code as in CLDR, such as "en" or "pt_BR".
    """
    _Current.translations = translations
    _Current.language = language


def language() -> str:
    """Return the code of the language in force."""
    return _Current.language


def _(message: str) -> str:
    """Return a message in the program's language."""
    return _Current.translations.gettext(message) if message else ""


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form of a message that belongs to a number."""
    return _Current.translations.ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """Return a message that is ambiguous without its context, such as a single word."""
    return _Current.translations.pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 - the usual name of gettext's marker
    """Mark a message for extraction and return it as it is, to be translated when it is shown."""
    return message


def register_content(messages: Iterable[str] | None) -> None:
    """Tell which texts are those of the built-in content; None: any text may be."""
    _Current.content = None if messages is None else frozenset(messages)


def content(text: str) -> str:
    """Return a text of the content in the program's language; a person's own words stay."""
    known = _Current.content
    return _(text) if known is None or text in known else text
