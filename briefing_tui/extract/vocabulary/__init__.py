"""Word lists as data. Each file names the public source its groups come from."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any


@lru_cache(maxsize=32)
def load(name: str) -> dict[str, Any]:
    """The tables of `vocabulary/<name>.toml`. Raises FileNotFoundError for a name that does not exist."""
    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=128)
def words(name: str, group: str) -> frozenset[str]:
    """The words of one group, which the file writes as one string with white space between them."""
    return frozenset(str(load(name)[group]).split())
