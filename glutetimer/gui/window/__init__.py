"""The application window, its start, single instance and crash reporting."""
