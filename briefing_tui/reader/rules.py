"""The names of extraction rules in words, for people who ask why something was taken for a fact."""

from __future__ import annotations

from briefing_tui.store.rows import FactKind

_QUOTES = {
    "quote-cue": "quotation marks, then a word of saying",
    "cue-quote": "a word of saying, then quotation marks",
    "quote-cue-quote": "quotation marks on both sides of a word of saying",
    "clause": "a clause that a word of saying governs",
    "according-to": "“according to” and whom",
    "gerund": "“saying” after another verb",
    "object": "what is said stands as the object of the verb",
    "that": "a noun of saying and its “that”",
}
# What follows the kind in "killed-passive", "destroyed-object", "fired-launch".
_ENDINGS = {
    "object": "whom or what the verb acts on",
    "subject": "who or what the verb says it of",
    "passive": "whom or what the passive verb says it of",
    "state": "a state somebody or something is in",
    "toll": "a number of victims given as such",
    "toll-corrected": "an earlier number that is corrected here",
    "included": "part of a number given before",
    "of-them": "part of a number given before",
    "counted-of": "part of a number given before",
    "later-dead": "wounded people who died later",
    "some-of": "part of a number given before",
    "counted": "victims counted",
    "headline": "the short form of headlines",
}


def in_words(kind: FactKind, rule: str) -> str:
    """A rule as people read it, its name behind; a rule that is a sentence already, or not known here, as it is."""
    if not rule:
        return "not recorded"
    if kind == "quote":
        words = _QUOTES.get(rule, "")
    elif kind == "munition" and "-" in rule:
        words = f"the verb “{rule.split('-', 1)[1]}” with a weapon"
    else:
        words = _ENDINGS.get(rule.split("-", 1)[1], "") if "-" in rule else ""
    return f"{words} ({rule})" if words else rule
