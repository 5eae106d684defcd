"""Promises of fetching to those who are asked: whom it connects to, when it waits, how many at a time."""

from __future__ import annotations

import datetime
import socket
import threading
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpcore
import pytest

from briefing_tui import cli
from briefing_tui.ingest import fetch, robots
from briefing_tui.ingest.fetch import Fetcher, FetchError
from tests.unit.website import ENTRY, FEED, LONG, Site


@pytest.mark.parametrize("addresses", [["10.0.0.7"], ["93.184.216.34", "10.0.0.7"], ["fd00::7"]])
def test_a_name_that_stands_for_a_private_address_is_refused(
    addresses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolve(host: str, port: int, **_: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    def connect(*_: object) -> None:
        raise AssertionError("connected")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    with Fetcher() as fetcher, pytest.raises(FetchError, match=r"news\.example is a private address"):
        fetcher.get("http://news.example/rss")


def test_the_address_that_was_judged_is_the_one_connected_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int, **_: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        asked.append(host)
        answer = "127.0.0.1" if len(asked) == 1 else "10.0.0.7"  # the second time another one
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answer, port))]

    site.pages["/a"] = (200, {}, b"words")
    genuine = socket.getaddrinfo
    monkeypatch.setattr(fetch, "public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: (resolve if host == "news.example" else genuine)(host, *rest, **more),
    )
    with Fetcher() as fetcher:
        assert fetcher.get(site.url.replace("127.0.0.1", "news.example") + "/a").data == b"words"
    assert asked == ["news.example"]


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("120", 120), ("Tue, 10 Mar 2026 12:10:00 GMT", 600), ("Tue, 10 Mar 2026 11:00:00 GMT", 0), ("soon", None),
     ("9" * 40, None)],
)  # fmt: skip
def test_a_server_may_name_its_wait_in_seconds_or_as_a_time(written: str, seconds: int | None) -> None:
    noon = datetime.datetime(2026, 3, 10, 12, tzinfo=datetime.UTC)
    assert robots.wait_asked_for(written, noon) == seconds


def test_a_site_that_asks_for_a_pause_is_left_alone_for_the_rest_of_the_pull(
    site: Site, tmp_path: Path
) -> None:
    teasers = [
        ENTRY.format(f"No {i}", f"{site.url}/page{i}", f"A short teaser, number {i}.") for i in range(4)
    ]
    site.pages["/feed"] = (200, {}, FEED.format("".join(teasers)).encode())
    site.pages["/page1"] = (429, {"Retry-After": "60"}, b"")
    db = ["--db", str(tmp_path / "s.db")]
    cli.main([*db, "source", "add", f"{site.url}/feed"])
    assert cli.main([*db, "pull", "--allow-private", "--jobs", "1"]) == 0
    assert site.asked == ["/robots.txt", "/feed", "/page0", "/page1"]


def test_a_site_too_busy_to_give_its_rules_is_not_asked_for_more(site: Site) -> None:
    site.pages["/robots.txt"] = (429, {}, b"")
    site.pages["/open"] = (200, {}, b"words")
    with Fetcher(True) as fetcher, pytest.raises(FetchError, match="429"):
        robots.Manners(0).get(fetcher, f"{site.url}/open")
    assert site.asked == ["/robots.txt"]


def test_several_feeds_are_asked_at_a_time(site: Site, tmp_path: Path) -> None:
    """Each feed is answered only once all three have been asked for: one after the other they would wait for ever."""
    others = [Site(), Site()]
    sites = [site, *others]
    together = threading.Barrier(len(sites), timeout=20)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        together.wait()
        body = FEED.format(ENTRY.format("One", f"http://{handler.headers['Host']}/one", LONG)).encode()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    db = ["--db", str(tmp_path / "s.db")]
    for each in sites:
        each.pages["/feed"] = answer
        cli.main([*db, "source", "add", f"{each.url}/feed"])
    assert cli.main([*db, "pull", "--allow-private", "--jobs", "1"]) == 0
    assert not together.broken
    for each in others:
        each.close()


def test_a_feed_that_takes_for_ever_to_read_is_left(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def endless(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr("briefing_tui.commands.work.SECONDS_TO_READ", 0.2)
    monkeypatch.setattr("briefing_tui.ingest.feeds.read", endless)
    site.pages["/feed"] = (200, {}, FEED.format(ENTRY.format("One", f"{site.url}/one", LONG)).encode())
    db = ["--db", str(tmp_path / "s.db")]
    cli.main([*db, "source", "add", f"{site.url}/feed"])
    assert cli.main([*db, "pull", "--allow-private", "--jobs", "1"]) == 1
    assert f"refused: {site.url}/feed: takes more than 0 seconds to read" in capsys.readouterr().err
