"""Two deeds of one report: each keeps its own place, its own losses and its own weapons."""

from __future__ import annotations

from tests.unit.events_of import mains


def test_a_strike_and_the_rockets_it_answers_are_two() -> None:
    found = {one.type: one for one in mains(
        "The army said it had struck a depot in the village of Orvel after four rockets were launched at the plain. "
        "Doctors said three people were killed in the strike."
    )}  # fmt: skip
    assert [claim.low for claim in found["air_strike"].casualties] == [3]
    assert found["rocket_attack"].location != "Orvel"
    assert not found["rocket_attack"].casualties


def test_those_who_answer_an_attack_on_themselves_are_in_one_fight() -> None:
    found = mains("Police shot dead two men after they attacked a checkpoint in Karvel on Monday.")
    assert len(found) == 1


def test_what_a_sentence_opens_with_earlier_is_another_attack_of_the_same_kind() -> None:
    found = mains(
        "A drone hit a hospital in Karvel on Monday, killing 11 people.\n\n"
        "Earlier in the day the army said its guns brought down five of eight drones launched at Talla dam. Nobody was "
        "hurt there."
    )
    assert [[claim.low for claim in one.casualties] for one in found] == [[11], [0]]


def test_inmates_killed_are_of_the_riot_and_not_of_those_whom_it_held() -> None:
    found = {one.type: one for one in mains(
        "A judge, Mira Sol, was shot dead by two men in Karvel on Friday.\n\n"
        "Prisoners rioted at a jail on Saturday. Officials reported 13 inmates killed, and said 11 guards who had been "
        "held hostage were freed. Relatives spoke of more than 20 dead."
    )}  # fmt: skip
    assert [claim.low for claim in found["riot"].casualties] == [13, 20]
    assert [claim.low for claim in found["assassination"].casualties] == [1]
    assert found["abduction"].location != "Karvel"
