"""The report for a physio, drawn on printed pages."""
