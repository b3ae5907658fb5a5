"""Everything one page says of its owner, each value with where it stands."""

from __future__ import annotations

from core.business.address import Address
from core.business.phones import Phone
from core.business.profile import Fact, Offer, Way
from core.business.reading.page import read_own_page
from core.business.reading.records import Finding, PageSigns
from tests.core.business.reading.pages import HOME, MINE, reading, script, values
from tests.core.web.pages import answer

BAKERY = {
    "@type": "Bakery",
    "name": "Crumb",
    "alternateName": "The Blue Door",
    "legalName": "Crumb Ltd",
    "telephone": ["01632 960412", "01632 960413 / 01632 960414"],
    "email": "mailto:hello@bakery.example",
    "address": {"streetAddress": "4 Ferry Lane", "addressLocality": "Brindlemere", "postalCode": "bm27fl", "addressCountry": "UK"},
    "areaServed": ["Brindlemere", {"@type": "City", "name": "Holloway"}],
    "sameAs": ["https://www.facebook.com/crumb", "https://en.wikipedia.org/wiki/Crumb"],
    "knowsLanguage": ["English", "cy"],
    "makesOffer": [{"itemOffered": {"name": "Sourdough", "url": "/bread"}}, {"itemOffered": {"name": "Rolls"}}],
    "description": "We bake. " * 40,
}
WHERE = Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB")
PHONE = Phone("+441632960412")


def test_what_is_declared_becomes_facts() -> None:
    found = reading(script(BAKERY)).findings
    declared = [(each.fact, each.value) for each in found if each.way is Way.JSON_LD]
    assert declared[:3] == [(Fact.NAME, "Crumb"), (Fact.OTHER_NAMES, ("The Blue Door",)), (Fact.OTHER_NAMES, ("Crumb Ltd",))]
    assert (Fact.TRADE, "bakery") in declared
    assert (Fact.ADDRESS, Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB")) in declared
    phones = [value for fact, value in declared if fact is Fact.PHONES]
    assert phones == [(PHONE,), (Phone("+441632960413"),), (Phone("+441632960414"),)]
    assert [value for fact, value in declared if fact is Fact.SOCIAL] == [("https://www.facebook.com/crumb",)]
    assert [value for fact, value in declared if fact is Fact.PLACES] == [("Brindlemere",), ("Holloway",)]
    assert [value for fact, value in declared if fact is Fact.LANGUAGES] == [("en",), ("cy",)]
    assert [value for fact, value in declared if fact is Fact.OFFERS] == [(Offer("Sourdough", f"{HOME}bread"),), (Offer("Rolls"),)]
    assert (Fact.EMAIL, "hello@bakery.example") in declared
    assert {each.page for each in found} == {HOME}


def test_a_number_without_its_countrys_code_is_read_by_the_country_of_the_page() -> None:
    link = '<a href="tel:01632%20960412">Ring</a>'
    assert values(link, Fact.PHONES) == [(PHONE,)]
    assert values(link, Fact.PHONES, lang="en") == []
    assert values('<a href="tel:+441632960412;ext=4">Ring</a>', Fact.PHONES, lang="") == [(Phone(PHONE.number, "4"),)]


def test_a_page_full_of_other_peoples_numbers_says_none() -> None:
    assert values("".join(f'<a href="tel:0163296041{n}">x</a>' for n in range(9)), Fact.PHONES) == []


def test_the_mail_of_the_sites_own_host_goes_before_others() -> None:
    links = '<a href="mailto:web@maker.example">x</a> <a href="mailto:hello@bakery.example?subject=x">y</a> <a href="mailto:">z</a>'
    assert values(links, Fact.EMAIL) == ["hello@bakery.example"]


def test_profiles_are_told_from_links_for_sharing() -> None:
    links = "".join(
        f'<a href="{address}">x</a>'
        for address in (
            "https://www.facebook.com/crumb",
            "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://twitter.com/intent/tweet?text=x",
            "https://de.linkedin.com/company/crumb/",
            "https://www.instagram.com/p/abc/",
            "https://www.facebook.com/",
            "https://twitter.com/wix",
            "https://www.pinterest.com/pin/create/button/?url=x",
            "/contact",
        )
    )
    assert values(links, Fact.SOCIAL) == [("https://www.facebook.com/crumb",), ("https://de.linkedin.com/company/crumb/",)]


def test_the_head_says_name_description_and_language() -> None:
    head = '<meta property="og:site_name" content="Crumb"><meta name="description" content="Bread and  cakes.">'
    assert values("", Fact.NAME, head=head) == ["Crumb"]
    assert values("", Fact.SHORT, head=head) == ["Bread and cakes."]
    assert values("", Fact.LANGUAGES, lang="de-AT") == [("de",)]
    assert values("", Fact.LANGUAGES, lang="x-none") == []


def test_nothing_is_guessed_from_what_people_read() -> None:
    assert reading("<h1>Crumb</h1><p>4 Ferry Lane, Brindlemere BM2 7FL. Ring 01632 960412.</p>", lang="").findings == ()


def test_an_address_in_one_text_is_taken_apart_where_nothing_has_to_be_guessed() -> None:
    assert values(script({**BAKERY, "address": "4 Ferry Lane, Brindlemere BM2 7FL"}), Fact.ADDRESS) == [WHERE]
    assert values(script({**BAKERY, "address": "Brindlemere, by the river"}), Fact.ADDRESS) == []


def test_the_element_for_addresses_is_read_where_there_is_one() -> None:
    marked = "<address>Crumb<br>4 Ferry Lane<br>Brindlemere<br>BM2 7FL</address>"
    found = reading(marked, '<meta property="og:site_name" content="Crumb">').findings
    assert Finding(Fact.ADDRESS, WHERE, Way.ELEMENT, HOME) in found
    assert values(marked * 2, Fact.ADDRESS) == [WHERE]
    assert values(marked + marked.replace("4", "6"), Fact.ADDRESS) == []
    assert values("<address>Written by <a href='/nell'>Nell</a></address>", Fact.ADDRESS) == []


def test_microdata_and_cards_say_how_they_were_read() -> None:
    micro = '<div itemscope itemtype="https://schema.org/Bakery"><b itemprop="name">Crumb</b><i itemprop="telephone">01632 960412</i></div>'
    card = '<p class="h-card"><b class="p-name">Crumb</b> <i class="p-tel">01632 960412</i></p>'
    found = reading(micro + card).findings
    assert Finding(Fact.PHONES, (PHONE,), Way.MICRODATA, HOME) in found
    assert Finding(Fact.PHONES, (PHONE,), Way.HCARD, HOME) in found


def test_cards_of_several_people_are_not_the_business() -> None:
    cards = "".join(f'<p class="h-card"><b class="p-name">{name}</b> <i class="p-tel">01632 960412</i></p>' for name in ("Nell", "Tom"))
    assert values(cards, Fact.NAME) == []


def test_what_cannot_be_read_is_none() -> None:
    assert read_own_page(answer(b"", asked=HOME), MINE) is None
    assert read_own_page(answer("<div>" * 100_000, asked=HOME), MINE) is None


def signs(inside: str, head: str = "") -> PageSigns:
    found = reading(inside, head).signs
    assert found is not None
    return found


def test_a_number_in_the_text_and_one_to_tap_are_told_apart() -> None:
    assert signs("<p>Ring 01632 960412</p>") == PageSigns(HOME, "01632 960412")
    assert signs('<a href="tel:+441632960412">01632 960412</a>') == PageSigns(HOME, "01632 960412", taps=True)
    assert signs("<script>ring = '01632 960412'</script><p>Bread since 1911</p>") == PageSigns(HOME)


def test_a_business_in_a_place_is_declared_wherever_it_stands() -> None:
    assert signs("", script({"@type": "Bakery", "name": "Crumb"})).declares
    assert signs("", script({"@type": "WebPage", "mainEntity": {"@type": "LocalBusiness", "name": "Crumb"}})).declares
    assert signs('<div itemscope itemtype="https://schema.org/Dentist"><b itemprop="name">Smile</b></div>').declares
    assert not signs("", script({"@type": "WebSite", "name": "Crumb"})).declares
