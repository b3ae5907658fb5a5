"""The look before the parser: hostile pages are turned away, ordinary ones never."""

import pytest

from core.web.reading.bounds import readable
from core.web.reading.page import read_page
from core.web.records import PageKind
from tests.core.web.pages import MINE, answer, page

NUMBERS = range(3000)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 12_000,
        "<p><div>" * 6_000,
        "<ul><li>" * 5_000,
        "<span>" * 9_000 + "</i>" * 9_000,
        "<select>" + "<option>" * 9_000,
        "<a " + " ".join(f"a{i}" for i in NUMBERS) + ">",
        "".join(f"<body a{i}>" for i in NUMBERS),
        "".join(f"<p><b id={i}></p>" for i in NUMBERS),
        "<p>" + "".join(f"<b id={i}>" for i in range(300)) + "<p>x" * 2_000,
        "".join(f'<b id={i}><div title="</b></div>">' for i in NUMBERS),
        "".join(f"<b id={i}><!-- </b> --><p>" for i in NUMBERS),
        "".join(f"<p><b id={i}></p><table><td></b></table>" for i in NUMBERS),
        "<svg><style>" + "<g>" * 9_000,
        "<svg><foreignObject><div></svg></div></foreignObject><style>" + "<g>" * 9_000 + "</style>",
        "<select><style></select>" + "<div>" * 9_000,
        "<select><table></select>" + "<span><td>" * 4_000,
        '<a ="x><div>' + "<div>" * 9_000,
        '<script><!--<script></script><a x="</script>' + "<div>" * 9_000,
        '<![CDATA[ x=">' + "<div>" * 9_000,
        "<" * 200_000,
    ],
    ids=range(20),
)
def test_what_would_take_a_parser_too_long_is_not_parsed(markup: str) -> None:
    assert not readable(markup)
    assert not readable(markup.upper())
    assert read_page(answer(markup), MINE).kind is PageKind.UNREADABLE


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "no markup at all, 1 < 2 and 3 > 2",
        page("<br>" * 10_000),
        page("<ul>" + "<li>one" * 10_000 + "</ul>"),
        page("<p>one" * 10_000),
        page("<table>" + "<tr><td>a<td><b>c</b><td><font color=red>x" * 3_000 + "</table>"),
        page("<p><span>never closed</p>" * 3_000),
        page("<div>" * 300 + "deep" + "</div>" * 300),
        page("<svg><title>Post</title><path d='M0 0'/></svg><script>if (a<b && c<d) {}</script>" * 500),
        page("<select>" + "<option>a country</option>" * 250 + "</select>") * 2,
        page("<b>bold, <i>and more</b></i> " * 3_000),
        page("<a href=x>never closed " * 3_000),
        page('<img alt="a > b" title=\'it"s\'>' * 3_000),
        page("<!-- <div> --><script>'<div>'</script><style>a>b{}</style><textarea><div></textarea>" * 2_000),
        page("<dl>" + "<dt>a<dd>b" * 4_000 + "</dl>"),
        page("<svg><style type='text/css'><![CDATA[ .a{fill:red} ]]></style><path d='M0 0'/></svg>" * 500),
        page("<select><script>document.write('<option>a</option>')</script></select>" * 500),
        page("<form><input><input><label>x</label></form>" * 2_000),
        page("<center><font size=2><b>" + "<p>old page<br>" * 3_000),
    ],
    ids=range(19),
)
def test_ordinary_pages_pass_however_sloppy(markup: str) -> None:
    assert readable(markup)


def test_a_long_page_may_have_more_tags_than_a_short_one() -> None:
    assert readable("<p>some words of text</p>" * 60_000)
    assert not readable("<p></p>" * 60_000)
