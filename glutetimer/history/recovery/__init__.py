"""What happens to a damaged or vanished database."""
