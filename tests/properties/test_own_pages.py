"""Whatever the owner's website holds, reading it ends, raises nothing, and says only what can be kept."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.business.cells import from_json, to_json
from core.business.profile import Profile
from core.business.reading.combining import combine
from core.business.reading.page import read_own_page
from core.business.summary import summary
from tests.core.business.reading.pages import HOME, MINE, script, whole
from tests.core.store.files import NOW
from tests.core.web.pages import answer

NAMES = (
    "@type @id @graph @value @list name legalName address streetAddress addressLocality postalCode addressCountry telephone email "
    "sameAs url openingHours openingHoursSpecification dayOfWeek opens closes validFrom validThrough "
    "mainEntity areaServed makesOffer itemOffered "
    "knowsLanguage contactPoint location description"
).split()
TEXTS = (
    "Bakery LocalBusiness Crumb GB +441632960412 01632960412 Mo-Fr Monday 07:00 26:99 2026-12-24 #a https://bakery.example/ "
    "tel: mailto: en BM2\u00a07FL 4\u00a0Ferry\u00a0Lane,\u00a0Brindlemere,\u00a0BM2\u00a07FL"
).split(" ")
leaves = st.sampled_from(TEXTS) | st.text(max_size=30) | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False)
things = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6), max_leaves=40
)

TAGS = ("div", "span", "a", "address", "time", "meta", "p", "br", "img", "abbr")
ATTRIBUTES = (
    "itemscope",
    'itemtype="https://schema.org/Bakery"',
    'itemprop="name"',
    'itemprop="address"',
    'itemprop="telephone openingHours"',
    'itemref="x"',
    'id="x"',
    'class="vcard"',
    'class="h-card p-name"',
    'class="adr tel value"',
    'class="fn p-tel"',
    'href="tel:01632%20960412"',
    'href="mailto:a@bakery.example"',
    'href="/contact"',
    'content="x"',
)
tags = st.builds(
    lambda name, attributes, text, close: f"<{name} {' '.join(attributes)}>{text}" + (f"</{name}>" if close else ""),
    st.sampled_from(TAGS),
    st.lists(st.sampled_from(ATTRIBUTES), max_size=4),
    st.sampled_from(TEXTS),
    st.booleans(),
)


def check(inside: str) -> None:
    read = read_own_page(answer(whole(inside), asked=HOME), MINE)
    assert read is not None
    for finding in read.findings:
        assert from_json(finding.fact, to_json(finding.fact, finding.value)) == finding.value
    for fact, found in combine(read.findings, NOW).items():
        assert isinstance(summary(fact, replace(Profile(), **{fact.value: found.value})), str)  # type: ignore[arg-type]


@given(things)
def test_whatever_is_declared_in_json(data: object) -> None:
    check(script(json.dumps(data)))


@given(st.text(max_size=200))
def test_whatever_stands_where_json_should(text: str) -> None:
    check(script(text.replace("</", "")))


@given(st.lists(tags, max_size=25))
def test_whatever_is_marked_up(parts: list[str]) -> None:
    check("".join(parts))
