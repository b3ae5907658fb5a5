"""One word of the glossary, as `resources/glossary` describes it."""

from __future__ import annotations

from dataclasses import dataclass

from core.words import _


@dataclass(frozen=True, slots=True)
class Word:
    """Every text is marked for translation.

    `word` is the expert's, `shown` the owner's on the screen, "" where it is the same. `named` are the ways in which texts name it, in any
    spelling of capitals; `alone` those that name it only where nothing else stands with them, as on a button; `also` is what else people
    look for.
    """

    id: str
    word: str
    meaning: str
    shown: str = ""
    named: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def title(self) -> str:
        """Return what stands above the meaning: the owner's word where there is one, in the present language."""
        return _(self.shown or self.word)

    def expert(self) -> str:
        """Return the expert's word where it is another, "" where it is not."""
        return _(self.word) if self.shown else ""
