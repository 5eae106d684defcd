"""What holds the panes side by side and one above the other."""

from __future__ import annotations

from textual.containers import Horizontal, Vertical
from textual.geometry import Size


class Columns(Horizontal):
    """Widgets side by side that never scroll: Textual lays the screen out a second time for the scroll bars of those
    that might.
    """

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class Rows(Vertical):
    """The same for widgets one above the other."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)
