"""Whether a claim can be of an event by its kind and its words, wherever the two stand."""

from __future__ import annotations

import re

from briefing_tui.event_types import group
from briefing_tui.extract import vocabulary
from briefing_tui.extract.assembly import claim_events, mentions_apart
from briefing_tui.extract.assembly.claim_groups import VIOLENT, Group
from briefing_tui.extract.events import days_apart, other_places
from briefing_tui.extract.events.events import Told
from briefing_tui.extract.grammar import series
from briefing_tui.extract.parsing.layout import Layout
from briefing_tui.model import CasualtyClaim, DamageClaim, Event, MunitionClaim

LATER = re.compile(
    r"(?i)\W*(?:(?:hours|days|minutes|weeks|shortly|soon|later|\w+ (?:hours?|days?|minutes)) (?:later|after(?:wards?)?)\b|elsewhere\b"
    r"|meanwhile\b|separately\b|in (?:a separate|an unrelated|another)\b|(?:on )?the same day\b|also on \w+day\b|at the other end of"
    r"|(?:\w+ )?(?:hours|days) (?:earlier|before)\b|an? (?:hour|day|week) (?:earlier|before)\b|the (?:day|night|week) before\b|the previous (?:day|night|week)\b|earlier (?:in the|on|that|this|the same)\b)"
)
_SAYING = vocabulary.words("event_grammar", "events_saying") | {"speak"}
_ELSEWHERE = re.compile(r"(?i)\W*(?:elsewhere|separately|at the other end of)\b")
_MEANWHILE = re.compile(
    r"\W*(?:Meanwhile|Elsewhere),? (?:in|near|at)\b|In a (?:separate|different|second) \w+,"
)
_TAKINGS = frozenset({"abduction", "arrest"})
_ANGER = frozenset({"unrest", "property"})
_RAID = re.compile(
    r"(?i)\b(?:in|during) (?:an?|the|that|this) (?:\w+ )?(?:raid|operation|search|shoot-?out)\b"
)
_THAT_RAID = re.compile(
    r"(?i)\b(?:in|during) (?:the|that|this) (?:same )?(?:raid|operation|search|shoot-?out)\b"
)
_NEXT_DAY = re.compile(r"(?i)\W*(?:on )?the (?:following|next) (?:day|morning|afternoon|evening|night)\b")
_LATE_DEATHS = ("-subject", "-state", "-toll", "-treated", "-in-hospital", "-in-care", "-counted")
_COUNTED = "made for a claim (detained"
_ANSWER = re.compile(r"(?i)\bin (?:response|retaliation|reprisal|revenge)\b(?! to)")
_NONE_HURT = re.compile(
    r"(?i)\b(?:without (?:causing )?(?:any )?|(?:caus|report)(?:ed|ing) no |there were no )casualties\b"
)
Claim = CasualtyClaim | DamageClaim | MunitionClaim


def told_with(claim: Claim, mentions: list[Event]) -> bool:
    """ "A drone attack on a car hurt two people in the village of Velm": of that attack, wherever else it is put."""
    return any(
        mention.start < claim.end and claim.start < mention.end and not getattr(mention, "several", False)
        for mention in mentions
    )


def before_history(layout: Layout, claim: Claim, mentions: list[Event]) -> bool:
    """ "Killing four soldiers, in revenge for an air strike in May": what stands before a deed told as older is not of it."""
    return all(
        isinstance(one, Told)
        and claim.end <= one.start
        and layout.sentence(claim.start) == layout.sentence(one.start)
        and _avenged(layout, one)
        for one in mentions
    )


def _avenged(layout: Layout, event: Told) -> bool:
    word = layout.doc.char_span(event.at, event.at + 1, alignment_mode="expand") if event.at >= 0 else None
    return word is not None and days_apart.avenged(word[0])


def times_another(layout: Layout, claim: Claim, mention: Event) -> bool:
    """ "Hours after the blast, gunmen opened fire on a bus, killing the driver": the blast only says when that was."""
    if not isinstance(mention, Told) or not mention.times:
        return False
    return not days_apart.told_with_it(layout.doc, mention.at, claim.start, claim.end)


def nothing(claim: Claim) -> bool:
    """ "No casualties", "no damage": belongs to some event, and is none by itself."""
    if isinstance(claim, DamageClaim):
        return claim.kind == "none"
    return isinstance(claim, CasualtyClaim) and claim.high == 0


def counted(claim: Claim) -> float:
    """A figure of one event bears out that there was one; dozens and thousands may be of many."""
    if not isinstance(claim, CasualtyClaim):
        return 0.4
    if claim.low is None or claim.background:
        return 0.1
    if claim.kind == "displaced":
        return 1.2  # thousands flee from one event
    return 0.7 if claim.low < 300 else 0.0


def disarmed(mentions: list[Event], claim: Claim) -> bool:
    """ "Destroyed a cache of 30 rockets", "downed two missiles": told by the word that tells of the loss itself."""
    return not isinstance(claim, CasualtyClaim) and any(
        one.type == "strategic_other" and one.start < claim.end and claim.start < one.end for one in mentions
    )


def fits(one: Group, claim: Claim) -> bool:
    if one.coming:
        return False
    kinds = one.families
    if kinds == {"unrest"} and isinstance(claim, CasualtyClaim) and claim.background:
        # "Marched to mark the death of 19 students in 2015"; but "in May two truckers were lynched" by the riot itself
        return told_with(claim, [mention for mention in one.mentions if mention.type == "riot"])
    if isinstance(claim, CasualtyClaim) and claim.kind == "detained":
        return bool(kinds & {"arrest", "abduction", "unrest"})
    if isinstance(claim, CasualtyClaim) and claim.kind == "displaced":
        return bool(kinds & (VIOLENT | {"displacement"}))
    if isinstance(claim, MunitionClaim):
        return bool(kinds & {"explosive", "armed"})
    if isinstance(claim, CasualtyClaim) and all(
        mention.type == "sexual_violence" for mention in one.mentions
    ):
        return _the_same_people(claim, one.mentions)
    return bool(kinds & VIOLENT)


def _the_same_people(claim: CasualtyClaim, mentions: list[Event]) -> bool:
    """ "Raped and killed two nurses"; but "31 people were killed and two women were raped": others were killed."""
    targets = [target for mention in mentions for target in mention.targets[:1]]  # the first are its own
    return not targets or any(one.start < claim.end and claim.start < one.end for one in targets)


def of_the_raid(layout: Layout, mentions: list[Event], claim: Claim) -> bool:
    """ "Two were arrested and a third was killed in a raid", "a guard was hurt in that operation": a loss of the arrests."""
    if not isinstance(claim, CasualtyClaim) or claim.kind not in {"killed", "injured", "killed_or_injured"}:
        return False
    here = layout.sentence(claim.start)
    said = layout.sentence_text(claim.start)
    arrests = [here - layout.sentence(one.start) for one in mentions if one.type == "arrest"]
    if 0 in arrests:
        return _RAID.search(said) is not None
    return 1 in arrests and _THAT_RAID.search(said) is not None


def hurt_before(mentions: list[Event], claim: Claim) -> bool:
    """ "Arrested a wounded fighter": hurt before he was taken, and no loss of anything that the sentence tells."""
    if not isinstance(claim, CasualtyClaim) or claim.rule != "injured-attribute":
        return False
    held = [mention for mention in mentions if mention.type == "arrest"]
    whom = [target for one in held for target in one.targets] + [one for one in held if _COUNTED in one.rule]
    return any(one.start < claim.end and claim.start < one.end for one in whom)


def one_of_several(layout: Layout, claim: Claim, one: Group) -> bool:
    """ "In the deadliest, 12 people were killed": of one of the attacks that the sentences before told together."""
    here = layout.sentence(claim.start)
    return all(
        layout.sentence(mention.start) < here and series.told(layout.doc, layout.sentence_at(mention.start))
        for mention in one.mentions
    )


def spared(layout: Layout, claim: Claim, mention: Event) -> bool:
    """ "A post was shelled on Friday without casualties": those whom a later sentence counts fell elsewhere."""
    if not isinstance(claim, CasualtyClaim) or claim.high == 0 or claim.start < mention.start:
        return False
    here, there = layout.sentence(claim.start), layout.sentence(mention.start)
    return here != there and _NONE_HURT.search(layout.sentence_text(mention.start)) is not None


def told_anew(layout: Layout, claim: Claim, mention: Event) -> bool:
    """ "Hours later shells fell near the port. Two dockers were hurt": of what the sentence before began to tell."""
    return (
        not claim.background
        and layout.sentence(mention.start) == layout.sentence(claim.start) - 1
        and layout.paragraph(mention.start) == layout.paragraph(claim.start)
        and LATER.match(layout.sentence_text(mention.start)) is not None
    )


def answers(sentence: str) -> bool:
    """ "In response, its planes destroyed two launchers": no loss of the attack that the sentences before told."""
    return _ANSWER.search(sentence) is not None


def of_the_next_day(claim: Claim, sentence: str) -> bool:
    """ "The following morning the market was hit, claiming seven lives": no loss of the day before.

    Those who died in hospital, or were counted, the day after may be of it.
    """
    if not isinstance(claim, CasualtyClaim) or claim.part_of is not None or claim.rule.endswith(_LATE_DEATHS):
        return False
    return _NEXT_DAY.match(sentence) is not None


def of_their_past(layout: Layout, claim: Claim, mention: Event) -> bool:
    """ "Killed two men known to have led the raid on Orva in May": what they did before is not how they died."""
    at = getattr(mention, "at", -1)
    if at < 0 or claim.background or layout.sentence(at) != layout.sentence(claim.start):
        return False
    said = layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    told = layout.doc.char_span(at, at + 1, alignment_mode="expand")
    if said is None or told is None:
        return False
    up, described = told.root, False
    while up.head.i != up.i and not (up.i == said.root.i and described):
        if up.dep_ in {"acl", "relcl"}:
            if said.start <= up.head.i < said.end <= up.i:
                return True
            described = True
        up = up.head
    return bool(described and up.i == said.root.i and up.pos_ == "VERB")


def said_of_others(layout: Layout, claim: Claim, mention: Event) -> bool:
    """ "13 inmates were killed, and guards who had been held hostage were freed": who was held is not who was killed."""
    if mention.type not in _TAKINGS or not isinstance(claim, CasualtyClaim) or claim.kind == "detained":
        return False
    at = getattr(mention, "at", -1)
    if at < claim.end:
        return False
    span = layout.doc.char_span(at, at + 1, alignment_mode="expand")
    return span is not None and span.root.dep_ in {"relcl", "acl"}


def days_before(layout: Layout, claim: Claim, mention: Event) -> bool:
    """ "The attack came a week after nine people were shot in Velm": the nine are not of the attack."""
    span = layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    if span is not None and len(span) and other_places.of_an_older_one(span.root, frozenset()):
        return mention.start < claim.start  # "the worst attack since May, when nine were shot"
    gap = days_apart.before(span.root) if span is not None and len(span) else None
    if gap is None or gap.sign > 0 or not mention.start < gap.joint.idx < claim.start:
        return False
    told = gap.joint.head if gap.joint.dep_ == "mark" else None
    return told is None or told.lemma_.lower() not in _SAYING  # "a day after they spoke of 12 dead"


def of_its_clause(layout: Layout, claim: Claim, mention: Event) -> bool:
    """ "A bombing in Velm that killed four", "a raid in which four were killed": the clause is said of the word itself."""
    at = getattr(mention, "at", -1)
    if claim.start <= at < claim.end:
        return True  # its own word
    if not 0 <= at < claim.start or layout.sentence(at) != layout.sentence(claim.start):
        return False
    span = layout.doc.char_span(claim.start, claim.end, alignment_mode="expand")
    up = span.root if span is not None and len(span) else None
    while up is not None and up.dep_ != "relcl" and up.head.i != up.i and up.head.idx > at:
        up = up.head
    return up is not None and up.dep_ == "relcl" and bool(up.head.idx == at)


def separate_from(layout: Layout, claim: Claim) -> int:
    """The offset before which nothing told is what a claim is of: "in a separate incident", "elsewhere"; else 0.

    A paragraph may open so: "Meanwhile in Dorba, troops searched a valley. Five rebels were killed".
    """
    words = layout.sentence_text(claim.start)
    if mentions_apart.SEPARATE.match(words) or _ELSEWHERE.match(words):
        return int(layout.sentence_at(claim.start).start_char)
    opens = layout.paragraph_start(claim.start)
    return opens if _MEANWHILE.match(layout.sentence_text(opens)) else 0


def known_cause(layout: Layout, claim: CasualtyClaim, mentions: list[Event]) -> bool:
    """ "Residents burned a station after a boy died in a cell": what angered a crowd, and no loss of its doing."""
    sentence = layout.sentence(claim.start)
    said = [mention for mention in mentions if layout.sentence(mention.start) == sentence]
    crowds = bool(said) and all(group(mention.type) in _ANGER for mention in said)
    after = claim_events.after_what(layout, claim.start, claim.end) if crowds else None
    return after is not None and all(mention.start < after for mention in said)
