"""Whose certificates are believed: those the machine believes."""

from __future__ import annotations

import ssl
import sys
from collections.abc import Callable
from pathlib import Path

_OTHER_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/cert.pem",
    "/etc/ssl/ca-bundle.pem",
)


def contexts(extra_certificate: str = "") -> Callable[[], ssl.SSLContext]:
    """Return a function that gives a TLS context for one session's connections; certificates are always verified.

    On Windows and macOS the system itself judges the certificate, through truststore. Its context admits one handshake at a
    time, so that each session gets its own there; it loads nothing and costs nothing. Elsewhere the system's certificates are a
    file: it is read once (20 ms) into one context that all sessions share. truststore would read it again for every
    connection. `extra_certificate` is a PEM file to believe besides.
    """
    if sys.platform in {"win32", "darwin"} and not extra_certificate:
        return _judged_by_the_system
    shared = ssl.create_default_context()
    if not _knows_any(shared):
        bundle = next((path for path in _OTHER_BUNDLES if Path(path).is_file()), "")
        if bundle:
            shared.load_verify_locations(cafile=bundle)
    if extra_certificate:
        shared.load_verify_locations(cafile=extra_certificate)
    return lambda: shared


def _judged_by_the_system() -> ssl.SSLContext:
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _knows_any(context: ssl.SSLContext) -> bool:
    """Return whether a context has certificates, or a folder to look them up in as they are needed."""
    folder = ssl.get_default_verify_paths().capath
    return bool(context.cert_store_stats()["x509_ca"]) or bool(folder and any(Path(folder).glob("[0-9a-f]*.[0-9]")))
