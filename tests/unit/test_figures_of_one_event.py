"""Figures that belong together: lists that break one down, a correction, a second figure without its noun."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, harmed, hurt
from tests.unit.events_of import facts, total


def test_a_list_that_adds_up_to_the_figure_before_its_colon_is_its_parts() -> None:
    whole, *parts = hurt("19 bodies had been buried by evening: six children, eight women and five men.")
    assert (whole.low, [part.low for part in parts]) == (19, [6, 8, 5])
    assert {part.part_of for part in parts} == {(whole.start, whole.end)}


def test_a_list_after_a_colon_that_does_not_add_up_is_none() -> None:
    claims = hurt("Four people were killed, police said, and named three suspects: two men and a woman.")
    assert [claim.low for claim in claims if claim.kind == "killed"] == [4]


def test_it_should_have_said_takes_the_figure_back() -> None:
    text = "The strike hurt 20 people. Correction: an earlier entry gave the number of injured as 20. It should have said 12."
    claims = {claim.low: claim for claim in hurt(text)}
    assert claims[12].supersedes == (claims[20].start, claims[20].end)


def test_people_among_whom_are_others_stay_the_whole() -> None:
    claims = hurt("Gunmen killed six people, among them two women, near Golo.")
    assert [(c.who, c.low, c.part_of is not None) for c in claims] == [
        ("people", 6, False),
        ("women", 2, True),
    ]


def test_a_part_without_a_category_has_that_of_its_whole() -> None:
    claims = hurt("Two policemen were killed. The dead were named as Ilir Tano and Besim Kola.")
    assert {claim.category for claim in claims} == {"police"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 60 houses were destroyed and 200 damaged in Sudo.", [("destroyed", 60), ("damaged", 200)]),
        ("The shelling destroyed a mill and damaged ten houses.", [("destroyed", 1), ("damaged", 10)]),
    ],
)
def test_a_second_figure_counts_the_same_things(text: str, expected: list[object]) -> None:
    assert [(claim.kind, claim.count_low) for claim in harmed(text)] == expected


def test_those_treated_after_an_attack_are_injured() -> None:
    assert ("injured", "people", 58, 58) in figures("She said her staff were treating 58 people.")
    assert figures("The clinic treated 58 people for cholera.") == []


def test_who_remains_in_hospital_with_wounds_is_injured() -> None:
    assert figures("A third man, a driver, remains in hospital with chest wounds.") == [
        ("injured", "third man", 1, 1)
    ]


def test_corpses_are_bodies() -> None:
    assert figures("The corpses of three men abducted a week earlier were recovered near Sost.")[0] == (
        "killed",
        "men",
        3,
        3,
    )


def test_what_a_year_past_is_remembered_for_is_history() -> None:
    text = "The blast was the worst in the city since 2019, when 70 people were killed in a mosque."
    assert [claim.background for claim in hurt(text)] == [True]


def test_the_last_month_of_a_killing_is_not_that_of_the_arrests_over_it() -> None:
    claims = hurt("Police arrested 12 people on Tuesday over the killing of a Dutch nurse last month.")
    assert {claim.kind: claim.background for claim in claims} == {"detained": False, "killed": True}


def test_what_came_a_week_before_is_history() -> None:
    text = "The shelling came a week after an air strike on a school in which seven children died."
    assert [claim.background for claim in hurt(text)] == [True]


def test_an_initial_figure_gives_way_to_that_of_the_text_itself() -> None:
    claims = {
        c.low: c for c in hurt("The crash left 14 passengers dead. Police initially said 16 had been killed.")
    }
    assert claims[14].supersedes == (claims[16].start, claims[16].end)


def test_no_one_of_two_kinds_is_one_claim_of_nought() -> None:
    assert figures("No hostages or soldiers were hurt.") == [("injured", "hostages or soldiers", 0, 0)]


def test_soldiers_who_fell_in_battle_are_dead() -> None:
    assert figures("Two of our soldiers fell in battle on Monday.") == [("killed", "soldiers", 2, 2)]
    assert figures("Two of our soldiers fell in line.") == []


def test_those_shot_are_not_counted_anew_where_the_text_says_how_it_ended() -> None:
    text = "The bodies of five peasants were found. The men had been shot in the head."
    assert figures(text) == [("killed", "peasants", 5, 5)]


def test_those_among_people_of_another_fate_are_no_part_of_the_hurt() -> None:
    text = "Rubber bullets injured at least eight people. On Friday 46 people, among them three minors, had been arrested."
    assert ("injured", "minors", 3, 3) not in figures(text)
    text = "Rubber bullets injured at least eight people. Police arrested 46 people, among them three minors."
    assert ("injured", "minors", 3, 3) not in figures(text)


def test_the_dead_and_the_hurt_together_are_victims_of_both_kinds() -> None:
    text = "In April 23 people were killed and 58 injured by mines. Of the 81 victims, 34 were children."
    assert ("killed_or_injured", 81) in [(c.kind, c.low) for c in hurt(text)]


def test_a_family_of_six_is_six() -> None:
    assert figures("A mine killed a family of six near Nilat.") == [("killed", "family", 6, 6)]


def test_a_count_revised_takes_the_first_one_back_and_leaves_other_voices_alone() -> None:
    text = (
        "The army, which initially said only four people had died, revised its count to nine on Sunday. "
        "Lawyers insist 17 were killed."
    )
    claims = {claim.low: claim for claim in hurt(text)}
    assert (claims[9].claimant, claims[9].supersedes) == ("army", (claims[4].start, claims[4].end))
    assert claims[17].supersedes is None


def test_the_whole_stays_beside_those_among_them() -> None:
    claims = hurt("Lawyers insist 17 were killed, among them a 12-year-old girl.")
    assert [(c.low, c.part_of is None) for c in claims] == [(17, True), (1, False)]


def test_a_name_given_later_by_the_police() -> None:
    text = "A man was found beaten to death on Saturday. Police identified him as Edmond Lika, 38."
    assert figures(text) == [("killed", "Edmond Lika", 1, 1)]


@pytest.mark.parametrize(
    "text",
    ["A 17-year-old boy had been hit twice in the leg.", "A woman was grazed by a bullet."],
)
def test_people_hit_are_hurt(text: str) -> None:
    assert [(c.kind, c.low) for c in hurt(text)] == [("injured", 1)]


def test_who_puts_losses_at_a_figure_gives_it() -> None:
    assert [c.claimant for c in hurt("A government spokesman put its losses at 20 dead.")] == [
        "government spokesman"
    ]


def test_the_bodies_of_people_named_are_dead() -> None:
    text = "The bodies of Mayor Julio Sandor and his wife were found near Paso Alto."
    assert [who for _, who, _, _ in figures(text)] == ["Julio Sandor", "wife"]


def test_the_wounded_who_died_are_no_longer_hurt() -> None:
    found = figures("Thirty shoppers were wounded on Monday. Four of the wounded died overnight.")
    assert [(kind, low) for kind, _, low, _ in found] == [("injured", 30), ("killed", 4)]


def test_the_one_a_witness_saw_is_part_of_the_toll() -> None:
    text = (
        "A bus carrying miners was hit by a shell near Tolmar on Monday. “When I got there one was already dead,” "
        "said Ilya Banto, a farmer. The hospital said 21 people had died."
    )
    claims = {claim.low: claim for event in facts(text).events for claim in event.casualties}
    assert claims[1].part_of == (claims[21].start, claims[21].end)
    assert claims[21].part_of is None


def test_as_many_of_the_other_side_are_not_the_same_people() -> None:
    text = (
        "Gunmen stormed a hotel in Karvel on Tuesday. Four attackers were shot dead. Nine civilians and four members of "
        "the security forces were killed."
    )
    assert total(text, "killed") == 17
