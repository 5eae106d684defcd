"""The `briefing` command: starts fast, and ends without a traceback whatever happens.

Subcommands live in `briefing_tui.commands`, one short function each, imported when asked for. `count` is run by
status bars every few seconds, so its usual form is answered here without building a command line parser.
"""

from __future__ import annotations

import os
import sys

DONE, REFUSED, USAGE, INTERRUPTED = 0, 1, 2, 130

_OPTIONS = ("-h", "--help", "--", "--filter", "--read-only", "--version")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line `arguments` (those of the process by default) and return the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(arguments: list[str]) -> int:
    _speak_utf8()
    opened = None
    if asked := _plain_count(arguments):
        from briefing_tui.commands.count import count
    elif (opened := _plain_reader(arguments)) is not None:
        from briefing_tui.commands.reading import open_plainly
    else:
        from briefing_tui.commands.root import run
    try:
        if asked:
            print(count(*asked))
            return DONE
        if opened is not None:
            return open_plainly(*opened)
        return run(arguments)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        if os.environ.get("BRIEFING_DEBUG"):
            raise
        from briefing_tui.commands.errors import report

        return report(error)


def _plain_count(arguments: list[str]) -> tuple[str | None, str | None] | None:
    """(store file, expression) where the line is `[--db FILE] count [--db FILE] [EXPR]`; None for any other."""
    store: str | None = None
    words: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--db":
            store = next(rest, "")
            if not store:
                return None
        elif argument.startswith("--db=") and len(argument) > 5:
            store = argument[5:]
        elif argument.startswith("-") and (words[:1] != ["count"] or argument in _OPTIONS):
            return None
        else:
            words.append(argument)
    if words[:1] != ["count"] or len(words) > 2:
        return None
    return store, words[1] if len(words) == 2 else None


def _plain_reader(arguments: list[str]) -> tuple[str | None, str | None] | None:
    """(store file, expression) where the line is `[--db FILE] [--filter EXPR]`; None for any other."""
    given: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, sign, value = argument.partition("=")
        if name not in ("--db", "--filter"):
            return None
        given[name] = value if sign else next(rest, "")
        if not given[name]:
            return None
    return given.get("--db"), given.get("--filter")


def _speak_utf8() -> None:
    """Data goes out as UTF-8 whatever the locale; what UTF-8 cannot hold is escaped, never an exception."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _forget_output() -> None:
    """Nobody reads any more: let the flush at exit go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
