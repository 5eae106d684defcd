"""Places of a sentence where what it tells did not happen: where somebody spoke of it, where the hurt and the dead
were taken, where an older attack was.
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import days_apart, mention_owners, places_of_talks
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import gazetteer

_SPEAKS = frozenset({"say", "tell", "declare", "brief", "explain", "inform"})
_SEATS = vocabulary.words("event_grammar", "other_places_seats")
_COUNTS = vocabulary.words("event_grammar", "other_places_counts")
_BURIALS = frozenset({"bury", "inter", "cremate", "entomb"})
_OCCASIONS = frozenset(
    {
        "conference",
        "briefing",
        "interview",
        "speech",
        "statement",
        "communique",
        "communiqué",
        "fax",
        "letter",
        "telegram",
    }
    | {"message", "note", "broadcast", "call", "leaflet", "telex"}
)
_CONTENT = frozenset({"ccomp", "parataxis"})
_TAKEN = vocabulary.words("event_grammar", "other_places_taken")
_CARE = vocabulary.words("event_grammar", "other_places_care")
_CARERS = frozenset({"medic", "doctor", "nurse", "surgeon", "paramedic", "ambulance"})
_CARRIES = frozenset(
    {"fly", "airlift", "evacuate", "transfer", "take", "rush", "bring", "carry", "medevac", "refer", "shift"}
)
_HURT = frozenset(
    {"wounded", "injured", "casualty", "victim", "body", "corpse", "survivor", "dead", "remains"}
)
_HARMS = vocabulary.words("event_grammar", "triggers_hurts") | {"shoot", "massacre", "attack", "execute"}
_BACK = 6  # words before "when" in which "since February" stands
_FLEES = frozenset({"flee", "escape"})
_LEAVES = _FLEES | {"go", "move", "head", "relocate"}
_SLIPS = _FLEES | {"slip", "cross", "sneak"}
_SEEKS = frozenset({"seek", "find", "take"})
_SHELTER = frozenset({"shelter", "refuge", "asylum", "sanctuary"})
_IN_OR_TO = frozenset({"in", "into", "to", "at"})
_CHAIN = 4  # prepositions between a place and the person who comes from it
_DRIVES = frozenset({"drive", "lead", "herd"})
_SHARES = frozenset({"npadvmod", "appos", "nsubj", "dep", "advmod", "dobj"})  # "most of them to X"
_DEPTH = 14


def is_other(token: Any, stating: frozenset[int], claimed: frozenset[int] = frozenset()) -> bool:
    """Whether a place of a sentence is none of its events; `stating` are the words that state them, `claimed` those of a
    claim that the place is looked up for.
    """
    return (
        mention_owners.of_a_source(token, stating)
        or _of_speech(token, stating)
        or places_of_talks.of_talks(token, stating)
        or _of_the_seat(token, stating)
        or _of_burial(token, stating)
        or _of_care(token, stating)
        or carried_to(token)
        or _fled_to(token, stating)
        or _got_away_to(token, stating)
        or of_origin(token)
        or _of_a_cause(token, stating)
        or of_an_older_one(token, stating | claimed)
        or _of_the_days_before(token, stating | claimed)
    )


def _of_speech(token: Any, stating: frozenset[int]) -> bool:
    """ "Gunmen killed two, the mayor told a news conference in X", "a spokesman said in X that ..."."""
    up = token
    for _ in range(_DEPTH):
        verb = up.head
        if up.i in stating or verb.i == up.i:
            return False
        if verb.pos_ in {"VERB", "AUX"}:
            break
        up = verb
    else:
        return False
    if verb.i in stating or up.dep_ not in {"prep", "dobj", "dative"}:
        return False
    if verb.lemma_.lower() == "speak":
        return up.lower_ in {"in", "at", "from"}  # "speaking in X, she said that"
    if verb.lemma_.lower() not in _SPEAKS:
        return False
    if up.i < verb.i and any(one.lemma_.lower() in _OCCASIONS for one in up.children):
        return True  # "at a news conference in X, she said that"
    told = next((child for child in verb.children if child.dep_ in _CONTENT), None)
    if told is None or verb.i < told.i < up.i or up.i < verb.i:
        return False  # "said two were killed in X", "in X, police said gunmen ..."
    return bool(up.doc[up.i - 1].text != ",")  # "two were killed, he said, in X"


def _of_the_seat(token: Any, stating: frozenset[int]) -> bool:
    """ "The ministry in X counted 31 clashes", "the UN office in X, which spoke to witnesses, gave a figure of 34 dead"."""
    body, verb = token.head.head, token.head.head.head
    if token.dep_ != "pobj" or token.head.lower_ not in {"in", "at"} or body.lemma_.lower() not in _SEATS:
        return False
    if gazetteer.country(token.doc[token.left_edge.i : token.i + 1].text):
        return False  # "the embassy in Kelland confirmed a kidnapping": in that land, for all that is said
    if body.dep_ == "pobj" and body.head.dep_ in {"prep", "agent"} and body.head.lower_ in {"by", "from"}:
        return body.head.head.lemma_.lower() in {"figure", "bulletin", "report", "statement", "tally"}
    tells = [one for one in (verb, *body.rights) if one is verb or one.dep_ == "relcl"]
    return body.dep_ == "nsubj" and any(
        one.lemma_.lower() in _COUNTS and one.i not in stating for one in tells
    )


def _of_burial(token: Any, stating: frozenset[int]) -> bool:
    """ "Their driver, shot on Monday, was buried in X": where one man's funeral was; but not "in a mass grave in X"."""
    verb = token.head.head
    if token.dep_ != "pobj" or verb.lemma_.lower() not in _BURIALS or verb.i in stating:
        return False
    grave = any(one.lemma_.lower() == "grave" for one in verb.subtree)
    return not grave and any(one.dep_ == "auxpass" and one.lower_ == "was" for one in verb.lefts)


def _of_care(token: Any, stating: frozenset[int]) -> bool:
    """ "Was taken to hospital in X", "is treated at the X clinic", "at the morgue in X, staff said"."""
    up, cared = token, token.lemma_.lower() in _CARE | _CARERS
    for _ in range(_DEPTH):
        if up.i in stating or up.head.i == up.i:
            return False
        up = up.head
        if up.pos_ in {"VERB", "AUX"}:
            word = up.lemma_.lower()
            return cared and up.i not in stating and (word in _TAKEN or word in _SPEAKS)
        cared = cared or up.lemma_.lower() in _CARE | _CARERS
    return False


def carried_to(token: Any) -> bool:
    """ "Twelve wounded were flown to X", "46 injured, nine of whom were referred to X"."""
    verb = token.head.head
    if token.head.lower_ != "to" or verb.lemma_.lower() not in _CARRIES:
        return False
    carried = [word for one in clauses.patients(verb) for word in (one, *one.children)]
    hurt = any(one.lower_ in _HURT for one in verb.doc[wording.sentence(verb).start : verb.i])
    if any(
        one.lower_ == "for" and any(what.lower_ in {"treatment", "surgery"} for what in one.children)
        for one in (*verb.rights, *token.rights)
    ):
        return True  # "were flown to X for treatment"
    if hurt and any(one.dep_ in {"auxpass", "nsubjpass"} for one in verb.lefts):
        return True  # "the injured, 27 in all, were flown to X"
    of_whom = any(c.lower_ == "of" and any(who.lower_ == "whom" for who in c.children) for c in carried)
    return of_whom or any(word.lemma_.lower() in _HURT or word.lower_ in _HURT for word in carried)


def _fled_to(token: Any, stating: frozenset[int]) -> bool:
    """ "Residents fled the town, most of them to X", "those who fled the blast have gone to X"."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"to", "towards", "toward"}:
        return False
    up = token.head.head
    if token.head.lower_ != "to" and up.lemma_.lower() in _DRIVES:
        return True  # "drove off 300 cattle towards Orva"
    verb = up if up.pos_ in {"VERB", "AUX"} else up.head
    if verb.i in stating and verb is up:
        return False
    return verb.lemma_.lower() in (_LEAVES if verb is up else _FLEES) and (verb is up or up.dep_ in _SHARES)


def _got_away_to(token: Any, stating: frozenset[int]) -> bool:
    """ "Three more had slipped across the border into X", "dozens sought shelter in X"; but not of those who did there what is
    told: "crossed into X and burned a post".
    """
    if token.dep_ != "pobj" or token.head.lower_ not in _IN_OR_TO:
        return False
    up = token.head.head
    while up.dep_ in {"pobj", "prep", "dobj"} and up.head.i != up.i and up.i not in stating:
        up = up.head
    if up.i in stating or up.pos_ != "VERB":
        return False
    shelter = up.lemma_.lower() in _SEEKS and any(one.lemma_.lower() in _SHELTER for one in up.rights)
    slipped = up.lemma_.lower() in _SLIPS and token.head.lower_ in {"into", "to"}
    if not (shelter or slipped):
        return False
    return not any(one.i in stating for one in up.rights if one.dep_ in {"conj", "advcl", "xcomp"})


def _of_a_cause(token: Any, stating: frozenset[int]) -> bool:
    """ "The Front, which says it acts in solidarity with the people of X, claimed the attack": what they say it is for."""
    up = token
    for _ in range(_DEPTH):
        if up.i in stating or up.head.i == up.i:
            return False
        joint = up.lower_ == "with" and up.i > 0
        if joint and up.nbor(-1).lower_ == "solidarity":
            return True
        up = up.head
    return False


def of_origin(token: Any) -> bool:
    """ "The officer was identified as Teo Velk, 34, of X in Y", "a cutter hailing from X": where somebody comes from."""
    up = token
    for _ in range(_CHAIN):
        joint = up.head
        if up.dep_ != "pobj" or joint.dep_ != "prep":
            return False
        if joint.lower_ == "from" and joint.head.lemma_.lower() == "hail":
            return True
        if joint.lower_ in {"of", "from"}:
            return _by_his_age(joint)
        up = joint.head
    return False


def _by_his_age(joint: Any) -> bool:
    """The word stands behind a name and an age: "Teo Velk, 34, of"."""
    before = joint.doc[max(0, joint.i - 4) : joint.i]
    return (
        len(before) == 4
        and [before[1].text, before[3].text] == [",", ","]
        and before[2].like_num
        and before[0].pos_ == "PROPN"
    )


def _of_the_days_before(token: Any, stating: frozenset[int]) -> bool:
    """ "The attack came a week after nine people were shot in X": X is where the nine were."""
    gap = days_apart.before(token)
    if gap is None or gap.sign > 0 or token.i < gap.joint.i:
        return False
    end = wording.sentence(token).end
    return not any(gap.joint.i < one < end for one in stating)


def of_an_older_one(token: Any, stating: frozenset[int]) -> bool:
    """ "It was the worst attack since May, when 18 bodies were left in X": X is that of the attack in May."""
    up = token
    for _ in range(_DEPTH):
        if up.i in stating or up.head.i == up.i:
            return False
        if up.dep_ in {"advcl", "relcl"}:
            when = next((child for child in up.lefts if child.lower_ == "when"), None)
            before = up.doc[max(0, when.i - _BACK) : when.i] if when is not None else ()
            since = up.lemma_.lower() in _HARMS and any(
                one.dep_ == "mark" and one.lower_ == "since" for one in up.lefts
            )
            if since or any(one.lower_ == "since" for one in before):
                return True  # "the worst attack since nine died in X"
        up = up.head
    return False
