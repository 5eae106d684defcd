"""Facts that a sentence tells by the way: who is meant by "he", who else spoke, who turned up, what was taken back."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt
from tests.unit.events_of import events, mains, only


def test_he_is_the_one_of_whom_it_was_told() -> None:
    assert figures("A farmer was ploughing when he hit a mine. He died.") == [("killed", "farmer", 1, 1)]
    text = "A farmer was ploughing when he hit a mine. He and his son died."
    assert [who for _, who, _, _ in figures(text)] == ["farmer", "son"]


def test_another_hospital_is_not_the_one_named_before() -> None:
    first = "Al-Rahma hospital says it took in 19 dead. "
    for text in (
        "A second hospital, run by nuns, counted seven dead.",
        "Another hospital counted seven dead.",
    ):
        claims = only(first + text).casualties
        assert [claim.claimant for claim in claims] == ["Al-Rahma hospital", "hospital"]
    claims = only(first + "The hospital counted seven wounded.").casualties
    assert [claim.claimant for claim in claims] == ["Al-Rahma hospital", "Al-Rahma hospital"]


def test_what_the_radio_had_wrong_is_not_said_by_the_radio() -> None:
    text = "Nobody died in the attack on the office on Monday, contrary to what two radio stations reported."
    assert [claim.claimant for claim in only(text).casualties] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "A boy who had been reported dead turned out to be alive, in another ward.",
        "Two boys reported killed in the blast turned up at a clinic.",
        "Three hikers who had been feared abducted turned up at a police post, tired but well.",
        "The ministry withdrew its statement that 30 people had died in Tuesday's strike.",
        "The ministry retracted a claim that 12 soldiers had been killed.",
    ],
)
def test_what_is_taken_back_is_no_figure(text: str) -> None:
    assert hurt(text) == []


def test_the_reported_dead_are_dead_while_others_are_found_alive() -> None:
    assert ("killed", "boys", 2, 2) in figures("Two boys were reported dead and three were found alive.")


def test_burned_people_are_hurt_and_burn_nobody() -> None:
    text = "An attendant was killed and his wife badly burnt."
    assert figures(text) == [("killed", "attendant", 1, 1), ("injured", "wife", 1, 1)]
    assert only(text).actors == ()
    assert figures("The gas blew up, slightly burning a waiter.") == [("injured", "waiter", 1, 1)]
    assert figures("The wife was burned to death.") == [("killed", "wife", 1, 1)]
    assert hurt("The house was badly burned.") == []


def test_passengers_taken_off_a_bus_on_a_day_are_captives() -> None:
    event = only("Gunmen took 15 passengers off a bus near Orva on Sunday.")
    assert (event.type, [claim.low for claim in event.casualties]) == ("abduction", [15])
    assert hurt("The rebels took nine men on a tour on Monday.") == []


def test_whom_the_pirates_of_the_sentence_before_carried_off_are_captives() -> None:
    pirates = "Pirates boarded the tanker on Tuesday. Three engineers were carried off."
    assert figures(pirates) == [("detained", "engineers", 3, 3)]
    assert hurt("The teams met on Tuesday. Two players were carried off.") == []


def test_whom_police_lead_away_is_arrested() -> None:
    assert only("Police led away five of the youths.").type == "arrest"
    assert only("Soldiers led away five men.").type == "abduction"


def test_how_many_of_a_kind_there_were_is_no_event() -> None:
    assert mains("It was the 14th killing of its kind in Orva this year, the ministry said.") == []
    assert only("A bombing in Orva killed nine people, the worst attack of its kind.").type == "bombing"


def test_who_speaks_behind_a_semicolon_accuses_nobody() -> None:
    text = "The guild was attacked on Monday. It accuses private guards; the landowner's lawyer says they were provoked."
    assert "landowner's lawyer" not in [
        stance.who for event in events(text) for stance in event.responsibility
    ]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A logistics officer was killed.", "civilian"),
        ("An army press officer was killed.", "military"),
        ("A police officer was killed.", "police"),
    ],
)
def test_what_an_officer_does_tells_what_he_is(text: str, category: str) -> None:
    assert [claim.category for claim in hurt(text)] == [category]


def test_a_rumour_kills_nobody() -> None:
    assert hurt("A rumour that two babies had died brought people into the street.") == []


def test_what_a_killing_sets_off_is_no_bomb() -> None:
    assert "bombing" not in [
        event.type for event in events("The killing set off a wave of protests in Orva.")
    ]
    assert only("Rebels set off a bomb in Orva.").type == "bombing"


def test_the_home_of_a_charity_is_not_where_it_was() -> None:
    text = "A midwife employed by a Swiss charity was shot dead at the clinic on Sunday."
    assert only(text).country is None


def test_men_who_fall_upon_a_hamlet_attack_it() -> None:
    text = "Two boys were murdered at Djib on Friday. Young men fell upon the hamlet of Kerena the next day. Eight people died."
    assert [[claim.low for claim in event.casualties] for event in mains(text, "2026-06-04")] == [[2], [8]]
    assert events("Snow fell on the village at dawn. Suspicion fell on the group.") == ()


def test_a_snakebite_is_no_attack() -> None:
    assert hurt("One guardsman died of a snakebite during the chase.") == []


def test_a_score_is_twenty() -> None:
    assert figures("Five people died and a score were hurt.")[1][2:] == (20, 20)
    assert hurt("A score line hurt the team.") == []


def test_riders_throw_what_they_throw() -> None:
    event = only("Two youths on a scooter threw acid at a nurse in Orva.")
    assert (event.type, [one.text for one in event.actors]) == ("attack", ["youths"])


def test_whom_raiders_take_with_them_is_a_captive() -> None:
    assert figures("Gunmen raided a farm, taking two boys with them.") == [("detained", "boys", 2, 2)]


def test_it_was_an_accident_tells_of_no_other_thing() -> None:
    text = (
        "At least 15 miners were killed on Thursday when rival groups fought over a pit, the chief said. The ministry "
        "gave a toll of eight and said that it was an accident."
    )
    assert [claim.low for claim in only(text).casualties] == [15, 8]
