"""How a claim, a denial or blame is written down: who it is of, by name where the text has it, and the clause that says so."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events import groups_meant
from briefing_tui.extract.events.as_written import mention
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import before_bracket, is_event, is_kind
from briefing_tui.model import Responsibility, Stance

_PAPERS = vocabulary.words("responsibility", "said", "papers")
CALLERS = frozenset({"caller", "person", "people", "man", "woman", "voice", "somebody", "someone"})
_BARE = vocabulary.words("responsibility", "said", "bare")
_MUTE = vocabulary.words("responsibility", "said", "mute")
_JOINTS = frozenset({"for", "the", "of", "and"})
_NAME = 11  # tokens of a long name
_UNNAMED = vocabulary.words("responsibility", "blames", "unnamed")
_KIN = frozenset({"close", "loyal", "linked", "allied", "affiliated", "aligned", "tied"})
_MODALS = frozenset({"would", "could", "might", "may", "should"})
_NOBODY = frozenset({"none", "nobody", "neither"})


def made(who: Any, stance: Stance, whom: str | None, clause: Any, rule: str) -> Responsibility:
    """The stance of whoever the noun `who` names, or of nobody named, in the words of `clause`, a span."""
    first, last = clause[0], clause[-1]
    said = name(by_name(who)) if who is not None else ""
    return Responsibility(said, stance, whom, first.idx, last.idx + len(last), f"{stance}: {rule}")


def name(noun: Any, sent: bool = False) -> str:
    """What the text calls whom the noun names: "governor", "Red Sparrow group"; "the group" by the name it has.

    Where they are known by nothing but who `sent` them, with that: "elements financed by Sulen".
    """
    head = groups_meant.called(before_bracket(noun))
    start, end = clauses.noun_phrase(head)
    end = next((one.i for one in head.rights if one.i < end and groups_meant.of_deed(one)), end)
    end = max(end, _end_of_name(head), _end_of_body(head), _end_of_kin(head))
    sender = next((two for one in head.rights if one.dep_ == "acl" for two in clauses.agents(one)), None)
    end = clauses.noun_phrase(sender)[1] if sent and sender is not None else end
    if head.tag_ == "NN" and head.lemma_.lower() in _UNNAMED:  # "the separatist Free Orva Army"
        while end < len(noun.doc) and noun.doc[end].tag_ == "NNP" and noun.doc[end].text[:1].isupper():
            end += 1
    label = [i for i in range(start, head.i) if noun.doc[i].text in {":", "["}]  # "Karvel Daily: rebels"
    return mention(noun.doc, (label[-1] + 1 if label else start, end)).text


def _end_of_name(head: Any) -> int:
    """Where "the Group for the Help of the Poor", "the Sons of the Quarry" end: behind their last capital."""
    doc, end = head.doc, head.i + 1
    marked = head.i > 0 and doc[head.i - 1].text in groups_meant.MARKS
    if (head.tag_ == "NNPS" or (head.tag_ == "NNS" and marked)) and doc[end : end + 1].text == "of":
        the = doc[end + 1 : end + 2].text == "the"
        last = end + 2 if the else end + 1
        return last + 1 if last < len(doc) and doc[last].text[:1].isupper() else int(end)
    acts = (
        head.dep_ in {"nsubj", "nsubjpass", "ROOT"}
        or head.head.dep_ == "agent"
        or (head.dep_ == "pobj" and head.head.lower_ in {"for", "to", "of"})
    )  # not "blamed the Front for"
    if not acts or head.pos_ != "PROPN" or end >= len(doc) or doc[end].lower_ != "for":
        return int(end)
    for word in doc[end : head.i + _NAME]:
        if word.text[:1].isupper():
            end = word.i + 1
        elif word.lower_ not in _JOINTS:
            break
    return int(end)


def _end_of_body(fighters: Any) -> int:
    """Where "rebels of the Front" ends: behind the body they are of."""
    if fighters.lemma_.lower() not in _UNNAMED or fighters.tag_ not in {"NN", "NNS"}:
        return 0
    of = clauses.after(fighters, frozenset({"of", "from"}))
    named = [
        one
        for one in of
        if (one.pos_ == "PROPN" or (one.ent_type_ == "ORG" and one.text.istitle()))
        and one.ent_type_ not in {"GPE", "LOC", "DATE"}
        and any(two.lower_ == "the" for two in one.lefts)
    ]
    return int(clauses.noun_phrase(named[0])[1]) if named else 0


def _end_of_kin(head: Any) -> int:
    """Where "a group close to the Front", "gunmen loyal to the general" ends: behind those it is close to."""
    if head.pos_ != "NOUN" or head.i + 2 >= len(head.doc) or head.nbor().lower_ not in _KIN:
        return 0
    to = clauses.after(head.nbor(), frozenset({"to", "with"}))
    return int(clauses.noun_phrase(to[0])[1]) if to and head.nbor().head.i == head.i else 0


def by_name(who: Any) -> Any:
    """The name in apposition: "the governor, Halima Yaro,"."""
    for one in who.rights:
        if one.dep_ == "relcl" and one.lemma_ == "go":  # "a commander who goes by Teo Marn"
            for alias in clauses.after(one, frozenset({"by"})):
                if alias.pos_ == "PROPN":
                    return alias
    beside = (one for one in who.subtree if one.i > who.i and one.dep_ == "appos")
    return next(
        (one for one in beside if one.ent_type_ == "PERSON" or _name_of(who, one) or _group_of(who, one)), who
    )


def _group_of(who: Any, one: Any) -> bool:
    """ "A little-known group, the Red Hand,"."""
    return bool(who.tag_ == "NN" and who.lemma_.lower() in _BARE and one.head == who and one.pos_ == "PROPN")


def _name_of(who: Any, one: Any) -> bool:
    """ "A doctor, Ana Moor,", "the rights group Open Roads": given name and surname behind a role, the name of a body."""
    if one.head == who and one.tag_ == "NNP" and one.left_edge.i == who.i + 1:
        return bool(who.pos_ == "NOUN" and who.lemma_.lower() in vocabulary.words("roles", "generic_bodies"))
    role = who.is_lower and who.lower_ in vocabulary.words("roles", "roles")
    two_words = one.head == who and one.tag_ == "NNP" and one.i and one.nbor(-1).tag_ == "NNP"
    set_off = (
        one.left_edge.i and one.left_edge.nbor(-1).text == ","
    )  # whatever the finder of names takes it for
    return bool(role and two_words and (set_off or not one.ent_type_))


def issuer(noun: Any) -> Any:
    """Whose paper it is, for whom a caller speaks: "the Front issued a statement denying it", "a letter signed by the Front"."""
    lemma = noun.lemma_.lower()
    if lemma in CALLERS:
        return _spoken_for(noun) or noun
    if lemma not in _PAPERS:
        return noun
    signed = [
        two for one in noun.rights if one.dep_ == "acl" and one.tag_ == "VBN" for two in clauses.agents(one)
    ]
    signed = signed or clauses.after(noun, frozenset({"by", "from"})) or _whose_name(noun)
    if signed and signed[0].lemma_.lower() in CALLERS:
        return _spoken_for(signed[0]) or signed[0]  # "a call from a man who said he spoke for the Front"
    if signed and somebody(signed[0]):
        return signed[0]
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB":
        return noun
    told = clauses.subjects(verb)
    if not told and verb.dep_ in {"dep", "conj"}:
        told = [
            one for one in verb.head.lefts if one.dep_ in {"nsubj", "nsubjpass"}
        ]  # "the leadership was shocked and, on Monday, issued a statement"
    return next((one for one in told if somebody(one)), noun)


def _whose_name(paper: Any) -> list[Any]:
    """ "A banner signed with the gang's name", "bearing the name of the gang": the gang."""
    for one in paper.subtree:  # "a message posted in the name of the gang"
        if one.lower_ in {"name", "behalf"} and one.dep_ == "pobj" and one.head.lower_ in {"in", "on"}:
            return [two for two in one.lefts if two.dep_ == "poss"] or clauses.after(one, frozenset({"of"}))
    borne = [one for one in paper.rights if one.dep_ == "acl" and one.lemma_.lower() in {"sign", "bear"}]
    for verb in borne:
        for one in (*clauses.after(verb, frozenset({"with", "in"})), *clauses.patients(verb)):
            if one.lemma_.lower() in {"name", "signature", "initial"}:
                return [two for two in one.lefts if two.dep_ == "poss"] or clauses.after(
                    one, frozenset({"of"})
                )
    return []


def _spoken_for(caller: Any) -> Any | None:
    """ "A caller claiming to speak for the Front", "who said he spoke on behalf of the Front", "from the Front": the Front."""
    sent = clauses.after(caller, frozenset({"from"})) if caller.lemma_.lower() in {"caller", "voice"} else []
    if sent and sent[0].pos_ == "PROPN" and sent[0].ent_type_ not in {"GPE", "LOC", "PERSON"}:
        return sent[0]
    behind = caller.head.subtree if caller.dep_ == "nsubj" else caller.subtree
    for one in behind:
        if one.lemma_.lower() in {"identify", "introduce", "describe"} and one.i > caller.i:
            roles = clauses.after(one, frozenset({"as"}))
            if body := [two for role in roles for two in clauses.after(role, frozenset({"for", "of"}))]:
                return body[0]  # "a person who identified himself as a spokesman for the Front"
        if one.lower_ == "behalf" and (body := clauses.after(one, frozenset({"of"}))):
            return body[0]  # "claimed it on behalf of the Front"
    for one in caller.subtree:
        being = [two for two in one.rights if two.dep_ == "attr"] if one.lemma_ == "be" else []
        if body := [three for two in being for three in clauses.after(two, frozenset({"of", "for"}))]:
            return body[0]  # "a man claiming to be a member of the Front"
        body = clauses.patients(one) if one.lemma_.lower() == "represent" else []
        body = clauses.after(one, frozenset({"to"})) if one.lemma_.lower() == "belong" else body
        if body:
            return body[0]
        if one.lemma_.lower() == "speak" and one.i > caller.i:
            return next(iter(clauses.after(one, frozenset({"for"}))), None)
    return None


def party(who: Any, clause: Any) -> Any:
    """Who denies it where a nameless caller does so for them: "a man denied that the Front had anything to do with it"."""
    if who.lemma_.lower() not in CALLERS:
        return who
    named = [one for one in clauses.subjects(clause) if somebody(one)]
    return next((one for one in named if one.ent_type_ == "ORG" or is_kind(one, "militant")), who)


def those_who(who: list[Any]) -> list[Any]:
    """Who says it, without a caller beside those he speaks for, whom the parser gives the verb, too; each name once."""
    named = [two for one in who for two in _each(issuer(one))]
    if len(named) > 1:
        named = [one for one in named if one.lemma_.lower() not in CALLERS] or named
    return list({name(one): one for one in reversed(named)}.values())[::-1]


def _each(bodies: Any) -> list[Any]:
    """ "Two groups, the Front and the Lions, claimed it": both."""
    if bodies.tag_ != "NNS" or bodies.lemma_.lower() not in _BARE:
        return [bodies]
    beside = [one for one in bodies.rights if one.dep_ == "appos" and one.pos_ == "PROPN"]
    both = clauses.spread(beside[:1])
    return both if len(both) > 1 else [bodies]


def above(verb: Any) -> Any | None:
    """Who is "it" in "the navy issued a letter in which it denies the raid": the subject of the verb above."""
    if verb.dep_ != "relcl" or verb.head.head.pos_ not in {"VERB", "ADP"}:
        return None
    told = issuer(verb.head)
    return told if told.i != verb.head.i else None


def somebody(token: Any) -> bool:
    """A noun that may say or do something; not "no group", "none", a day."""
    first = token
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    if any(child.lower_ in {"no", "neither"} for child in token.lefts) or any(
        child.lower_ == "neither" for child in first.lefts
    ):
        return False  # "no group claimed it", "neither the Front nor the Lions"
    if token.lower_ in _NOBODY or _short_for(token):
        return False
    if token.text == "IS" and token.pos_ == "AUX":
        return True
    named = token.ent_type_ == "ORG" and token.pos_ == "ADJ"  # "the Front", which the tagger takes for one
    return (named or token.pos_ in {"NOUN", "PROPN"}) and token.ent_type_ not in {"DATE", "TIME", "MONEY"}


def of_those(count: Any) -> bool:
    """ "17 of which", "some of whom": nobody by name."""
    of = [two.lower_ for one in count.rights if one.lower_ == "of" for two in one.children]
    return any(one in {"which", "whom"} for one in of)


def _short_for(token: Any) -> bool:
    """ "The Movement of the Coast, or MOC,": the MOC, which is the same body."""
    if not (token.is_upper and len(token) > 1 and token.i > 2) or token.nbor(-1).lower_ != "or":
        return False
    return bool(token.nbor(-2).text == "," and token.nbor(-3).text[:1].isupper())


def may_say(token: Any) -> bool:
    """Somebody who can say a thing; not "the ambush", "social networks"."""
    return somebody(token) and not is_event(token) and token.lemma_.lower() not in _MUTE


def objects(stance: Stance) -> frozenset[str]:
    """The nouns that the verbs of a stance take: "responsibility", "the charge", "the raid"."""
    return vocabulary.words("responsibility", stance, "objects") | vocabulary.words(
        "responsibility", "said", "events"
    )


def negated(verb: Any) -> bool:
    """ "Did not claim it"."""
    return any(child.dep_ == "neg" for child in verb.children)


def modal(verb: Any) -> bool:
    """ "Could claim it"."""
    return any(child.dep_ == "aux" and child.lower_ in _MODALS for child in verb.children)
