"""The terminal driver of the reader: Textual's own, with style changes squeezed and a frame sent in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.drivers.linux_driver import LinuxDriver

from briefing_tui.reader.canvas import Canvas
from briefing_tui.reader.thrift import Thrift

if TYPE_CHECKING:
    from textual.message import Message


class ThriftyDriver(LinuxDriver):
    """Sends what Textual sends, in fewer bytes."""

    _thrift: Thrift | None = None
    _frame: list[str] | None = None

    def start_application_mode(self) -> None:
        """Take the terminal over, at the start and after a suspension: what it shows and in which style, nobody knows."""
        self._thrift = None
        canvas = getattr(self._app, "canvas", None)
        if isinstance(canvas, Canvas):
            canvas.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def send_message(self, message: Message) -> None:
        """Hand a key to the application; Textual begins a task for each."""
        self._loop.call_soon_threadsafe(self._app.post_message, message)

    def write(self, data: str) -> None:
        """Send, or keep until the frame that has been begun is whole: each sending wakes another thread."""
        if data == SYNC_START:
            self._frame = []
        if self._frame is not None:
            self._frame.append(data)
            if data != SYNC_END:
                return
            data, self._frame = "".join(self._frame), None
        if self._thrift is None:
            self._thrift = Thrift()
        super().write(self._thrift.squeeze(data))
