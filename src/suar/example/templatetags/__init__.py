"""What the example adds to pages."""
