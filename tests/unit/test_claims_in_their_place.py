"""Claims stand on their own event and name their own people, in sentences that tell of two things at once."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import figures, hurt
from tests.unit.events_of import mains, only

MARCH = "Hundreds marched in Orva on Monday over the death of a judge, who was shot dead by police on Friday."


def test_who_was_killed_is_no_victim_of_the_march_for_him() -> None:
    hurt_by = {event.type: [claim.who for claim in event.casualties] for event in mains(MARCH, "2026-03-10")}
    assert hurt_by == {"protest": [], "shooting": ["judge"]}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The rebels said they had killed 40 soldiers and put their own dead at nine.", "militant"),
        ("The army said it had killed 40 rebels and put its own dead at nine.", "military"),
        ("The Front said it had killed 40 soldiers and put its own dead at nine.", "unknown"),
    ],
)
def test_own_dead_are_none_of_those_killed(text: str, category: str) -> None:
    own = hurt(text)[1]
    assert (own.who, own.low, own.category) == (None, 9, category)


def test_they_are_both_and_not_whom_another_sentence_names() -> None:
    text = "Nobody has said who the kidnappers were. Police said both had been shot and that they had been dead for a week."
    assert "kidnappers" not in [claim.who for claim in hurt(text)]


def test_dead_since_monday_fell_in_the_battle_of_five_days() -> None:
    text = (
        "Fighting between the army and the River Front entered its fifth day on Friday. The army said that 112 rebels "
        "had been killed since Monday, for the loss of 13 soldiers."
    )
    event = only(text, "2026-03-06")
    assert [(claim.who, claim.low) for claim in event.casualties] == [("rebels", 112), ("soldiers", 13)]


def test_a_total_since_years_before_is_none_of_the_day() -> None:
    text = (
        "A strike killed four people in Orva on Friday. In all, 42,000 have been killed since October 2023."
    )
    assert [claim.low for event in mains(text, "2026-03-06") for claim in event.casualties] == [4]


def test_the_wounded_who_are_evacuated_are_not_displaced() -> None:
    assert figures("The aid group evacuated 64 wounded civilians.") == [("injured", "civilians", 64, 64)]
    assert figures("The aid group evacuated 64 civilians.") == [("displaced", "civilians", 64, 64)]


def test_a_nurse_told_by_her_country_is_no_sign_that_it_was_there() -> None:
    assert only("Raiders abducted a Danish nurse in the hills on Monday.").country is None
    assert only("Raiders abducted a nurse in Denmark on Monday.").country == "Denmark"


def test_a_first_name_is_no_month() -> None:
    assert only("Police condemned the murder of June Alder in Orva.").date_text is None
    assert only("The attacks of June killed two.").date_text == "of June"


def test_what_is_said_to_have_happened_is_news() -> None:
    text = (
        "Fighting went on in Orva on Friday. The aid group said it had moved 64 people on Thursday, and that a school had "
        "been hit by shells for the second time in a week."
    )
    assert "shelling" in [event.type for event in mains(text, "2026-03-06")]


def test_a_fourth_guard_is_of_the_event_of_the_three() -> None:
    text = (
        "A roadside bomb killed three guards of the governor outside Lomu on Monday. He had survived an attempt on his life "
        "last November. A fourth guard lost both legs."
    )
    assert [(claim.kind, claim.low) for claim in only(text).casualties] == [("killed", 3), ("injured", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Police had detained 14 people, among them the governor's nephew.",
        "Police had detained 14 people in the hills, among them the governor's own nephew.",
    ],
)
def test_the_nephew_of_a_governor_is_no_governor(text: str) -> None:
    assert [claim.who for claim in hurt(text)] == ["people", "nephew"]


@pytest.mark.parametrize(
    "text",
    [
        "The hospital said 33 soldiers had been admitted, many of them with burns.",
        'A medic at the hospital said 33 soldiers had been admitted, "many with burns".',
    ],
)
def test_those_admitted_are_all_of_them_and_not_the_many(text: str) -> None:
    assert figures(text)[0] == ("injured", "soldiers", 33, 33)


def test_what_was_burned_is_of_the_one_deed_told_so_far() -> None:
    talk = (
        "The governor flew in on Friday and spoke to the families for an hour, in a tent on the football field, "
        "and promised flour, roofing sheets and a road. He left without taking questions. "
        "The families said nobody had asked them what they needed, and that the road was promised before. "
        "They want the well to be cleaned first. The well is where the goats drink, and the goats are what is left. "
    )
    text = (
        "Gunmen attacked the village of Orva on Thursday and killed 40 people, the mayor said.\n\n"
        + talk
        + "A list names sixty-two houses as burned.\n\n"
        + talk
        + "On April 13 an army patrol was ambushed near Dol; eight soldiers died, the army said."
    )
    homes = [(event.type, [one.what for one in event.damage]) for event in mains(text, "2026-04-20")]
    assert ("attack", ["houses"]) in homes
