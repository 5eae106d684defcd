"""How facts are worded: never a figure the claim does not hold."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.reader import wording
from tests.reader.made import damage, loss, munition, quote, stance


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "words", "said"),
    [
        (3, 3, "exact", "three", "3"),
        (3, 5, "range", "three to five", "3-5"),
        (12, None, "at_least", "at least a dozen", "at least 12"),
        (12, None, "more_than", "more than 12", "more than 12"),
        (40, 40, "about", "some 40", "about 40"),
        (None, 20, "up_to", "up to 20", "up to 20"),
        (None, None, "vague", "dozens of", "dozens of"),
        (None, None, "vague", "", "some"),
        (0, 0, "none", "no casualties", "none"),
        (1200, 1200, "exact", "1,200", "1,200"),
    ],
)
def test_a_figure_says_what_was_claimed_and_no_more(
    low: int | None, high: int | None, qualifier: str, words: str, said: str
) -> None:
    assert wording.figure(low, high, qualifier, words) == said


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (None, ""),
        ((None, None), "?"),
        ((3, 3), "3"),
        ((3, 5), "3-5"),
        ((5, None), "5+"),
        ((None, 5), "≤5"),
        ((0, 0), "0"),
    ],
)
def test_a_narrow_column_tells_no_figure_from_words_only(
    bounds: tuple[int | None, int | None] | None, said: str
) -> None:
    assert wording.short_figure(bounds) == said


def test_an_open_end_still_tells_the_highest_figure_that_anybody_gives() -> None:
    assert wording.short_figure((4, None), 40) == "4-40+"
    assert wording.short_figure((40, None), 40) == "40+"


def test_the_year_is_left_out_only_when_it_is_this_one() -> None:
    assert wording.day("2026-03-10") == "10 Mar 2026"
    assert wording.day("2026-03-10T08:00:00Z", date(2026, 5, 1)) == "10 Mar"
    assert wording.day("2025-03-10", date(2026, 5, 1)) == "10 Mar 2025"


def test_a_date_in_words_stays_as_it_is() -> None:
    assert wording.day("last spring") == "last spring"
    assert wording.relative_day("last spring", date(2026, 3, 10)) == "last spring"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-03-10", "today"),
        ("2026-03-09", "yesterday"),
        ("2026-03-11", "tomorrow"),
        ("2026-03-01", "9 days ago"),
        ("2026-03-13", "in 3 days"),
        ("2026-01-02", "2 Jan"),
        ("2024-01-02", "2 Jan 2024"),
    ],
)
def test_days_near_are_counted_and_far_ones_named(day: str, said: str) -> None:
    assert wording.relative_day(day, date(2026, 3, 10)) == said


def test_a_grade_is_worded_as_the_admiralty_scale_has_it() -> None:
    assert wording.grade("B2") == "B2: source usually reliable, information probably true"
    assert wording.grade("F6").startswith("F6: source of a reliability that cannot be judged")
    assert wording.grade("") == wording.grade("F6")
    assert wording.reliability("A") == "A, completely reliable"


def test_the_outlets_own_figure_is_named_as_its_own() -> None:
    assert wording.claimant(loss()) == "own report"
    assert wording.claimant(loss(claimant="the governor")) == "the governor"


def test_munitions_say_only_what_is_stated() -> None:
    assert wording.munitions(munition(fired=24, impacted=14)) == "24 fired, 14 hit"
    assert wording.munitions(munition(intercepted=0, failed=1)) == "none intercepted, 1 failed"
    assert wording.munitions(munition()) == ""
    assert wording.munitions(munition(fired=20, qualifier="at_least")) == "at least 20 fired"
    assert wording.munitions(munition(fired=12, qualifier="up_to")) == "up to 12 fired"


def test_damage_without_a_count_has_none() -> None:
    assert wording.damage(damage()) == ""
    assert wording.damage(damage(low=200, qualifier="at_least")) == "at least 200"
    assert wording.extent(damage(extent="none")) == "no damage"


def test_who_denies_and_who_blames_whom() -> None:
    assert wording.stance(stance()) == "denied by the Northern Front"
    blamed = stance(role="blamed", said_by="the ministry")
    assert wording.stance(blamed) == "blamed: the Northern Front (by the ministry)"
    assert wording.stance(stance(said_by="the Northern Front")) == "denied by the Northern Front"


def test_a_quotation_is_cited_with_speaker_role_outlet_and_date() -> None:
    assert wording.citation(quote()) == (
        "“The bridge is closed until further notice.” — Ada Korr, spokeswoman, Interior Ministry"
        " (Tessen Wire, 10 Mar 2026)"
    )


def test_marks_inside_a_direct_quotation_become_single() -> None:
    cited = wording.citation(quote(text="They called it “a gift”,\nand left."))
    assert cited.startswith("“They called it ‘a gift’, and left.” —")


def test_a_quotation_broken_off_to_say_who_speaks_shows_the_break() -> None:
    row = quote(text="It is closed, It stays so.", parts=("It is closed,", "It stays so."))
    assert wording.quoted(row) == "“It is closed” … “It stays so.”"
    assert wording.quoted(quote(type="mixed", text="a b", parts=("a", "b"))) == "a … b"


def test_paragraphs_of_one_quotation_are_opened_once() -> None:
    said = quote(text='It is closed.\n\n“It stays so.\n\n"Nobody may pass.')
    assert wording.quoted(said) == "“It is closed. It stays so. Nobody may pass.”"


def test_reported_speech_is_never_put_in_quotation_marks() -> None:
    cited = wording.citation(quote(type="indirect", text="the bridge would stay closed"))
    assert cited.startswith("Ada Korr, spokeswoman, Interior Ministry (reported speech): the bridge")
    assert "“" not in cited


def test_a_mixed_quotation_keeps_its_own_marks_only() -> None:
    cited = wording.citation(quote(type="mixed", text="the closure was “a precaution”"))
    assert "(quoted in part): the closure was “a precaution” (" in cited


def test_one_victim_is_one_person_and_none_are_nobody() -> None:
    assert wording.stated(loss(low=1, high=1)) == "killed: 1 civilian"
    assert wording.stated(loss(low=1, high=1, category="unknown")) == "killed: 1 person"
    assert wording.stated(loss(low=0, high=0, category="unknown", qualifier="none")) == "killed: none"
    assert wording.stated(loss(low=0, high=0, qualifier="none")) == "killed: no civilians"


def test_an_anonymous_speaker_says_so_and_an_unknown_one_too() -> None:
    assert wording.speaker_line("a senior official", "", "", "anonymous") == "a senior official, anonymous"
    assert wording.speaker_line("", "", "") == "speaker not named"


def test_a_role_that_stands_in_the_name_is_not_said_twice() -> None:
    assert wording.speaker_line("General Ola Brandt", "general", "") == "General Ola Brandt"


def test_a_claim_is_copied_with_claimant_outlet_and_date() -> None:
    claim = loss(low=9, high=None, qualifier="at_least", claimant="the governor")
    assert wording.claim(claim) == (
        "killed: at least 9 civilians, says the governor (Tessen Wire, 10 Mar 2026)"
    )
    old = loss(superseded=True, background=True)
    assert wording.claim(old) == (
        "killed: 3 civilians, background, superseded, own report (Tessen Wire, 10 Mar 2026)"
    )
