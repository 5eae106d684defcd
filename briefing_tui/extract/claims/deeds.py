"""What somebody may be said to have done: "was behind the raid", "carried out the bombing", "shelled the town"."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import frames
from briefing_tui.extract.events.frames import lemma_of
from briefing_tui.extract.grammar import clauses, reality
from briefing_tui.extract.grammar.actor_kinds import animate, counted, is_kind
from briefing_tui.extract.parsing import wording

_EVENTS = vocabulary.words("responsibility", "said", "events")
_SENT = vocabulary.words("responsibility", "said", "sent")
_ARMS = vocabulary.words("responsibility", "said", "arms")
_INCOMING = vocabulary.words("responsibility", "said", "incoming")
_NEXT = 9  # tokens behind a deed, in which its day may stand
_MANY = vocabulary.words("responsibility", "blames", "many")
_IDLY = vocabulary.words("responsibility", "said", "struck_idly")
_PARTS = frozenset({"part", "hand", "role"})
_SEIZED = vocabulary.words("responsibility", "said", "taken")
_PEOPLE = ("civilian", "military", "police", "militant")
_BEHIND = frozenset({"behind", "responsible", "involved"})
_DOES = frozenset({"carry out", "stage", "execute", "perpetrate", "commit", "launch", "conduct", "order"})
_DOES |= frozenset({"organise", "organize", "mastermind", "orchestrate", "engineer"})
_PLANS = frozenset({"plan", "prepare", "direct"})
_DOES |= _PLANS
_BREAKS = frozenset({"violate", "breach", "break"})
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
_AIMED = frozenset({"at", "on", "into", "against", "towards", "toward", "upon"})
_TAKEN = frozenset({"hold"})
_ACTS = frozenset({"action", "act", "deed", "crime", "atrocity"})
_DOWNED = frozenset({"down", "shoot down", "destroy", "shoot", "hit"})
_HOMES = vocabulary.words("damage", "settled") | {"area", "community", "quarter", "district"}
_AVENGES = frozenset({"revenge", "retaliation", "reprisal", "response", "vengeance"})
_AUTHORS = frozenset({"author", "mastermind", "perpetrator", "organiser", "organizer"})
_UNSURE = frozenset({"would", "could", "might", "may", "should", "if", "whether", "will", "can"})


@lru_cache(maxsize=1)
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of one word, and the phrases ("blow up")."""
    known = set(vocabulary.words("responsibility", "said", "deeds"))
    for group in vocabulary.words("responsibility", "said", "deeds_of"):
        table = vocabulary.load("events")[group]
        known.update(table.get("verbs", ()), table.get("weak_verbs", ()))
    known -= {"explode", "go off", "wound", "injure", "beat"}
    return frozenset(word for word in known if " " not in word), frozenset(w for w in known if " " in w)


@lru_cache(maxsize=1)
def lemmas() -> frozenset[str]:
    """The first words of all verbs that may state a deed."""
    alone, phrases = _verbs()
    return (
        alone
        | {phrase.split()[0] for phrase in phrases}
        | {"be", "have", "do", "operate", "involve", "act", "punish", "play", "take", "participate"}
        | _DOES
        | _BREAKS
    )


def done(verb: Any) -> bool:
    """Whether the verb says that somebody did it: "was behind the raid", "carried it out", "blew up a bridge".

    So does "did not": whoever asks must look at the negation.
    """
    return bool(doers(verb))


def doers(verb: Any) -> list[Any]:
    """Who did it by the verb: its subject, or whom "by" names; nobody where the verb states no deed."""
    return [] if {child.lower_ for child in verb.children} & _UNSURE else held_to_have(verb)


def held_to_have(verb: Any) -> list[Any]:
    """The same whether it is sure or not: "could have been carried out by the Front"."""
    lemma = lemma_of(verb)
    if lemma not in lemmas():
        return []
    if lemma == "be":
        return clauses.subjects(verb) if _was_behind(verb) else []
    if lemma in {"have", "take", "play"}:
        return clauses.subjects(verb) if _took_part(verb) else []
    if frames.suffers(verb):
        return []  # "the convoy struck a landmine"
    passive = clauses.is_passive(verb)
    if lemma in _PLANS and not passive:
        return []  # "planned the raid", which may never have been made
    if lemma == "participate":
        there = any(map(event, clauses.after(verb, frozenset({"in"}))))
        return (clauses.subjects(verb) or [verb]) if there else []
    if lemma == "involve":  # "was not involved in the raid", to the parser a passive
        return clauses.patients(verb) if passive and _in_it(verb) else []
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"neg", "aux", "auxpass"}}
    if verb.tag_ == "VB" and (not helpers or helpers == {"to"}):
        return []  # "continue to ambush patrols"
    if not _hits(verb, lemma, clauses.patients(verb)):
        return []
    acting = clauses.agents(verb) if passive else clauses.subjects(verb) or [verb]
    return [
        one for one in acting if one.i + 1 == len(one.doc) or one.nbor().text != ":"
    ]  # "Karvel Daily: rebels shelled"


def _hits(verb: Any, lemma: str, hit: list[Any]) -> bool:
    """Whether the verb, with what it acts on, states a deed."""
    phrase = _phrase(verb, lemma)
    if (phrase or lemma) in _DOES and lemma != "launch":
        if any(event(one) or (_known(one) and one.lemma_.lower() in _ACTS) for one in hit):
            return True
        return lemma == "execute" and any(is_people(one) for one in hit)  # "had executed the mayor"
    if lemma == "do":
        return any(one.lower_ in {"it", "this"} and one.i > verb.i for one in hit)  # "said the army did it"
    if lemma in _BREAKS:
        return breaks_truce(verb)
    if lemma == "punish":  # "his men had punished the village"; whom a court punishes is a person
        return any(one.lemma_.lower() in _HOMES for one in hit)
    if lemma == "act":  # "his men had acted in revenge"
        return any(one.lower_ in _AVENGES for one in clauses.after(verb, frozenset({"in"})))
    if lemma in _TAKEN:
        blamed = any(one.lower_ in {"responsible", "accountable"} for one in verb.rights)
        return phrase is not None or (not blamed and any(is_people(one) for one in hit))
    if lemma in _SEIZED and phrase is None:
        return any(is_people(one) for one in hit)
    if phrase is None and lemma not in _verbs()[0]:
        return False
    if lemma in {"hit", "strike"} and any(one.lemma_.lower() in _IDLY for one in hit):
        return False  # "hit the road", "struck a deal"
    if lemma in _SENT and phrase is None:
        hit = hit or _described(verb)
        if any(one.lower_ in {"air", "sky"} for one in clauses.after(verb, _AIMED | {"in"})):
            return False  # "fired in the air"
        if any(one.lower_ in {"it", "them"} for one in hit):
            return True  # "had planted it"
        armed = any(counted(one).lemma_.lower() in _ARMS for one in hit)
        at = bool(clauses.after(verb, _AIMED)) or (lemma == "fire" and bool(clauses.subjects(verb)))
        return armed or (not hit and at)
    if (phrase or lemma) in _DOWNED and any(
        counted(one).lemma_.lower() in _INCOMING for one in hit or _hit_by_next(verb)
    ):
        return False  # "shot down nine drones", "shot down or jammed nine of the drones"
    return bool(hit) or phrase == "open fire" or bool(clauses.after(verb, _AIMED))


def _hit_by_next(verb: Any) -> list[Any]:
    """What the next verb acts on, where the two share it: "shot down or jammed nine drones"."""
    return [two for one in verb.rights if one.dep_ == "conj" for two in clauses.patients(one)]


def _described(verb: Any) -> list[Any]:
    """ "Planted what it described as a device": the device."""
    called = [
        one for one in verb.rights if one.dep_ == "ccomp" and any(w.lower_ == "what" for w in one.lefts)
    ]
    return [two for one in called for two in clauses.after(one, frozenset({"as"}))]


def is_people(noun: Any) -> bool:
    """ "Him", "two guards", "Teo Marn"."""
    them = noun.lower_ in {"them", "him", "her"} or noun.ent_type_ == "PERSON"
    return them or is_kind(counted(noun), *_PEOPLE) or (noun.pos_ == "NOUN" and animate(counted(noun)))


def on_people(verb: Any) -> bool:
    """ "I hit him", "struck two guards"."""
    return any(map(is_people, clauses.patients(verb)))


def real(verb: Any) -> bool:
    """Told as a fact: not planned, asked for or denied."""
    return reality.of_verb(verb) == "real"


def _phrase(verb: Any, lemma: str) -> str | None:
    """ "Blow up", "set ablaze", "open fire" with the words that hang on the verb; None where it stands alone."""
    _, phrases = _verbs()
    beside = {
        word for child in verb.children if child.i > verb.i for word in (child.lower_, child.lemma_.lower())
    }
    beside |= {
        two.lower_
        for one in verb.children
        if one.lower_ == "on"
        for two in one.children
        if two.dep_ == "pobj"
    }
    return next((one for word in beside if (one := f"{lemma} {word}") in phrases or one == "carry out"), None)


def _was_behind(verb: Any) -> bool:
    for child in verb.children:
        if child.lemma_.lower() in _AUTHORS and child.dep_ == "attr":
            return any(map(event, clauses.after(child, frozenset({"of", "behind"}))))
        if child.lower_ not in _BEHIND:
            continue
        joints = (
            [child] if child.lower_ == "behind" else [one for one in child.children if one.dep_ == "prep"]
        )
        if not joints and child.lower_ == "responsible" and child.right_edge.i == child.i:
            return True  # "said its drones were responsible"
        if any(
            event(one) and not of_many(one)
            for joint in joints
            for one in joint.children
            if one.dep_ == "pobj"
        ):
            return True
    return False


def _took_part(verb: Any) -> bool:
    """ "Had a hand in the raid", "took part in it", "played a role in the killing"."""
    part = next((one for one in verb.rights if one.dep_ == "dobj" and one.lower_ in _PARTS), None)
    if part is None or any(one.lower_ == "no" for one in part.lefts):
        return False
    return any(map(event, (*clauses.after(verb, frozenset({"in"})), *clauses.after(part, frozenset({"in"})))))


def _in_it(involved: Any) -> bool:
    """ "Involved in the raid", "involved" with nothing behind it; not "involved in talks"."""
    what = clauses.after(involved, frozenset({"in", "with"}))
    return any(map(event, what)) if what else involved.right_edge.i == involved.i


def event(token: Any) -> bool:
    """A word for what was done: "the raid", "strikes on Selim", "it"."""
    return token.lower_ in {"it", "this", "these", "them"} or token.lemma_.lower() in _EVENTS


def of_many(noun: Any) -> bool:
    """ "Many attacks", "several of its raids": of no single one, unless a day says which."""
    many = any(one.lower_ in _MANY or one.lemma_.lower() in _MANY for one in noun.lefts)
    return many and not dated(noun)


def dated(noun: Any) -> bool:
    """Whether a day stands with it or right behind it: "the May attacks", "several attacks in Orva on Monday"."""
    behind = noun.doc[noun.i : min(noun.i + _NEXT, wording.sentence(noun).end)]
    return any(one.ent_type_ == "DATE" for one in (*noun.lefts, *behind))


def event_of(verb: Any) -> bool:
    """ "Carried out the raid": the object names the deed."""
    return any(event(one) for one in clauses.patients(verb))


def names_deed(verb: Any) -> bool:
    """ "Rebels carried out the raid", "the raid was carried out by rebels": said of a deed that is known, by whom it was."""
    if (_phrase(verb, lemma_of(verb)) or lemma_of(verb)) not in _DOES:
        return False
    hit = clauses.patients(verb)
    if verb.tag_ in {"VBP", "VBZ"}:
        return False  # "they carry out these raids every year"
    told = verb.dep_ not in {"acl", "relcl"}
    return any(_known(one) if event(one) else told and the_crime(one) for one in hit)


def breaks_truce(verb: Any) -> bool:
    """ "Had violated the truce 20 times"."""
    hit = clauses.patients(verb)
    return lemma_of(verb) in _BREAKS and any(one.lemma_.lower() in _TRUCES for one in hit)


def the_crime(noun: Any) -> bool:
    """ "The action", "this crime": a deed that was told before."""
    return noun.lemma_.lower() in _ACTS and any(one.lower_ in {"the", "this", "these"} for one in noun.lefts)


def _known(noun: Any) -> bool:
    """ "The raid", "both raids", "it"."""
    return noun.lower_ in {"it", "this"} or any(
        child.lower_ in {"the", "these", "those", "both", "all"} or child.like_num for child in noun.lefts
    )
