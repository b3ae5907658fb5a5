"""What the bars are made of, and what explains them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.backlinks.periods import Period
from core.links.state import StateGroup
from core.links.words import group_word
from core.words import N_, _
from gui.backlinks.over_time.sentences import GROUPS, Show, label_of, sentence_of
from gui.theme import Role, Theme
from gui.widgets import Kind, Label
from gui.widgets.bars import Bar, Fill, Part, paint_part

SAMPLE = 14


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of part: the field of `Period` it shows, or the group, and how it looks; `below` the line stands what went."""

    of: str | StateGroup
    title: str
    role: Role
    fill: Fill = Fill.SOLID
    below: bool = False

    def value(self, period: Period) -> int:
        return period.stood.get(self.of, 0) if isinstance(self.of, StateGroup) else int(getattr(period, self.of))

    def words(self) -> str:
        return group_word(self.of) if isinstance(self.of, StateGroup) else _(self.title)


_LOOKS: Mapping[StateGroup, tuple[Role, Fill]] = {
    StateGroup.THERE: (Role.THERE, Fill.SOLID),
    StateGroup.CHANGED: (Role.CHANGED, Fill.STRIPED),
    StateGroup.MISSING: (Role.UNKNOWN, Fill.STRIPED),
    StateGroup.UNKNOWN: (Role.UNKNOWN, Fill.DOTTED),
    StateGroup.UNCHECKED: (Role.UNKNOWN, Fill.OUTLINED),
    StateGroup.GONE: (Role.GONE, Fill.SOLID),
}

SERIES: Mapping[Show, tuple[Series, ...]] = {
    Show.SEEN: (
        Series("seen", N_("Seen for the first time"), Role.THERE),
        Series("back", N_("Came back"), Role.THERE, Fill.STRIPED),
        Series("lost", N_("Lost"), Role.GONE, below=True),
    ),
    Show.REPORTED: (
        Series("known", N_("Known since"), Role.ACCENT),
        Series("reported_lost", N_("Reported lost"), Role.UNKNOWN, Fill.OUTLINED, below=True),
    ),
    Show.STOOD: tuple(Series(group, "", *_LOOKS[group], below=group is StateGroup.GONE) for group in GROUPS),
}


def bar_of(period: Period, show: Show, today: date) -> Bar:
    """Return a period as a bar."""
    found = [(series, series.value(period)) for series in SERIES[show]]
    up = tuple(Part(value, series.role, series.fill) for series, value in found if value and not series.below)
    down = tuple(Part(value, series.role, series.fill) for series, value in found if value and series.below)
    return Bar(label_of(period, today), sentence_of(period, show, today), up, down)


class LegendEntry(QWidget):
    """A sample of a part and its words."""

    def __init__(self, series: Series, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(_Sample(series, theme))
        row.addWidget(Label(series.words(), Kind.SMALL, Role.MUTED))


class _Sample(QWidget):
    def __init__(self, series: Series, theme: Theme) -> None:
        super().__init__()
        self._series, self._theme = series, theme
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(SAMPLE), self._theme.px(SAMPLE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        side = self._theme.px(SAMPLE)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_part(painter, self._theme, box, self._series.role, self._series.fill)
        painter.end()
