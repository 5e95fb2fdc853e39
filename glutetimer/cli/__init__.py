"""The terminal: every question a script may ask, and a session without a window."""
