"""The parts of the questions: always the same number, whatever is asked in them, so that the count can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

from core.words import N_, _, figure


@dataclass(frozen=True, slots=True)
class Part:
    """`title` is translated when shown."""

    number: int
    title: str

    def shown(self) -> str:
        """Return where one is: "Part 2 of 5: How you work"."""
        return _("Part {n} of {all}: {title}").format(n=figure(self.number), all=figure(len(PARTS)), title=_(self.title))


WEBSITE = Part(1, N_("Your website"))
WORK = Part(2, N_("How you work"))
WHO = Part(3, N_("Who and where you are"))
KNOWN = Part(4, N_("Who knows you"))
OFFERED = Part(5, N_("What you offer, and when"))
PARTS = (WEBSITE, WORK, WHO, KNOWN, OFFERED)
