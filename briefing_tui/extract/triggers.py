"""The words that state an event, found in a parsed document, and what type each comes to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import clauses, lexicon, weapons
from briefing_tui.extract.actor_kinds import is_kind

if TYPE_CHECKING:
    from briefing_tui.extract.arguments import Arguments

_WEAPON_VERBS = lexicon.words("event_grammar", "triggers_weapon_verbs")
_EVENT_SUBJECT_SKIP = frozenset({"compound", "nmod", "amod"})
_BESIDE = lexicon.words("event_grammar", "triggers_beside")
_DEATH = frozenset({"kill", "wound", "injure"})
# Words for killing the helpless, or one chosen person: never a fight, whoever the victim is.
_ONE_SIDED = lexicon.words("event_grammar", "triggers_one_sided")
_STRIKES = lexicon.words("event_grammar", "triggers_strikes")
_CONDUCTS = lexicon.words("event_grammar", "triggers_conducts")
_POINTING = lexicon.words("event_grammar", "triggers_pointing")
_CROWD_MAKES = frozenset({"arson", "attack", "property_attack", "looting", "armed_clash", "shooting"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may state an event. `type` is what it says by itself ("" = its weapon must say)."""

    token: Any
    type: str
    words: str
    weak: bool = False
    verb: bool = False


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """verb -> type, noun -> type, weak verb -> type; keys are lemmas, phrases joined by a space."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    weak: dict[str, str] = {}
    for name, body in lexicon.table("events").items():
        for word in body.get("verbs", ()):
            verbs[word] = name
        for word in body.get("nouns", ()):
            nouns[word] = name
        for word in body.get("weak_verbs", ()):
            weak[word] = name
    return verbs, nouns, weak


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """First words of verb phrases, so that only they are looked at twice."""
    verbs, _, weak = _vocabulary()
    return frozenset(key.split()[0] for key in (*verbs, *weak) if " " in key)


def find(doc: Any) -> list[Trigger]:
    """Every word of the document that may state an event, in order."""
    verbs, nouns, weak = _vocabulary()
    phrases = _first_words()
    found = []
    for token in doc:
        pos = token.pos_
        if token.dep_ == "amod" and token.tag_ in {"VBG", "VBN"}:
            continue  # "murdered mayors", "detonating plugs": a description
        if token.i + 2 < len(doc) and doc[token.i + 1].lower_ in {"-", "–"} and not token.whitespace_:
            whole = f"{token.lower_}-{doc[token.i + 2].lower_}"  # "sit-in"; "blast-shattered" is half a word
            if whole in nouns:
                last = doc[token.i + 2]
                found.append(Trigger(last if token.head.i == last.i else token, nouns[whole], whole))
            continue
        if pos in {"VERB", "AUX"} or (pos == "ADJ" and token.tag_ == "VBN"):
            lemma = token.lemma_.lower()
            trigger = None
            if lemma in phrases:
                trigger = _phrase(token, lemma, verbs, weak)
            if trigger is None and lemma in verbs:
                trigger = Trigger(token, verbs[lemma], lemma, verb=True)
            elif trigger is None and lemma in weak:
                trigger = Trigger(token, weak[lemma], lemma, weak=True, verb=True)
            elif trigger is None and lemma in _WEAPON_VERBS:
                trigger = Trigger(token, "", lemma, weak=True, verb=True)
            if trigger is not None:
                found.append(trigger)
        elif pos in {"NOUN", "PROPN"}:
            lemma = token.lemma_.lower()
            trigger = _noun(token, lemma, nouns)
            if trigger is not None:
                found.append(trigger)
    return found


def _phrase(token: Any, lemma: str, verbs: dict[str, str], weak: dict[str, str]) -> Trigger | None:
    for child in token.children:
        if child.i <= token.i or child.i > token.i + 8:
            continue
        for word in (child.lower_, child.lemma_.lower()):
            key = f"{lemma} {word}"
            if key in verbs:
                return Trigger(token, verbs[key], key, verb=True)
            if key in weak:
                return Trigger(token, weak[key], key, weak=True, verb=True)
    return None


def _noun(token: Any, lemma: str, nouns: dict[str, str]) -> Trigger | None:
    modifiers = [child for child in token.lefts if child.dep_ in {"compound", "amod", "nmod"}]
    for child in modifiers:
        key = f"{child.lemma_.lower()} {lemma}"
        if key in nouns:
            return None if _beside(token) else Trigger(token, nouns[key], key)
    if lemma not in nouns or _beside(token):
        return None
    kind = nouns[lemma]
    armed = weapons.type_of(modifiers)
    if lemma in {"strike", "raid", "barrage", "bombardment"} and armed:
        return Trigger(token, armed, f"{modifiers[-1].lower_} {lemma}")
    if lemma == "strike":
        # A strike of workers has no target; one against somebody does.
        if _military_strike(token, modifiers):
            return Trigger(token, "air_strike", "strikes")
        if not clauses.after(token, frozenset({"on", "against", "at"})):
            return None
        return Trigger(token, "attack", lemma, weak=True)
    if lemma in _POINTING:
        pointed = any(child.lower_ in {"the", "this", "that", "these", "latest"} for child in token.lefts)
        violent = any(
            child.lower_ in {"terrorist", "criminal", "abominable", "violent"} for child in token.lefts
        )
        if not pointed or (lemma in {"act", "action"} and not violent):
            return None
    if token.ent_type_ in {"ORG", "PERSON", "WORK_OF_ART", "PRODUCT"} and token.pos_ == "PROPN":
        return None
    return Trigger(
        token,
        kind,
        lemma,
        weak=lemma in {"offensive", "battle", "combat", "fighting", "raid", "operation", "fire"},
    )


def _military_strike(token: Any, modifiers: list[Any]) -> bool:
    """ "Coalition forces conducted nine strikes", "the strikes destroyed two positions": an army's, from the air.

    Armies write so of air strikes unless they name another weapon; a strike of workers destroys nothing.
    """
    if any(weapons.kind_of(one) is not None for one in modifiers):
        return False
    verb = token.head
    if verb.pos_ != "VERB" or token.dep_ not in {"dobj", "nsubj", "nsubjpass", "conj"}:
        return False
    if token.dep_ == "nsubj":
        return verb.lemma_.lower() in _STRIKES
    return verb.lemma_.lower() in _CONDUCTS and (
        any(is_kind(one, "military") for one in clauses.subjects(verb) + clauses.agents(verb))
        or bool(clauses.after(token, frozenset({"against", "on"})))
    )


def _beside(token: Any) -> bool:
    """The noun only describes another one ("bomb squad"), which states no event."""
    if token.dep_ in _EVENT_SUBJECT_SKIP and token.head.i > token.i:
        return token.head.lemma_.lower() in _BESIDE or token.head.pos_ in {"NOUN", "PROPN"}
    return False


def explains(trigger: Trigger, by_token: dict[int, Trigger], armed: frozenset[int]) -> Trigger | None:
    """The other word of the sentence that states the same event better, if there is one.

    "Killed in an explosion", "carried out an attack", "the attack killed two": one event, told by the stronger
    word. `armed` are the tokens in whose clause a weapon stands: "shells landed, wounding a woman".
    """
    token = trigger.token
    if trigger.words in _DEATH or trigger.words in _WEAPON_VERBS or trigger.type == "":
        for other in _near(token, by_token):
            if (
                other.words not in _DEATH
                and (other.type or (other.token.i in armed and token.dep_ == "advcl" and token.tag_ == "VBG"))
                and other.type not in {"arrest", "agreement", "protest"}
                and _same_clause(token, other.token)
            ):
                return other
    if trigger.type in {"arson", "looting", "robbery", "property_attack"} and token.dep_ in {
        "advcl",
        "xcomp",
    }:
        # "Attacked the village, burning several houses": one attack.
        return next(
            (other for other in _near(token, by_token) if other.type in {"attack", "riot", "armed_clash"}),
            None,
        )
    if trigger.words == "steal":
        same = token.sent.start
        return next(
            (
                o
                for o in by_token.values()
                if o.type in {"attack", "armed_clash"} and o.token.sent.start == same
            ),
            None,
        )
    if trigger.words == "raid":
        # Soldiers who raid a house and take three men away: an arrest.
        return next(
            (
                other
                for other in by_token.values()
                if other.type == "arrest" and other.token.sent == token.sent
            ),
            None,
        )
    return None


def _near(token: Any, by_token: dict[int, Trigger]) -> list[Trigger]:
    found = []
    for child in token.children:
        if child.i in by_token:
            found.append(by_token[child.i])
        if child.dep_ in {"prep", "agent"}:
            found += [by_token[grand.i] for grand in child.children if grand.i in by_token]
            for grand in child.children:
                found += [
                    by_token[g.i]
                    for c in grand.children
                    if c.dep_ == "prep"
                    for g in c.children
                    if g.i in by_token
                ]
    if token.dep_ == "relcl" and any(child.lower_ in {"which", "that"} for child in token.children):
        # "Attacks on a union and a newspaper, which killed nine": the attacks did.
        noun = token.head
        for _ in range(5):
            if noun.i in by_token:
                found.append(by_token[noun.i])
                break
            if noun.dep_ not in {"conj", "pobj", "prep", "compound"}:
                break
            noun = noun.head
    up = token
    for _ in range(3):
        if up.dep_ not in {"relcl", "acl", "advcl", "conj", "xcomp"} or up.head is up:
            break
        up = up.head
        if up.i in by_token:
            found.append(by_token[up.i])
            break
    return [one for one in found if one.token.i != token.i]


def _same_clause(token: Any, other: Any) -> bool:
    return not (
        other.dep_ == "advcl"
        and any(child.lower_ in {"after", "before", "since"} for child in other.children)
    )


def one_sided(trigger: Trigger) -> bool:
    """A word for killing the helpless, or one chosen person."""
    return trigger.words in _ONE_SIDED or trigger.type in {"assassination", "abduction"}


def _at_armed(trigger: Trigger) -> bool:
    """What was attacked is an armed force or its post, whoever else was hurt: "attacked a checkpoint"."""
    if trigger.words not in {"attack", "ambush", "assault", "storm"} or not trigger.verb:
        return False
    attacked = clauses.patients(trigger.token)
    return bool(attacked) and all(
        is_kind(one, "military", "police", "militant") and not is_kind(one, "civilian") for one in attacked
    )


def decide(trigger: Trigger, args: Arguments) -> tuple[str, str]:
    """The type a trigger comes to with what its clause holds, and the rule in words; "" when it states none."""
    armed = args.weapon_type
    kind = trigger.type
    said = f"{'verb' if trigger.verb else 'noun'} {trigger.words!r}"
    if args.by_crowd and (kind in _CROWD_MAKES or (trigger.words in {"throw", "hurl"} and args.weapons)):
        return "riot", f"{said} by a crowd"
    if args.by_people and (args.throws_stones or (kind == "arson" and args.burns_tyres)):
        return "riot", f"{said} by people with stones or burning tyres"
    if kind == "" or trigger.words in _WEAPON_VERBS:
        if trigger.words in {"land", "fall", "crash"} and armed in {"air_strike", "drone_attack"}:
            return "", ""
        if not armed and args.weapons and trigger.words in {"hit", "strike", "fire", "use"}:
            return "attack", f"{said} with a weapon"
        if not armed:
            return ("attack", said) if trigger.words == "fire" and args.at_people else ("", "")
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if kind in {"attack", "shooting"} and armed:
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if kind == "bombing" and armed in {
        "air_strike",
        "drone_attack",
        "rocket_attack",
        "missile_attack",
        "shelling",
        "chemical_weapon",
    }:
        return armed, f"{said} with a weapon ({args.weapon_words})"
    if trigger.weak and not args.supports(trigger):
        return "", ""
    if (
        kind == "attack"
        and args.against_armed
        and (not args.against_civilian or _at_armed(trigger))
        and trigger.words not in _ONE_SIDED
    ):
        return "armed_clash", f"{said} on an armed target"
    if kind == "attack" and trigger.words in {"kill", "murder", "killing"} and args.named_leader:
        return "assassination", f"{said} of a named leader"
    return kind, said
