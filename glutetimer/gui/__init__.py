"""The window.

PySide6 replaces Python's import by one that reads the source file of every module, in search of its
own optional features. We use none, and reading takes a tenth of the start, so Python's own is
put back before anything else of the window is imported.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - replaces the import

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
