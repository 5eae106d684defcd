"""Promises of `briefing add`: once, whole documents only, one line a broken file, the rest goes on."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from briefing_tui import cli, store
from briefing_tui.commands import adding, pool, watching, work
from briefing_tui.commands import cluster as cluster_of_workers
from briefing_tui.commands.demo import build_demo
from briefing_tui.commands.progress import Progress
from briefing_tui.ingest import Blob, Refused, parts
from briefing_tui.model import Document
from briefing_tui.store.assets import db_folder

# Spanish is stored without being extracted: the model is not loaded and the tests stay quick.
WORDS = str.split(
    "el gobernador de la provincia dijo que los soldados del puerto no fueron heridos por disparos pero una casa fue "
    "quemada durante noche según vecinos mientras tropas cerraban camino hacia costa donde pescadores esperaban ayuda"
)


def spanish(i: int) -> str:
    """A text of its own for each number: no two are versions of one another."""
    return " ".join(random.Random(i).choices(WORDS, k=40)).capitalize() + "."


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_DB", str(tmp_path / "store.db"))
    return tmp_path / "store.db"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for i in range(3):
        (folder / f"{i}.txt").write_text(spanish(i))
    (folder / "broken.txt").write_bytes(bytes(range(256)))
    lines = [json.dumps({"id": f"line {i}", "text": spanish(10 + i), "source": "Herald"}) for i in range(4)]
    (folder / "more.jsonl").write_text("\n".join([*lines, "{broken"]))
    return folder


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    db = store.connect(path, read_only=True)
    try:
        return [tuple(row) for row in db.execute(sql)]
    finally:
        db.close()


def test_a_folder_goes_in_and_its_broken_parts_cost_a_line_each(
    path: Path, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["add", "--jobs", "1", str(archive)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        f"refused: {archive / 'broken.txt'}: not text (binary data)",
        f"refused: {archive / 'more.jsonl'}: line 5: not JSON: Expecting property name enclosed in double quotes at column 2",
        "7 added, 0 unchanged, 2 refused",
    ]
    assert rows(path, "SELECT count(*) FROM documents") == [(7,)]
    assert path.stat().st_mode & 0o777 == 0o600
    capsys.readouterr()
    assert cli.main(["list", "refusals", "--json"]) == 0
    names = {row["name"]: row["reason"] for row in json.loads(capsys.readouterr().out)}
    assert list(names) == [f"{archive / 'more.jsonl'}: line 5", str(archive / "broken.txt")]
    (archive / "broken.txt").write_text(spanish(77))
    assert cli.main(["add", "--jobs", "1", str(archive)]) == 1
    assert cli.main(["list", "refusals"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "more.jsonl: line 5" in line


def test_adding_the_same_again_changes_nothing(
    path: Path, archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.main(["add", str(archive)])
    before = rows(path, "SELECT * FROM documents")
    capsys.readouterr()
    monkeypatch.setattr(work, "_facts", lambda texts: pytest.fail("extracted again") if texts else [])
    assert cli.main(["add", "--jobs", "1", str(archive)]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "0 added, 7 unchanged, 2 refused"
    assert rows(path, "SELECT * FROM documents") == before


def test_the_same_text_from_two_sources_is_two_documents_of_one_story(path: Path, archive: Path) -> None:
    file = str(archive / "0.txt")
    for source in ("Wire", "Herald", "Wire"):
        assert cli.main(["add", "--source", source, "--reliability", "b", file]) == 0
    assert rows(
        path, "SELECT count(*), count(DISTINCT source_id), count(DISTINCT story_id) FROM documents"
    ) == [(2, 2, 1)]
    assert rows(path, "SELECT DISTINCT reliability FROM sources") == [("B",)]


def test_labels_of_the_command_line_reach_the_documents(path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(spanish(0))
    (tmp_path / "b.md").write_text(f"---\npublished: 2026-01-02\nsource: Own\n---\n{spanish(1)}")
    command = ["add", "--published", "2026-03-04", "--source", "Desk", "--db", str(path)]
    assert cli.main([*command, str(tmp_path / "a.txt"), str(tmp_path / "b.md")]) == 0
    assert rows(
        path, "SELECT published_at, name FROM documents JOIN sources s ON s.id = source_id ORDER BY 1"
    ) == [
        ("2026-01-02", "Desk"),
        ("2026-03-04", "Desk"),
    ]


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
        "the process that read it died (out of memory?)"
    ]


def _blob(i: int) -> Blob:
    return Blob(str(i), None, spanish(i).encode())


def _dies_on_the_deadly(batch: list[work.Item | Refused], labels: work.Labels) -> list[work.Outcome]:
    if any(isinstance(item, Blob) and item.id == "deadly" for item in batch):
        os._exit(9)
    return work.work([item for item in batch if not isinstance(item, Refused)], labels)


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


def test_copies_with_other_bytes_are_known_the_next_time(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in (
        ("a", spanish(1)),
        ("b", spanish(1) + "\n\n"),
        ("c", spanish(1)),
        ("d", spanish(2)),
    ):
        (tmp_path / f"{name}.txt").write_text(content)
    names = [str(tmp_path / f"{name}.txt") for name in "abcd"]
    assert cli.main(["add", *names]) == 0
    assert capsys.readouterr().err == "2 added, 2 unchanged, 0 refused\n"
    monkeypatch.setattr(work, "_documents", lambda blob: pytest.fail("read again"))
    assert cli.main(["add", *names]) == 0
    assert capsys.readouterr().err == "0 added, 4 unchanged, 0 refused\n"


def test_a_text_too_long_to_parse_is_stored_and_said_not_to_be_extracted(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "MOST_CHARACTERS", 100)
    (tmp_path / "long.txt").write_text("The governor said that it was quiet in the port. " * 9)
    assert cli.main(["add", str(tmp_path / "long.txt")]) == 0
    assert rows(path, "SELECT extracted, reason FROM documents") == [(0, "longer than 100 characters")]


def test_a_document_that_extraction_fails_on_is_refused_and_its_neighbours_are_kept(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefing_tui import extract
    from briefing_tui.model import Facts

    def fragile(documents: list[Document]) -> list[Facts]:
        if any("bad" in document.text for document in documents):
            raise ValueError("odd")
        return [Facts() for _ in documents]

    monkeypatch.setattr(extract, "extract_many", fragile)
    monkeypatch.setattr(extract, "extract", lambda document: fragile([document])[0])
    for name, words in (("a", "good words"), ("b", "bad words"), ("c", "more good words")):
        (tmp_path / f"{name}.txt").write_text(words)
    assert cli.main(["add", *(str(tmp_path / f"{name}.txt") for name in "abc")]) == 1
    err = capsys.readouterr().err.splitlines()
    assert err == [
        f"refused: {tmp_path / 'b.txt'}: extraction failed: ValueError: odd",
        "2 added, 0 unchanged, 1 refused",
    ]


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


def test_nothing_is_painted_where_there_is_no_terminal(path: Path, archive: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "add", str(archive / "0.txt")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "1 added, 0 unchanged, 0 refused\n")


def contents(path: Path) -> list[str]:
    """Everything a store holds, but for when its tables were made."""
    db = sqlite3.connect(path)
    try:
        return [line for line in db.iterdump() if '"_sqlite_migrations"' not in line]
    finally:
        db.close()


def test_the_packaged_demo_store_is_what_its_texts_give(tmp_path: Path) -> None:
    packaged = db_folder() / "demo.db"
    if not packaged.exists():
        pytest.skip("no demo store is packaged yet: briefing demo --build db/demo.db")
    assert build_demo(tmp_path / "demo.db") == 0
    assert contents(tmp_path / "demo.db") == contents(packaged), "briefing demo --build db/demo.db"


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


def test_a_folder_with_every_format_goes_in_once(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    text = [spanish(i) for i in range(12)]
    page = f"<html lang=es><head><title>Página</title></head><body><article><p>{text[0]}</p></article></body></html>"
    item = f"<item><title>Una</title><description>{text[1]}</description></item>"
    mail = f"From: a@b.example\nTo: c@d.example\nSubject: Nota\nDate: Tue, 10 Mar 2026 10:00:00 GMT\n\n{text[2]}\n"
    row = "MRV{0},2026-03-10,Protests,Peaceful protest,Dunmar,Marvania,A march in Dunmar.,{0}\n"
    contents = {
        "a.html": page,
        "b.rss": f"<rss version='2.0'><channel><title>Wire</title>{item}</channel></rss>",
        "c.eml": mail,
        "d.mbox": f"From a@b.example Tue Mar 10 10:00:00 2026\n{mail.replace(text[2], text[3])}\n",
        "e.json": json.dumps({"headline": "Uno", "body_text": text[4]}),
        "f.xml": f"<?xml version='1.0'?><nitf><body><body.content><p>{text[5]}</p></body.content></body></nitf>",
        "g.csv": "event_id_cnty,event_date,event_type,sub_event_type,location,country,notes,fatalities\n"
        + row.format(1)
        + row.format(2),
        "h.opml": "<opml><body><outline xmlUrl='https://wire.example/rss'/></body></opml>",
        "i.txt": text[6],
        "j.md": text[7],
        "k.jsonl": json.dumps({"text": text[8]}),
        "l.png": "\x89PNG",
    }
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="latin-1" if name == "l.png" else "utf-8")
    with zipfile.ZipFile(folder / "m.zip", "w") as archive:
        archive.writestr("in.txt", text[9])
        archive.writestr("../out.txt", text[10])
    (folder / "n.txt.gz").write_bytes(gzip.compress(text[11].encode()))
    assert cli.main(["add", "--jobs", "1", str(folder)]) == 1
    err = capsys.readouterr().err.splitlines()
    assert err[-1] == "13 added, 1 feeds followed, 0 unchanged, 2 refused"
    assert sorted(err[:-1]) == [
        f"refused: {folder}/l.png: not text (an image)",
        f"refused: {folder}/m.zip: ../out.txt: a path out of the archive",
    ]
    assert rows(path, "SELECT count(*), count(superseded_by) FROM documents") == [(13, 0)]
    assert cli.main(["add", "--jobs", "1", str(folder)]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "0 added, 14 unchanged, 2 refused"
    assert cli.main(["check"]) == 0
