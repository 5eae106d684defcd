"""How much of what an annotator marked the extraction finds, and what it says of it: claimants, categories, background.

    python -m tests.bench.extract_quality [--wrong] [GOLD.jsonl ...]

A line of a gold file is one document: `{"id", "text", "published", "events": [...]}`, its events in the JSON of
`briefing extract`, with some fields more: `type_alt`, `who_alt` and so on list all that is right, `part` marks a figure that is a share of another, `plural` one without a number, `words` says where it stands,
and `opt` marks what may be missed. Without files it reads those of tests/bench/annotated. `--wrong` prints each miss.

A casualty claim is found when kind and figure agree; of several that do, the pairs that agree in most else are taken.
Then it is asked who is counted, who says so, and the rest: shares in percent of the claims found. A name is right
when its words are the annotator's or are contained in them. An event is found by its type, told apart by place and day.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from briefing_tui.extract import extract_many
from briefing_tui.extract.asjson import to_json
from briefing_tui.model import Document

Fact = dict[str, Any]
ANNOTATED = Path(__file__).parent / "annotated"
SAME_NAME = 80


class Tally:
    """Found, wrongly found and missed facts, and of the found ones how often each field is right."""

    def __init__(self) -> None:
        self.found = self.false = self.missed = 0
        self.right: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def f1(self) -> float:
        return 200 * self.found / max(1, 2 * self.found + self.false + self.missed)

    def lines(self, title: str) -> Iterator[str]:
        yield f"{title:22} F1 {self.f1():5.1f}   found {self.found}, missed {self.missed}, false {self.false}"
        for field, (right, asked) in self.right.items():
            yield f"    {field:18} {100 * right / max(1, asked):5.1f} %  of {asked}"


def casualties(events: list[Fact]) -> list[Fact]:
    """All casualty claims of the events, also those that stand under their whole or their correction."""
    out = []
    for event in events:
        waiting = [(claim, bool(claim.get("part"))) for claim in event.get("casualties", [])]
        while waiting:
            claim, part = waiting.pop(0)
            part = part or claim.get("part_of") is not None
            out.append(
                {**claim, "part": part, "background": claim.get("background") or event.get("background")}
            )
            waiting += [(under, True) for under in claim.get("parts", [])]
            waiting += [(under, part) for under in claim.get("earlier", [])]
    return out


def others(events: list[Fact], field: str) -> list[Fact]:
    """All facts of that field of all events."""
    return [fact for event in events for fact in event.get(field, [])]


def named(gold: Fact, found: Fact, field: str) -> bool:
    """Whether the field names the same; nobody named is right only where the annotator names nobody."""
    right = gold.get(f"{field}_alt") or ([gold[field]] if gold.get(field) else [])
    if not right or not found.get(field):
        return None in right or (not right and not found.get(field))
    return any(
        fuzz.token_set_ratio(name.lower(), found[field].lower()) >= SAME_NAME for name in right if name
    )


def same_figure(gold: Fact, found: Fact) -> bool:
    """Whether kind and figure agree; a vague figure agrees with any vague figure."""
    figure = (found.get("count_low"), found.get("count_high"))
    wanted = [tuple(count) for count in gold.get("count_alt", [])]
    wanted.append((None, None) if gold.get("plural") else (gold.get("count_low"), gold.get("count_high")))
    return equal("kind")(gold, found) and figure in wanted


def same_event(gold: Fact, found: Fact) -> bool:
    return found["type"] in (gold.get("type_alt") or [gold["type"]])


def same_stance(gold: Fact, found: Fact) -> bool:
    return gold["stance"] == found["stance"] and named(gold, found, "who")


def same_object(gold: Fact, found: Fact) -> bool:
    return equal("kind")(gold, found) and named(gold, found, "what")


def same_salvo(gold: Fact, found: Fact) -> bool:
    numbers = ("fired", "impacted", "intercepted")
    return named(gold, found, "weapon") and all(gold.get(n) == found.get(n) for n in numbers)


def equal(field: str) -> Callable[[Fact, Fact], bool]:
    """Asks whether that field is the same in both, or as `_alt` has it; nothing and False are the same."""
    return lambda gold, found: (
        (found.get(field) or None)
        in [
            gold.get(field) or None,
            *(gold.get(f"{field}_alt") or []),
        ]
    )


def name(field: str) -> Callable[[Fact, Fact], bool]:
    return lambda gold, found: named(gold, found, field)


def happened(gold: Fact, found: Fact) -> bool:
    return bool(gold.get("status", "happened") == found.get("status", "happened"))


Kind = tuple[
    Callable[[list[Fact]], list[Fact]], Callable[[Fact, Fact], bool], dict[str, Callable[[Fact, Fact], bool]]
]
KINDS: dict[str, Kind] = {
    "events": (
        list,
        same_event,
        {
            "place": name("location"),
            "day": equal("date"),
            "country": equal("country"),
            "background": equal("background"),
            "status": happened,
        },
    ),
    "casualty claims": (
        casualties,
        same_figure,
        {
            "who": name("who"),
            "claimant": name("claimant"),
            "category": equal("category"),
            "qualifier": equal("qualifier"),
            "part": equal("part"),
            "background": equal("background"),
        },
    ),
    "damage": (
        lambda events: others(events, "damage"),
        same_object,
        {"number": equal("count"), "claimant": name("claimant")},
    ),
    "munitions": (lambda events: others(events, "munitions"), same_salvo, {"claimant": name("claimant")}),
    "responsibility": (lambda events: others(events, "responsibility"), same_stance, {"whom": name("whom")}),
}


def paired(
    gold: list[Fact], found: list[Fact], same: Callable[..., bool], asked: Any
) -> list[tuple[int, int]]:
    """One-to-one pairs of indexes, those first that agree in most of what is asked."""
    near = [
        (-sum(ask(one, other) for ask in asked.values()), g, f)
        for g, one in enumerate(gold)
        for f, other in enumerate(found)
        if same(one, other)
    ]
    pairs: dict[int, int] = {}
    for _, g, f in sorted(near):
        if g not in pairs and f not in pairs.values():
            pairs[g] = f
    return list(pairs.items())


def score(gold: Fact, found: Fact, tallies: dict[str, Tally], wrong: list[str]) -> None:
    """Adds one document to the tallies, and a line for each thing that is not as the annotator has it."""
    for title, (facts, same, asked) in KINDS.items():
        ours, theirs, tally = facts(found["events"]), facts(gold["events"]), tallies[title]
        pairs = paired(theirs, ours, same, asked)
        tally.found += len(pairs)
        missed = [t for i, t in enumerate(theirs) if i not in dict(pairs) and not t.get("opt")]
        false = [o for i, o in enumerate(ours) if i not in dict(pairs).values()]
        tally.missed += len(missed)
        tally.false += len(false)
        wrong += [f"{gold['id']} {title} MISSED {brief(fact)}" for fact in missed]
        wrong += [f"{gold['id']} {title} FALSE  {brief(fact)}" for fact in false]
        for g, f in pairs:
            for field, ask in asked.items():
                right = ask(theirs[g], ours[f])
                tally.right[field][0] += right
                tally.right[field][1] += 1
                if not right:
                    wrong.append(f"{gold['id']} {title} {field}: {brief(theirs[g])} <> {brief(ours[f])}")


def brief(fact: Fact) -> str:
    """The fact without what is empty and without what stands under it."""
    return str(
        {
            k: v
            for k, v in fact.items()
            if v not in (None, False) and not isinstance(v, list) and k not in HIDDEN
        }
    )


HIDDEN = {"start", "end", "date_end", "latitude", "longitude", "object_type", "date_text"}


def main(arguments: list[str]) -> None:
    files = [Path(a) for a in arguments if a != "--wrong"] or sorted(ANNOTATED.glob("*.jsonl"))
    for file in files:
        gold = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        documents = [Document(g["text"], id=g["id"], published=g["published"]) for g in gold]
        tallies: dict[str, Tally] = {title: Tally() for title in KINDS}
        wrong: list[str] = []
        for one, document, facts in zip(gold, documents, extract_many(documents), strict=True):
            score(one, to_json(document, facts), tallies, wrong)
        print(f"{file.stem}: {len(gold)} documents")
        for title, tally in tallies.items():
            print(*tally.lines(title), sep="\n")
        if "--wrong" in arguments:
            print(*wrong, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
