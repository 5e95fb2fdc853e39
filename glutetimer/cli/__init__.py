"""The command line: commands for people and scripts, and sessions in the terminal."""
