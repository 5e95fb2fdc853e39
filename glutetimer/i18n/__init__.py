"""Messages in the program's language, through standard gettext catalogues. Pure.

A message is a whole English sentence with named gaps: `_("Saved: {path}").format(path=path)`.
A sentence kept in a constant is marked by `N_` and translated where it is shown, because modules
are imported before the language is known. What is spoken stays in the language of the voice pack:
speech uses the English sentence, a display the translated one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from gettext import NullTranslations

ENGLISH = "en"


class _Current:
    """The catalogue in force, and the language it is in."""

    translations = NullTranslations()
    language = ENGLISH
    content: Callable[[], Iterable[str]] | None = None
    known: frozenset[str] | None = None


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


def NP_(context: str, message: str) -> str:  # noqa: N802 - likewise
    """Mark an ambiguous message for extraction; it is translated by `pgettext` when shown."""
    del context
    return message


def register_content(texts: Callable[[], Iterable[str]] | None) -> None:
    """Set where the texts of the built-in content come from; None: any text may be one.

    They are read when the first text is shown in another language than English.
    """
    _Current.content = texts
    _Current.known = None


def content(text: str) -> str:
    """Return a text of the content in the program's language; a person's own words stay."""
    if _Current.language == ENGLISH:
        return text
    if _Current.content is not None and _Current.known is None:
        _Current.known = frozenset(_Current.content())
    return _(text) if _Current.known is None or text in _Current.known else text
