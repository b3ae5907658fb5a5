"""The list of links, or a part of it, as a file of the person's own: a short one at once, a long one by a job."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.backlinks.saving.job import SaveLinksJob, asking, save_now
from core.backlinks.saving.listfile import part_of
from core.backlinks.saving.wording import words_for_people
from core.errors import WorldError
from core.jobs import Ending, JobRequest, Outcome
from core.words import _, ngettext
from gui.choosing import choose_new_file
from gui.page import PageContext

MOST_AT_ONCE = 500
"""Links that are written while the window waits: with all their looks that takes less than a blink and a half."""


def save_list(ids: Sequence[int], context: PageContext, parent: QWidget) -> None:
    """Ask where, and write these links there; what came of it is said."""
    kinds = _("Table (*.csv);;Workbook (*.xlsx);;JSON (*.json)")
    path = choose_new_file(parent, _("Save the list"), _("links.csv"), kinds, context.memory, "saved")
    if path is None:
        return
    if len(ids) > MOST_AT_ONCE:
        _save_by_job(ids, path, context)
        return
    try:
        saved = save_now(context.workspace, SaveLinksJob(path, ids, words_for_people()))
    except WorldError as error:
        context.say(str(error))
    else:
        context.say(_told(saved, path))


def _save_by_job(ids: Sequence[int], path: Path, context: PageContext) -> None:
    try:
        handle, name = tempfile.mkstemp(prefix="linkstead-", suffix=".json")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(asking(ids, words_for_people()))
    except OSError as error:
        raise WorldError("disk_full") from error
    asked = Path(name)

    def ended(outcome: Outcome) -> None:
        asked.unlink(missing_ok=True)
        if outcome.ending is Ending.FINISHED:
            context.say(_told(int(outcome.params["saved"]), path))
        else:
            # An engine that died could not take it away itself.
            part_of(path).unlink(missing_ok=True)

    context.run(JobRequest("save_links", {"path": str(path.absolute()), "asked": str(asked)}), ended)


def _told(saved: int, path: Path) -> str:
    return f"{ngettext('{n} link saved:', '{n} links saved:', saved)} {path}"
