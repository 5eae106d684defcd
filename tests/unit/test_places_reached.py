"""Places told by their own first word, by the road to them, by what befalls them or by the sentence before."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only

_TOLD = (
    ("Gunmen ambushed a column of 60 soldiers on the road to Dunmar on Sunday, killing eight.", "Dunmar"),
    ("A bulletin gave 22 dead in Wednesday's bus ambush near Turbat, Balochistan.", "Turbat"),
    ("Nine people died in last week's raid on Bois-Dunmar, the mayor said.", "Bois-Dunmar"),
    ("A policeman was killed in a dawn ambush at Sulen e Dunmar, the ministry said.", "Sulen e Dunmar"),
    (
        "Local television reported four air strikes on Ras Dunmar and said a man had been killed.",
        "Ras Dunmar",
    ),
    ("Bandits attacked Unguwar Dunmar on Sunday and kidnapped a trader and his wife.", "Unguwar Dunmar"),
    ("Settlers came down on Khirbet al-Dunmar on Saturday and burned two cars.", "Khirbet al-Dunmar"),
    ("A mine planted beside the Sulen Orva road damaged a lorry on Sunday.", "Sulen Orva road"),
    ("Jets struck the Velda–Dunmar road on Sunday, killing three.", "Velda-Dunmar road"),
    ("Gunmen opened fire on a convoy on the Velda–Dunmar axis on Sunday.", "Velda-Dunmar axis"),
    ("Police stoned by youths in the Dunmar locality of Srinagar on Sunday shot three people.", "Dunmar"),
    ("Gunmen shot at demonstrators in the Old Port car park on Sunday, killing two.", "Old Port car park"),
    ("Troops shot eight people near the Orva border crossing on Sunday.", "Orva border crossing"),
    (
        "Armed men attacked the Dunmar displacement site, 12 km north of Velda, on Sunday.",
        "Dunmar displacement site",
    ),
    ("An explosive charge went off beneath the Tres Dunmar footbridge on Sunday.", "Tres Dunmar footbridge"),
    ("A rocket hit Kiryat Shmona on Sunday, wounding two people.", "Kiryat Shmona"),
    ("Gunmen attacked Mazar-e-Sharif on Sunday, killing nine people.", "Mazar-e-Sharif"),
    ("A bomb in Mazar-e-Sharif killed nine people on Sunday.", "Mazar-e-Sharif"),
    ("Police fired on a crowd in Cape Town on Sunday, killing two.", "Cape Town"),
    ("Jos suffered a bombing on Sunday that killed nine people.", "Jos"),
    ("Dunmar saw its worst attack in years on Sunday, when a bomb killed nine people.", "Dunmar"),
    ("Tripoli was rocked by an explosion on Sunday.", "Tripoli"),
    ("Goma fell to the rebels on Sunday after clashes that killed nine people.", "Goma"),
    ("The raiders were inside Dunmar, a village of herders, when the shooting began on Sunday.", "Dunmar"),
    ("The lone incident was at Dunmar, where two truckers were lynched on Sunday.", "Dunmar"),
    ("Two staff were beaten by armed youths at Dunmar on the Velda-Orva road, Sulen, on Sunday.", "Dunmar"),
    ("In Dunmar township, soldiers burned down Velda on Sunday.", "Velda"),
    ("Gunmen killed three people in the township of Soweto near Johannesburg on Sunday.", "Soweto"),
    (
        "Blue helmets of the Mission's northern sector exchanged fire with rebels near Velda on Sunday.",
        "Velda",
    ),
    ("Fire across the Line of Control killed a woman at Dunmar on Sunday.", "Dunmar"),
    ("Soldiers traded fire along the Line of Control on Sunday, killing two.", "Line of Control"),
    (
        "Units deployed at Velda repelled an incursion at the Dunmar river post on Sunday.",
        "Dunmar river post",
    ),
)


@pytest.mark.parametrize(("text", "where"), _TOLD)
def test_the_place_is_found(text: str, where: str) -> None:
    found = mains(text, "2023-06-06")
    assert found, text
    assert {event.location for event in found} == {where}


def test_a_body_a_paper_and_a_group_are_no_places() -> None:
    text = (
        "He wrote in the Dunmar Post that fighters of Jaish-e-Karim had attacked Lashkar-e-Noor near Velda."
    )
    assert {event.location for event in events(text)} == {"Velda"}
    assert {event.location for event in events("The army saw its worst attack in years on Monday.")} <= {None}


def test_a_town_with_a_word_for_a_kind_of_place_in_its_name_keeps_it() -> None:
    event = only("Police fired on a crowd in Cape Town, South Africa, on Monday, killing two.")
    assert (event.location, event.geo_precision) == ("Cape Town", "town")


def test_the_same_place_is_the_one_just_told() -> None:
    text = (
        "Rebels killed 12 troops at a post in Dunmar, Yobe State, on Monday. "
        "The same post was overrun in January 2019, when eight soldiers died."
    )
    assert [(event.location, event.admin1) for event in events(text)] == [("Dunmar", "Yobe")] * 2
    two = "Gunmen killed two men in Dunmar and three in Velda on Monday. A bus was burned in the same place in 2019."
    assert [event.location for event in events(two) if event.background] in ([None], [])


def test_what_troops_went_out_for_gives_the_place_of_the_next_sentence() -> None:
    text = (
        "Security forces conducted an operation in Dunmar tehsil on a reported hideout. "
        "Gunmen shot two guards dead on Monday."
    )
    assert only(text).location == "Dunmar"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Dunmar, Enga, PNG. Fighting broke out on Monday between two clans.", ("Dunmar", "Enga")),
        ("Orva, Enga, Papua New Guinea. Fighting broke out on Monday between two clans.", ("Orva", "Enga")),
        ("Roadside bomb, Wata Dunmar, Kunar (AFG), 18 Jan 2021 - two guards hurt.", ("Wata Dunmar", "Kunar")),
        ("Clash, 16 March 2021, Cabo Delgado (Mozambique): marines fought rebels near Dunmar.", ("Dunmar", "Cabo Delgado")),
        ("Robbery at sea. MV Orun, anchored off Callao, 02:15, 7 May: four men with knives took ropes.", ("Callao", None)),
        ("Kherson regional administration, 14 May: the enemy shelled 23 settlements.", ("Kherson", "Kherson")),
    ],
)  # fmt: skip
def test_the_head_of_a_note_says_where(text: str, where: tuple[str, str | None]) -> None:
    assert {(event.location, event.admin1) for event in mains(text, "2023-06-06")} == {where}


def test_who_signs_a_report_is_no_place() -> None:
    assert all(
        event.location != "Anna Dovik" for event in events("Anna Dovik, Kenya. A bomb killed two on Monday.")
    )


_BEFALLS = (
    ("Dunmar came under rocket fire on Monday.", "Dunmar"),
    ("The rebel-held town of Dunmar was bombed on Monday.", "Dunmar"),
    ("Rebel-held Dunmar was shelled on Monday.", "Dunmar"),
    ("Artillery shells slammed into Dunmar on Monday, wounding two people.", "Dunmar"),
    ("Mortars were fired at Dunmar on Monday.", "Dunmar"),
    ("Fighting raged in and around Dunmar on Monday, killing nine people.", "Dunmar"),
    ("Tribal violence in Dunmar has killed nine people since Monday.", "Dunmar"),
    ("Troops recaptured Dunmar from rebels on Monday after heavy fighting.", "Dunmar"),
    ("Rebels seized control of Dunmar on Monday.", "Dunmar"),
    ("Rebels launched an attack on Dunmar on Monday.", "Dunmar"),
    ("Nine people were killed on Monday in air strikes targeting Dunmar.", "Dunmar"),
    ("An earthquake struck Dunmar on Monday, killing nine people.", "Dunmar"),
    ("A suicide bomber blew himself up at the gate of a base in Dunmar on Monday.", "Dunmar"),
    ("The driver of a lorry bound for Velda was shot dead at Dunmar on Monday.", "Dunmar"),
    ("A convoy heading from Velda to Orva was ambushed near Dunmar on Monday.", "Dunmar"),
    ("Raiders drove off 140 goats from Dunmar ward on Monday.", "Dunmar ward"),
    ("Russian forces struck Dunmar with missiles on Monday, killing nine.", "Dunmar"),
    ("Russia attacked Dunmar with drones on Monday, killing nine.", "Dunmar"),
    ("A Russian attack on Dunmar on Monday killed nine.", "Dunmar"),
    ("Israel carried out a strike on Dunmar on Monday, killing nine people.", "Dunmar"),
    ("Overnight strikes on Dunmar killed nine people on Monday.", "Dunmar"),
    ("Heavy fighting erupted on Monday for control of Dunmar.", "Dunmar"),
    ("The battle for Dunmar entered its third day on Monday, with nine soldiers killed.", "Dunmar"),
    ("Rebels advanced on Dunmar on Monday, killing nine soldiers.", "Dunmar"),
    ("The siege of Dunmar claimed nine more lives on Monday.", "Dunmar"),
    ("The Dunmar massacre claimed nine lives on Monday.", "Dunmar"),
    ("Nine people were killed on Monday at a camp for displaced people in Dunmar.", "Dunmar"),
    ("Hundreds of people fled Dunmar on Monday after rebels attacked the town.", "Dunmar"),
    ("Militants attacked a post in Dunmar local government area of Borno state on Monday.", "Dunmar"),
)


@pytest.mark.parametrize(("text", "where"), _BEFALLS)
def test_a_town_is_told_by_what_befalls_it(text: str, where: str) -> None:
    assert {event.location for event in mains(text, "2023-06-06")} == {where}


@pytest.mark.parametrize(
    "text",
    [
        "Velk came under fire on Monday for his remarks after the attack, which killed nine.",
        "Soldiers liberated Anna Dovik on Monday after a gunfight with kidnappers.",
        "Rebels captured Velk, a colonel, on Monday after a gun battle.",
        "Gunmen attacked Velk, a trader, on Monday, wounding him.",
        "Two park rangers were shot dead on Monday by poachers.",
        "Gunmen launched an attack on Hamas on Monday, killing nine.",
        "Troops attacked the town on Monday, killing nine people.",
        "Kellan troops attacked Velk in a statement on Monday after a bomb killed nine.",
        "An attack on Friday killed nine people.",
        "He posted on the site that gunmen had killed nine people on Monday.",
    ],
)
def test_what_befalls_a_man_makes_him_no_place(text: str) -> None:
    assert {event.location for event in events(text)} <= {None}
