"""The history out and in, in the window."""
