"""Events told by everyday words: a post that was overrun, a door that was doused, a couple that was let go."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, only

PUBLISHED = "2026-11-25"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army base at Sulen was overrun on Monday.", "armed_clash"),
        ("Officials said the outpost near Karvel was overrun by raiders on Monday.", "armed_clash"),
        ("Raiders took the clerk and nine passengers from a bus near Orva on Monday.", "abduction"),
        (
            "Bandits took the clerk and a number of passengers from the railway halt near Talla on Monday.",
            "abduction",
        ),
        ("Gunmen took two nurses from a clinic in Talla on Monday.", "abduction"),
        ("Kidnappers let a Dorban couple go near Orva on Tuesday after 12 days.", "abduction"),
        ("His captors freed the teacher near Orva on Tuesday.", "abduction"),
        ("Youths drove off 40 cows from a farm near Talla on Monday.", "looting"),
        ("A roadside bomb blew a lorry apart near Talla on Monday.", "bombing"),
        ("The doors of a recruiting office in Talla were doused with petrol on Monday.", "arson"),
        ("Street battles shook Talla on Monday, killing nine.", "armed_clash"),
        ("A cook was hit by sniper fire in Talla on Monday.", "shooting"),
        ("Unknown persons fired on customers of a bar in Talla on Monday.", "shooting"),
        ("Two guided bombs tore into a school in Talla on Monday.", "air_strike"),
        ("Two bombs dropped by a warplane ripped through a bazaar in Talla on Monday.", "air_strike"),
        ("A bomb tore through a market in Talla on Monday.", "bombing"),
        ("Howitzers opened up on a village near Talla on Monday.", "shelling"),
        ("Stones were thrown at two aid lorries in Talla on Monday.", "riot"),
        ("Hospital workers walked out in Talla on Monday over pay.", "work_stoppage"),
        ("A brawl between soldiers of two armies near Talla left seven dead on Monday.", "armed_clash"),
        ("A mass brawl between fans in Talla on Monday left nine hurt.", "riot"),
        ("A wedding hall in Talla lost its roof to a tank shell on Monday.", "shelling"),
        ("Two clinics were hit during the fighting in Talla on Monday.", "armed_clash"),
        ("Gendarmes are holding a farmer and his two sons after a search near Talla on Monday.", "arrest"),
        (
            "Rebels laid an ambush for an army column near Talla on Monday and killed nine soldiers.",
            "armed_clash",
        ),
        ("Police fired tear gas at a crowd in Talla on Monday.", "protest"),
        ("A driver was shot when gunmen attacked his bus near Talla on Friday.", "attack"),
        ("A cook was killed, shot when his convoy was ambushed near Talla on Friday.", "armed_clash"),
        ("An unexploded rocket was blown up near Talla on Monday.", "strategic_other"),
        ("A mortar shell was blown up under control near Talla on Monday.", "strategic_other"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert only(text, PUBLISHED).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Talla was overrun with tourists on Monday.",
        "The project in Talla was an overrun of costs.",
        "Police freed two men in Talla on Monday for want of proof.",
        "Two teachers were released in Talla on Monday.",
        "An aid worker took two children from Talla to Orva on Monday.",
        "Nine pupils were picked up by a lorry in Talla on Monday.",
        "Lawmakers traded blows in a brawl in parliament on Monday.",
        "The senators walked out over the bill in Talla on Monday.",
        "The cook doused the meat with oil in Talla on Monday.",
    ],
)
def test_no_violence(text: str) -> None:
    assert {event.type for event in events(text, PUBLISHED)} <= {"statement"}


def test_an_unexploded_shell_that_blew_up_is_a_bombing() -> None:
    assert (
        only("An unexploded shell blew up near Talla on Monday, killing two boys.", PUBLISHED).type
        == "bombing"
    )


def test_who_is_taken_from_a_clinic_is_not_hurt() -> None:
    event = only("Gunmen took two nurses from a clinic in Talla on Monday.", PUBLISHED)
    assert all(claim.kind != "injured" for claim in event.casualties)


def test_what_is_threatened_has_not_happened() -> None:
    event = only("The raiders threatened on Monday to attack any convoy near Talla.", PUBLISHED)
    assert event.status == "threatened"


def test_who_is_taken_to_a_clinic_is_not_abducted() -> None:
    found = events("Rebels took nine children from Orva to a clinic in Talla on Monday.", PUBLISHED)
    assert all(event.type != "abduction" for event in found)
