"""The verbs: what they print, what they return, how they say what is wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core import headless
from core.clock import SetClock
from core.headless import VERBS, run
from core.headless.surroundings import Surroundings
from core.settings.folders import Folders
from core.store import database
from core.workspace import Workspace
from tests.core.store.files import ROOT


@dataclass
class Desk:
    """A person's computer: a folder, a clock, a terminal that is a file."""

    folder: Path
    clock: SetClock = field(default_factory=SetClock)

    def __call__(self, *words: str | Path) -> tuple[int, str, str]:
        """Type a command; return its exit code, what it printed, what it said on stderr."""
        out, err = io.StringIO(), io.StringIO()
        folders = Folders(self.folder / "settings", self.folder / "businesses", self.folder / "logs")
        code = run([str(word) for word in words], Surroundings(self.clock, out, err, folders))
        return code, out.getvalue(), err.getvalue()

    def file(self, name: str, text: str) -> Path:
        (self.folder / name).write_text(text, "utf-8")
        return self.folder / name


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_importing_says_what_it_did_file_by_file(desk: Desk) -> None:
    one = desk.file("one.txt", "https://club.example/a\nhttps://choir.example/b\nhello\n")
    two = desk.file("two.txt", "https://club.example/a\n")
    data = desk.folder / "shop.linkstead"
    assert desk("import", one, two, "--site", "www.bakery.example", "--data", data) == (
        0,
        "one.txt: 2 links added, 1 line had no address.\ntwo.txt: 0 links added, 1 was known.\n",
        "",
    )
    with closing(Workspace.open(data, desk.clock)) as workspace:
        assert workspace.business.business().sites == ("bakery.example",)


def test_a_site_needs_saying_once_and_another_one_is_added_behind(desk: Desk) -> None:
    one, data = desk.file("one.txt", "https://club.example/a"), desk.folder / "shop.linkstead"
    assert desk("import", one, "--site", "bakery.example", "--data", data)[0] == 0
    assert desk("import", one, "--site", "old.example", "--data", data)[0] == 0
    assert desk("import", one, "--data", data)[0] == 0
    with closing(Workspace.open(data, desk.clock)) as workspace:
        assert workspace.business.business().sites == ("bakery.example", "old.example")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            lambda d: ("import", d.file("a.txt", "https://club.example/"), "--data", d.folder / "x.linkstead"),
            "Say which website is yours first, with --site ADDRESS",
        ),
        (lambda d: ("import", "gone.txt", "--site", "bakery.example", "--data", d.folder / "x.linkstead"), "gone.txt is not there"),
        (
            lambda d: ("import", d.file("a.txt", "hello"), "--site", "b.example", "--data", d.folder / "x.linkstead"),
            "no web address in this",
        ),
        (
            lambda d: ("import", d.file("a.txt", "x"), "--site", "no site", "--data", d.folder / "x.linkstead"),
            "“no site” is not a web address",
        ),
        (lambda d: ("check", "--data", d.folder / "gone.linkstead"), "gone.linkstead is not there"),
        (lambda d: ("export", "--data", d.folder / "gone.linkstead"), "gone.linkstead is not there"),
        (lambda d: ("check", "--data", d.file("diary.txt", "Dear diary\n" * 500)), "diary.txt is not a Linkstead file"),
        (lambda d: ("check", "--data", d.folder / "x\x1b[2J"), "x [2J is not there"),
    ],
)
def test_what_is_in_the_way_is_said_plainly_on_stderr(desk: Desk, words: Callable[[Desk], tuple[str | Path, ...]], said: str) -> None:
    code, out, err = desk(*words(desk))
    assert (code, out) == (3, "")
    assert said in err
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize("verb", ["import", "check", "export"])
def test_no_verb_opens_a_file_that_may_not_be_written(desk: Desk, monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    one, data = desk.file("one.txt", "https://club.example/a"), desk.folder / "shop.linkstead"
    desk("import", one, "--site", "bakery.example", "--data", data)
    monkeypatch.setattr(database, "may_write", lambda _place: False)
    code, out, err = desk(verb, *([one] if verb == "import" else []), "--data", data)
    assert (code, out) == (3, "")
    assert err.startswith("shop.linkstead may not be written here")
    assert err.count("\n") == 1


def test_a_file_without_an_address_does_not_stop_the_others(desk: Desk) -> None:
    files = [desk.file("empty.txt", "hello"), desk.folder / "gone.txt", desk.file("one.txt", "https://club.example/a")]
    code, out, err = desk("import", *files, "--site", "bakery.example", "--data", desk.folder / "shop.linkstead")
    assert (code, out) == (3, "one.txt: 1 link added.\n")
    first, second = err.splitlines()
    assert first.startswith("empty.txt: There is no web address in this.")
    assert second.startswith("gone.txt is not there.")


def test_looking_tells_what_would_come_in_and_keeps_nothing(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    desk("import", desk.file("one.txt", "https://club.example/a"), "--site", "bakery.example", "--data", data)
    files = [
        desk.file("links.csv", "Linking page,Last crawled\nhttps://club.example/a,2026-11-02\nhttps://choir.example/b,2026-11-01\nhello\n"),
        desk.file("page.csv", "<!DOCTYPE html><p>Sign in</p>"),
    ]
    code, out, err = desk("import", *files, "--look", "--data", data)
    assert (code, out) == (
        3,
        "links.csv:\n  Google Search Console: 2 links, 1 of them new.\n"
        "  Left out: 1 row that cannot be read (line 4).\n    Line 4: hello\n",
    )
    assert err.startswith("page.csv holds a web page, not an export")
    with closing(Workspace.open(data, desk.clock)) as workspace:
        assert workspace.store.one("SELECT count(*) FROM link_import") == 1


def test_looking_needs_a_file_and_makes_none(desk: Desk) -> None:
    one, data = desk.file("one.txt", "https://club.example/a"), desk.folder / "shop.linkstead"
    assert desk("import", one, "--look", "--data", data) == (3, "", "shop.linkstead is not there. It may have been moved or renamed.\n")
    assert not data.exists()


def test_a_table_that_nobody_knows_is_read_once_its_column_is_named(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    table = desk.file("mine.csv", "Partner,Their page\nClub,https://club.example/a\nChoir,https://choir.example/b\n")
    code, out, err = desk("import", table, "--site", "bakery.example", "--data", data)
    assert (code, out) == (3, "")
    assert err.startswith("mine.csv is a table that Linkstead does not know. Say with --column")
    assert "  2  Their page\n" in desk("import", table, "--look", "--data", data)[1]
    assert desk("import", table, "--column", "2", "--data", data) == (0, "mine.csv: 2 links added.\n", "")


def test_a_fault_of_ours_leaves_its_details_in_the_terminal(desk: Desk) -> None:
    """Where there is no log to look into."""
    data = desk.folder / "shop.linkstead"
    desk("import", desk.file("one.txt", "https://club.example/"), "--site", "bakery.example", "--data", data)
    broken = "from core.backlinks.check_job import CheckLinksJob; CheckLinksJob.plan = lambda self, workspace: 1 / 0; "
    with command(desk.folder, "check", "--data", str(data), before=broken) as process:
        out, err = process.communicate()
    assert (process.returncode, out) == (3, b"")
    assert b"ZeroDivisionError" in err
    assert err.decode().splitlines()[-1].endswith("The details stand above.")


def test_asking_for_a_file_that_is_not_there_makes_none(desk: Desk) -> None:
    desk("check", "--data", desk.folder / "gone.linkstead")
    assert list(desk.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("gone.txt", "--site", "bakery.example"), "gone.txt is not there."),
        (("gone.txt", "lost.txt", "--site", "bakery.example"), "None of these files is there: gone.txt, lost.txt."),
        (("gone.txt",), "with --site ADDRESS"),
        (("gone.txt", "--site", "no site"), "“no site” is not a web address"),
    ],
)
def test_an_import_that_can_bring_nothing_in_makes_no_file(desk: Desk, words: tuple[str, ...], said: str) -> None:
    code, out, err = desk("import", *words, "--data", desk.folder / "new.linkstead")
    assert (code, out) == (3, "")
    assert said in err
    assert list(desk.folder.iterdir()) == []


def test_a_file_without_a_website_is_told_how_to_get_one(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    Workspace.open(data, desk.clock).close()
    code, _, err = desk("import", desk.file("one.txt", "https://club.example/a"), "--data", data)
    assert code == 3
    assert "--site ADDRESS" in err


def test_a_file_that_is_open_elsewhere_is_said_to_be(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    with closing(Workspace.open(data, desk.clock)):
        code, _, err = desk("export", "--data", data)
    assert code == 3
    assert f"process {os.getpid()}" in err


@pytest.mark.parametrize("words", [(), ("nonsense",), ("import",), ("check", "--nonsense")])
def test_a_command_that_is_wrong_is_two(desk: Desk, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        desk(*words)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_help_names_every_verb_and_exit_code(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        desk("--help")
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert all(verb.NAME in shown for verb in VERBS)
    assert set(re.findall(r"^ *(\d+)  ", headless.EXIT_CODES, re.MULTILINE)) == {"0", "1", "2", "3", "4", "130"}


def test_without_a_file_named_the_usual_one_is_used(desk: Desk) -> None:
    assert desk("import", desk.file("one.txt", "https://club.example/"), "--site", "bakery.example")[0] == 0
    assert (desk.folder / "businesses" / "My business.linkstead").exists()
    assert desk("export")[0] == 0


def test_nothing_yet_is_said_so(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    Workspace.open(data, desk.clock).close()
    code, out, err = desk("check", "--data", data)
    assert (code, out) == (3, "")
    assert "Say which website is yours first" in err
    with closing(Workspace.open(data, desk.clock)) as workspace:
        workspace.business.set_sites(["bakery.example"])
    code, out, _ = desk("check", "--data", data)
    assert code == 0
    assert "No links yet." in out
    assert desk("check", "--json", "--data", data)[1] == "[]\n"


def test_exports_are_for_programs(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    desk("import", desk.file("one.txt", "https://club.example/a\nhttps://choir.example/b"), "--site", "bakery.example", "--data", data)
    _, as_csv, _ = desk("export", "--data", data)
    _, as_json, _ = desk("export", "--json", "--data", data)
    rows, records = list(csv.DictReader(io.StringIO(as_csv))), json.loads(as_json)
    assert [row["page"] for row in rows] == [record["page"] for record in records] == ["https://choir.example/b", "https://club.example/a"]
    assert {row["state"] for row in rows} == {"unchecked"}


def test_an_export_may_go_to_a_file_of_the_kind_its_name_says(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    desk("import", desk.file("one.txt", "https://club.example/a"), "--site", "bakery.example", "--data", data)
    for name in ("links.csv", "links.json", "links.xlsx"):
        code, out, err = desk("export", "--to", desk.folder / name, "--data", data)
        assert (code, err) == (0, "")
        assert out == f"1 link saved: {desk.folder / name}\n"
    assert json.loads((desk.folder / "links.json").read_text("utf-8"))[0]["page"] == "https://club.example/a"
    book = load_workbook(desk.folder / "links.xlsx")
    assert book.worksheets[0]["A2"].value == "https://club.example/a"
    code, _, err = desk("export", "--to", data, "--data", data)
    assert code == 3
    assert "Choose another name" in err


def command(folder: Path, *words: str, before: str = "", **more: str) -> subprocess.Popen[bytes]:
    code = before + "import sys; from core.headless import run; sys.exit(run(sys.argv[1:]))"
    usual = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = usual | {"HOME": str(folder), "XDG_DATA_HOME": str(folder)} | more
    return subprocess.Popen([sys.executable, "-c", code, *words], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_reader_that_goes_away_is_no_fault(desk: Desk) -> None:
    """The list is longer than a pipe is deep."""
    data = desk.folder / "shop.linkstead"
    lines = "\n".join(f"https://club-{i}.example/{'x' * 200}" for i in range(3000))
    desk("import", desk.file("one.txt", lines), "--site", "bakery.example", "--data", data)
    with command(desk.folder, "export", "--data", str(data)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_terminal_or_file_that_knows_few_letters_stops_nothing(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    desk("import", desk.file("one.txt", "https://club.example/"), "--site", "bakery.example", "--data", data)
    with command(desk.folder, "check", "--help", PYTHONIOENCODING="ascii") as process:
        process.communicate()
        assert process.returncode == 0
    with command(desk.folder, "import", str(desk.file("größe.txt", "x")), "--data", str(data), PYTHONIOENCODING="ascii") as process:
        _, err = process.communicate()
        assert process.returncode == 3
        assert b"Traceback" not in err


def test_output_that_cannot_be_written_is_a_sentence_and_not_the_code_for_lost_links(desk: Desk) -> None:
    data = desk.folder / "shop.linkstead"
    desk("import", desk.file("one.txt", "https://club.example/"), "--site", "bakery.example", "--data", data)
    code = "from core.headless import run; import sys; sys.exit(run(sys.argv[1:]))"
    with Path("/dev/full").open("wb") as full:
        words = [sys.executable, "-c", code, "export", "--data", str(data)]
        ended = subprocess.run(words, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 3
    assert ended.stderr == "What there was to print could not be written where it was sent: No space left on device.\n"


def test_the_form_of_the_file_is_told_without_one(desk: Desk) -> None:
    code, out, err = desk("schema")
    assert (code, err) == (0, "")
    assert "link: Links to you. Each page that links to you, or is said to, as the last look left it.\n" in out
    assert "  page_address (text): The address of the page that links to you.\n" in out
    assert not (desk.folder / "businesses").exists()
