"""The names of exercises in sheets."""
