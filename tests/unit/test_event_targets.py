"""What an attack was aimed at: not its own dead, not the panes of a house beside the house, no measure."""

from __future__ import annotations

from tests.unit.events_of import only


def _targets(text: str) -> list[str]:
    return [one.text for one in only(text).targets]


def test_attackers_who_die_in_their_own_attack_are_no_targets() -> None:
    found = _targets(
        "Gunmen attacked a village market in Tobo on Monday, killing four traders. Two gunmen also died."
    )
    assert "traders" in found
    assert not any("gunmen" in one.lower() for one in found)


def test_rebels_whom_soldiers_kill_stay_targets() -> None:
    assert "rebels" in " ".join(_targets("Soldiers killed five rebels in an ambush near Tobo on Monday."))


def test_a_part_of_a_house_is_no_target_beside_the_house() -> None:
    found = _targets(
        "A bomb exploded outside a bank in Tobo on Monday, injuring a guard. The blast damaged the shutters of a shop."
    )
    assert "guard" in found
    assert not any("shutters" in one for one in found)


def test_the_weight_of_a_charge_is_no_target() -> None:
    found = _targets("Guerrillas used 20 kilos of explosives to blow up a bridge near Tobo on Monday.")
    assert found == ["bridge"]


def test_the_air_is_no_target() -> None:
    found = _targets("Gunmen robbed a bank in Tobo on Monday and fired into the air.")
    assert (found, "air" in found) == (["bank"], False)


def test_of_a_quantity_looted_the_thing_is_the_target() -> None:
    assert _targets("Bandits looted an unknown quantity of grain in Tobo on Monday.") == ["grain"]


def test_where_they_clashed_is_no_target() -> None:
    assert "Bongor" not in _targets("Farmer-herder clashes at Bongor on Monday killed nine people.")
