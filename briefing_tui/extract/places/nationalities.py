"""Countries that a text names for where somebody or something is from, or who speaks, and not for where it happened."""

from __future__ import annotations

from typing import Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import weapons
from briefing_tui.extract.grammar.actor_kinds import is_event, is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.vocabulary import gazetteer

_VISITORS = vocabulary.words("event_grammar", "country_evidence_visitors")
_VISITORS |= vocabulary.words("event_grammar", "country_evidence_bodies")
FORCES = vocabulary.words("event_grammar", "country_evidence_forces")
SENDS = frozenset({"US"})  # whose soldiers fight abroad only
_HOUSES = frozenset({"embassy", "consulate", "legation", "chancery", "commission", "national", "citizen"})
_JUDGES = frozenset(
    {"condemn", "deny", "denounce", "blame", "accuse", "reject", "welcome", "criticise", "criticize"}
)
_AFAR = frozenset({"condemn", "denounce", "welcome", "attack", "strike", "hit", "shell", "bomb", "bombard", "pound", "invade"})  # fmt: skip
# What a state does abroad: "US bombing of Karvel", "a US raid on Orva".
_ASSAULTS = frozenset({"attack", "bombing", "bombardment", "airstrike", "strike", "raid", "assault", "offensive", "invasion", "incursion", "shelling", "intervention", "sortie"})  # fmt: skip
_PEACE = frozenset({"peacekeeper", "peacekeepers", "peacekeeping", "minusma", "monusco", "minusca", "unifil", "amisom", "unmiss"})  # fmt: skip
_BORDERS = frozenset({"border", "frontier", "borderland"})
_ARMIES = frozenset({"army", "military", "brigade", "battalion", "command"})
_DEFENCE = frozenset({"defence", "defense", "air"})  # their ministry, "air force"
_DIPLOMATS = frozenset({"ministry", "minister", "office", "secretary"})
_ADDRESS = vocabulary.words("event_grammar", "places_address")
_WORD = frozenset({"word", "comment", "reply", "response", "reaction", "statement", "denial"})
_FLEES = frozenset({"flee", "escape", "cross", "flight", "airlift", "evacuate", "transfer"})
_TALKS = frozenset({"talk", "negotiation", "summit", "conference", "meeting"})
_DONE = frozenset({"nsubj", "nsubjpass"})
_OFFICIALS = vocabulary.words("event_grammar", "same_day_officials") - {"mayor"}
_UP = 6
_ORIGIN = vocabulary.words("event_grammar", "country_evidence_origin")


def elsewhere(ent: Any) -> bool:
    """The country a thing or a person comes from, who is not there: "Russian-made", "a French tourist", "made in"."""
    doc = ent.doc
    if ent.end < len(doc) and doc[ent.end].text in {"-", "–"} and not doc[ent.end - 1].whitespace_:
        return True
    head = ent.root.head
    if on_its_side(ent):
        return False
    if (
        away(ent)
        or head.lemma_.lower() in _BORDERS
        or (
            ent.root.dep_ == "pobj"
            and head.lower_ in {"with", "from"}
            and head.head.lemma_.lower() in _BORDERS
        )
        or _acts_from_abroad(ent)
    ):
        return True  # "near the Kellandish border", "across the border from Kelland": on either side
    if ent.root.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in _HOUSES:
        return True  # "the Embassy of Kelland in Orva"
    if _blamed(ent.root) or _foreigner(ent):
        return True  # "the army blamed Kelland for it"
    if ent.label_ == "NORP" and ent.root.dep_ in {"acomp", "attr", "oprd"}:
        return True  # "an aircraft, believed to be American"
    if ent.label_ == "NORP" or ent.root.dep_ in {"amod", "compound", "nmod"}:
        described = ent.root.dep_ in {"amod", "compound", "nmod"} and head.i > ent.root.i
        if (
            described
            and is_kind(head, "military")
            and (gazetteer.country(ent.text) in SENDS or _of_blue_helmets(doc))
        ):
            return True  # "two US soldiers were wounded", "a Kellandish corporal of the UN mission"
        if described and head.lemma_.lower() in _ASSAULTS and gazetteer.country(ent.text) in SENDS:
            return True
        return described and (head.lemma_.lower() in _VISITORS | FORCES or weapons.kind_of(head) is not None)
    return bool(
        ent.root.dep_ == "pobj" and head.lower_ in {"in", "by"} and head.head.lemma_.lower() in _ORIGIN
    )


def _foreigner(ent: Any) -> bool:
    """ "A labourer from Kelland", "two Kellanders", "a Kellandish nurse": who is told by his country is mostly not there."""
    root = ent.root
    if ent.label_ == "NORP":
        described = root.dep_ == "amod" and root.head.tag_ == "NN" and is_kind(root.head, "civilian")
        if described and _in_office(root.head):
            return False  # "a Kellandish official in Talla"
        whom = root.head if described else root
        return any(child.dep_ == "nummod" or child.lower_ in {"a", "an"} for child in whom.lefts)
    whom = root.head.head
    singled_out = any(child.lower_ in {"a", "an"} or child.dep_ == "nummod" for child in whom.lefts)
    person = is_kind(whom, "civilian", "military") or whom.lemma_.lower() in _VISITORS
    return bool(
        root.dep_ == "pobj"
        and root.head.lower_ == "from"
        and whom.pos_ == "NOUN"
        and singled_out
        and person
        and gazetteer.country(ent.text)
    )


def _blamed(name: Any) -> bool:
    """Whom somebody accuses: "blamed Kelland", "blamed it on Kelland", "attributed it to Kelland"."""
    verb = name.head
    if name.dep_ == "dobj":
        return verb.lemma_.lower() in {"blame", "accuse", "suspect"}
    if name.dep_ != "pobj" or verb.lower_ not in {"on", "to"}:
        return False
    laid = (verb.head, verb.head.head) if verb.head.dep_ in {"dobj", "nsubjpass"} else (verb.head,)
    wanted = {"blame", "pin"} if verb.lower_ == "on" else {"attribute", "ascribe", "link", "tie"}
    return any(one.lemma_.lower() in wanted for one in laid)


def _acts_from_abroad(ent: Any) -> bool:
    """ "Kelland and Sulen condemned the attack", "Kelland struck Karvel": states that were not there, or not at home."""
    up = ent.root
    while up.dep_ == "conj" and up.head.i != up.i:
        up = up.head
    if ent.label_ != "GPE" or up.dep_ != "nsubj":
        return False
    verb = up.head
    steps_up = gazetteer.country(ent.text) in SENDS and any(
        one.dep_ == "dobj" and one.lemma_.lower() in _ASSAULTS for one in verb.rights
    )  # "the US is intensifying its bombing of Orva"
    return bool(verb.lemma_.lower() in _AFAR or steps_up)


def on_its_side(ent: Any) -> bool:
    """ "Near Kelland's border with Sulen": on the side of the one whose border it is."""
    border = ent.root.head
    return bool(
        ent.root.dep_ in {"poss", "amod", "compound", "nmod"}
        and border.lemma_.lower() in _BORDERS
        and ent.root.i < border.i
        and border.i + 1 < len(ent.doc)
        and border.nbor().lower_ == "with"
    )


def away(ent: Any) -> bool:
    """Where people fled or were flown to, or others meet to talk: "thousands fled, many to Sulen", "talks resumed in Dorba".

    Or where troops come from: "the mission, made up of troops from Sulen".
    """
    up = ent.root
    if up.dep_ == "pobj" and up.head.lower_ == "from" and up.head.head.lemma_.lower() in FORCES:
        return True
    joint = up.head.lower_ if up.dep_ == "pobj" else ""
    for _ in range(_UP):
        if up.head.i == up.i:
            return False
        up = up.head
        if joint in {"to", "into"} and up.lemma_.lower() in _FLEES:
            return True
        if joint in {"in", "at"} and (
            up.lemma_.lower() in _TALKS
            or (
                up.pos_ in {"VERB", "AUX"}
                and any(one.dep_ in _DONE and one.lemma_.lower() in _TALKS for one in up.lefts)
            )
        ):
            return True
    return False


def _of_blue_helmets(doc: Any) -> bool:
    """The text tells of soldiers whom other countries sent to keep a peace."""
    return any(
        word in _PEACE
        or (word in {"mission", "force"} and i and wording.lowered(doc)[i - 1] in {"un", "nations"})
        for i, word in enumerate(wording.lowered(doc))
    )


def armed(ent: Any) -> bool:
    """ "Kelland's army said", "Kellandish soldiers", "the Kellandish defence ministry": who fights at home or across a border."""
    body = ent.root.head
    if ent.root.dep_ not in {"poss", "amod", "compound", "nmod"} or body.i < ent.root.i:
        return False
    defence = any(child.lower_ in _DEFENCE for child in body.lefts)
    return bool(is_kind(body, "military") or body.lemma_.lower() in FORCES | _ARMIES or defence)


def tells(verb: Any) -> bool:
    """A verb of saying or of judging."""
    return verb.lemma_.lower() in vocabulary.words("claims", "say") | _JUDGES


def only_talk(verb: Any) -> bool:
    """Whether what a town is named for is talk: "In Washington, there is some division", "In Moscow, the ministry said"."""
    said = [one for one in verb.children if one.dep_ in {"nsubj", "attr", "dobj", "nsubjpass"}]
    if any(is_event(one) or is_kind(one, "police") for one in said):
        return False  # "there was an explosion in Moscow", "in Moscow, police said"
    there = verb.lemma_.lower() == "be" and any(one.dep_ == "expl" for one in verb.lefts)
    return there or (tells(verb) and any(one.dep_ == "nsubj" and _in_office(one) for one in said))


def _in_office(who: Any) -> bool:
    """Those who speak of what goes on abroad: ministries, officials, envoys; doctors and mayors speak of their town."""
    return is_kind(who, "state") or who.lemma_.lower() in _OFFICIALS


def speaks(ent: Any) -> bool:
    """ "Israel said the strike killed two", "no word from Moscow", "promised Spain": a state that speaks or is spoken to."""
    verb = ent.root.head
    if ent.root.dep_ in {"dobj", "dative"} and ent.label_ == "GPE" and verb.lemma_.lower() in _ADDRESS:
        return True
    if verb.lower_ == "from" and verb.head.lemma_.lower() in _WORD:
        return True
    if verb.lemma_.lower() in _DIPLOMATS and any(child.lower_ == "foreign" for child in verb.lefts):
        return True  # "Kelland's foreign ministry"
    acts = any(child.dep_ == "dobj" for child in verb.children) and verb.lemma_.lower() not in _JUDGES
    heads = ent.end < len(ent.doc) and ent.doc[ent.end].text == ":"
    return bool(
        ent.label_ == "GPE"
        and not (acts or heads)  # "Kelland declared three days of mourning", "Dorba: police said"
        and ent.root.dep_ == "nsubj"
        and tells(verb)
    )
