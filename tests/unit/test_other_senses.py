"""Words of violence in a sense that hurts nobody: contests, data, talk, manners, false reports."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains

NOTHING = [
    "Marn beat Dovik 51% to 36% in the western primary on Tuesday.",
    "Dovik beat her rival, Teo Marn, in the caucuses in Orva on Saturday, earning a second win.",
    "The poll shows Marn and Velk beating Dovik 45 to 40 percent.",
    "But Marn said he beat expectations because he started far behind.",
    "Her strength was the power of her message, a sharp attack against the elites.",
    "The union is bracing for Marn's attack on the Second Amendment.",
    "On June 3, Marn continued his attacks against the judge with a statement.",
    "Dovik is expected to face an attack from Senator Teo Velk on Monday.",
    "The campaign is running a TV spot attacking former governor Teo Velk for tax increases.",
    "Velk downplayed Marn's attack on a federal judge's heritage.",
    "Hackers working for the government hacked computers at the bank in May, a report said.",
    "The party's emails were hacked by agents in May.",
    "Two well-known publishers of leaked papers clashed over what to print late on Thursday.",
    "When the host pointed that out, Dovik seized upon the reference.",
    "They hijacked the floor of the council for almost a day.",
    "Anna Dovik and Teo Marn were missing from the show's new season.",
    "The odds of a victory have shot up in the past week on the exchange.",
    "The letter set off fireworks between the two parties on Friday.",
    "Fireworks were set off in Orva on Monday.",
    "The guards whisked her away from Lomu before police could accompany her.",
    "The two men are being treated differently by the media.",
    "He attacked Teo Marn relentlessly in Orva, questioning whether he was eligible to be president.",
    "Anna Harlow is attacked in the media while Paul Dovik is celebrated.",
    "The advert shows Paul Harlow making remarks, including an attack on Senator Teo Marn.",
    "Finally, bracing for Teo Marn's attack on the Second Amendment, the union has put out a video.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_is_hurt(text: str) -> None:
    assert events(text) == ()


REAL = [
    ("Police beat Teo Marn with batons in Orva on Tuesday.", "attack"),
    ("Gang members beat Ivo Velk to death in Lomu on Monday.", "attack"),
    ("Teo Marn was beaten by guards in Orva prison on Monday.", "attack"),
    ("Attackers hacked two farmers to death in Lomu on Monday.", "attack"),
    ("Two clans clashed over grazing land in Lomu on Thursday, killing four.", "armed_clash"),
    ("Gunmen hijacked a bus with 40 passengers near Lomu on Monday.", "hijacking"),
    ("Masked men whisked the mayor away from his home in Orva on Monday.", "abduction"),
    ("Teo Velk attacked two nurses in Orva on Monday and fled.", "attack"),
    ("The senator was attacked in his home in Orva on Monday.", "attack"),
    ("A man attacked Judge Anna Dovik outside the court in Orva on Monday.", "attack"),
    ("The rebels attacked a radio station in Orva on Monday after its reports in the media.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), REAL)
def test_the_same_words_where_somebody_is_hurt(text: str, kind: str) -> None:
    assert [event.type for event in mains(text)] == [kind]


FALSE = [
    "Hackers sent out false reports of two explosions at the palace on Monday.",
    "Hackers sent out a false report that two explosions had hit the palace on Monday.",
    "A bogus report of an explosion at the palace, which was said to have injured the president, caused panic.",
]


@pytest.mark.parametrize("text", FALSE)
def test_what_a_false_report_tells_is_denied(text: str) -> None:
    found = events(text)
    assert {event.status for event in found} == {"denied"}
    assert [claim for event in found for claim in event.casualties] == []


def test_what_is_only_looked_into_is_not_denied() -> None:
    text = "Police are investigating reports of an explosion at a mill in Orva on Monday."
    assert "denied" not in {event.status for event in events(text)}
