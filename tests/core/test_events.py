"""What changed, said once to whoever listens."""

from __future__ import annotations

from core.events import Changed, Events, Topic


def test_everyone_who_listens_hears_every_change_in_order() -> None:
    events, heard = Events(), []
    events.listen(lambda change: heard.append(("a", change)))
    events.listen(lambda change: heard.append(("b", change)))
    links, settings = Changed(Topic.LINKS, (1, 2)), Changed(Topic.SETTINGS)
    events.say([links, settings])
    assert heard == [("a", links), ("b", links), ("a", settings), ("b", settings)]


def test_who_has_ended_hears_no_more() -> None:
    events, heard = Events(), []
    end = events.listen(heard.append)
    end()
    end()
    events.say([Changed(Topic.LINKS)])
    assert heard == []


def test_ending_while_listening_leaves_the_others_listening() -> None:
    events, heard = Events(), []
    ends = [events.listen(lambda change: ends[0]())]
    events.listen(heard.append)
    events.say([Changed(Topic.LINKS), Changed(Topic.BUSINESS)])
    assert [change.topic for change in heard] == [Topic.LINKS, Topic.BUSINESS]
