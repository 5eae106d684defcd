"""Promises of fetching: asked for only, guarded, polite, and never waiting for ever. Against a server on loopback."""

from __future__ import annotations

import datetime
import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from briefing_tui import cli, store
from briefing_tui.commands import pulling
from briefing_tui.ingest import fetch, robots
from briefing_tui.ingest.fetch import Fetcher, FetchError, public
from briefing_tui.store import following
from tests.unit.website import ENTRY, FEED, LONG, Site


def failure(url: str, **settings: object) -> str:
    with Fetcher(True, **settings) as fetcher, pytest.raises(FetchError) as error:  # type: ignore[arg-type]
        fetcher.get(url)
    return str(error.value)


def test_an_answer_is_read_unpacked_and_asked_for_again_only_if_changed(site: Site) -> None:
    headers = {"Content-Encoding": "gzip", "ETag": '"1"', "Content-Type": "text/html; charset=latin-1"}
    site.pages["/a"] = (200, headers, gzip.compress(b"words"))
    with Fetcher(True) as fetcher:
        answer = fetcher.get(f"{site.url}/a")
        assert (answer.data, answer.charset, answer.content_type) == (b"words", "latin-1", "text/html")
        assert fetcher.get(f"{site.url}/a", etag=answer.etag).status == 304


def test_private_addresses_are_refused_unless_allowed(site: Site) -> None:
    with Fetcher() as fetcher, pytest.raises(FetchError, match="private address"):
        fetcher.get(f"{site.url}/a")
    with Fetcher() as fetcher, pytest.raises(FetchError, match="private address"):
        fetcher.get(site.url.replace("127.0.0.1", "localhost"))
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1",
     "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "224.0.0.1", "255.255.255.255"],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not public(address)


def test_public_addresses() -> None:
    assert public("93.184.216.34")
    assert public("2606:2800:220:1::1")


def test_a_redirect_is_judged_like_a_first_address(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/go"] = (302, {"Location": "/there"}, b"")
    site.pages["/there"] = (200, {}, b"words")
    site.pages["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    site.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    site.pages["/in"] = (302, {"Location": "http://10.0.0.1/"}, b"")
    with Fetcher(True) as fetcher:
        assert fetcher.get(f"{site.url}/go").url == f"{site.url}/there"
    assert "not a web address" in failure(f"{site.url}/file")
    assert "redirects" in failure(f"{site.url}/loop")
    monkeypatch.setattr(fetch, "public", lambda address: address == "127.0.0.1")
    with Fetcher() as fetcher, pytest.raises(FetchError, match="private address"):
        fetcher.get(f"{site.url}/in")


def test_a_gzip_bomb_and_an_endless_answer_are_cut_off(site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 65536)
        except OSError:
            pass

    site.pages["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(30_000_000)))
    site.pages["/endless"] = endless
    site.pages["/twice"] = (200, {"Content-Encoding": "gzip, gzip"}, b"x")
    assert failure(f"{site.url}/bomb", most_bytes=5_000_000) == "larger than 5 MB"
    assert failure(f"{site.url}/endless", most_bytes=5_000_000) == "larger than 5 MB"
    assert "packed in a way" in failure(f"{site.url}/twice")


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_server_that_sends_a_byte_now_and_then_is_left(site: Site, part: str) -> None:
    def slow(handler: BaseHTTPRequestHandler) -> None:
        try:
            handler.wfile.write(b"HTTP/1.0 200 OK\r\n" if part == "headers" else b"HTTP/1.0 200 OK\r\n\r\n")
            for _ in range(200):
                handler.wfile.write(b"x")
                handler.wfile.flush()
                time.sleep(0.02)
        except OSError:
            pass

    site.pages["/slow"] = slow
    started = time.monotonic()
    reason = failure(f"{site.url}/slow", seconds=0.4)
    assert "too long" in reason or "takes more" in reason
    assert time.monotonic() - started < 3


def test_a_server_that_never_answers_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        assert "too long" in failure(f"http://127.0.0.1:{deaf.getsockname()[1]}/", seconds=0.3)


def test_robots_are_obeyed(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /secret\n")
    site.pages["/open"] = site.pages["/secret"] = (200, {}, b"words")
    manners = robots.Manners(0)
    with Fetcher(True) as fetcher:
        assert manners.get(fetcher, f"{site.url}/open").data == b"words"
        with pytest.raises(FetchError, match="robots"):
            manners.get(fetcher, f"{site.url}/secret")
    assert site.asked == ["/robots.txt", "/open"]


def test_pull_takes_news_in_once_and_names_what_failed(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    teaser = ENTRY.format("Two", f"{site.url}/two", "A short teaser.")
    feed = FEED.format(ENTRY.format("One", f"{site.url}/one", LONG) + teaser).encode()
    page = f"<html lang=es><body><article><h1>Two</h1><p>{LONG[::-1].title()}</p></article></body></html>".encode()
    site.pages["/feed"] = (200, {"ETag": '"1"'}, feed)
    site.pages["/two"] = (200, {"Content-Type": "text/html"}, page)
    site.pages["/broken"] = (503, {"Retry-After": "7200"}, b"")
    site.pages["/page"] = (200, {}, page)
    db = ["--db", str(tmp_path / "s.db")]
    for name in ("feed", "broken", "page"):
        assert cli.main([*db, "source", "add", f"{site.url}/{name}"]) == 0
    capsys.readouterr()
    assert cli.main([*db, "pull", "--allow-private", "--jobs", "1"]) == 1
    err = capsys.readouterr().err.splitlines()
    assert f"refused: {site.url}/broken: the server answers 503 Service Unavailable" in err
    assert f"refused: {site.url}/page: answers with a web page, not with a feed" in err
    assert err[-1] == "2 added, 0 unchanged, 2 refused"
    with_page = store.connect(tmp_path / "s.db")
    rows = with_page.execute(
        "SELECT title, length(text) > 600, s.name FROM documents JOIN sources s ON s.id = source_id ORDER BY title"
    )
    assert [tuple(row) for row in rows] == [("One", 1, "Tessen Wire"), ("Two", 1, "Tessen Wire")]
    state = {feed.url.rpartition("/")[2]: feed for feed in following.feeds(with_page)}
    assert (state["feed"].failures, state["feed"].etag) == (0, '"1"')
    assert state["broken"].failures == 1
    assert state["broken"].due_at > state["broken"].checked_at
    with_page.close()
    site.asked.clear()
    assert cli.main([*db, "pull", "--allow-private"]) == 0
    assert site.asked == ["/robots.txt", "/feed"]
    assert capsys.readouterr().err.splitlines() == [
        "2 feeds wait after a failure; `briefing pull --now` asks them, too",
        "0 added, 0 unchanged, 0 refused",
    ]


def test_a_feed_that_keeps_failing_is_asked_less_and_less() -> None:
    now = datetime.datetime(2026, 3, 10, 12, tzinfo=datetime.UTC)
    feed = following.FeedRow("https://a.example/rss", "", "F", "", "", "", "", 0, "")
    waits = []
    for _ in range(12):
        feed = pulling._failed(feed, "down", None, now)
        waits.append(datetime.datetime.fromisoformat(feed.due_at) - now)
    assert waits[:3] == [datetime.timedelta(minutes=m) for m in (15, 30, 60)]
    assert waits[-1] == datetime.timedelta(days=1)


def test_sources_are_listed_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "feeds.opml").write_text(
        '<opml><body><outline text="Wire" xmlUrl="https://wire.example/rss"/></body></opml>'
    )
    db = ["--db", str(tmp_path / "s.db")]
    assert (
        cli.main(["source", "add", str(tmp_path / "feeds.opml"), "https://b.example/x", "nonsense", *db]) == 1
    )
    assert cli.main(["source", "list", *db]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "https://b.example/x  never asked",
        "Wire  https://wire.example/rss  never asked",
    ]
    assert "refused: nonsense: no such file or folder" in err
    assert cli.main(["source", "remove", "https://b.example/x", *db]) == 0
    assert cli.main(["source", "remove", "https://b.example/x", *db]) == 1
    assert cli.main(["add", str(tmp_path / "feeds.opml"), *db]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "0 added, 1 unchanged, 0 refused"
