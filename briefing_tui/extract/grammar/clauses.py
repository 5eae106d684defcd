"""Who did what to whom, read off the dependency parse: helpers that every event rule shares.

Tokens and docs are spaCy's; spans are (start, end) token numbers, end exclusive. Labels are those of the
ClearNLP scheme that spaCy's English pipelines use (nsubj, nsubjpass, dobj, agent, relcl ...).
"""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import far_agents, grammar, mention_edges, relatives, riders
from briefing_tui.extract.parsing import wording

_SUBJECT = frozenset({"nsubj", "csubj"})
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl"})
_NP_LEFT = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "nummod"})
_CLAUSE_CUT = frozenset(
    {"conj", "cc", "advcl", "parataxis", "punct", "mark", "ccomp", "relcl", "preconj", "intj"}
)
_NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE", "FAC", "LOC"})
_KEPT_AS = vocabulary.words("event_grammar", "held_as")  # "a clerk taken hostage by rebels"
_SIGHTED = vocabulary.words("event_grammar", "clauses_sighted")
_CHARGED_WITH = frozenset({"of", "for", "with", "in", "by"})
_CHARGES = vocabulary.words("event_grammar", "clauses_charges")
# Heads that say little by themselves: "members of the front" is named by what follows "of".
OF_HEADS = vocabulary.words("event_grammar", "clauses_of_heads")


@wording.once_a_word
def subjects(verb: Any) -> list[Any]:
    """Subjects of an active verb, also those it shares with the verb it hangs on; antecedents of "who"."""
    for _ in range(4):
        found = [child for child in verb.children if child.dep_ in _SUBJECT]
        if found:
            return _all_meant(verb, found)
        if any(child.dep_ == "nsubjpass" for child in verb.children):
            return []
        if (told := relatives.told_by(verb)) is not None:
            verb = told
            continue
        if verb.dep_ in _SHARES_SUBJECT and verb.head.pos_ in {"VERB", "AUX"}:
            if (deed := relatives.deed_accused_of(verb)) is not None:
                verb = deed
                continue
            passive = [child for child in verb.head.children if child.dep_ == "nsubjpass"]
            if passive:
                seen = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _SIGHTED  # "tanks seen moving"
                return spread(passive) if verb.dep_ == "advcl" or seen else []
            verb = verb.head
            continue
        shot = verb.head  # "a group (said to be rebels) shot and killed": "shot", to the parser a thing
        if verb.dep_ == "conj" and shot.lower_ == "shot" and shot.pos_ == "NOUN":
            own = [child for child in shot.lefts if child.dep_ == "nsubj"]
            return own or ([shot.head] if shot.dep_ in {"acl", "relcl"} else [])
        acts = verb.tag_ in {"VBG", "VB"} or any(c.dep_ == "dobj" for c in verb.children)
        if verb.dep_ == "acl" and acts:  # "after rockets killed 11" may be parsed like "rockets fired"
            return [relatives.bearer(verb) or riders.rider(verb.head)]
        if verb.dep_ != "pcomp":
            return [riders.rider(verb.head)] if verb.dep_ == "acl" else []
        charged = _charged(verb.head.head) if verb.head.lower_ in _CHARGED_WITH else []
        doer = relatives.doer_of_gerund(verb)
        if charged or doer is None:
            return charged
        if is_passive(doer):
            return patients(doer)
        verb = doer
    return []


def _charged(word: Any) -> list[Any]:
    """Who is meant in "accused of killing", "arrested for killing", "the arrest of two men for killing"."""
    if word.ent_type_ in {"DATE", "TIME"} and word.dep_ == "pobj":
        word = word.head.head  # "accused the army on Friday of killing", where "of" hangs on the day
    if word.dep_ == "dobj" and word.head.lemma_.lower() in _CHARGES:
        return spread([word])  # "suspects two men of planting it", where "of" hangs on the men
    if word.lemma_.lower() not in _CHARGES:
        return []
    if word.pos_ in {"VERB", "AUX"}:
        return patients(word)
    above = word.head.head
    if word.dep_ == "pobj" and word.head.lower_ == "on" and above.pos_ == "VERB":
        return _charged(above)  # "arrested on charges of killing"
    return spread(after(word, frozenset({"of"})))


@wording.once_a_word
def patients(verb: Any) -> list[Any]:
    """What an active verb acts on, or the subject of a passive one; a participle acts on its noun."""
    found = [child for child in verb.children if child.dep_ in {"dobj", "obj", "nsubjpass", "dative"}]
    if not found and verb.dep_ == "conj" and is_passive(verb):
        found = [child for child in verb.head.children if child.dep_ == "nsubjpass"]
    if not found and _told_of(verb):
        found = [child for child in verb.head.children if child.dep_ in _SUBJECT]
    kept = verb.dep_ == "acl" and all(one.lower_ in _KEPT_AS for one in found)
    if (kept or not found) and verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN":
        ridden = verb.lower_ == "fired" and riders.rider(verb.head) != verb.head
        found = [verb.head] if verb.head.pos_ in {"NOUN", "PROPN", "PRON"} and not ridden else []
    if not found:  # "shot dead the head of a school", whom the parser may hang on "dead"
        found = [one for c in verb.rights if c.lower_ == "dead" for one in c.rights if one.dep_ == "dobj"]
    doer = verb.head if _bare(verb) and verb.head.pos_ == "VERB" else relatives.doer_of_gerund(verb)
    if not found and doer is not None and is_passive(verb):
        behind = [
            one
            for one in doer.rights
            if _bare(verb) and one.dep_ == "dobj" and one.i < verb.i and verb.nbor(-1).text == ","
        ]
        # "They vanished after being seized"; "the Front holds a clerk, seized on Monday"
        found = (
            behind or relatives.described(verb) or (patients(doer) if is_passive(doer) else subjects(doer))
        )
    if not found:
        # "Beat and detained a journalist": the object stands with the last verb.
        for child in verb.children:
            if child.dep_ == "conj" and 0 < child.i - verb.i <= 3 and not is_passive(verb):
                found = [one for one in child.children if one.dep_ in {"dobj", "obj"}]
    return _all_meant(verb, found)


def is_passive(verb: Any) -> bool:
    """A passive clause, or a participle that stands for one."""
    for _ in range(6):
        for child in verb.children:
            if child.dep_ in {"nsubjpass", "auxpass", "agent"}:
                return True
            if child.dep_ in _SUBJECT or (child.dep_ in {"dobj", "obj"} and child.lower_ not in _KEPT_AS):
                return False
        if verb.tag_ != "VBN" or _told_of(verb):
            return bool(verb.tag_ == "VBN")
        if verb.dep_ != "conj":
            if verb.dep_ == "acl" and verb.lower_ == "fired" and riders.rider(verb.head) != verb.head:
                return False  # "pirates in a skiff fired at a tanker"
            return bool(_bare(verb) or verb.dep_ in {"acl", "relcl"}) and verb.lemma_ != "clash"
        verb = verb.head
    return False


def _bare(verb: Any) -> bool:
    """ "Wounded in the head, he fled", "was found murdered": a passive that leaves out whom it is about."""
    return bool(
        verb.dep_ == "advcl" and verb.tag_ == "VBN" and all(child.dep_ != "aux" for child in verb.lefts)
    )


def _told_of(verb: Any) -> bool:
    """ "Four women were gang-raped": a passive whose verb the parser takes for an adjective behind "were"."""
    return bool(verb.dep_ == "acomp" and verb.tag_ == "VBN" and verb.head.lower_ in {"was", "were", "been"})


@wording.once_a_word
def agents(verb: Any) -> list[Any]:
    """The "by" phrase of a passive verb."""
    found = [
        grand
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for grand in child.children
        if grand.dep_ == "pobj"
    ]
    if not found and verb.tag_ == "VBN" and is_passive(verb):
        found = far_agents.of(verb)
    if not found and is_passive(verb):
        # "Beaten and burnt by a mob": the last of them names who did it.
        for child in verb.children:
            last = child.dep_ == "conj" and child.tag_ == "VBN"
            if last and not any(c.dep_ == "nsubjpass" for c in child.children):
                return agents(child)
    return spread(found)


def joined(verb: Any) -> list[Any]:
    """The verbs joined to a verb by "and", however many."""
    found: list[Any] = []
    pending = [verb]
    while pending and len(found) < 8:
        one = pending.pop()
        more = [child for child in one.children if child.dep_ == "conj" and child.pos_ == "VERB"]
        found += more
        pending += more
    return found


def after(token: Any, prepositions: frozenset[str]) -> list[Any]:
    """Objects of the prepositions that hang on a token, one chained preposition deep."""
    found = []
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.lower_ in prepositions:
            found += [grand for grand in child.children if grand.dep_ in {"pobj", "pcomp"}]
            for grand in child.children:
                # "at the house of a judge and at an office": the parser joins one preposition to the other
                joined = grand.dep_ == "conj" and grand.lower_ in prepositions
                if grand.dep_ == "prep" or joined:
                    found += [great for great in grand.children if great.dep_ == "pobj"]
    return spread(found)


def spread(tokens: list[Any]) -> list[Any]:
    """The tokens and what is joined to them by "and"."""
    found: list[Any] = []
    for token in tokens:
        found.append(token)
        pending = [token]
        for _ in range(12):
            nxt = [child for one in pending for child in one.children if child.dep_ == "conj"]
            if not nxt:
                break
            # "Groups in Karvia and northern Velda": the parser may join the place to the groups.
            found += [
                one
                for one in nxt
                if one.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}
                and not grammar.speaks(one)
                and not any(two.dep_ == "neg" for two in one.lefts)  # "the army and not the rebels"
                and (one.ent_type_ not in {"GPE", "LOC"} or token.ent_type_ in {"GPE", "LOC", "NORP", "ORG"})
            ]
            pending = nxt
    return found


def _all_meant(verb: Any, tokens: list[Any]) -> list[Any]:
    """Whom each stands for: "Ana Moor and Ivo Marn, who are charged with it" are both."""
    found: list[Any] = []
    for token in spread(tokens):
        first = relatives.first_of_several(verb, token)
        found += [relatives.meant(verb, token)] if first is None else spread([first])
    return found


def noun_phrase(token: Any) -> tuple[int, int]:
    """A mention around a head noun: its modifiers and name, no determiner, no number, no relative clause."""
    doc = token.doc
    start, end = token.i, token.i + 1
    for child in token.lefts:
        if child.dep_ in _NP_LEFT and child.i >= token.i - 8:
            left = child.left_edge.i if child.dep_ in {"poss", "compound", "amod", "nmod"} else child.i
            if left >= token.i - 10:
                start = min(start, left)
    if token.ent_type_ in _NAMES:
        low, high = entity(token)
        start, end = min(start, mention_edges.in_bracket(token, low)), max(end, high)
    if start + 1 < token.i and doc[start + 1].lower_ in {"later", "earlier", "ago", "afterwards"}:
        start += 2  # "hours later gunmen attacked"
    while start < token.i and mention_edges.leads_up(token, start):
        start += 1
    for child in token.rights:
        # "His lieutenant Abu Talib": the name belongs to the mention.
        if child.dep_ == "appos" and child.ent_type_ == "PERSON" and child.left_edge.i == end:
            end = max(end, entity(child)[1])
    while start < token.i and any(doc[at].text in {"]", ")"} for at in range(start, token.i)):
        start += 1  # what an editor put in brackets before the mention is no part of it
    if token.lemma_.lower() in OF_HEADS:
        for child in token.rights:
            if child.lower_ == "of" and child.i == end:
                for of_whom in [grand for grand in child.children if grand.dep_ == "pobj"][:1]:
                    end = max(end, noun_phrase(of_whom)[1])
                break
    return mention_edges.with_its_day(token, start), mention_edges.last_of(token, end)


def entity(token: Any) -> tuple[int, int]:
    """Token span of the named entity a token stands in."""
    doc = token.doc
    start, end = token.i, token.i + 1
    while doc[start].ent_iob_ == "I" and start > 0:
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def clause(token: Any, limit: int = 60) -> tuple[int, int]:
    """The shortest clause around a verb or event noun: its own arguments, no other clause."""
    keep = {token.i}
    pending = [token]
    while pending:
        one = pending.pop()
        for child in one.children:
            if child.dep_ in _CLAUSE_CUT and not (child.dep_ in {"conj", "cc", "punct"} and one is not token):
                continue
            if abs(child.i - token.i) <= limit:
                keep.add(child.i)
                pending.append(child)
    # Only what touches: a clause with a hole in it (a relative clause taken out) stops at the hole's far side.
    start, end = min(keep), max(keep)
    doc = token.doc
    while start < end and doc[start].pos_ in {"PUNCT", "SPACE", "CCONJ", "SCONJ"}:
        start += 1
    while end > start and doc[end].pos_ in {"PUNCT", "SPACE"}:
        end -= 1
    return start, end + 1


def governor(token: Any) -> Any:
    """The verb a noun stands under, or the token itself when it is one."""
    up = token
    for _ in range(8):
        if up.pos_ in {"VERB", "AUX"} or up.head.i == up.i:
            return up
        up = up.head
    return up
