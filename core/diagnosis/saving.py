"""All that a helper needs as one ZIP file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from core.diagnosis.parts import Part
from core.store.database import known_disk_errors


def save(parts: Sequence[Part], target: Path) -> None:
    """Write every part into the file at `target`, whole or not at all. Raises WorldError with what the disk says."""
    part = target.with_name(f"{target.name}.part")
    with known_disk_errors(target):
        try:
            with ZipFile(part, "w", ZIP_DEFLATED) as file:
                for each in parts:
                    file.writestr(each.name, each.text)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
