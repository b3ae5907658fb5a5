"""The end of the log: where in the program it was stays readable, everything else is covered."""

from __future__ import annotations

from pathlib import Path

from core.diagnosis.log import LINES, end_of_log
from core.diagnosis.masking import Mask

LOG = """2026-11-16 08:00:00,123 ERROR root: unexpected
Traceback (most recent call last):
  File "/home/anna/programs/Linkstead/gui/page.py", line 120, in refresh
    self.look()
  File "/usr/lib/python3.11/json/decoder.py", line 12, in decode
ValueError: 'Anna Miller' is not in https://shop.example/
2026-11-16 08:00:01,456 INFO core.web.asking.fetch: Anna Miller, 01632 960412
"""


def test_lines_keep_their_time_and_their_place_in_the_program(tmp_path: Path) -> None:
    (tmp_path / "linkstead.log").write_text(LOG, "utf-8")
    assert end_of_log(tmp_path, "linkstead.log", Mask({"Anna Miller"}, Path("/home/anna"))).splitlines() == [
        "2026-11-16 08:00:00,123 ERROR root: unexpected",
        "Traceback (most recent call last):",
        "  gui/page.py:120 refresh",
        "  [file]:12 decode",
        "ValueError: ‘…’ is not in [address]",
        "2026-11-16 08:00:01,456 INFO core.web.asking.fetch: [name], [number]",
    ]


def test_the_newest_lines_go_along_and_the_file_before_comes_first(tmp_path: Path) -> None:
    (tmp_path / "linkstead.log.1").write_text("old\n" * LINES, "utf-8")
    (tmp_path / "linkstead.log").write_text("new\n" * 3, "utf-8")
    lines = end_of_log(tmp_path, "linkstead.log", Mask(())).splitlines()
    assert lines == ["old"] * (LINES - 3) + ["new"] * 3


def test_no_log_is_no_log(tmp_path: Path) -> None:
    assert end_of_log(None, "linkstead.log", Mask(())) == ""
    assert end_of_log(tmp_path / "not there", "linkstead.log", Mask(())) == ""
