"""Queries of the history for the views, and changes to it."""
