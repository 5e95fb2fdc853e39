"""Theme, style sheet, fonts and colours."""
