"""What the tests of adding share: texts of their own, and a look into a store."""

from __future__ import annotations

import random
from pathlib import Path

from briefing_tui import store

# Spanish is stored without being extracted: the model is not loaded and the tests stay quick.
WORDS = str.split(
    "el gobernador de la provincia dijo que los soldados del puerto no fueron heridos por disparos pero una casa fue "
    "quemada durante noche según vecinos mientras tropas cerraban camino hacia costa donde pescadores esperaban ayuda"
)


def spanish(i: int) -> str:
    """A text of its own for each number: no two are versions of one another."""
    return " ".join(random.Random(i).choices(WORDS, k=40)).capitalize() + "."


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    """What a question to a store gives."""
    db = store.connect(path, read_only=True)
    try:
        return [tuple(row) for row in db.execute(sql)]
    finally:
        db.close()
