"""The menus of the editor: what can be done with a block, and the few values of a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from glutetimer.gui.widgets.band_dot import band_icon
from glutetimer.i18n import _
from glutetimer.presentation.programme_editor.cell_kinds import SWITCHED, CellKind, cell_name
from glutetimer.presentation.programme_editor.cell_views import CellChoice
from glutetimer.presentation.programme_editor.table_view import BlockRowView

Do = Callable[[], object]
TYPED = (
    CellKind.REST_BEFORE,
    CellKind.REST_SIDES,
    CellKind.GET_READY,
    CellKind.LOAD,
    CellKind.NOTE,
)


def choice_menu(
    choices: Iterable[CellChoice],
    choose: Callable[[CellChoice], object],
    parent: QWidget,
    fixed: str = "",
) -> QMenu:
    """Return a menu of the few values of a cell, the one that holds checked.

    Where there is nothing to choose, it says why.
    """
    menu = QMenu(parent)
    if fixed:
        menu.addAction(fixed).setEnabled(False)
    for choice in choices:
        _add_choice(menu, choice, choose)
    return menu


def _add_choice(menu: QMenu, choice: CellChoice, choose: Callable[[CellChoice], object]) -> None:
    action = _action(menu, choice.words, partial(choose, choice))
    action.setCheckable(True)
    action.setChecked(choice.is_chosen)
    if choice.band:
        action.setIcon(band_icon(choice.band))


def row_menu(
    view: BlockRowView,
    does: dict[str, Do],
    edit: Callable[[CellKind], object],
    choose: Callable[[CellKind, CellChoice], object],
    parent: QWidget,
) -> QMenu:
    """Return the menu of a row.

    Args:
        view: The block.
        does: What each entry does, by its name: "try", "up", "down", "duplicate", "remove",
            "join", "take_out", "dissolve", "exercise".
        edit: Begins to change a value.
        choose: Chooses one of the few values of a cell.
        parent: The editor.
    """
    menu = QMenu(parent)
    _action(menu, _("Try from here"), does["try"])
    menu.addSeparator()
    if not view.is_circuit:
        _action(menu, _("Change the exercise…"), does["exercise"])
        for kind in TYPED:
            if view.cell(kind) is not None:
                name = _("{what}…").format(what=cell_name(kind))
                _action(menu, name, partial(edit, kind))
        pace = view.cell(CellKind.PACE)
        if pace is not None:
            inner = choice_menu(pace.choices, partial(choose, CellKind.PACE), menu)
            inner.setTitle(cell_name(CellKind.PACE))
            menu.addMenu(inner)
        for kind in SWITCHED:
            switch = view.cell(kind)
            for choice in switch.choices if switch is not None else ():
                _add_choice(menu, choice, partial(choose, kind))
        menu.addSeparator()
    _action(menu, _("Move up"), does["up"], "Alt+Up")
    _action(menu, _("Move down"), does["down"], "Alt+Down")
    _action(menu, _("Duplicate"), does["duplicate"], "Ctrl+D")
    if view.is_circuit:
        _action(menu, _("One after the other instead"), does["dissolve"])
    elif len(view.place) > 1:
        _action(menu, _("Take it out of the circuit"), does["take_out"])
    elif view.partner:
        _action(menu, _("In turn with {exercise}").format(exercise=view.partner), does["join"])
    menu.addSeparator()
    _action(menu, _("Take out"), does["remove"], "Del")
    return menu


def _action(menu: QMenu, words: str, does: Do, key: str = "") -> QAction:
    """Add an entry; a key is only shown, as the table listens to it."""
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.triggered.connect(lambda _checked: does())
    return action
