"""Promises of adding with several processes: the same result, nothing lost when one dies or all are stopped."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui import cli, store
from briefing_tui.commands import adding, pool, watching, work
from briefing_tui.commands import cluster as cluster_of_workers
from briefing_tui.commands.progress import Progress
from briefing_tui.ingest import Blob, Refused, parts
from tests.unit.made_up import rows, spanish


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_DB", str(tmp_path / "store.db"))
    return tmp_path / "store.db"


@pytest.fixture
def interrupts() -> Iterator[None]:
    """SIGINT reaches what is started, also where a shell started the tests in the background and so ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_several_processes_give_what_one_gives_in_the_same_order(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps({"id": str(i), "text": spanish(i)}) + "\n" for i in range(40)))
    for jobs in ("1", "2"):
        assert cli.main(["add", "--jobs", jobs, "--db", str(tmp_path / f"{jobs}.db"), str(file)]) == 0
    of_one, of_two = (
        rows(tmp_path / f"{jobs}.db", "SELECT origin, text FROM documents ORDER BY id") for jobs in "12"
    )
    assert of_one == of_two
    assert [origin for origin, _ in of_two] == [str(i) for i in range(40)]


def test_workers_are_renewed_without_losing_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "RENEW", 2)
    monkeypatch.setattr(pool, "BATCH_ITEMS", 1)
    found = list(pool.outcomes([_blob(i) for i in range(3)], work.Labels(), 2))
    assert [o.document.id for o in found if isinstance(o, work.Extracted)] == ["0", "1", "2"]


def test_what_kills_its_process_is_refused_and_the_rest_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "BATCH_ITEMS", 2)
    deadly = Blob("deadly", None, b"x" * 10)
    monkeypatch.setattr(pool, "work", _dies_on_the_deadly)
    found = list(pool.outcomes([_blob(0), deadly, _blob(1)], work.Labels(), 2))
    names = [o.file if isinstance(o, Refused) else getattr(o, "document", deadly).id for o in found]
    assert names == ["0", "deadly", "1"]
    assert [o.reason for o in found if isinstance(o, Refused)] == [
        "the process that read it died: too much time or memory"
    ]


def _blob(i: int) -> Blob:
    return Blob(str(i), None, spanish(i).encode())


def _dies_on_the_deadly(batch: list[work.Item | Refused], labels: work.Labels) -> list[work.Outcome]:
    if any(isinstance(item, Blob) and item.id == "deadly" for item in batch):
        os._exit(9)
    return work.work([item for item in batch if not isinstance(item, Refused)], labels)


@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize(
    ("jobs", "how"), [("1", signal.SIGTERM), ("2", signal.SIGINT), ("2", signal.SIGKILL)]
)
def test_stopped_in_the_middle_whole_documents_are_kept_and_the_next_run_goes_on(
    tmp_path: Path, jobs: str, how: signal.Signals
) -> None:
    file, path = tmp_path / "many.jsonl", tmp_path / "store.db"
    number = 150
    file.write_text("".join(json.dumps({"id": str(i), "text": spanish(i)}) + "\n" for i in range(number)))
    store.connect(path).close()
    program = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "add", "--jobs", jobs, "--db", str(path), str(file)],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    watching = sqlite3.connect(path)
    while watching.execute("SELECT count(*) FROM documents").fetchone()[0] < 3:
        assert program.poll() is None
    program.send_signal(how)
    # Also proves that no worker outlives the writer: they hold the same pipe.
    _, err = program.communicate(timeout=30)
    if how != signal.SIGKILL:
        assert program.returncode == 130
        assert err.splitlines()[-1].startswith("stopped: ")
    kept = watching.execute("SELECT count(*) FROM documents").fetchone()[0]
    assert 3 <= kept < number
    watching.close()
    assert cli.main(["add", "--jobs", "1", "--db", str(path), str(file)]) == 0
    assert rows(path, "SELECT count(*), count(DISTINCT origin) FROM documents") == [(number, number)]
    assert cli.main(["check", "--db", str(path)]) == 0


def test_a_cluster_gives_what_one_process_gives_even_when_a_worker_is_killed(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps({"id": str(i), "text": spanish(i)}) + "\n" for i in range(90)))
    (tmp_path / "page.txt").write_text(spanish(90))
    settings = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": 50}
    with distributed.LocalCluster(**settings) as cluster:
        found = []
        given = [Blob(str(path), path) for path in (file, tmp_path / "page.txt")]
        items = [part for blob in given for part in parts(blob)]
        for outcome in cluster_of_workers.outcomes(items, work.Labels(), cluster.scheduler_address):
            found.append(outcome)
            if len(found) == 1:
                os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    assert found == list(pool.outcomes(items, work.Labels(), 1))
    assert len(found) == 91


def test_a_scheduler_that_is_not_there_is_said(
    path: Path, archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster_of_workers, "_SECONDS", 0.3)
    assert cli.main(["add", "--scheduler", "tcp://127.0.0.1:9", str(archive)]) == 1
    assert (
        capsys.readouterr()
        .err.splitlines()[-1]
        .startswith("briefing: no scheduler answers at tcp://127.0.0.1:9")
    )


def test_progress_tells_counts_rate_and_time_left() -> None:
    tally = adding.Tally(added=30, refused=2)
    progress = Progress(tally, bytes_in_all=1000)
    progress.bytes_taken = 250
    assert progress.line(16.0) == "30 added, 0 unchanged, 2 refused · 2.0 documents/s · 25%, about 48 s left"
    assert progress.line(1.0) == "30 added, 0 unchanged, 2 refused · 32.0 documents/s"
    assert Progress(tally).line(16.0) == "30 added, 0 unchanged, 2 refused · 2.0 documents/s"


def test_a_file_that_is_still_written_to_is_waited_for() -> None:
    sizes: dict[str, tuple[int, int] | None] = {"d/a.txt": (1, 1), "d/b.txt": (9, 9), "d/c.part": (3, 3)}
    settling = watching.Settling(look=sizes.get)
    for path in sizes:
        settling.changed(path, 0.0)
    assert settling.ready(0.5) == []
    sizes["d/a.txt"] = (2, 2)
    assert settling.ready(1.0) == ["d/b.txt"]
    assert settling.ready(1.9) == []
    sizes["d/gone.txt"] = (1, 1)
    settling.changed("d/gone.txt", 1.9)
    sizes["d/gone.txt"] = None
    assert settling.ready(2.5) == ["d/a.txt"]
    assert settling.ready(9.0) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not tell")
def test_a_file_that_somebody_has_open_for_writing_is_waited_for_however_long_it_rests(
    tmp_path: Path,
) -> None:
    path = str(tmp_path / "a.txt")
    settling = watching.Settling()
    with open(path, "w", encoding="utf-8") as writing:
        writing.write("half")
        writing.flush()
        settling.changed(path, 0.0)
        assert settling.ready(600.0) == []
    with open(path, encoding="utf-8"):  # reading is no reason to wait
        assert settling.ready(601.0) == [path]
    assert settling.ready(602.0) == []


@pytest.mark.usefixtures("interrupts")
def test_a_watched_folder_takes_in_what_is_put_there(tmp_path: Path) -> None:
    drop, path = tmp_path / "drop", tmp_path / "store.db"
    drop.mkdir()
    (drop / "first.txt").write_text(spanish(1))
    program = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "add", "--watch", "--db", str(path), str(drop)],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stderr
    assert program.stderr.readline().startswith("without a date of publication: 1")
    assert program.stderr.readline().startswith("stored but not read for facts: 1")
    assert program.stderr.readline() == "1 added, 0 unchanged, 0 refused\n"
    assert program.stderr.readline().startswith("watching ")
    (drop / "unready.part").write_text(spanish(3))
    # The watcher may need a moment to be in place: what is put there is touched until it is seen.
    seen = threading.Event()
    writing = threading.Thread(target=_touch_until, args=(drop / "second.txt", seen))
    writing.start()
    line = program.stderr.readline()
    seen.set()
    writing.join()
    assert line == "2 added, 0 unchanged, 0 refused\n"
    program.send_signal(signal.SIGINT)
    assert program.wait(20) == 0
    program.stderr.close()


def _touch_until(file: Path, seen: threading.Event) -> None:
    file.write_text(spanish(2))
    while not seen.wait(3):
        file.touch()
