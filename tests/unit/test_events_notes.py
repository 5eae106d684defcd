"""What short incident notes promise: one note, one event, of the type the ACLED codebook gives it."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains

CROWDS = [
    ("On 3 March 2022, villagers in Santa Brava lynched two alleged cattle thieves.", "riot"),
    ("On 3 March 2022, a group of youths ransacked the office of the water company in Mazora.", "riot"),
    ("On 3 March 2022, supporters of the two parties clashed with sticks and stones in Nalapur.", "riot"),
    ("On 3 March 2022, inmates rioted at the prison of Lavana and burnt mattresses.", "riot"),
    ("On 3 March 2022, shopkeepers in Karvel observed a strike against the new tax.", "protest"),
    ("On 3 March 2022, nurses in Karvel held placards outside the ministry.", "protest"),
    ("On 3 March 2022, party members burned an effigy of the minister in Karvel.", "protest"),
    ("On 3 March 2022, police used water cannon against demonstrators in Karvel, detaining 30.", "protest"),
    (
        "On 3 March 2022, residents of Karvel took to the streets over power cuts. Security forces fired at the "
        "protesters, killing one.",
        "protest",
    ),
]
FIGHTS = [
    ("On 3 March 2022, government forces retook the town of Qasr Tell from the rebels.", "armed_clash"),
    (
        "Heavy fighting was reported between the army and the Northern Front near Karvel on 3 March 2022. "
        "Artillery and small arms were used.",
        "armed_clash",
    ),
    ("On 3 March 2022, rebels attacked the farm of a senator near Karvel.", "attack"),
    ("On 3 March 2022, Tal militants attacked several mines near Karvel.", "attack"),
    ("A priest survived when gunmen fired at his car in Karvel on 3 March 2022.", "shooting"),
    ("On 3 March 2022, Tal fighters took control of Karvel without a fight.", "mobilization"),
]
TAKEN = [
    ("Armed men took a nurse from her home in Karvel on 3 March 2022.", "abduction"),
    (
        "Nine fishermen went missing after being seized by an armed group near Karvel on 3 March 2022.",
        "abduction",
    ),
    (
        "A student disappeared after being arrested by men in plain clothes in Karvel on 3 March 2022.",
        "abduction",
    ),
    ("On 3 March 2022, about 3,000 residents fled Karvel for fear of the fighters.", "displacement"),
]
PARTS = [
    (
        "On 3 March 2022, gunmen attacked Tiga village, killing 3 residents. Houses were burned and cattle stolen.",
        "attack",
    ),
    ("On 3 March 2022, soldiers looted shops in Karvel after the population fled.", "looting"),
    ("Air defence intercepted three drones over Karvel on 3 March 2022.", "strategic_other"),
    ("The security forces found and destroyed two IEDs near Karvel on 3 March 2022.", "strategic_other"),
    ("A suspected thief was beaten and burned alive by a mob in Karvel on 3 March 2022.", "riot"),
]

TERSE = [
    ("0415 hrs - shots fired at a kiosk on Mill Road, Karvel. Two males wounded.", "shooting"),
    ("Armed men stopped an aid vehicle near Karvel on 3 March 2022 and took cash and phones.", "robbery"),
    ("On 3 March 2022, intruders entered a guesthouse in Karvel; a laptop is missing.", "robbery"),
    ("Representatives of the Tal and the Mor signed a cessation of hostilities in Karvel.", "agreement"),
    ("Rebels handed over the Karvel airstrip to the army as part of the June accord.", "agreement"),
    ("Heavy gunfire was heard in Karvel on 3 March 2022.", "shooting"),
    ("The Northern Front announced an armed strike of two days in Karvel.", "strategic_other"),
    ("Six miners were led out of their dormitory and shot near Karvel on 3 March 2022.", "shooting"),
    ("A patrol of soldiers took up positions at the school of Karvel on 3 March 2022.", "mobilization"),
    ("On 3 March 2022, looters broke into several stores in Karvel.", "looting"),
    ("Cattle raid in Karvel district: one herder hurt, 90 camels driven off.", "looting"),
    ("The army used a HIMARS to strike a depot near Karvel on 3 March 2022.", "rocket_attack"),
    ("The post in Karvel came under M79 grenade fire on 3 March 2022. Nobody was hurt.", "armed_clash"),
    ("A soldier accidentally discharged his rifle in Karvel on 3 March 2022, wounding a cook.", "accident"),
    ("A guard's gun went off in a bank in Karvel on 3 March 2022, wounding a teller.", "shooting"),
    (
        "Chlorine attack reported in Karvel. Twelve people were treated; a helicopter dropped two cylinders.",
        "chemical_weapon",
    ),
    ("IED vs police patrol in Karvel, 2 hurt.", "bombing"),
    ("Petrol bombs were thrown at the party office in Karvel on 3 March 2022.", "arson"),
    ("The truce in Karvel collapsed on Friday; fighting between two factions left six dead.", "armed_clash"),
    ("Drive-by shooting, grey sedan. Suspects fled from Karvel.", "shooting"),
    ("Northern coalition warplanes: four raids on a mill in Karvel district. No casualties.", "air_strike"),
    ("Grenade thrown at a bar in Karvel: killed 2, injured 8.", "bombing"),
    ("Troops neutralised nine terrorists near Karvel on 3 March 2022.", "armed_clash"),
    ("Ten hurt as protesters clash with forces in Karvel on 3 March 2022.", "riot"),
    ("Fighting displaced 5,500 people from Karvel on 3 March 2022.", "armed_clash"),
    ("A convoy of soldiers arrived in Karvel on 3 March 2022 and took up positions.", "mobilization"),
    ("Gunmen attacked Karvel on 3 March 2022. The assailants took away cattle.", "attack"),
    (
        "Bomb blast at a shrine in Karvel, more than 20 dead and 50 hurt. Minutes later a second device went off "
        "at a taxi rank: 4 dead, 7 hurt.",
        "bombing",
    ),
    ("ALERT: gunfire heard in Karvel since dawn, avoid the area.", "shooting"),
    ("A vessel was fired upon by men in two skiffs off Karvel on 3 March 2022.", "shooting"),
    ("Intercommunal violence between the Tal and the Mor in Karvel left 14 dead.", "armed_clash"),
    ("Police fire on protesters in Karvel, two dead", "shooting"),
    ("Explosive device found near the Karvel railway station on 3 March 2022.", "strategic_other"),
    (
        "Jets struck rebel positions near Karvel on 3 March 2022. The ministry said nine terrorists were neutralised.",
        "air_strike",
    ),
    ("Three robbers with knives boarded a tug off Karvel on 3 March 2022 and stole paint.", "robbery"),
    ("A fire broke out in Karvel market on 3 March 2022; 12 stalls burnt.", "accident"),
    ("Rival gangs trade fire in Karvel, two killed", "armed_clash"),
]


@pytest.mark.parametrize(("note", "kind"), [*TERSE, *CROWDS, *FIGHTS, *TAKEN, *PARTS])
def test_a_note_is_one_event_of_its_type(note: str, kind: str) -> None:
    assert {event.type for event in mains(note) if event.type != "statement"} == {kind}


@pytest.mark.parametrize(
    "note",
    [
        "The committee met in Karvel despite the ceasefire on 3 March 2022.",
        "The shooting of the film began in Karvel on 3 March 2022.",
        "Two teams clash in the cup final in Karvel on Saturday",
        "The choir fired up the crowd in Karvel on 3 March 2022.",
        "The company fired 300 workers in Karvel on 3 March 2022.",
        "Not a single shot was heard in Karvel on 3 March 2022.",
        "The gunmen demanded money on the telephone in Karvel on 3 March 2022.",
        "Villagers reported hearing gunshots at night in Karvel.",
        "Tenants entered the guesthouse in Karvel on 3 March 2022 and paid cash.",
        "The gun and the grenade at the museum of Karvel are replicas.",
    ],
)
def test_what_only_sounds_like_it_is_no_event(note: str) -> None:
    assert [event.type for event in mains(note) if event.type != "statement"] == []


def test_a_year_before_the_word_makes_it_history() -> None:
    note = "Police arrested a man in Karvel on Monday wanted for the 2012 murder of a priest."
    assert {event.type for event in mains(note)} == {"arrest"}


def test_who_is_assassinated_is_one_person_in_public_life() -> None:
    told = [
        "On 3 March 2022, the mayor of Karvel was assassinated by unknown men.",
        "On 3 March 2022, six students were assassinated by unknown men in Karvel.",
    ]
    assert [mains(text)[0].type for text in told] == ["assassination", "attack"]


def test_property_burnt_by_somebody_named_is_an_event_of_its_own() -> None:
    told = (
        "Rebels attacked a farm near Karvel on Monday and wounded a guard. In Tolma the rebels burned three "
        "buses on Tuesday."
    )
    assert {event.type for event in mains(told)} == {"attack", "arson"}


def test_words_are_no_attack_and_a_call_for_one_is_none() -> None:
    told = [
        "The senator harshly attacked the president on Monday in Karvel.",
        "The preacher called for the killing of the general on Monday in Karvel.",
    ]
    assert [[event.type for event in mains(text) if event.type != "statement"] for text in told] == [[], []]


def test_hundreds_told_as_history_are_a_figure_and_no_event() -> None:
    told = "Gunmen shot a teacher in Karvel on Monday. Since 2010 hundreds of teachers have been murdered in the country."
    assert [event.type for event in mains(told)] == ["attack"]


def test_what_is_signed_is_no_target_and_what_rockets_strike_is() -> None:
    told = [
        "The two parties signed a peace agreement in Karvel on Monday.",
        "Rockets struck a crowded market in the town of Dunmar on Monday.",
    ]
    assert [[target.text for target in mains(text)[0].targets] for text in told] == [[], ["crowded market"]]


def test_people_who_flee_one_town_and_a_raid_on_another_are_two_events() -> None:
    told = "Warplanes bombed houses in Lower Sarn on Monday. About 3,000 residents fled Mosul."
    assert {event.type for event in mains(told)} == {"air_strike", "displacement"}


def test_tear_gas_to_disperse_protesters_is_part_of_their_protest() -> None:
    told = (
        "Police in Karvel fired tear gas to disperse hundreds of protesters who had blocked the main bridge, and "
        "arrested 17 of them, witnesses said on Thursday."
    )
    assert {event.type for event in mains(told)} == {"protest"}
