"""Reading a TOML file so that every value knows its line, and a bad line does not cost the good ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

MAX_BYTES = 1_000_000
_MAX_BAD_LINES = 20
_KEY = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_ENTRY = re.compile(rf"\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*=")
_HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")


def read(where: Path, *, must_exist: bool) -> tuple[list[tuple[str, Any, str]], list[str]]:
    """Dotted keys with their values and "file:line", and one line for each problem. Never raises.

    A file that is not there is a problem only where it `must_exist`.
    """
    name = one_line(str(where))
    try:
        with where.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return [], [f"{name}: no such file; defaults used"] if must_exist else []
    except (OSError, ValueError) as error:
        return [], [f"{name}: {getattr(error, 'strerror', None) or error}; defaults used"]
    if len(raw) > MAX_BYTES:
        return [], [f"{name}: larger than {MAX_BYTES} bytes; defaults used"]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return [], [f"{name}:{raw.count(10, 0, error.start) + 1}: not UTF-8; defaults used"]
    table, problems = _parsed(name, text)
    entries = []
    lines = _lines_of(text)
    for key, value in _flat(table):
        # keys = {read = "r"} sets keys.read on the line of keys.
        number = lines.get(key) or lines.get(key.partition(".")[0], 0)
        entries.append((key, value, f"{name}:{number}" if number else name))
    return entries, problems


def one_line(text: str) -> str:
    """One printable line of at most 200 characters, for a message."""
    return "".join(each if each.isprintable() else " " for each in text)[:200]


def _parsed(name: str, text: str) -> tuple[dict[str, Any], list[str]]:
    """The file as TOML; a line that is not TOML is named and left out, so that the others count."""
    import tomllib

    problems: list[str] = []
    lines = text.split("\n")
    for _ in range(_MAX_BAD_LINES):
        try:
            return tomllib.loads("\n".join(lines)), problems
        except tomllib.TOMLDecodeError as error:
            found = re.search(
                r"^(.*?) \(at (?:line (\d+), column \d+|end of document)\)", str(error), re.DOTALL
            )
            number = int(found[2]) if found and found[2] else len("\n".join(lines).rstrip().split("\n"))
            reason = found[1] if found else str(error)
            problems.append(f"{name}:{number}: not TOML ({one_line(reason)}); line left out")
            if not lines[number - 1].strip():
                break
            lines[number - 1] = ""
        except RecursionError:
            break
    problems.append(f"{name}: cannot be read as TOML; defaults used")
    return {}, problems


def _flat(table: dict[str, Any]) -> list[tuple[str, Any]]:
    """Dotted keys and their values; tables are opened (iteratively: a file may nest them as deep as it likes)."""
    found: list[tuple[str, Any]] = []
    open_tables: list[tuple[str, dict[str, Any]]] = [("", table)]
    while open_tables:
        prefix, inner = open_tables.pop()
        for key, value in inner.items():
            if isinstance(value, dict):
                open_tables.append((f"{prefix}{key}.", value))
            else:
                found.append((f"{prefix}{key}", value))
    return found


def _lines_of(text: str) -> dict[str, int]:
    """The line (from 1) on which each dotted key is set; tomllib does not say."""
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _unquoted(header[1]) + "."
        elif entry := _ENTRY.match(line):
            found.setdefault(table + _unquoted(entry[1]), number)
    return found


def _unquoted(name: str) -> str:
    return re.sub(r"\s*\.\s*", ".", name.replace('"', "").replace("'", ""))
