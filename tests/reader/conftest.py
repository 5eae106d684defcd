"""A made-up store to copy, made once for all tests of the reader."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.reader.desk import made


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of thirty incidents that no test writes to."""
    return made(tmp_path_factory.mktemp("stores") / "pattern.db")


@pytest.fixture
def path(pattern: Path, tmp_path: Path) -> Path:
    """A store of thirty incidents of the test's own."""
    return Path(shutil.copyfile(pattern, tmp_path / "store.db"))
