"""The front door: who comes in, the shell around every page, home, and what a refusal looks like."""
