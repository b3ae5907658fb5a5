"""The frame of the program: header, pages, job strip, toasts, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.words import _
from gui.header import Header
from gui.page import Memory, Page, PageContext, Place
from gui.pages import PageSpec
from gui.room import PageRoom
from gui.strip import JobStrip

if TYPE_CHECKING:
    from gui.notice import Notice
    from gui.toasts import Toasts

SMALLEST = QSize(1024, 640)
AT_FIRST = QSize(1280, 800)
WORDS = "words"
"""The page of the glossary."""


class MainWindow(QMainWindow):
    """Shows one page at a time; `painted` is emitted once the frame stands on the screen, `closing` once the person closes it, before
    it goes. `files_dropped` tells files that were let go over whatever page is shown."""

    painted = Signal()
    closing = Signal()
    files_dropped = Signal(list)

    def __init__(self, specs: Sequence[PageSpec], memory: Memory, notice: str = "") -> None:
        """`notice` stays in sight below the tabs, whatever page is shown; "" for none."""
        super().__init__()
        self._specs = {spec.name: spec for spec in specs}
        self._memory = memory
        self._context: PageContext | None = None
        self._first = ""
        self._rooms: dict[str, PageRoom] = {}
        self._tab = next((spec.name for spec in specs if spec.is_tab), "")
        self.setWindowTitle("Linkstead")
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self._body = QWidget()
        self._body.setObjectName("body")
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.header = Header(specs)
        self.header.asked.connect(lambda name: self.go(Place(name)))
        self.stack = QStackedWidget()
        self.strip = JobStrip()
        for part, stretch in ((self.header, 0), (self.stack, 1), (self.strip, 0)):
            rows.addWidget(part, stretch)
        self.notice = self._add_notice(rows, notice) if notice else None
        self.setCentralWidget(self._body)
        self._restore_geometry()
        self._bind_keys()

    def _add_notice(self, rows: QVBoxLayout, text: str) -> Notice:
        from gui.notice import Notice

        notice = Notice(text)
        rows.insertWidget(1, notice)
        return notice

    @cached_property
    def toasts(self) -> Toasts:
        """What was just done; made when there is something to say: the first window need not wait for it."""
        from gui.toasts import Toasts

        return Toasts(self.stack)

    def start(self, context: PageContext, after_paint: bool = False, first: str = "") -> None:
        """Take what pages may reach, and open `first` or else the page that was open last: at once, or when the frame is painted."""
        self._context = context
        self._first = first if first in self._specs else ""
        if after_paint:
            self._body.installEventFilter(self)
        else:
            self._open_last()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._body and event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._open_last)
            QTimer.singleShot(0, self, self.painted.emit)
        return super().eventFilter(watched, event)

    def _open_last(self) -> None:
        if self.current():
            return
        last = self._memory.state("window").get("page")
        wanted = last if isinstance(last, str) and last in self._specs and self._specs[last].is_tab else self._tab
        name = self._first or wanted or next(iter(self._specs))
        self.go(Place(name))
        # Until now there was nothing but the tabs to take the keyboard, and nobody had chosen them.
        self.page(name).setFocus()

    def go(self, place: Place) -> None:
        """Bring a page to the front and show a place in it; the page is built when first asked for.

        Raises KeyError where there is no such page.
        """
        page = self.page(place.page)
        if self._specs[place.page].is_tab:
            self._tab = place.page
        self.header.hold(place.page)
        self.stack.setCurrentWidget(self._rooms[place.page])
        if not self.header.tabs.hasFocus():
            # Qt would give the keyboard to the first button of the page, as if that were meant.
            page.setFocus()
        if place.record is not None or place.filter:
            page.show_place(place)

    def page(self, name: str) -> Page:
        """Return a page, built now if nobody asked for it before."""
        if name not in self._rooms:
            assert self._context is not None, "start() comes first"
            spec = self._specs[name]
            page = spec.build(self._context)
            page.setAccessibleName(_(spec.title))
            self._rooms[name] = PageRoom(page)
            self.stack.addWidget(self._rooms[name])
        return self._rooms[name].page

    def current(self) -> str:
        """Return the name of the page in front, "" before the first."""
        front = self.stack.currentWidget()
        return next((name for name, room in self._rooms.items() if room is front), "")

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.toasts.say(text, undo)

    def show_business(self, name: str, actions: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Show whose file this is; `actions` are the words and deeds of the name's menu."""
        self.header.name.show_name(name, actions)
        self.setWindowTitle(f"{name} – Linkstead" if name else "Linkstead")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.files_dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._memory.remember("window", {"geometry": geometry, "page": self._tab})
        self.closing.emit()
        super().closeEvent(event)

    def _restore_geometry(self) -> None:
        kept = self._memory.state("window").get("geometry")
        if not (isinstance(kept, str) and self.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode("ascii", "ignore"))))):
            room = self.screen().availableSize()
            self.resize(AT_FIRST.boundedTo(room).expandedTo(SMALLEST))

    def _bind_keys(self) -> None:
        keys: list[tuple[QKeySequence | QKeySequence.StandardKey | str, Callable[[], None]]] = [
            ("Ctrl+Tab", lambda: self._step(1)),
            ("Ctrl+Shift+Tab", lambda: self._step(-1)),
            ("Ctrl+PgDown", lambda: self._step(1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
            (QKeySequence.StandardKey.Find, self._find),
            ("F5", self._refresh),
            ("F1", self._help),
            ("Shift+F1", self._what_is_this),
            ("Ctrl+,", lambda: self._ask_for("settings")),
            ("Esc", self._escape),
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Quit, self._quit),
        ]
        keys += [(f"Ctrl+{n}", lambda n=n: self._go_to_tab(n - 1)) for n in range(1, 10)]  # type: ignore[misc]
        for key, act in keys:
            QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(act)

    def _tabs(self) -> list[str]:
        return [name for name, spec in self._specs.items() if spec.is_tab]

    def _go_to_tab(self, index: int) -> None:
        if index < len(self._tabs()):
            self.go(Place(self._tabs()[index]))

    def _step(self, by: int) -> None:
        tabs = self._tabs()
        if tabs:
            index = tabs.index(self._tab)
            self.go(Place(tabs[(index + by) % len(tabs)] if self.current() == self._tab else self._tab))

    def _ask_for(self, name: str) -> None:
        if name in self._specs:
            self.go(Place(name))

    def _help(self) -> None:
        """Open Help: at the words that are named where the keyboard is, if any are."""
        if not self._look_up(self.focusWidget()):
            self._ask_for("help")

    def _what_is_this(self) -> None:
        """Open Help at the words that are named under the mouse, else where the keyboard is."""
        if not self._look_up(self.childAt(self.mapFromGlobal(QCursor.pos()))) and not self._look_up(self.focusWidget()):
            self._ask_for(WORDS)

    def _look_up(self, widget: QWidget | None) -> bool:
        """Show what the words named at a widget mean; returns whether there are any."""
        from gui.widgets.explained import words_at

        words = words_at(widget) if WORDS in self._specs else []
        if words:
            self.go(Place(WORDS, filter=" ".join(word.id for word in words)))
        return bool(words)

    def _find(self) -> None:
        if self.current():
            self._rooms[self.current()].page.find()

    def _refresh(self) -> None:
        if self.current():
            self._rooms[self.current()].page.refresh()

    def _undo(self) -> None:
        if not self.toasts.undo_newest():
            self.say(_("There is nothing to take back."))

    def _escape(self) -> None:
        name = self.current()
        if name and not self._rooms[name].page.escape() and not self._specs[name].is_tab and self._tab:
            self.go(Place(self._tab))

    def _quit(self) -> None:
        self.close()
