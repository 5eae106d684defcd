"""What places promise: the finest one the text gives, what it says lies around it, and never a guess."""

from __future__ import annotations

from tests.unit.events_of import mains, only


def test_the_finest_place_with_its_province_and_country() -> None:
    event = only("Rockets hit the Tarsin airbase in Anbar province, Iraq, on Monday.")
    assert (event.location, event.admin1, event.country) == ("Tarsin airbase", "Anbar", "Iraq")


def test_a_town_has_coordinates_where_the_text_gives_its_country() -> None:
    event = only("A bomb exploded in Mosul, Iraq, on Monday, wounding two men.")
    assert (event.location, event.country, event.geo_precision) == ("Mosul", "Iraq", "town")
    assert event.latitude is not None
    assert event.longitude is not None
    assert 36 < event.latitude < 37
    assert 42 < event.longitude < 44


def test_a_name_of_many_towns_is_not_guessed() -> None:
    event = only("A bomb exploded in Santa Rosa on Monday, wounding two men.")
    assert event.location == "Santa Rosa"
    assert event.latitude is None


def test_a_demonym_is_evidence_for_a_country() -> None:
    event = only("A Bolivian policeman was shot dead by gunmen in Santa Cruz on Monday.")
    assert event.country == "Bolivia"


def test_where_a_report_was_filed_is_not_where_it_happened() -> None:
    event = only("NAIROBI (Wire) - Gunmen killed three traders in Mogadishu on Monday, officials said.")
    assert event.location == "Mogadishu"


def test_a_district_is_a_place() -> None:
    event = only("Militants abducted a nurse in Tarsin district on Monday.")
    assert event.location == "Tarsin"


def test_where_a_source_speaks_from_is_not_where_it_happened() -> None:
    event = only("An engineer was kidnapped in Mosul on Monday, according to relatives in Oslo.")
    assert event.location == "Mosul"


def test_where_a_victim_comes_from_is_not_where_it_happened() -> None:
    event = only("Roberto Rossi of Milan was kidnapped from a site in Mosul on Monday.")
    assert event.location == "Mosul"


def test_where_soldiers_are_stationed_is_not_where_they_were_attacked() -> None:
    event = only("Nine soldiers stationed at the Palmar base were attacked on Monday in Ceiba Alta.")
    assert event.location == "Ceiba Alta"


def test_a_town_says_better_where_than_a_house_in_it() -> None:
    event = only("A bomb exploded at the Hilltop hotel in Mosul on Monday, wounding two men.")
    assert event.location == "Mosul"


def test_the_next_sentence_is_still_in_the_place_just_named_but_has_no_point() -> None:
    found = mains(
        "A bomb exploded in Mosul, Iraq, on Monday, wounding two men. Gunmen also kidnapped a judge."
    )
    told = {event.type: event for event in found}
    assert told["abduction"].location == "Mosul"
    assert told["abduction"].latitude is None


def test_a_name_in_another_language_is_no_evidence_for_a_country() -> None:
    event = only(
        "Gunmen shot dead three farmers at Gidan Karo village in Maru local government area on Monday."
    )
    assert event.country is None


def test_the_port_of_a_town_is_the_town() -> None:
    event = only("Thirty sailors were hurt in the Peruvian port of Callao on Monday when a bomb exploded.")
    assert (event.location, event.country) == ("Callao", "Peru")


def test_the_capital_is_that_of_the_country_the_text_is_about() -> None:
    event = only("Three bombs exploded in the capital on Monday. Guatemala has seen many such nights.")
    assert (event.location, event.country) == ("Guatemala City", "Guatemala")


def test_the_incident_took_place_where_it_is_said_to() -> None:
    event = only(
        "Unknown men kidnapped 31 people in the region of Uralta on Monday, the governor said. The incident took "
        "place in Porto Bello, a village of the region."
    )
    assert event.location == "Porto Bello"


def test_the_attack_is_the_fire_just_told() -> None:
    event = only(
        "The guerrillas set fire to two fuel lorries. The attack was carried out in Karvel on Monday."
    )
    assert (event.type, event.location, event.date_start) == ("arson", "Karvel", "2023-05-29")


def test_where_the_victims_were_at_the_time_is_where_it_happened() -> None:
    event = only(
        "Gunmen opened fire on worshippers leaving a mosque in the village of Dan Gulba on Friday, killing 12."
    )
    assert event.location == "Dan Gulba"


def test_a_place_of_a_clause_serves_where_the_text_gives_no_other() -> None:
    event = only(
        "A suicide bomber rammed a car packed with explosives into a base outside Mogadishu on Sunday, killing nine."
    )
    assert event.location == "Mogadishu"


def test_another_day_is_not_in_the_place_just_named() -> None:
    found = mains(
        "On 5 May a bomb exploded on the Tarsin road, wounding two men. On 3 May clashes between the Ninth Brigade "
        "and the Harbour Front left eleven fighters dead.",
        "2023-05-09",
    )
    assert {event.type: event.location for event in found} == {"bombing": "Tarsin road", "armed_clash": None}


def test_an_item_with_a_day_of_its_own_is_not_in_the_place_of_the_item_before() -> None:
    found = mains(
        "- On 4 May shelling hit the Karva camp, killing six people.\n\n"
        "- 3,400 families were displaced between 1 and 5 May, local authorities report.",
        "2023-05-09",
    )
    assert next(event for event in found if event.type == "displacement").location is None


def test_the_capital_in_the_lead_is_the_town_it_was_filed_from() -> None:
    event = only(
        "TESSEN - Thousands of people marched through the Marvanian capital on Wednesday against a curfew."
    )
    assert event.location == "Tessen"


def test_the_city_in_the_lead_is_the_town_it_was_filed_from() -> None:
    event = only("DURAN, May 3 (Wire) - A bomb exploded near a school in the city on Monday.", "2023-05-03")
    assert event.location == "Duran"


def test_the_town_of_a_dateline_alone_is_no_place() -> None:
    assert only("TESSEN - Thousands of people marched against a curfew on Wednesday.").location is None


def test_the_capital_of_a_named_country_is_not_where_it_was_filed_from() -> None:
    event = only("TESSEN - Thousands of people marched through the Peruvian capital on Wednesday.")
    assert (event.location, event.country) == ("Lima", "Peru")


def test_what_a_place_lies_next_to_is_not_where_it_happened_while_a_place_of_its_own_is_named() -> None:
    event = only("Gunmen killed an elder in Chahar Dara district, west of Kunduz, on Monday.")
    assert (event.location, event.country) == ("Chahar Dara", "Afghanistan")
    assert event.latitude is None  # the town's point is not the district's
    assert only("Gunmen killed an elder in Belu, a village 30 km south of Kunduz.").location == "Belu"
    assert (
        only("Gunmen killed an elder in the Chahar Dara district west of the city.").location == "Chahar Dara"
    )
    assert only("A bomb exploded about 20 kilometres west of Kunduz.").location == "Kunduz"


def test_a_place_is_put_into_no_country_that_has_none_of_its_name() -> None:
    event = only(
        "Falling debris burned a warehouse in the region of Odesa in Ukraine's south. Russia denied it. Russia's army said "
        "Russia had hit a Russian base's enemy."
    )
    assert (event.location, event.country) == ("Odesa", "Ukraine")


def test_a_mention_is_whole_and_begins_with_nobody_s_hours() -> None:
    (event,) = mains("Hours later gunmen attacked a nine-storey apartment block in Kunduz.")
    assert [actor.text for actor in event.actors] == ["gunmen"]
    assert [target.text for target in event.targets] == ["nine-storey apartment block"]
    assert not any(
        "ozens" in each.text for each in only("Dozens were wounded when a bomber blew himself up.").actors
    )


def test_a_dispatch_from_a_capital_is_of_its_country() -> None:
    filed = "(Wire) - Gunmen killed a professor on Monday. The U.S. Embassy and U.S. priests condemned it."
    assert only(f"SAN SALVADOR, May 3 {filed}", "2023-05-03").country == "El Salvador"
    assert only(f"SANTIAGO, May 3 {filed}", "2023-05-03").country == "Chile"


def test_a_town_of_many_countries_is_that_of_the_one_spoken_of() -> None:
    filed = (
        "LA PAZ, May 3 (Wire) - A bomb exploded near the American Embassy on Monday, Bolivian police said."
    )
    assert only(filed, "2023-05-03").country == "Bolivia"


def test_of_a_killing_without_a_place_the_country_is_known_at_least() -> None:
    event = only("Two clerks were killed on Monday, Bolivian police said.")
    assert "made for a claim" in event.rule
    assert (event.location, event.country) == ("Bolivia", "Bolivia")


def test_a_state_called_like_a_country_is_in_another() -> None:
    event = mains("Gunmen seized 25 girls in Orvar, in Agwara district of Niger state, on Monday.")[0]
    assert (event.location, event.admin1, event.country) == ("Orvar", "Niger", "Nigeria")


def test_the_congo_of_the_news_is_the_large_one() -> None:
    assert (
        mains("Rebels killed 18 people in eastern Congo on Monday.")[0].country
        == "Democratic Republic of the Congo"
    )


def test_a_country_is_evidence_where_the_name_finder_took_it_for_nothing() -> None:
    text = "Gunmen abducted 200 pupils from a Catholic school in central Nigeria. On Monday they took 25 girls from a school in Orvar."
    assert {event.country for event in mains(text)} == {"Nigeria"}


def test_two_countries_told_as_much_of_are_each_no_guess() -> None:
    text = "A man was killed in Orvar on Monday. The minister, who was in Chile, flew to Peru."
    assert mains(text)[0].country is None


def test_northern_ireland_is_no_part_of_ireland() -> None:
    assert mains("A policeman was shot dead in Northern Ireland on Monday.")[0].country == "United Kingdom"
