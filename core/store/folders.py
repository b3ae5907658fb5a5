"""Where a live file may lie: not in a folder that a service keeps in step, not on a network drive; WAL is unsafe there."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from core.errors import WorldError

SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "syncthing": "Syncthing",
    "box sync": "Box",
}
"""Names of folders, lower case, that these services make."""

SYNCED_BEGINNINGS = {
    "onedrive -": "OneDrive",
    "onedrive-": "OneDrive",
    "dropbox (": "Dropbox",
    "dropbox-": "Dropbox",
    "googledrive-": "Google Drive",
}
"""How such names begin where a person or a company is named behind."""

NETWORK_FILE_SYSTEMS = {
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.sshfs",
    "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
}  # fmt: skip

_ESCAPED = re.compile(r"\\([0-7]{3})")
"""How a mounts table writes a space and the like."""


def refuse_unsafe(path: Path) -> None:
    """Raise WorldError (folder_is_synced, folder_is_network) where a live file at `path` could be damaged."""
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 - a link into a synced folder must keep its own name too
    for place in (folder, folder.resolve()):
        service = _syncing_service(place)
        if service:
            raise WorldError("folder_is_synced", folder=str(folder), service=service)
    if _on_network(folder.resolve()):
        raise WorldError("folder_is_network", folder=str(folder))


def _syncing_service(folder: Path) -> str:
    for part in folder.parts:
        name = part.lower()
        service = SYNCED.get(name) or next((s for beginning, s in SYNCED_BEGINNINGS.items() if name.startswith(beginning)), "")
        if service:
            return service
    return ""


def _on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _windows_drive_is_remote(folder)
    mounts = Path("/proc/self/mounts")
    return mounts.exists() and file_system_of(folder, mounts.read_text("utf-8", "replace")) in NETWORK_FILE_SYSTEMS


def file_system_of(folder: Path, mounts: str) -> str:
    """Return the kind of file system `folder` lies on, read from the text of a mounts table; "" where it says nothing."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = _ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[1])
        if folder.is_relative_to(point) and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _windows_drive_is_remote(folder: Path) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    import ctypes

    remote = 4  # DRIVE_REMOTE
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the attribute exists on Windows alone
    return bool(kernel.GetDriveTypeW(folder.anchor) == remote)
