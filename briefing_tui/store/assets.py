"""Where the files of `db/` are: beside the package in a checkout, inside it (`_db`) in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def db_folder() -> Path:
    """The folder that holds `migrations/`, the demo corpus and the demo store."""
    installed = _PACKAGE / "_db"
    return installed if installed.is_dir() else _PACKAGE.parent / "db"
