"""Who can give a figure, and what cannot: headings, places, days, things; and whose a figure set off is."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt
from tests.unit.events_of import facts

ROUNDUP = (
    "REGIONAL BRIEFS\n\n"
    "KENYA: Bus hits mine\nThe Front claimed the blast near Orva on Sunday. Ten soldiers died and four were hurt.\n\n"
    "NORTH KIVU: Raid on market\nGunmen killed nine traders at Velm, the mayor, Ito Bran, said. The group denied it.\n\n"
    'MALI: Convoy ambushed\nThe governor replied: "We lost six brave men." The group said 20 soldiers died.'
)


def told(text: str) -> list[tuple[int | None, str | None]]:
    return [
        (claim.low, claim.claimant)
        for event in facts(text).events
        for claim in event.casualties
        if not claim.rule.endswith("-listed")
    ]


def test_the_heading_of_an_item_says_where_and_not_who_says_so() -> None:
    said = dict(told(ROUNDUP))
    assert {low: said[low] for low in (10, 4, 9, 6)} == {10: None, 4: None, 9: "Ito Bran", 6: "governor"}
    assert said[20] not in {"Front", "MALI"}


@pytest.mark.parametrize(
    ("label", "claimant"),
    [
        ("Benue State", None),
        ("Central African Republic", None),
        ("West Bank", None),
        ("High school", None),
        ("Kherson front", None),
        ("Southern Front", "Southern Front"),
        ("State radio", "State radio"),
        ("Ministry of Defence", "Ministry of Defence"),
    ],
)
def test_a_label_that_says_where_tells_nothing(label: str, claimant: str | None) -> None:
    assert [c.claimant for c in hurt(f"{label}: two clerks killed by a shell.")] == [claimant]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lorry bomb kills nine in Orva\n\nThe police chief, Noor Ahmad Popal, said nine people had died. "
            "Another 20 were hurt, he told reporters.",
            (20, "Noor Ahmad Popal"),
        ),
        ("By evening relief workers had counted 40 bodies at the school.", (40, "relief workers")),
        ("Commander Ito Bran said 33 men had been confirmed dead by midday.", (33, "Ito Bran")),
        (
            "Gunmen killed seven people on Monday and wounded a further three (district administrator).",
            (7, "district administrator"),
        ),
        ("A clinic was hit, Ana Moor said, who had herself counted seven dead by Friday.", (7, "Ana Moor")),
        (
            "Ambush on a patrol near Orva, 19 Oct. JNIM, in a message put out on 20 Oct., claimed 13 soldiers dead.",
            (13, "JNIM"),
        ),
        (
            "Three sailors were shot dead near the port, last night's radio reports said.",
            (3, "radio reports"),
        ),
    ],
)
def test_a_day_a_bracket_or_a_rickshaw_is_nobody(text: str, expected: tuple[int, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least nine miners died - the union says eleven - and the shaft was closed.",
            [(9, None), (11, "union")],
        ),
        ("Nine miners died (the union says 11), and the shaft was closed.", [(9, None), (11, "union")]),
        ("Nine miners died, the union says.", [(9, "union")]),
        (
            "The battalion lost eight men near Velm on April 13, according to the army; the Northern Guard, the armed "
            "group which claimed that ambush, boasted of killing 14 and of seizing two vehicles.",
            [(8, "army"), (14, "Northern Guard")],
        ),
        (
            "The army said it lost four men. The rebels bragged of having killed eleven.",
            [(4, "army"), (11, "rebels")],
        ),
        (
            "Six people died in the raid. The mayor said between nine and twelve.",
            [(6, None), (9, "mayor")],
        ),
    ],
)
def test_a_figure_set_off_is_of_who_sets_it_off(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fourteen people died in the raid, or eleven according to the mayor.",
            [(14, None), (11, "mayor")],
        ),
        (
            "The raid killed 40 people, by the count of the union, or 31 by that of the ministry.",
            [(40, "union"), (31, "ministry")],
        ),
        (
            "The army lost six men, or more than 20 if we believe the rebels.",
            [(6, None), (20, "rebels")],
        ),
        ("The raid killed nine or ten people, according to the mayor.", [(9, "mayor")]),
        (
            "According to the town hall, four marchers were killed; a citizens' movement, Amani Sasa, counts seven dead.",
            [(4, "town hall"), (7, "Amani Sasa")],
        ),
        (
            'The union gave a toll of twelve "and perhaps more"; the hospital confirmed having admitted 17 injured.',
            [(12, "union"), (17, "hospital")],
        ),
        (
            "Eleven bandits perished, the ministry claimed; a pastor said a cook was among the victims.",
            [(11, "ministry"), (1, "pastor")],
        ),
        ("Nine died, according to the mayor; three clerks drowned elsewhere.", [(9, "mayor"), (3, None)]),
    ],
)
def test_each_side_of_or_and_of_a_semicolon_has_its_own_teller(
    text: str, expected: list[tuple[int, str | None]]
) -> None:
    found = [(claim.low, claim.claimant) for event in facts(text).events for claim in event.casualties]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nobody was killed, although an early radio report spoke of one officer dead.",
            "early radio report",
        ),
        ("Hospital lists seen by the paper stood at 17 dead on Tuesday.", "Hospital lists"),
        ("The Red Cross has taken in 62 wounded since the night.", "Red Cross"),
        ("14 clerks dead, 38 huts burned (source A).", "source A"),
        ("There were nine deaths last year, police statistics show.", "police statistics"),
        ("Footage shows soldiers killing three men.", None),
        ("A doctor counted between 12 and 15 wounded on arrival, but no deaths.", "doctor"),
        ("For the army spokesman in the sector, the number of civilians killed is 26.", "army spokesman"),
        ("According to the site's committee six persons were killed.", "committee"),
        (
            "The toll of the raid in Orva has risen to 41, the head of the council, Teo Marn, announced on Monday.",
            "Teo Marn",
        ),
        ("The capital regional command [CAPCOM] said two policemen were killed.", "capital regional command"),
    ],
)
def test_papers_wards_and_lists_of_somebody_tell(text: str, expected: str | None) -> None:
    claims = [claim for event in facts(text).events for claim in event.casualties]
    assert {claim.claimant for claim in claims if claim.value_text != "Nobody"} == {expected}


def test_he_who_puts_the_figure_spoke_two_sentences_ago_and_went_on() -> None:
    text = (
        "Ito Bran, who heads a rescue team, said sixteen people had died. “Six are children,” he told us by telephone. "
        "“They had just come home.” He put the number of injured at 35."
    )
    assert dict(told(text))[35] == "Ito Bran"


def test_the_local_governor_is_not_the_governor_of_elsewhere() -> None:
    text = (
        "The governor of Velm region, Ito Bran, said a man had been killed. A fire broke out in Orva; the local "
        "governor said that there were no casualties."
    )
    assert dict(told(text))[0] == "local governor"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The United Nations office in Velm gave a figure of at least 34. More than 5,400 people were killed in the "
            "country last year, the UN says.",
            (5400, "UN"),
        ),
        (
            "The ministry points at the Teo Ramos front. The indigenous guard says that nine farmers were killed.",
            (9, "indigenous guard"),
        ),
        ("Parents of the pupils have compiled a list of 93 missing children.", (93, "Parents of the pupils")),
        ("The defence ministry gives five fatalities.", (5, "defence ministry")),
    ],
)
def test_a_front_a_ship_and_an_office_are_not_whom_they_are_called_like(
    text: str, expected: tuple[int, str]
) -> None:
    assert expected in told(text)


def test_bodies_of_people_are_no_dead() -> None:
    assert [claim.low for claim in hurt("Twenty clerks died. The two tribal bodies rejected it.")] == [20]
