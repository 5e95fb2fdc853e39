"""The session in the window, from its first step to its summary."""
