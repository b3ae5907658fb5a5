"""No usable answer comes; nothing is known of the link."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import linking
from tests.miniweb.trap import Act, Answer, Asked, Trap

_STATE = LinkState.SITE_UNREACHABLE


def _plain(asked: Asked) -> Answer:
    return Answer(linking(asked))


def _reset(asked: Asked) -> Answer:
    return Answer(act=Act.RESET)


def _fault(asked: Asked) -> Answer:
    return Answer("<h1>Internal Server Error</h1>", 500)


def _drip(asked: Asked) -> Answer:
    return Answer(linking(asked), act=Act.DRIP_BODY)


def _drip_headers(asked: Asked) -> Answer:
    return Answer(linking(asked), act=Act.DRIP_HEADERS)


def _cut(asked: Asked) -> Answer:
    return Answer(linking(asked), act=Act.CUT_SHORT)


def _noise(asked: Asked) -> Answer:
    return Answer(act=Act.NOISE)


UNREACHABLE = (
    Trap("refused", _STATE, _plain, zone="refused"),
    Trap("reset", _STATE, _reset),
    Trap("server-fault", _STATE, _fault),
    Trap("all-faults", _STATE, _fault, robots=Answer("down", 503)),
    Trap("wrong-name", _STATE, _plain, zone="badname"),
    Trap("out-of-date", _STATE, _plain, zone="expired"),
    Trap("unknown-issuer", _STATE, _plain, zone="unknownca"),
    Trap("cut-short", _STATE, _cut),
    Trap("noise", _STATE, _noise),
    Trap("slow-body", _STATE, _drip, usual=False),
    Trap("slow-headers", _STATE, _drip_headers, usual=False),
)
