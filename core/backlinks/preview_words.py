"""A preview in words: what a file would bring in, and what of it would be left out and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.backlinks.exports.recognise import Asked
from core.backlinks.exports.shape import Why
from core.backlinks.exports.telling import Broken
from core.backlinks.preview import TablePreview
from core.backlinks.sources import source_name
from core.words import N_, _, figure, ngettext

_WHY: Mapping[Why, str] = {
    Why.TEXTS: N_("It lists the texts of links without the pages on which they stand: there is nothing to look at."),
    Why.INSIDE: N_("It lists links between your own pages, which are no links to you."),
    Why.OTHERS: N_("It lists pages that link to websites compared with yours: no links to you."),
    Why.DISAVOWED: N_("It lists what search engines are asked to ignore. That is no list of links to look at."),
}


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A row that cannot be read; `table` is its table's own name where the file holds several."""

    table: str
    row: Broken


@dataclass(slots=True)
class FilePreview:
    """All tables of one file together."""

    source: str = ""
    is_table: bool = False
    links: int = 0
    new: int = 0
    sites: int = 0
    pages: int = 0
    own_pages: int = 0
    repeated: int = 0
    no_links: int = 0
    broken: int = 0
    broken_rows: list[BrokenRow] = field(default_factory=list)
    elsewhere: int = 0
    elsewhere_host: str = ""
    to_that_host: int = 0
    asked: Asked | None = None
    whys: list[Why] = field(default_factory=list)
    """Why tables in it tell of no link, each reason once."""

    @property
    def brings(self) -> bool:
        """Whether anything of the file can be kept."""
        return bool(self.links or self.sites or self.pages)


def together(tables: Sequence[TablePreview]) -> FilePreview:
    """Return what all tables of a file hold."""
    whole = FilePreview()
    for table in tables:
        whole.source = whole.source or table.source
        whole.is_table = whole.is_table or table.kind is not None
        for name in ("links", "new", "sites", "pages", "own_pages", "repeated", "no_links", "broken", "elsewhere"):
            setattr(whole, name, getattr(whole, name) + getattr(table, name))
        whole.broken_rows += [BrokenRow(table.name if len(tables) > 1 else "", row) for row in table.first_broken]
        whole.asked = whole.asked or table.asked
        if table.why is not None and table.why not in whole.whys:
            whole.whys.append(table.why)
        if table.elsewhere_most > whole.to_that_host:
            whole.elsewhere_host, whole.to_that_host = table.elsewhere_host, table.elsewhere_most
    return whole


def comes_in(file: FilePreview) -> list[str]:
    """Return what would be kept of a file, each thing in a sentence; what is kept already is said to be so."""
    told = []
    if file.links:
        links = _how_many(file)
        told.append(_("{tool}: {links}").format(tool=source_name(file.source), links=links) if file.source else links)
    if file.sites:
        sentence = ngettext(
            "{n} site that links to you, without the page: kept as a known site.",
            "{n} sites that link to you, without the page: kept as known sites.",
            file.sites,
        )
        told.append(sentence)
    if file.pages:
        sentence = ngettext(
            "{n} page of your own, with how many links lead to it: kept beside.",
            "{n} pages of your own, with how many links lead to them: kept beside.",
            file.pages,
        )
        told.append(sentence)
    if file.links and not file.new and not file.sites:
        told.append(_("Nothing in it is new. What it says of your links is kept with its day."))
    if not told and file.asked is None:
        told += [_(_WHY[why]) for why in file.whys] or [_("There is nothing in this file that can be added.")]
    return told


def left_out(file: FilePreview) -> str:
    """Return what would not be kept of a file, and why; "" where all of it would."""
    parts = []
    if file.own_pages:
        parts.append(ngettext("{n} page of your own", "{n} pages of your own", file.own_pages))
    if file.repeated:
        parts.append(ngettext("{n} row that says the same again", "{n} rows that say the same again", file.repeated))
    if file.no_links:
        parts.append(ngettext("{n} row that is no link on a page", "{n} rows that are no link on a page", file.no_links))
    if file.broken:
        parts.append(_broken(file))
    return _("Left out: {what}.").format(what=", ".join(parts)) if parts else ""


def leads_elsewhere(file: FilePreview) -> str:
    """Return how many rows lead to websites that are not the owner's; "" where none does."""
    if not file.elsewhere:
        return ""
    rows = ngettext("{n} row", "{n} rows", file.to_that_host)
    told = _("{rows} for {host}, which is not your website.").format(rows=rows, host=file.elsewhere_host)
    more = file.elsewhere - file.to_that_host
    if more:
        told += " " + ngettext("{n} more leads to other websites.", "{n} more lead to other websites.", more)
    return told


def where(broken: BrokenRow) -> str:
    """Return on which line of which table a row stands that cannot be read."""
    line = _("Line {n}").format(n=figure(broken.row.line))
    return f"{broken.table}, {line}" if broken.table else line


def _how_many(file: FilePreview) -> str:
    links = ngettext("{n} link", "{n} links", file.links)
    if file.new == file.links:
        return _("{links}, all new.").format(links=links)
    if not file.new:
        return _("{links}, all known already.").format(links=links)
    return _("{links}, {new} of them new.").format(links=links, new=figure(file.new))


def _broken(file: FilePreview) -> str:
    if file.is_table:
        told = ngettext("{n} row that cannot be read", "{n} rows that cannot be read", file.broken)
    else:
        told = ngettext("{n} line without an address", "{n} lines without an address", file.broken)
    if any(broken.table for broken in file.broken_rows) or not file.broken_rows:
        return told
    lines = ", ".join(figure(broken.row.line) for broken in file.broken_rows) + (", …" if file.broken > len(file.broken_rows) else "")
    return (_("{what} (line {lines})") if file.broken == 1 else _("{what} (lines {lines})")).format(what=told, lines=lines)
