"""Texts on matches, markets, films, drills and diseases put no violence on the screen; violence inside them stays."""

from __future__ import annotations

import pytest

from tests.unit.events_of import events, mains, only, total

PUBLISHED = "2025-06-10"
MATCH = (
    "Orva Rovers drew 2-2 with Lomu in the cup semi-final on Sunday. The striker Teo Velk scored twice before half-time, "
    "the second from a penalty. The goalkeeper was at fault. "
)
MARKET = (
    "Shares in the retailer Balar fell four per cent on Monday as investors weighed its results. The stock exchange index "
    "closed lower and bond yields rose, a trader said. Revenue was 90 million in the quarter. "
)
REVIEW = (
    "The new thriller by the novelist Anna Marn is now in cinemas, and the director has kept the plot of the book. "
    "The cast is fine and the screenplay is short. "
)
GAME = (
    "The chess tournament in Sulen was won by the grandmaster Ilan Dovik, who gave up a rook and a bishop. "
)
ILL = (
    "Cholera has spread to two more districts, the health ministry said on Monday. Hospitals have treated 400 patients since "
    "the outbreak began and a vaccine is on its way. "
)
DRILL = "Emergency services rehearsed for the worst in Velda on Monday, in a drill with 90 volunteers. "
PARTY = (
    "The backbenchers of the ruling party met in parliament on Monday before the leadership vote. The premier needs a majority "
    "and the opposition has called an election. "
)
DIG = "Archaeologists have opened a grave from the Bronze Age near Orva, the museum said. The skeletons lay under pottery. "


@pytest.mark.parametrize(
    "text",
    [
        MATCH
        + "Velk fired a missile past the defence and then shot wide; Lomu bombarded the goal to the end.",
        MATCH + "The visitors launched an assault on the left and destroyed the back line.",
        GAME + "He attacked on the queenside, captured two pawns and hunted down the king.",
        MARKET + "The bid came under fire from shareholders and was shot down by the board.",
        MARKET + "The price of crude exploded past 90 dollars.",
        REVIEW + "A bomb explodes in a market, nine people are killed and a helicopter is shot down.",
        REVIEW + "The hero murders two guards, and his brother is taken hostage by the gang.",
        PARTY + "She survived an ambush by the party's young guard, who launched an attack on her tax plan.",
        "Exit polls in the election pointed to a landslide. The coalition lost 30 seats, and turnout was low; the voters "
        "of three parties stayed at home, and the premier will resign after the vote.",
        DRILL + 'A "bomb" exploded at the station and gunmen "seized" a train.',
        "The navy tested a new missile on Monday. It was launched from a frigate and hit its target, an old hull, 90 "
        "kilometres out at sea.",
        "A cold front will attack from the north on Friday, forecasters said, with rain, hail and gusts of wind.",
        "Astronomers have seen a star that was shot into space when a black hole tore its twin apart. The explosion lit up "
        "the galaxy, and three telescopes recorded the debris.",
        "Coffee has exploded past nine dollars a kilo.",
        "The debris of the probe was shot into orbit.",
        "Malaria killed 88 people in the delta in February, the health office said. Clinics have treated 900 cases since the "
        "outbreak began, and the vaccine ran out.",
        "The speaker was bombarded with questions and bombed with eggs.",
        "A flaw could let a thief hijack the lorry from afar.",
        "My inbox was bombarded by 90 messages on Monday.",
        "The order book of the yard has exploded since May.",
    ],
)
def test_words_of_violence_of_other_things_state_no_event(text: str) -> None:
    assert [event.type for event in mains(text, PUBLISHED) if event.status == "happened"] == []


@pytest.mark.parametrize(
    "text",
    [
        REVIEW + "Eleven villagers are killed and a mosque is burned in the second act.",
        DRILL + "According to the script, 12 people were killed and 40 wounded.",
        DRILL + 'Thirty people "died" and 80 were "wounded".',
        ILL + "Two people died in the past week, and 61 have died in all.",
        DIG + "The nine men were killed with axes, and two had been beheaded.",
        "The actor Teo Velk has died of cancer at a hospital in Velda. He was 83 and had been ill for a year. In his career "
        "he killed 300 people and was shot in every film.",
        "Frost killed a third of the crop near Orva, and stray dogs killed 14 lambs and wounded nine ewes.",
        "The champion knocked out the challenger in the third round. The heavyweight hit him with a left; the bout was watched "
        "at the ringside by 900, and the boxer will defend his title in May.",
        "Swine fever has broken out again; 900 pigs were slaughtered on Monday, and 12,000 animals have been destroyed since "
        "the outbreak began, the vet said. The virus spreads from farm to farm.",
    ],
)
def test_figures_of_plots_drills_and_diseases_are_no_news(text: str) -> None:
    told = mains(text, PUBLISHED)
    assert [claim.rule for event in told for claim in event.casualties if not claim.background] == []
    assert [claim.rule for event in told for claim in event.damage if not claim.background] == []


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        (MATCH + "A bomb exploded outside the stadium after the match and killed nine people.", "bombing", 9),
        (MATCH + "The goalkeeper was shot dead by robbers on his way home.", "shooting", 1),
        (MATCH + "Gunmen attacked the bus of the team and killed two players.", "attack", 2),
        (MARKET + "An explosion at its warehouse in Sulen killed four workers on Sunday.", "bombing", 4),
        (
            REVIEW + "At the premiere on Monday a gunman opened fire and killed three spectators.",
            "shooting",
            3,
        ),
        (PARTY + "On Sunday gunmen shot dead a candidate in Balar.", "assassination", 1),
        (ILL + "On Sunday gunmen attacked a clinic in Dunmar and killed three nurses.", "attack", 3),
        (
            MATCH + "Two players were killed on Monday when the bus of the team fell off a bridge.",
            "accident",
            2,
        ),
        ("Gunmen killed nine herders near Orva on Sunday and stole 400 cattle.", "attack", 9),
        (DIG + "On Monday gunmen raided the dig and killed two guards.", "attack", 2),
        (
            "A soldier was killed on Monday in an exercise near Orva when a shell exploded by accident.",
            None,
            1,
        ),
        (
            "Two paratroopers died in a drill with 400 troops near Velda on Monday when their truck overturned.",
            "accident",
            2,
        ),
    ],
)
def test_violence_told_in_earnest_in_such_texts_stays(text: str, kind: str | None, killed: int) -> None:
    assert total_of(text) == killed
    if kind is not None:
        assert kind in {event.type for event in mains(text, PUBLISHED)}


def total_of(text: str) -> int:
    """The killed of the main events of a text that came out on the day of the others."""
    claims = [claim for event in mains(text, PUBLISHED) for claim in event.casualties]
    return sum(claim.low or 0 for claim in claims if claim.kind == "killed" and not claim.background)


@pytest.mark.parametrize(
    "text",
    [
        "It is 30 years since gunmen burst into a cafe in Orva and opened fire, killing nine people.",
        "Survivors met in Sulen on Monday to mark the day 38 years ago when a bomb tore through the hall, killing 31 people.",
        "Fifty years after gunmen hijacked the plane to Lomu and shot dead two passengers, the pilot has come back. Commandos stormed the hangar on 9 March 1976 "
        "and all four hijackers were killed.",
        "A plaque was unveiled on Monday at the station of Velda. A bomb went off there on 3 August 1972 and killed 12 people.",
        "The theatre in Karvel, gutted by fire in 2021, will open again, the director said on Monday. Two people were hurt in "
        "the blaze.",
    ],
)
def test_what_lies_more_than_a_year_back_is_history(text: str) -> None:
    claims = [claim for event in mains(text, PUBLISHED) for claim in event.casualties]
    assert [claim for claim in claims if not claim.background] == []


def test_news_beside_an_old_attack_stays() -> None:
    event = only(
        "Gunmen killed nine people in Orva on Sunday, near the cafe where a bomb went off in 1995.", PUBLISHED
    )
    assert (event.date_start, event.casualties[0].low) == ("2025-06-08", 9)


def test_an_unarmed_craft_and_a_missile_of_nobody_are_no_arms() -> None:
    quiet = (
        "The market is pricing in a missile that nobody has launched. An unarmed drone landed on a mattress."
    )
    assert [event for event in events(quiet, PUBLISHED) if event.munitions] == []


def test_a_count_after_a_match_is_still_a_count() -> None:
    assert total("Nine fans were killed in a stampede at the stadium of Lomu on Sunday.", "killed") == 9


def test_trees_that_are_destroyed_are_a_loss_and_culled_birds_are_none() -> None:
    burned = "Raiders destroyed 30 houses and 900 coffee trees near Orva on Sunday."
    culled = "Bird flu has broken out near Orva. In all, 310,000 birds have been destroyed."
    assert any("trees" in claim.what for event in mains(burned, PUBLISHED) for claim in event.damage)
    assert [claim for event in events(culled, PUBLISHED) for claim in event.damage] == []


def test_what_is_done_years_after_something_else_is_news() -> None:
    event = only(
        "Twenty years after the truce of Lomu, gunmen have murdered nine villagers in Orva.", PUBLISHED
    )
    assert not event.background
