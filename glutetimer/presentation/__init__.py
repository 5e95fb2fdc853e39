"""What window and terminal share of what is said, shown and pressed. No Qt, no queries."""
