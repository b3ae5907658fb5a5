"""A preview says in sentences what comes in, what is left out and why."""

from __future__ import annotations

from core.backlinks.exports.shape import Kind, Why
from core.backlinks.exports.telling import Broken
from core.backlinks.preview import TablePreview
from core.backlinks.preview_words import comes_in, leads_elsewhere, left_out, together, where


def table(**told: object) -> TablePreview:
    return TablePreview(**{"name": "", "source": "google", "kind": Kind.LINKS} | told)  # type: ignore[arg-type]


def test_what_comes_in_and_what_is_left_out_stands_in_one_sentence_each() -> None:
    rows = [Broken(14, "x"), Broken(77, "y"), Broken(103, "z")]
    file = together([table(links=412, new=380, own_pages=12, broken=3, first_broken=rows)])
    assert comes_in(file) == ["Google Search Console: 412 links, 380 of them new."]
    assert left_out(file) == "Left out: 12 pages of your own, 3 rows that cannot be read (lines 14, 77, 103)."


def test_tables_of_one_file_are_told_together_and_their_rows_by_their_table() -> None:
    links = table(name="Latest links.csv", links=3, new=3, broken=1, first_broken=[Broken(4, "half")])
    sites = table(name="Top linking sites.csv", kind=Kind.SITES, sites=87)
    pages = table(name="Top target pages.csv", kind=Kind.PAGES, pages=2)
    file = together([links, sites, pages])
    assert comes_in(file) == [
        "Google Search Console: 3 links, all new.",
        "87 sites that link to you, without the page: kept as known sites.",
        "2 pages of your own, with how many links lead to them: kept beside.",
    ]
    assert left_out(file) == "Left out: 1 row that cannot be read."
    assert where(file.broken_rows[0]) == "Latest links.csv, Line 4"


def test_a_file_in_which_nothing_is_new_says_so() -> None:
    assert comes_in(together([table(links=5, new=0)]))[-1] == "Nothing in it is new. What it says of your links is kept with its day."


def test_a_file_with_nothing_to_add_says_so() -> None:
    empty = together([table(own_pages=2)])
    assert comes_in(empty) == ["There is nothing in this file that can be added."]
    assert not empty.brings


def test_a_table_without_links_says_what_it_is_instead() -> None:
    file = together([table(kind=Kind.NOTHING, why=why) for why in Why] + [table(kind=Kind.NOTHING, why=Why.TEXTS)])
    assert len(comes_in(file)) == len(set(comes_in(file))) == len(Why)
    assert comes_in(together([table(links=1, new=1), table(kind=Kind.NOTHING, why=Why.TEXTS)])) == [
        "Google Search Console: 1 link, all new."
    ]


def test_rows_for_other_websites_name_the_one_that_most_lead_to() -> None:
    file = together([table(elsewhere=43, elsewhere_host="rival.example", elsewhere_most=40)])
    assert leads_elsewhere(file) == "40 rows for rival.example, which is not your website. 3 more lead to other websites."
    assert leads_elsewhere(together([table()])) == ""


def test_a_list_has_lines_without_an_address() -> None:
    file = together([TablePreview("", links=1, new=1, broken=1, first_broken=[Broken(2, "")])])
    assert (comes_in(file), left_out(file)) == (["1 link, all new."], "Left out: 1 line without an address (line 2).")
