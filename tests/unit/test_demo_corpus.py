"""The demo corpus as a careful reader would mark it: a few strong promises, extracted once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from briefing_tui.extract import extract_many
from briefing_tui.ingest.markdown import front_matter
from briefing_tui.model import CasualtyClaim, Document, Event, Facts

CORPUS = Path(__file__).parents[2] / "db" / "demo"


@lru_cache(maxsize=1)
def corpus() -> dict[str, Facts]:
    """The facts of every text, by the two digits its name begins with."""
    names, documents = [], []
    for path in sorted(CORPUS.glob("*.md")):
        about, text = front_matter(path.read_text(encoding="utf-8"))
        names.append(path.name[:2])
        documents.append(Document(text=text, published=str(about["published"])[:10]))
    return dict(zip(names, extract_many(documents), strict=True))


def mains(number: str) -> list[Event]:
    return [event for event in corpus()[number].events if not event.background]


def main(number: str) -> Event:
    found = mains(number)
    assert len(found) == 1, [(event.type, event.rule) for event in found]
    return found[0]


def figures(event: Event, kind: str) -> set[tuple[int | None, str | None]]:
    """(lowest count, who says so) of the claims of a kind that are no part of another."""
    return {(c.low, c.claimant) for c in event.casualties if c.kind == kind and c.part_of is None}


def claim(event: Event, kind: str, low: int) -> CasualtyClaim:
    return next(c for c in event.casualties if (c.kind, c.low) == (kind, low))


def test_each_text_reports_what_it_is_about() -> None:
    told = {number: (main(number).type, main(number).location) for number in ("01", "02", "08", "13", "16")}
    assert told == {
        "01": ("rocket_attack", "Dunmar"),
        "02": ("rocket_attack", "Dunmar"),
        "08": ("drone_attack", "Port Salis"),
        "13": ("natural_disaster", "Ister river"),
        "16": ("shelling", "Lower Sarn"),
    }
    assert (main("06").type, main("06").location) == ("air_strike", "Belgrest")
    assert (main("11").type, main("11").location) == ("armed_clash", "Halm")


def test_every_figure_has_the_voice_that_gives_it() -> None:
    assert figures(main("01"), "killed") == {(9, "Petra Lindahl")}
    assert (14, "Miriam Castell") in figures(main("02"), "killed")
    assert figures(main("11"), "killed") >= {(3, "army"), (5, "army"), (4, "governor's office")}
    assert figures(main("06"), "killed") >= {(22, "army"), (6, "Northern Front"), (2, "Northern Front")}


def test_the_corrected_toll_replaces_the_one_taken_back_and_the_ministry_differs() -> None:
    event = main("04")
    assert event.date_start == "2026-03-10"
    taken_back = claim(event, "killed", 12)
    assert claim(event, "killed", 11).supersedes == (taken_back.start, taken_back.end)
    whole = claim(event, "killed", 13)
    assert claim(event, "killed", 2).part_of == (whole.start, whole.end)


def test_what_happened_before_is_history() -> None:
    old = [event for event in corpus()["01"].events if event.background]
    assert [(event.type, event.casualties[0].low) for event in old] == [("bombing", 17)]
    assert [(event.type, event.location) for event in corpus()["06"].events if event.background] == [
        ("rocket_attack", "Dunmar")
    ]


def test_claims_and_denials_are_kept_with_who_makes_them() -> None:
    stances = {(s.stance, s.who) for s in main("01").responsibility}
    assert ("denies", "Northern Front") in stances
    assert not [s for s in main("01").responsibility if s.stance == "claims"]  # no group claimed it
    assert main("05").date_start == "2026-03-10"  # claimed on Thursday, fired on Tuesday
    assert {"claims", "denies"} <= {s.stance for s in main("05").responsibility}


def test_a_march_with_arrests_and_injuries_is_one_incident() -> None:
    event = main("09")
    assert event.type == "protest"
    assert figures(event, "detained") == {(27, "Lukas Ferro")}
    assert figures(event, "injured") == {(4, "Lukas Ferro"), (16, "Organisers")}
    assert figures(event, "killed") == {(0, None)}


def test_drones_launched_shot_down_and_landed_are_told_apart_by_voice() -> None:
    told = {(m.claimant, m.fired, m.intercepted, m.impacted) for m in main("08").munitions}
    assert ("harbour officials", 5, None, None) in told
    assert ("navy", None, 3, None) in told
    assert ("Northern Front", 8, None, 7) in told


def test_the_displaced_and_the_missing_are_the_relief_organisation_s_figures() -> None:
    told = {(c.kind, c.low, c.claimant) for event in mains("07") for c in event.casualties}
    assert told == {("displaced", 2400, "Open Hands Relief"), ("missing", 11, "Open Hands Relief")}


def test_an_opinion_counts_nobody_and_its_scare_quotes_are_nobody_s_words() -> None:
    facts = corpus()["12"]
    assert not mains("12")
    assert not [c for event in facts.events for c in event.casualties if not c.background]
    assert not [quote for quote in facts.quotes if "iron shield" in quote.text]


def test_nobody_is_hurt_where_nobody_was() -> None:
    assert not [
        c for event in corpus()["14"].events for c in event.casualties if c.kind in {"killed", "injured"}
    ]
    assert all(c.kind == "detained" for event in corpus()["15"].events for c in event.casualties)


def test_pronouns_and_bare_surnames_are_resolved() -> None:
    said = {quote.text.strip("“”\"',. ")[:24]: quote.speaker_name for quote in corpus()["15"].quotes}
    assert said["I want to sleep and then"] == "Julia Renner"
    assert said["They did what two govern"] == "Hanna Weiss"
