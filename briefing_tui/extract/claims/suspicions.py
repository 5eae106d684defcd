"""Who is suspected of what was told before: "police suspect the Front", "the Front is suspected", "VLF suspected."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing import wording

_CHARGE = 60  # tokens behind "accused" in which it is said of what
_HELPS = frozenset({"supply", "treat", "warn", "help", "assist", "aid", "finance", "fund", "feed", "shelter", "harbour", "harbor", "hide", "support", "sell", "provide", "equip", "inform", "pass", "smuggle", "traffic", "launder", "spy", "lie", "fail", "ignore", "miss", "neglect", "bribe", "release", "free", "belong"})  # fmt: skip
_HARMLESS = vocabulary.words("responsibility", "blames", "harmless")
_OTHERS = vocabulary.words("responsibility", "blames", "others")
_OF_WHAT = frozenset({"of", "for", "with"})
_ON_WHOM = frozenset({"on", "to"})
_PERPETRATORS = vocabulary.words("event_grammar", "suspicions_perpetrators")
_AUTHORS = frozenset({"author", "mastermind", "brain", "organizer", "organiser", "planner"})
_NAMES = frozenset({"identify", "name"})
_SAYS_OF_WHAT = frozenset({"xcomp", "ccomp", "oprd", "prep", "acl"})
_NO_BODIES = frozenset({"GPE", "LOC", "DATE", "TIME", "CARDINAL", "MONEY"})


def whom(verb: Any) -> list[Any]:
    """Those whom "suspect" names, where no "of" says of what; [] where it is something, or somebody unnamed, that is suspected."""
    if any(child.dep_ in _SAYS_OF_WHAT and child.i > verb.i for child in verb.children):
        return []
    found = clauses.patients(verb)
    if not found and verb.tag_ in {"VBD", "VBN"} and closes(verb):
        found = clauses.subjects(verb)  # "VLF suspected."
        if not found and verb.dep_ == "acl":
            found = [verb.head]
    return [one for one in found if _fights(one)]


def named_as(doc: Any) -> Iterator[tuple[Any | None, Any, Any]]:
    """(who names him, the name, the word) of "police identified the gunman as Teo Marn", "the suspect, Teo Marn, 24,"."""
    for token, word in zip(wording.tokens(doc), wording.lemmas(doc), strict=True):
        if word in _NAMES and token.pos_ == "VERB":
            if any(one.lemma_.lower() in _PERPETRATORS for one in clauses.patients(token)):
                telling = [] if clauses.is_passive(token) else clauses.subjects(token)
                for name in clauses.after(token, frozenset({"as"})):
                    if _by_name(name):
                        yield (telling[0] if telling else None), name, token
            yield from _named_so(token)
        elif word in _PERPETRATORS and token.pos_ == "NOUN":
            for name in token.rights:
                if name.dep_ == "appos" and name.ent_type_ == "PERSON" and _by_name(name):
                    yield None, name, token


def _named_so(verb: Any) -> Iterator[tuple[Any | None, Any, Any]]:
    """ "Police named Teo Marn, 24, as the bomber"."""
    telling = [] if clauses.is_passive(verb) else clauses.subjects(verb)
    if verb.dep_ == "acl" and any(one.dep_ == "oprd" for one in verb.rights):
        telling = [verb.head]  # "Police named Teo Marn", to the parser police who are named so
    named = clauses.patients(verb) + [one for one in verb.rights if one.dep_ == "oprd"]
    for name in named:
        said = [two for one in (verb, name) for two in clauses.after(one, frozenset({"as"}))]
        said += [
            two for one in name.rights if one.dep_ == "appos" for two in clauses.after(one, frozenset({"as"}))
        ]
        if (
            _by_name(name)
            and name.pos_ == "PROPN"
            and any(one.lemma_.lower() in _PERPETRATORS | _AUTHORS for one in said)
        ):
            yield (telling[0] if telling else None), name, verb


def _by_name(one: Any) -> bool:
    """Somebody by given name and surname."""
    return bool(one.pos_ == "PROPN" and one.i > 0 and one.nbor(-1).pos_ == "PROPN" and one.ent_type_ != "ORG")


def of_helping(verb: Any) -> bool:
    """ "Accused of supplying the band with fuel", "charged with laundering money", "blamed for failing to act": of what makes nobody's attack his own."""
    deeds = [
        one.nbor()
        for one in verb.doc[verb.i + 1 : min(verb.right_edge.i + 1, verb.i + _CHARGE)]
        if one.lower_ in {"of", "with", "for"} and one.i + 1 < len(one.doc) and one.nbor().tag_ == "VBG"
    ]
    deeds = [one.nbor() if one.lower_ == "having" and one.i + 1 < len(one.doc) else one for one in deeds]
    return bool(deeds) and all(one.lemma_.lower() in _HELPS or _is_something(one) for one in deeds)


def of_other_things(verb: Any) -> bool:
    """ "Accused of fraud", "blamed for the defeat", "attributed the win to", "blamed for similar raids": of no deed told here."""
    about = clauses.after(verb, _OF_WHAT)
    for one in clauses.patients(verb):
        about += clauses.after(one, _OF_WHAT)
        laid = one if one.lower_ != "which" else verb.head
        if not about and laid.lemma_.lower() in _HARMLESS and clauses.after(verb, _ON_WHOM):
            return True
    return bool(about) and all(
        one.lemma_.lower() in _HARMLESS or any(two.lower_ in _OTHERS for two in one.lefts) for one in about
    )


def _is_something(being: Any) -> bool:
    """ "Accused of being spies": of nothing that was done to anybody, unless of being behind it."""
    said = [child for child in being.children if child.dep_ == "attr"]
    return bool(being.lower_ == "being" and said) and not any(
        one.lemma_.lower() in _PERPETRATORS | _AUTHORS for one in said
    )


def closes(verb: Any) -> bool:
    """Whether the sentence ends with the verb."""
    last = verb.i + 1 >= len(verb.doc) or verb.nbor().text in {".", ";", ")"}
    return bool(last or verb.nbor().pos_ == "SPACE")


def _fights(one: Any) -> bool:
    """Fighters, or a body by its name: not "arson", not "two men"."""
    if is_event(one) or is_kind(one, "civilian"):
        return False
    named = one.pos_ == "PROPN" and one.ent_type_ not in _NO_BODIES
    return named or is_kind(one, "militant", "military")


def of_its_name(one: Any) -> bool:
    """ "The Islamic Brigade of Sarno and the Coast (IBSC)": the second half of a name, which the parser takes for another body."""
    doc = one.doc
    end = one.i + 1
    if one.dep_ != "conj" or one.pos_ != "PROPN" or end + 2 >= len(doc) or doc[end].text not in {"(", "["}:
        return False
    short = doc[end + 1].text
    start = one.i
    while (
        start
        and one.i - start < _NAME
        and (doc[start - 1].text[:1].isupper() or doc[start - 1].lower_ in {"of", "and", "the", "in", "for"})
    ):
        start -= 1
    initials = "".join(token.text[0] for token in doc[start:end] if token.text[0].isupper())
    return len(short) > 2 and initials.endswith(short) and len(initials) >= len(short)


_NAME = 10  # words of a long name
