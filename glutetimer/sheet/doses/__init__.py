"""What phrases prescribe, taken together, and what is unclear about it."""
