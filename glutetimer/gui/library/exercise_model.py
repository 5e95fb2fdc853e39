"""The exercises of the list as a Qt model: one item for each card."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from glutetimer.presentation.library.exercise_list import FoundExercise

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ExerciseModel(QAbstractListModel):
    """What was found; a screen reader is told the name, and the rest as its description."""

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[FoundExercise, ...] = ()

    def show_found(self, found: tuple[FoundExercise, ...]) -> None:
        """Show these cards instead of what was there."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    @property
    def found(self) -> tuple[FoundExercise, ...]:
        """The cards in their order."""
        return self._found

    def row_of(self, exercise: str) -> int:
        """Return the row of an exercise, -1 if it is not shown."""
        rows = (row for row, one in enumerate(self._found) if one.card.id == exercise)
        return next(rows, -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._found[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return one.card.name
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return ". ".join(part for part in (one.reason, one.card.spoken) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return one.card.why_not or None
        return None
