"""The tests, by room and behaviour; `conftest.py` sets the stage."""
