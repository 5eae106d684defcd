"""What a text calls untrue: denied, rejected, a lie, or only looked into."""

from __future__ import annotations

from typing import Any

DENIED = frozenset({"deny", "refute", "reject", "disprove", "dismiss"})
_UNTRUE = frozenset(
    {"unfounded", "untrue", "false", "baseless", "groundless", "fabricated", "fake", "wrong", "lie", "lies"}
    | {"falsified", "bogus", "invented", "made-up", "spurious"}
    | {"exaggerated", "inflated", "overstated", "mistaken", "incorrect", "inaccurate", "erroneous"}
)
_RUMOURS = frozenset({"rumour", "rumor", "hoax", "myth"})
_TAKES_BACK = frozenset({"withdraw", "retract"})
_STATEMENTS = frozenset({"statement", "figure", "toll", "announcement", "assertion"})
_TOO = frozenset({"too", "far"})
_REPORTS = frozenset({"report", "rumor", "rumour", "claim", "allegation", "suggestion", "story", "account"})
_ABOVE = 8  # words between a deed and the report of it
_PROBED = frozenset(
    {"investigate", "probe", "check", "examine", "verify"}
)  # "investigating claims that ten had died"


def denied_report(token: Any, head: Any) -> bool:
    """ "The report that the envoy was wounded is unfounded", "denied reports that two guards had died".

    What somebody is named to have claimed stays a claim: "rejected a rights group's claim that two guards had died".
    """
    if token.dep_ not in ("acl", "ccomp", "relcl") or (
        head.pos_ != "NOUN" and head.dep_ not in ("dobj", "nsubj")
    ):
        return False
    if head.lemma_.lower() in _RUMOURS and not any(c.lower_ == "true" for c in head.head.rights):
        return True  # "a rumour that they had died brought people into the street"
    if head.dep_ == "dobj" and head.head.lemma_ in _TAKES_BACK and head.lemma_ in _REPORTS | _STATEMENTS:
        return True  # "withdrew its statement that 30 had died"
    if head.dep_ == "dobj":
        return untrue_report(head) and not any(
            c.dep_ == "poss" or c.lower_ in ("by", "from") for c in head.children
        )
    if head.dep_ == "pobj" and head.head.lower_ == "as" and any(c.lower_ in _UNTRUE for c in head.lefts):
        return True  # "rejected as false a report that two guards had died"
    called = (c.lower_ for c in head.head.rights if c.dep_ in ("acomp", "attr"))
    return head.dep_ == "nsubj" and any(word in _UNTRUE for word in called)


def not_so(be: Any) -> bool:
    """ "It is not true", "it was false"."""
    said = {c.lower_ for c in be.rights if c.dep_ in ("acomp", "attr")}
    negated = any(c.dep_ == "neg" for c in be.children)
    return bool(said & _UNTRUE) or (negated and bool(said & {"true", "correct", "so"}))


def untrue_report(noun: Any) -> bool:
    """ "The false report of the killing of two guards", "reports of his death are groundless", "denied a report of it"."""
    if noun.lemma_.lower() not in _REPORTS:
        return False
    if any(c.lower_ in _UNTRUE for c in noun.lefts):
        return True
    verb = noun.head
    if noun.dep_ == "dobj":
        return bool(verb.lemma_.lower() in DENIED | _PROBED)
    return called_untrue(noun)


def false_report(noun: Any) -> bool:
    """ "False reports of a blast", "a bogus report that two had hit it", "reports of a raid were untrue"."""
    if noun.lemma_.lower() not in _REPORTS:
        return False
    return any(c.lower_ in _UNTRUE for c in noun.lefts) or called_untrue(noun)


def falsely_told(token: Any) -> bool:
    """ "False reports of two explosions", "a bogus report that a bomb had gone off"."""
    up = token
    for _ in range(_ABOVE):
        if up.dep_ in {"ROOT", "advcl"} or (up.dep_ == "ccomp" and up.head.pos_ == "VERB"):
            return False  # "the fake report, which alleges that 30 had died": its claim
        up = up.head
        if false_report(up):
            return True
    return False


def called_untrue(noun: Any) -> bool:
    """ "Reports of his death are groundless", "the figure was a lie", "was too high", "had been inflated"."""
    verb = noun.head
    if noun.dep_ == "nsubjpass":
        return verb.lower_ in _UNTRUE
    said = [c for c in verb.rights if c.dep_ in ("acomp", "attr")]
    too = any(c.lower_ == "high" and any(one.lower_ in _TOO for one in c.lefts) for c in said)
    return noun.dep_ == "nsubj" and (too or any(c.lower_ in _UNTRUE for c in said))
