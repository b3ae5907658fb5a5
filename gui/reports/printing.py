"""A page put on paper by the printer the person chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def ask_printer(parent: QWidget, html: str) -> QPrintDialog:
    """Ask which printer, and print a page of ours on it; nothing is printed where the person changes their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_page(html, printer))
    # The print dialog's own `open` wants a slot by its name.
    QDialog.open(dialog)
    return dialog


def print_page(html: str, printer: QPrinter) -> None:
    """Print a page; it is as many sheets long as it needs."""
    document = QTextDocument()
    document.setHtml(html)
    document.print_(printer)
