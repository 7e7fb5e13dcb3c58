"""Pages of this room, a file for each thing: HTTP in, one call, HTTP out."""
