"""The terminal driver of the reader: Textual's own, with style changes squeezed."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver

from briefing_tui.reader.thrift import Thrift


class ThriftyDriver(LinuxDriver):
    """Sends what Textual sends, in fewer bytes."""

    _thrift: Thrift | None = None

    def write(self, data: str) -> None:
        if self._thrift is None:
            self._thrift = Thrift()
        super().write(self._thrift.squeeze(data))
