"""Gathers every text that is shown into linkstead.pot, and compiles what translators made of it; for developers.

    python3 resources/words/extract.py

Run it with the environment's Python after texts were added or changed. Translations stand beside this file, as gettext looks
for them: `de/LC_MESSAGES/linkstead.po`, with the compiled `.mo` beside it; both are committed.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
POT = FOLDER / "linkstead.pot"
DATA = {
    "backlinks/*.toml": ("why", "have", "steps", "good_to_know"),
    "business/trades/*.toml": ("title", "also"),
    "checklist/*.toml": (
        "title",
        "why",
        "how",
        "cost",
        "knows",
        "button",
        "opens.copy",
        "opens.search",
        "web.what",
        "web.where",
        "web.text",
    ),
    "store/*.toml": ("title", "what", "columns"),
    "glossary/*.toml": ("word", "shown", "meaning", "named", "alone", "also"),
}
"""Files of `resources` that hold texts in tables, and the fields in which they stand; a dot leads into a table in the table."""
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def gather() -> Catalog:
    """Return every text that is shown, with the files it stands in; no line numbers, which would change with every edit."""
    catalog = Catalog(project="Linkstead", domain="linkstead", charset="utf-8", fuzzy=False)
    for path in sorted(file for folder in ("core", "gui") for file in (ROOT / folder).rglob("*.py")):
        for _line, text, comments, _context in extract_from_file("python", path, keywords=KEYWORDS, comment_tags=("Translators:",)):
            catalog.add(text, locations=[(path.relative_to(ROOT).as_posix(), None)], auto_comments=comments)
    for pattern, fields in DATA.items():
        for path in sorted((ROOT / "resources").glob(pattern)):
            for text in _texts_in(tomllib.loads(path.read_text("utf-8")), fields):
                catalog.add(text, locations=[(path.relative_to(ROOT).as_posix(), None)])
    return catalog


def _texts_in(data: dict[str, Any], fields: tuple[str, ...]) -> Iterator[str]:
    """Tell the texts of every table, and of every table of a list; those of a list or a table of texts each by itself; no empty ones."""
    for table in (table for tables in data.values() for table in (tables if isinstance(tables, list) else [tables])):
        for field in fields:
            value: Any = table
            for name in field.split("."):
                value = value.get(name, "") if isinstance(value, dict) else ""
            several = list(value.values()) if isinstance(value, dict) else value
            yield from (text for text in (several if isinstance(several, list) else [several]) if text)


def write_template() -> int:
    """Write the .pot without dates, so that it changes only when a text does; return how many texts it holds."""
    catalog = gather()
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=120, sort_output=True, omit_header=True)
    header = 'msgid ""\nmsgstr ""\n"Project-Id-Version: Linkstead\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    POT.write_bytes(header.encode() + buffer.getvalue())
    return len(catalog)


def read(path: Path) -> Catalog:
    """Return a .po or .pot file as a catalogue."""
    with path.open("rb") as file:
        return read_po(file, domain="linkstead")


def compiled(path: Path) -> bytes:
    """Return the .mo of a .po file."""
    buffer = io.BytesIO()
    write_mo(buffer, read(path))
    return buffer.getvalue()


def translations() -> list[Path]:
    """Return the .po file of every language."""
    return sorted(FOLDER.glob("*/LC_MESSAGES/linkstead.po"))


if __name__ == "__main__":
    found = write_template()
    for po in translations():
        po.with_suffix(".mo").write_bytes(compiled(po))
    print(f"{found} texts in {POT.name}, {len(translations())} languages compiled")  # noqa: T201 - this is a tool for a terminal
