"""Lines that are no exercise: what they are, and what they say for all."""
