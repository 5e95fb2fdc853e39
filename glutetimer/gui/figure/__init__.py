"""The person that shows the movement: pose data, motion and the drawing of it."""
