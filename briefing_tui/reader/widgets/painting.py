"""What widgets that paint line by line share: their own style, worked out once, and lines that are only themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.style import Style
    from textual.geometry import Region
    from textual.strip import Strip
    from textual.widget import Widget

    Base = Widget
else:
    # Not a widget by itself: each class of widgets is felt at the start of the program.
    Base = object


class Painting(Base):
    """Textual adds a widget's style up from all its ancestors each time it is asked, which a line is for every line."""

    _own_style: Style | None = None

    @property
    def rich_style(self) -> Style:
        """The style under everything the widget paints."""
        if self._own_style is None:
            self._own_style = super().rich_style
        return self._own_style

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the widget, without the detour that borders and padding need."""
        if self.styles.gutter:
            return super().render_lines(crop)
        filters, background = self.get_line_filters(), self.background_colors[1]
        strips = []
        for y in crop.line_range:
            strip = self.render_line(y)
            for each in filters:
                strip = strip.apply_filter(each, background)
            strips.append(strip if crop.width == self.size.width else strip.crop(crop.x, crop.right))
        return strips

    def notify_style_update(self) -> None:
        """Something about styles has changed."""
        self._own_style = None
        super().notify_style_update()
