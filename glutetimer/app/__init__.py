"""What a person can do, whoever shows it. No Qt, no print."""
