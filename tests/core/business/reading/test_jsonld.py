"""JSON-LD as it stands on real pages."""

from __future__ import annotations

import pytest

from core.business.reading.items import MOST, Item, local_name
from core.business.reading.jsonld import read_jsonld
from tests.core.business.reading.pages import script, tree


def only(text: str) -> Item:
    (item,) = read_jsonld(tree(script(text)))
    return item


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "Bakery", "name": "Crumb & Co"}',
        '[{"@type": "Bakery", "name": "Crumb & Co"}]',
        '{"@graph": [{"@type": "Bakery", "name": "Crumb & Co"}]}',
        '{"@type": ["Bakery"], "name": [{"@value": "Crumb & Co", "@language": "en"}]}',
        '{"@type": "https://schema.org/Bakery", "schema:name": "Crumb &amp; Co"}',
        '<!-- {"@type": "Bakery", "name": "Crumb & Co"} -->',
        '//<![CDATA[\n{"@type": "Bakery", "name": "Crumb & Co"}\n//]]>',
        '/* by a plugin */ {"@type": "Bakery", "name": "Crumb & Co",}',
        '{"@type": "Bakery", "name": "Crumb & Co"};',
        "{&quot;@type&quot;: &quot;Bakery&quot;, &quot;name&quot;: &quot;Crumb & Co&quot;}",
        '\ufeff{"@type": "Bakery", "name": "Crumb\n& Co"}',
    ],
)
def test_what_real_pages_declare_is_read(text: str) -> None:
    item = only(text)
    assert (item.types, item.text("name")) == (("Bakery",), "Crumb & Co")


def test_a_comma_within_a_text_stays() -> None:
    assert only('{"@type": "Bakery", "name": "Rolls, ]",}').text("name") == "Rolls, ]"


def test_several_values_in_one_script_are_several_things() -> None:
    items = read_jsonld(tree(script('{"@type": "A"} {"@type": "B"}') + script('{"@type": "C"}')))
    assert [item.types for item in items] == [("A",), ("B",), ("C",)]


def test_what_only_points_to_another_by_its_id_stands_for_that_one() -> None:
    text = '{"@graph": [{"@type": "WebSite", "publisher": {"@id": "#us"}}, {"@id": "#us", "@type": "Bakery", "name": "Crumb"}]}'
    site, _bakery = read_jsonld(tree(script(text)))
    (publisher,) = site.things("publisher")
    assert publisher.text("name") == "Crumb"


def test_things_that_point_to_each_other_come_to_an_end() -> None:
    both = [{"@id": name, "@type": "X", "of": [{"@id": other}] * 50} for name, other in (("#a", "#b"), ("#b", "#a"))]
    items = read_jsonld(tree(script({"@graph": both})))
    assert len(items) == 2
    assert sum(1 for item in items for _inner in item.inside()) <= MOST


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "{",
        '{"@type": }',
        "[" * 100_000,
        '"\\' * 100_000,
        "{" + "/*" * 100_000,
        "{," + " ," * 100_000,
        "null",
        '"text"',
        "{}",
    ],
)
def test_what_is_none_says_nothing(text: str) -> None:
    assert read_jsonld(tree(script(text))) == ()


def test_another_kind_of_script_is_not_read() -> None:
    assert read_jsonld(tree('<script>{"@type": "Bakery", "name": "Crumb"}</script>')) == ()


@pytest.mark.parametrize("name", ["Bakery", "schema:Bakery", "https://schema.org/Bakery", "http://schema.org/Bakery/", "x#Bakery"])
def test_a_name_is_known_without_its_vocabulary(name: str) -> None:
    assert local_name(name) == "Bakery"
