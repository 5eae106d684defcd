"""What the heads and the bits of security logs promise, however they are laid out: armies, embassies and aid workers."""

from __future__ import annotations

import pytest

from briefing_tui.extract.dates import dates
from briefing_tui.extract.parsing import note_headers
from tests.unit.claims_of import figures
from tests.unit.events_of import mains, only

DAY = "2019-06-15"


@pytest.mark.parametrize(
    ("text", "location", "day"),
    [
        ("120730ZJUN19. DORVELLA, Sulen Dist. Mine vs patrol, 2 KIA.", "DORVELLA", "2019-06-12"),
        ("(U) 121830C JUN 19 // Dorva rd (KM-7), Sulen, SDN // mine vs truck // 1 KIA", "Dorva rd", "2019-06-12"),
        ("SIR 40/19 // 11JUN19 0410B // Dorva, SDN // mine vs truck, 1 dead", "Dorva", "2019-06-11"),
        ("ETH / Sulen / Dorva – 12.06.19, 17:20 – gunmen shot dead two traders.", "Dorva", "2019-06-12"),
        ("Dorva (Sulen, ETH). 12 JUN 0600Z. Gunmen shot dead two traders.", "Dorva", "2019-06-12"),
        ("ETH-Dorva 12/06/19 0410L: gunmen shot dead two traders.", "Dorva", "2019-06-12"),
        ("Dorva [12.06.19; 14:00-16:30] Protest at the mill. 3 inj.", "Dorva", "2019-06-12"),
        ("12 JUN 19 / DORVELLA (ETH) / Karv / mortar, ca. 1100 / 3 civ dead", "Karv", "2019-06-12"),
        ("Wk 24 SitLog (ETH): Wed 12 Jun, Dorva: gunmen shot dead two traders.", "Dorva", "2019-06-12"),
        ("Post: Emb. Lomu. 12 JUN 19: Gunmen shot dead two traders in Dorva.", "Dorva", "2019-06-12"),
        ("DORVELLA - 12JUN19 - 0010H - RAF strike, Karv. 2 civ dead.", "Karv", "2019-06-12"),
        ("Honduras, Dorva, Col. Las Palmas. 12JUN, 2110. Two men shot dead.", "Col. Las Palmas", "2019-06-12"),
    ],
)  # fmt: skip
def test_heads_of_every_layout_say_when_and_where(text: str, location: str, day: str) -> None:
    event = mains(text, DAY)[0]
    assert (event.location, event.date_start) == (location, day)


def test_a_code_in_the_head_is_its_country() -> None:
    assert only("Dorva, ETH, 12 Jun: gunmen shot dead two traders.", DAY).country == "Ethiopia"


@pytest.mark.parametrize(
    "text",
    [
        "BORDEN, Marvania, March 3 - The navy said",
        "TALLA - Two men were shot",
        "NATO/UN: five dead, officials said",
        "(A) Gunmen killed two men. B",
        "Report: the army lost a base",
    ],
)
def test_dispatches_and_speakers_are_no_heads(text: str) -> None:
    assert note_headers.read(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("141430DJUN19", "2019-06-14"),
        ("141430Z JUN 19", "2019-06-14"),
        ("09JUN", "2019-06-09"),
        ("09.06.19", "2019-06-09"),
        ("10 JUN 19 // Dorva", "2019-06-10"),
    ],
)
def test_days_of_armies_and_aid_workers(words: str, day: str) -> None:
    assert [str(one.first) for one in dates.expressions(words, DAY)] == [day]


@pytest.mark.parametrize("words", ["version 1.10.19.3", "a score of 10.12.15", "10marines landed"])
def test_figures_that_are_no_day(words: str) -> None:
    assert not [one for one in dates.expressions(words, DAY) if one.first]


@pytest.mark.parametrize(
    ("text", "kind", "weapon"),
    [
        ("3 May, Dorva: UN log convoy, IED, river road. 2 soldiers inj.", "bombing", "IED"),
        ("3 May, Dorva: grenade, mkt. 10 dead/23 hurt.", "bombing", "grenade"),
        ("3 May, Dorva: KPF arty x12 rds fm Karv. Two LN killed.", "shelling", "arty"),
        ("3 May, Dorva: 3 x rkt into UN compound, nil cas.", "rocket_attack", "rkt"),
        ("3 May, Dorva: rkt barrage (~40) from Karv. 2x civ WIA.", "rocket_attack", "rkt barrage"),
        ("3 May, Dorva: SVBIED x2 against army blocking pos. 4 dead.", "bombing", "SVBIED"),
    ],
)
def test_a_weapon_that_stands_alone_was_used(text: str, kind: str, weapon: str) -> None:
    event = only(text, DAY)
    assert (event.type, list(event.weapons)) == (kind, [weapon])


@pytest.mark.parametrize(
    "text",
    [
        "3 May, Dorva: cache: 3 mortars, 2 IEDs, RPG.",
        "3 May, Dorva: IED threat, school closed.",
        "3 May, Dorva: mortars w/o fuses, no IED.",
    ],
)
def test_a_weapon_that_nobody_used_makes_no_attack(text: str) -> None:
    assert not [one for one in mains(text, DAY) if one.type in {"bombing", "shelling", "attack"}]


def test_a_bit_between_commas_is_where_it_happened() -> None:
    event = only("Dorva, 12 Jun: Abduction of 3 nurses, Karvel, by NSAG.", DAY)
    assert (event.location, [one.text for one in event.actors]) == ("Karvel", ["NSAG"])


def test_the_name_of_a_victim_is_no_place() -> None:
    assert only("Dorva, 12 Jun: Murder of trader, Ana Moor, by gunmen.", DAY).location == "Dorva"


def test_the_side_before_its_figures_suffered_them() -> None:
    text = "3 May, Dorva: KPF atk TRF base. KPF: 4 KIA 9 WIA. Own troops: 2 WIA. MoH: 7 dead."
    assert [(kind, who) for kind, who, *_ in figures(text)] == [
        ("killed", "KPF"), ("injured", "KPF"), ("injured", "Own troops"), ("killed", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("12 Jun / Dorva (ETH) / mortar, ca. 1100 / 3 civ dead / perp: KPF (tbc)", ["KPF"]),
        ("3 May, Dorva: grenade thrown at a bar. Perp: unk.", []),
        ("3 May, Dorva: KPF atk army base by boat.", ["KPF"]),
        ("3 May, Dorva: tribal fight, Lomi v. Okari, knives.", ["Lomi", "Okari"]),
    ],
)
def test_logs_say_who_did_it(text: str, actors: list[str]) -> None:
    assert [one.text for one in only(text, DAY).actors] == actors


def test_where_rockets_come_from_is_not_where_they_fall() -> None:
    assert only("3 May, Dorva: rkt barrage from Karv. 2 civ inj.", DAY).location == "Dorva"


def test_a_lorry_written_off_is_destroyed() -> None:
    event = only("3 May, Dorva: mine vs UN truck. 1 tanker w/o.", DAY)
    assert [(one.kind, one.what) for one in event.damage] == [("destroyed", "tanker")]
