"""Whether a clause tells of something that happened, is planned, threatened or denied, or is not real at all."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import announced, clauses, enabling, pointing_back, untrue
from briefing_tui.model import Status

_PLURAL_OF_ONE = frozenset({"clash", "skirmish", "riot", "protest"})  # one fight
_THREATEN = vocabulary.words("event_grammar", "mood_threaten")
_PLAN = vocabulary.words("event_grammar", "mood_plan")
_WILL = frozenset({"will", "shall", "'ll"})
_AHEAD = _THREATEN | {"plan", "intend", "prepare"}
_DENY = vocabulary.words("event_grammar", "mood_deny")
_UNREAL = vocabulary.words("event_grammar", "mood_unreal")
_MODAL = vocabulary.words("event_grammar", "mood_modal")
_WISH = vocabulary.words("event_grammar", "mood_wish")
_SILENT = frozenset({"comment", "respond", "react", "reply", "elaborate"})  # "has not commented on the raid"
_CONSIDERS = vocabulary.words("event_grammar", "mood_considers")
_SUPPORT = vocabulary.words("event_grammar", "mood_support")
_BESIDE = vocabulary.words("event_grammar", "mood_beside")
_HABIT = vocabulary.words("event_grammar", "mood_habit")
_IN_WORDS = vocabulary.words("event_grammar", "mood_in_words")
_NO_ONE = vocabulary.words("event_grammar", "mood_no_one")
_FACTIVE_INFINITIVE = frozenset({"manage", "use", "fire", "deploy", "begin", "start", "proceed", "go"})
_BEHIND = vocabulary.words("event_grammar", "participants_behind") | {
    "be", "involvement", "participation", "part", "role", "complicity", "connection"
}  # fmt: skip
_HARMS = frozenset({"leave", "claim", "cost", "take", "cause"}) | (
    vocabulary.words("casualties", "killed", "transitive")
    | vocabulary.words("casualties", "injured", "transitive")
)
_CHAIN = 8  # deeds, each done by the next
_CAUSES = frozenset({"after", "following", "since", "despite", "amid", "due", "because"})
_WHEN = frozenset({"in", "during", "after", "following"})
_LETS = frozenset({"let", "make", "have"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def status(token: Any) -> Status:
    """What became of the event a token states."""
    if untrue.falsely_told(token):
        return "denied"
    if token.pos_ in {"NOUN", "PROPN"} and _taken_for_granted(token):
        return "happened"  # "denied responsibility for the attack"
    up, cause = token, False
    for _ in range(6):
        lemma = up.lemma_.lower()
        if up is not token:
            if up.i > token.i and any(one.text == ";" for one in up.doc[token.i : up.i]):
                break  # "a drone was shot down; the army denied it"
            if lemma in _DENY and not cause:
                return "denied"
            if lemma in _THREATEN:
                return "threatened"
            if lemma in _PLAN and not (up.pos_ == "VERB" and token.dep_ in {"nsubj", "nsubjpass"}):
                return "planned"
        if _plotted(up):
            return "planned"
        denies = up.pos_ == "VERB" and not cause and lemma not in _SILENT
        if denies and any(child.dep_ == "neg" for child in up.children):
            return "denied"
        cause = cause or (up.dep_ == "pobj" and _as_a_cause(up.head))
        if (
            up.dep_ == "ROOT"
            or up.head.i == up.i
            or (up.dep_ == "pcomp" and up.head.lower_ in _BESIDE)  # "vowed to go on after killing two"
            or (up.dep_ in {"conj", "relcl", "advcl", "parataxis", "nsubj", "nsubjpass"} and not _meant(up))
            or (up.dep_ == "ccomp" and up.i < up.head.i and any(one.text == ";" for one in up.head.lefts))
        ):
            break  # "police shot two robbers; both did not survive": two clauses, whatever the parser makes of them
        up = up.head
    verb = clauses.governor(token)
    if any(child.dep_ == "aux" and child.lower_ in _WILL for child in verb.children):
        return "planned"
    if announced.called_for(token) or announced.gathering(token):
        return "planned"
    if any(
        child.lower_ in {"planned", "attempted", "foiled", "failed", "thwarted", "upcoming"}
        for child in token.lefts
    ):
        return "planned"
    return "happened"


def _as_a_cause(joint: Any) -> bool:
    """ "The speech was not given due to the massacre", "nobody was held after the raid": that took place."""
    linked = {"to": "due", "of": "because"}.get(joint.lower_)
    return joint.lower_ in _CAUSES or (linked is not None and joint.head.lower_ == linked)


def _meant(verb: Any) -> bool:
    """ "Threatened on Monday to attack": what is threatened, where the parser takes it for a purpose."""
    return (
        verb.dep_ == "advcl"
        and verb.head.lemma_.lower() in _THREATEN
        and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    )


def _plotted(verb: Any) -> bool:
    """ "Foiled a plot by rebels to bomb a church": what was plotted, where the parser hangs it on the foiling."""
    return (
        verb.dep_ in {"advcl", "xcomp"}
        and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
        and any(
            one.dep_ == "dobj" and one.lemma_.lower() in _PLAN for one in verb.head.rights if one.i < verb.i
        )
    )


def to_come(token: Any) -> bool:
    """ "Plan to march on Saturday", "will strike on Monday": a day told of it lies ahead."""
    verb = clauses.governor(token)
    days = vocabulary.words("periods", "days")
    if announced.called_for(token, days) or announced.gathering(token, days):
        return True
    if any(child.dep_ == "aux" and child.lower_ in _WILL for child in verb.children):
        return True
    head = verb.head
    return (
        verb.dep_ == "xcomp"
        and head.lemma_.lower() in _AHEAD
        and not any(child.lower_ == "had" for child in head.lefts)
    )


def unreal(token: Any) -> bool:
    """Conditions, wishes, habits, refusals: nothing took place and nothing is said to be coming."""
    if announced.gathering(token):
        return announced.called_off(token)
    verb = clauses.governor(token)
    if token is not verb and _taken_for_granted(token):
        return False
    if announced.called_off(token):
        return True
    names = {
        child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.tag_ != "NNP"
    }  # "on 11 May killed four" has a month there
    if names & _MODAL and not (names & {"have"} and not names & {"would", "should"}):
        return True
    if any(child.dep_ == "mark" and child.lower_ in _UNREAL for child in verb.children):
        return True
    if token is verb:
        return _unreal_verb(verb, names)
    words = {child.lower_ for child in token.lefts}
    if words & {"a", "an"}:
        words -= {"further"}  # "a further attack" is one more
    return bool(words & _NO_ONE) or _wished(token) or _of_its_kind(token)


def _of_its_kind(token: Any) -> bool:
    """ "The 14th killing of its kind": as "the 14th such killing", how many there were."""
    kind = [one for c in token.rights if c.lower_ == "of" for one in c.rights if one.dep_ == "pobj"]
    return any(one.lower_ == "kind" and any(c.lower_ == "its" for c in one.lefts) for one in kind)


def _taken_for_granted(noun: Any) -> bool:
    """ "X may be responsible for the attack", "denied any part in it": who did it is in doubt, the attack is not."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"for", "behind", "in", "with"}:
        return False
    if several(noun) and not any(child.lower_ in {"the", "these", "those"} for child in noun.lefts):
        return False
    linked = noun.head.head.lemma_.lower()
    return linked in _BEHIND and (
        pointing_back.known(noun) or any(child.dep_ == "poss" for child in noun.lefts)
    )


def after_a_past(verb: Any) -> bool:
    """ "Dragged them out and slit their throats": a past that is spelled like the present, by the verb before it."""
    return (
        verb.tag_ == "VB"
        and verb.dep_ == "conj"
        and verb.head.tag_ == "VBD"
        and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    )


def _unreal_verb(verb: Any, names: set[str]) -> bool:
    if any(child.dep_ == "neg" or (child.dep_ in _ARGUMENTS and _nobody(child)) for child in verb.children):
        return True
    if any(child.lower_ in _HABIT and child.dep_ == "advmod" for child in verb.children):
        return True
    if any(child.lower_ in _IN_WORDS and child.dep_ == "advmod" for child in verb.children):
        return True  # "harshly attacked the president": in words
    if any(
        child.dep_ == "npadvmod" and any(one.lower_ in {"every", "each"} for one in child.lefts)
        for child in verb.children
    ):
        return True
    let = verb.head.lemma_.lower() in _LETS and verb.dep_ in {"ccomp", "xcomp"}
    if verb.tag_ == "VB" and let and "to" not in names:
        return unreal(verb.head)  # "a flaw could let an intruder hijack it"
    if verb.tag_ == "VB" and not after_a_past(verb):
        if "to" in names:
            head = verb.head.lemma_.lower()
            told = _FACTIVE_INFINITIVE | _THREATEN | _PLAN
            if head == "continue" and verb.head.tag_ in {"VBD", "VBN"}:
                return False  # "continued to hold nine hostages"; "continue to shell towns" is a habit
            return head not in told and enabling.made_possible(verb) is None
        return not names & {"did", "do", "does"} and not any(child.dep_ == "nsubj" for child in verb.children)
    return verb.tag_ == "VBG" and _wished(verb)


def _nobody(noun: Any) -> bool:
    if noun.lower_ == "one" and any(child.lower_ == "not" for child in noun.lefts):
        return True  # "not one of our guns fired"
    lefts = [child.lower_ for child in noun.lefts]
    if "no" in lefts or ("not" in lefts and "single" in lefts):
        return True  # "not a single shot was heard"
    return noun.lower_ in {"nobody", "none", "nothing"}


def _weighed(noun: Any) -> bool:
    """ "Considers an attack", "support for an attack", "made the case for air strikes": talk of one that nobody has made."""
    if any(one.lower_ in {"the", "this", "that", "these"} or one.dep_ == "poss" for one in noun.lefts):
        return False
    if any(one.dep_ == "relcl" and one.tag_ in {"VBD", "VBN"} for one in noun.rights):
        return False  # "support for an attack that killed nine"
    if noun.dep_ == "dobj":
        return noun.head.lemma_.lower() in _CONSIDERS
    if noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return False
    above = noun.head.head  # the parser may hang "for" on the verb of "build support for an attack"
    held = [above, *(one for one in above.rights if one.dep_ == "dobj" and one.i < noun.i)]
    return any(one.lemma_.lower() in _SUPPORT for one in held)


def _wished(token: Any) -> bool:
    """Under a word of wishing, fearing or forbidding, in the same clause."""
    if _weighed(token):
        return True
    up = token
    for _ in range(4):
        if up.head.i == up.i:
            return False
        if up.dep_ in {"nsubj", "nsubjpass", "conj", "relcl", "advcl"}:
            return False
        if up.dep_ == "pobj" and up.head.lower_ in _WHEN and up.head.head.pos_ == "VERB":
            return False  # "condemned the murder of a judge in an attack by rebels"
        if _by_means(up):  # "ended the siege by killing the gunmen", "wants to end it by killing them"
            end = _ended_by(up)
            return not _by_means(end) and unreal(end)
        if up.dep_ == "pcomp" and up.head.lower_ in _BESIDE:
            return False
        if up.dep_ == "pobj" and up.head.lower_ == "for" and up.head.head.lemma_.lower() == "call":
            return True  # "called for the killing of the general"
        up = up.head
        if (
            up.lemma_.lower() in _WISH
            and any(child.dep_ == "det" and child.lower_ in {"the", "this"} for child in token.lefts) is False
        ):
            return True
        if up.pos_ == "VERB":
            return False
    return False


def _by_means(verb: Any) -> bool:
    """ "By killing the gunmen": how another deed is done."""
    return bool(verb.dep_ == "pcomp" and verb.head.lower_ == "by" and verb.head.head.pos_ == "VERB")


def _ended_by(verb: Any) -> Any:
    """The deed that is done by a deed, done by a deed, in no more than a few steps."""
    for _ in range(_CHAIN):
        if not _by_means(verb):
            break
        verb = verb.head.head
    return verb


def done_by_a_prior(token: Any) -> bool:
    """ "A prior brawl had left nine hurt", "the previous raid killed two": not what is reported."""
    verb = token if token.pos_ == "VERB" else token.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if verb.lemma_ not in _HARMS or subject is None:
        return False  # "a previous report gave two dead"
    return any(child.lower_ in {"previous", "prior"} for child in subject.lefts)


def several(token: Any) -> bool:
    """More than one, uncounted."""
    if token.tag_ not in {"NNS", "NNPS"} or token.lemma_.lower() in _PLURAL_OF_ONE:
        return False
    return not any(child.dep_ == "nummod" for child in token.lefts)
