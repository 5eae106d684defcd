"""What the terse daily logs of security officers promise: abbreviations, brackets and phrases without a verb."""

from __future__ import annotations

import pytest

from briefing_tui.extract import extract
from briefing_tui.extract.parsing import pipeline
from briefing_tui.model import Document
from tests.unit.claims_of import Figure, figures, harmed, hurt
from tests.unit.events_of import mains, total

DAY = "2019-06-15"


def told(text: str) -> list[str]:
    return [event.type for event in mains(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ambush near Dorva: 3 x KPF KIA, 2 civ WIA.", [("killed", "KPF", 3, 3), ("injured", "civ", 2, 2)]),
        ("Dorva. Mine vs TRF truck, 5 KIA 8 WIA (TRF).", [("killed", "TRF", 5, 5), ("injured", "TRF", 8, 8)]),
        ("2 KIA/6 WIA after a shell hit the camp.", [("killed", None, 2, 2), ("injured", None, 6, 6)]),
        ("Shots at the gate of the depot in Dorva; watchman WIA.", [("injured", "watchman", 1, 1)]),
        (
            "Dorva: 4 pers. inj. in a blast, incl. a child.",
            [("injured", "pers", 4, 4), ("injured", "child", 1, 1)],
        ),
        ("Flood in Dorva; ~250 HH displaced.", [("displaced", "HH", 250, 250)]),
        ("Clash in Dorva; min. 6 soldiers killed.", [("killed", "soldiers", 6, None)]),
        ("Feud near Dorva. Confirmed dead 9, all men.", [("killed", None, 9, 9)]),
        (
            "Dorva hospital: 7 Karni, 4 Tolu, 3 civ killed.",
            [("killed", "Karni", 7, 7), ("killed", "Tolu", 4, 4), ("killed", "civ", 3, 3)],
        ),
    ],
)
def test_figures_of_logs_have_their_kind_and_their_people(text: str, expected: list[Figure]) -> None:
    assert sorted(figures(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fight in Dorva camp. 1 dead (imam), 5 injured.",
            [("killed", "imam", 1, 1), ("injured", None, 5, 5)],
        ),
        ("Buses stopped near Dorva, passengers beaten (3 inj).", ("injured", "passengers", 3, 3)),
        (
            "Blast at a mosque in Dorva, 8 killed excl. attackers (2).",
            [("killed", None, 8, 8), ("killed", "attackers", 2, 2)],
        ),
    ],
)
def test_brackets_beside_a_figure_say_who(text: str, expected: list[Figure] | Figure) -> None:
    wanted = expected if isinstance(expected, list) else [expected]
    assert set(wanted) <= set(figures(text))


def test_brackets_that_name_the_source_say_nothing_of_who_died() -> None:
    assert figures("Blast in Dorva. 5 dead and 30 inj (MoH).") == [
        ("killed", None, 5, 5),
        ("injured", None, 30, 30),
    ]
    assert figures("Blast in Dorva. 5 dead (police).") == [("killed", None, 5, 5)]


def test_a_log_loses_vehicles_and_people_each_by_its_own_word() -> None:
    text = "3 May, Dorva: IED vs KPF pickup near bridge, 1 veh destroyed, 4 KPF KIA, 3 WIA."
    assert [(claim.what, claim.count_low) for claim in harmed(text)] == [("veh", 1)]
    assert [total(text, kind) for kind in ("killed", "injured")] == [4, 3]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3 May, Dorva: BBIED targeting KPF convoy.", "bombing"),
        ("3 May, Dorva: claymore vs KPF tractor at the ford.", "bombing"),
        ("3 May, Dorva: 1 x SVBIED vs KPF checkpoint, 4 KIA.", "bombing"),
        ("3 May, Dorva: SAF on KPF post, no injuries.", "armed_clash"),
        ("3 May, Dorva: IDF on airfield, 4 x 107mm. Nil cas.", "shelling"),
        ("3 May, Dorva: mortar exchange KPF vs TRF.", "shelling"),
        ("3 May, Dorva: clan fight at the wells.", "armed_clash"),
        ("3 May, Dorva: 2 x UAV impact on grain silo.", "drone_attack"),
        ("3 May, Dorva: gunfire in the market area from 0600.", "shooting"),
        ("3 May, Dorva: illegal checkpoint on the river road, 2 NGO employees taken.", "abduction"),
        ("3 May, Dorva: TRF took over the garrison, no fighting.", "mobilization"),
        ("3 May, Dorva: ghost town observed, shops shut.", "protest"),
        ("3 May, Dorva: market woman raped.", "sexual_violence"),
    ],
)
def test_phrases_without_a_verb_state_their_event(text: str, kind: str) -> None:
    assert told(text) == [kind]


def test_the_sides_of_vs_are_who_fought() -> None:
    (clash,) = mains("3 May, Dorva: heavy clashes Karni vs TRF around the mill.", DAY)
    assert [actor.text for actor in clash.actors] == ["Karni", "TRF"]
    assert not clash.targets


def test_a_device_against_somebody_has_a_target() -> None:
    (blast,) = mains("3 May, Dorva: PIED vs ministry bus. TRF likely.", DAY)
    assert [one.text for one in blast.targets] == ["ministry bus"]
    assert [one.text for one in blast.actors] == ["TRF"]
    assert blast.weapons == ("PIED",)


@pytest.mark.parametrize(
    "text",
    [
        "The SAF on Monday said a convoy had reached Dorva.",
        "The IDF on 5 May said a reservist had been found safe.",
        "IDF on alert near Gaza, no change.",
        "Nurse taken to hospital after a fall in Dorva.",
        "A KIA Sorento was parked near Dorva.",
    ],
)
def test_names_and_plain_words_are_not_read_as_the_language_of_logs(text: str) -> None:
    assert not told(text)
    assert not hurt(text)


def test_the_stop_of_a_month_behind_its_day_ends_the_sentence() -> None:
    text = "Clashes near Dorva on 6 Apr. Shops in Dorva were shut. The truce of 9 Apr. 2018 is over."
    assert len(list(pipeline.parse(text).sents)) == 3


def test_a_remark_names_whom_it_suspects() -> None:
    text = "Bomb at a bus stop in Dorva, 3 killed. Guard shot dead in Dorva. TRF suspected."
    assert {actor.text for event in mains(text, DAY) for actor in event.actors} == {"TRF"}


def test_people_whom_the_parser_takes_for_a_verb_are_still_who_died() -> None:
    assert ("killed", "inmates", 8, None) in figures(
        "Gangs attacked the jail; min. 8 inmates dead, 3 KPF wounded."
    )


def test_the_document_keeps_the_text_and_the_tokens_as_they_were_written() -> None:
    text = "IEDs vs KPF near Dorva. 2 x KPF KIA 3 WIA, ~40 HH left, min. 5 pers. inj. there."
    doc = pipeline.parse(text)
    assert doc.text == text
    assert [doc[0].lemma_, doc[1].text] == ["ied", "vs"]
    assert all(token.head.sent == token.sent for token in doc)
    assert "KPF" in " ".join(ent.text for ent in doc.ents)  # names are whole: spaCy refuses broken ones


def test_a_title_that_a_file_keeps_apart_gives_a_log_its_day() -> None:
    text = "At 0615 rebels shelled Orva. At 1430 a drone struck a fuel depot in Keba.\n\nAt 1900 men abducted three nurses."
    log = extract(Document(text, title="SITREP, 28 NOV 2026", published="2026-11-30"))
    assert {event.date_start for event in log.events} == {"2026-11-28"}
    report = extract(
        Document("Rebels shelled Orva.", title="Daily report, 28 Nov 2026", published="2026-11-30")
    )
    assert {event.date_start for event in report.events} == {None}
