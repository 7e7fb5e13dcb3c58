"""Pages of the hall, a file for each thing: HTTP in, one call, HTTP out."""
