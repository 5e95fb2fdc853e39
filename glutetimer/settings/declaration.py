"""The declaration of one setting: its default, bounds and texts, and the check of a value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import Field, dataclass, field
from typing import Any, get_args

from glutetimer.i18n import _
from glutetimer.i18n.allowed_values import one_of, true_or_false, whole_number

Value = str | int | bool | tuple[str, ...]

MAX_TEXT = 200
MAX_ITEMS = 100
LONGEST_QUOTE = 40
"""How much of a wrong value is repeated to the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What is known of a setting apart from its value.

    `choices` are what a text, or each item of a list, may be; empty means any text. They are those
    of the field's type, so that the type checker sees whether a reader knows them all. Where there
    are `keys`, it is a list of pairs such as "red=light": a key, each at most once, and one of the
    choices; where any text will do, a key alone is a pair with an empty text. `minimum`
    and `maximum` bound a whole number of `unit`. The program remembers what is not `shown` by
    itself; the others stand on the settings page.
    """

    key: str
    default: Value
    section: str
    label: str
    help: str
    choices: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 0
    unit: str = ""
    shown: bool = True

    @property
    def allowed(self) -> str:
        """What a value may be, in words."""
        if isinstance(self.default, bool):
            return true_or_false()
        if isinstance(self.default, int):
            return whole_number(self.minimum, self.maximum)
        is_list = not isinstance(self.default, str)
        if self.keys:
            return self._allowed_pairs()
        if self.choices:
            values = _listed(self.choices)
            if is_list:
                return _("a list, each item one of {values}").format(values=values)
            return one_of(values)
        text = (
            _("a list, each item plain text of at most {limit} characters")
            if is_list
            else _("plain text of at most {limit} characters")
        )
        return text.format(limit=MAX_TEXT)

    def check(self, value: object) -> Value:
        """Return the value as the setting keeps it.

        Raises:
            ValueError: If it is not allowed.
        """
        if isinstance(self.default, bool):
            fits = isinstance(value, bool)
        elif isinstance(self.default, int):
            fits = type(value) is int and self.minimum <= value <= self.maximum
        elif isinstance(self.default, str):
            fits = self._is_allowed_text(value)
        else:
            fits = isinstance(value, list | tuple) and len(value) <= MAX_ITEMS
            fits = fits and all(self._is_allowed_text(item) for item in value)  # type: ignore[attr-defined] # a list, as `fits` says
            value = tuple(dict.fromkeys(value)) if fits else value  # type: ignore[call-overload] # likewise
            fits = fits and not (self.keys and _says_twice(value))  # type: ignore[arg-type] # likewise
        if not fits:
            raise ValueError(self.allowed)
        return value  # type: ignore[return-value] # checked above

    def _allowed_pairs(self) -> str:
        if self.choices:
            return _(
                'a list of pairs as "{pair}", each with another first word of {keys}, and with one '
                "of {values}"
            ).format(
                pair=joined(self.keys[0], self.choices[0]),
                keys=_listed(self.keys),
                values=_listed(self.choices),
            )
        return _(
            'a list of items as "{key}" or "{key}=text", each with another first word of {keys}'
        ).format(key=self.keys[0], keys=_listed(self.keys))

    def _is_allowed_text(self, value: object) -> bool:
        if not isinstance(value, str):
            return False
        if self.keys:
            key, value = pair_of(value)
            if key not in self.keys:
                return False
        if self.choices:
            return value in self.choices
        return len(value) <= MAX_TEXT and value.isprintable()


def setting(default: Any, **facts: Any) -> Any:  # noqa: ANN401 - as `field`
    """Declare a setting as a field; `facts` are the attributes of its `Declaration`."""
    return field(default=default, metadata={"default": default, **facts})


def declaration_of(of: Field[Any], its_type: object) -> Declaration:
    """Return the declaration of a field and its type."""
    return Declaration(key=of.name, **{"choices": _choices(its_type), **of.metadata})


def pair_of(item: str) -> tuple[str, str]:
    """Return the two parts of an item of a list of pairs; the second may be empty."""
    key, _equals, value = item.partition("=")
    return key, value


def joined(key: str, value: str) -> str:
    """Return an item of a list of pairs; an empty second part is left out."""
    return f"{key}={value}" if value else key


def _says_twice(items: Iterable[str]) -> bool:
    keys = [pair_of(item)[0] for item in items]
    return len(keys) != len(set(keys))


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f'"{value}"' for value in values)


def _choices(its_type: object) -> tuple[str, ...]:
    """Return the texts that a `Literal`, or a tuple of one, allows; none for any other type."""
    parts = get_args(its_type)
    return _choices(parts[0]) if Ellipsis in parts else parts


def quoted(value: object) -> str:
    """Return a wrong value as it is repeated to the person."""
    text = repr(value)
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "..."


def shown(value: Value) -> str:
    """Return a value as it is written in the settings file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _("none") if not value else ", ".join(value)
    return f'"{value}"' if isinstance(value, str) else str(value)
