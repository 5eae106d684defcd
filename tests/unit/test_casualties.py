"""What casualty claims promise: who, how many, of which kind, in whose words."""

from __future__ import annotations

import pytest

from briefing_tui.model import Mention, Quote
from tests.unit.claims_of import Figure, figures, hurt, one, parsed

SENTENCES = [
    # verbs
    ("The strike killed two soldiers.", [("killed", "soldiers", 2, 2)]),
    ("Two soldiers were killed in the strike.", [("killed", "soldiers", 2, 2)]),
    ("Rescuers buried a nurse killed by the blast.", [("killed", "nurse", 1, 1)]),
    ("Dario Melk, 26, died in the shelling.", [("killed", "Dario Melk", 1, 1)]),
    ("Twelve miners lost their lives.", [("killed", "miners", 12, 12)]),
    ("The flood claimed the lives of nine people.", [("killed", "people", 9, 9)]),
    ("Gunmen shot dead a tribal elder.", [("killed", "tribal elder", 1, 1)]),
    ("Gunmen on a motorbike shot dead a tribal elder.", [("killed", "tribal elder", 1, 1)]),
    ("Soldiers manning a checkpoint shot dead a boy.", [("killed", "boy", 1, 1)]),
    ("Guards ended the siege after shooting dead all four attackers.", [("killed", "attackers", 4, 4)]),
    (
        "He fled to the hills after shooting dead two clerks and a teller.",
        [("killed", "clerks", 2, 2), ("killed", "teller", 1, 1)],
    ),
    ("A tailor was stabbed to death in his shop.", [("killed", "tailor", 1, 1)]),
    ("Police shot and killed two protesters.", [("killed", "protesters", 2, 2)]),
    ("The attack killed between 10 and 12 people.", [("killed", "people", 10, 12)]),
    ("The fall left 11 workers in hospital; 30 were treated for burns.", [("injured", None, 30, 30)]),
    ("More than 2,000 families fled their homes.", [("displaced", "families", 2000, None)]),
    (
        "Armed men abducted 12 villagers and a doctor.",
        [("detained", "villagers", 12, 12), ("detained", "doctor", 1, 1)],
    ),
    ("A resident said the gunmen had taken 25 girls.", [("detained", "girls", 25, 25)]),
    ("The rebels took 12 hostages.", [("detained", "hostages", 12, 12)]),
    ("Gunmen took three aid workers hostage.", [("detained", "aid workers", 3, 3)]),
    ("Three aid workers were taken hostage by gunmen.", [("detained", "aid workers", 3, 3)]),
    ("The fighters held the priest captive.", [("detained", "priest", 1, 1)]),
    ("Militants are still holding 14 students.", [("detained", "students", 14, 14)]),
    ("Fighters took two wounded men to a clinic.", []),
    ("The gunmen took two hours to reach the village and took no prisoners. They hold 40 villages.", []),
    (
        "Two brothers were killed and as many injured.",
        [("killed", "brothers", 2, 2), ("injured", "brothers", 2, 2)],
    ),
    (
        "Gunmen shot at a commander, killing him, his wife and seven of their relatives.",
        [("killed", "commander", 1, 1), ("killed", "wife", 1, 1), ("killed", "relatives", 7, 7)],
    ),
    # nouns and states
    ("The murder of two priests shocked the town.", [("killed", "priests", 2, 2)]),
    ("Searchers found 35 bodies in a field.", [("killed", None, 35, 35)]),
    ("The shells caused minor injuries to two cooks.", [("injured", "cooks", 2, 2)]),
    (
        "Clashes resulted in 7 fatalities and 12 injuries.",
        [("killed", None, 7, 7), ("injured", None, 12, 12)],
    ),
    (
        "Nine dead and some 130 more hurt, rescuers say.",
        [("killed", None, 9, 9), ("injured", None, 130, 130)],
    ),
    ("The ambush left 20 dead and 12 wounded.", [("killed", None, 20, 20), ("injured", None, 12, 12)]),
    (
        "The victims were two women and a schoolboy.",
        [("killed", "women", 2, 2), ("killed", "schoolboy", 1, 1)],
    ),
    (
        "Four soldiers died, and a nurse is missing.",
        [("killed", "soldiers", 4, 4), ("missing", "nurse", 1, 1)],
    ),
    # headlines
    ("Suicide attack kills at least 11 in Karo", [("killed", None, 11, None)]),
    ("Bomb blast in Karo: 11 dead", [("killed", None, 11, 11)]),
    # lists and companions
    (
        "There were five women, a 9-year-old boy and three men injured.",
        [("injured", "women", 5, 5), ("injured", "boy", 1, 1), ("injured", "men", 3, 3)],
    ),
    ("Two people, a man and a woman, were killed.", [("killed", "people", 2, 2)]),
    (
        "The governor was assassinated along with two bodyguards.",
        [("killed", "governor", 1, 1), ("killed", "bodyguards", 2, 2)],
    ),
    (
        "The suicide bomber killed himself and five others.",
        [("killed", "suicide bomber", 1, 1), ("killed", "others", 5, 5)],
    ),
    # what is left out is filled in from the same sentence
    (
        "They killed 23 Velmar soldiers and injured another 15.",
        [("killed", "Velmar soldiers", 23, 23), ("injured", "Velmar soldiers", 15, 15)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_each_construction_gives_its_figures(
    text: str, expected: list[tuple[str, str | None, int, int]]
) -> None:
    found = figures(text)
    for figure in expected:
        assert figure in found, found


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("Exactly 14 people were wounded.", 14, 14, "exact"),
        ("At least 14 people were wounded.", 14, None, "at_least"),
        ("More than 14 people were wounded.", 14, None, "more_than"),
        ("As many as 14 people were wounded.", None, 14, "up_to"),
        ("About 14 people were wounded.", 14, 14, "about"),
        ("One or two people were wounded.", 1, 2, "range"),
        ("Dozens of people were wounded.", None, None, "vague"),
        ("Nobody was wounded.", 0, 0, "none"),
        ("Two dozen people were wounded.", 24, 24, "exact"),
    ],
)
def test_qualifiers_follow_the_contract(text: str, low: int | None, high: int | None, qualifier: str) -> None:
    claim = one(text)
    assert (claim.low, claim.high, claim.qualifier) == (low, high, qualifier)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Three villagers were killed.", "civilian"),
        ("Three children were killed.", "children"),
        ("A 7-year-old girl was killed.", "children"),
        ("Three soldiers were killed.", "military"),
        ("Three service members were killed.", "military"),
        ("Three police officers were killed.", "police"),
        ("Three army officers were killed.", "military"),
        ("Three Taliban members were killed.", "militant"),
        ("Three contractors were killed.", "contractor"),
        ("Three people were killed.", "unknown"),
    ],
)
def test_who_was_hurt_has_a_category(text: str, category: str) -> None:
    assert one(text).category == category


def test_killed_or_wounded_is_a_total_of_its_own_kind() -> None:
    assert figures("A source spoke of 50 killed or wounded.") == [("killed_or_injured", None, 50, 50)]


def test_no_casualties_is_a_claim_of_nought() -> None:
    claim = one("There were no casualties, the ministry said.")
    assert (claim.low, claim.high, claim.qualifier, claim.claimant) == (0, 0, "none", "ministry")


def test_parts_point_at_the_figure_they_belong_to_and_nothing_is_added_up() -> None:
    text = "At least 40 people were killed, including seven children and a priest."
    whole, children, priest = hurt(text)
    assert (whole.low, whole.part_of) == (40, None)
    assert children.part_of == priest.part_of == (whole.start, whole.end)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Of the 140 injured, 66 were women.", ("injured", "women", 66, 66)),
        ("Three people were killed, two of them women.", ("killed", "women", 2, 2)),
        ("Some 11 villagers perished. They included two shepherds.", ("killed", "shepherds", 2, 2)),
        ("Ana Lopez was among a dozen people wounded.", ("injured", "Ana Lopez", 1, 1)),
        ("The blast wounded 40 people, among them six children.", ("injured", "children", 6, 6)),
    ],
)
def test_subsets_are_parts(text: str, part: tuple[str, str, int, int]) -> None:
    parts = [(c.kind, c.who, c.low, c.high) for c in hurt(text) if c.part_of is not None]
    assert parts == [part]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The death toll rose from 31 to 33 on Thursday.", 31, 33),
        ("The number of dead is 59 and not 62, the ministry said.", 62, 59),
        ("Initially 3 soldiers were reported killed; the army later said 2 soldiers had died.", 3, 2),
        (
            "The ministry said 34 people were killed. An earlier report had put the number of dead at 28.",
            28,
            34,
        ),
        (
            "The ministry said 26 cadets were killed. Two men were hurt, a guard was hurt and ten were missing. "
            "A boy drowned. The ministry had initially said 11 people were killed.",
            11,
            26,
        ),
        ("Police said 9 people had died. Police later said 11 people had died.", 9, 11),
        ("Initial estimates of a death toll of 14 were lowered to six.", 14, 6),
    ],
)
def test_a_correction_supersedes_and_both_figures_stay(text: str, old: int, new: int) -> None:
    claims = {claim.low: claim for claim in hurt(text)}
    assert claims[new].supersedes == (claims[old].start, claims[old].end)
    assert claims[old].supersedes is None


@pytest.mark.parametrize(
    "text",
    [
        "Since 2015 some 28,000 people have been killed in the conflict.",
        "It was the deadliest attack since 2010, when 110 worshippers were killed.",
        "On average 35 people are killed every day.",
        "The raid came a day after bombings killed 17 people in the capital.",
        "Air strikes killed four militia members last month.",
        "So far this year 300 people have died at sea.",
    ],
)
def test_history_totals_and_rates_are_background(text: str) -> None:
    assert all(claim.background for claim in hurt(text))
    assert hurt(text)


def test_the_clause_decides_what_is_background() -> None:
    claims = hurt("Three people died on Monday, after a similar blast killed nine last year.")
    assert [(claim.low, claim.background) for claim in claims] == [(3, False), (9, True)]


def test_what_follows_an_earlier_event_within_hours_is_the_story() -> None:
    assert not one(
        "Shells landed in Sarn, hours after a pause in fighting began, wounding a woman."
    ).background


def test_a_couple_is_two_people_of_its_own() -> None:
    text = "The front said six of its members were killed and a bomb hit a farmhouse, killing a couple and their daughter."
    assert ("killed", "couple", 2, 2) in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Such a weapon could kill thousands of people.",
        "The minister was almost killed in 2009.",
        "Gunmen tried to kill the mayor.",
        "They threatened to execute two hostages.",
        "The war has killed tourism in the valley.",
        "A gunman fired a shot from 25 yards.",
        "He faces the death penalty.",
        "The army did not kill the two men.",
        "If ten people die, the road will be closed.",
        "Floods killed 200 cattle.",
        "Settlers cut down 45 lemon trees near the village.",
        "They mowed down 300 saplings and a hedge.",
        "The storm uprooted 40 trees.",
        "Loggers felled the 30 oaks of the shrine and cut down 12 power poles.",
        "Three barges were hit and wounded.",
        "An escort Land Cruiser was riddled with gunfire.",
    ],
)
def test_what_did_not_happen_to_people_is_no_claim(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers cut down 60 protesters at the gate.", ("killed", "protesters", 60, 60)),
        ("Gunmen mowed down 12 worshippers.", ("killed", "worshippers", 12, 12)),
        ("The war uprooted 4,000 families.", ("displaced", "families", 4000, 4000)),
    ],
)
def test_verbs_of_felling_trees_still_tell_of_people(text: str, expected: Figure) -> None:
    assert figures(text) == [expected]


def test_the_same_fact_told_twice_is_one_claim() -> None:
    text = "The raid wounded two service members. There were minor injuries to two personnel."
    assert figures(text) == [("injured", "service members", 2, 2)]


def test_the_same_man_found_dead_twice_is_one() -> None:
    text = "The body of the mayor was found on Sunday. He had been found dead by a neighbour."
    assert figures(text) == [("killed", "mayor", 1, 1)]


def test_a_pronoun_takes_its_figure_from_the_people_before() -> None:
    claims = hurt("Gunmen seized 9 soldiers near the border on Monday. They later killed them.")
    assert ("killed", "soldiers", 9) in [(c.kind, c.who, c.low) for c in claims]


def test_competing_figures_all_stay_with_their_claimants() -> None:
    text = "The army said 35 people were killed. According to the mayor, 50 people were killed. Rebels said 12 people were killed."
    assert [(c.low, c.claimant) for c in hurt(text)] == [(35, "army"), (50, "mayor"), (12, "Rebels")]


def test_the_outlets_own_voice_has_no_claimant() -> None:
    assert one("Two soldiers were killed on Monday.").claimant is None


def test_a_claim_in_a_quotation_is_its_speakers() -> None:
    text = "“They killed my two brothers,” she told reporters."
    start = text.index("They")
    end = text.index(",”")
    speaker = Mention("she", text.index("she"), text.index("she") + 3)
    quote = Quote(start, end, ((start, end),), "direct", text[start:end], speaker, speaker_name="Anna Petrov")
    claim = hurt(text, (quote,))[0]
    assert (claim.claimant, claim.claimant_mention) == ("Anna Petrov", speaker)


def test_spans_are_the_shortest_clause_and_value_text_the_words() -> None:
    text = "Officials in the port said on Monday that at least 14 fishermen had been killed off the coast."
    claim = one(text)
    assert text[claim.start : claim.end] == "at least 14 fishermen had been killed"
    assert claim.value_text == "at least 14"


def test_every_claim_names_the_rule_that_found_it() -> None:
    assert one("The strike killed two soldiers.").rule == "killed-object"


def test_the_victims_names_are_kept() -> None:
    assert one("The strike killed commander Omar Hadid.").names == ("Omar Hadid",)


def test_a_document_is_read_once_for_all_kinds_of_claims() -> None:
    doc = parsed("Two rockets hit a house and killed a boy.")
    from briefing_tui.extract.grammar import claim_doc

    assert claim_doc.read(doc) is claim_doc.read(doc)


def test_drowning_and_losing_ones_own_are_deaths() -> None:
    assert figures("A ferry sank off Lamara, drowning at least 23 people.") == [
        ("killed", "people", 23, None)
    ]
    lost = figures("She lost her husband and two daughters in the fire.")
    assert lost == [("killed", "husband", 1, 1), ("killed", "daughters", 2, 2)]
    assert figures("He lost his job and his temper.") == []
