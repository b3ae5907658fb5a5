"""Where this computer keeps settings, business files and logs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs


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

    @property
    def settings_file(self) -> Path:
        """Where the options of this computer are kept."""
        return self.settings / "settings.json"
