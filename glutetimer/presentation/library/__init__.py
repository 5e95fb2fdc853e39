"""What the Library shows: exercises, the page of each, what there is to learn, sources."""
