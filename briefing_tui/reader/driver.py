"""The terminal driver of the reader: Textual's own, with style changes squeezed."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver

from briefing_tui.reader.canvas import Canvas
from briefing_tui.reader.thrift import Thrift


class ThriftyDriver(LinuxDriver):
    """Sends what Textual sends, in fewer bytes."""

    _thrift: Thrift | None = None

    def start_application_mode(self) -> None:
        """Take the terminal over, at the start and after a suspension: what it shows and in which style, nobody knows."""
        self._thrift = None
        canvas = getattr(self._app, "canvas", None)
        if isinstance(canvas, Canvas):
            canvas.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def write(self, data: str) -> None:
        if self._thrift is None:
            self._thrift = Thrift()
        super().write(self._thrift.squeeze(data))
