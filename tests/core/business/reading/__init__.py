"""Reading the owner’s website into the profile."""
