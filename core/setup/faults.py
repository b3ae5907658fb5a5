"""What stops a set-up, as a sentence."""

from __future__ import annotations


class SetupError(Exception):
    """Something in the person's world stops the set-up; its text says what and what to do, in the words of the system's language."""


class Stopped(Exception):  # noqa: N818 - it is a wish, no error
    """The person stopped the set-up; nothing needs to be said."""
