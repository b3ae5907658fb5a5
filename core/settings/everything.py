"""All options behind one door: each is kept where its scope says."""

from __future__ import annotations

from core.settings.machine import MachineSettings
from core.settings.options import OptionValue, Scope, option
from core.settings.repository import OptionRepository


class Settings:
    """What the settings page reads and writes."""

    def __init__(self, machine: MachineSettings, business: OptionRepository) -> None:
        self._machine = machine
        self._business = business

    def value(self, name: str) -> OptionValue:
        return self._keeper(name).value(name)

    def set(self, name: str, value: OptionValue) -> None:
        self._keeper(name).set(name, value)

    def _keeper(self, name: str) -> MachineSettings | OptionRepository:
        return self._machine if option(name).scope is Scope.MACHINE else self._business
