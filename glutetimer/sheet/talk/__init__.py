"""Sentences: what they ask for, and what was, may be or must not be done."""
