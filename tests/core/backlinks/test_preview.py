"""A preview crosses the process on one line of at most 64 KB, whatever the file holds."""

from __future__ import annotations

import json

from core.backlinks.exports.recognise import Asked
from core.backlinks.exports.shape import Field, Kind
from core.backlinks.exports.telling import Broken
from core.backlinks.preview import TablePreview, read, write


def test_what_is_written_is_read_again() -> None:
    asked = Asked(("Club", "Page"), (("Rowing", "https://club.example/"),), {Field.PAGE: 1}, 1)
    told = [
        TablePreview(
            "a.csv",
            "google",
            Kind.LINKS,
            links=5,
            new=3,
            broken=1,
            first_broken=[Broken(4, "half")],
            elsewhere=2,
            elsewhere_host="r.example",
        ),
        TablePreview("b.csv", asked=asked),
    ]
    assert read(write(told)) == told


def test_thirty_wide_tables_in_a_wide_script_fit_into_a_line() -> None:
    cell = "漢" * 500
    asked = Asked((cell,) * 90, ((cell,) * 90,) * 5)
    told = [TablePreview(cell[:20], asked=asked, broken=10, first_broken=[Broken(n, cell) for n in range(10)]) for _ in range(60)]
    line = json.dumps({"preview": write(told)})
    assert len(line) < 64_000
    (first, *_rest) = read(write(told))
    assert first.asked is not None
    assert first.asked.samples
    assert sum(table.asked is not None for table in read(write(told))) == 1
