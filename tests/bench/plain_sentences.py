"""Random plain wire sentences with what they say by construction, and how much of it the extraction reads.

    python -m tests.bench.plain_sentences [--sentences N] [--seed N] [--wrong N] [GRAMMAR ...]

The slots of the grammars (hurt, people, leads) are in tests/bench/sentences; each sentence draws one value of each, so that
the rules meet combinations nobody tuned them on. Printed: the share of sentences read right in every respect asked, the
slot values that fail more than the rest, and `--wrong` examples. Who adds a slot value should note how often it fails
before anything is mended: that is what to expect of text nobody has seen.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing_tui.extract import extract_many
from briefing_tui.extract.asjson import to_json
from briefing_tui.model import Document

SLOTS = Path(__file__).parent / "sentences"
PUBLISHED = "2024-03-12"
FEW = 5  # sentences with a slot value, below which its share says nothing
Fact = dict[str, Any]
Figure = tuple[str, int | None]


@dataclass
class Sentence:
    """A text, the figures it gives as (kind, lower bound), what else is asked of it, and the slot values drawn."""

    text: str
    figures: Counter[Figure]
    slots: dict[str, str]
    asked: dict[str, str] = field(default_factory=dict)  # claimant, type, place, day, actor; "" is nobody's


def lowered(text: str) -> str:
    """The text as it goes on behind other words; names keep their capital."""
    return text if text.split(maxsplit=1)[0] in _NAMES else text[0].lower() + text[1:]


def slots(name: str) -> Any:
    """The slots of a grammar: lists of values, and tables of values and what they mean."""
    return tomllib.loads((SLOTS / f"{name}.toml").read_text(encoding="utf-8"))


_NAMES = {name.split()[0] for name in slots("people")["names"]}


def hurt(draw: random.Random, data: Any) -> Sentence:
    """The killed, told actively or passively, and the hurt beside them: "Six villagers from Dumra were shot dead …"."""
    figure, low = draw.choice(list(data["figures"].items()))
    people, described = draw.choice(list(data["people"])), draw.choice(data["described"])
    teller, claimant = draw.choice(list(data["tellers"].items()))
    used = {"figure": figure, "people": people, "described": described, "teller": teller}
    figures: Counter[Figure] = Counter([("killed", low)])
    more = draw.choice(
        [
            ", while another nine were hurt",
            ", and nine others were injured",
            ", with nine more wounded",
            "",
            "",
        ]
    )
    if draw.random() < 0.5:
        used |= {"died": draw.choice(data["died"]), "when": draw.choice(data["when"])}
        told = f"{figure} {people}{described} {used['died']}{used['when']}"
    else:
        used["harmed"] = draw.choice([one for one in data["harmed"] if not one.startswith("The ")])
        told = used["harmed"].format(np=f"{lowered(figure)} {people}{described}".rstrip(","))
        if "said on Monday it" in told:  # the army says it already
            teller, claimant = "{s}.", "army"
    if "hostage" in described:
        figures["detained", low] += 1
    if more:
        figures["injured", 9] += 1
        told += more
    text = teller.format(s=told[0].upper() + told[1:], l=lowered(told))
    return Sentence(text, figures, {**used, "more": more}, {"claimant": claimant})


def people(draw: random.Random, data: Any) -> Sentence:
    """Single, named and listed victims; the injured, the missing, the held and the displaced."""
    kind = draw.choice(["killed_one", "injured", "missing", "detained", "displaced", "listed"])
    frame = draw.choice(data[kind])
    used = {"frame": frame}
    figures: Counter[tuple[str, int | None]]
    if kind == "killed_one":
        who = draw.choice(data["names"] + data["roles"])
        told = frame.format(np=who)
        figures = Counter([("killed", 1)])
    elif kind == "listed":
        members = draw.sample(list(data["members"].items()), 3)
        told = frame.format(**dict(zip("abc", (name for name, _ in members), strict=True)))
        figures = Counter(("killed", low) for _, low in members[: 3 if "{c}" in frame else 2])
    else:
        crowd = kind == "displaced"
        figure, low = draw.choice(list(data["crowds" if crowd else "figures"].items()))
        who = f"{figure} {draw.choice(data['driven_out' if crowd else 'people'])}"
        told, figures = (
            frame.format(n=who if frame.startswith("{n}") else lowered(who)),
            Counter([(kind, low)]),
        )
        used["who"] = who
    teller = draw.choice(data["tellers"]) if not told.startswith("Police said") else "{s}."
    used["teller"] = teller
    text = teller.format(s=told[0].upper() + told[1:], l=lowered(told))
    return Sentence(text, figures, used)


def leads(draw: random.Random, data: Any) -> Sentence:
    """First sentences: "Shelling by rebels on a camp in central Mali killed at least 40 people on Sunday, officials said"."""
    names = ("deeds", "by", "places", "harm", "days", "tellers")
    drawn = {name: draw.choice(list(data[name].items())) for name in names}
    killed, hurt_ = draw.choice(list(data["killed"].items())), draw.choice(list(data["hurt"].items()))
    if drawn["deeds"][0] == "An explosion":
        drawn["by"] = ("", "")
    upon, harm = draw.choice(data["upon"]), drawn["harm"][0]
    others = "others" if harm.endswith("others") else ""
    harm = harm.removesuffix(" others") if "others" in hurt_[0] else harm
    told = f"{drawn['deeds'][0]}{drawn['by'][0]}{upon}{drawn['places'][0]} {harm.format(k=killed[0], i=hurt_[0])}"
    told = (told + drawn["days"][0]).rstrip(",")
    given = {"k": ("killed", killed[1]), "ki": ("killed_or_injured", killed[1]), "i": ("injured", hurt_[1])}
    figures: Counter[Figure] = Counter(given[one] for one in drawn["harm"][1].split())
    if "three children" in harm:
        figures["killed", 3] += 1
    asked = {"type": drawn["deeds"][1], "claimant": drawn["tellers"][1]}
    asked |= {
        field: drawn[name][1]
        for field, name in (("actor", "by"), ("place", "places"), ("day", "days"))
        if drawn[name][1]
    }
    used = {name: value[0] for name, value in drawn.items()} | {"upon": upon, "others": others}
    return Sentence(draw.choice(data["datelines"]) + drawn["tellers"][0].format(s=told), figures, used, asked)


def claims(event: Fact) -> Iterator[Fact]:
    """All casualty claims of an event, parts too."""
    waiting = list(event["casualties"])
    while waiting:
        claim = waiting.pop(0)
        yield claim
        waiting += claim.get("parts", [])


def right(sentence: Sentence, told: Fact) -> dict[str, bool]:
    """What was asked, and whether it came out right."""
    found = [claim for event in told["events"] for claim in claims(event)]
    figures = Counter((one["kind"], one["count_low"]) for one in found if one["count_low"])
    checked = {"figures": figures == sentence.figures}
    event = told["events"][0] if told["events"] else {}
    for asked, wanted in sentence.asked.items():
        if asked == "claimant" and found:
            name = (found[0]["claimant"] or "").casefold()
            checked[asked] = wanted.casefold() in name if wanted else not name
        elif asked == "type":
            checked[asked] = event.get("type") in wanted.split()
        elif asked == "place":
            checked[asked] = any(
                wanted in (event.get(level) or "") for level in ("location", "admin1", "country")
            )
        elif asked == "day":
            checked[asked] = wanted in (event.get("date"), event.get("date_start"))
        elif asked == "actor":
            checked[asked] = any(wanted.casefold() in actor.casefold() for actor in event.get("actors", []))
    return checked


GRAMMARS: dict[str, Callable[[random.Random, Any], Sentence]] = {
    "hurt": hurt,
    "people": people,
    "leads": leads,
}


def report(name: str, number: int, seed: int, wrong: int) -> Iterator[str]:
    """The lines of the report on one grammar."""
    draw, data = random.Random(seed), slots(name)
    sentences = [GRAMMARS[name](draw, data) for _ in range(number)]
    documents = [Document(one.text, published=PUBLISHED) for one in sentences]
    asked: dict[str, list[bool]] = defaultdict(list)
    by_slot: dict[tuple[str, str], list[bool]] = defaultdict(list)
    missed: list[str] = []
    for sentence, document, facts in zip(sentences, documents, extract_many(documents), strict=True):
        checked = right(sentence, to_json(document, facts))
        for what, well in {**checked, "all": all(checked.values())}.items():
            asked[what].append(well)
        for drawn in sentence.slots.items():
            by_slot[drawn].append(checked["figures"])
        if not all(checked.values()):
            missed.append(f"{', '.join(what for what, well in checked.items() if not well)}: {sentence.text}")
    shares = {what: 100 * sum(well) / len(well) for what, well in asked.items()}
    yield f"{name}: " + ", ".join(f"{what} {part:.1f} %" for what, part in shares.items()) + f" of {number}"
    worst = sorted(by_slot.items(), key=lambda one: sum(one[1]) / len(one[1]))
    for (slot, value), marks in worst:
        share = 100 * sum(marks) / len(marks)
        if len(marks) >= FEW and share < shares["figures"] - 5:
            yield f"    figures {share:3.0f} % of {len(marks):3} with {slot}: {value}"
    yield from (f"  {line}" for line in missed[:wrong])


def main() -> None:
    """Print the report on each grammar named, or on all."""
    parser = argparse.ArgumentParser(description="How much of random plain sentences the extraction reads.")
    parser.add_argument("grammars", nargs="*", metavar="GRAMMAR", help="hurt, people or leads; all without")
    parser.add_argument("--sentences", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", type=int, default=0, help="how many sentences read wrongly are printed")
    chosen = parser.parse_args()
    for name in chosen.grammars or GRAMMARS:
        print(*report(name, chosen.sentences, chosen.seed, chosen.wrong), sep="\n")


if __name__ == "__main__":
    main()
