"""A store of N made-up incidents, through the store's own code: `python -m tests.bench.make_store N FILE`.

The text is made from invented names by a fixed seed, so that two stores of one size are the same. Each document is a
digest of several incidents with claims and quotations; incidents spread over ten years.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from briefing_tui.model import CasualtyClaim, DamageClaim, Document, Event, Facts, Mention, Quote
from briefing_tui.store import filling
from briefing_tui.store.linking import Candidate, Person

EVENTS = 5  # a document
FIRST_DAY = date(2015, 1, 1)
DAYS = 3650

TOWNS = [
    a + b
    for a in ("Qar", "Del", "Ub", "An", "Tol", "Ir", "Mer", "Sal", "Vor", "Kem")
    for b in ("ra", "mar", "rek", "sel", "mouth", "ske", "ton", "vik", "dana", "holm")
]
COUNTRIES = ("Halvard", "Ostland", "Merrow", "Tavria", "Sund")
PLACES = (
    "market",
    "depot",
    "bridge",
    "school",
    "clinic",
    "barracks",
    "port",
    "checkpoint",
    "power station",
    "mill",
)
KINDS = {
    "shelling": "Shells hit a {target} in {town}",
    "air_strike": "Aircraft bombed a {target} in {town}",
    "rocket_attack": "Rockets struck a {target} in {town}",
    "drone_attack": "A drone flew into a {target} in {town}",
    "protest": "Crowds gathered at a {target} in {town}",
    "armed_clash": "Two patrols fought over a {target} in {town}",
    "abduction": "Masked men seized a driver at a {target} in {town}",
    "arson": "Somebody set fire to a {target} in {town}",
}
FIRST = (
    "Omar",
    "Lena",
    "Ilse",
    "Tomas",
    "Rana",
    "Yusef",
    "Marta",
    "Pavel",
    "Nadia",
    "Henrik",
    "Salma",
    "Jonas",
)
LAST = (
    "Tadel",
    "Orsk",
    "Brand",
    "Velik",
    "Haddow",
    "Mirza",
    "Lund",
    "Karam",
    "Soler",
    "Petrov",
    "Amari",
    "Holt",
)
ROLES = ("baker", "nurse", "mayor", "driver", "teacher", "spokesman", "engineer", "major")
SAID = (
    "we heard it before we saw it",
    "nobody came until the morning",
    "there was glass in every room",
    "the road is open again",
    "we will count when the smoke is gone",
    "they asked for nothing and took the truck",
)
SOURCES = ("Northern Wire", "Harbour Herald", "Channel Nine", "The Courier", "Relief Desk", "State Bulletin")
FILLER = (
    "Trams ran late along the canal.",
    "The weather office expects fog.",
    "Traders kept their shutters down.",
    "Schools stay closed on Thursday.",
    "The ferry was turned back at noon.",
    "Power returned before midnight.",
)


class Apart:
    """Judgements for made-up reports: every event is an incident of its own, every name one speaker, every text new."""

    def __call__(self, event: Event, told: str, candidates: Sequence[Candidate], /) -> int | None:
        return None

    def is_detail(self, event: Event, other: Event, /) -> bool:
        return False

    def kinds(self, type_: str, /) -> tuple[str, ...]:
        return ()

    def may_be_near(
        self, event: Event, told: str, place: str, point: tuple[float | None, float | None], /
    ) -> bool:
        return False

    def person(self, who: Person, candidates: Sequence[Person], /) -> int | None:
        return candidates[0].id if candidates else None

    def name_key(self, name: str, /) -> str:
        return ""

    def bands(self, text: str, /) -> tuple[int, ...]:
        return ()

    def resemblance(self, text: str, other: str, /) -> float:
        return 0.0

    def same_numbers(self, text: str, other: str, /) -> bool:
        return False

    def title_key(self, title: str, /) -> str:
        return ""


def reports(incidents: int, seed: int = 7) -> Iterator[tuple[Document, Facts]]:
    """Documents with their facts, `incidents` events in all, in the order of their days."""
    dice = random.Random(seed)
    for first in range(0, incidents, EVENTS):
        day = FIRST_DAY + timedelta(days=first * DAYS // incidents)
        yield _digest(dice, first, min(EVENTS, incidents - first), day)


def make(incidents: int, path: Path) -> None:
    """Write the store; `path` must not exist."""
    filling.fill(path, reports(incidents), Apart())


def _digest(dice: random.Random, number: int, events: int, day: date) -> tuple[Document, Facts]:
    text = f"Notes of the day, number {number}.\n\n"
    found: list[Event] = []
    quotes: list[Quote] = []
    for _ in range(events):
        paragraph, event, quote = _incident(dice, len(text), day)
        text += paragraph + "\n\n"
        found.append(event)
        quotes += quote
    published = (day + timedelta(days=1)).isoformat()
    document = Document(
        text.rstrip(), id=f"digest-{number}", published=published, source=dice.choice(SOURCES), language="en"
    )
    return document, Facts(tuple(quotes), tuple(found), "made up")


def _incident(dice: random.Random, at: int, day: date) -> tuple[str, Event, list[Quote]]:
    kind, town, target = dice.choice(tuple(KINDS)), dice.choice(TOWNS), dice.choice(PLACES)
    what = KINDS[kind].format(target=target, town=town)
    killed = min(int(dice.paretovariate(1.1)) - 1, 400)
    toll = f", killing {killed} people" if killed else ""
    broken = dice.random() < 0.3
    harm = f" The {target} was destroyed." if broken else ""
    said, talk = [], ""
    if dice.random() < 0.4:
        name, words = f"{dice.choice(FIRST)} {dice.choice(LAST)}", dice.choice(SAID)
        role = dice.choice(ROLES)
        start = at + len(what) + len(toll) + 1 + len(harm) + 2
        talk = f" “{words},” said {name}, a {role}."
        cue = start + len(words) + 3
        said = [
            Quote(
                start, start + len(words), ((start, start + len(words)),), "direct", words,
                Mention(name, cue + 5, cue + 5 + len(name)), name, role, None, "person", (), Mention("said", cue, cue + 4),
            )
        ]  # fmt: skip
    first = at + len(what) + 2
    event = Event(
        kind,
        at,
        at + len(what),
        date_start=day.isoformat(),
        date_end=day.isoformat(),
        date_precision="day",
        location=town,
        country=COUNTRIES[TOWNS.index(town) % len(COUNTRIES)],
        geo_precision="town",
        targets=(Mention(target, at + what.index(target), at + what.index(target) + len(target)),),
        casualties=(
            CasualtyClaim(
                "killed",
                "people",
                "civilian",
                killed,
                killed,
                "exact",
                str(killed),
                first,
                at + len(what) + len(toll),
            ),
        )
        if killed
        else (),
        damage=(
            DamageClaim(
                target, "destroyed", 1, 1, *_span(at + len(what) + len(toll) + 2, harm.strip(" .")), "other"
            ),
        )
        if broken
        else (),
    )
    return f"{what}{toll}.{harm}{talk} {dice.choice(FILLER)} {dice.choice(FILLER)}", event, said


def _span(start: int, words: str) -> tuple[int, int]:
    return start, start + len(words)


def main() -> int:
    """`python -m tests.bench.make_store N FILE`."""
    if len(sys.argv) != 3 or not sys.argv[1].isdigit() or Path(sys.argv[2]).exists():
        print("usage: python -m tests.bench.make_store N FILE   (FILE must not exist)", file=sys.stderr)
        return 2
    began = time.perf_counter()
    path = Path(sys.argv[2])
    make(int(sys.argv[1]), path)
    took = time.perf_counter() - began
    print(
        f"{int(sys.argv[1]):,} incidents in {took:.1f} s, {path.stat().st_size / 1e6:.0f} MB", file=sys.stderr
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
