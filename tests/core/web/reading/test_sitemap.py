"""A site's own list of its pages is read for addresses of that site alone, however it is written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.web.reading.sitemap import is_list_of_lists, named_in_sitemap, sitemaps_in

HOME = "https://club.example/"


def test_robots_names_the_lists_of_its_own_site_and_else_the_usual_place_is_tried() -> None:
    robots = "User-agent: *\nSitemap: https://club.example/a.xml\nsitemap:/b.xml\nSitemap: https://other.example/c.xml\n"
    assert sitemaps_in(robots, HOME) == ["https://club.example/a.xml", "https://club.example/b.xml"]
    assert sitemaps_in("Sitemap: https://other.example/c.xml", HOME) == ["https://club.example/sitemap.xml"]


def test_addresses_are_read_in_their_order_each_once_and_only_those_of_the_site() -> None:
    text = (
        "<urlset><url><loc> https://www.club.example/a?x=1&amp;y=2 </loc></url><url><loc><![CDATA[https://club.example/b]]></loc></url>"
        "<url><LOC>https://club.example/b</LOC></url><url><loc>https://other.example/</loc></url><url><loc>javascript:1</loc></url></urlset>"
    )
    assert named_in_sitemap(text, HOME) == ["https://www.club.example/a?x=1&y=2", "https://club.example/b"]


def test_a_list_of_lists_is_told_from_a_list_of_pages() -> None:
    assert is_list_of_lists('<?xml version="1.0"?><sitemapindex xmlns="x"><sitemap><loc>https://club.example/a.xml</loc></sitemap>')
    assert not is_list_of_lists("<urlset><url><loc>https://club.example/sitemapindex</loc></url></urlset>")


def test_a_file_of_nothing_but_blanks_is_read_to_its_end() -> None:
    """Tried at every place anew it would take days, in the one thread that writes."""
    blanks = 1_000_000
    assert named_in_sitemap(f"<loc>{' ' * blanks}<", HOME) == []
    assert named_in_sitemap(f"<loc><![CDATA[{' ' * blanks}<loc>{HOME}a</loc>", HOME) == [f"{HOME}a"]
    assert sitemaps_in(f"{chr(10) * blanks}x", HOME) == sitemaps_in(f"sitemap{' ' * blanks}x", HOME) == [f"{HOME}sitemap.xml"]


@given(st.text())
def test_no_text_stops_the_reading(text: str) -> None:
    assert named_in_sitemap(f"<loc>{text}</loc>", HOME) == named_in_sitemap(f"<loc>{text}</loc>", HOME)
    assert len(sitemaps_in(text, HOME)) >= 1
