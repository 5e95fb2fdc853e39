"""What is trained: exercises, tempo, programmes and ladders. Pure."""
