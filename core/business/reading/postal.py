"""The address an item declares, in its parts."""

from __future__ import annotations

from contextlib import suppress

from core.business.address import Address, country_of, tidy_postcode
from core.business.reading.items import Item
from core.business.reading.one_text import address_in
from core.errors import WorldError

_LONGEST = 200


def address_of(item: Item, country: str) -> Address:
    """Return the address of a business's item; `country` is where it is read, if the item names none.

    The most telling of several is taken; one in a single text only where nothing about it has to be guessed.
    """
    found = [_address(each, country) for each in item.things("address")]
    for place in item.things("location"):
        found += [_address(each, country) for each in place.things("address")]
        if "PostalAddress" in place.types:
            found.append(_address(place, country))
    found += [address_in(each, country, item.text("name")) for each in item.values.get("address", ()) if isinstance(each, str)]
    return max(found, key=told_parts, default=Address())


def _address(each: Item, country: str) -> Address:
    try:
        code = country_of(each.text("addressCountry"))
    except WorldError:
        code = ""
    code = code or country
    postcode = each.text("postalCode")[:_LONGEST]
    # One that looks like none of the country stays as the page has it: the owner will see.
    with suppress(WorldError):
        postcode = tidy_postcode(postcode, code)
    box = each.text("postOfficeBoxNumber")
    address = Address(
        street=", ".join(each.texts("streetAddress"))[:_LONGEST] or box[:_LONGEST],
        extra=each.text("extendedAddress")[:_LONGEST],
        place=each.text("addressLocality")[:_LONGEST],
        region=each.text("addressRegion")[:_LONGEST],
        postcode=postcode,
        country=code,
    )
    return address if address.says_where else Address()


def told_parts(address: Address) -> int:
    """Return how many parts of an address are told."""
    return sum(bool(part) for part in (address.street, address.place, address.postcode, address.region, address.extra))
