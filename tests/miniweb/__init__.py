"""A small web on this machine: made-up sites, each with the truth about its link beside it."""

from tests.miniweb.trap import Act, Answer, Asked, Trap, Truth
from tests.miniweb.web import MiniWeb

__all__ = ["Act", "Answer", "Asked", "MiniWeb", "Trap", "Truth"]
