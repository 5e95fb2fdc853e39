"""What was done, seen from afar: weeks and balance. Pure."""
