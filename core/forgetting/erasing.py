"""Takes a person out of every table, and the bytes of it out of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, cast

from core.business.address import Address
from core.business.profile import Fact, Offer, Person, Value
from core.business.profile_repository import ProfileRepository
from core.forgetting.columns import FATES, Fate
from core.forgetting.wanted import Wanted
from core.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

_OWN_NAMES = frozenset({Fact.NAME, Fact.OTHER_NAMES})
"""What the business is called stays, whoever it is called after."""
_MAILS = frozenset({Fact.EMAIL, Fact.WEB_PERSON})
_WHOLE_OR_NOT = _MAILS | {Fact.PHOTOS}
"""With a gap in it an address or a folder would be another one."""


def erase(store: Store, profiles: ProfileRepository, names: Sequence[str]) -> None:
    """Leave no trace of these names and e-mail addresses in the file or in what lies beside it until it is closed.

    Nobody else may have the file open. Raises WorldError as `Store.write` does.
    """
    profile = profiles.profile()
    wanted = Wanted(names, (profile.name, *profile.other_names))
    if not wanted.names:
        return
    with store.write() as db:
        _erase_from_profile(profiles, wanted)
        touched = {
            table for table, columns in FATES.items() for column, fate in columns.items() if _erase_from(db, table, column, fate, wanted)
        }
        if "link" in touched:
            db.execute("INSERT INTO link_search (link_search) VALUES ('rebuild')")
    store.write_anew()


def _erase_from_profile(profiles: ProfileRepository, wanted: Wanted) -> None:
    profile = profiles.profile()
    for fact, source in list(profile.sources.items()):
        before = profile.value(fact)
        if before is None or fact in _OWN_NAMES:
            continue
        after = _without(fact, before, wanted)
        page = "" if wanted.is_in(source.page) else source.page
        if after != before or page != source.page:
            profiles.set(fact, after, replace(source, page=page))
    for field, text in profiles.drafts().items():
        if wanted.is_in(text):
            profiles.drop_drafts([field])
            left = "" if field in {Fact.PEOPLE.value, *(each.value for each in _MAILS)} else wanted.left_out(text)
            if left:
                profiles.draft(field, left)


def _without(fact: Fact, value: Value, wanted: Wanted) -> Value | None:
    """Return a fact without the person; None where nothing is left of it."""
    if isinstance(value, str):
        return None if fact in _WHOLE_OR_NOT and wanted.is_in(value) else wanted.left_out(value)
    if isinstance(value, tuple):
        kept = [each for each in cast(tuple[Any, ...], value) if not (isinstance(each, Person) and wanted.is_one(each.name))]
        return cast(Value, tuple(_left_out(each, wanted) for each in kept))
    if isinstance(value, Address):
        return replace(value, **{part.name: wanted.left_out(getattr(value, part.name)) for part in fields(value)})
    return value


def _left_out(part: Any, wanted: Wanted) -> Any:
    if isinstance(part, str):
        return part if "://" in part else wanted.left_out(part)
    if isinstance(part, Offer):
        return replace(part, word=wanted.left_out(part.word))
    if isinstance(part, Person):
        return replace(part, name=wanted.left_out(part.name), role=wanted.left_out(part.role))
    return part


def _erase_from(db: Database, table: str, column: str, fate: Fate, wanted: Wanted) -> bool:
    """Let the names of one column meet their fate; returns whether there were any."""
    if fate in {Fate.STAYS, Fate.PROFILE}:
        return False
    fits = " OR ".join([f'"{column}" LIKE ?'] * len(wanted.likes))
    ids = [row[0] for row in db.execute(f'SELECT rowid FROM "{table}" WHERE {fits}', wanted.likes).fetchall()]
    found = False
    for id_ in ids:
        (text,) = db.execute(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (id_,)).fetchone()
        changed = wanted.left_out(text) if fate is Fate.LEFT_OUT else wanted.covered(text)
        if fate is Fate.ROW_GOES and wanted.is_in(text):
            db.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (id_,))
            found = True
        elif fate is not Fate.ROW_GOES and changed != text:
            db.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (changed, id_))
            found = True
    return found
