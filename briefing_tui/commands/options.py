"""The options that every subcommand shares, before it or after it, and what they say once they were read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


class Settings:
    """The options that every subcommand shares."""

    store: Path | None = None
    expression: str | None = None
    read_only: bool = False

    def path(self) -> Path:
        """The store's file: --db, else BRIEFING_DB, else the one in the user's data folder."""
        from briefing_tui.store.connection import default_path

        return self.store or default_path()

    def writable(self) -> Path:
        """The store's file where it is going to be written to. Raises a usage error with --read-only."""
        if self.read_only:
            raise click.UsageError("--read-only, and a command that writes")
        return self.path()

    def existing(self) -> Path:
        """The store's file where there must be one. Raises a usage error when there is none."""
        path = self.path()
        if not path.exists():
            raise click.ClickException(
                f"no store at {path}: `briefing add` makes one, `briefing demo` shows one"
            )
        return path


def settings() -> Settings:
    """The settings of the running command."""
    return click.get_current_context().find_root().ensure_object(Settings)


def _remember(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(context: click.Context, _: click.Parameter, value: Any) -> None:
        if value not in (None, False):
            setattr(context.find_root().ensure_object(Settings), name, value)

    return callback


def store_option() -> click.Option:
    """--db, for the program and for every subcommand."""
    return click.Option(
        ["--db"],
        type=click.Path(dir_okay=False, path_type=Path),
        expose_value=False,
        callback=_remember("store"),
        help="The store's file (default: BRIEFING_DB, else one in your data folder).",
    )


def filter_option() -> click.Option:
    """--filter, where a view is meant."""
    return click.Option(
        ["--filter"],
        metavar="EXPR",
        expose_value=False,
        callback=_remember("expression"),
        help="Only what matches: an expression, or the name of a saved view.",
    )


def read_only_option() -> click.Option:
    """--read-only, for the program."""
    return click.Option(
        ["--read-only"],
        is_flag=True,
        expose_value=False,
        callback=_remember("read_only"),
        help="Change nothing.",
    )
