"""Made-up reports with their facts, for tests of the store: what extraction would hand over, without extraction."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from briefing_tui.incidents import link
from briefing_tui.model import (
    CasualtyClaim,
    DamageClaim,
    Document,
    Event,
    Facts,
    Mention,
    MunitionClaim,
    Quote,
    Responsibility,
)
from briefing_tui.store import feed, writing
from briefing_tui.store.rows import IncidentRow
from briefing_tui.store.views import View

TAIL = (
    " Shops along the canal stayed shut while neighbours swept glass into buckets and passed water from hand to hand."
    " A tram driver carried two of the hurt to the clinic by the old customs house before an ambulance came."
)


@dataclass(frozen=True)
class Report:
    """A report as the tests think of it; `made` turns it into a document and its facts."""

    source: str = "Wire"
    title: str = "Rockets hit the fish market in Qarra"
    place: str = "Qarra"
    country: str = "Halvard"
    type: str = "rocket_attack"
    weapon: str = "rockets"
    target: str = "fish market"
    day: str = "2021-07-06"
    published: str | None = "2021-07-07"
    killed: int = 12
    qualifier: str = "exact"
    claimant: str = "the Interior Ministry"
    speaker: str = "Omar Tadel"
    role: str = "baker"
    affiliation: str = ""
    kind: str = "person"
    aliases: tuple[str, ...] = ()
    said: str = "the roof came down on all of us"
    url: str = ""
    tail: str = TAIL
    main: bool = True

    def but(self, **changes: object) -> Report:
        """The same report with some things otherwise."""
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def made(self) -> tuple[Document, Facts]:
        """The document and its facts."""
        text = (
            f"Nine {self.weapon} hit the {self.target} in {self.place} on Tuesday, killing {self.killed} people,"
            f" {self.claimant} said. Two stalls were destroyed, and the army denied firing."
            f" “{self.said[0].upper()}{self.said[1:]},” said {self.speaker}, a {self.role}.{self.tail}"
        )
        return self._document(text), self._facts(text)

    def _document(self, text: str) -> Document:
        return Document(
            text,
            id=f"{self.source}.txt",
            title=self.title,
            published=self.published,
            source=self.source,
            url=self.url,
        )

    def _facts(self, text: str) -> Facts:
        def span(words: str) -> tuple[int, int]:
            return text.index(words), text.index(words) + len(words)

        def mention(words: str) -> Mention:
            return Mention(words, *span(words))

        said = f"{self.said[0].upper()}{self.said[1:]}"
        quote = Quote(
            *span(said),
            parts=(span(said),),
            type="direct",
            text=said,
            speaker=mention(self.speaker),
            speaker_name=self.speaker,
            role=self.role,
            affiliation=self.affiliation or None,
            speaker_kind=self.kind,  # type: ignore[arg-type]
            aliases=self.aliases,
            cue=Mention("said", text.index("said", text.index("”")), text.index("said", text.index("”")) + 4),
        )
        killing = f"killing {self.killed} people"
        low = None if self.qualifier == "up_to" else self.killed
        high = None if self.qualifier in ("at_least", "more_than") else self.killed
        event = Event(
            self.type,
            0,
            text.index(","),
            date_start=self.day,
            date_end=self.day,
            date_precision="day",
            location=self.place,
            country=self.country,
            geo_precision="town",
            targets=(mention(self.target),),
            weapons=(self.weapon,),
            casualties=(
                CasualtyClaim(
                    "killed", "people", "civilian", low, high, self.qualifier, str(self.killed), *span(killing),  # type: ignore[arg-type]
                    claimant=self.claimant or None,
                ),
            ),
            damage=(DamageClaim("stalls", "destroyed", 2, 2, *span("Two stalls were destroyed"), "shop"),),
            munitions=(MunitionClaim(self.weapon, 9, None, None, *span(f"Nine {self.weapon}")),),
            responsibility=(Responsibility("the army", "denies", None, *span("the army denied firing")),),
            background=not self.main,
        )  # fmt: skip
        return Facts((quote,), (event,), "test 1")


def add(db: sqlite3.Connection, report: Report) -> writing.Added:
    """Store a report, judged as `briefing add` would."""
    return writing.add(db, *report.made, link)


def shown(db: sqlite3.Connection) -> list[IncidentRow]:
    """The plain feed."""
    return feed.window(db, View(), 0, 100)
