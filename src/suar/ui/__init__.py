"""Look and feel: the shell, the components and the words of numbers and dates. Knows no other room."""
