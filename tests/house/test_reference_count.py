import sys

from PySide6.QtGui import QPainterPath


def test_a_qt_call_that_returns_nothing_costs_no_reference_to_none() -> None:
    path = QPainterPath()
    before = sys.getrefcount(None)
    for _ in range(1000):
        path.moveTo(1.0, 2.0)
    lost = before - sys.getrefcount(None)
    assert lost < 100, (
        f"1000 calls lost {lost} references to None. PySide6 6.12.0 does this, and before Python "
        "3.12 the process aborts when none is left, a second into an animation. Keep PySide6 below "
        "6.12 there: see the dependencies in pyproject.toml."
    )
