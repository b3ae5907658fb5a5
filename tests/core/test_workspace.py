"""One business's file, open here: made, held, joined, closed, raced for."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from core.clock import SetClock
from core.errors import WorldError
from core.workspace import Workspace
from tests.core.store.files import NAMES, ROOT, on_a_small_disk, put


def sites(path: Path) -> tuple[str, ...]:
    with closing(Workspace.open(path, SetClock())) as workspace:
        return workspace.business.business().sites


@pytest.mark.parametrize("name", NAMES)
def test_a_business_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a new folder" / name
    with closing(Workspace.open(path, SetClock())) as workspace:
        workspace.business.set_sites(["bakery.example"])
    assert sites(path) == ("bakery.example",)


def test_a_second_window_is_told_who_has_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with closing(Workspace.open(path, SetClock())), pytest.raises(WorldError) as problem:
        Workspace.open(path, SetClock())
    assert problem.value.code == "file_busy"
    assert problem.value.params["process"]
    Workspace.open(path, SetClock()).close()


def test_the_engine_joins_beside_the_window_and_both_write(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with closing(Workspace.open(path, SetClock())) as window, closing(Workspace.join(path, SetClock())) as engine:
        window.business.set_sites(["bakery.example"])
        engine.business.rename("Crumb & Co")
        assert window.business.business() == engine.business.business()
        assert window.business.business().name == "Crumb & Co"


def test_of_many_who_open_a_new_file_at_once_one_has_it_and_the_others_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    gate, results, release = threading.Barrier(8), [], threading.Barrier(8)

    def race() -> None:
        gate.wait(10)
        try:
            workspace = Workspace.open(path, SetClock())
        except BaseException as error:
            results.append(error)
            release.wait(30)
            return
        results.append(workspace)
        release.wait(30)
        workspace.close()

    racers = [threading.Thread(target=race) for _ in range(8)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(30)
    opened = [result for result in results if isinstance(result, Workspace)]
    told = [result.code for result in results if isinstance(result, WorldError)]
    assert (len(opened), told) == (1, ["file_busy"] * 7)
    assert sites(path) == ()


def test_of_many_processes_that_open_a_new_file_at_once_one_has_it_and_the_others_are_told(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from core.clock import SetClock
from core.errors import WorldError
from core.workspace import Workspace
print("ready", flush=True)
sys.stdin.readline()
try:
    workspace = Workspace.open(Path(sys.argv[1]), SetClock())
    print("opened", flush=True)
except WorldError as error:
    print(error.code, flush=True)
sys.stdin.readline()
"""
    command = [sys.executable, "-c", code, str(tmp_path / "a.linkstead")]
    racers = [subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    heard = [racer.stdout for racer in racers if racer.stdout]
    assert [stream.readline() for stream in heard] == ["ready\n"] * 4
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    assert sorted(stream.readline() for stream in heard) == ["file_busy\n"] * 3 + ["opened\n"]
    for racer in racers:
        racer.communicate("go\n")
        assert racer.returncode == 0


def test_a_folder_that_cannot_be_made_is_the_persons_world(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file in its place", "utf-8")
    with pytest.raises(WorldError) as problem:
        Workspace.open(tmp_path / "folder" / "a.linkstead", SetClock())
    assert problem.value.code == "file_read_only"


def test_a_synced_folder_is_left_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(WorldError) as problem:
        Workspace.open(tmp_path / "Dropbox" / "shop" / "a.linkstead", SetClock())
    assert problem.value.code == "folder_is_synced"
    assert list(tmp_path.iterdir()) == []


def test_no_room_for_a_first_file_is_the_persons_world_and_lets_go_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    code = """
from core.clock import SetClock
from core.workspace import Workspace
for most in (0, 20_000):
    limit(most)
    try:
        Workspace.open(path, SetClock())
    except WorldError as error:
        limit(resource.RLIM_INFINITY)
        print(error.code)
    limit(resource.RLIM_INFINITY)
Workspace.open(path, SetClock()).close()
"""
    assert set(on_a_small_disk(path, code).split()) <= {"disk_full", "disk_fault"}
    assert sites(path) == ()


def test_a_file_that_cannot_be_used_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    path.write_bytes(b"no database" * 1000)
    for _ in range(2):
        with pytest.raises(WorldError) as problem:
            Workspace.open(path, SetClock())
        assert problem.value.code == "file_is_not_ours"


def both_or_nothing(workspace: Workspace) -> None:
    with workspace.batch():
        workspace.business.rename("Crumb & Co")
        put(workspace.store, "bakery.example")
        raise ZeroDivisionError


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with closing(Workspace.open(tmp_path / "a.linkstead", SetClock())) as workspace:
        with pytest.raises(ZeroDivisionError):
            both_or_nothing(workspace)
        assert (workspace.business.business().name, workspace.business.business().sites) == ("", ())


def test_nothing_is_left_beside_a_file_that_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "passwords"
    path.write_bytes(b"root:x:0:0\n" * 200)
    with pytest.raises(WorldError) as problem:
        Workspace.open(path, SetClock())
    assert problem.value.code == "file_is_not_ours"
    assert [each.name for each in tmp_path.iterdir()] == ["passwords"]
