"""Who acted: the people and the organisation behind them, whoever is suspected, and nobody else."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only


def actors(text: str) -> set[str]:
    return {actor.text for event in mains(text) for actor in event.actors}


NAMED = [
    (
        "Members of the Northern Star Liberation Front (NSLF) attacked a power station near Karvel on Monday.",
        {"Members of the Northern Star Liberation Front", "Northern Star Liberation Front"},
    ),
    (
        "Two priests were shot dead on Monday by a group of gunmen from the Tarek Brigades of Freedom.",
        {"group of gunmen", "Tarek Brigades of Freedom"},
    ),
    (
        "The engineer was kidnapped near Karvel on Sunday by a commando of the leftist group Red Dawn Movement.",
        {"commando", "Red Dawn Movement"},
    ),
    (
        "Guerrillas attacked a farm near Karvel on Monday. The Northern Star Liberation Front said it would go on.",
        {"Guerrillas", "Northern Star Liberation Front"},
    ),
]


@pytest.mark.parametrize(("text", "who"), NAMED)
def test_the_organisation_is_named_beside_its_people(text: str, who: set[str]) -> None:
    assert actors(text) == who


def test_a_text_with_two_armed_groups_leaves_the_rebels_unnamed() -> None:
    told = (
        "Rebels attacked a farm near Karvel on Monday. The Northern Star Liberation Front and the Lower Vale "
        "Liberation Front said they would go on."
    )
    assert actors(told) == {"Rebels"}


SUSPECTED = [
    ("Police arrested two suspects in the attack on the consulate in Karvel on Monday.", "suspects"),
    (
        "A judge was shot dead on Monday. Police think that the Red Dawn Movement was behind the killing.",
        "Red Dawn Movement",
    ),
    (
        "The radio received a call from the Untouchables, who said they were responsible for the bombing of the "
        "bank in Karvel on Monday.",
        "Untouchables",
    ),
    ("The inquiry implicated two colonels in the murder of the judge in Karvel on Monday.", "colonels"),
]


@pytest.mark.parametrize(("text", "who"), SUSPECTED)
def test_who_is_suspected_of_it_is_an_actor(text: str, who: str) -> None:
    assert who in actors(text)


def test_who_implicates_somebody_did_not_do_it() -> None:
    assert "inquiry" not in actors(
        "The inquiry implicated two colonels in the murder of the judge on Monday."
    )


def test_an_army_is_one_actor_and_its_country_no_second() -> None:
    event = only("Three farmers were killed in a Marvanian army attack on the village of Tolma on Monday.")
    assert [actor.text for actor in event.actors] == ["Marvanian army"]


def test_the_last_of_joined_verbs_names_who_did_it() -> None:
    assert "mob" in actors("A trader was beaten and burned alive by a mob in Karvel on Monday.")


def test_a_date_before_a_name_is_no_part_of_it() -> None:
    event = only("On 26 May rebel units attacked a farm near Karvel.")
    assert [actor.text for actor in event.actors] == ["rebel units"]


def test_who_says_they_did_it_is_meant_by_it() -> None:
    told = "A bomb wounded two men in Karvel on Sunday. The Red Dawn Movement said it had carried out the attack."
    assert "Red Dawn Movement" in actors(told)


def test_who_denies_an_attack_did_not_do_it() -> None:
    text = (
        "A bomb killed six people at a market in Karvel on Monday, police said.\n\n"
        "A spokesman for the Red Sparrow group denied it had carried out the attack."
    )
    (bombing,) = mains(text)
    assert not bombing.actors


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The minister condemned the murder of a judge on Monday in an attack carried out by rebels.",
            "rebels",
        ),
        ("The blast came late on Monday when two men on a scooter set off 8 kg of dynamite.", "men"),
        (
            "We condemn this cowardly action carried out by rebels in Karvel on Monday, in which a clerk was killed.",
            "rebels",
        ),
        ("The soldiers involved in the killing of two priests on Monday are free.", "soldiers"),
        ("The officials blamed the murder of two clerks in Karvel on Monday on smugglers.", "smugglers"),
        ("Three men were arrested on charges of being involved in the killing of a judge on Monday.", "men"),
        ("Jan Orsk is wanted for the murder of a judge in Karvel on Monday.", "Jan Orsk"),
        ("Jan Orsk confessed to the murder of a judge in Karvel on Monday.", "Jan Orsk"),
        ("The raid on the station in Karvel on Monday bore the hallmarks of the Red Dawn.", "Red Dawn"),
        ("The council holds the Red Dawn responsible for the killing of a clerk on Monday.", "Red Dawn"),
    ],
)
def test_who_is_said_to_have_done_it_acted(text: str, who: str) -> None:
    assert {one.text for event in mains(text) if event.type != "arrest" for one in event.actors} == {who}


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of the Red Dawn Movement have claimed credit for Monday's bombing in Karvel.",
        "The bombing in Karvel on Monday was claimed by a group calling itself the Red Dawn Movement.",
        "The gunmen who shot a clerk dead in Karvel on Monday belonged to the Red Dawn Movement.",
    ],
)
def test_the_group_that_claimants_go_by_acted_too(text: str) -> None:
    assert "Red Dawn Movement" in actors(text)


def test_what_a_group_claims_to_have_done_took_place() -> None:
    event = only("The Red Dawn claimed responsibility for detonating a bomb at a bank in Karvel on Monday.")
    assert (event.type, event.location) == ("bombing", "Karvel")


def test_the_killers_of_somebody_who_was_shot_were_not_shot() -> None:
    event = only("The killers of the judge, who was shot in Karvel on Monday, are at large.")
    assert [one.text for one in event.targets] == ["judge"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A guard was hurt in an attack staged on Monday by rebels on the town hall in Karvel.", {"rebels"}),
        ("An attack blamed on smugglers killed two clerks in Karvel on Monday.", {"smugglers"}),
        ("The rebels said they had blown up the bridge in Karvel on Monday.", {"rebels"}),
        ("Two officers are suspected in the murder of a judge in Karvel on Monday.", {"officers"}),
        (
            "The author of the murder of the judge in Karvel on Monday was Jan Orsk, police said.",
            {"Jan Orsk"},
        ),
        (
            "A bomb exploded in Karvel on Monday. The Red Dawn claimed the attack. The group said it carried out "
            "the bombing for its dead.",
            {"Red Dawn"},
        ),
    ],
)
def test_who_acts_in_other_words(text: str, who: set[str]) -> None:
    assert actors(text) == who


def test_what_an_attack_was_staged_on_was_hit() -> None:
    event = only("An attack was carried out on Monday by rebels against a police station in Karvel.")
    assert [one.text for one in event.targets] == ["police station"]
    event = only(
        "Two bombs exploded on Monday at the house of Judge Jan Orsk and at the offices of a lawyer."
    )
    assert [one.text for one in event.targets] == ["house", "offices"]


TERSE = [
    ("Turkish jets struck rebel positions near Karvel on Monday.", {"Turkish"}),
    ("NRF drones hit a depot in Karvel on Monday.", {"NRF"}),
    ("Sukhoi jets struck a depot in Karvel on Monday.", set()),
    ("Gunmen kill 5 in market in Karvel", {"Gunmen"}),
    ("Rebels ambush army patrol near Karvel", {"Rebels"}),
    (
        "Clashes between the Sura and Mor communities in Karvel on Monday killed six.",
        {"Sura", "Mor communities"},
    ),
    ("Farmer assaulted by four intruders near Karvel on Monday", {"intruders"}),
    ("Settlers hurled rocks at cars near Karvel on Monday.", {"Settlers"}),
    ("Coalition warplanes: four raids on a mill near Karvel.", {"Coalition"}),
    ("Mayor shot dead in her home in Karvel on Monday.", set()),
    ("Truce signed between the Tal militia and the army in Karvel on Monday.", {"Tal militia", "army"}),
    ("Soldiers shelled Karvel with mortars on Monday; two children wounded.", {"Soldiers"}),
]


@pytest.mark.parametrize(("note", "who"), TERSE)
def test_a_terse_note_names_who_acted(note: str, who: set[str]) -> None:
    assert actors(note) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A Boko Haram attack killed 13 people in Karvel on Monday.", {"Boko Haram"}),
        ("The Islamic State attack killed nine people in Karvel on Monday.", {"Islamic State"}),
        ("A Red Front attack killed nine soldiers in Karvel on Monday.", {"Red Front"}),
        ("The Westgate attack killed nine people on Monday.", set()),
        (
            "Officials reported seven strikes near Karvel on Monday, coordinated with the army, using aircraft as well as rocket "
            "artillery.",
            set(),
        ),
        ("A remote-controlled mine destroyed a car in Karvel on Monday.", set()),
        (
            "The air force of Orva said it had shot down 71 of 88 drones launched overnight near Karvel.",
            set(),
        ),
        ("A New Delhi bombing killed nine people on Monday.", set()),
    ],
)
def test_whose_attack_it_was_by_the_name_before_the_word(text: str, who: set[str]) -> None:
    assert actors(text) == who
