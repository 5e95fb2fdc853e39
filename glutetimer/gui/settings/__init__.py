"""The Settings page with import, export, backups, sync and calibration."""
