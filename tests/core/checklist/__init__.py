"""The guided path: its steps, when they are done, and which three are for a week."""
