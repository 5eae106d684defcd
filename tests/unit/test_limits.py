"""Promises of the limits: what takes for ever or wants all memory is ended, and only what may be ended is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from briefing_tui.commands import work
from briefing_tui.commands.limits import at_most, each_at_most
from briefing_tui.ingest import Blob, Refused

# PyDLL keeps the interpreter's lock, as a library does that never comes round to the alarm.
DEAF = """
import ctypes
from briefing_tui.commands import limits
limits.GRACE = 0.2
limits.expendable()
with limits.at_most(0.2, TimeoutError()):
    ctypes.PyDLL(None).sleep(600)
"""
GREEDY = """
from briefing_tui.commands import limits
limits.expendable()
try:
    bytearray(limits.WORKER_MEMORY)
except MemoryError:
    print("refused")
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no alarm there")
def test_a_worker_deaf_to_its_alarm_is_ended() -> None:
    assert run(DEAF).returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is not kept elsewhere")
def test_a_worker_gets_only_so_much_memory() -> None:
    assert run(GREEDY).stdout == "refused\n"


def test_each_item_may_take_only_so_long_and_the_time_between_does_not_count() -> None:
    def items() -> Iterator[int]:
        yield 1
        yield 2
        while True:
            pass

    coming = each_at_most(0.2, TimeoutError(), items())
    for expected in (1, 2):
        assert next(coming) == expected
        with at_most(5, ValueError()):  # what is done with an item has limits of its own
            pass
    with pytest.raises(TimeoutError):
        next(coming)


def test_a_container_that_never_opens_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_: Blob) -> Iterator[Blob]:
        while True:
            pass
        yield

    monkeypatch.setattr(work, "SECONDS_TO_READ", 0.1)
    monkeypatch.setattr(work, "parts", endless)
    assert list(work.opened(Blob("a.zip"))) == [Refused("a.zip", "takes more than 0 seconds to read")]
