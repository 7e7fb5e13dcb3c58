"""Suar, a beacon: the digital backbone of an anti-trafficking coalition."""
