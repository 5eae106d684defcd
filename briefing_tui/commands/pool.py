"""Spreading the reading and the extraction over processes. Results come back in the order of the input."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing.connection import wait

import click

from briefing_tui.commands.limits import expendable
from briefing_tui.commands.work import Item, Labels, Outcome, work
from briefing_tui.ingest import Blob, Refused
from briefing_tui.model import Document

BATCH_BYTES = 60_000
BATCH_ITEMS = 16
RENEW = 2_000  # batches: then the workers start afresh, as the parser keeps every word it ever saw
_AHEAD = 3  # batches a worker has waiting, so that none is idle while one is written


def jobs_option(default: int) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """--jobs N; 0 stands for one process a core."""
    shown = "one a core" if default == 0 else str(default)
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(0, 256),
        default=default,
        help=f"Processes that extract (default: {shown}).",
    )


def outcomes(
    items: Iterable[Item], labels: Labels, jobs: int, finished: Callable[[int], None] = lambda size: None
) -> Iterator[Outcome]:
    """Every document with its facts, and every refusal, in input order. Raises NoPipelineError.

    `finished` is told the size of each batch whose outcomes have been given.

    One batch of work, or one job, stays in this process: starting others costs more than it saves.
    """
    source = batches(items)
    first = next(source, None)
    if first is None:
        return
    second = next(source, None)
    jobs = jobs or os.cpu_count() or 1
    if second is None or jobs == 1:
        for batch in chain([first], [second] if second else [], source):
            yield from work(batch, labels)
            finished(sum(map(size_of, batch)))
        return
    for batch, results in _pooled(chain([first, second], source), labels, jobs):
        yield from results
        finished(sum(map(size_of, batch)))


Batch = list[Item]


def batches(items: Iterable[Item]) -> Iterator[Batch]:
    """The items in batches small enough to keep every worker busy to the end."""
    batch: Batch = []
    size = 0
    for item in items:
        batch.append(item)
        size += size_of(item)
        if size >= BATCH_BYTES or len(batch) >= BATCH_ITEMS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def size_of(item: Item) -> int:
    """Bytes of a file or part, characters of a document, 0 for the rest."""
    if isinstance(item, Document):
        return len(item.text)
    if isinstance(item, Blob):
        try:
            return item.path.stat().st_size if item.path else len(item.data)
        except OSError:
            return 0
    return 0


def _pooled(source: Iterator[Batch], labels: Labels, jobs: int) -> Iterator[tuple[Batch, list[Outcome]]]:
    pool = _pool(jobs)
    waiting: deque[tuple[Batch, Future[list[Outcome]]]] = deque()
    given = 0
    try:
        while True:
            while len(waiting) < jobs * _AHEAD and given < RENEW:
                batch = next(source, None)
                if batch is None:
                    break
                waiting.append((batch, _submit(pool, batch, labels)))
                given += 1
            if not waiting:
                if given < RENEW:
                    return
                pool.shutdown()
                pool, given = _pool(jobs), 0
                continue
            batch, future = waiting.popleft()
            try:
                yield batch, future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield batch, list(_one_by_one(batch, labels))
                pool = _pool(jobs)
                waiting = deque((rest, _submit(pool, rest, labels)) for rest, _ in waiting)
    except BaseException:
        _stop(pool)
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, batch: Batch, labels: Labels) -> Future[list[Outcome]]:
    try:
        return pool.submit(work, batch, labels)
    except BrokenProcessPool as broken:  # found out here already: told like any other, in its turn
        failed: Future[list[Outcome]] = Future()
        failed.set_exception(broken)
        return failed


def _one_by_one(batch: Batch, labels: Labels) -> Iterator[Outcome]:
    """A batch whose worker died, item by item in a process of its own: what dies again is refused, the rest is kept."""
    alone = _pool(1)
    for item in batch:
        try:
            yield from alone.submit(work, [item], labels).result()
        except BrokenProcessPool:
            alone.shutdown(wait=False)
            alone = _pool(1)
            yield Refused(
                item.id if isinstance(item, Blob | Document) else "",
                "the process that read it died: too much time or memory",
            )
    alone.shutdown(wait=False)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Started afresh, not forked: no open store, no lock held by another thread goes along.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_quiet_worker)


def _quiet_worker() -> None:
    """Ctrl-C is the writer's business; and a worker does not outlive the writer, however that one ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    expendable()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _stop(pool: ProcessPoolExecutor) -> None:
    pool.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        process.terminate()
