"""Days that a report tells to say who somebody is, or what came after a deed: they are not the day of the deed."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed a camp near Orva on Sunday, killing ten people.\n\nThe junta, which seized power in February last year, "
        "has not commented on the bombing of the camp.",
        "Inmates with rifles fought for six hours inside a jail in Orva on Sunday, leaving nine dead.\n\nThe clashes at Marn "
        "prison pitted one gang against a faction which broke away from it in March.",
    ],
)
def test_since_when_somebody_is_what_he_is_is_not_the_day_of_the_deed(text: str) -> None:
    event = only(text, "2023-01-11")
    assert (event.date_start, event.status) == ("2023-01-08", "happened")
    assert len(events(text, "2023-01-11")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in Orva in an attack which took place in March.",
        "Hundreds recalled the bombing of a school in Orva that killed nine pupils in March.",
        "Nine people were killed in Orva by a bomb which tore through a market in March.",
    ],
)
def test_the_month_of_the_deed_itself_stays(text: str) -> None:
    assert {event.date_start for event in events(text, "2023-05-11")} == {"2023-03-01"}


RAID = (
    "Two men were killed after soldiers raided the old town of Orva early on Wednesday, the health ministry said.\n\nThe army "
    "said its forces had gone in to arrest a man suspected of a shooting on January {day} in which a driver was lightly "
    "wounded near Lomu. They came under fire and responded, it said.\n\nHours later, youths set fire to two cars in the "
    "village of Velda, the mayor said."
)


def test_what_a_wanted_man_is_suspected_of_is_history_and_dates_nothing_else() -> None:
    found = events(RAID.format(day=2), "2023-01-11")
    known = {event.location: (event.background, event.date_start) for event in found}
    assert known["Lomu"] == (True, "2023-01-02")
    assert known["Velda"] == (False, "2023-01-11")


def test_what_somebody_is_suspected_of_is_news_where_it_is_of_these_days() -> None:
    found = events(RAID.format(day=10), "2023-01-11")
    assert [event.background for event in found if event.location == "Lomu"] == [False]


@pytest.mark.parametrize("freed", ["released unharmed the following morning", "freed on Tuesday"])
def test_the_day_on_which_they_were_let_go(freed: str) -> None:
    text = f"On Monday the car of a charity was held up by armed men near Lomu. Two clerks were led into the bush and {freed}."
    assert {event.date_start for event in events(text, "2023-01-11")} == {"2023-01-09"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Kenya and Somalia traded accusations on Tuesday over a clash on their border in which a guard died.\n\nThe dispute "
            "broke out on Monday near the village of Orva when villagers began to lay a pipe.",
            "2023-01-09",
        ),
        (
            "A man has been charged with murder in the shooting that broke up a party over the weekend, the sheriff said. "
            "Deputies were called to the Marn Hall, on the north side of Orva, a little before midnight Saturday.",
            "2023-01-07",
        ),
        (
            "A man was held in the shooting that broke up a party in Orva on Friday. Deputies were called to another hall "
            "late on Saturday.",
            "2023-01-06",
        ),
    ],
)
def test_the_day_on_which_it_began(text: str, day: str) -> None:
    assert [event.date_start for event in mains(text, "2023-01-11") if event.type != "arrest"] == [day]


@pytest.mark.parametrize(("days", "history"), [("Eight", True), ("Two", False)])
def test_what_was_more_than_a_week_earlier_is_history(days: str, *, history: bool) -> None:
    text = f"Rebels killed two officers near Orva on Monday. {days} days earlier, they set fire to three tractors at Lomu."
    assert [event.background for event in events(text, "2023-01-11") if event.type == "arson"] == [history]


def test_who_kills_and_frees_did_both_on_the_day() -> None:
    found = mains("Troops killed four rebels and freed nine hostages in Orva on Monday.", "2023-01-11")
    assert {event.date_start for event in found} == {"2023-01-09"}
