"""Every job by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.backlinks.add_job import AddLinksJob
from core.backlinks.check_job import CheckLinksJob
from core.business.reading.job import ReadSiteJob
from core.engine.joblist import make_job
from tests.core.store.files import NOW


def test_a_name_and_plain_parameters_make_a_job() -> None:
    assert isinstance(make_job("add_links", {"path": str(Path("list.txt")), "name": "list.txt"}), AddLinksJob)
    assert isinstance(make_job("check_links", {}, NOW), CheckLinksJob)
    assert isinstance(make_job("check_links", {"ids": [1, 2]}), CheckLinksJob)
    assert isinstance(make_job("read_site", {"address": "www.bakery.example"}), ReadSiteJob)


@pytest.mark.parametrize(("name", "params"), [("os.system", {}), ("", {}), ("add_links", {})])
def test_anything_else_makes_none(name: str, params: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        make_job(name, params)
