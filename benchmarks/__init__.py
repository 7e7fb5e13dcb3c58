"""What the budgets of the design promise, measured. Each `bench_*.py` offers `run()`, a list of figures."""
