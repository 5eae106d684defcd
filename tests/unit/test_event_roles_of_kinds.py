"""Who did what to whom in the words each kind of event is told in: ransoms, safes, petrol, truces, drones; and figures of speech."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only, total

Roles = tuple[str, set[str], set[str]]


def told(text: str) -> Roles:
    event = only(text)
    return event.type, {one.text for one in event.actors}, {one.text for one in event.targets}


TAKEN = [
    (
        "Masked men demanded a ransom for the mayor kidnapped near Orva on Saturday.",
        ("abduction", {"Masked men"}, {"mayor"}),
    ),
    (
        "The mayor went missing near Orva on Monday after being taken away by masked men.",
        ("abduction", {"masked men"}, {"mayor"}),
    ),
    (
        "Three nurses were freed in Orva on Monday by gunmen who had kidnapped them.",
        ("abduction", {"gunmen"}, {"nurses"}),
    ),
    (
        "Rebels released two clerks late on Sunday, whom they had kidnapped in Orva.",
        ("abduction", {"Rebels"}, {"clerks"}),
    ),
    (
        "Bandits planned for weeks and took the mayor hostage in Orva on Monday.",
        ("abduction", {"Bandits"}, {"mayor"}),
    ),
    (
        "Police officers captured a poet in Orva on Monday during a raid.",
        ("arrest", {"Police officers"}, {"poet"}),
    ),
]


@pytest.mark.parametrize(("text", "roles"), TAKEN)
def test_who_was_taken_and_by_whom(text: str, roles: Roles) -> None:
    assert told(text) == roles


THINGS = [
    ("Settlers poured petrol over a barn near Orva on Monday.", ("arson", {"Settlers"}, {"barn"})),
    ("Settlers put two trucks to the torch near Orva on Monday.", ("arson", {"Settlers"}, {"trucks"})),
    ("Soldiers damaged two houses near Orva on Monday.", ("property_attack", {"Soldiers"}, {"houses"})),
    (
        "Settlers destroyed olive trees near Orva on Monday with bulldozers.",
        ("property_attack", {"Settlers"}, {"olive trees"}),
    ),
    ("Robbers forced a clerk to open the safe in Orva on Monday.", ("robbery", {"Robbers"}, {"clerk"})),
    ("Rebels flew a drone into a clinic near Orva on Monday.", ("drone_attack", {"Rebels"}, {"clinic"})),
    (
        "Rebels fired shells filled with mustard gas at the port near Orva on Monday.",
        ("chemical_weapon", {"Rebels"}, {"port"}),
    ),
    (
        "Rebels launched a barrage of rockets at the port near Orva on Monday.",
        ("rocket_attack", {"Rebels"}, {"port"}),
    ),
    ("A bomb laid by soldiers exploded at a mill near Orva on Monday.", ("bombing", {"soldiers"}, {"mill"})),
    ("Three gunmen seized a ship off Orva on Monday.", ("hijacking", {"gunmen"}, {"ship"})),
]


@pytest.mark.parametrize(("text", "roles"), THINGS)
def test_what_was_hit_and_by_whom(text: str, roles: Roles) -> None:
    assert told(text) == roles


PEOPLE = [
    ("The mayor survived a bomb attack in Orva on Monday.", ("bombing", set(), {"mayor"})),
    (
        "The mayor escaped an attempt on his life by gunmen in Orva on Monday.",
        ("attack", {"gunmen"}, {"mayor"}),
    ),
    (
        "Two men shot dead the army chief of staff in Orva on Monday.",
        ("assassination", {"men"}, {"army chief of staff"}),
    ),
    (
        "Members of the Red Hand shot dead a farmer in Orva on Monday.",
        ("shooting", {"Members of the Red Hand", "Red Hand"}, {"farmer"}),
    ),
    ("Nurses took part in a protest march in Orva on Monday.", ("protest", {"Nurses"}, set())),
    (
        "The Red Hand signed a truce with the army in Orva on Monday.",
        ("agreement", {"Red Hand", "army"}, set()),
    ),
    (
        "The Red Hand and the militia agreed to a truce in Orva on Monday.",
        ("agreement", {"Red Hand", "militia"}, set()),
    ),
    (
        "Rebels seized a base from the Red Hand near Orva on Monday.",
        ("armed_clash", {"Rebels", "Red Hand"}, set()),
    ),
]


@pytest.mark.parametrize(("text", "roles"), PEOPLE)
def test_who_was_there_and_on_which_side(text: str, roles: Roles) -> None:
    assert told(text) == roles


def test_a_day_or_a_town_is_never_who() -> None:
    told_of = mains("Police arrested a man in Orva on Monday who had shot dead a guard.")
    assert {(one.type, one.actors[0].text) for one in told_of} == {("arrest", "Police"), ("shooting", "man")}


SEIZED = [
    "Three gunmen seized a ship off Orva on Monday.",
    "Nine soldiers captured the hill near Orva on Monday.",
    "Two men seized a bus near Orva on Monday and fled.",
]


@pytest.mark.parametrize("text", SEIZED)
def test_who_seizes_a_thing_is_not_held(text: str) -> None:
    assert not total(text, "detained")


FIGURES = [
    "The singer bombed at the box office on Monday.",
    "The opposition hijacked the debate in Orva on Monday.",
    "The band stole the show in Orva on Monday.",
    "The storm over a new tax in Orva on Monday angered residents.",
    "A blast of cold air hit Orva on Monday.",
    "Talks on a ceasefire collapsed in Orva on Monday.",
    "The army held a drill near Orva on Monday in which troops stormed a mock village.",
    "The singer set the stage alight in Orva on Monday.",
    "Critics launched an attack on the prime minister in parliament on Monday, calling her weak.",
    "The club came under fire in Orva on Monday over a gap in its budget.",
    "The club fired its coach on Monday.",
    "The court forced the minister to hand over the keys of the house in Orva on Monday.",
]


@pytest.mark.parametrize("text", FIGURES)
def test_figures_of_speech_drills_and_dismissals_are_no_violence(text: str) -> None:
    assert not mains(text)


MEANT = [
    "Rebels bombed a film studio in Orva on Monday.",
    "A patrol was fired upon in Orva on Monday.",
    "Soldiers fired at the club in Orva on Monday.",
    "Thieves stole a painting from a museum in Orva on Monday.",
    "A storm over the bay sank two boats near Orva on Monday.",
    "Rebels launched an attack on the prime minister in Orva on Monday.",
    "Gunmen forced a clerk to hand over the keys of a shop in Orva on Monday.",
]


@pytest.mark.parametrize("text", MEANT)
def test_the_same_words_meant_are_events(text: str) -> None:
    assert mains(text)


SWALLOWED = [
    ("Youths defaced olive trees near Orva late on Sunday.", "Youths"),
    ("The Red Hand fired tank shells at an apartment block in Orva on Monday.", "Red Hand"),
    (
        "Members of a criminal gang hurled petrol bombs at an office near Orva on Monday.",
        "Members of a criminal gang",
    ),
]


@pytest.mark.parametrize(("text", "who"), SWALLOWED)
def test_who_acts_is_found_where_the_parser_takes_the_deed_for_a_description(text: str, who: str) -> None:
    assert who in {one.text for one in only(text).actors}


def test_looted_shops_and_kidnapped_pupils_stay_what_they_are_called() -> None:
    assert told("Owners of looted shops in Orva protested on Monday.") == ("protest", {"Owners"}, set())
    assert told("Parents of kidnapped pupils protested in Orva on Monday.") == ("protest", {"Parents"}, set())


CROWDS = [
    ("Young people threw petrol bombs in Orva on Monday.", ("riot", {"Young people"}, set())),
    ("Youths shot at a patrol in Orva on Monday.", ("armed_clash", {"Youths"}, {"patrol"})),
    ("Road workers shot near Orva on Monday.", ("shooting", set(), {"Road workers"})),
    ("Villagers shot from a window at a bus in Orva on Monday.", ("shooting", {"Villagers"}, {"bus"})),
]


@pytest.mark.parametrize(("text", "roles"), CROWDS)
def test_who_shoots_is_no_mob_and_who_is_shot_shoots_at_nobody(text: str, roles: Roles) -> None:
    assert told(text) == roles


def test_young_people_who_plant_trees_are_no_event() -> None:
    assert not mains("Young people planted trees in Orva on Monday.")
