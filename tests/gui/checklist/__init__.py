"""This week and the whole path, as they are seen and touched."""
