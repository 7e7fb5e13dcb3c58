"""The wiring of the house: settings, root addresses, which event calls which command, and the timetable."""
