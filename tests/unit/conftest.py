"""What several test modules are given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.made_up import spanish


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
