"""One continuous stream of sound, tones and their places in it."""
