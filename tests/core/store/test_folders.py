"""Where a live file may lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import WorldError
from core.store import folders
from core.store.folders import file_system_of, refuse_unsafe

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /home/anna/office nfs4 rw 0 0
//server/all /mnt/two\\040words cifs rw 0 0
tmpfs /mnt/two tmpfs rw 0 0
/dev/sdb1 /mnt/tab\\011and\\134slash ext4 rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Old Mill)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Old Mill Ltd", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-anna@mill.example/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_folder_kept_in_step_is_refused_by_its_service(tmp_path: Path, folder: str, service: str) -> None:
    place = tmp_path / folder / "shop"
    place.mkdir(parents=True)
    with pytest.raises(WorldError) as problem:
        refuse_unsafe(place / "a.linkstead")
    assert (problem.value.code, problem.value.params["service"]) == ("folder_is_synced", service)


def test_a_link_into_a_folder_kept_in_step_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "shop").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(WorldError) as problem:
        refuse_unsafe(tmp_path / "shop" / "a.linkstead")
    assert problem.value.code == "folder_is_synced"


def test_a_link_that_stands_in_a_folder_kept_in_step_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / "shop").symlink_to(tmp_path / "plain")
    with pytest.raises(WorldError):
        refuse_unsafe(tmp_path / "Dropbox" / "shop" / "a.linkstead")


@pytest.mark.parametrize("folder", ["Documents", "Dropboxes", "Old Dropbox letters", "onedrivers"])
def test_an_ordinary_folder_is_fine(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    refuse_unsafe(tmp_path / folder / "Dropbox.linkstead")


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/anna", "ext4"),
        ("/home/anna/office/2026", "nfs4"),
        ("/home/anna/officer", "ext4"),
        ("/mnt/two words/shop", "cifs"),
        ("/mnt/two/shop", "tmpfs"),
        ("/mnt/tab\tand\\slash/shop", "ext4"),
    ],
)
def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount(folder: str, kind: str) -> None:
    assert file_system_of(Path(folder), MOUNTS) == kind


def test_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "_on_network", lambda folder: True)
    with pytest.raises(WorldError) as problem:
        refuse_unsafe(tmp_path / "a.linkstead")
    assert problem.value.code == "folder_is_network"
