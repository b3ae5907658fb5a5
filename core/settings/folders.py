"""Where this computer keeps settings, business files and logs."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import platformdirs

ENDING = ".linkstead"
"""Of every business file."""

LONGEST = 80
"""Letters of a file's name; systems allow 255 bytes, and backups add to it."""

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself, in every folder."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The person's own folders; tests and pictures pass others."""

    settings: Path
    businesses: Path
    logs: Path

    @classmethod
    def of_this_person(cls) -> Folders:
        """Return the places this system sets aside for programs; none of them is made yet."""
        places = platformdirs.PlatformDirs("Linkstead", appauthor=False)
        return cls(settings=places.user_config_path, businesses=places.user_data_path, logs=places.user_log_path)

    @property
    def usual_file(self) -> Path:
        """The business file that is used where none is named."""
        return self.businesses / "My business.linkstead"

    def new_file(self, name: str) -> Path:
        """Return a business file named after a business, where none is yet."""
        stem = " ".join(_NOT_IN_NAMES.sub(" ", name).split())[:LONGEST].strip(". ")
        if not stem or _DEVICES.fullmatch(stem):
            stem = self.usual_file.stem
        path, number = self.businesses / f"{stem}{ENDING}", 1
        while os.path.lexists(path):
            number += 1
            path = self.businesses / f"{stem} {number}{ENDING}"
        return path

    @property
    def settings_file(self) -> Path:
        """Where the options of this computer are kept."""
        return self.settings / "settings.json"
