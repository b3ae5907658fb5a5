"""A fast web of real pages on loopback, in a process of its own, so that it is never what is measured; `web` says what it answers."""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.answers import DROP, Answer, Web, web_of

DOMAIN = "web.example"
"""Every host of the bench is one below it, so that one certificate is good for all."""


@dataclass(frozen=True, slots=True)
class Served:
    """Where the web is; `authority` is the certificate to trust, "" without TLS."""

    port: int
    process: int
    authority: str = ""

    def address(self, number: int) -> str:
        """Return the address of the page on one of the hosts, none of which any resolver knows."""
        return f"{'https' if self.authority else 'http'}://host{number}.{DOMAIN}:{self.port}/page"

    def busy(self) -> float:
        """Return the seconds of CPU that the server has used."""
        import psutil

        times = psutil.Process(self.process).cpu_times()
        return float(times.user + times.system)


class _Connection(asyncio.Protocol):
    def __init__(self, web: Web) -> None:
        self._web = web
        self._got = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._got += data
        while b"\r\n\r\n" in self._got:
            head, _, self._got = self._got.partition(b"\r\n\r\n")
            answer = self._web.answer(head)
            if answer.after:
                asyncio.get_running_loop().call_later(answer.after, self._give, answer)
            else:
                self._give(answer)

    def _give(self, answer: Answer) -> None:
        if answer.data is DROP:
            self._transport.abort()
        else:
            self._transport.write(answer.data)


async def _serve(kind: str, after: float, certificate: str) -> None:
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    web = web_of(kind, after)
    server = await loop.create_server(lambda: _Connection(web), "127.0.0.1", 0, backlog=1024, ssl=context)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


@contextlib.contextmanager
def running(kind: str = "plain", after: float = 0.0, tls: bool = False) -> Iterator[Served]:
    """Serve while it lasts: the `kind` of web of `tests.bench.answers`, each answer given `after` seconds."""
    with tempfile.TemporaryDirectory() as folder:
        authority, certificate = _certificates(Path(folder)) if tls else ("", "")
        command = [sys.executable, "-m", "tests.bench.server", json.dumps([kind, after, certificate])]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            try:
                yield Served(int(process.stdout.readline()), process.pid, authority)
            finally:
                process.kill()


def _certificates(folder: Path) -> tuple[str, str]:
    import trustme

    authority = trustme.CA()
    trusted, own = folder / "authority.pem", folder / "own.pem"
    authority.cert_pem.write_to_path(trusted)
    authority.issue_cert(f"*.{DOMAIN}").private_key_and_cert_chain_pem.write_to_path(own)
    return str(trusted), str(own)


if __name__ == "__main__":
    asyncio.run(_serve(*json.loads(sys.argv[1])))
