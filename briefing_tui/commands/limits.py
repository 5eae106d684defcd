"""Limits on time and memory, for what hostile input may make endless; on being told to stop, so that it ends well."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

GRACE = 30.0  # seconds: an interpreter that has not come round to its alarm by then is inside a library that never will
WORKER_MEMORY = 6_000_000_000  # bytes of addresses; the language model and its libraries reserve about one

_T = TypeVar("_T")
_last_resort: int | None = (
    None  # a file that a process may be ended with: only those that do nothing but read have one
)


def expendable() -> None:
    """Say that this process does nothing but read: it may be ended, and gets only so much memory."""
    global _last_resort  # noqa: PLW0603 - of the process, like what it stands for
    _last_resort = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = WORKER_MEMORY if hard == resource.RLIM_INFINITY else min(WORKER_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def each_at_most(seconds: float, error: Exception, items: Iterable[_T]) -> Iterator[_T]:
    """The items, each of which may take so long to come."""
    source = iter(items)
    while True:
        with at_most(seconds, error):
            try:
                item = next(source)
            except StopIteration:
                return
        yield item


@contextmanager
def at_most(seconds: float, error: Exception) -> Iterator[None]:
    """Raise `error` inside the block when it takes longer, and every second after that, in case it is swallowed.

    Works in the main thread of a process on systems with SIGALRM; elsewhere there is no limit. A library that does not
    let the interpreter hear its alarm is ended with its process, where that process is `expendable`.
    """
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_: int, __: FrameType | None) -> None:
        raise error

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    if _last_resort is not None:
        faulthandler.dump_traceback_later(seconds + GRACE, exit=True, file=_last_resort)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if _last_resort is not None:
            faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGALRM, before)


@contextmanager
def ending_well() -> Iterator[None]:
    """Being terminated or hung up on raises KeyboardInterrupt inside the block, as Ctrl-C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(name, signal.default_int_handler) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
