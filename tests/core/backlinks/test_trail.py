"""The way through a site goes first where neighbours are thanked, and ends after ten pages."""

from __future__ import annotations

from core.backlinks.trail import Trail
from core.web.reading.wayfinding import MOST_PAGES, NEWS

HOME = "https://club.example/"


def listed(*paths: str) -> str:
    return "<urlset>" + "".join(f"<url><loc>https://club.example/{path}</loc></url>" for path in paths) + "</urlset>"


def walked(trail: Trail, lists: dict[str, str] | None = None) -> list[str]:
    """Walk to the end; return the paths in their order, a list with a star."""
    went = []
    while (step := trail.next()) is not None:
        trail.went(step.address)
        if step.is_list:
            trail.take_list((lists or {}).get(step.address, ""), HOME)
        went.append(step.address.removeprefix(HOME) + "*" * step.is_list)
    return went


def at_home() -> Trail:
    trail = Trail()
    trail.went(HOME)
    return trail


def test_partners_go_before_the_list_and_the_list_before_news() -> None:
    trail = at_home()
    trail.add_pages([(NEWS, f"{HOME}news"), (1, f"{HOME}partners")])
    trail.add_lists([f"{HOME}sitemap.xml"])
    went = walked(trail, {f"{HOME}sitemap.xml": listed("about", "members", "partners", "flyer.pdf", "login")})
    assert went == ["partners", "sitemap.xml*", "members", "news", "about"]


def test_ten_are_asked_for_and_no_more_lists_included() -> None:
    trail = at_home()
    trail.add_lists([f"{HOME}sitemap.xml"])
    went = walked(trail, {f"{HOME}sitemap.xml": listed(*(f"partners/{n}" for n in range(50)))})
    assert len(went) == MOST_PAGES - 1
    assert trail.asked == MOST_PAGES


def test_of_a_list_of_lists_those_of_pages_go_first_and_three_at_most() -> None:
    index = "<sitemapindex>" + "".join(f"<loc>{HOME}{name}.xml</loc>" for name in ("product", "post", "page", "tag")) + "</sitemapindex>"
    trail = at_home()
    trail.add_lists([f"{HOME}index.xml"])
    assert walked(trail, {f"{HOME}index.xml": index}) == ["index.xml*", "page.xml*", "product.xml*"]


def test_a_list_that_names_itself_leads_nowhere() -> None:
    trail = at_home()
    trail.add_lists([f"{HOME}index.xml"])
    assert walked(trail, {f"{HOME}index.xml": f"<sitemapindex><loc>{HOME}index.xml</loc></sitemapindex>"}) == ["index.xml*"]
