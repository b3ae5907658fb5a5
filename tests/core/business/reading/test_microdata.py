"""Microdata, as the HTML standard reads it."""

from __future__ import annotations

from core.business.reading.items import MOST
from core.business.reading.microdata import read_microdata
from tests.core.business.reading.pages import tree

BAKERY = """
<div itemscope itemtype="https://schema.org/Bakery" itemref="hours nowhere">
  <h1 itemprop="name">Crumb &amp; Co</h1>
  <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
    <span itemprop="streetAddress">4 Ferry Lane<br>Back yard</span> <span itemprop="addressLocality">Brindlemere</span></p>
  <a itemprop="url" href="/home">here</a> <img itemprop="image" src="/loaf.jpg">
  <meta itemprop="telephone" content="+441632960412">
  <time itemprop="foundingDate" datetime="2009-04-01">long ago</time>
</div>
<p id="hours"><time itemprop="openingHours" datetime="Tu-Sa 07:00-14:00">mornings</time></p>
"""


def test_each_element_says_its_value_in_its_own_way() -> None:
    (item,) = read_microdata(tree(BAKERY))
    assert item.types == ("Bakery",)
    assert item.text("name") == "Crumb & Co"
    assert (item.text("url"), item.text("image"), item.text("telephone")) == ("/home", "/loaf.jpg", "+441632960412")
    assert (item.text("foundingDate"), item.text("openingHours")) == ("2009-04-01", "Tu-Sa 07:00-14:00")


def test_a_thing_within_keeps_its_own_properties() -> None:
    (item,) = read_microdata(tree(BAKERY))
    (address,) = item.things("address")
    assert (address.text("streetAddress"), address.text("addressLocality")) == ("4 Ferry Lane Back yard", "Brindlemere")
    assert item.texts("streetAddress") == ()


def test_things_that_point_to_each_other_come_to_an_end() -> None:
    scopes = "".join(f'<div id="i{n}" itemprop="x" itemscope itemref="i{1 - n} i{1 - n} i{1 - n}"></div>' for n in (0, 1))
    items = read_microdata(tree(f'<div itemscope itemref="i0 i1">{scopes}</div>'))
    assert sum(1 for item in items for _inner in item.inside()) <= MOST
