"""What every extraction room costs, as a share of the bare spaCy pipeline on the same text in the same run.

    python -m tests.bench.extract_speed [FILE.jsonl ...]

Without files it reads the small articles of the unit tests. Quotes with speakers may cost 20 % of the pipeline's
time, the rooms of claims and events together 35 %. Each figure is the median of paired rounds, in CPU seconds of
this process, so that what else runs on the machine counts little; one document after another. "The text parsed"
is casing, unwrapping and sentence edges together with the pipeline as we run it.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing_tui.extract.assembly import assemble
from briefing_tui.extract.claims import casualties, damage, munitions, responsibility
from briefing_tui.extract.events import events
from briefing_tui.extract.parsing import pipeline
from briefing_tui.extract.quotes import quotes

ROUNDS = 3
PUBLISHED = "2024-03-15"
_UNIT_DATA = Path(__file__).parent.parent / "unit" / "data"


def texts(files: list[str]) -> list[str]:
    """Texts of JSON Lines files, or of the unit tests' articles."""
    if files:
        lines = [line for name in files for line in Path(name).read_text(encoding="utf-8").splitlines()]
        return [str(json.loads(line)["text"]) for line in lines if line.strip()]
    found = []
    for path in sorted(_UNIT_DATA.glob("speakers*.toml")):
        found += [a["text"].strip() for a in tomllib.loads(path.read_text(encoding="utf-8"))["article"]]
    return found


def timed(spent: dict[str, float], room: str, function: Callable[..., Any], *arguments: Any) -> Any:
    """The function's result; its CPU seconds are added to the room's."""
    start = time.process_time()
    result = function(*arguments)
    spent[room] = spent.get(room, 0.0) + time.process_time() - start
    return result


@lru_cache(maxsize=1)
def spacy_alone() -> Any:
    """The pipeline as its package gives it, without anything of ours before, inside or around it."""
    return pipeline.package().load()


def bare(text: str) -> Any:
    """The text through spaCy alone."""
    return spacy_alone()(text)


def one_round(corpus: list[str]) -> dict[str, float]:
    """CPU seconds of the pipeline and of each room over all texts."""
    spent: dict[str, float] = {}
    for text in corpus:
        timed(spent, "pipeline", bare, text)
        doc = timed(spent, "parsed", pipeline.parse, text)
        said = timed(spent, "quotes and speakers", quotes.find, doc)
        hurt = timed(spent, "casualties", casualties.find, doc, said)
        hit = timed(spent, "damage", damage.find, doc, said)
        fired = timed(spent, "munitions", munitions.find, doc, said)
        blamed = timed(spent, "responsibility", responsibility.find, doc, said)
        found = timed(spent, "events", events.find, doc, PUBLISHED)
        timed(spent, "assemble", assemble.assemble, doc, found, hurt, hit, fired, blamed, PUBLISHED)
    return spent


def main() -> None:
    """Print one line a room: its share of the pipeline's time."""
    corpus = texts(sys.argv[1:])
    one_round(corpus[:5])
    rounds = [one_round(corpus) for _ in range(ROUNDS)]
    words = sum(len(text.split()) for text in corpus)
    base = statistics.median(r["pipeline"] for r in rounds)
    print(f"{len(corpus)} texts, {words} words; pipeline {base:.2f} s = {words / base:.0f} words/s")
    parsed = statistics.median(r["parsed"] / r["pipeline"] for r in rounds)
    print(f"{'the text parsed':22}{100 * parsed:6.1f} % of the pipeline")
    claims = 0.0
    for room in rounds[0]:
        if room in ("pipeline", "parsed"):
            continue
        share = statistics.median(r[room] / r["pipeline"] for r in rounds)
        claims += share if room != "quotes and speakers" else 0.0
        print(f"{room:22}{100 * share:6.1f} % of the pipeline")
    print(f"{'claims and events':22}{100 * claims:6.1f} % of the pipeline")


if __name__ == "__main__":
    main()
