"""The links inside any pasted text."""

from __future__ import annotations

import pytest

from core.backlinks.pasted import LARGEST_TREE, LONGEST_ADDRESS, PastedLink, addresses_in, lines_of, looks_like_page, read_lines

MINE = frozenset({"bakery.example", "old-bakery.example"})


def pages(text: str) -> list[str]:
    return [link.page_address for link in read_lines(lines_of(text, MINE), MINE).links]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(link.page_address, link.target_address) for link in read_lines(lines_of(text, MINE), MINE).links]


@pytest.mark.parametrize(
    ("line", "addresses"),
    [
        ("https://club.example/partners", ["https://club.example/partners"]),
        ("  HTTP://Club.Example/A  ", ["http://club.example/A"]),
        ("club.example/partners", ["https://club.example/partners"]),
        ("www.club.example", ["https://www.club.example/"]),
        (
            "We are on https://club.example/partners, and on https://choir.example.",
            ["https://club.example/partners", "https://choir.example/"],
        ),
        ("Have you seen https://club.example/partners?", ["https://club.example/partners"]),
        ("(see https://club.example/partners).", ["https://club.example/partners"]),
        ("See https://club.example/wiki/Mill_(river)!", ["https://club.example/wiki/Mill_(river)"]),
        ("[our club](https://club.example/a)[choir](https://choir.example/b)", ["https://club.example/a", "https://choir.example/b"]),
        ("- **https://club.example/a**", ["https://club.example/a"]),
        ("<https://club.example/a>; <https://choir.example/b>", ["https://club.example/a", "https://choir.example/b"]),
        ("“https://club.example/a”,", ["https://club.example/a"]),
        ("«https://club.example/a»", ["https://club.example/a"]),
        (
            "https://club.example/a,https://choir.example/b;https://c.example/",
            ["https://club.example/a", "https://choir.example/b", "https://c.example/"],
        ),
        ("https://news.example/bread,1234.html", ["https://news.example/bread,1234.html"]),
        ("https://archive.example/web/2020/https://club.example/a", ["https://archive.example/web/2020/https://club.example/a"]),
        ("https://bäckerei-müller.example/über", ["https://xn--bckerei-mller-bfb28a.example/%C3%BCber"]),
        ("bäckerei-müller.example", ["https://xn--bckerei-mller-bfb28a.example/"]),
        ("https://club.example:8080/a?b=c#d", ["https://club.example:8080/a?b=c"]),
        ("\tclub.example\t2026-01-01\t12", ["https://club.example/"]),
    ],
)
def test_an_address_is_found_wherever_it_stands_in_a_line(line: str, addresses: list[str]) -> None:
    assert addresses_in(line) == addresses


@pytest.mark.parametrize(
    "line",
    [
        "",
        "anna@bakery.example",
        "Write to first.last@club.example or jo.co@choir.example.",
        "mailto:anna@club.example",
        "see chapter 2.1 of links.csv",
        "ftp://club.example/file",
        "javascript:alert(1)",
        "https://",
        "https://)",
        "https://...",
        "file:///etc/passwd",
        "e.g. this",
    ],
)
def test_what_is_no_address_is_not_taken_for_one(line: str) -> None:
    assert addresses_in(line) == []


def test_a_page_of_mine_on_the_line_is_where_the_link_should_lead() -> None:
    text = (
        "https://club.example/a\thttps://bakery.example/cakes\n"
        "https://www.bakery.example/bread links from https://choir.example/b and https://c.example/\n"
        "https://d.example/ https://shop.bakery.example/x\n"
    )
    assert pairs(text) == [
        ("https://club.example/a", "https://bakery.example/cakes"),
        ("https://choir.example/b", "https://www.bakery.example/bread"),
        ("https://c.example/", "https://www.bakery.example/bread"),
        ("https://d.example/", "https://shop.bakery.example/x"),
    ]


def test_pages_of_mine_alone_are_counted_and_lines_without_an_address_are_named() -> None:
    found = read_lines(["https://bakery.example/", "", "Links we have:", "https://club.example/", "old-bakery.example/x", "-"], MINE)
    assert ([link.page_address for link in found.links], found.own_pages, found.lines_without) == (["https://club.example/"], 2, (3, 6))


def test_the_same_page_written_in_several_ways_is_one_link() -> None:
    found = read_lines(["http://www.club.example/a/", "https://club.example/a", "club.example/a?utm_source=x#top"], MINE)
    assert (len(found.links), found.repeated) == (1, 2)
    assert found.links[0] == PastedLink("http://www.club.example/a/", "club.example/a", "club.example")


def test_the_same_page_with_two_targets_is_two_links() -> None:
    text = "https://club.example/a https://bakery.example/\nhttps://club.example/a https://bakery.example/cakes"
    assert len(pairs(text)) == 2


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_table_is_read_cell_by_cell(sign: str) -> None:
    rows = [
        ["Page", "Title", "Target", "First seen"],
        ["https://club.example/a", "Great bread", "https://bakery.example/cakes", "2026-01-02"],
        ["https://choir.example/b?x=1", "Thanks", "https://bakery.example/", "2026-01-03"],
    ]
    assert pairs("\n".join(sign.join(row) for row in rows)) == [
        ("https://club.example/a", "https://bakery.example/cakes"),
        ("https://choir.example/b?x=1", "https://bakery.example/"),
    ]


def test_a_table_with_quoted_cells_is_read() -> None:
    text = 'Page,Title\n"https://club.example/a","Bread, and ""more"""\n"https://choir.example/b,1","x"\n'
    assert pages(text) == ["https://club.example/a", "https://choir.example/b,1"]


def test_a_table_whose_quotes_never_end_is_read_as_text() -> None:
    text = "Page,Title\nhttps://club.example/a,b\n" * 10 + '"' + "\nhttps://choir.example/b" * 9_000
    assert {"https://choir.example/b"} <= set(pages(text))


def test_addresses_with_commas_are_no_table() -> None:
    text = "https://news.example/a,1.html\nhttps://news.example/b,2.html\n"
    assert pages(text) == ["https://news.example/a,1.html", "https://news.example/b,2.html"]


def test_a_copied_page_gives_the_links_behind_its_words() -> None:
    html = """<html><head><title>x</title><script>var a = "https://script.example/";</script></head><body>
    <a href="https://club.example/a">Our club</a> <a href='/inside'>inside</a> <a href="mailto:a@b.example">mail</a>
    <a href="https://bakery.example/">me</a> <p>and https://choir.example/b too</p></body></html>"""
    assert looks_like_page(html)
    assert pages(html) == ["https://club.example/a", "https://choir.example/b"]


def test_a_file_of_bookmarks_gives_its_addresses() -> None:
    html = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><DL><p>
<DT><A HREF="https://club.example/a" ADD_DATE="1">Club</A>
<DT><A HREF="https://choir.example/b" ADD_DATE="2">Choir</A></DL>"""
    assert pages(html) == ["https://club.example/a", "https://choir.example/b"]


def test_a_page_that_would_take_a_parser_for_ever_still_gives_its_addresses() -> None:
    html = "<html>" + "<div>" * 100_000 + '<a href="https://club.example/a">Club</a>'
    assert pages(html) == ["https://club.example/a"]


def test_a_very_long_line_gives_all_its_addresses() -> None:
    line = ",".join(f"https://club-{i}.example/partners" for i in range(5_000))
    assert len(line) > 150_000
    assert len(pages(line)) == 5_000
    assert len(pages(line.replace(",", " "))) == 5_000


def test_what_is_too_long_is_no_address() -> None:
    longest = "https://club.example/" + "x" * (LONGEST_ADDRESS - 22)
    assert (len(addresses_in(longest)), addresses_in(longest + "x" * 30_000)) == (1, [])
    assert addresses_in("x" * 1_000_000) == []
    assert addresses_in("a." * 500_000) == []


def test_a_file_of_bookmarks_too_long_for_a_tree_gives_its_links_and_no_pictures() -> None:
    line = '<DT><A HREF="https://club-{i}.example/a?b=1&amp;c=2" ICON="data:image/png;base64,{x}">Club</A> <img src="https://cdn.example/{i}">\n'
    html = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n" + "".join(line.format(i=i, x="x" * 2000) for i in range(1000))
    assert len(html) > LARGEST_TREE
    assert pages(html) == [f"https://club-{i}.example/a?b=1&c=2" for i in range(1000)]


@pytest.mark.parametrize("odd", ["<a ", "<a href=", "<a href=' ", "<a x ", "href = ", "<a\n\n\n\n"])
def test_a_long_source_without_a_link_gives_what_addresses_it_holds_in_good_time(odd: str) -> None:
    html = "<html>" + odd * (LARGEST_TREE // len(odd)) + " https://club.example/a"
    assert "https://club.example/a" in pages(html)


@pytest.mark.parametrize(
    "text", ["<html>" + "<a href='https://club.example/a'>x</a>" * 70_000, "Page,Title\nhttps://club.example/a,b\n" * 5_000]
)
def test_a_reading_that_is_not_wanted_any_more_ends(text: str) -> None:
    wanted = iter([True, True, True])
    assert 0 < len(lines_of(text, MINE, lambda: next(wanted, False))) <= 3


def test_two_sentences_without_a_space_between_are_no_address() -> None:
    assert addresses_in("We loved the fair.It rained. See www.club.org and BAKERY.DE") == ["https://www.club.org/", "https://bakery.de/"]
