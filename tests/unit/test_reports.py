"""Whole reports as a careful reader marks them: what belongs to which event, who says so, what is history."""

from __future__ import annotations

from tests.unit.claims_of import figures, harmed, one
from tests.unit.events_of import events, facts, mains, only


def test_a_higher_toll_is_the_figures_that_are_said_and_no_other() -> None:
    told = [
        (claim.kind, claim.low)
        for claim in only(
            "A bomber blew himself up at a bus stop in Karvel on Friday, killing nine people. "
            "The interior minister gave a higher toll, saying 14 were killed and 30 wounded."
        ).casualties
    ]
    assert sorted(told) == [
        ("injured", 30),
        ("killed", 1),
        ("killed", 9),
        ("killed", 14),
    ]  # the 1 is the bomber


def test_a_man_who_blows_himself_up_is_no_aircraft() -> None:
    assert only("A bomber blew himself up at a bus stop in Karvel on Friday.").type == "bombing"


def test_what_another_paragraph_tells_is_not_of_the_bombing_last_autumn() -> None:
    text = (
        "A car bomb exploded outside a court in Karvel on Friday, killing nine people. In October, the Red Dawn group "
        'claimed a bombing in Dorun that killed 40 people.\n\n"I fell on the floor," said Petar Ilk, a baker who was '
        "slightly hurt."
    )
    main, old = events(text)
    assert [(claim.kind, claim.low) for claim in main.casualties] == [("killed", 9), ("injured", 1)]
    assert old.background
    assert [stance.who for stance in old.responsibility] == ["Red Dawn group"]
    assert not main.responsibility


def test_a_group_called_is_can_claim() -> None:
    text = (
        "A blast killed two people. In May, IS claimed a bombing at a mosque in Dorun that killed 46 people."
    )
    assert [s.who for event in events(text) for s in event.responsibility] == ["IS"]


def test_a_denial_answers_what_was_told_before_it() -> None:
    text = (
        "Government jets killed eight people in the town of Dorun overnight, medics said.\n\n"
        'The Harun group denied that its fighters had carried out attacks from the houses, calling it "a lie".\n\n'
        "Sirens sounded in Karvel after rebels fired 12 rockets, the army said."
    )
    answered = [event.type for event in mains(text) for one in event.responsibility if one.stance == "denies"]
    assert answered == ["air_strike"]


def test_strikes_of_an_army_are_from_the_air_and_their_number_counts_nobody() -> None:
    event = only(
        "Coalition forces conducted nine strikes consisting of 13 engagements against Harun targets near Dorun on "
        "May 28. The strikes destroyed two fighting positions and a tunnel."
    )
    assert (event.type, event.date_start, event.location) == ("air_strike", "2023-05-28", "Dorun")
    assert [actor.text for actor in event.actors] == ["Coalition forces"]
    assert not event.casualties
    assert len(event.damage) == 2


def test_each_line_of_a_daily_summary_is_an_event_with_its_place() -> None:
    found = mains(
        "Security update, Wednesday\n\nIn Karvel, gunmen killed two soldiers at a checkpoint.\n\n"
        "In Dorun, a roadside bomb wounded three policemen on patrol.\n\n"
        "In Tasha, army artillery shelled two villages, killing a farmer.\n\nIn Lisk, police arrested five suspects."
    )
    kinds = {event.type: event.location for event in found}
    assert kinds["bombing"] == "Dorun"
    assert kinds["shelling"] == "Tasha"
    assert kinds["arrest"] == "Lisk"
    assert len(found) == 4


def test_a_fight_with_a_rocket_propelled_grenade_stays_a_fight_and_its_captives_are_of_it() -> None:
    event = only(
        "Gunmen attacked a police checkpoint outside Dorun overnight, killing three officers. The gunmen used rifles "
        "and a rocket-propelled grenade and destroyed a truck. Two more were captured."
    )
    assert event.type == "armed_clash"
    assert ("detained", 2) in [(claim.kind, claim.low) for claim in event.casualties]


def test_arrests_and_injuries_at_a_march_are_of_the_march() -> None:
    event = only(
        "Thousands of people marched through Dorun on Wednesday to protest higher prices. Police fired tear gas near "
        "the palace and arrested 12 protesters, a spokesman said. He said three officers had been injured by stones."
    )
    assert event.type == "protest"
    assert {claim.kind for claim in event.casualties} == {"detained", "injured"}


def test_what_the_bombed_say_is_of_the_air_strike_and_an_earlier_attack_is_history() -> None:
    text = (
        "Army planes bombed a camp of the Eastern Front near Karvel before dawn on Saturday, killing 12 fighters.\n\n"
        "The Eastern Front said four of its members had been killed and that a bomb had hit a farmhouse, killing a "
        "couple.\n\nThe strike came two days after rockets killed at least 11 people in Dorun."
    )
    event = only(text)
    assert (event.type, event.location) == ("air_strike", "Karvel")
    assert [claim.low for claim in event.casualties] == [12, 4, 2]
    assert [old.type for old in events(text) if old.background] == ["rocket_attack"]


def test_a_gun_that_did_not_fire_is_no_attack_and_a_name_keeps_its_first_word() -> None:
    event = only(
        'Artillery shells landed in Upper Karv early on Wednesday, wounding a woman.\n\n"Not one of our guns fired last '
        'night," said an army spokeswoman.'
    )
    assert (event.type, event.location) == ("shelling", "Upper Karv")
    assert [claim.kind for claim in event.casualties] == ["injured"]


def test_a_figure_corrected_in_the_same_sentence_is_taken_back() -> None:
    text = (
        "The death toll from Tuesday's bombing in Dorun has risen to 21, Governor Ana Roth said on Wednesday, correcting "
        "a figure of 24 given overnight by her own office.\n\nThe health ministry put the number of dead at 26. Its "
        "spokeswoman, Mira Tol, said three people had died on the way to hospital."
    )
    claims = {claim.low: claim for claim in only(text).casualties}
    assert claims[21].supersedes == (claims[24].start, claims[24].end)
    assert claims[26].claimant == "health ministry"
    assert claims[3].part_of == (claims[26].start, claims[26].end)


def test_an_attack_is_of_its_own_day_and_not_of_the_day_it_was_claimed() -> None:
    event = only(
        "A group calling itself the Dawn Guard claimed responsibility on Thursday for the rocket attack that killed nine "
        "people at a market in Karvel on Tuesday.",
        "2023-06-01",
    )
    assert (event.date_start, event.location) == ("2023-05-30", "Karvel")


def test_thousands_who_fled_since_a_strike_are_news() -> None:
    found = mains(
        "Some 3,100 people have been displaced from villages around Karvel since Saturday's air strike, according to "
        "Fair Hands, which runs two shelters."
    )
    assert ("displaced", 3100) in [(c.kind, c.low) for event in found for c in event.casualties]


def test_an_evening_that_wound_up_hurt_nobody() -> None:
    assert not figures("Civilian life wound up in the town of Dorun after dark.")


def test_a_journalist_who_was_beaten_is_hurt_and_not_the_officers() -> None:
    told = figures("Officers beat and detained a journalist outside the court in Dorun on Friday.")
    assert all(who == "journalist" for _, who, _, _ in told)


def test_tents_set_ablaze_are_tents() -> None:
    claims = harmed("The shells set ablaze tents sheltering displaced families.")
    assert [claim.what for claim in claims] == ["tents"]


def test_a_terse_note_is_english() -> None:
    note = (
        "In Karvel, gunmen killed two soldiers at a checkpoint. In Dorun, a roadside bomb wounded three policemen on "
        "patrol. In Lisk, police arrested five suspects."
    )
    assert facts(note).extracted
    assert one("A blast in Lisk wounded three policemen.").low == 3


def test_the_deadliest_since_years_is_today_s_figure_and_the_one_it_is_held_against_is_history() -> None:
    text = (
        "Two bombs exploded near a bus terminal in Lisk on Monday, killing 18 people and wounding more than 60, in the "
        "deadliest attack in the city since 2016, when a truck bomb killed 44."
    )
    told = {claim.low: claim.background for event in events(text) for claim in event.casualties}
    assert told == {18: False, 60: False, 44: True}


def test_tanks_are_no_casualties() -> None:
    claims = figures(
        "Enemy losses amounted to up to 120 men killed and wounded, two tanks and five armoured vehicles."
    )
    assert [who for _, who, _, _ in claims] == ["men"]
