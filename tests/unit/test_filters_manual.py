"""The manual's tables of fields and settings are those of the code.

`python -m tests.unit.test_filters_manual FILE` rewrites what stands between the markers of a Markdown file.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from briefing_tui import config, filters

README = Path(__file__).parents[2] / "README.md"
TABLES = {"filter fields": filters.table, "settings": config.table}


def between(marker: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=<!-- {marker} -->\n).*?(?=\n<!-- end -->)", re.DOTALL)


@pytest.mark.parametrize("marker", TABLES)
def test_the_manual_has_the_table_of_the_code(marker: str) -> None:
    found = between(marker).search(README.read_text(encoding="utf-8"))
    if found is None:
        pytest.skip(f"README.md has no <!-- {marker} -->")
    assert found[0] == TABLES[marker]()


def test_every_expression_of_the_manual_parses() -> None:
    for line in re.findall(
        r"^(\S.*?) {3,}\S.*$", "\n".join(_fences(README.read_text(encoding="utf-8"))), re.MULTILINE
    ):
        filters.parse(line)


def _fences(text: str) -> list[str]:
    """Fenced blocks without a language that hold filter expressions: each line an expression, blanks, what it means."""
    blocks = re.findall(r"^```\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [block for block in blocks if "killed>=5" in block]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        text = Path(name).read_text(encoding="utf-8")
        for marker, make in TABLES.items():
            # Not as a template: a table may hold backslashes.
            found = between(marker).search(text)
            if found is not None:
                text = text[: found.start()] + make() + text[found.end() :]
        Path(name).write_text(text, encoding="utf-8")
