"""Short incident notes as conflict databases write them: the dead of the incident come out as one number."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt


def dead(text: str) -> int:
    """The dead of a note: claims in the present that are no parts of others and not taken back."""
    claims = [c for c in hurt(text) if c.kind == "killed" and not c.background]
    taken_back = {claim.supersedes for claim in claims}
    whole = [c for c in claims if c.part_of is None and (c.start, c.end) not in taken_back]
    return sum(claim.low or 0 for claim in whole)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A policeman was stabbed by a protester in Merov. He later died of his wounds.", 1),
        ("Militia fighters killed eight men in Sudo and three more in a nearby hamlet.", 11),
        ("At least 7 civilians, incl. 3 women, killed by artillery fire in Meka.", 7),
        ("A court in Karsk sentenced to death six men for the murder of 14 policemen in 2019.", 0),
        ("Sixteen prisoners were killed, four of whom were decapitated.", 16),
        ("A gunman killed a shopkeeper and was himself killed by police in Pardo.", 2),
        ("A woman wearing a vest blew herself up in a queue in Golo, killing nine people and herself.", 10),
        ("14 civilians killed: 6 men, 5 women, 3 children.", 14),
        ("Several thousand people marched to mark the death of 19 students in 2015.", 0),
        ("Rival gangs fought in the prison. Ten people killed, 200 cattle stolen.", 10),
        (
            "Nora Bekele, a radio reporter, was killed by a bullet. Bekele had covered the clashes. Her death was mourned.",
            1,
        ),
        ("The army said it had killed 15 militants in the hills. No soldiers were hurt.", 15),
        ("Five soldiers and four rebels were killed in the fighting, and the rebels withdrew.", 9),
        ("The court upheld the sentences of two men over the deaths of 31 people in the 2016 bombing.", 0),
        ("5 herders incl. the village chief were killed by farmers in Benta.", 5),
        ("An unknown number of rebels were wounded when police raided a camp near Tolm.", 0),
    ],
)
def test_the_dead_of_a_note(text: str, count: int) -> None:
    assert dead(text) == count
