"""Whose table a file is, and what one row of it tells, for every tool."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

from core.backlinks.exports import formats
from core.backlinks.exports.shape import Kind, Why
from tests.core.backlinks.exports.files import only, read

PAGE, MINE = "https://club.example/a", "https://bakery.example/"
MAJESTIC = (
    "Target URL,Source URL,Anchor Text,Source Crawl Date,Source First Found Date,FlagNoFollow,FlagImageLink,FlagRedirect,FlagFrame,"
    "FlagOldCrawl,FlagAltText,FlagMention,SourceCitationFlow,SourceTrustFlow,TargetCitationFlow,TargetTrustFlow"
)
FROG = '"Type","Source","Destination","Size (Bytes)","Alt Text","Anchor","Status Code","Status","Follow"'

LINKS = {
    "google latest": ("google", f"Linking page,Last crawled\n{PAGE},2026-05-13\n"),
    "google sample": ("google", f"Linking page\n{PAGE}\n"),
    "google in Hebrew": ("google", f"דף מקשר,נסרק לאחרונה\n{PAGE},2026-05-13\n"),
    "google in German": ("google", f"Verlinkende Seite;Zuletzt gecrawlt\n{PAGE};13.05.2026\n"),
    "google in French": ("google", f"Page d'origine,Dernière exploration\n{PAGE},13 mai 2026\n"),
    "google in a language nobody listed": ("google", f"Strona linkująca,Ostatnio\n{PAGE},2026-05-13\nhttps://b.example/,2026-05-14\n"),
    "webmaster tools": ("google", f"Links,First discovered\n{PAGE},2016-05-13\n"),
    "webmaster tools, sample": ("google", f"Links\n{PAGE}\n"),
    "bing": ("bing", f'"Source URL","Target URL","Anchor text"\n"{PAGE}","{MINE}","Crumb & Co"\n'),
    "bing classic": ("bing", f'"Source Url","Anchor Text"\n"{PAGE}","Crumb & Co"\n'),
    "ahrefs": (
        "ahrefs",
        f"Referring page title,Referring page URL,Domain rating,Target URL,Anchor,Type\nA,{PAGE},7,{MINE},Crumb,text\n",
    ),
    "ahrefs broken": ("ahrefs", f"Referring page URL,Target URL,Target page HTTP code,Anchor\n{PAGE},{MINE},404,Crumb\n"),
    "ahrefs old": ("ahrefs", f"#,Domain Rating,Referring Page URL,Link URL,Link Anchor,Type\n1,7,{PAGE},{MINE},Crumb,Dofollow\n"),
    "ahrefs api": ("ahrefs", f"url_from,url_to,anchor,first_seen_link,is_dofollow\n{PAGE},{MINE},Crumb,2026-01-02,true\n"),
    "semrush": ("semrush", f"Page ascore,Source title,Source url,Target url,Anchor,Nofollow\n7,Club,{PAGE},{MINE},Crumb,false\n"),
    "semrush old": ("semrush", f"Page score,Page trust score,Source title,Source url,Target url,Anchor\n7,8,Club,{PAGE},{MINE},Crumb\n"),
    "semrush api": ("semrush", f"page_ascore,source_title,source_url,target_url,anchor,nofollow\n7,Club,{PAGE},{MINE},Crumb,false\n"),
    "semrush audit": ("semrush", f"Source title,Source url,Target url,Anchor,Toxicity Score\nClub,{PAGE},{MINE},Crumb,12\n"),
    "moz open site explorer": (
        "moz",
        "Open Site Explorer\nreport for bakery.example\ntop 1000\n\nfrom,all pages\nfilters,none\n"
        f"URL,Title,Anchor Text,Spam Score,Page Authority,Domain Authority,Target URL,Only rel=nofollow,301\n"
        f"club.example/a,Club,Crumb,3,20,30,{MINE},No,No\nclub.example/b,Club,Crumb,3,20,30,{MINE},No,Yes\n"
        f"club.example/c,Club,Crumb,3,20,30,{MINE},No,Yes\nclub.example/d,Club,Crumb,3,20,30,{MINE},No,Yes\n"
        f"club.example/e,Club,Crumb,3,20,30,{MINE},No,Yes\nclub.example/f,Club,Crumb,3,20,30,{MINE},No,Yes\n",
    ),
    "moz link explorer": (
        "moz",
        f"URL,Anchor Text,Page Authority (PA),Domain Authority (DA),Target URL,Link Type\n{PAGE},C,2,3,{MINE},Follow\n",
    ),
    "majestic": ("majestic", f"{MAJESTIC}\n{MINE},{PAGE},Crumb,08/05/2026 00:00,01/02/2020 00:00,,,,,,,,5,6,7,8\n"),
    "majestic api": ("majestic", f"SourceURL,ACRank,AnchorText,Date,FlagNoFollow,TargetURL\n{PAGE},-1,Crumb,2026-01-02,,{MINE}\n"),
    "spyglass": ("spyglass", f"Backlink Page;Title;Anchor Text;Anchor URL;Nofollow;InLink Rank\n{PAGE};Club;Crumb;{MINE};no;12\n"),
    "seranking": ("seranking", f"Referring page,URL To,Anchor Text,No-Follow,Inlink Rank\n{PAGE},{MINE},Crumb,No,12\n"),
    "seranking api": ("seranking", f"url_from,url_to,title,anchor,nofollow,inlink_rank\n{PAGE},{MINE},Club,Crumb,false,12\n"),
    "ubersuggest": (
        "ubersuggest",
        f"No,Source URL,Target URL,Anchor Text,Domain Authority,Link Type\n1,{PAGE},{MINE},C,30,nofollow\n",
    ),
    "linkody": ("linkody", f"URL FROM,TAGS,NOTES,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW\n{PAGE},,,{MINE},yes\n"),
    "linkody list": ("linkody", f"URL,Link,Anchor,Date found,Nofollow\n{PAGE},{MINE},Crumb,2026-01-02,no\n"),
    "screaming frog old": ("screamingfrog", f'"All Inlinks"\n{FROG}\n"HREF","{PAGE}","{MINE}","1","","Crumb","200","OK","true"\n'),
    "screaming frog": ("screamingfrog", f'\ufeff{FROG},"Rel"\n"Hyperlink","{PAGE}","{MINE}","1","","Crumb","200","OK","true",""\n'),
    "screaming frog in Spanish": ("screamingfrog", f"Tipo,Fuente,Destino,Ancla\nHipervínculo,{PAGE},{MINE},Crumb\n"),
    "dataforseo": ("dataforseo", f"url_from,url_to,domain_from,anchor,dofollow,item_type\n{PAGE},{MINE},club.example,Crumb,true,anchor\n"),
    "tracelinker": ("tracelinker", f"source_url,target_url,anchor_text\n{PAGE},{MINE},Crumb\n"),
    "anybody else's": ("other", f"Shop,Linking URL,Anchor\nClub,{PAGE},Crumb\n"),
}

SITES = {
    "google": ("google", "Site,Linking pages,Target pages\nclub.example,5,2\n"),
    "google in a language nobody listed": ("google", "Witryna,Strony,Cele\nclub.example,5,2\nb.example,1,1\n"),
    "webmaster tools": ("google", "Domains,Links,Linked pages\nclub.example,5,2\n"),
    "bing": ("bing", '"Domain","Backlinks"\n"club.example","5"\n'),
    "ahrefs": ("ahrefs", "Domain,Domain rating,Dofollow links,Links to target\nclub.example,30,4,5\n"),
    "ahrefs short": ("ahrefs", "Referring domain,Domain rating,Backlinks\nclub.example,30,5\n"),
    "semrush": ("semrush", "Domain ascore,Domain,Backlinks,IP Address\n3,club.example,5,192.0.2.1\n"),
    "moz": ("moz", "Root Domain,Domain Authority,Linking Pages\nclub.example,30,5\n"),
    "majestic": (
        "majestic",
        '\ufeff"Position","Domain","ExtBackLinks","BackLinks_bakery"\r\n"1","club.example","900","5"\r\n',
    ),
}

NOTHING = {
    "texts": (Why.TEXTS, "Linking text,Rank\nCrumb,1\n"),
    "bing's texts": (Why.TEXTS, '"Anchor text","Domain count"\n"Crumb","3"\n'),
    "links inside": (Why.INSIDE, f"Target page,Internal links\n{MINE},4\n"),
    "link intersect": (Why.OTHERS, f"Referring page title,Referring page URL,Domain rating,Intersect,other.example/\nClub,{PAGE},3,1,1\n"),
    "disavowed": (Why.DISAVOWED, f"# casino\r\ndomain:bad.example\r\nDOMAIN: worse.example\r\n{PAGE}\r\n"),
}


@pytest.mark.parametrize("name", LINKS)
def test_a_table_of_links_is_known_and_names_the_page(tmp_path: Path, name: str) -> None:
    source, text = LINKS[name]
    table, told = only(tmp_path, text)
    assert table.layout is not None
    assert (table.layout.source, table.layout.kind) == (source, Kind.LINKS)
    assert told.links[0].page_key == "club.example/a"
    assert (told.sites, told.pages, told.broken, table.broken) == ((), (), (), ())


@pytest.mark.parametrize("name", SITES)
def test_a_table_of_sites_becomes_sites_and_never_links(tmp_path: Path, name: str) -> None:
    source, text = SITES[name]
    table, told = only(tmp_path, text)
    assert table.layout is not None
    assert (table.layout.source, told.links) == (source, ())
    assert (told.sites[0].site, told.sites[0].links) == ("club.example", 5)


@pytest.mark.parametrize("names", ["Target page,Incoming links,Linking sites", "Meta,Liczba,Witryny"])
def test_a_table_of_own_pages_becomes_pages_and_never_links(tmp_path: Path, names: str) -> None:
    _table, told = only(tmp_path, f"{names}\n{MINE}a,5,2\n{MINE},1,1\n")
    assert (told.links, told.pages[0].address, told.pages[0].links, told.pages[0].sites) == ((), f"{MINE}a", 5, 2)


def test_a_page_of_a_sites_table_says_what_is_called_internal(tmp_path: Path) -> None:
    table, _told = only(tmp_path, f"Target page,Incoming links,Linking sites\n{MINE}a,5,2\n", "Top linked pages - internally.csv")
    assert table.layout is not None
    assert table.layout.why is Why.INSIDE
    links, told = only(tmp_path, f"Linking page,Last crawled\n{PAGE},2026-05-13\n", "internal.csv")
    assert links.layout is not None
    assert len(told.links) == 1


@pytest.mark.parametrize("name", NOTHING)
def test_a_table_without_links_says_why(tmp_path: Path, name: str) -> None:
    why, text = NOTHING[name]
    (table,) = read(tmp_path, text)
    assert table.layout is not None
    assert (table.layout.kind, table.layout.why, table.rows) == (Kind.NOTHING, why, ())


def test_a_table_of_which_nothing_is_certain_is_asked_about(tmp_path: Path) -> None:
    (table,) = read(tmp_path, f"Shop,Found,Mine\nClub,{PAGE},{MINE}\n")
    assert table.asked is not None
    assert (table.asked.guess, table.layout) == ({"page": 1, "target": 2}, None)
    (two,) = read(tmp_path, f"Linking URL,Backlink\n{PAGE},{PAGE}\n")
    assert two.asked is not None


def test_every_file_of_a_format_is_on_the_list() -> None:
    folder = Path(formats.__file__).parent
    tree = ast.parse(Path(formats.__file__).read_text("utf-8"))
    imported = {node.module.rpartition(".")[2] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert files <= imported
    assert {each.source for each in formats.FORMATS} == files - {"other"}
    assert all(f"\n{name} " in (formats.__doc__ or "") for name in files)


def test_majestic_writes_days_first_and_an_empty_flag_says_no(tmp_path: Path) -> None:
    row = f"{MINE},https://club.example/{{}},Crumb,08/05/2026 00:00,01/02/2020,{{}},,{{}},,,,,5,6,7,8"
    text = "\n".join([MAJESTIC, row.format("a", "", ""), row.format("b", "+", ""), row.format("c", "", "FlagRedirect")])
    _table, told = only(tmp_path, text)
    first, second = (link.report for link in told.links)
    assert first is not None
    assert second is not None
    assert (first.last_seen, first.first_seen, first.followed) == (date(2026, 5, 8), date(2020, 2, 1), True)
    assert (second.followed, told.no_links) == (False, 1)
    assert first.figures == {"Trust Flow": 6.0, "Citation Flow": 5.0}
