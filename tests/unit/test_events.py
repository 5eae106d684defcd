"""What events promise: one thing that took place, its type, its clause, who acted, who was hit, with what."""

from __future__ import annotations

import pytest

from briefing_tui.event_types import all_types, event_type, group
from tests.unit.events_of import events, mains, only, total

NOTES = [
    (
        "On 3 March 2022, suspected Harun militants attacked Belu village (Tarsin district, Northern province) "
        "and killed 4 civilians, burning several houses.",
        "attack",
        4,
        0,
    ),
    (
        "On 14 May 2019, an IED planted by unidentified assailants exploded under an army convoy near Kolda (Sahr). "
        "3 soldiers were killed and 5 others injured.",
        "bombing",
        3,
        5,
    ),
    (
        "Around 6 January 2020 (as reported), security forces clashed with Red Dawn fighters in Omara area. "
        "12 militants and 2 soldiers killed.",
        "armed_clash",
        14,
        0,
    ),
    (
        "On 7 July 2021, residents of Karvel held a protest in front of the provincial council to demand better "
        "water supply. No injuries reported.",
        "protest",
        0,
        0,
    ),
    (
        "On 22 September 2018, a coalition airstrike hit a vehicle in Dahran district (Wesh governorate), killing "
        "at least seven people.",
        "air_strike",
        7,
        0,
    ),
    (
        "On 10 October 2020, police arrested 14 members of the banned Unity Front in the town of Lisk.",
        "arrest",
        0,
        0,
    ),
    (
        "On 2 August 2017, Tal Brigade shelled positions of government forces in Nuwara with mortars.",
        "shelling",
        0,
        0,
    ),
    (
        "On 30 November 2021, armed men kidnapped two aid workers on the road between Gao and Benna. A ransom was "
        "demanded.",
        "abduction",
        0,
        0,
    ),
    (
        "A drone strike carried out by Velmar forces on a fuel depot in Ostrava-2 left 2 workers dead and one "
        "injured on 11 May 2023.",
        "drone_attack",
        2,
        1,
    ),
    (
        "On 25 January 2021, Al Rashid militants ambushed a military patrol near Baled. Five soldiers and three "
        "militants were killed.",
        "armed_clash",
        8,
        0,
    ),
    (
        "On 12 April 2018, soldiers raided a house in the outskirts of Tamra and detained three men.",
        "arrest",
        0,
        0,
    ),
    ("On 4 November 2020, villagers looted a food warehouse in Berekum.", "looting", 0, 0),
    (
        "On 8 August 2022, a landmine went off as a bus was passing near Houta, killing 6 passengers, including "
        "two children, and injuring 11.",
        "bombing",
        6,
        11,
    ),
    ("Government and rebels signed a ceasefire agreement in Port Anwar on 29 July 2019.", "agreement", 0, 0),
    ("On 20 February 2016, pro-government militia executed nine captured fighters in Zeran.", "attack", 9, 0),
    (
        "Residents reported that artillery fire by the northern army killed a woman and her two children in Huldra "
        "on 13 May 2014.",
        "shelling",
        3,
        0,
    ),
    (
        "On 15 September 2021, a local council member was assassinated by unknown assailants outside his home in "
        "Derna Bay.",
        "assassination",
        1,
        0,
    ),
    (
        "Clashes broke out between herders and farmers in Tolo. At least 10 people died and more than 200 fled "
        "their homes.",
        "armed_clash",
        10,
        0,
    ),
    (
        "Two grenades were thrown into a bar in Bujra late on Saturday. One person died and 13 others were injured.",
        "bombing",
        1,
        13,
    ),
    ("Gas canisters containing chlorine were dropped on Sarmin by a helicopter.", "chemical_weapon", 0, 0),
    (
        "On 5 June 2020, demonstrators set fire to tires and threw stones at police in Santa Rey; 8 people were "
        "wounded.",
        "riot",
        0,
        8,
    ),
    (
        "On 2 January 2020, Al Hadr militants attacked a police post in Jowle village, killing two officers. "
        "One militant was also killed.",
        "armed_clash",
        3,
        0,
    ),
    (
        "On 15 February 2018, unknown gunmen stormed a wedding party in Kusra and opened fire, killing 11 guests.",
        "attack",
        11,
        0,
    ),
    (
        "On 1 December 2016, a government helicopter fired rockets at a rebel-held neighborhood of Sarmat, with 3 "
        "civilians reported dead.",
        "air_strike",
        3,
        0,
    ),
    (
        "On 6 May 2022, suspected cattle rustlers ambushed herders in Lorika (Turkan). Five herders and two rustlers "
        "were killed in the exchange of fire.",
        "armed_clash",
        7,
        0,
    ),
    (
        "Two soldiers were killed when their vehicle hit a mine near Tessal on 22 November 2020.",
        "bombing",
        2,
        0,
    ),
    (
        "Rival gangs exchanged gunfire in the Bel neighborhood on 8 August 2021; a bystander was killed and 4 people "
        "were wounded.",
        "armed_clash",
        1,
        4,
    ),
    (
        "A former rebel commander was gunned down in a restaurant in Nakh on 1 March 2019.",
        "assassination",
        1,
        0,
    ),
    (
        "On 27 February 2022, Velmar missiles struck an apartment block in Horna, killing one woman.",
        "missile_attack",
        1,
        0,
    ),
    (
        "Farmers from Dema burned tires and threw stones at the district office on 14 October 2021.",
        "riot",
        0,
        0,
    ),
    (
        "On 12 September 2020, rioters vandalized shops and clashed with police in Port Sella. 17 were arrested.",
        "riot",
        0,
        0,
    ),
    (
        "Militants of the Dawla group beheaded six captives in the Qarin area on 23 January 2016.",
        "attack",
        6,
        0,
    ),
    (
        "The army said it had killed 5 insurgents in an operation in the Sambra forest on 29 June 2020.",
        "armed_clash",
        5,
        0,
    ),
    (
        "Around 200 teachers staged a sit-in outside the Ministry of Education in Balur on 9 March 2022.",
        "protest",
        0,
        0,
    ),
]


@pytest.mark.parametrize(("note", "kind", "killed", "injured"), NOTES)
def test_a_short_note_is_one_event_with_its_totals(note: str, kind: str, killed: int, injured: int) -> None:
    assert [event.type for event in mains(note)] == [kind]
    assert (total(note, "killed"), total(note, "injured")) == (killed, injured)


def test_a_weapon_of_the_clause_makes_the_type() -> None:
    assert only("Rebels attacked the port of Selim with rockets on Monday.").type == "rocket_attack"
    assert only("Rebels attacked the port of Selim with drones on Monday.").type == "drone_attack"
    assert only("A helicopter gunship fired on a farm near Selim on Monday.").type == "air_strike"


def test_actors_targets_and_weapons_are_those_of_the_clause() -> None:
    event = only(
        "Members of the Free Valley Front attacked a bakery in Selim with machetes, said Omar Tane, a teacher."
    )
    assert any("Free Valley Front" in actor.text for actor in event.actors)
    assert [target.text for target in event.targets] == ["bakery"]
    assert event.weapons == ("machetes",)


def test_who_claims_an_attack_is_an_actor() -> None:
    event = only(
        "A bomb exploded at a bank in Selim on Monday. The Red Sparrow group claimed responsibility for the attack."
    )
    assert any("Red Sparrow" in actor.text for actor in event.actors)
    assert [(one.stance, one.whom) for one in event.responsibility] == [("claims", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Attacks on civilians must stop, the bishop said.",
        "If the rebels attack the dam, the valley will be flooded.",
        "Nobody was attacked and no bomb exploded in Selim.",
        "The bomb squad and the riot police trained in Selim.",
        "The workers' strike closed the mills.",
        "The explosion of colour in her paintings won a prize.",
    ],
)
def test_talk_of_such_things_is_no_event(sentence: str) -> None:
    assert mains(sentence) == []


def test_what_was_planned_or_threatened_is_kept_apart() -> None:
    found = events("Two men planned to bomb the customs house in Selim, prosecutors said.")
    assert [event.status for event in found] == ["planned"]
    found = events("The Red Sparrow group threatened to kidnap the mayor of Selim.")
    assert [event.status for event in found] == ["threatened"]


def test_lead_and_detail_are_one_event() -> None:
    text = (
        "At least 12 people were killed in an attack in Selim on Monday.\n\n"
        "A car bomb exploded outside the courthouse at noon, police said.\n\n"
        "The blast also wounded 30 people and damaged three shops."
    )
    event = only(text)
    assert event.type == "bombing"
    assert (total(text, "killed"), total(text, "injured")) == (12, 30)
    assert [harm.what for harm in event.damage] == ["shops"]
    assert (event.date_start, event.location) == ("2023-05-29", "Selim")


def test_two_incidents_of_a_day_stay_two() -> None:
    text = (
        "Gunmen killed two teachers in Selim on Monday.\n\n"
        "In a separate incident, a roadside bomb killed four soldiers near Karvel on Tuesday."
    )
    found = {event.type: event for event in mains(text)}
    assert set(found) == {"attack", "bombing"}
    assert [claim.low for claim in found["attack"].casualties] == [2]
    assert [claim.low for claim in found["bombing"].casualties] == [4]


def test_history_is_told_apart_with_its_figures() -> None:
    text = (
        "A bomb wounded five people at a bus station in Selim on Tuesday, police said.\n\n"
        "It was the deadliest year for the city since 2010, when air strikes killed 110 people.\n\n"
        "In March 2019 gunmen killed 14 people at a mosque there."
    )
    assert [claim.low for event in mains(text) for claim in event.casualties] == [5]
    history = {claim.low for event in events(text) if event.background for claim in event.casualties}
    assert history == {110, 14}


def test_a_figure_without_an_event_is_a_statement_or_makes_one() -> None:
    found = events("The war has cost 70,000 lives since 2011, the minister said.")
    assert [(event.type, event.background) for event in found] == [("statement", True)]


def test_every_span_is_its_words_and_every_event_says_its_rule() -> None:
    for note, *_ in NOTES:
        for event in events(note):
            assert event.rule
            assert 0 <= event.start < event.end <= len(note)
            for mention in (*event.actors, *event.targets):
                assert note[mention.start : mention.end] == mention.text


def test_each_type_maps_to_three_schemes() -> None:
    assert len(all_types()) == 29
    assert event_type("drone_attack").acled_sub_event == "Air/drone strike"
    assert event_type("abduction").gtd == "Hostage Taking (Kidnapping)"
    assert event_type("protest").plover == "PROTEST"
    assert group("shelling") == group("bombing") == "explosive"
    assert group("nothing of the kind") == "nothing of the kind"


def test_talk_in_the_lead_draws_no_detail_to_itself() -> None:
    text = (
        "Militias are courting disaster by attacking foreign interests in Vesland, analysts warn.\n\n"
        "Twelve rockets were fired at the Tarsin base on Tuesday in an assault that wounded a cook.\n\n"
        "A launcher used in the attack exploded and damaged four houses.\n\n"
        "The lorry lay beside the mosque after the latest attack against foreign interests."
    )
    event = only(text)
    assert (event.type, event.location) == ("rocket_attack", "Tarsin base")
    assert [harm.what for harm in event.damage] == ["houses"]


WIRE = """KARVEL, May 3 (Wire) - A suicide bomber blew himself up outside a crowded mosque in the northern city of \
Karvel on Friday, killing at least 23 worshippers and wounding more than 60, officials said, the deadliest attack in \
the province of Sahr in two years.

The blast tore through the courtyard shortly after midday prayers. "I saw bodies everywhere," said Yusuf Hamdan.

No group immediately claimed responsibility, but police chief Colonel Nadir Sarow blamed the militant group Jund \
al-Rafidain, which has carried out a string of bombings.

The explosion destroyed three shops and damaged a nearby school, Sarow said.

Hours later, gunmen opened fire at a checkpoint on the Tolo highway, killing two policemen.

In March 2016, twin car bombs in the same city killed 78 people. More than 40,000 people have died since 2011.
"""


def test_a_wire_report_comes_out_as_an_analyst_would_mark_it() -> None:
    found = events(WIRE, "2019-05-03")
    bombing, clash = [event for event in found if not event.background]
    assert (bombing.type, bombing.date_start, bombing.location, bombing.admin1) == (
        "bombing",
        "2019-05-03",
        "Karvel",
        "Sahr",
    )
    # The bomber who blew himself up is one of the dead, as GTD and ACLED count: a claim of its own, not of the 23.
    told = {(claim.kind, claim.low, claim.category == "militant") for claim in bombing.casualties}
    assert told == {("killed", 1, True), ("killed", 23, False), ("injured", 60, False)}
    assert [harm.what for harm in bombing.damage][-2:] == ["shops", "nearby school"]
    assert [one.stance for one in bombing.responsibility] == ["blames"]
    assert (clash.type, clash.location) == ("armed_clash", "Tolo highway")
    assert [claim.low for claim in clash.casualties] == [2]
    history = {(event.type, claim.low) for event in found if event.background for claim in event.casualties}
    assert history == {("bombing", 78), ("statement", 40_000)}


def test_what_happened_years_ago_is_not_joined_to_what_is_reported_without_a_day() -> None:
    text = (
        "Riot police fired rubber bullets at miners in Karvel on Thursday, injuring eight people.\n\n"
        "Officers also shot at a taxi, residents said.\n\n"
        "In 2019, four people were shot dead by police in the same township."
    )
    for event in events(text, "2024-07-05"):
        years = {claim.kind for claim in event.casualties}
        assert not {"killed", "injured"} <= years
        if "killed" in years:
            assert (event.background, event.date_start) == (True, "2019-01-01")


def test_how_a_murder_was_done_is_told_of_the_murder() -> None:
    text = (
        "Rebels attacked a police post in Karvel on Monday with rifles, killing two policemen.\n\n"
        "The Red Sparrow group claimed the murder of former mayor Tomas Ibarra, who was shot by two men outside his"
        " house in Selim in January."
    )
    named = [event for event in events(text, "2023-05-20") if any(claim.names for claim in event.casualties)]
    assert [(event.date_start, event.background) for event in named] == [("2023-01-01", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Mortars fired by rebels struck a market in Tavan on Tuesday, killing six people.",
        "Shells launched from the east fell on Tavan on Tuesday and killed six people.",
        "Rockets fired from across the border landed in two villages in Tavan before dawn on Tuesday, killing six people.",
    ],
)
def test_what_was_fired_where_it_landed_and_whom_it_killed_is_one_event(text: str) -> None:
    event = only(text)
    assert (event.location, event.date_precision) == ("Tavan", "day")
    assert [(claim.kind, claim.low) for claim in event.casualties] == [("killed", 6)]


def test_the_latest_attack_is_the_one_that_has_a_day_and_no_talk_of_attacks() -> None:
    found = mains(
        "Analysts said the rebels were courting war by attacking army interests in Halvard.\n\n"
        "Rockets hit the Tarsin airbase on Tuesday and wounded two soldiers.\n\n"
        "A van was wrecked by the latest rebel attack on army interests in Halvard."
    )
    event = next(one for one in found if one.type == "rocket_attack")
    assert [harm.what for harm in event.damage] == ["van"]


def test_what_had_been_burned_is_a_loss_of_the_attack_and_no_arson() -> None:
    event = only(
        "Army artillery shelled a camp near Sarn on Sunday, killing nine people, rescue workers said.\n\n"
        "Three children were among the dead, a volunteer said, adding that around 60 tents had been burned."
    )
    assert event.type == "shelling"
    assert [(harm.what, harm.count_low) for harm in event.damage if harm.what == "tents"] == [("tents", 60)]
    assert sorted(claim.low or 0 for claim in event.casualties) == [3, 9]
