"""Living through a session: steps, clock arithmetic, events and cues. Pure."""
