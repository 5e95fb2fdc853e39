"""Text to speech with the voice of the recorded pack, by hibari; loads nothing until it speaks."""
