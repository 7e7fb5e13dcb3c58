"""People and how they come in. Knows nobody's organisation: that is the hall above."""
