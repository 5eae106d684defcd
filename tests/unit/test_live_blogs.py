"""Live blogs: entries by the hour, the newest first, on one thing that happened that day."""

from __future__ import annotations

import pytest

from briefing_tui.extract.parsing import live_blogs
from tests.unit.claims_of import hurt
from tests.unit.events_of import events, mains, only

DAY = "2023-11-22"
STRIKE = """22:58 That's all from us. Six people are confirmed dead after the afternoon strike on Orva.

21:30 An earlier post giving seven dead was a mistake. The mayor's office says the figure is six.

19:12 Emergency services: seven dead, among them a boy of 12; 22 injured.

16:45 Two missiles hit an apartment block in the centre of Orva, the governor says. At least three people are dead.

16:20 Sirens are sounding across the city."""
MALL = """20.40 The siege is over. The interior minister says 21 people were killed.

18.15 The Red Cross puts the number of injured at 60.

12.31 Gunmen stormed the Westpark mall in Sulen and opened fire on shoppers, witnesses say."""
RIOT = """**Tuesday 21 November**

**11.05pm** - Police say 14 officers were hurt.

**6.50pm** - Rioters set fire to a bus on the main street of Dunmar.

**Wednesday 22 November**

**5.30am** - Calm has come back to Dunmar."""
FERRY = """0615Z Patrol boat rammed the ferry Lomu Star off Velda.
0702Z Coastguard: two drowned, 11 hurt.
0840Z A third body has been recovered from the water."""
BLAST = """Market blast in Velda: live updates

3.40pm
The death toll has risen to 17, the health ministry says.

2.15pm
Police now say 12 people were killed.

1.50pm
A bomb has exploded at the cattle market in Velda, killing at least eight people."""


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (STRIKE, "missile_attack", DAY),
        (MALL, "attack", DAY),
        (FERRY, "accident", DAY),
        (BLAST, "bombing", DAY),
        (RIOT, "arson", "2023-11-21"),
    ],
)
def test_what_an_entry_tells_is_of_its_heading_or_of_the_day_of_the_blog(
    text: str, kind: str, day: str
) -> None:
    event = only(text, DAY)
    assert (event.type, event.date_start, event.date_end) == (kind, day, day)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (STRIKE, {("killed", 6), ("killed", 3), ("injured", 22), ("killed", 1)}),
        (MALL, {("killed", 21), ("injured", 60)}),
        (FERRY, {("killed", 2), ("injured", 11)}),
    ],
)
def test_tolls_go_to_what_an_older_entry_tells(text: str, figures: set[tuple[str, int]]) -> None:
    claims = only(text, DAY).casualties
    assert {(one.kind, one.low) for one in claims if not one.background} == figures


def test_a_toll_is_not_of_what_another_place_saw() -> None:
    text = """21:10 In Velda, four people are dead, the mayor says.

20:05 The firemen are leaving.

19:40 A rocket hit a school in Orva, the army says."""
    rocket = next(one for one in mains(text, DAY) if one.type == "rocket_attack")
    assert not rocket.casualties


def test_a_toll_goes_to_neither_of_two_incidents_told() -> None:
    text = """21:10 The hospital says that 40 people are dead in all.

20:05 A car bomb went off outside the court in Velda.

19:40 A rocket hit a school in Orva, the army says."""
    told = [one for one in mains(text, DAY) if one.type in {"bombing", "rocket_attack"}]
    assert len(told) == 2
    assert not any(one.casualties for one in told)


def test_of_two_incidents_a_toll_is_that_of_the_one_whose_town_its_entry_names() -> None:
    text = """21:10 Rescue work in Orva has ended. Eleven people died there, the emergency service says.

20:05 A car bomb went off outside the court in Velda.

19:40 A rocket hit a school in Orva, the army says."""
    told = {one.type: [claim.low for claim in one.casualties] for one in mains(text, DAY)}
    assert told == {"bombing": [], "rocket_attack": [11]}


def test_of_two_incidents_a_toll_is_that_of_the_one_in_the_title() -> None:
    text = """Rocket attack on a school in Orva: live

21:10 Fourteen people are dead, the emergency service says.

20:05 A car bomb went off outside the court in Velda.

19:40 A rocket hit a school in Orva, the army says."""
    told = {one.type: [claim.low for claim in one.casualties] for one in mains(text, DAY)}
    assert told == {"bombing": [], "rocket_attack": [14]}


def test_a_toll_that_no_word_explains_is_still_news_of_the_day() -> None:
    text = """10:30 – The road to Lomu is open again.

10:12 – Four dead, 20 injured, hospital confirms.

09:47 – A van has been driven into people at a bus stop in Lomu."""
    event = only(text, DAY)
    assert [(one.kind, one.low) for one in event.casualties] == [("killed", 4), ("injured", 20)]
    assert event.date_start == DAY


@pytest.mark.parametrize(
    "sentence",
    [
        "An earlier post giving seven dead was a mistake.",
        "An earlier version of this post said seven people had been killed. That was wrong.",
        "We wrongly reported that seven people had been killed.",
    ],
)
def test_a_figure_that_the_page_takes_back_is_none_of_its_figures(sentence: str) -> None:
    claims = hurt(f"A bomb hit a bus in Orva. Six people were killed. {sentence}")
    assert [(one.low, one.background) for one in claims] == [(6, False), (7, True)]
    assert claims[0].supersedes == (claims[1].start, claims[1].end)


def test_an_earlier_report_of_somebody_is_not_taken_back() -> None:
    claims = hurt("An earlier report said seven people had been killed in the raid.")
    assert [(one.low, one.background) for one in claims] == [(7, False)]


def test_the_hour_is_no_figure() -> None:
    figures = {one.low for text in (STRIKE, MALL, RIOT, FERRY) for one in hurt(text)}
    assert not figures & {58, 12.31, 615, 702, 840, 20, 18, 16, 19}


def test_an_article_with_one_hour_is_no_live_blog() -> None:
    text = "Updated 14:20\n\nGunmen shot dead a judge in Dunmar, police said.\n\nAt 14:09 two men stopped beside his car."
    assert not live_blogs.entries(text)
    assert only(text, DAY).date_start is None


def test_a_timetable_tells_of_nothing_that_happened() -> None:
    text = """09:00 Opening words by the mayor.
10:30 Anna Dovik: how rescuers work after a missile strike that kills dozens.
12:00 Lunch.
14:30 Teo Velk: the mill fire and what was learnt."""
    assert live_blogs.timetable(text)
    assert not mains(text, DAY)


def test_no_day_is_guessed_where_midnight_lies_between_two_entries() -> None:
    text = """00:40 Two people are dead, doctors say.

23:10 A shell hit a bakery in Orva.

22:30 Sirens in Orva.

22:50 We begin our page."""
    assert all(one.date_start is None for one in events(text, DAY))
