"""What several test modules are given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.ingest import robots
from tests.unit.made_up import spanish
from tests.unit.website import Site


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web site on loopback, asked without the pauses that politeness makes."""
    monkeypatch.setattr(robots, "PAUSE", 0.0)
    made = Site()
    yield made
    made.close()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for i in range(3):
        (folder / f"{i}.txt").write_text(spanish(i))
    (folder / "broken.txt").write_bytes(bytes(range(256)))
    lines = [json.dumps({"id": f"line {i}", "text": spanish(10 + i), "source": "Herald"}) for i in range(4)]
    (folder / "more.jsonl").write_text("\n".join([*lines, "{broken"]))
    return folder
