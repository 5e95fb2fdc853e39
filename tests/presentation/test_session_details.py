"""A set of a past session, cell by cell."""

from __future__ import annotations
