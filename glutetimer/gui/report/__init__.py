"""The report for a physio, drawn on paper."""
