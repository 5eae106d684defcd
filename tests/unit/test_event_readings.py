"""What notes of incidents come to: the words by which they are told, and the kind of event that makes."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains


@pytest.mark.parametrize(
    ("note", "kinds"),
    [
        ("Villagers barricaded the N14 near Lomu on Monday over the price of water.", ["protest"]),
        ("Gunmen sprayed a cafe in Lomu with bullets on Monday.", ["shooting"]),
        ("Gunmen shot at a wedding in Lomu on Monday. Nine people were killed or wounded.", ["shooting"]),
        ("Pirates seized a tanker off Lomu on Monday.", ["hijacking"]),
        ("Two surveyors of a power company were taken at gunpoint near Lomu on Monday.", ["abduction"]),
        ("Armed men stopped a van near Lomu on Monday and made off with cash and phones.", ["robbery"]),
        ("Police detained nine men in Lomu on Monday. Two pistols were seized.", ["arrest"]),
        ("Police shot dead two raiders in an exchange of fire near Lomu on Monday.", ["armed_clash"]),
        ("Four porters died when a tunnel collapsed near Lomu on Monday.", ["accident"]),
        ("A ferry sank off Lomu on Monday with the loss of nine lives.", ["accident"]),
        ("A house collapsed in Lomu on Monday after a missile struck the street.", ["missile_attack"]),
        ("A patrol boat fired warning shots at a trawler off Lomu on Monday.", ["shooting"]),
        ("Students blocked a road in Lomu on Monday and set two vans on fire.", ["riot"]),
        ("Members of two gangs fought with machetes in Lomu on Monday.", ["armed_clash"]),
        ("Prisoners set bedding alight in a riot in a jail on the edge of Lomu.", ["riot"]),
        ("Soldiers shelled Lomu on Monday, killing a porter and wounding two women.", ["shelling"]),
        ("A shop in Lomu was hit by a shell on Monday. A kiosk next to it burned down.", ["shelling"]),
        ("Rockets hit Lomu on Monday. Falling debris set fire to a barn.", ["rocket_attack"]),
        ("A guided aerial bomb destroyed a mill in Lomu on Monday.", ["air_strike"]),
        ("Police used tear gas to clear 300 workers who had blocked a road in Lomu.", ["protest"]),
        ("Gunmen shot two men in Lomu on Monday. People had gathered to celebrate a wedding.", ["shooting"]),
        ("Clashes between police and squatters in Lomu on Monday left six hurt.", ["riot"]),
        ("Clashes between police and gunmen in Lomu on Monday left six hurt.", ["armed_clash"]),
        ("A helicopter came down near Lomu on Monday. All five aboard perished.", ["accident"]),
        ("Two guards died when a patrol came under fire near Lomu on Monday.", ["armed_clash"]),
        ("The hamlet of Lomu came under artillery fire on Monday.", ["shelling"]),
        (
            "Gunmen opened fire on a patrol near Lomu on Monday and made off with three rifles.",
            ["shooting"],
        ),
        ("Gunmen opened fire on a patrol near Lomu on Monday. The soldiers returned fire.", ["armed_clash"]),
        ("Arsonists poured petrol through the door of a hostel in Lomu on Monday.", ["arson"]),
        ("Some 2,000 dockers walked off the job in Lomu on Monday.", ["work_stoppage"]),
        ("Sappers defused a car bomb in Lomu on Monday.", ["strategic_other"]),
        ("About 40 families fled Lomu on Monday after rumours of an imminent attack.", ["displacement"]),
    ],
)
def test_the_kind_of_a_note(note: str, kinds: list[str]) -> None:
    assert [event.type for event in mains(note)] == kinds


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("A painter, Ana Reyes, missing since Monday, was found dead with stab wounds.", [("killed", 1)]),
        ("A shell hit a cart. Its driver was taken to hospital with concussion.", [("injured", 1)]),
        ("A shell hit a cart. Its driver was taken to hospital.", []),
        ("Gas spread in Lomu. Sixty people were treated for breathing difficulties.", [("injured", 60)]),
        ("Sixty people were treated for malaria in Lomu.", []),
        ("A bomb wounded a porter in Lomu. Four people died in the previous two attacks.", [("injured", 1)]),
        (
            "It was the third bomb. It wounded a porter. Four people died in the previous two.",
            [("injured", 1)],
        ),
    ],
)
def test_the_hurt_of_a_note(note: str, expected: list[tuple[str, int]]) -> None:
    found = [claim for event in events(note) for claim in event.casualties if not claim.background]
    assert [(claim.kind, claim.low) for claim in found] == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "A mine went off near Lomu. One guard died, three sustained injuries.",
            [("killed", 1), ("injured", 3)],
        ),
        ("Gunmen fired at a taxi driver in Lomu; he died at the scene.", [("killed", 1)]),
        ("A porter escaped with a wound to the arm when a shell hit Lomu.", [("injured", 1)]),
        ("Shelling left an elderly couple dead in Lomu.", [("killed", 2)]),
        ("A shell hit Lomu. A girl, 11, is in intensive care.", [("injured", 1)]),
        ("A guard and two of the raiders were killed in Lomu.", [("killed", 1), ("killed", 2)]),
        ("A shell landed in Lomu, killing a family of five.", [("killed", 5)]),
        ("A bus struck a mine near Lomu; 5 dead, 8 inj.", [("killed", 5), ("injured", 8)]),
        ("Tear gas sent 30 people to hospital in Lomu.", [("injured", 30)]),
        (
            "Officials report 9 soldiers killed and a number of civilians wounded in Lomu.",
            [("killed", 9), ("injured", None)],
        ),
        ("The clinic in Lomu said 87 people had sought treatment after the shelling.", [("injured", 87)]),
        ("The navy sank two boats off Lomu for the loss of one sailor.", [("killed", 1)]),
        (
            "More than 6,000 people have been evacuated from Lomu since the fighting began.",
            [("displaced", 6000)],
        ),
        ("Two tents in Lomu were evacuated.", []),
    ],
)
def test_the_hurt_in_the_words_of_reports_from_the_field(note: str, expected: list[tuple[str, int]]) -> None:
    found = [claim for event in events(note) for claim in event.casualties]
    assert sorted((claim.kind, claim.low or 0) for claim in found) == sorted(
        (kind, low or 0) for kind, low in expected
    )


def test_the_place_of_a_side_is_that_of_the_clash() -> None:
    (event,) = mains("Police clashed with villagers in Lomu on Monday.")
    assert event.location == "Lomu"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("The toll from the twin bombings in Lomu rose from 28 to 32.", [32]),
        ("Nine guards died in Lomu; two civilians, a woman and a child, also died.", [2, 9]),
        ("Raiders killed two guards, a cook and a nurse in Lomu.", [1, 1, 2]),
        ("A man with an axe wounded four porters in Lomu before soldiers shot him dead.", [1]),
    ],
)
def test_the_dead_of_a_note_are_counted_once(note: str, expected: list[int]) -> None:
    claims = [claim for event in events(note) for claim in event.casualties if claim.kind == "killed"]
    earlier = {claim.supersedes for claim in claims}
    told = [
        claim.low for claim in claims if claim.part_of is None and (claim.start, claim.end) not in earlier
    ]
    assert sorted(low or 0 for low in told) == expected
