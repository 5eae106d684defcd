"""Stores for programs at the far end of a terminal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.bench import make_store


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three hundred incidents that no test writes to."""
    path = tmp_path_factory.mktemp("stores") / "pattern.db"
    make_store.make(300, path)
    return path


@pytest.fixture
def path(pattern: Path, tmp_path: Path) -> Path:
    """A store of three hundred incidents of the test's own."""
    return Path(shutil.copyfile(pattern, tmp_path / "store.db"))
