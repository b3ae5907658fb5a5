"""What macOS is told about the program and its files, in the words of Info.plist."""

from __future__ import annotations

IDENTIFIER = "app.linkstead.Linkstead"
FILE_TYPE = "app.linkstead.business"


def info(version: str) -> dict[str, object]:
    """Return the entries of Info.plist that PyInstaller does not know by itself."""
    return {
        "CFBundleDisplayName": "Linkstead",
        # PyInstaller would take its cue from the console program, and the window would get no place in the Dock.
        "CFBundleExecutable": "linkstead",
        "LSBackgroundOnly": False,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        # The window follows the system into the dark by itself.
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Linkstead business",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "linkstead.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [FILE_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": FILE_TYPE,
                "UTTypeDescription": "Linkstead business",
                "UTTypeIconFile": "linkstead.icns",
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {"public.filename-extension": ["linkstead"], "public.mime-type": ["application/x-linkstead"]},
            }
        ],
    }
