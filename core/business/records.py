"""The business as it is known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Business:
    """`sites` are its own hosts, lower-case punycode without `www.`, the present one first and old ones behind."""

    name: str = ""
    sites: tuple[str, ...] = ()

    @property
    def domains(self) -> frozenset[str]:
        """Every host whose links count as links to this business; their subdomains do too."""
        return frozenset(self.sites)
