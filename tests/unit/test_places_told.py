"""Places by how they are told: roads and stretches, parts of towns, names in names, the sentence beside."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only

_TOLD = (
    ("The shelling of Kharkiv hurt 12 people on Monday.", "Kharkiv"),
    ("Shelling of Orvar on Monday left four dead.", "Orvar"),
    ("Shelling killed 14 people in Kidal on Monday.", "Kidal"),
    ("An attack on Kharkiv killed four people on Monday.", "Kharkiv"),
    ("Militants raided Kidal on Monday, killing 14.", "Kidal"),
    ("In Kitengela, 30 km south of the capital, a crowd set fire to a Kenyan police post on Monday.", "Kitengela"),
    ("Bandits kidnapped nine traders along the Orvar-Karvel road (Sulen) on Monday.", "Orvar-Karvel road"),
    ("Gunmen stopped a bus between Orvar and Karvel in Dulan county and shot two men.", "between Orvar and Karvel"),
    ("A bus was hijacked between Orvar and town on Monday.", "between Orvar and town"),
    ("Residents of Orvar (Talla) stoned two thieves to death on Monday.", "Orvar"),
    ("Rebels blew up a pipeline in rural Orvar, Talla, on 6 Sep 2023.", "Orvar"),
    ("A bomb killed two men in Orv-e Karvel, Talla, on 6 September 2023.", "Orv-e Karvel"),
    ("Guards exchanged fire for an hour at Orv-Karvel, Talla, on 6 September 2023.", "Orv-Karvel"),
    ("Herder killed by leftover mine, Orvar, Talla, 6 September 2023.", "Orvar"),
    ("Gunmen shot a guard in block 9 of Camp 4 East, Orvar (Talla).", "Camp 4 East"),
    ("Soldiers executed two men in the forest outside Orvar on Monday.", "Orvar"),
    ("Gunmen broke into the church of St. Mark in Orvar and killed the guard.", "Orvar"),
    ("Rioters broke into a UN supply base in Ramadi on Monday and looted it.", "Ramadi"),
    ("Gunmen killed two men in the Orvar area of Benin City on Monday.", "Orvar"),
    ("Gunmen killed two men in Orvian district on Monday.", "Orvian"),
    ("A bomb killed two men in the Orvi district of Athens on Monday.", "Orvi"),
    ("A bomb killed two men in the Johannesburg suburb of Orvarville on Monday.", "Orvarville"),
    ("A bomb killed nine soldiers in the Peruvian capital Lima on Monday.", "Lima"),
    ("A man was stabbed to death in Orvar, a poor quarter of Talla, on Monday.", "Orvar"),
    ("Jets bombed the Orva and Texas neighbourhoods of Talla on Monday, killing two.", "Orva"),
    ("Rebels set off a Claymore mine beside a bus near Orvar, killing two.", "Orvar"),
    ("Gunmen attacked a car of Ali Dosso, a deputy governor of Lower Sulen, in Orvar, killing him.", "Orvar"),
    ("Troops shelled Orvar, across the Sulen river from the plant, on Monday.", "Orvar"),
    ("In the North East, troops were ambushed at Orvar on Monday, killing two.", "Orvar"),
    ("In Sulen, fighters raided Orvar village on Monday and shot a man.", "Orvar"),
    ("A jet dropped two bombs on Orvar, in Karvel township, on Tuesday, killing nine.", "Orvar"),
    ("Gunmen abducted nine pupils in Cameroon's restive Sulen region on Monday.", "Sulen"),
    ("Two students were stabbed at the University of Orvar on Monday.", "University of Orvar"),
    ("Two men were killed in an ambush on the Orvar to Karvel road on Monday.", "Orvar to Karvel road"),
    ("A policeman was shot on Mosul Road in Orvar on Monday.", "Orvar"),
    ("Five men were kidnapped off the coast of Orvende on Monday.", "Orvende"),
    ("Hundreds of people marched through the capital, Orvende, on Monday.", "Orvende"),
    ("Gunmen in Orvende opened fire on a bus on Monday.", "Orvende"),
    ("Gunmen killed eight miners at a gold mine at Orvende on Sunday.", "Orvende"),
    ("Rockets hit Orvende on Monday, wounding two.", "Orvende"),
    ("A bomb killed two men in Orvar, in Talla's northern suburb, on Monday.", "Orvar"),
    ("Fighting broke out in the Sulen province town of Orvar on Monday.", "Orvar"),
    ("In Mogadishu, gunmen shot dead a judge in Hodan district on Friday.", "Hodan"),
    ("Gunmen killed six people in north-east Nigeria on Monday. The attack took place in Orvar Gari.", "Orvar Gari"),
    ("A bomb attack in Somalia killed eight people. The blast struck a shop in Mogadishu's Hodan district.", "Hodan"),
    ("Gunmen stormed a church in Orvar parish, Talla county, on Monday and shot two people.", "Orvar"),
    ("Gunmen travelling in a white Toyota Hilux shot two men in Orvar.", "Orvar"),
    ("Two men were shot in a Starbucks in Orvar.", "Orvar"),
    ("Peasants were massacred in the northwestern coffee region of Uraba.", "Uraba"),
    ("An explosion at a depot on the outskirts of Homs killed 12 people.", "Homs"),
    ("A general was killed by a bomb in the eastern Moscow suburb of Balashikha.", "Balashikha"),
    ("Clashes in the Orvar area of the capital, Khartoum, left nine dead on Monday.", "Orvar"),
    ("A bomb exploded in a bus passing through Orvende, a town in Sulen province, on Monday.", "Orvende"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "location"), _TOLD)
def test_the_finest_place_told(text: str, location: str) -> None:
    assert mains(text)[0].location == location


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed in fighting between Los Orvar and prison gang members on Monday.",
        "Fighting over land between the Orvar and Karvel tribes left nine dead on Monday.",
        "A bomb killed two men in a Kurdish district on Monday.",
    ],
)
def test_sides_and_peoples_are_no_places(text: str) -> None:
    assert all(event.location is None for event in mains(text))


@pytest.mark.parametrize(
    "whom",
    ["the Orvar People's Republic", "the Islamic State in the Greater Orvar", "the Islamic State of Orvar"],
)
def test_a_piece_of_the_name_of_those_it_is_laid_to_is_no_place(whom: str) -> None:
    found = mains(f"Gunmen killed two men in Talla on Monday. Sources attributed the attack to {whom}.")
    assert {event.location for event in found} == {"Talla"}


def test_a_force_at_a_place_fights_there() -> None:
    event = mains(
        "Two men were hurt in clashes between the 9 Brigade and the Border Force in southern Talla."
    )[0]
    assert event.location == "Talla"


def test_the_next_sentence_on_the_same_people_says_where() -> None:
    text = "Gunmen killed nine men in a raid in Sulen province. The attackers, armed with rifles, entered Orvar camp."
    assert mains(text)[0].location == "Orvar camp"
    other = "Gunmen killed nine men in a raid in Sulen province. The president was told of it in Orvar."
    assert mains(other)[0].location == "Sulen"


def test_there_is_the_place_named_before() -> None:
    found = mains(
        "A helicopter followed the cars to a farm near Orvar. In a shootout there two men were killed."
    )
    assert found[0].location == "Orvar"


def test_what_the_text_calls_a_state_is_no_town() -> None:
    found = mains(
        "Gunmen killed two men in Orvar state. Fighters in Orvar, Karvel village, abducted a nurse on Monday."
    )
    assert all(event.location != "Orvar" for event in found if event.type == "abduction")


@pytest.mark.parametrize(
    "journey", ["The coach was on its way from Lahore to Multan.", "The coach was on a trip to Multan."]
)
def test_where_a_bus_came_from_is_not_where_it_was_hit(journey: str) -> None:
    text = f"A bomb hit a bus in Pakistan on Saturday, killing four people. {journey}"
    assert only(text).location == "Pakistan"


@pytest.mark.parametrize(
    "next_one", ["Gunmen took him from a lodge in Orvar.", "He was seized near Orvar as he drove to a farm."]
)
def test_where_those_who_were_taken_were_seized_is_told_next(next_one: str) -> None:
    assert mains(f"A British tourist was kidnapped in Kenya on Sunday. {next_one}")[0].location == "Orvar"


def test_where_those_who_were_hurt_were_taken_afterwards_is_no_place() -> None:
    text = "A British tourist was shot in Kenya on Sunday. He was taken to a clinic in Orvar."
    assert mains(text)[0].location == "Kenya"


def test_who_states_something_is_no_state() -> None:
    found = mains(
        "Gunmen killed two men on Monday. Tehran stated this in a letter, and Kabul states it was an attack."
    )
    assert all("state" not in (event.location or "") for event in found)


@pytest.mark.parametrize(
    ("lead", "next_one"),
    [
        (
            "A mine killed three children in Afghanistan.",
            "The children were playing near Orvar village in Ghazni province.",
        ),
        (
            "Rebels killed 13 civilians in the Democratic Republic of Congo.",
            "The victims were hacked to death in Orvar.",
        ),
        (
            "Armed men abducted 30 worshippers in Kogi state, Nigeria.",
            "The incident happened in Orvar community.",
        ),
        ("A prison riot in Ecuador left 31 dead.", "The violence broke out in the prison of Orvar."),
    ],
)
def test_a_country_or_a_province_gives_way_to_the_town_told_next(lead: str, next_one: str) -> None:
    assert only(f"{lead} {next_one}").location == "Orvar"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot two men on Monday. The murder of Orveli was denounced.",
        "Gunmen kidnapped Rodrigo Rodrigo on Monday.",
        "Gunmen attacked troops of the 601st Battalion on Monday.",
        "A clerk was stabbed while leaving the Catholic Church on Monday.",
    ],
)
def test_victims_and_bodies_are_no_places(text: str) -> None:
    assert all(event.location is None for event in mains(text))


@pytest.mark.parametrize("where", ["Honduran territory", "the Honduran town of Orvar"])
def test_the_adjective_of_a_country_names_the_country(where: str) -> None:
    event = mains(f"A bomb killed two men in {where} on Monday.")[0]
    assert (event.location, event.country) == ("Orvar" if "Orvar" in where else "Honduras", "Honduras")


def test_each_of_the_villages_of_a_list_is_a_place() -> None:
    assert mains("Gunmen raided Orvar, Talla and Karvo villages on Monday.")[0].location == "Orvar"


def test_no_person_and_no_number_is_a_place() -> None:
    text = "Gunmen killed Paul Lake on Monday. A critic of Eva Forest was wounded at no. 26, 37th street."
    assert all(event.location is None for event in mains(text))
