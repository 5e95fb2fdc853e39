"""Drawing the figure that shows the movement."""
