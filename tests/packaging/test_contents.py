"""What goes into the bundle: of each library the part that is used, on every system."""

from __future__ import annotations

from pathlib import Path

import pytest

from resources.packaging import contents
from resources.packaging.contents import is_wanted, wanted
from tests.source import ROOT

ENGLISH = frozenset({"en"})


@pytest.mark.parametrize(
    "place",
    [
        "babel/locale-data/root.dat",
        "babel/locale-data/en_GB.dat",
        "babel/global.dat",
        "tldextract/.tld_set_snapshot",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        r"PySide6\QtGui.pyd",
        r"PySide6\Qt6Gui.dll",
        r"PySide6\plugins\platforms\qwindows.dll",
        r"PySide6\plugins\styles\qmodernwindowsstyle.dll",
        r"PySide6\MSVCP140.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "libxcb-cursor.so.0",
        "libssl.so.3",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
        "resources/themes/style.qss",
        "resources/words/de/LC_MESSAGES/linkstead.mo",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/lib/libQt6PrintSupport.so.6",
    ],
)
def test_what_is_used_goes_in(place: str) -> None:
    assert is_wanted(place, ENGLISH)


@pytest.mark.parametrize(
    "place",
    [
        "babel/locale-data/de.dat",
        "babel/locale-data/eno.dat",
        "PySide6/QtQuick.abi3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6EglFSDeviceIntegration.so.6",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_help_en.qm",
        r"PySide6\Qt6Pdf.dll",
        r"PySide6\opengl32sw.dll",
        r"PySide6\plugins\imageformats\qjpeg.dll",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "libstdc++.so.6",
        "libglib-2.0.so.0",
        "libgtk-3.so.0",
        "libcups.so.2",
        "libgnutls.so.30",
        "libX11-xcb.so.1",
        "selectolax/lexbor.c",
        "resources/words/extract.py",
        "resources/words/linkstead.pot",
    ],
)
def test_what_is_not_used_stays_out(place: str) -> None:
    assert not is_wanted(place, ENGLISH)


def test_a_language_that_ships_brings_its_dates_and_qts_own_words(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "words" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "linkstead.mo").touch()
    spoken = contents.languages(tmp_path)
    assert spoken == {"en", "de"}
    places = ["babel/locale-data/de_AT.dat", "PySide6/Qt/translations/qtbase_de.qm", "babel/locale-data/fr.dat"]
    kept = wanted([(place, "", "DATA") for place in places], spoken)
    assert [place for place, _source, _kind in kept] == places[:2]


def test_every_folder_of_resources_is_taken_along_or_for_developers() -> None:
    folders = {path.name for path in (ROOT / "resources").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders - set(contents.RESOURCES) == {"packaging", "pictures"}
