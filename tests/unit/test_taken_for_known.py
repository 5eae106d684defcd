"""What a text only leans on to tell something else is history; what it goes on to tell of is not."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

DAY = "2021-12-28"


@pytest.mark.parametrize(
    "text",
    [
        "Orva announced sanctions on Monday. Tensions have soared after the bloody December 13 raid on the parliament in Lomu.",
        "The bank cut its key rate. The rate is at its lowest since the September 11 suicide attacks in Lomu.",
        "Police said on Monday that a man suspected of planning the September 11 attacks in Lomu had been freed.",
        "A man was charged on Monday with conspiracy in the attacks of September 11.",
        "The September 11 attacks have caused a huge drop in the number of people who fly.",
        "Nine people who died in the December 13 raid on a market in Lomu were remembered on Monday.",
        "Bishops spoke of the impact of the September 11 attacks in Lomu in their Christmas messages.",
        "Anna Dovik says she is ready to talk. Tensions have grown since a bomb attack on the parliament two weeks ago.",
        "The mayor opened a hall on Monday. Soldiers have guarded it since the attack that killed nine people.",
        "Teo Velk won the election on Sunday. When he was 16, Velk was arrested for having a knife.",
        "Anna Dovik won the race on Sunday. As a child she was abducted by gunmen.",
        "The film opens on Friday. It is good. The film tells of the 2012 siege, in which the compound was attacked and 12 died.",
        "The minister said on Monday that the 2011 raid that killed Teo Velk had been a mistake.",
        "The archive opened its files on Monday. These include the assassination of President Marn and a landing on the moon.",
        "Troops left two towns. The towns had been stormed after bombers killed 26 people in Orva at the beginning of the month.",
    ],
)
def test_what_is_taken_for_known_is_history(text: str) -> None:
    assert events(text, DAY)
    assert [one.type for one in mains(text, DAY) if one.type not in {"strategic_other"}] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The December 20 raid on a market in Lomu killed nine people, a report said. Gunmen shot traders at their stalls.", "attack"),
        (
            "Six officers were charged on Monday over the November 16 killing of six priests in Lomu. Gunmen burst into the house "
            "at night and shot them one by one. A cook and her daughter were also killed.",
            "shooting",
        ),
        (
            "A judge opened an inquiry on Monday into the December 10 bombing of a market in Lomu. Nine people were killed and 40 "
            "wounded when the bomb went off.",
            "bombing",
        ),
        ("Nine people were killed in the December 13 raid on a market in Lomu, the army said, and not seven.", "attack"),
        ("Rescuers have pulled 14 bodies from the mine in Lomu since the explosion.", "bombing"),
        ("Gunmen killed nine people in Lomu on Monday, in the third such raid since the army left.", "attack"),
        ("A bomb killed nine people in Lomu on Monday. Since that attack, soldiers have guarded the market.", "bombing"),
        ("The attacks on Monday were many. These include the bombing of a bus in Lomu, which killed nine.", "bombing"),
        ("Police shot dead a man in Lomu on Monday when he was leaving a bank.", "shooting"),
        ("Police said a man had been arrested after gunmen killed two people in Lomu on Monday.", "attack"),
        ("Gunmen attacked a cinema in Lomu on Monday, killing nine. The film tells of a flood.", "attack"),
    ],
)  # fmt: skip
def test_what_is_told_for_its_own_sake_is_news(text: str, kind: str) -> None:
    assert kind in {one.type for one in mains(text, DAY)}
