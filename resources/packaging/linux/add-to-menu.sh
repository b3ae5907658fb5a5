#!/bin/sh
# Puts Linkstead into the menu and opens .linkstead files with it, for you alone; --remove takes that back. Your data is not touched.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/linkstead.desktop
kind=$data/mime/packages/linkstead.xml
large=$data/icons/hicolor/256x256/apps/linkstead.png
sharp=$data/icons/hicolor/scalable/apps/linkstead.svg

renew() {
    # What a desktop lacks of these, it does not need.
    command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || true
    command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" || true
    command -v gtk-update-icon-cache >/dev/null && gtk-update-icon-cache -q -t "$data/icons/hicolor" 2>/dev/null || true
}

if [ "${1:-}" = "--remove" ]; then
    rm -f -- "$entry" "$kind" "$large" "$sharp"
    renew
    echo "Linkstead is taken out of the menu. To remove the program itself, delete its folder."
    exit 0
fi

case $here in
*%*)
    echo "The menu cannot start a program from a folder with a % in its name: $here. Rename the folder and run this again." >&2
    exit 1
    ;;
esac
mkdir -p -- "$data/applications" "$data/mime/packages" "$(dirname -- "$large")" "$(dirname -- "$sharp")"
# The Desktop Entry Specification: quoted, with a backslash before what a quoted text may not hold, and every backslash twice.
program=$(printf '%s' "$here/linkstead" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g')
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec="%s" %%f\n' "$program" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/parts/resources/linux/linkstead.desktop" >"$entry"
cp -- "$here/parts/resources/linux/linkstead.xml" "$kind"
cp -- "$here/parts/resources/linux/linkstead.png" "$large"
cp -- "$here/parts/resources/icons/linkstead.svg" "$sharp"
renew
echo "Linkstead is in the menu now, and .linkstead files open with it. If you move this folder, run this again."
