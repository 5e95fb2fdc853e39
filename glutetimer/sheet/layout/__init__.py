"""The lines of a text, each by what it says by itself."""
