"""Does a mention tell of one thing that took place, or of such things in general?

"Gunmen shot a mayor in the square on Monday" is one event; "attacks on mayors must stop" is none. The signs are
those of English: tense, number, articles, names, dates and places beside the word. Weights are set by hand;
nothing is learned from any corpus.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.dates.dates import When
from briefing_tui.extract.events import brevity, frames, present_tense
from briefing_tui.extract.events.arguments import Arguments
from briefing_tui.extract.events.frame_classes import settlement
from briefing_tui.extract.events.noun_participants import LIGHT
from briefing_tui.extract.grammar import clauses, mood
from briefing_tui.extract.places.places import Place

# At or above: an event. Below it a mention only counts when it can be joined to an event.
EVENT = 1.0
# Below this, not even that: talk, conditions, denials of the thing itself.
NOTHING = -0.5

# One fight also without an article: "after intense exchange of fire".
_ONE_FIGHT = frozenset({"exchange", "shootout", "gunfight", "gunbattle", "firefight"})
_IN_A_NOTE = 0.4  # a note is written because something took place
_FINE_DATES = frozenset({"day", "overnight", "range"})
_COARSE_PLACES = frozenset({"country", "region"})
_ARE = frozenset({"is", "are"})
_FOR = frozenset({"for", "since"})
_HELD = frozenset({"has", "have", "been"})
_AMID = frozenset({"in", "by", "after"})
_PRONOUNS = frozenset({"we", "us", "you", "i", "our", "your", "my"})
_ONE_FORM = frozenset({"set", "put", "hit", "cut", "hurt", "burst", "shut", "beat", "slit"})
_PLURAL_OF_ONE = vocabulary.words("event_grammar", "specificity_plural_of_one")
_POINTING = vocabulary.words("event_grammar", "triggers_pointing")
_SHARES = frozenset({"most", "half", "much", "part", "parts", "all", "third", "some"})
_OWNED = frozenset({"responsibility", "credit"})
_OUTCOMES = frozenset(
    {"kill", "wound", "injure", "leave", "claim", "hit", "destroy", "damage", "displace", "hurt"}
)
_GROWING = vocabulary.words("event_grammar", "specificity_growing")


def weigh(
    token: Any, args: Arguments, when: When | None, near: list[Place], order: int, *, of_many: bool = False
) -> float:
    """The sum of the signs that one thing took place. `order` is the number of the sentence, from 0.

    `of_many`: it is done to thousands at once, such as a flight.
    """
    if mood.unreal(token) or _for_years(token):
        return -2.0
    fine = when is not None and when.precision in _FINE_DATES
    total = _of_verb(token) if token.pos_ in {"VERB", "AUX"} else _of_noun(token, dated=fine)
    if when is not None:
        total += 0.8 if fine else 0.3
    elif present_tense.live(token):
        total += 0.5  # its entry has an hour
    if any(place.kind not in _COARSE_PLACES for place in near):
        total += 0.5
    elif near:
        total += 0.1
    total += _of_targets(args, of_many=of_many)
    if not args.target_heads and _takes_one_place(token):
        total += 0.9
    total += _of_actors(args)
    if args.weapons:
        total += 0.3
    if order < 3:
        total += 0.3
    if brevity.is_note(token.doc) and (when is not None or near or args.actor_heads or args.target_heads):
        total += _IN_A_NOTE
    if _of_speaker(token):
        total -= 0.5
    return total


def _for_years(verb: Any) -> bool:
    """ "Troops have been fighting rebels there for a decade", "since 2015": no one event."""
    if verb.tag_ != "VBG" or not any(one.lower_ == "been" for one in verb.lefts):
        return False
    return any(one.ent_type_ == "DATE" for one in clauses.after(verb, _FOR))


def _of_speaker(token: Any) -> bool:
    """ "They have attacked us": told by somebody who takes part."""
    return any(
        one.lower_ in _PRONOUNS
        for child in token.children
        for one in (child, *child.children)
        if one.pos_ == "PRON" and abs(one.i - token.i) < 15
    )


def weigh_claim(
    token: Any, low: int | None, *, named: bool, when: When | None, near: list[Place], order: int
) -> float:
    """The same for a figure that no word of the vocabulary explains: `low` as claimed, `named` victims.

    "They have killed many people", "a war that cost 70,000 lives" are figures of many events.
    """
    if mood.unreal(token):
        return 0.0
    verb = clauses.governor(token)
    total = _of_verb(verb) * 0.6 if verb.pos_ in {"VERB", "AUX"} else 0.2
    total += 0.7 if named else 0.1 if low is None else 0.5 if low < 200 else 0.0 if low < 1000 else -0.5
    if when is not None:
        total += 0.6 if when.precision in _FINE_DATES else 0.0
    if any(place.kind not in _COARSE_PLACES for place in near):
        total += 0.4
    if order < 3:
        total += 0.3
    if any(one.lower_ in _PRONOUNS for one in token.doc[max(0, token.i - 12) : token.i + 12]):
        total -= 0.5
    return total


def _of_verb(verb: Any) -> float:
    names = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if verb.dep_ == "amod":
        return -1.5
    # "Retook"; "rioters set tyres alight": the form is that of the present too.
    past = (
        verb.tag_ == "VBD"
        or mood.after_a_past(verb)
        or (verb.tag_ == "VBP" and (frames.lemma_of(verb) != verb.lower_ or verb.lower_ in _ONE_FORM))
    )
    if past or names & {"was", "were"} or brevity.headlined(verb):
        return 0.9
    if names & _ARE and not names & _HELD and _at_that_time(verb):
        return 0.9
    if names & {"had"}:
        return 0.7
    if verb.tag_ == "VBG" and "been" in names:
        return -0.3  # "the army has been battling rebels": for some time
    if names & {"has", "have"}:
        return 0.8 if _of_one(verb) else 0.4
    if verb.tag_ == "VBN":
        return 0.5
    if verb.tag_ == "VBG":
        if names & {"is", "are", "been"}:
            return -0.3
        if verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in _OWNED:
            return 0.7  # "claimed responsibility for bombing a bank"
        if verb.dep_ == "csubj" and verb.head.tag_ == "VBD" and verb.head.lemma_.lower() in _OUTCOMES:
            return 0.4  # "shelling by the army killed seven": the parser takes the noun for a verb
        if verb.dep_ == "pcomp" and verb.head.lower_ == "under" and verb.head.head.tag_ == "VBD":
            return 0.9  # "came under shelling"
        if verb.dep_ in {"pcomp", "csubj"}:
            return -1.0  # "by attacking American interests", "accused of killing judges"
        return 0.6 if _along(verb) else 0.3
    if verb.tag_ == "VB":
        return 0.1 if mood.status(verb) != "happened" else 0.0
    return -0.5


def _along(verb: Any) -> bool:
    """ "Raided a village, killing two and carrying off dozens": done along with what is told as past."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VBG":
        verb = verb.head
    return bool(verb.dep_ == "advcl" and verb.head.tag_ == "VBD" and verb.head.i < verb.i)


def _at_that_time(verb: Any) -> bool:
    """ "14:20 Police are firing at the crowd", "14:40 A clinic is hit"."""
    if verb.tag_ == "VBG":
        return present_tense.live(verb)
    return bool(verb.tag_ == "VBN") and present_tense.tells(verb)


def _of_one(verb: Any) -> bool:
    """ "A bomb has exploded": one thing that was not known before."""
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is not None and any(child.lower_ in {"a", "an", "another"} for child in subject.lefts)


def _of_noun(noun: Any, *, dated: bool) -> float:
    lefts = list(noun.lefts)
    words = {child.lower_ for child in lefts}
    if noun.lemma_.lower() in _POINTING:
        return -1.2
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in _GROWING:
        return 0.3 if dated else -1.0  # "a series of attacks on Monday" took place; a wave of attacks grows
    verb = clauses.governor(noun)
    told = verb.tag_ in {"VBD", "VBN"} or (verb.tag_ in {"VBZ", "VBP"} and present_tense.tells(verb))
    total = 0.3 if told else 0.0
    if noun.dep_ == "nsubj" and verb.tag_ == "VBD" and _left_some(verb):
        total += 0.9  # "air strikes left five clerks dead": that many, and no others
    if brevity.labels(noun):
        total += 1.3
    elif brevity.in_headline(noun):
        total += 0.4
    elif total and noun.dep_ == "dobj" and verb.lemma_.lower() in LIGHT and clauses.subjects(verb):
        total += 0.2  # "rebels set an ambush": as good as a verb of its own
    if any(child.dep_ == "nummod" for child in lefts):
        return total + (0.4 if not words & {"dozen", "hundred", "thousand", "dozens"} else -0.6)
    if noun.tag_ in {"NNS", "NNPS"} and noun.lemma_.lower() in _PLURAL_OF_ONE:
        return total + 0.3
    if noun.tag_ in {"NNS", "NNPS"}:
        return total + (0.0 if words & {"the", "these", "those", "both"} else -0.7)
    if words & {"the", "this", "that"} or any(child.dep_ == "poss" for child in lefts):
        return total + 0.3
    if words & {"a", "an", "another"} or noun.lemma_.lower() in _ONE_FIGHT:
        return total + 0.5
    if noun.dep_ == "pobj" and noun.head.lower_ in _AMID and brevity.in_headline(noun):
        return total + 0.5  # "two dead in shelling": a headline has no articles
    return total


def _left_some(verb: Any) -> bool:
    """Whether the verb says that so many were left dead or hurt, or lost their lives."""
    harmed = [child for child in verb.rights if child.dep_ == "dobj"]
    lives = [people for one in harmed if one.lower_ == "lives" for people in clauses.spread(_of(one))]
    told = verb.lower_ == "left" or bool(lives)
    counted = (grand for one in (*harmed, *lives) for grand in one.lefts if grand.dep_ == "nummod")
    return told and any(not _thousands(grand.text) for grand in counted)


def _of(noun: Any) -> list[Any]:
    return [c for joint in noun.rights if joint.lower_ == "of" for c in joint.rights if c.dep_ == "pobj"]


def _of_targets(args: Arguments, *, of_many: bool) -> float:
    best = -0.5
    for head in args.target_heads:
        words = {child.lower_ for child in head.lefts}
        if not of_many and any(child.dep_ == "nummod" and _thousands(child.text) for child in head.lefts):
            return -1.0
        if head.ent_type_ in {"PERSON", "FAC"} or (
            head.pos_ == "PROPN" and head.ent_type_ not in {"NORP", "GPE"}
        ):
            best = max(best, 0.7)
        elif words & {"a", "an"} or any(child.dep_ == "nummod" for child in head.lefts):
            best = max(best, 0.6)
        elif words & {"the", "his", "her", "this"} and head.tag_ not in {"NNS", "NNPS"}:
            best = max(best, 0.4)
        elif head.tag_ in {"NNS", "NNPS"} and not words & {"the"}:
            best = max(best, -0.2)
        else:
            best = max(best, 0.1)
    return best


def _takes_one_place(verb: Any) -> bool:
    """ "Have captured the town of Lomu", "most of the hill was taken": the place, which is where it was, is what was hit."""
    if verb.pos_ != "VERB" or mood.status(verb) != "happened" or frames.match(verb) is None:
        return False
    for head in clauses.patients(verb):
        whole = next(iter(_of(head)), head) if head.lower_ in _SHARES else head
        if whole.tag_ not in {"NNS", "NNPS"} and settlement(whole):
            return True
    return False


def _thousands(number: str) -> bool:
    """A figure of a war, not of one event."""
    digits = number.replace(",", "")
    return len(digits) > 3 if digits.isdigit() else number.lower() in {"thousand", "thousands", "million"}


def _of_actors(args: Arguments) -> float:
    if not args.actor_heads or args.borrowed:
        return 0.0
    return 0.3
