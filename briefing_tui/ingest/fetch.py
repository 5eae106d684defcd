"""Getting one address over HTTP, guarded: off unless asked for, and then capped in size, time and reach.

Redirects are followed by hand, each hop judged again; the address that was judged is the one connected to, so a name
that resolves differently the second time gains nothing. Private, loopback and link-local addresses are refused unless
allowed. Proxies of the environment are not used: they would do the resolving.
"""

from __future__ import annotations

import ipaddress
import socket
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from briefing_tui import __version__
from briefing_tui.ingest.blob import MEGABYTE

AGENT = f"briefing-tui/{__version__}"
MOST_BYTES = 20 * MEGABYTE  # of an answer, unpacked
SECONDS = 40.0  # for one address with all its redirects
PATIENCE = 15.0  # for one read or one connection
HOPS = 5
_PACKED = ("gzip", "x-gzip", "deflate")
_REDIRECTS = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """An address was not got; the message is one line. `status` and `retry_after` are the server's, if it answered."""

    def __init__(self, reason: str, status: int = 0, retry_after: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `data` is unpacked; it is empty with status 304 (nothing new)."""

    url: str
    status: int
    data: bytes = b""
    content_type: str = ""
    charset: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(slots=True)
class Fetcher:
    """Gets addresses, one at a time. `allow_private` is for feeds inside one's own network."""

    allow_private: bool = False
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES
    _backend: _Guard = field(init=False)
    _client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self._backend = _Guard(self.allow_private)
        self._client = httpx.Client(
            transport=_Transport(self._backend),
            trust_env=False,
            timeout=httpx.Timeout(PATIENCE),
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"},
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(self, url: str, *, etag: str = "", modified: str = "") -> Answer:
        """The answer to a GET, asked for only if changed where `etag` or `modified` are known. Raises FetchError."""
        headers = {"If-None-Match": etag, "If-Modified-Since": modified}
        self._backend.deadline = time.monotonic() + self.seconds
        try:
            for _ in range(HOPS + 1):
                _judge(url)
                request = self._client.build_request(
                    "GET", url, headers={k: v for k, v in headers.items() if v}
                )
                response = self._client.send(request, stream=True)
                try:
                    if response.status_code in _REDIRECTS and "location" in response.headers:
                        url = urljoin(url, response.headers["location"])
                        continue
                    return self._answer(url, response)
                finally:
                    response.close()
        except (httpx.HTTPError, httpx.InvalidURL, httpcore.ProtocolError, httpcore.NetworkError) as error:
            raise FetchError(_reason(error)) from None
        except (httpcore.TimeoutException, TimeoutError):
            raise FetchError("took too long to answer") from None
        except (OSError, ValueError, UnicodeError) as error:
            raise FetchError(str(error) or type(error).__name__) from None
        raise FetchError(f"more than {HOPS} redirects")

    def _answer(self, url: str, response: httpx.Response) -> Answer:
        status = response.status_code
        if status == 304:
            return Answer(url, status)
        if status != 200:
            reason = f"the server answers {status} {response.reason_phrase}".strip()
            raise FetchError(reason, status, response.headers.get("retry-after", ""))
        kind = response.headers.get("content-type", "")
        return Answer(
            url,
            status,
            b"".join(self._body(response)),
            kind.partition(";")[0].strip().lower(),
            response.charset_encoding or "",
            response.headers.get("etag", ""),
            response.headers.get("last-modified", ""),
        )

    def _body(self, response: httpx.Response) -> Iterator[bytes]:
        packing = response.headers.get("content-encoding", "identity").strip().lower()
        if packing not in (*_PACKED, "identity", ""):
            raise FetchError(f"an answer packed in a way nobody asked for: {packing[:40]}")
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if packing in _PACKED else None
        count = 0
        for piece in response.iter_raw():
            if time.monotonic() > self._backend.deadline:
                raise FetchError(f"takes more than {self.seconds:.0f} seconds")
            try:
                data = unpack.decompress(piece, self.most_bytes + 1) if unpack else piece
            except zlib.error:
                raise FetchError("a damaged gzip answer") from None
            count += len(data)
            if count > self.most_bytes or (unpack and unpack.unconsumed_tail):
                raise FetchError(f"larger than {self.most_bytes // MEGABYTE} MB")
            yield data


class _Guard(httpcore.NetworkBackend):
    """Connects to addresses that are allowed, and reads from them until the deadline only."""

    def __init__(self, allow_private: bool) -> None:
        self.allow_private = allow_private
        self.deadline = 0.0
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of the host that answers. Raises FetchError where one is not allowed."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise FetchError(f"no address is known for {host}") from None
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            if not self.allow_private and not public(address):
                raise FetchError(f"{host} is a private address ({address})")
        problem: Exception = FetchError(f"no address is known for {host}")
        for address in addresses[:4]:
            try:
                stream = self._plain.connect_tcp(
                    address, port, self.left(timeout), local_address, socket_options
                )
                return _Stream(stream, self)
            except (httpcore.NetworkError, httpcore.TimeoutException) as error:
                problem = error
        raise problem

    def sleep(self, seconds: float) -> None:
        """Part of the interface; nothing is tried again here."""
        time.sleep(seconds)

    def left(self, timeout: float | None) -> float:
        """Seconds a step may take. Raises TimeoutError when there are none."""
        seconds = self.deadline - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return min(seconds, timeout or PATIENCE)


class _Stream(httpcore.NetworkStream):
    """A connection that a server cannot hold open by sending a byte now and then."""

    def __init__(self, stream: httpcore.NetworkStream, guard: _Guard) -> None:
        self._stream = stream
        self._guard = guard

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._guard.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._guard.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(
            self._stream.start_tls(ssl_context, server_hostname, self._guard.left(timeout)), self._guard
        )

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Transport(httpx.BaseTransport):
    """httpx over a connection pool whose connections the guard makes."""

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False), network_backend=backend, max_connections=4
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request, no redirects."""
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        """End all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def public(address: str) -> bool:
    """Whether an IP address is of the open internet, also when it is wrapped into an IPv6 one."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inside = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inside is not None:
            ip = inside
    return ip.is_global and not ip.is_multicast


def _judge(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError(f"not a web address: {url[:200]}")
    if parts.username or parts.password:
        raise FetchError("an address with a password in it")


def _reason(error: Exception) -> str:
    if isinstance(error, httpx.TimeoutException):
        return "took too long to answer"
    return str(error) or type(error).__name__
