"""Misreadings of headlines and telegram style, known from the words alone and put right before any rule sees the parse.

A headline drops helpers: "Farmer assaulted by four men", "two children wounded", "device found near station"; the small
model takes these for active verbs. In "Rebels ambush army patrol" it takes the verb for a noun, in "IED vs patrol" the
weapon for a verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.attrs import LOWER
from spacy.language import Language
from spacy.tokens import Doc

from briefing_tui.extract import vocabulary
from briefing_tui.extract.parsing import headline_blasts as blasts
from briefing_tui.extract.parsing import headline_finds as finds
from briefing_tui.extract.parsing.changes import Change, written
from briefing_tui.extract.parsing.picks import picked

NAME = "briefing_headline_mends"
# Words that are a noun and a verb alike, as headlines have them.
_BOTH = frozenset({"ambush", "march", "attack", "raid", "protest", "clash", "strike", "shell", "riot", "rally", "storm", "bomb", "fire"})  # fmt: skip
_SIDED = {"fire": frozenset({"on", "at"}), "clash": frozenset({"with"})}
_PEOPLE = vocabulary.words("actors", "civilian") | vocabulary.words("actors", "military") | {"policemen", "women", "men", "children"}  # fmt: skip
_DOERS = _PEOPLE | vocabulary.words("actors", "militant") | vocabulary.words("actors", "police") | {"gunmen"}
# What is done to people: forms that are past tense and participle alike.
_DONE_TO = frozenset({"shot", "killed", "stabbed", "executed", "assaulted", "attacked", "beheaded", "abducted", "kidnapped", "robbed", "beaten", "burned", "burnt", "wounded", "injured", "hacked", "lynched", "ambushed", "tortured", "raped"})  # fmt: skip
_HARMED = frozenset({"killed", "wounded", "injured", "abducted", "kidnapped", "raped"})  # fmt: skip
_ACTS = frozenset({"shelling", "bombing", "shooting", "firing", "looting", "killing", "burning", "raiding"})
_ACT_UPON = frozenset({"of", "on", "at", "in", "near"})
_ONE_ACTS = frozenset({"lynches", "attacks", "raids", "ambushes", "storms", "bombs", "shells", "torches", "kidnaps", "abducts", "kills"})  # fmt: skip
_CROWDS = frozenset({"crowd", "mob", "pastoralist", "nomad", "tribesmen", "suspect", "tribe", "clan"})
_ROBBED = frozenset({"bank", "van", "shop", "store", "supermarket", "truck", "bus", "minibus", "taxi", "pharmacy", "jeweller", "courier", "petrol station", "station", "car", "lorry", "train"})  # fmt: skip
_OBJECT_OPENS = frozenset({"DT", "CD", "NNP", "NN", "NNS", "JJ", "PRP$", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
_OPENING = 9  # words of a text among which the verb of its headline is looked for
_BURNING = frozenset({"ablaze", "alight", "afire"})
_COMPLETE = frozenset({"aux", "auxpass", "dobj", "dative", "prt"})
_GOES_ON = frozenset({"cc", "conj", "ccomp", "xcomp"})
_AROUND = frozenset({"prep", "punct", "oprd", "acomp", "advmod", "npadvmod"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "dep", "parataxis"})


# The words that `_changes` asks for.
_LOOKED_AT = (
    frozenset(word.lower() for word in blasts.WEAPONS)
    | blasts.KILLS
    | blasts.WRECKS
    | {"ceasefire", "truce", "shot", "observed", "held"}
    | _BURNING
    | _DONE_TO
    | _ACTS
    | _BOTH
    | _ONE_ACTS
    | finds.VERBS
)


@Language.component(NAME)  # type: ignore[untyped-decorator]
def mend(doc: Doc) -> Doc:
    """The document with the misread words of its headlines and terse clauses put right."""
    looked_at = {token.i: token for token in (*doc[1:2], *picked(doc, LOWER, _LOOKED_AT))}
    changes = [change for i in sorted(looked_at) for change in _changes(looked_at[i])]
    return written(doc, changes)


def _changes(token: Any) -> Iterator[Change]:
    if token.text in blasts.WEAPONS:
        if token.tag_[:1] == "V":
            yield Change(token, tag="NN")
        if token.i + 1 < len(token.doc) and token.nbor(1).lower_ in blasts.STRIKES:
            yield from blasts.weapon_of_attack(token, token.nbor(1))
    elif (
        token.lower_ in blasts.KILLS
        and token.i > 2
        and token.nbor(-1).dep_ == "compound"
        and blasts.counts(token)
    ):
        yield from blasts.kills_behind_name(token)
    elif token.lower_ in blasts.KILLS and token.tag_[:1] in "NV" and blasts.figure_behind(token):
        yield Change(token, tag="VBZ")
        yield Change(token.nbor(1), label="dobj")  # "kills 5, hurts 11"
    elif token.lower_ in blasts.WRECKS and token.tag_ == "NNS":
        yield from blasts.wrecks_behind_blast(token)
    elif token.lower_ in {"ceasefire", "truce"} and token.tag_[:1] == "V":
        yield Change(token, tag="NN")  # "Ceasefire to begin at midnight"
    elif token.i == 1 and token.tag_ == "NN":
        yield from _verb_of_headline(token)
    elif (
        token.lower_ in _BURNING
        and token.tag_[:2] == "NN"
        and token.head.lower_ in {"set", "sets", "setting"}
    ):
        yield from _set_ablaze(token)
    elif token.lower_ == "shot" and token.tag_ == "NN":
        yield from _shot_at_work(token)
    elif token.lower_ in _DONE_TO:
        yield from _done_to(token)
    elif token.lower_ in _ACTS and token.tag_ == "VBG":
        yield from _whose_act(token)
    elif token.lower_ in _BOTH | _ONE_ACTS and token.tag_ in {"NN", "NNS"} and 1 < token.i < _OPENING:
        yield from _verb_behind(token)
    elif token.lower_ == "observed" and token.tag_ == "VBD":
        yield from blasts.strike_kept(token)
    elif token.lower_ == "held" and token.tag_ == "VBD":
        yield from _held_up(token)
    elif token.lower_ in finds.VERBS:
        yield from finds.come_upon(token)


def _verb_of_headline(word: Any) -> Iterator[Change]:
    """ "Rebels ambush army patrol", "Teachers march", "Police fire on protesters": the second word is the verb."""
    above, first = word.head, word.nbor(-1)
    if (
        word.lower_ in _BOTH
        and first.dep_ == "nsubj"
        and first.head == word
        and first.tag_ in {"NNS", "NNPS"}
    ):
        if above == word:
            yield Change(word, tag="VBP")
        elif word.dep_ == "compound" and above.i > word.i and above.head == above:
            yield Change(word, tag="VBP", label="ROOT", head=word)
            yield Change(above, label="dobj", head=word)
    elif above == word and first.dep_ == "compound" and _sided(word, first):
        yield Change(word, tag="VBP")
        yield Change(first, label="nsubj")


def _set_ablaze(word: Any) -> Iterator[Change]:
    """ "Set a barn ablaze near Sarno": the barn is what was set; "ablaze" is no kind of barn."""
    for child in word.lefts:
        if child.dep_ == "compound" and child.i == word.i - 1:
            yield Change(child, label="dobj", head=word.head)
            for left in word.lefts:
                if left.i < child.i:
                    yield Change(left, head=child)
            yield Change(word, tag="JJ", label="oprd")


def _shot_at_work(word: Any) -> Iterator[Change]:
    """ "Bank robbed, cashier shot in the leg": the people before "shot" were hit; it is no shot of a cashier."""
    if word.i == 0 or word.i + 1 >= len(word.doc):
        return
    before, after = word.nbor(-1), word.nbor()
    if before.head == word and before.dep_ == "compound" and _one_of(before, _PEOPLE) and after.tag_ == "IN":
        yield Change(before, label="nsubjpass")
        yield Change(word, tag="VBN")


def _whose_act(word: Any) -> Iterator[Change]:
    """ "KPF shelling of a camp wounds six": the short name says whose shelling it was; nothing is said to shell."""
    name = word.head
    if (
        word.dep_ != "acl"
        or name.i != word.i - 1
        or not (name.is_upper and len(name) > 1)
        or word.i + 1 >= len(word.doc)
        or word.nbor().lower_ not in _ACT_UPON
    ):
        return
    yield Change(word, tag="NN", label=name.dep_, head=word if name.head == name else name.head)
    yield Change(name, label="compound", head=word)


def _verb_behind(word: Any) -> Iterator[Change]:
    """ "Herders from Sarno raid a camp", "Angry crowd lynches two men": the verb of a headline, some words behind.

    Only where nothing else in the clause is a verb, and what follows can be acted on.
    """
    doc, sentence = word.doc, word.sent
    if (
        word.i + 1 >= sentence.end
        or word.nbor().tag_ not in _OBJECT_OPENS
        or word.nbor(-1).tag_ in {"DT", "JJ", "PRP$", "VBD", "VBN"}
    ):
        return
    opening = doc[sentence.start : word.i]
    plural = word.lower_ in _BOTH
    doers = [
        one
        for one in opening
        if one.tag_ in ({"NNS", "NNPS"} if plural else {"NN"}) and _one_of(one, _DOERS | _CROWDS)
    ]
    stop = next((one.i for one in doc[word.i : sentence.end] if one.text in {":", ";", ","}), sentence.end)
    if not doers or any(one.tag_ in _FINITE for one in doc[sentence.start : stop]):
        return
    if plural and word.nbor(-1).tag_ not in {"NNP", "NNPS", "NNS"}:
        return
    doer, top = doers[0], sentence.root
    if top.i > stop:
        yield Change(word, tag="VBP" if plural else "VBZ", label="ccomp", head=top)
    else:
        yield Change(word, tag="VBP" if plural else "VBZ", label="ROOT", head=word)
    yield Change(doer, label="nsubj", head=word)
    inside = [
        one for one in doc[word.i + 1 : stop] if one.pos_ in {"NOUN", "PROPN", ""} or one.tag_[:2] == "NN"
    ]
    hit = next(
        (
            one
            for one in inside
            if one.head == word or one.head.i <= word.i or one.head.i >= stop or one.head == one
        ),
        None,
    )
    if hit is not None:
        yield Change(hit, label="dobj", head=word)


def _held_up(verb: Any) -> Iterator[Change]:
    """ "Bank van held up at a crossing": robbed; a bridge or a truce that holds up is something else."""
    held = _subject(verb)
    if held is None or any(child.dep_ in {"dobj", "aux", "auxpass"} for child in verb.children):
        return
    if any(child.lower_ == "up" for child in verb.rights) and _one_of(held, _ROBBED | _PEOPLE):
        yield Change(held, label="nsubjpass")
        yield Change(verb, tag="VBN")


def _sided(word: Any, first: Any) -> bool:
    """ "Police fire on protesters": people before it, and behind it whom they face."""
    faces = _SIDED.get(word.lower_, frozenset())
    return _one_of(first, _DOERS) and any(child.lower_ in faces for child in word.rights)


def _done_to(verb: Any) -> Iterator[Change]:
    """ "Farmer assaulted by four men", "two children wounded", "were led out of their dormitory and shot"."""
    if hurt := finds.hurt_as(verb):
        yield from hurt
        return
    if any(child.dep_ in _COMPLETE for child in verb.children):
        return
    sufferer = _subject(verb)
    if sufferer is None:
        with_helper = any(child.dep_ == "auxpass" for child in verb.head.lefts)
        if verb.dep_ == "conj" and verb.tag_ == "VBD" and with_helper and not _named_before(verb):
            yield Change(verb, tag="VBN")
        return
    if any(child.dep_ in _GOES_ON for child in verb.rights):
        return
    by = next((child for child in verb.rights if child.lower_ == "by" and _led_to_people(child)), None)
    if by is not None:
        yield Change(by, label="agent")
    elif not (_one_of(sufferer, _PEOPLE) and _stands_alone(verb)):
        return
    yield Change(sufferer, label="nsubjpass")
    yield Change(verb, tag="VBN")


def _stands_alone(verb: Any) -> bool:
    """ "Two children wounded in Sarno", "mayor shot dead": nothing follows that was harmed."""
    around = {child.dep_ for child in verb.rights}
    if verb.lower_ == "shot" and any(child.lower_ == "dead" for child in verb.rights):
        return around <= _AROUND
    return verb.lower_ in _HARMED and verb.dep_ in _CLAUSES and around <= {"prep", "punct"}


def _subject(verb: Any) -> Any | None:
    return next((child for child in reversed(list(verb.lefts)) if child.dep_ == "nsubj"), None)


def _named_before(verb: Any) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.lefts)


def _led_to_people(by: Any) -> bool:
    """ "By four men", not "by midnight"."""
    return any(child.dep_ == "pobj" and _one_of(child, _DOERS) for child in by.children)


def _one_of(token: Any, words: frozenset[str]) -> bool:
    return token.lower_ in words or token.lower_.removesuffix("s") in words
