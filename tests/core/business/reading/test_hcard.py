"""h-card and hCard, put into the words of schema.org."""

from __future__ import annotations

from core.business.reading.hcard import read_hcards
from tests.core.business.reading.pages import tree

NEW = """
<div class="h-card"><a class="p-name u-url" href="https://bakery.example/">Crumb &amp; Co</a>
<a class="p-tel" href="tel:+441632960412">ring us</a> <a class="u-email" href="mailto:hello@bakery.example?subject=Hi">write</a>
<p class="p-adr h-adr"><span class="p-street-address">4 Ferry Lane</span> <span class="p-locality">Brindlemere</span>
<span class="p-postal-code">BM2 7FL</span> <span class="p-country-name">United Kingdom</span></p></div>
"""
OLD = """
<div class="vcard"><span class="fn org">Crumb &amp; Co</span>
<p class="adr"><span class="street-address">4 Ferry Lane</span> <abbr class="region" title="Brindshire">Br.</abbr></p>
<p class="tel"><span class="type">work</span> <span class="value">01632</span> <span class="value">960412</span></p>
<div class="agent vcard"><span class="fn">Nell</span> <span class="tel">1</span></div></div>
"""


def test_a_card_of_today_is_read() -> None:
    (card,) = read_hcards(tree(NEW))
    assert card.text("name") == "Crumb & Co"
    assert card.text("url") == "https://bakery.example/"
    assert (card.text("telephone"), card.text("email")) == ("+441632960412", "hello@bakery.example")
    (address,) = card.things("address")
    assert [address.text(part) for part in ("streetAddress", "addressLocality", "postalCode", "addressCountry")] == [
        "4 Ferry Lane",
        "Brindlemere",
        "BM2 7FL",
        "United Kingdom",
    ]


def test_a_card_of_the_older_form_is_read_and_keeps_out_what_belongs_to_a_card_within() -> None:
    (card,) = read_hcards(tree(OLD))
    assert card.texts("name") == ("Crumb & Co",)
    assert card.texts("telephone") == ("01632960412",)
    assert card.things("address")[0].text("addressRegion") == "Brindshire"


def test_a_card_that_is_a_name_alone_is_that_name() -> None:
    (card,) = read_hcards(tree('<a class="h-card" href="https://nell.example/">Nell Ashdown</a>'))
    assert (card.text("name"), card.text("url")) == ("Nell Ashdown", "https://nell.example/")


def test_classes_of_one_form_mean_nothing_in_the_other() -> None:
    (card,) = read_hcards(tree('<p class="h-card"><b class="p-name">Crumb</b> <i class="fn">Nobody</i></p>'))
    assert card.texts("name") == ("Crumb",)
