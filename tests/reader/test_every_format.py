"""A folder that holds every format goes in with one command, once; counts, refusals and the reader agree."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from briefing_tui import cli
from briefing_tui.ingest import Blob, UnreadableError
from briefing_tui.ingest.registry import FORMATS, recognise
from tests.reader.desk import opened
from tests.unit.made_up import rows, spanish
from tests.unit.packing import pdf_of, tarred, warc_of, zipped
from tests.unit.test_ingest_coded import UCDP

# Spanish but for two: what is not English is stored without being extracted, and the test stays quick.
TEXTS = [spanish(i) for i in range(24)]
PLAIN = spanish(99).encode("ascii", "ignore").decode()  # for the PDF, whose font has no accents
CODED = 3  # rows of exports
ENGLISH = "Shells fell on the port of Salis on Monday. The port office said that two dockers were killed."
ACLED = """event_id_cnty,event_date,event_type,sub_event_type,location,country,notes,fatalities
MRV1,2026-03-10,Protests,Peaceful protest,Dunmar,Marvania,A march in Dunmar.,0
MRV2,2026-03-11,Battles,Armed clash,Tessen,Marvania,A clash near Tessen.,4
"""


def page(text: str) -> str:
    return f"<!doctype html><html lang=es><head><title>Página</title></head><body><article><p>{text}</p></article></body></html>"


def mail(text: str, subject: str = "Nota") -> str:
    return f"From: a@b.example\nTo: c@d.example\nSubject: {subject}\nDate: Tue, 10 Mar 2026 10:00:00 GMT\n\n{text}\n"


def mhtml(text: str) -> str:
    return (
        "From: <Saved by Blink>\nSubject: Guardada\nDate: Tue, 10 Mar 2026 10:00:00 GMT\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset=utf-8\n\n{page(text)}\n--x--\n'
    )


def every_format() -> dict[str, bytes]:
    """A file of each format, and some that nobody can read."""
    t = iter(TEXTS)
    mailbox = "\n".join(f"From a@b.example Tue Mar 10 10:00:00 2026\n{mail(next(t), f'N{i}')}" for i in "12")
    newsml = (
        "<?xml version='1.0'?><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentSet><inlineXML>"
        f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{next(t)}</p></body></html></inlineXML></contentSet></newsItem>"
    )
    written: dict[str, str | bytes] = {
        "page.html": page(next(t)),
        "saved.mhtml": mhtml(next(t)),
        "feed.rss": f"<rss version='2.0'><channel><item><description>{next(t)}</description></item></channel></rss>",
        "feed.atom": f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>{next(t)}</content></entry></feed>",
        "feed.json": json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "F",
                "items": [{"content_text": next(t)}],
            }
        ),
        "feeds.opml": "<opml><body><outline xmlUrl='https://wire.example/rss'/></body></opml>",
        "letter.eml": mail(next(t)),
        "letters.mbox": mailbox,
        "ninjs.json": json.dumps({"headline": "Uno", "body_text": next(t)}),
        "newsml.xml": newsml,
        "nitf.xml": f"<?xml version='1.0'?><nitf><body><body.content><p>{next(t)}</p></body.content></body></nitf>",
        "acled.csv": ACLED,
        "ucdp.csv": UCDP,
        "note.txt": next(t),
        "english.txt": ENGLISH,
        "note.md": f"---\ntitle: Nota\n---\n{next(t)}",
        "lines.jsonl": "\n".join([json.dumps({"text": next(t)}), json.dumps({"text": next(t)}), "{broken"]),
        "report.pdf": pdf_of(PLAIN),
        "crawl.warc": warc_of(("200 OK", "text/html; charset=utf-8", page(next(t)))),
        "crawl.warc.gz": warc_of(
            ("200 OK", "text/html; charset=utf-8", page(next(t))), packed=True, url="https://herald.example/y"
        ),
        "pack.zip": zipped({"in.txt": next(t), "page.html": page(next(t)), "../out.txt": "x"}),
        "pack.tar": tarred({"in.txt": next(t)}),
        "pack.tar.gz": gzip.compress(tarred({"in.md": next(t)})),
        "one.txt.gz": gzip.compress(next(t).encode()),
        "one.txt.bz2": bz2.compress(next(t).encode()),
        "one.txt.xz": lzma.compress(next(t).encode()),
        "photo.png": b"\x89PNG",
        "empty.txt": "",
    }
    assert next(t, None) is None, "every text is used"
    return {name: data.encode() if isinstance(data, str) else data for name, data in written.items()}


def refusals(folder: Path) -> dict[str, str]:
    return {
        f"{folder}/empty.txt": "empty",
        f"{folder}/lines.jsonl: line 3": "not JSON: Expecting property name enclosed in double quotes at column 2",
        f"{folder}/out.txt": "a link out of the folder",
        f"{folder}/pack.zip: ../out.txt": "a path out of the archive",
        f"{folder}/photo.png": "not text (an image)",
    }


def told(capsys: pytest.CaptureFixture[str], *command: str) -> Any:
    """What a command prints, as data."""
    capsys.readouterr()
    assert cli.main(list(command)) == 0
    return json.loads(capsys.readouterr().out)


async def test_every_format_goes_in_once_and_all_that_tells_of_it_agrees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pypdf")
    pytest.importorskip("warcio")
    path, folder = tmp_path / "store.db", tmp_path / "all"
    monkeypatch.setenv("BRIEFING_DB", str(path))
    folder.mkdir()
    written = every_format()
    assert {name_of(data, name) for name, data in written.items()} == {format.name for format in FORMATS} | {
        ""
    }
    for name, data in written.items():
        (folder / name).write_bytes(data)
    (tmp_path / "secret.txt").write_text("not in the folder")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    documents = len(TEXTS) + CODED + 2

    for added in (f"{documents} added, 1 feeds followed, 0 unchanged", f"0 added, {documents + 1} unchanged"):
        assert cli.main(["add", "--jobs", "1", str(folder)]) == 1
        err = capsys.readouterr().err.splitlines()
        assert err[-1] == f"{added}, {len(refusals(folder))} refused"
        lines = [f"refused: {name}: {why}" for name, why in refusals(folder).items()]
        assert sorted(line for line in err if line.startswith("refused: ")) == lines
        assert rows(path, "SELECT count(*), count(superseded_by) FROM documents") == [(documents, 0)]

    texts = {row[0] for row in rows(path, "SELECT text FROM documents")}
    assert texts >= {*TEXTS, PLAIN, ENGLISH}
    assert cli.main(["check"]) == 0
    assert len(told(capsys, "list", "documents", "--json")) == documents
    assert {each["name"]: each["reason"] for each in told(capsys, "list", "refusals", "--json")} == refusals(
        folder
    )
    incidents = told(capsys, "list", "incidents", "--json")
    assert told(capsys, "count") == len(incidents)
    async with opened(path) as desk:
        assert desk.screen.feed.count == len(incidents)
        assert [row.title for row in desk.rows()] == [each["title"] for each in incidents]


def name_of(data: bytes, name: str) -> str:
    """The format of a file; "" for what nobody can read."""
    try:
        return recognise(Blob(name, None, data)).name
    except UnreadableError:
        return ""
