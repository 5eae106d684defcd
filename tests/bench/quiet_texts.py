"""Texts that report no violence, and what the extraction puts on the screen of them all the same.

    python -m tests.bench.quiet_texts [FILE.jsonl ...] [--wrong]

Each line of a file in tests/bench/quiet has `text`, `published` and `allowed`: what an analyst would accept, mostly as
history, as a disease or as a drill. Counted are the texts that yield a main event told as happened, but for those with
`event` true, which report one (an accident, a march); and those that yield a main figure of people or damage that is not
allowed: any where nothing is, else any number that `figures` does not list.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing_tui.extract import extract_many
from briefing_tui.model import CasualtyClaim, DamageClaim, Document, Event, Facts

FOLDER = Path(__file__).parent / "quiet"


def rows(files: list[str]) -> list[Any]:
    """The texts of the files, or of all in the folder."""
    paths = [Path(name) for name in files] or sorted(FOLDER.glob("*.jsonl"))
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [json.loads(line) for line in lines if line.strip()]


def reported(facts: Facts) -> list[Event]:
    """The events that the screen shows as news: "happened", and no history."""
    return [one for one in facts.events if not one.background and one.status == "happened"]


def figures(facts: Facts) -> Iterator[CasualtyClaim | DamageClaim]:
    """The main figures; "nobody was hurt" and "no damage" are none."""
    for one in facts.events:
        if not one.background:
            yield from (c for c in one.casualties if not c.background and c.qualifier != "none")
            yield from (c for c in one.damage if not c.background and c.kind != "none")


def allowed(claim: CasualtyClaim | DamageClaim, row: Any) -> bool:
    """Whether the numbers of a figure are among those that the text does report."""
    low, high = (
        (claim.low, claim.high) if isinstance(claim, CasualtyClaim) else (claim.count_low, claim.count_high)
    )
    return bool(row["allowed"]) and all(one in (None, *row["figures"]) for one in (low, high))


def main() -> None:
    """Print both counts, and with `--wrong` what is wrong in each text."""
    parser = argparse.ArgumentParser(description="False events and figures of texts that report no violence.")
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong, text by text")
    chosen = parser.parse_args()
    texts = rows(chosen.files)
    silent = [row for row in texts if not row.get("event")]
    eventful = misread = 0
    documents = [Document(row["text"], published=row["published"]) for row in texts]
    for row, facts in zip(texts, extract_many(documents), strict=True):
        told = [] if row.get("event") else reported(facts)
        wrong = [claim for claim in figures(facts) if not allowed(claim, row)]
        eventful, misread = eventful + bool(told), misread + bool(wrong)
        for one in told if chosen.wrong else ():
            print(row.get("id", ""), one.type, one.rule)
        for claim in wrong if chosen.wrong else ():
            print(row.get("id", ""), claim.kind, claim.rule, row["text"][claim.start : claim.end])
    print(f"{eventful} of {len(silent)} texts that report nothing yield a main event")
    print(f"{misread} of {len(texts)} texts yield a main figure that they do not report")


if __name__ == "__main__":
    main()
