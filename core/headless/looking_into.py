"""What a file would bring in, told in a terminal before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.backlinks.column_answers import ColumnAnswers
from core.backlinks.exports.shape import Field
from core.backlinks.preview import read
from core.backlinks.preview_job import PreviewLinksJob
from core.backlinks.preview_words import FilePreview, comes_in, leads_elsewhere, left_out, together, where
from core.headless.running import run_job
from core.headless.surroundings import Surroundings
from core.headless.terminal import harmless
from core.jobs import Ending
from core.words import _
from core.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file holds, and by which columns it was read where nobody knows its table."""

    file: FilePreview
    columns: Mapping[Field, int]


def look_into(path: Path, columns: Mapping[Field, int], workspace: Workspace, around: Surroundings) -> Looked | None:
    """Return what a file holds; a table that nobody knows is read as the owner said of such a table. None after Ctrl+C.

    Raises WorldError where the file cannot be read.
    """
    outcome = run_job(PreviewLinksJob(path, columns), workspace, around)
    if outcome.ending is Ending.STOPPED:
        return None
    file = together(read(str(outcome.params["preview"])))
    said = ColumnAnswers(workspace.store).answer(file.asked.names) if file.asked is not None else {}
    return look_into(path, said, workspace, around) if said and not columns else Looked(file, columns)


def tell(name: str, file: FilePreview, around: Surroundings) -> None:
    """Print what would come in and what would be left out, the rows that cannot be read with their text."""
    lines = [*comes_in(file), leads_elsewhere(file), left_out(file)]
    if file.asked is not None:
        lines += [_("Nobody knows this table. Say with --column which column is the page that links to you:")]
        lines += [f"  {number}  {column}" for number, column in enumerate(file.asked.names, 1)]
    lines += [f"  {where(broken)}: {broken.row.text}" for broken in file.broken_rows if broken.row.text]
    around.out.write(f"{harmless(name)}:\n" + "".join(f"  {harmless(line)}\n" for line in lines if line))
