"""The day of a verdict, or of what somebody else did, is not that of the deed it is about."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events


@pytest.mark.parametrize(
    "text",
    [
        "Families of the victims of the gorge tragedy have welcomed today's guilty verdicts. A court found six guides guilty of "
        "manslaughter after the tragedy which killed 21 people.",
        "Families were in court today to hear the verdicts on the flood that killed 21 tourists.",
        "Anna Dovik wept for her son, killed by a bomber in Velda, as Orva reeled on Sunday from the news.",
        "The parents of one of the soldiers killed by a bomber in Velda said the town reeled on Sunday.",
        "The town reeled on Sunday. The parents of a soldier killed by a bomber in Velda spoke of their grief.",
    ],
)
def test_the_day_of_something_else(text: str) -> None:
    assert {one.date_text for one in events(text)} == {None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two men killed by police in Orva on Sunday were brothers.", "Sunday"),
        ("Orva is quiet. Two men were killed in Sunday's clashes.", "Sunday"),
        ("Gunmen shot a judge as he left his house in Orva on Sunday.", "Sunday"),
        (
            "Gunmen, who had hidden in a van, killed two men as a crowd marched through Orva on Sunday.",
            "Sunday",
        ),
        ("Officials said nine people killed by a flood in Orva on Sunday were tourists.", "Sunday"),
    ],
)
def test_the_day_of_the_deed_itself(text: str, day: str) -> None:
    assert day in {one.date_text for one in events(text)}
