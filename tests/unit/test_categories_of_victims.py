"""Civilians, soldiers, fighters, children: told by rank, by age, by the body people belong to, by who else is named."""

from __future__ import annotations

import pytest

from tests.unit.claims_of import hurt


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("A night watchman was killed in Orva.", ["civilian"]),
        ("The bishop's servant was hurt.", ["civilian"]),
        ("Maj. Jan Orsk was killed.", ["military"]),
        ("Two noncommissioned officers were wounded.", ["military"]),
        ("The army said nine soldiers and two officers were killed.", ["military", "military"]),
        ("Police said two officers were killed.", ["police"]),
        ("Her 14-year-old cousin was hurt.", ["children"]),
        ("Her 41-year-old cousin was hurt.", ["civilian"]),
        ("Two of her nephews, aged 8 and 11, were killed.", ["children"]),
        ("Two nephews aged 16 and 23 were killed.", ["civilian"]),
        ("His teenage daughter was wounded.", ["children"]),
        ("Three members of the police were hurt.", ["police"]),
        ("Three members of the army were hurt.", ["military"]),
        ("Three members of the board were hurt.", ["unknown"]),
        ("The Kesh rebels fled. Two Kesh members were killed.", ["militant"]),
        ("Kesh players cheered. Two Kesh members were killed.", ["unknown"]),
        ("Six paramilitary troopers were killed.", ["police"]),
        ("At least 12 displaced people were killed.", ["civilian"]),
        ("Nine women and children were killed.", ["civilian"]),
    ],
)
def test_category(text: str, categories: list[str]) -> None:
    assert [claim.category for claim in hurt(text)] == categories
