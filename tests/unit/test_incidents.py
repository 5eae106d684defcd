"""Which reports are one incident, one story, one speaker: cautious where a mistake would hide something."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.event_types import all_types
from briefing_tui.incidents import link
from briefing_tui.incidents.likeness import bands, resemblance, same_numbers, title_key, words
from briefing_tui.incidents.names import key, parts_of
from briefing_tui.incidents.same_event import kinds
from briefing_tui.model import CasualtyClaim, Event, Mention

TEXT = (
    "Ferries stopped before dawn because the pilots could not see the breakwater. By ten the fog had thinned and the first"
    " lorries rolled onto the quay, where customs men opened every second crate. A crane driver said the night shift had"
    " counted forty crates of lamp oil, nineteen of dried fish and one piano, which nobody came to claim. The harbour"
    " master closed the eastern gate at noon. He gave no reason, and the radio said nothing about it all afternoon."
)


@dataclass(frozen=True)
class Incident:
    id: int
    told: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Speaker:
    name: str
    affiliation: str = ""
    role: str = ""
    kind: str = "person"
    id: int = 0
    aliases: tuple[str, ...] = ()


STRIKE = Event(
    "air_strike", 0, 10, date_start="2021-07-06", date_end="2021-07-06", date_precision="day", location="Ubrek",
    country="Halvard", geo_precision="town", targets=(Mention("grain depot", 0, 5),),
)  # fmt: skip
TOLD = "Jets bomb grain depot in Ubrek\nJets bombed the grain depot by the river in Ubrek before sunrise"


def linked(event: Event, told: str = TOLD, other: Event = STRIKE) -> bool:
    return link(event, told, [Incident(7, TOLD, (other,))]) == 7


def killed(number: int, *names: str) -> tuple[CasualtyClaim, ...]:
    return (
        CasualtyClaim(
            "killed", "people", "civilian", number, number, "exact", str(number), 0, 5, names=names
        ),
    )


def test_the_same_kind_place_and_day_is_one_incident() -> None:
    assert linked(STRIKE)


@pytest.mark.parametrize(
    "change",
    [
        {"type": "drone_attack"},
        {"location": "the town of Ubrek"},
        {"location": "Ubrekh"},
        {"date_start": "2021-07-07", "date_end": "2021-07-07"},
        {"date_start": None, "date_end": None, "date_precision": "unknown"},
        {"location": None},
        {"country": None},
        {"targets": ()},
    ],
)
def test_it_is_known_again_when_one_thing_is_told_otherwise_or_not_at_all(change: dict[str, object]) -> None:
    assert linked(replace(STRIKE, **change))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"type": "protest"},
        {"location": "Delmar"},
        {"country": "Ostland"},
        {"date_start": "2021-07-16", "date_end": "2021-07-16"},
        {"status": "planned"},
    ],
)
def test_what_contradicts_it_is_another_incident_however_alike_the_words(change: dict[str, object]) -> None:
    assert not linked(replace(STRIKE, **change))  # type: ignore[arg-type]


def test_another_target_is_the_same_incident_only_when_the_victims_are_or_the_words_name_it() -> None:
    hall = replace(STRIKE, targets=(Mention("wedding hall", 0, 5),), casualties=killed(31))
    told = "Jets bomb wedding hall in Ubrek\nJets bombed a wedding hall by the river in Ubrek before sunrise"
    assert linked(hall, told, replace(STRIKE, casualties=killed(31)))
    assert not linked(hall, told, replace(STRIKE, casualties=killed(4)))
    named = replace(hall, casualties=killed(2, "Ilse Brand"))
    assert linked(named, told, replace(STRIKE, casualties=killed(1, "Ilse Brand")))
    assert linked(hall, told + " and a depot beside it", replace(STRIKE, casualties=killed(4)))


def test_one_more_strike_on_a_town_is_another_incident_unless_both_tell_of_it_or_the_victims_are_the_same() -> (
    None
):
    again = "Second strike on Ubrek\nA second air strike hit the grain depot in Ubrek before sunrise"
    assert linked(STRIKE)
    assert not linked(STRIKE, again)
    assert link(STRIKE, again, [Incident(7, f"{again}, the third in May", (STRIKE,))]) == 7
    told = replace(STRIKE, casualties=killed(14))
    assert linked(told, again, other=told)


def test_two_kinds_with_other_victims_are_two_incidents_unless_something_else_agrees() -> None:
    strike = replace(STRIKE, casualties=killed(14), targets=())
    assert not linked(replace(strike, type="shelling", casualties=killed(3)), other=strike)
    assert linked(replace(strike, type="shelling"), other=strike)
    assert linked(replace(strike, casualties=killed(3)), other=strike)
    assert linked(replace(strike, type="attack", casualties=killed(3)), other=strike)


def test_a_report_that_names_neither_place_nor_day_needs_more_than_its_kind() -> None:
    bare = Event("air_strike", 0, 10)
    assert not linked(bare, "Aircraft were heard again over the valley")


def test_a_report_that_gives_only_the_country_is_placed_by_its_words() -> None:
    abroad = replace(STRIKE, location="Halvard", geo_precision="country", targets=())
    assert linked(abroad, "Planes over Halvard\nA depot in Ubrek was bombed on Tuesday")
    assert not linked(abroad, "Planes over Halvard\nA depot was bombed on Tuesday")


def test_a_district_and_its_town_are_one_place_when_each_report_names_both() -> None:
    district = replace(STRIKE, location="Old Quarter", targets=())
    both = "A depot was bombed in the Old Quarter of Ubrek on Tuesday"
    there = Incident(7, TOLD + " and fires burned in the Old Quarter", (STRIKE,))
    assert link(district, both, [there]) == 7
    assert link(district, "A depot was bombed in the Old Quarter of Delmar", [there]) is None
    assert not linked(district, both)
    point = {"latitude": 33.30, "longitude": 44.30, "geo_precision": "town"}
    near, far = replace(STRIKE, location="Sarayat", **point), replace(STRIKE, **{**point, "latitude": 33.35})  # type: ignore[arg-type]
    assert linked(near, "A depot in Sarayat was bombed on Tuesday by jets", far)
    assert not linked(near, "A depot in Sarayat was bombed on Tuesday by jets", replace(far, latitude=34.0))
    assert link.may_be_near(near, "", "Ubrek", (33.35, 44.30))
    assert not link.may_be_near(near, "", "Ubrek", (34.0, 44.30))
    assert link.may_be_near(near, "near Ubrek", "Ubrek", (None, None))


def test_of_two_equally_likely_incidents_neither_is_taken() -> None:
    twins = [Incident(1, TOLD, (STRIKE,)), Incident(2, TOLD, (STRIKE,))]
    assert link(STRIKE, TOLD, twins) is None


def test_an_event_that_only_adds_to_another_of_its_document_is_a_detail() -> None:
    assert link.is_detail(Event("drone_attack", 50, 60), STRIKE)
    assert not link.is_detail(Event("drone_attack", 50, 60, location="Delmar"), STRIKE)
    assert not link.is_detail(Event("protest", 50, 60), STRIKE)
    assert not link.is_detail(Event("drone_attack", 50, 60, date_text="in May"), STRIKE)
    assert link.is_detail(Event("air_strike", 50, 60, date_start="2021-07-06", date_precision="day"), STRIKE)
    assert link.is_detail(
        Event("air_strike", 50, 60, date_start="2021-07-06"), replace(STRIKE, date_start=None)
    )
    assert not link.is_detail(
        Event("air_strike", 50, 60, date_start="2021-07-02", date_precision="day"), STRIKE
    )
    assert link.is_detail(
        Event("bombing", 0, 5, location="Halvard", country="Halvard", geo_precision="country"), STRIKE
    )
    assert not link.is_detail(
        Event("bombing", 0, 5, location="Ostland", country="Ostland", geo_precision="country"), STRIKE
    )


def test_what_a_document_tells_of_the_day_after_is_no_detail_of_the_day_before() -> None:
    assert not link.is_detail(
        Event("air_strike", 50, 60, date_start="2021-07-07", date_precision="day"), STRIKE
    )
    assert not link.is_detail(
        Event("shelling", 50, 60, date_start="2021-07-05", date_precision="day"), STRIKE
    )
    assert link.is_detail(
        Event(
            "air_strike", 50, 60, date_start="2021-07-05", date_end="2021-07-06", date_precision="overnight"
        ),
        STRIKE,
    )


def test_an_event_at_another_place_of_the_same_document_is_no_detail_even_where_no_map_knows_the_place() -> (
    None
):
    bomb = replace(STRIKE, type="bombing", location="Jamun", geo_precision="country", targets=())
    shot = replace(bomb, type="attack", location="Argel")
    assert not link.is_detail(shot, bomb)
    assert link.is_detail(replace(shot, location="Jamun"), bomb)
    assert link.is_detail(replace(shot, location=shot.country), bomb)
    assert link.is_detail(replace(shot, location=None), bomb)


def test_arrests_and_clashes_at_a_protest_are_part_of_it_and_not_the_other_way_round() -> None:
    march = Event("protest", 0, 9, date_start="2021-07-06", date_precision="day", location="Ubrek")
    for kind in ("arrest", "armed_clash", "property_attack"):
        assert link.is_detail(Event(kind, 20, 30), march)
        assert not link.is_detail(Event("protest", 20, 30), replace(march, type=kind))
    assert link.is_detail(Event("displacement", 20, 30), STRIKE)
    assert not link.is_detail(Event("arrest", 20, 30, location="Delmar"), march)


def test_kinds_are_those_of_the_vocabulary() -> None:
    for each in all_types():
        assert kinds(each)[0] == each
        assert set(kinds(each)) <= set(all_types())


def test_texts_alike_share_a_key_and_others_do_not() -> None:
    copied = TEXT.replace("A crane driver said", "A crane driver told reporters")
    assert resemblance(TEXT, copied) > 0.8
    assert set(bands(TEXT)) & set(bands(copied))
    other = " ".join(reversed(TEXT.split()))
    assert resemblance(TEXT, other) < 0.1
    assert not set(bands(TEXT)) & set(bands(other))


def test_layout_case_and_compatibility_forms_do_not_matter() -> None:
    assert bands(TEXT) == bands(TEXT.upper().replace(" ", "\n  "))
    assert words("ﬁne Ｗords") == ["fine", "words"]


@given(text=st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_has_keys_that_the_store_can_hold(text: str) -> None:
    assert all(-(2**63) <= each < 2**63 for each in bands(text))
    assert resemblance(text, text) in (0.0, 1.0)
    assert title_key(text) == title_key(text.upper().lower()) or not text.isascii()
    assert key(text) == key(text)


def test_a_figure_the_other_text_does_not_give_makes_a_report_of_a_copy() -> None:
    assert same_numbers("Nine dead", "At least nine dead, 40 hurt")
    assert not same_numbers("Eleven dead", "Nine dead")
    assert not same_numbers("11 dead", "Nine dead")


@pytest.mark.parametrize(
    "title",
    [
        "Rockets kill 12 at market",
        "UPDATE 2 - Rockets kill 14 at market",
        "Corrected: Rockets kill 9 at market",
        "CORRECTED-UPDATE 1: Rockets kill 9 at market",
        "Rockets kill 12 at market (corrected)",
        "Rockets kill 15 at market (adds quotes)",
    ],
)
def test_versions_of_a_title_have_one_key(title: str) -> None:
    assert title_key(title) == "rockets kill # at market"


def test_titles_of_two_stories_have_two_keys() -> None:
    assert title_key("Rockets kill 12 at market") != title_key("Rockets kill 12 at school")
    assert title_key("Update on aid convoys") == "update on aid convoys"
    assert title_key("2021") == title_key("...") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tahsin al-Khafaji", "Tahseen Al Khafaji"),
        ("Mustafa al-Kadhimi", "Mustafa Kadhimi"),
        ("Qasem Rahimi", "Kassem Rahimi"),
        ("Gen. Omar Haddad", "General Omar Haddad"),
        ("José Núñez", "Jose Nunez"),
        ("Abdul-Rahman Saleh", "Abdulrahman Saleh"),
        ("Abdel Rahman Saleh", "Abdulrahman Saleh"),
        ("Mohammed bin Nasser", "Muhammad bin Naser"),
    ],
)
def test_spellings_of_one_name_with_one_affiliation_are_one_speaker(one: str, other: str) -> None:
    known = Speaker(other, "Joint Command", id=3)
    assert link.person(Speaker(one, "the Joint Command"), [known]) == 3
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Speaker("Haddad", "Harbour Police"), Speaker("Omar Haddad", "Harbour Police")),
        (Speaker("Haddad"), Speaker("Haddad")),
        (Speaker("Omar Haddad", "Harbour Police"), Speaker("Karim Haddad", "Harbour Police")),
        (Speaker("Omar Hadad"), Speaker("Omar Haddad")),
        (
            Speaker("Omar Haddad", "Harbour Police", "chief"),
            Speaker("Omar Haddad", "Saint Ilan Clinic", "midwife"),
        ),
        (Speaker("Omar Haddad"), Speaker("Omar Haddad", kind="anonymous")),
        (Speaker("a resident", kind="anonymous"), Speaker("a resident", kind="anonymous")),
        (Speaker("Jordan"), Speaker("Jordan", kind="organisation")),
    ],
)
def test_too_little_evidence_makes_two_speakers(one: Speaker, other: Speaker) -> None:
    assert link.person(one, [replace(other, id=3)]) is None


def test_a_surname_with_the_same_office_and_house_is_the_same_speaker() -> None:
    known = Speaker("Omar Haddad", "Harbour Police", "chief", id=3)
    assert link.person(Speaker("Haddad", "Harbour Police", "chief"), [known]) == 3


def test_an_institution_is_known_by_its_name_alone() -> None:
    ministry = Speaker("the Interior Ministry", kind="organisation", id=4)
    assert link.person(Speaker("Interior Ministry", kind="organisation"), [ministry]) == 4
    assert link.person(Speaker("Justice Ministry", kind="organisation"), [ministry]) is None


def test_an_institution_that_two_go_by_the_name_of_is_the_one_that_bears_it() -> None:
    front = Speaker("Northern Front", kind="organisation", id=1)
    mistaken = Speaker("Dr. The Northern Front", kind="organisation", id=2, aliases=("Northern Front",))
    again = Speaker("Northern Front", kind="organisation", id=3)
    who = Speaker("the Northern Front", kind="organisation")
    assert link.person(who, [front, mistaken]) == 1
    assert link.person(who, [again, mistaken, front]) == 1
    assert link.person(who, [mistaken]) == 2


def test_of_two_people_of_one_name_the_one_with_the_evidence_is_meant() -> None:
    chief = Speaker("Omar Haddad", "Harbour Police", id=3)
    nurse = Speaker("Omar Haddad", "Saint Ilan Clinic", id=4)
    assert link.person(Speaker("Omar Haddad", "Saint Ilan Clinic"), [chief, nurse]) == 4
    assert link.person(Speaker("Omar Haddad"), [chief, nurse]) is None


def test_titles_and_particles_are_no_part_of_a_name() -> None:
    assert parts_of("Gen. Tahsin al-Khafaji") == ["tahsin", "khafaji"]
    assert parts_of("General") == ["general"]
    assert parts_of("") == []
    assert key("") == ""
