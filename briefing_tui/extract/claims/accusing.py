"""Whether telling what somebody did is blame: "the army said the Front had shelled the market" is, "rebels shelled it, police said" is not."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.events.frames import lemma_of
from briefing_tui.extract.grammar import clauses, weapons
from briefing_tui.extract.grammar.actor_kinds import animate, counted, is_kind, lemma
from briefing_tui.model import Quote

_ANYBODY = vocabulary.words("responsibility", "blames", "anybody")
_UNNAMED = vocabulary.words("responsibility", "blames", "unnamed")
_RANKS = frozenset(vocabulary.load("victims")["category"]["military"]["words"])
MISTREATS = vocabulary.words("responsibility", "blames", "mistreats")
_UNSURE = vocabulary.words("responsibility", "blames", "unsure")
_CREEDS = vocabulary.words("responsibility", "blames", "creeds")
_STATE = vocabulary.words("responsibility", "blames", "state")
_ACCUSES = vocabulary.words("responsibility", "blames", "accuses")
_STATED = frozenset({"ROOT", "ccomp", "dep", "parataxis", "pcomp"})
_EVIDENCE = frozenset(
    {"evidence", "proof", "indication", "sign", "suspicion", "information", "doubt", "secret"}
)
_OFFICES = frozenset(
    {"prosecutor", "prosecution", "indictment", "investigator", "detective", "court", "judge", "police"}
)
_JOINED = frozenset({"conj", "parataxis"})
_OFFICIALS = frozenset(
    {"minister", "ministry", "governor", "president", "official", "prefect", "commissioner"}
)
_WARDS_OFF = frozenset(
    {"shoot down", "intercept", "down", "repel", "foil", "thwart", "defuse", "neutralise", "neutralize"}
)
_POSITIONS = frozenset({"base", "basis", "position", "bunker", "trench", "launcher", "tunnel", "cache"})
_NAMES = frozenset({"ORG", "NORP", "GPE", "PERSON"})


def is_side(noun: Any) -> bool:
    """Whether the noun names a body or a side: "the Front", "Karvel rebels", "the army"; not "gunmen", "suspected rebels"."""
    head = counted(noun)
    words = [
        one for one in head.doc[head.left_edge.i : head.i + 1] if one.i == head.i or one.head.i >= head.i - 6
    ]
    if any(one.lower_ in _UNSURE for one in words):
        return False
    if _by_name(words) or any(
        _by_name(list(one.subtree)) for one in clauses.after(head, frozenset({"of", "from"}))
    ):
        return True
    if any(one.lower_ in _STATE and (one.lower_ != "armed" or lemma(head) == "force") for one in words[:-1]):
        return animate(head)  # "army elements", "security forces"
    if lemma(head) in _ANYBODY | _UNNAMED:
        return False
    return is_kind(head, "military", "police", "state") and animate(head)


def may_be_meant(noun: Any) -> bool:
    """Somebody of whom it says something to suspect him: "traffickers", "the Front"; not "gunmen", "a group"."""
    return animate(noun) and (lemma(noun) not in _ANYBODY or is_side(noun))


def _by_name(words: list[Any]) -> bool:
    """ "Red Sparrow fighters", "Karvel troops", "the Front"; not "Islamist rebels", "Rebels"."""
    for one in words:
        if not one.text[:1].isupper() or one.pos_ in {"DET", "ADP", "NUM", "PUNCT"} or lemma(one) in _CREEDS:
            continue
        if lemma(one) in _ANYBODY | _UNNAMED:
            short = one.text.istitle() and one.i > 0 and one.nbor(-1).lower_ == "the"
            if not (short and (one.pos_ == "PROPN" or one.ent_type_ == "ORG")):
                continue
        if one.pos_ == "PROPN" or one.ent_type_ in _NAMES:
            return True
    return False


def blames(quote: Quote, verb: Any, subject: Any) -> bool:
    """Whether who says so, and how, makes the deed of `verb` a charge against `subject`.

    It is one where the saying comes first and the deed is what it states: "police said the Front had burned it". A saying
    that only trails behind ("... , police said") tells whose news it is, and so does what is told by the way ("hours after the
    Front had burned it").
    """
    if not is_side(subject) or verb.lemma_.lower() == "punish":
        return False  # "the government had punished the town": by its budget
    hit = [counted(one) for one in clauses.patients(verb)]
    if hit and all(is_kind(one, "militant") and not is_kind(one, "civilian", "police") for one in hit):
        return False
    forces = is_kind(subject, "military", "police")
    if forces and (lemma_of(verb) in _WARDS_OFF or _down(verb) or (hit and all(map(_of_war, hit)))):
        return False  # "troops shot down two drones", "the army had destroyed two bases"
    accuses = _accuses(quote) or (verb.dep_ == "acl" and verb.head.lemma_.lower() in _EVIDENCE)
    if (trails(quote, verb) and not accuses) or not _stated(verb, quote):
        return False
    return not _of_one_side(subject, quote)


def _down(verb: Any) -> bool:
    """ "Shot down", but not "gunned down"."""
    return verb.lemma_.lower() in ("shoot", "bring") and any(
        c.dep_ == "prt" and c.lower_ == "down" for c in verb.rights
    )


def _of_war(thing: Any) -> bool:
    """A weapon, a position or fighters: what an army fights, and is no crime to hit."""
    fought = is_kind(thing, "militant") and not is_kind(thing, "civilian", "police")
    return fought or lemma(thing) in _POSITIONS or weapons.kind_of(thing) is not None


def mistreating(quote: Quote, verb: Any) -> list[Any]:
    """ "Villagers alleged that soldiers beat a herder": the soldiers, of whom "villagers said" so is no charge."""
    if verb.lemma_.lower() not in MISTREATS or quote.cue is None or not _accuses(quote):
        return []
    hit = clauses.patients(verb)
    doers = clauses.agents(verb) if clauses.is_passive(verb) else clauses.subjects(verb)
    people = any(animate(one) for one in hit)
    return [one for one in doers if _armed(one)] if people else []


def _armed(noun: Any) -> bool:
    """Of a force: "soldiers", "rebels", "jawans"."""
    ranked = not _RANKS.isdisjoint((lemma(noun), noun.lower_.removesuffix("s")))
    return ranked or is_kind(noun, "military", "police", "militant")


def _accuses(quote: Quote) -> bool:
    return quote.cue is not None and quote.cue.text.casefold().startswith(tuple(_ACCUSES))


def trails(quote: Quote, verb: Any) -> bool:
    """ "The raid was carried out by rebels, police said": whose news it is, and no charge.

    So it is where what they say goes on behind that: "rebels burned it, police said, and a barn, too".
    """
    return quote.type != "direct" and quote.cue is not None and quote.cue.start > int(verb.idx)


def by_law(quote: Quote, verb: Any, subject: Any) -> bool:
    """ "Prosecutors say Teo Marn planted the bomb": somebody by his full name, accused by whose office it is."""
    speaker = quote.speaker
    span = verb.doc.char_span(speaker.start, speaker.end, alignment_mode="expand") if speaker else None
    if span is None or not len(span) or trails(quote, verb) or not _stated(verb, quote):
        return False
    full = subject.pos_ == "PROPN" and any(one.pos_ == "PROPN" for one in subject.lefts)
    office = lemma(span.root) in _OFFICES or is_kind(span.root, "police")
    return bool(full and office and clauses.patients(verb) and not clauses.is_passive(verb))


def charges(verb: Any, subject: Any) -> bool:
    """ "Troops led by Captain Marn carried out the killings, the authors say": who did it is all that is said, and it is a side."""
    whose = [two for one in subject.rights for two in clauses.agents(one)]  # "troops led by Captain Marn"
    whose += clauses.after(subject, frozenset({"of"}))
    told = is_side(subject) or any(map(is_side, whose))
    return told and verb.dep_ in {"ccomp", "ROOT"}


def _stated(verb: Any, quote: Quote) -> bool:
    """The deed is what is said, not what is told by the way in it."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and lemma_of(verb) in {"fire", "launch"}:
        return True  # "shot down a missile fired by the Front"
    while verb.dep_ in _JOINED and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in _EVIDENCE:
        verb = verb.head.head  # "there is proof that the Front shelled it"
    if verb.dep_ not in _STATED:
        return False
    inside = quote.start <= verb.head.idx < quote.end
    return verb.head.i == verb.i or not inside or verb.dep_ == "parataxis"


def _of_one_side(subject: Any, quote: Quote) -> bool:
    """ "The ministry said troops killed two": its own men, of whom it tells without a name."""
    opens = subject.left_edge.is_sent_start
    if any(
        one.pos_ == "PROPN" or one.ent_type_ in _NAMES or (one.text[:1].isupper() and not opens)
        for one in subject.lefts
    ):
        return False
    speaker = quote.speaker
    span = subject.doc.char_span(speaker.start, speaker.end, alignment_mode="expand") if speaker else None
    if span is None or not len(span):
        return False
    force = next((kind for kind in ("military", "police") if is_kind(subject, kind)), None)
    if force is None:
        return False
    return any(is_kind(one, force, "state") for one in span) or lemma(span.root) in _OFFICIALS
