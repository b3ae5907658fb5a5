"""Taking a return back undoes that return alone: what was written since stays."""

from __future__ import annotations

from core.business.fields import all_fields
from core.business.profile import Fact
from core.workspace import Workspace

FIELDS = all_fields()


def edit(workspace: Workspace, **texts: str) -> None:
    for name, text in texts.items():
        workspace.editing.keep(FIELDS[name], text)


def shown(workspace: Workspace, text: str = "") -> list[tuple[str, str]]:
    return [(row.kind, row.title) for row in workspace.trash.rows(workspace.trash.ids(text))]


def test_taking_a_return_back_leaves_what_was_written_since(workspace: Workspace) -> None:
    workspace.business.set_sites([*workspace.business.business().sites, "old.example"])
    edit(workspace, old_sites="")
    back = workspace.trash.bring_back(workspace.trash.ids("old.example"))
    workspace.business.set_sites([*workspace.business.business().sites, "new.example"])
    back()
    sites = workspace.business.business().sites
    assert "new.example" in sites
    assert "old.example" not in sites


def test_what_made_room_is_not_lost_when_something_else_was_written_since(workspace: Workspace) -> None:
    edit(workspace, email="a@bakery.example")
    edit(workspace, email="")
    edit(workspace, email="b@bakery.example")
    back = workspace.trash.bring_back([row.id for row in workspace.trash.rows(workspace.trash.ids()) if row.title == "a@bakery.example"])
    edit(workspace, email="c@bakery.example")
    back()
    assert workspace.profiles.profile().value(Fact.EMAIL) == "c@bakery.example"
    assert "b@bakery.example" in [title for _kind, title in shown(workspace)]


def test_a_row_that_somebody_spoilt_breaks_nothing(workspace: Workspace) -> None:
    with workspace.store.write() as db:
        for fact, value in (("site", "nonsense"), ("people", '{"taken":1,"stood":[Infinity]}')):
            db.execute(
                "INSERT INTO profile_trash (fact, value, deleted_at) VALUES (?, ?, '2026-11-16T10:00:00.000000+00:00')", (fact, value)
            )
    assert isinstance(shown(workspace), list)
