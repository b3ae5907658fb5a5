"""What leaves this computer, in the same words wherever somebody may ask; the README has them too."""

from __future__ import annotations

from core.words import N_

WHAT_LEAVES = N_(
    "Linkstead asks for the pages that link to you, for their sites’ robots.txt and a made-up address, which tells missing pages apart, "
    "for your own pages that they lead to, for up to ten pages of your website where you let it read that, and for up to ten of each site "
    "that you name under Who knows you. It gives its name, its version and your website’s name; no cookies, nothing else."
)

WHEN_AGAIN = N_("Pages are opened again later: as a rule after a day, after a week, then once a month.")
