"""Missing libraries, with the packages that hold them."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import pytest

from core.setup import system, testing
from core.setup.faults import SetupError
from tests.core.setup.checkouts import Heard


def lacks(*names: str) -> object:
    def load(name: str) -> None:
        if name in names:
            raise OSError(f"{name}: cannot open shared object file: No such file or directory")

    return load


def test_the_missing_ones_are_found_by_loading_them() -> None:
    assert system.missing(system.WINDOW, lacks("libEGL.so.1", "libdbus-1.so.3")) == ["libEGL.so.1", "libdbus-1.so.3"]


def test_debian_gets_one_command() -> None:
    text = system.without(["libGL.so.1", "libxcb-cursor.so.0"], debian=True)
    assert "sudo apt install libgl1 libxcb-cursor0\n" in text


def test_other_systems_get_the_names_of_the_libraries() -> None:
    text = system.without(["libGL.so.1"], debian=False)
    assert "libGL.so.1" in text
    assert "apt" not in text


def test_a_library_nobody_listed_is_named_all_the_same() -> None:
    assert system.named_in("libfuture.so.9: cannot open shared object file: No such file or directory") == ["libfuture.so.9"]
    assert "libfuture.so.9" in system.without(["libfuture.so.9"], debian=True)


@pytest.mark.parametrize(
    ("release", "debian"),
    [
        ('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID=fedora\nVERSION_ID=43\n", False),
        ('ID="arch"\n', False),
        ("", False),
    ],
)
def test_debian_and_its_kin_are_recognised(release: str, debian: bool) -> None:
    assert system.is_debian(release) is debian


def test_pythons_own_library_is_missed_where_it_is_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "libpython3.11.so.1.0"
    monkeypatch.setattr(sysconfig, "get_config_var", {"INSTSONAME": name, "LIBDIR": str(tmp_path)}.get)

    def nowhere(library: str) -> object:
        raise OSError(library)

    assert system.missing_python(nowhere) == [name]
    assert system.packages([name, "libGL.so.1"]) == ["libpython3.11", "libgl1"]
    assert system.missing_python(lambda library: None) == []
    (tmp_path / name).touch()
    assert system.missing_python(nowhere) == []


def test_a_python_that_has_no_library_of_its_own_misses_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sysconfig, "get_config_var", {"INSTSONAME": "libpython3.11.a"}.get)
    assert system.missing_python() == []


def test_the_tests_say_which_packages_they_install() -> None:
    heard, called = Heard(), list[list[str]]()

    def call(command: list[str]) -> int:
        called.append(command)
        return 0

    testing.install(["libgl1", "libegl1"], heard, call)
    assert heard.steps == [(0, 0, "Installing packages of the system: libgl1, libegl1")]
    assert called[-1][-2:] == ["libgl1", "libegl1"]


def test_a_package_that_cannot_be_installed_is_named() -> None:
    with pytest.raises(SetupError, match="could not be installed: libgl1"):
        testing.install(["libgl1"], Heard(), lambda command: 100)


def test_without_the_right_to_install_the_tests_say_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing", lambda libraries: ["libGL.so.1"])
    monkeypatch.setattr(system, "is_debian", lambda release=None: False)
    with pytest.raises(SetupError, match=r"missing: libGL\.so\.1"):
        testing.see_to_system(Heard(), system.WINDOW)
