"""A whole session in the terminal."""
