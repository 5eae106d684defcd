"""Plain reports of one event in ordinary words: its type, who did it, and what was hit."""

from __future__ import annotations

import pytest

from tests.unit.events_of import mains, only

Report = tuple[str, str, set[str], set[str]]

ATTACKS: list[Report] = [
    (
        "Sulen militiamen raided a mosque in Orva district on Monday.",
        "attack",
        {"Sulen militiamen"},
        {"mosque"},
    ),
    ("Six gunmen stormed into a school in Orva on Monday.", "attack", {"gunmen"}, {"school"}),
    (
        "A Red Path-led assault on an army camp near Orva on Monday killed nine soldiers.",
        "armed_clash",
        {"Red Path"},
        {"army camp", "soldiers"},
    ),
    (
        "Four traders were attacked by raiders near Orva on Monday, killing two.",
        "attack",
        {"raiders"},
        {"traders"},
    ),
    (
        "A convoy of soldiers was attacked by rebels near Orva on Monday using rifles, killing six.",
        "armed_clash",
        {"rebels"},
        {"convoy of soldiers"},
    ),
    ("Gunmen stormed a camp for displaced families near Orva on Monday.", "attack", {"Gunmen"}, {"camp"}),
    ("A clerk was knifed by two men in Orva on Monday.", "attack", {"men"}, {"clerk"}),
    ("A clerk was set upon by two men in Orva on Monday.", "attack", {"men"}, {"clerk"}),
    ("A patrol drove into an ambush near Orva on Monday.", "armed_clash", set(), {"patrol"}),
    (
        "Raiders sprayed a bus carrying pupils with bullets near Orva on Monday.",
        "shooting",
        {"Raiders"},
        {"bus"},
    ),
    ("Gunmen assassinated MP Ivo Brann in Orva on Monday.", "assassination", {"Gunmen"}, {"MP Ivo Brann"}),
    (
        "The head of the salt commission was shot dead by armed youths in Orva on Monday.",
        "assassination",
        {"armed youths"},
        {"head of the salt commission"},
    ),
    (
        "Salafist militants gang-raped two women in Orva on Monday.",
        "sexual_violence",
        {"Salafist militants"},
        {"women"},
    ),
]

EXPLOSIVES: list[Report] = [
    (
        "A suicide bomber set off an explosive vest inside a clinic in Orva on Monday.",
        "bombing",
        {"suicide bomber"},
        {"clinic"},
    ),
    ("A bomb attached to a tractor exploded in Orva on Monday.", "bombing", set(), {"tractor"}),
    (
        "A car bomb exploded outside a shopping centre in Orva on Monday.",
        "bombing",
        set(),
        {"shopping centre"},
    ),
    ("Several rockets landed near a clinic in Orva on Monday.", "rocket_attack", set(), {"clinic"}),
    (
        "A barrage of rockets fired by the rebels hit a mill in Orva on Monday.",
        "rocket_attack",
        {"rebels"},
        {"mill"},
    ),
    (
        "Police said shelling by the junta hit a bus depot in Orva on Monday.",
        "shelling",
        {"junta"},
        {"bus depot"},
    ),
    ("A school came under shelling in Orva on Monday.", "shelling", set(), {"school"}),
    ("Two missiles slammed into a mill in Orva on Monday.", "missile_attack", set(), {"mill"}),
    ("A suicide drone crashed into an oil depot in Orva on Monday.", "drone_attack", set(), {"oil depot"}),
    (
        "The army dropped barrel bombs filled with chlorine on a clinic in Orva on Monday.",
        "chemical_weapon",
        {"army"},
        {"clinic"},
    ),
    (
        "Sulen said on Monday the Kelland military fired mortars at a railway bridge in Orva.",
        "shelling",
        {"Kelland military"},
        {"railway bridge"},
    ),
]

TAKINGS: list[Report] = [
    (
        "Members of the Red Path Movement seized a schoolteacher from a bus near Orva on Monday.",
        "abduction",
        {"Members of the Red Path Movement", "Red Path Movement"},
        {"schoolteacher"},
    ),
    ("Armed youths took a trader captive near Orva on Monday.", "abduction", {"Armed youths"}, {"trader"}),
    (
        "Bandits made off with nine schoolgirls near Orva on Monday.",
        "abduction",
        {"Bandits"},
        {"schoolgirls"},
    ),
    (
        "Masked men broke into a clinic in Orva on Monday and stole computers.",
        "robbery",
        {"Masked men"},
        {"computers", "clinic"},
    ),
    ("Gunmen stole a jeep from a clinic in Orva on Monday.", "robbery", {"Gunmen"}, {"jeep", "clinic"}),
    (
        "Two men held up a petrol station in Orva on Monday and made off with cash.",
        "robbery",
        {"men"},
        {"petrol station"},
    ),
    ("Soldiers ransacked the market in Orva on Monday.", "looting", {"Soldiers"}, {"market"}),
    ("Arsonists attacked a chapel in Orva on Monday.", "arson", {"Arsonists"}, {"chapel"}),
    (
        "Two bandits set a lorry carrying grain on fire in Orva on Monday.",
        "arson",
        {"bandits"},
        {"lorry"},
    ),
    (
        "A former clerk was picked up by intelligence agents in Orva on Monday.",
        "arrest",
        {"intelligence agents"},
        {"former clerk"},
    ),
]

CROWDS: list[Report] = [
    ("A strike by nurses shut two clinics in Orva on Monday.", "work_stoppage", {"nurses"}, set()),
    ("Miners went on strike in Orva on Monday to protest at the cuts.", "work_stoppage", {"Miners"}, set()),
    (
        "Miners launched a strike on the outskirts of Orva on Monday over their pay.",
        "work_stoppage",
        {"Miners"},
        set(),
    ),
    ("Former soldiers marched in Orva on Monday to demand their pay.", "protest", {"Former soldiers"}, set()),
    (
        "Unemployed graduates marched through Orva on Monday against the tax.",
        "protest",
        {"Unemployed graduates"},
        set(),
    ),
    ("Women in black blocked the main road near Orva on Monday.", "protest", {"Women"}, set()),
    ("Lecturers held a sit-in in Orva on Monday.", "protest", {"Lecturers"}, set()),
    (
        "A crowd of youths clashed with police in Orva on Monday, a clerk said.",
        "riot",
        {"crowd of youths", "police"},
        set(),
    ),
    ("Prison inmates threw stones at police in Orva on Monday.", "riot", {"Prison inmates"}, {"police"}),
    ("Fans went on the rampage in Orva on Monday.", "riot", {"Fans"}, set()),
]

SIDES: list[Report] = [
    (
        "A militia exchanged fire with soldiers near Orva on Monday.",
        "armed_clash",
        {"militia", "soldiers"},
        set(),
    ),
    (
        "Red Path rebels battled soldiers near Orva on Monday.",
        "armed_clash",
        {"Red Path rebels", "Red Path", "soldiers"},
        set(),
    ),
    (
        "Fighting broke out between members of the Red Path Army and Kelland forces near Orva on Monday.",
        "armed_clash",
        {"members of the Red Path Army", "Red Path Army", "Kelland forces"},
        set(),
    ),
    (
        "Clashes involving rebels and soldiers near Orva on Monday left nine dead.",
        "armed_clash",
        {"rebels", "soldiers"},
        set(),
    ),
]

OTHERS: list[Report] = [
    ("A volcano erupted near Orva on Monday, killing nine.", "natural_disaster", set(), set()),
    (
        "A typhoon made landfall near Orva on Monday, killing nine people.",
        "natural_disaster",
        set(),
        {"people"},
    ),
    ("A coal mine explosion near Orva on Monday killed nine miners.", "accident", set(), {"miners"}),
    ("A ferry sank near Orva on Monday.", "accident", set(), {"ferry"}),
    ("The president ordered a general mobilisation on Monday.", "mobilization", {"president"}, set()),
]


@pytest.mark.parametrize(
    ("text", "kind", "who", "hit"), ATTACKS + EXPLOSIVES + TAKINGS + CROWDS + SIDES + OTHERS
)
def test_a_plain_report_is_one_event(text: str, kind: str, who: set[str], hit: set[str]) -> None:
    event = only(text)
    assert event.type == kind
    assert {one.text for one in event.actors} == who
    assert {one.text for one in event.targets} == hit


@pytest.mark.parametrize(
    "text",
    [
        "A film about the bombing of a school won a prize in Orva on Monday.",
        "An exercise simulating an attack on a bank was held in Orva on Monday.",
        "A clinic in Orva carried out a drill for a gas attack on Monday.",
        "Soldiers practised storming a bank in Orva on Monday.",
        "Rumours that rebels had attacked a bank in Orva were false, police said.",
        "Mourners met in Orva on Monday to mark a year since the attack on a bank.",
        "The minister discussed kidnappings with the mayor in Orva on Monday.",
        "Unions called off a strike in Orva on Monday.",
        "A strike by nurses was averted in Orva on Monday.",
        "The remarks sparked a storm of protest on Monday.",
        "The price of bread exploded in Orva on Monday.",
        "The Northern Union said it had carried out the strike.",
    ],
)
def test_what_is_only_talked_of_is_no_event(text: str) -> None:
    assert [event.type for event in mains(text) if event.type != "air_strike"] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Gunmen killed two clerks in Orva on Monday. Troops have been fighting rebels there for a decade.",
            ["attack"],
        ),
        (
            "Rebels planted a bomb at a mill in Orva on Monday. It exploded as people were gathering.",
            ["bombing"],
        ),
        ("Kelland launched air strikes on a mill in Orva on Monday, killing nine people.", ["air_strike"]),
        ("Demonstrations were staged by survivors of the flood in Orva on Monday.", ["protest"]),
    ],
)
def test_what_is_told_beside_a_deed_is_no_second_one(text: str, kinds: list[str]) -> None:
    assert [event.type for event in mains(text)] == kinds


def test_who_drove_over_a_mine_killed_nobody() -> None:
    event = only("An aid convoy struck a landmine near Orva on Monday, killing six people, the mayor said.")
    assert not event.actors
    assert not event.responsibility


def test_a_group_that_denies_it_is_not_the_rebels_told_of() -> None:
    told = (
        "A rebel group abducted nine pupils near Orva on Monday. "
        "The Red Vale Liberation Front said it was not involved in the abduction."
    )
    assert [one.text for one in only(told).actors] == ["rebel group"]


def test_the_sides_of_a_fight_stay_where_another_claims_it() -> None:
    told = (
        "Six people died in clashes between militants and the army in Orva on Monday. "
        "The Red Vale Movement claimed responsibility for the fighting."
    )
    assert {one.text for one in only(told).actors} == {"militants", "army", "Red Vale Movement"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The army blamed Israel for the attack.",
        "The army accused Israel of carrying out the attack.",
        "The army attributed the attack to Israel.",
    ],
)
def test_the_country_that_is_blamed_is_not_where_it_was(sentence: str) -> None:
    event = only(f"A drone hit a bus in Mandera on Monday. {sentence}")
    assert (event.location, event.country) == ("Mandera", "Kenya")
    assert "Israel" in {one.text for one in event.actors}
