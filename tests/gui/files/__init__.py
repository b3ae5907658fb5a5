"""Several businesses on one computer, and their backups."""
