"""One file on its way in: what was found in it, and what the owner said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.backlinks.exports.recognise import Asked
from core.backlinks.exports.shape import Field
from core.backlinks.preview_words import FilePreview


@dataclass(slots=True, eq=False)
class BroughtFile:
    """`name` is "" for pasted text, whose file is ours and goes when it is done with.

    `problem` says why it cannot be read; `asked` is the table that nobody knows, also once `columns` say how it is read.
    """

    path: Path
    name: str
    preview: FilePreview | None = None
    problem: str = ""
    asked: Asked | None = None
    columns: Mapping[Field, int] = field(default_factory=dict)
    set_aside: bool = False

    @property
    def open_question(self) -> bool:
        """Whether the owner has still to say which column is which."""
        return self.preview is not None and self.preview.asked is not None and not self.set_aside

    @property
    def comes_in(self) -> bool:
        return self.preview is not None and self.preview.brings and not self.set_aside

    def params(self) -> dict[str, Any]:
        """Return what the jobs are told of it."""
        return {"path": str(self.path.absolute()), "columns": {each.value: place for each, place in self.columns.items()}}

    def done_with(self) -> None:
        """Take away what was pasted; a file of the owner's stays."""
        if not self.name:
            self.path.unlink(missing_ok=True)
