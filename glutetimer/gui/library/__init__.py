"""The Library: all exercises, the page of each, and what there is to learn."""
