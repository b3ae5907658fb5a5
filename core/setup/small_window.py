"""Progress and faults in a small native window, for a start without a terminal."""

from __future__ import annotations

import queue
import threading
import tkinter
from collections.abc import Callable
from tkinter import ttk
from typing import TypeVar

from core.setup.wording import _

Result = TypeVar("Result")


class SmallWindow:
    """A line of text over a bar; the work runs in a thread beside it, because the window must keep answering."""

    def __init__(self) -> None:
        self._steps: queue.SimpleQueue[tuple[int, int, str]] = queue.SimpleQueue()
        self._closed = threading.Event()

    def step(self, done: int, total: int, text: str) -> None:
        """Say what is being done now; called from the working thread."""
        self._steps.put((done, total, text))

    def closed(self) -> bool:
        """Say whether the person closed the window."""
        return self._closed.is_set()

    def fault(self, text: str) -> None:
        """Show what went wrong until the person has read it."""
        root = _window()
        _to_copy(root, text).pack(anchor="w")
        button = ttk.Button(root.nametowidget("inside"), text=_("Close"), command=root.destroy)
        button.pack(anchor="e", pady=(16, 0))
        button.focus_set()
        root.bind("<Return>", lambda event: root.destroy())
        root.bind("<Escape>", lambda event: root.destroy())
        root.mainloop()

    def during(self, work: Callable[[], Result]) -> Result:
        """Show the window while the work is done."""
        root = _window()
        now = _text(root, _("Linkstead is being set up. This happens once and takes a few minutes."))
        now.pack(anchor="w")
        bar = ttk.Progressbar(root.nametowidget("inside"), length=420)
        bar.pack(fill="x", pady=(16, 0))
        root.protocol("WM_DELETE_WINDOW", self._closed.set)
        results: list[Result] = []
        faults: list[BaseException] = []

        def in_thread() -> None:
            try:
                results.append(work())
            except BaseException as fault:
                faults.append(fault)

        worker = threading.Thread(target=in_thread, daemon=True)
        worker.start()

        def look() -> None:
            while not self._steps.empty():
                done, total, text = self._steps.get()
                now.configure(text=text)
                bar.configure(maximum=max(total, 1), value=done)
            if worker.is_alive():
                root.after(100, look)
            else:
                root.destroy()

        look()
        root.mainloop()
        worker.join()
        if faults:
            raise faults[0]
        return results[0]


def _window() -> tkinter.Tk:
    root = tkinter.Tk()
    root.title("Linkstead")
    root.resizable(False, False)
    ttk.Frame(root, name="inside", padding=24).pack()
    return root


def _to_copy(root: tkinter.Tk, text: str) -> tkinter.Text:
    """Text that can be marked and copied: a fault may hold a command."""
    page = tkinter.Text(root.nametowidget("inside"), width=72, height=0, wrap="word", relief="flat", borderwidth=0, highlightthickness=0)
    page.configure(font="TkDefaultFont", background=root.cget("background"))
    page.insert("1.0", text.strip())
    page.configure(state="disabled", height=sum(1 + len(line) // 72 for line in text.strip().splitlines()))
    return page


def _text(root: tkinter.Tk, text: str) -> ttk.Label:
    return ttk.Label(root.nametowidget("inside"), text=text, wraplength=420, justify="left")
