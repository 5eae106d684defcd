"""Events told to be so many days after or before another: "on Thursday, two days after a drone struck a bus".

The day of one gives that of the other. An event in such a clause has not the day of the sentence around it; where nothing
sure gives it a day, it keeps the words and has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing_tui.extract.dates import told_days
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.dates.relative_days import SMALL
from briefing_tui.extract.grammar import pointing_back
from briefing_tui.extract.parsing import wording

if TYPE_CHECKING:
    from briefing_tui.extract.events.events import Found

_UNITS = {"day": "day", "days": "day", "week": "week", "weeks": "week"}
_LONGER = frozenset({"month", "months", "year", "years", "decade", "decades"})
_CAME = frozenset({"come", "occur", "happen", "follow", "take"})
_SPELLS = frozenset({"hour", "hours", "day", "days", "week", "weeks", "month", "months"})
_REVENGE = frozenset({"retaliation", "revenge", "reprisal", "vengeance", "retaliate", "payback"})
_UP = 6
_BACK = 3  # mentions before, of which one has the day that "the attack came a day after" counts from


@dataclass(frozen=True, slots=True)
class Gap:
    """The words "two days after": where they begin and end, how many of what, the word that the clause behind them hangs on."""

    first: Any
    joint: Any
    count: int
    unit: str
    outer: Any

    @property
    def sign(self) -> int:
        """-1 where what stands behind the words is the earlier."""
        return -1 if self.joint.lower_ == "after" else 1

    @property
    def of_another(self) -> bool:
        """ "The rampage came two days after a man opened fire": the sentence tells of two deeds."""
        return self.outer.lemma_.lower() in _CAME - {"take"}


def of_hours(token: Any) -> bool:
    """ "Retook the town, hours after rebels had attacked a post": another deed, told to say when the first was.

    So is the shooting of "the raid came hours after a shooting in Orva", but not "hours after the raid"; so is what a raid
    "came as": "the raid came as gunmen attacked a village".
    """
    up = token
    for _ in range(_UP):
        if _came_as(up):
            return True
        if up.dep_ == "pobj" and up.head.lower_ in {"after", "before"} and up.head.i > 0:
            timed = up.head.nbor(-1).lower_ in _SPELLS
            return timed and up.tag_[:2] == "NN" and any(one.lower_ in {"a", "an"} for one in up.lefts)
        joint = next(
            (one for one in up.lefts if one.dep_ == "mark" and one.lower_ in {"after", "before"}), None
        )
        if joint is not None and joint.i < token.i:
            timed = joint.i > 0 and joint.nbor(-1).lower_ in _SPELLS
            return timed and any(one.dep_ in {"nsubj", "nsubjpass"} for one in up.lefts)
        if up.head.i == up.i or up.dep_ not in {"conj", "advcl", "dobj", "pobj", "prep", "ccomp"}:
            return False
        up = up.head
    return False


def times_another(noun: Any) -> bool:
    """ "Hours after the blast, gunmen opened fire": a word that points back, there to say when the other thing was."""
    earlier = any(one.lower_ == "earlier" for one in noun.lefts)  # "was lit after two earlier marches"
    if noun.dep_ != "pobj" or not (earlier or pointing_back.points_back(noun)):
        return False
    joint = noun.head
    spell = joint.head.lower_ if joint.lower_ == "of" else ""  # "within hours of the blast"
    return joint.lower_ in {"after", "before", "following"} or spell in _SPELLS | {"minutes"}


def told_with_it(doc: Any, at: int, start: int, end: int) -> bool:
    """Whether what stands at `start` is said of such a word at `at`: "hours after the bombing of a church that killed 12"."""
    word = doc.char_span(at, at + 1, alignment_mode="expand")
    said = doc.char_span(start, end, alignment_mode="expand")
    return word is None or said is None or bool(word[0].head.is_ancestor(said.root))


def _came_as(verb: Any) -> bool:
    """The clause behind "the attack came as", with somebody else who acts."""
    marked = any(one.dep_ == "mark" and one.lower_ in {"as", "while"} for one in verb.lefts)
    if not marked or verb.dep_ != "advcl" or verb.head.lemma_.lower() not in _CAME - {"follow", "take"}:
        return False
    told = next((one for one in verb.head.lefts if one.dep_ == "nsubj"), None)
    return told is not None and pointing_back.points_back(told)


def avenged(noun: Any) -> bool:
    """Whether a noun stands behind "in retaliation for", "in revenge for"."""
    joint = noun.head
    led = noun.dep_ in {"pobj", "pcomp"} and joint.lower_ == "for" and joint.i > 0
    return bool(led and {joint.head.lemma_.lower(), joint.nbor(-1).lemma_.lower()} & _REVENGE)


def answered(token: Any) -> bool:
    """ "Struck a depot after four rockets were launched", "shelled Dorba after raiders attacked": somebody else's deed."""
    up = token
    for _ in range(_UP):
        joint = next((one for one in up.lefts if one.dep_ == "mark" and one.lower_ == "after"), None)
        if joint is not None:
            does = [one for one in up.lefts if one.dep_ in {"nsubj", "nsubjpass"} and one.pos_ != "PRON"]
            outer = [one for one in up.head.lefts if one.dep_ == "nsubj"]
            return bool(does and outer) and up.dep_ == "advcl" and does[0].lemma_ != outer[0].lemma_
        if up.head.i == up.i or up.dep_ != "conj":
            return False
        up = up.head
    return False


def before(token: Any) -> Gap | None:
    """The words that say how long before or after another thing the event of a token was, None where there are none."""
    up = token
    for _ in range(_UP):
        joint = next(
            (
                one
                for one in up.lefts
                if one.dep_ == "mark" and one.lower_ in {"after", "before"} and one.i < token.i
            ),
            None,
        )
        outer = up.head
        if joint is None and up.dep_ in {"pobj", "pcomp"} and up.head.lower_ in {"after", "before"}:
            joint = up.head
            outer = (
                joint.head if joint.head.lower_ not in _UNITS | dict.fromkeys(_LONGER) else joint.head.head
            )
        if joint is not None:
            return _gap(joint, outer)
        if up.head.i == up.i or (up.dep_ == "conj" and up.pos_ == "VERB" and up.tag_ != "VBG"):
            return None  # but "a day after he opened fire, killing a man and wounding two"
        up = up.head
    return None


def _gap(joint: Any, outer: Any) -> Gap | None:
    unit = joint.nbor(-1) if joint.i > 1 else joint
    if unit.lower_ in _LONGER:
        return Gap(unit, joint, 0, "", outer)
    if unit.lower_ not in _UNITS:
        return None
    number = unit.nbor(-1)
    count = int(number.text) if number.text.isdigit() and len(number) < 4 else SMALL.get(number.lower_, 0)
    return Gap(number, joint, count, _UNITS[unit.lower_], outer)


def settle(found: list[Found], held: dict[int, Any], spoken: list[When]) -> None:
    """Give events that are told so long before or after others their days, and take from them what is not theirs.

    `held` are the words of the days that mentions have in their own sentences, by the mention; `spoken` are the days on
    which somebody spoke: "said on Tuesday, a day after six men were hanged".
    """
    for k, one in enumerate(found):
        gap = before(one.token)
        if gap is None:
            continue
        told = pointing_back.points_back(one.token) and not any(
            child.dep_ == "prep" and child.lower_ in {"of", "on"} for child in one.token.rights
        )
        if one.when is not None and _named_for(one.token, held.get(id(one))):
            _date_from(gap, found, one.when)  # "two days before Monday's blast, a drone hit"
            continue
        if one.when is not None and id(one) in held and _behind(gap, held[id(one)]):
            continue
        around = _spoken_on(gap, spoken)
        around = around or (one.when if id(one) in held else _day_outside(gap, found[:k], found, held))
        one.when = None if told else _counted(gap, around)
        if told:
            _without_other_doers(one)
            _date_outer(gap, found, found[:k])


def _without_other_doers(one: Found) -> None:
    """ "Two days before the raid, rebels laid a mine": the rebels are not said to have made the raid."""
    arguments, below = one.arguments, {token.i for token in one.token.subtree}
    arguments.actors[:] = [span for span in arguments.actors if span[0] in below]
    arguments.actor_heads[:] = [head for head in arguments.actor_heads if head.i in below]


def _behind(gap: Gap, day: Any) -> bool:
    """Whether a day stands in the clause behind the words: "a day after gunmen killed two on Tuesday"."""
    return day.i > gap.joint.i and all(one.text != "," for one in day.doc[gap.joint.i : day.i])


def _spoken_on(gap: Gap, spoken: list[When]) -> When | None:
    """The day of saying that stands right before the words, with a comma between."""
    text = wording.parsed(gap.joint.doc)
    return next((day for day in spoken if text[day.end : gap.first.idx].strip() == ","), None)


def _counted(gap: Gap, day: When | None) -> When:
    start = gap.first.idx
    end = gap.joint.idx + len(gap.joint)
    words = When(start, end, gap.joint.doc[gap.first.i : gap.joint.i + 1].text)
    if day is None or day.first is None or day.first != day.last or not gap.count:
        return words
    return When(start, end, words.text, *told_days.counted(day.first, gap.sign * gap.count, gap.unit))


def _day_outside(gap: Gap, earlier: list[Found], found: list[Found], held: dict[int, Any]) -> When | None:
    """The day of what the clause hangs on: its own, or that of the attack it points back to ("the attack came a day after")."""
    for one in found:
        own = id(one) in held and one.when is not None and not _behind(gap, held[id(one)])
        if (
            own
            and wording.sentence(one.token).start == wording.sentence(gap.joint).start
            and before(one.token) is None
        ):
            return one.when
    subject = next((one for one in gap.outer.lefts if one.dep_ == "nsubj"), None)
    if gap.outer.lemma_.lower() not in _CAME or subject is None:
        return None
    if not (subject.lower_ in {"it", "this", "that"} or pointing_back.points_back(subject)):
        return None
    return _last_told(
        [one for one in earlier if wording.sentence(one.token).start < wording.sentence(gap.joint).start]
    )


def _last_told(earlier: list[Found]) -> When | None:
    for one in earlier[: -_BACK - 1 : -1]:
        if one.when is not None:
            return one.when if one.when.precision in {"day", "overnight"} else None
    return None


def _named_for(noun: Any, day: Any | None) -> bool:
    """ "Monday's blast", "the Monday raid": an event that is called by its day."""
    return (
        day is not None and noun.pos_ != "VERB" and any(day in {left, *left.subtree} for left in noun.lefts)
    )


def _date_from(gap: Gap, found: list[Found], day: When) -> None:
    """Count the day of what the words hang on from a day that is known."""
    if day.first is None or day.first != day.last or not gap.count:
        return
    for one in found:
        borrowed = one.when is None or one.when.first is None or one.when.start == day.start
        if one.token.i == gap.outer.i and borrowed:
            counted = told_days.counted(day.first, -gap.sign * gap.count, gap.unit)
            words = gap.joint.doc[gap.first.i : gap.joint.i + 1].text
            one.when = When(gap.first.idx, gap.joint.idx + len(gap.joint), words, *counted)


def _date_outer(gap: Gap, found: list[Found], earlier: list[Found]) -> None:
    """ "Two days after the attack, gunmen shot a witness": counted from the attack that was told before."""
    day = _last_told(
        [one for one in earlier if wording.sentence(one.token).start < wording.sentence(gap.joint).start]
    )
    if day is not None:
        _date_from(gap, found, day)
