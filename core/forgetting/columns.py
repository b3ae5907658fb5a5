"""Which columns of the file may hold somebody's name, and what becomes of it there; a test holds this against the schema."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Fate(StrEnum):
    """What becomes of a text in which a person is named."""

    ROW_GOES = "row_goes"
    """It was read or typed on the way to something else, and can be read again."""
    COVERED = "covered"
    """It is somebody else's text, kept as evidence: the name alone is covered, letter by letter."""
    LEFT_OUT = "left_out"
    """It is the owner's own text: a gap stands where the name was."""
    PROFILE = "profile"
    """The profile's own kinds of value, each with its own way."""
    STAYS = "stays"
    """An address, a moment, a word or a figure of the program: nobody is named there."""


_S = Fate.STAYS

FATES: Mapping[str, Mapping[str, Fate]] = {
    "_sqlite_migrations": {"migration_set": _S, "name": _S, "applied_at": _S},
    "business": {"name": _S},
    "own_site": {"host": _S, "added_at": _S},
    "option": {"name": _S, "value": _S},
    "profile_fact": {"fact": _S, "value": Fate.PROFILE, "way": _S, "page": _S, "at": _S},
    "profile_draft": {"field": _S, "text": Fate.PROFILE},
    "profile_trash": {"fact": _S, "value": Fate.ROW_GOES, "deleted_at": _S},
    "interview": {"step": _S, "done_at": _S},
    "site_reading": {"address": _S, "at": _S, "state": _S, "why": _S},
    "site_finding": {"fact": _S, "value": Fate.ROW_GOES, "way": _S, "page": _S},
    "own_page": {"address": _S, "number": _S},
    "outside_link": {"address": _S, "page": _S, "words": Fate.ROW_GOES, "state": _S, "at": _S, "why": _S, "seen_at": _S},
    "five_answer": {"address": _S, "at": _S, "found": _S, "page": _S, "words": Fate.COVERED, "why": _S},
    "checklist_word": {"step": _S, "said": _S, "at": _S, "until": _S},
    "checklist_proof": {"step": _S, "at": _S},
    "checklist_list": {"begins": _S, "rhythm": _S, "step": _S},
    "checklist_visit": {"day": _S, "at": _S},
    "checklist_pause": {"until": _S},
    "checklist_minutes": {"step": _S},
    "search_month": {"month": _S, "file": Fate.LEFT_OUT, "read_at": _S},
    "profile_month": {"month": _S},
    "customer_asked": {"day": _S, "way": _S},
    "link_import": {"name": Fate.LEFT_OUT, "source": _S, "started_at": _S, "done_at": _S},
    "link_evidence": {"hash": _S, "facts": Fate.COVERED},
    "link": {
        **dict.fromkeys("page_address page_key target_address target_key site leads_to first_leads_to".split(), _S),
        **dict.fromkeys("added_at deleted_at first_seen_at last_seen_at missing_on checked_at due_at same_since".split(), _S),
        **dict.fromkeys("state reason rel place".split(), _S),
        **dict.fromkeys("title words first_words params".split(), Fate.COVERED),
        "note": Fate.LEFT_OUT,
    },
    "link_report": {"words": Fate.COVERED, **dict.fromkeys("first_seen last_seen lost_on figures".split(), _S)},
    "link_tag": {"tag": Fate.ROW_GOES},
    "linking_site": dict.fromkeys("site added_at deleted_at looked_at found".split(), _S),
    "linking_site_report": {},
    "linked_page": {"page_key": _S, "address": _S},
    "link_aim": {"target_address": _S, "target_key": _S},
    "link_check": {"checked_at": _S, "state": _S, "reason": _S, "params": Fate.COVERED},
    "robots_file": {"origin": _S, "fetched_at": _S, "body": Fate.ROW_GOES},
    "crashed_task": {"run": _S},
    "site_standing": {"host": _S, "day": _S, "rests_until": _S},
    "request": {"at": _S, "site": _S, "address": _S, "why": _S, "fault": _S},
    "kept_page": {
        **dict.fromkeys("page_address final_address etag last_modified reader domains read_at".split(), _S),
        "facts": Fate.ROW_GOES,
    },
    "made_up_page": {"origin": _S, "asked_at": _S, "answer": Fate.ROW_GOES},
}
"""Every column of text, table by table; one that is left out of a new table fails a test."""
