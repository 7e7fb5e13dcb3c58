"""The invented coalition, for trying Suar and for its tests. Never on a real server."""
