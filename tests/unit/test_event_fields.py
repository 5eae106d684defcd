"""Whole fields of words for events: being taken, quakes, roads blocked, being hit; and the same words said in a figure."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, facts, mains, only

_KINDS = (
    ("Two tailors were taken by unknown men near Lomu on Monday.", ["abduction"]),
    ("A surveyor was lifted by armed individuals in Karvel on Monday.", ["abduction"]),
    ("Two hooded men riding a scooter shot and killed a tailor in Lomu province.", ["shooting"]),
    ("Porter killed by UXO in Lomu.", ["bombing"]),
    ("A drone set a barn ablaze near Lomu on Monday.", ["drone_attack"]),
    ("Missile fragments fell on a school in Lomu on Monday, wounding two pupils.", ["missile_attack"]),
    ("A cruise missile on Lomu power plant. Two welders wounded.", ["missile_attack"]),
    ("Strikes on Lomu and Sarn, 4 March: two barns destroyed.", ["air_strike"]),
    ("A quake of magnitude 6.1 shook Lomu province on Monday, killing nine.", ["natural_disaster"]),
    ("A storm tore the roofs off forty homes in Lomu on Monday and killed four.", ["natural_disaster"]),
    ("Dozens of tanks were seen moving towards Lomu on Monday.", ["mobilization"]),
    ("Police evicted nine families from a plot in Lomu on Monday.", ["displacement"]),
    ("Heavy fighting in Lomu between Velani and Popular Guard, 14 fighters dead.", ["armed_clash"]),
    ("Suspected rebels killed a headmaster in Lomu on Monday and burned the school.", ["attack"]),
    ("A councillor was shot dead at a rally in Lomu on Monday.", ["assassination"]),
    ("The army regained control of Lomu on Monday. No shots were fired.", ["mobilization"]),
    ("Clashes between two clans in Lomu on Monday. Soldiers fired warning shots.", ["armed_clash"]),
    ("Herders from Sarn raid cattle camp: six dead, 200 cows taken.", ["attack"]),
    ("Angry crowd lynches two men in Lomu", ["riot"]),
    ("KPF shelling of Lomu barracks kills eight", ["shelling"]),
    ("Gendarmes vs smugglers near Lomu on Monday, two dead.", ["armed_clash"]),
    ("Ceasefire to begin at midnight in Lomu.", ["agreement"]),
    ("A car rammed into a crowd in Lomu on Monday.", ["attack"]),
    ("A mob set a suspected thief on fire in Lomu on Monday.", ["riot"]),
    ("A gas cylinder exploded in a kitchen in Lomu on Monday, injuring six.", ["accident"]),
    ("A fuel tanker exploded in Lomu on Monday after a drone hit it.", ["drone_attack"]),
    ("A soldier accidentally shot a colleague in Lomu on Monday.", ["accident"]),
    ("Cross-border firing near Lomu on Monday between Velan and Sarn troops.", ["armed_clash"]),
    ("Hostile UAV intercepted over Lomu on Monday. Fragments slightly damaged a villa.", ["drone_attack"]),
    ("Two rockets were intercepted over Lomu on Monday. Debris hurt nobody.", ["strategic_other"]),
    ("Looting of a store in Lomu on Monday: approx 600 sacks stolen.", ["looting"]),
)


@pytest.mark.parametrize(("note", "kinds"), _KINDS)
def test_each_way_of_telling_comes_to_its_kind(note: str, kinds: list[str]) -> None:
    assert [event.type for event in mains(note) if event.type != "statement"] == kinds


_FIGURES = (
    "The opposition attacked the budget on Monday, which it called an assault on the poor.",
    "The team was beaten by its rivals in the capital on Monday.",
    "Our movement was beaten at the polls on Monday.",
    "The minister fired back at critics on Monday and shot down the proposal.",
    "The strike by nurses will hit hospitals hard, unions warned on Monday.",
    "The bank was robbed of its reputation by the affair on Monday.",
    "The company shelled out millions in fees on Monday.",
    "The two candidates clashed over taxes in a debate on Monday.",
    "A flood of imports swept away small firms in Lomu on Monday.",
    "The bridge held up well on Monday.",
    "Rovers vs United in the cup final in Lomu on Monday.",
    "Planes dropped leaflets over Lomu on Monday.",
    "The mayor attacked the press on Monday, accusing it of lies.",
    "The minister was ambushed by reporters in Lomu on Monday.",
    "Reporters bombarded the minister with questions on Monday.",
    "The market crashed on Monday.",
    "Two clerks were picked up by a driver in Lomu on Monday.",
    "The team came under fire on Monday for its poor play.",
    "The bank came under attack from critics on Monday.",
    "The girl was taken by her father to hospital on Monday.",
    "Nine families left after a rumour of an attack; nothing happened.",
)


@pytest.mark.parametrize("said", _FIGURES)
def test_words_of_violence_in_a_figure_are_none(said: str) -> None:
    assert [event.type for event in events(said) if event.type not in {"statement", "displacement"}] == []


_WHO: tuple[tuple[str, list[str], list[str]], ...] = (
    ("A UN convoy came under attack by militiamen near Lomu on Monday.", ["militiamen"], ["UN convoy"]),
    ("A patrol hit a landmine near Lomu on Monday.", [], ["patrol"]),
    ("Pirates in a skiff fired at a bulk carrier off Lomu on Monday.", ["Pirates"], ["bulk carrier"]),
    (
        "Two porters, both minors, were shot in the leg by soldiers in Lomu on Monday.",
        ["soldiers"],
        ["porters"],
    ),
    ("KPF shelling of Lomu barracks kills eight", ["KPF"], ["Lomu barracks"]),
    ("A bomb hit a market in Lomu on Monday. Nine people were killed.", [], ["market"]),
    ("A bomb hit a market in Lomu on Monday. Nine tailors were killed.", [], ["market", "tailors"]),
    ("A Grad type rocket landed near Lomu on Monday.", [], []),
    ("Debris wounded a boy in Lomu on Monday after a drone was shot down.", [], ["boy"]),
)


@pytest.mark.parametrize(("note", "actors", "targets"), _WHO)
def test_who_acts_and_who_is_hit(note: str, actors: list[str], targets: list[str]) -> None:
    event = mains(note)[0]
    assert ([one.text for one in event.actors], [one.text for one in event.targets]) == (actors, targets)


_AWAY: tuple[tuple[str, list[str]], ...] = (
    ("A grenade was thrown at a bar in Lomu on Monday. The assailants fled on foot.", ["assailants"]),
    ("A shop was robbed in Lomu on Monday. The thieves remain at large.", ["thieves"]),
    ("Two tailors were kidnapped in Lomu on Monday. The victims escaped on Friday.", []),
)


@pytest.mark.parametrize(("note", "actors"), _AWAY)
def test_who_got_away_did_it(note: str, actors: list[str]) -> None:
    assert [one.text for one in only(note).actors] == actors


_CLAIMED = (
    ("A bomb exploded in Lomu on Monday. The Velani Front was believed to be responsible.", "Velani Front"),
    ("A bomb exploded in Lomu on Monday. The VLF claimed.", "VLF"),
    ("A bomb exploded in Lomu on Monday. The Velani Front claimed it via its channel.", "Velani Front"),
)


@pytest.mark.parametrize(("note", "actor"), _CLAIMED)
def test_who_claims_it_or_is_believed_behind_it_acted(note: str, actor: str) -> None:
    assert [one.text for one in only(note).actors] == [actor]


def test_a_minister_believed_responsible_for_tourism_did_nothing() -> None:
    told = facts("The minister claimed victory on Monday. A bomb exploded in Lomu on Monday.")
    assert [one.text for event in told.events for one in event.actors] == []


_WHERE = (
    ("Gunmen shot a tailor near Orvakom on Monday.", "Orvakom"),
    ("A drone hit a car south of Deir al-Orun on Monday.", "Deir al-Orun"),
    ("Two tailors were abducted outside Orvakom on Monday.", "Orvakom"),
    ("A tremor shook Qala-e Orun in Orvakom on Monday.", "Qala-e Orun"),
    ("A drone was brought down over Qasr al-Orun on Monday.", "Qasr al-Orun"),
)


@pytest.mark.parametrize(("note", "place"), _WHERE)
def test_a_small_place_is_found_by_the_words_before_it(note: str, place: str) -> None:
    assert mains(note)[0].location == place


def test_a_parcel_that_blows_up_and_a_grenade_launcher_are_each_one_weapon() -> None:
    told = [
        "A parcel addressed to a tax office in Lomu exploded on Monday, wounding a clerk.",
        "Grenade launcher attack on a patrol near Lomu on Monday.",
        "Gunmen kidnapped four members of a mine clearing charity in Lomu on Monday.",
    ]
    assert [mains(text)[0].weapons for text in told] == [("parcel",), ("Grenade launcher",), ()]


_UNARMED = (
    ("Two army helicopters were hit by rifle fire near Lomu on Monday.", "attack"),
    ("The nose of the plane was burnt in Lomu on Monday by gunmen.", "arson"),
    ("Soldiers seized nine rifles near Lomu on Monday.", "strategic_other"),
    ("Gunmen attacked a refugee camp near Lomu on Monday.", "attack"),
)


@pytest.mark.parametrize(("told", "kind"), _UNARMED)
def test_what_is_hit_or_taken_is_no_weapon_and_a_camp_of_refugees_no_post(told: str, kind: str) -> None:
    event = mains(told)[0]
    assert (event.type, [one for one in event.weapons if "rifles" in one]) == (kind, [])


_PEOPLES = (
    ("Militants attacked members of the Velani community in Kabul on Monday.", "Kabul"),
    ("Gunmen abducted nine porters from a barn in Orvenda community on Monday.", "Orvenda"),
)


@pytest.mark.parametrize(("told", "place"), _PEOPLES)
def test_a_community_is_a_place_only_where_one_is_in_it(told: str, place: str) -> None:
    assert mains(told)[0].location == place


def test_a_text_may_end_with_its_verb() -> None:
    assert facts("each no they killed").events is not None
