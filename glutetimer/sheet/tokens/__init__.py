"""A line of a sheet as tokens: words by their kind, numbers, ranges, dates and signs."""
