"""Spreading the reading and the extraction over a Dask cluster (extra [dask]).

Workers run the same pure function as the processes of one machine and give facts back; only this process writes.
They need this package and its language model installed, and one thread each: the parser is not shared by threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from briefing_tui.commands.pool import Batch, batches, size_of
from briefing_tui.commands.work import Item, Labels, Outcome, work
from briefing_tui.ingest import Blob, Refused, UnreadableError
from briefing_tui.model import Document

_AHEAD = 4  # batches a worker has waiting
_SECONDS = 10  # to reach the scheduler


class ClusterError(Exception):
    """The cluster cannot be used; the message is one clear line."""


def outcomes(
    items: Iterable[Item], labels: Labels, address: str, told: Callable[[int], None] = lambda size: None
) -> Iterator[Outcome]:
    """Every document with its facts, and every refusal, in input order. Raises ClusterError, NoPipelineError.

    What a worker has finished is fetched at once, so that a worker lost later takes nothing with it; what it had not
    finished is given to another.
    """
    try:
        import distributed
    except ImportError:
        raise ClusterError("--scheduler needs the extra [dask]: pip install 'briefing-tui[dask]'") from None
    try:
        client: Any = distributed.Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterError(f"no scheduler answers at {address}: {error}") from None
    with client:
        source = batches(items)
        running: Any = distributed.as_completed([], loop=client.loop)
        given: dict[Any, tuple[int, Batch]] = {}
        finished: dict[int, tuple[Batch, list[Outcome]]] = {}
        sent = written = 0
        while True:
            most = _AHEAD * max(1, len(client.scheduler_info()["workers"]))
            while len(given) + len(finished) < most:
                batch = next(source, None)
                if batch is None:
                    break
                future = client.submit(
                    work, [_carried(item) for item in batch], labels, pure=False, retries=0
                )
                given[future] = sent, batch
                running.add(future)
                sent += 1
            if not given and not finished:
                return
            if written not in finished:
                future = next(running)
                number, batch = given.pop(future)
                finished[number] = batch, _result(client, future, batch, labels)
            if written in finished:
                batch, results = finished.pop(written)
                yield from results
                told(sum(map(size_of, batch)))
                written += 1


def _result(client: Any, future: Any, batch: Batch, labels: Labels) -> list[Outcome]:
    from distributed import KilledWorker

    try:
        found: list[Outcome] = future.result()
        return found
    except KilledWorker:
        pass  # several workers died over it: which item is it?
    found = []
    for item in batch:
        try:
            found += client.submit(work, [_carried(item)], labels, pure=False).result()
        except KilledWorker:
            name = item.id if isinstance(item, Blob | Document) else ""
            found.append(Refused(name, "the worker that read it died (out of memory?)"))
    return found


def _carried(item: Item) -> Item:
    """A file's bytes go along: a worker on another machine has no such file."""
    if not isinstance(item, Blob) or item.path is None:
        return item
    try:
        with item.path.open("rb") as stream:
            return replace(item, path=None, data=stream.read(), label=item.label or item.path.name)
    except (OSError, UnreadableError):
        return item
