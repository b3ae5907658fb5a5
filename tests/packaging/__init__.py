"""The bundle: what goes in, what each system is told, and a real one that is built and opened."""
