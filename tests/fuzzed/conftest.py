"""The application that pictures and PDF files are read with: one for all tests of a process."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Make the application that tests of windows need, too: there can be no second one."""
    return qapp
