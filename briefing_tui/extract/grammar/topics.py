"""What a text is about, where that is no violence: a match, a market, a novel, a disease, a drill, a death in bed.

Such texts are full of words of violence that are said in a figure, made up, or of long ago. A text is of a topic by
distinct words of `vocabulary/topics.toml` in its first sentences, where they outnumber the words that mean violence in
earnest: the report of a bomb in a stadium has more of these than of football. What is told in earnest inside such a
text ("gunmen shot the goalkeeper dead on his way home") stays what it is: `in_earnest` says so, sentence by sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from briefing_tui.extract.grammar import periods
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import load, words

_KEY = "topics"
_EARLY = 260  # tokens that say what a text is about
_SHORT = 60  # tokens of a note, which has room for one sign less
_FIGURES = ("sport", "games", "music", "daily_life", "markets", "politics", "computers", "nature", "weather", "medicine")  # fmt: skip
_MADE_UP = ("fiction",)
_OF_OLD = ("digs", "obituary", "remembrance")
# Where the words of violence of a plot, a grave or a drill say nothing against the topic.
_VIOLENT_THEMSELVES = frozenset({"fiction", "digs", "obituary", "exercise", "weapons_test", "remembrance"})
LOOSE = frozenset({"sport", "games", "music", "daily_life", "nature", "weather", "fiction"})
_CORRECTED = frozenset({"correction", "corrections", "clarification", "clarifications", "erratum"})
_OWN_ERRORS = frozenset({"apologise", "apologize", "regret", "page", "pages", "caption", "misspell", "misspelt", "article", "crossword", "we"})  # fmt: skip
_TWO = 2
_FEWEST = 3  # distinct signs without which no text is of a topic
_FATE = frozenset({"kill", "injure", "wound"})
PUBLISHED = "published"  # the day on which a text came out, as extraction leaves it with the document
_FIRST = 1200  # characters that say how long ago it was
_YEARS = re.compile(
    r"(?i)\b(?:years|decades|century) (?:ago|since|after|on|have passed)\b|\bhalf a century\b"
)
_YEAR = re.compile(r"\b((?:1[89]|20)\d\d)\b")
_AGED = re.compile(r"\b(?:he|she) was (?:aged )?\d\d\b|\baged \d\d\b|, \d\d ,? (?:has )?died\b")
_MORE = 3  # signs of a topic to each word of earnest
_RELATIVE = frozenset({"relcl", "acl"})


def of(doc: Any) -> frozenset[str]:
    """The topics of a parsed document, mostly none: "Rovers beat City in the cup final …" is {"sport"}."""
    kept: frozenset[str] | None = doc.user_data.get(_KEY)
    if kept is None:
        kept = doc.user_data[_KEY] = _topics(doc)
    return kept


def figures(doc: Any) -> frozenset[str]:
    """Those of its topics whose words of violence are said in a figure."""
    return of(doc) & {*_FIGURES, *_MADE_UP}


def said_in_a_figure(token: Any) -> frozenset[str]:
    """The topics that make a word one said in a figure, where its own sentence and the one before tell of them.

    A sheet of news has a match beside a raid: where either sentence tells of force, the word is meant as it is said.
    """
    told = figures(token.doc)
    if not told:
        return told
    here, (start, end) = wording.sentence(token), window(token)
    if any(_were_killed(one) for one in here):
        told -= {*_FIGURES} - {"games"}
    return frozenset(
        one
        for one in told
        if not in_earnest(here, _tame(one) | words("topics", one, "people"))
        and _told_near(one, token.doc, start, end)
    )


def _were_killed(verb: Any) -> bool:
    """ "Two drivers were killed": told of those of the field too, so it is never said in a figure."""
    return verb.lemma_ in _FATE and any(one.dep_ == "auxpass" for one in verb.lefts)


def of_old(doc: Any) -> bool:
    """Whether a text tells of people long dead or of one who died in bed, or puts right what another said."""
    return not of(doc).isdisjoint(_OF_OLD) or "corrections" in of(doc)


def of_the_field(noun: Any) -> bool:
    """Whether a noun is of those who act in texts of the topic: the striker, the pawn, the investors, a virus."""
    lemma, lower = noun.lemma_.lower(), noun.lower_
    return any({lemma, lower} & words("topics", topic, "people") for topic in figures(noun.doc))


def in_earnest(sentence: Any, tame: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence tells of violence as it is: by police, gunmen, the dead, people who are hurt.

    In sport and games a missile and a bomb are no sign; `tame` are words that the topic has for itself ("party rebels").
    """
    doc, start, end = sentence.doc, sentence.start, sentence.end
    said = {*wording.lemmas(doc)[start:end], *wording.lowered(doc)[start:end]}
    if (said & _earnest()) - tame or (said & words("topics", "arms") and not _playful(doc)):
        return True
    if "tear" in said and "gas" in said:
        return True
    people = words("topics", "earnest", "hurt_people") - tame
    return bool(said & words("topics", "earnest", "kills") and said & people)


def by_force(sentence: Any) -> bool:
    """Whether a sentence names weapons or those who use force; the dead and the hurt alone may have died of anything."""
    doc, start, end = sentence.doc, sentence.start, sentence.end
    said = {*wording.lemmas(doc)[start:end], *wording.lowered(doc)[start:end]}
    return bool(said & _force())


def of_a_disease(token: Any) -> bool:
    """Whether a text on a disease tells of a death or of patients, and of no force beside them."""
    if "medicine" not in of(token.doc) or by_force(wording.sentence(token)):
        return False
    return _told_near("medicine", token.doc, *window(token))


def of_days_gone(token: Any) -> bool:
    """Whether a text on a dig, on a life that ended in bed or on its own errors tells of what is no news in it.

    News is what its sentence dates by a day of the week and tells of force: "on Monday gunmen raided the dig".
    """
    if not of_old(token.doc):
        return False
    sentence = wording.sentence(token)
    return not (by_force(sentence) and periods.dated(sentence)) or _said_of_somebody(token)


def _said_of_somebody(token: Any) -> bool:
    """ "The colonel, who defused 900 bombs, died on Friday": a clause about somebody."""
    return token.dep_ in _RELATIVE or any(one.dep_ in _RELATIVE for one in token.ancestors)


def of_a_plot(token: Any) -> bool:
    """Whether a word of a text on a book or a film is told in the present tense, as plots are."""
    if "fiction" not in of(token.doc):
        return False
    verb = token
    for _ in range(8):
        if verb.pos_ in {"VERB", "AUX"} and _finite(verb) is not None:
            break
        if verb.head.i == verb.i:
            return False
        verb = verb.head
    root = wording.sentence(token).root
    return _at_any_time(verb) or (root.lemma_.lower() not in words("claims", "say") and _at_any_time(root))


def _at_any_time(verb: Any) -> bool:
    """Told in the present: "dies", "is shot"; not "has died"."""
    told = _finite(verb) if verb.pos_ in {"VERB", "AUX"} else None
    return told is not None and told.tag_ in {"VBZ", "VBP"} and told.lower_ not in {"has", "have", "'ve"}


def window(token: Any) -> tuple[int, int]:
    """The tokens of the sentence before, the token's own and the next."""
    doc, here = token.doc, wording.sentence(token)
    start = wording.sentence(doc[here.start - 1]).start if here.start else 0
    end = wording.sentence(doc[here.end]).end if here.end < len(doc) else here.end
    return start, end


def _told_near(topic: str, doc: Any, start: int, end: int) -> bool:
    """Whether tokens `start:end` bear a sign of a topic, and none of who fights in earnest."""
    lemmas, lowered = wording.lemmas(doc), wording.lowered(doc)
    fighters = words("topics", "earnest", "fighters") - _tame(topic)
    if fighters & {*lemmas[start:end], *lowered[start:end]}:
        return False
    return bool(signs(topic, lemmas, lowered, start, end))


def _finite(verb: Any) -> Any | None:
    """The word of a clause that bears its tense: "is" of "is taken hostage"."""
    helpers = [one for one in verb.lefts if one.dep_ in {"aux", "auxpass"} and one.tag_ != "TO"]
    first = helpers[0] if helpers else verb
    return first if first.tag_ in {"VBZ", "VBP", "VBD", "MD"} else None


def _playful(doc: Any) -> bool:
    return any(load("topics")[topic].get("weapons_in_a_figure") for topic in of(doc))


def _topics(doc: Any) -> frozenset[str]:
    lemmas, lowered = wording.lemmas(doc), wording.lowered(doc)
    end = min(len(lemmas), _EARLY)
    seen = {*lemmas[:end], *lowered[:end]}
    found: set[str] = set()
    if lowered and lowered[0] in _CORRECTED and len(seen & _OWN_ERRORS) >= _TWO:
        found.add("corrections")
    known = _topics_of_words()
    hinted = Counter(topic for word in seen & known.keys() for topic in known[word])
    for topic in _names():
        if hinted[topic] >= _FEWEST - (topic == "obituary") and _is_about(topic, seen, lemmas, lowered, end):
            found.add(topic)
    if "remembrance" in found and not _of_years_ago(doc):
        found.remove("remembrance")
    return frozenset(found)


def _is_about(topic: str, seen: set[str], lemmas: Any, lowered: Any, end: int) -> bool:
    group = load("topics")[topic]
    needed: int = group["needed"] - (end < _SHORT)
    told = signs(topic, lemmas, lowered, 0, end)
    if "must" in group:
        told |= signs(topic, lemmas, lowered, 0, end, "must")
    if topic == "obituary" and _AGED.search(" ".join(lowered[:end])):
        told.add("of that age")
    sure = told & words("topics", topic, "sure") if "sure" in group else frozenset()
    if len(told) < _FEWEST or len(told) + len(sure) < needed - 1:
        return False
    if "must" in group:
        until = min(end, _SHORT) if group.get("early") else end
        if len(signs(topic, lemmas, lowered, 0, until, "must")) < group.get("must_needed", 1):
            return False
    if topic == "obituary" and not {"die", "death"} & {*lemmas[:_SHORT]}:
        return False
    if topic in _VIOLENT_THEMSELVES:
        return len(told) + len(sure) >= needed
    earnest = len((seen & _earnest()) - (_tame(topic) if sure else frozenset()))
    arms = 0 if group.get("weapons_in_a_figure") else len(seen & words("topics", "arms"))
    calm = earnest == 0 and arms <= 1  # no word of force: a text that is of the topic by one sign less
    return len(told) + len(sure) >= max(_MORE * earnest + arms, needed - calm)


def _of_years_ago(doc: Any) -> bool:
    """Whether a text names a year before the last one, or says how many years have passed."""
    published = str(doc.user_data.get(PUBLISHED) or "")[:4]
    text = wording.parsed(doc)[:_FIRST]
    if _YEARS.search(text) is not None:
        return True
    return published.isdecimal() and any(int(year) < int(published) - 1 for year in _YEAR.findall(text))


def signs(  # noqa: PLR0917
    topic: str, lemmas: Any, lowered: Any, start: int, end: int, key: str = "signs"
) -> set[str]:
    """The distinct signs of a topic in a stretch of tokens, pairs of words among them."""
    known = words("topics", topic, key)
    said = {*lemmas[start:end], *lowered[start:end]}
    found, firsts = said & known, said & _pairs(topic, key)
    for i in range(start, end - 1) if firsts else ():
        if lemmas[i] in firsts or lowered[i] in firsts:
            both = {
                f"{one} {two}" for one in (lemmas[i], lowered[i]) for two in (lemmas[i + 1], lowered[i + 1])
            }
            both.add(
                f"{lowered[i]}-{lowered[i + 2]}" if i + 2 < len(lowered) and lowered[i + 1] == "-" else ""
            )
            found |= both & known
    return found


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    return tuple(name for name, group in load("topics").items() if "needed" in group)


@lru_cache(maxsize=32)
def _pairs(topic: str, key: str = "signs") -> frozenset[str]:
    """The first words of signs that are two: "clean" of "clean sheet", "cyber" of "cyber-attack"."""
    known = words("topics", topic, key)
    return frozenset(one.replace("-", " ").split()[0] for one in known if " " in one or "-" in one)


@lru_cache(maxsize=1)
def _topics_of_words() -> dict[str, tuple[str, ...]]:
    """A word that is a sign of topics, or the first of two that are -> those topics."""
    found: dict[str, tuple[str, ...]] = {}
    for topic in _names():
        for word in words("topics", topic, "signs") | _pairs(topic):
            found[word] = (*found.get(word, ()), topic)
    return found


def _tame(topic: str) -> frozenset[str]:
    """Words of earnest that texts of a topic have for what is theirs: the rebels of a party."""
    return words("topics", topic, "tame") if "tame" in load("topics")[topic] else frozenset()


@lru_cache(maxsize=1)
def _earnest() -> frozenset[str]:
    return words("topics", "earnest")


@lru_cache(maxsize=1)
def _force() -> frozenset[str]:
    """Words of earnest that tell of force and not only of what it leaves."""
    return (_earnest() | words("topics", "arms")) - words("topics", "earnest", "left")
