"""A live session in the terminal."""
