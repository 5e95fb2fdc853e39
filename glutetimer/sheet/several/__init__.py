"""Lines with several exercises, circuits, or work and rest in turn."""
