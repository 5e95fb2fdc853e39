"""A pasted sheet in words: what was understood, and what is asked."""
