"""Lines beside each other: days, parts, circuits, what holds for all, and what was taken back."""
