"""Did it happen? Negation, modals, intentions, conditions and near misses around a verb of the parse."""

from __future__ import annotations

from typing import Any, Literal

from briefing_tui.extract.claim_words import words

Reality = Literal["real", "negated", "unreal"]

_MODALS = frozenset(
    {
        "could",
        "would",
        "might",
        "may",
        "can",
        "should",
        "must",
        "will",
        "shall",
        "ll",
        "'ll",
        "’ll",
        "'d",
        "wo",
        "ca",
    }
)
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_ALMOST = frozenset({"almost", "nearly", "narrowly", "potentially", "virtually", "practically"})
_IF = frozenset({"if", "unless", "whether", "lest"})
_STEPS = 6


def of_verb(verb: Any) -> Reality:
    """Whether the clause of `verb` is told as a fact. Looks at the verb, its auxiliaries and its governors."""
    token, negated = verb, False
    for _ in range(_STEPS):
        infinitive = own_subject = passive_perfect = False
        for child in token.children:
            lower, dep = child.lower_, child.dep_
            if dep == "neg" or lower in _NEGATIONS:
                negated = True
            elif dep in ("aux", "auxpass"):
                if lower in _MODALS and child.i < token.i:
                    return "unreal"
                infinitive = infinitive or lower == "to"
                passive_perfect = passive_perfect or lower == "have"
            elif (dep == "mark" and lower in _IF) or (dep == "advmod" and lower in _ALMOST and child.i == token.i - 1):
                return "unreal"
            elif dep in ("nsubj", "nsubjpass"):
                own_subject = True
        head = token.head
        if negated:
            return "negated"
        if head.i == token.i:
            return "real"
        if infinitive:
            if head.lemma_.lower() not in words("casualties", "real_raising") and not passive_perfect:
                return "unreal"
            token = head
            continue
        if token.dep_ in ("conj", "xcomp", "ccomp", "pcomp", "acl", "oprd", "dobj") and not (
            token.dep_ == "conj" and own_subject
        ):
            lemma = head.lemma_.lower()
            if token.dep_ == "conj":
                token = head
                continue
            if token.dep_ == "xcomp" and lemma in words("casualties", "unreal"):
                return "unreal"
            if token.dep_ == "ccomp" and lemma in (
                "want",
                "order",
                "hope",
                "wish",
                "threaten",
                "demand",
                "vow",
            ):
                return "unreal"
            if token.dep_ == "pcomp" and _without(head):
                return "negated" if head.lower_ == "without" else "unreal"
        return "real"
    return "real"


def _without(preposition: Any) -> bool:
    if preposition.lower_ in ("without", "from", "against"):
        return True
    governor = preposition.head.lemma_.lower()
    return governor in words("casualties", "unreal_noun")


def of_noun(noun: Any) -> Reality:
    """The same for "the death of X", "an attempt on the life of X"."""
    for child in noun.lefts:
        if child.lower_ in (
            "attempted",
            "planned",
            "possible",
            "potential",
            "alleged",
            "failed",
            "attempt",
            "future",
            "threatened",
            "foiled",
            "near",
        ):
            return "real" if child.lower_ == "alleged" else "unreal"
        if child.lower_ == "no":
            return "negated"
    head = noun.head
    for _ in range(3):
        if head.pos_ in ("VERB", "AUX"):
            if noun.dep_ in ("nsubj", "nsubjpass"):
                return "real"
            lemma = head.lemma_.lower()
            if lemma in (
                "attempt",
                "plan",
                "plot",
                "threaten",
                "want",
                "seek",
                "prevent",
                "avoid",
                "demand",
                "order",
                "risk",
                "foil",
                "thwart",
            ):
                return "unreal"
            verdict = of_verb(head)
            return verdict if verdict == "unreal" or noun.dep_ == "dobj" else "real"
        if head.lemma_.lower() in words("casualties", "unreal_noun"):
            return "unreal"
        if head.i == head.head.i:
            break
        head = head.head
    return "real"
