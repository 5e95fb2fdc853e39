"""Reads a sheet of exercises as a person got it, pasted as text: pure, and nothing is guessed."""
