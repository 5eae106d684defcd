"""Who a noun phrase without a name means: the general, the ministry, the agency's chief, her office, a statement.

A role goes back to the person the text gives it, unless somebody nameless of that role was brought in since. A body
goes back to the body named before. What the text leaves nameless stays so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.speakers.body_names import bare
from briefing_tui.extract.speakers.cast import Cast
from briefing_tui.extract.speakers.floor import GENDERS, Floor
from briefing_tui.extract.speakers.model import Speaker, broader, gender_of
from briefing_tui.extract.speakers.others import Others
from briefing_tui.extract.vocabulary import words

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "both"))
_NEW = frozenset(("a", "an", "one", "another", "some"))
_BODIES = frozenset(("ORG", "GPE", "NORP"))
_BACK = 120  # tokens
_TOLD = 10  # mentions of somebody, first and last, by which places they are known
_LEDE = 3  # paragraphs, a title among them
_OF_A_TOWN = frozenset({"mayor", "prefect", "headman", "imam"})


class Described:
    """Resolves descriptions; `identify` is how a name or pronoun inside one is resolved."""

    def __init__(
        self, page: Page, cast: Cast, others: Others, floor: Floor, identify: Callable[[Any], Speaker | None]
    ) -> None:
        self.page = page
        self.cast = cast
        self.others = others
        self.floor = floor
        self._identify = identify

    def speaker(self, who: Any, text: str) -> Speaker:
        """The speaker that a noun phrase without a name means; a nameless one where the text tells no more."""
        noun = who.lemma_.lower()
        if noun in words("cues", "papers") or noun in words("cues", "studies"):
            issuer = self._issuer(who)
            if issuer is not None:
                return issuer
        determiner = next((c.lower_ for c in who.children if c.dep_ in ("det", "poss") and c.i < who.i), "")
        definite = determiner in _DEFINITE
        plural = who.tag_ in ("NNS", "NNPS")
        body = noun in words("roles", "bodies") or noun in words("roles", "generic_bodies")
        if body and not roles.is_role(who):
            own_name = any(c.pos_ == "PROPN" and c.text[:1].isupper() for c in who.lefts)  # the Amber party
            if definite and len(text.split()) <= 3 and not own_name:
                named = self.others.meant_by(noun, who, self.floor.spoke)
                if named is not None and _does(who, noun, named.name):
                    return named
            owner = self.floor.person(who, None, GENDERS[determiner]) if determiner in GENDERS else None
            return self.others.body(who, f"{owner.name}'s {noun}" if owner is not None else text)
        if definite and not plural:
            gender = gender_of(noun)
            other = self._of_another(who)
            if determiner in ("the", "this", "that") and not other:
                nameless = self.others.nameless_before(noun, who)
                if noun in words("cues", "studies") and _told_apart(who):
                    nameless = None  # the latest Meridian poll is not the one before
                person = (
                    self.cast.by_role(noun, who.i, gender) or self._of_lede(who) or self._bridged(who, gender)
                )
                if person is not None and self._of_another_place(who, person):
                    person = None
                brought_in = self._brought_in(who)
                if person is not None and brought_in > person.last_seen(who.i):
                    person = None  # "An officer, speaking on background, …": the officer is not the general
                    nameless = nameless if nameless is not None and nameless.seen[-1] >= brought_in else None
                if person is not None and (nameless is None or person.last_seen(who.i) > nameless.seen[-1]):
                    person.learn("", who.i)
                    return person
                if nameless is not None:
                    nameless.learn(bare(text), who.i)
                    return nameless
        if not plural and determiner not in _DEFINITE:
            person = self._of_owner(who, noun)
            if person is not None:
                person.learn("", who.i)
                return person
        if determiner == "its" and noun in _OF_A_TOWN:
            # "Settlers entered Marda, its mayor said": of the village, and not of whoever spoke before.
            return self.others.nameless(who, bare(text.split(maxsplit=1)[-1]))
        if determiner in ("its", "their", "his", "her") and not plural:
            owner = self._owner(who, determiner)
            if owner is not None:
                found = self.others.nameless(who, f"{owner.name} {bare(text.split(maxsplit=1)[-1])}")
                found.affiliation = found.affiliation or (owner.name if owner.kind == "organisation" else "")
                return found
        return self.others.nameless(who, text)

    def _of_another(self, who: Any) -> bool:
        """Whether a role names its body, and no person named before is said to be of it: the commander of the Front."""
        body = next((g for c in who.rights if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), None)
        if body is None or body.ent_type_ != "ORG":
            return False
        return not any(
            body.text.casefold() in p.affiliation.casefold()
            for p in self.cast.people
            if p.heads & ({who.lemma_.lower()} | broader(who.lemma_.lower()))
        )

    def _of_another_place(self, who: Any, person: Speaker) -> bool:
        """Whether a local office is told with a place that the person is never told with: "In Kolan, the mayor said"."""
        if who.lemma_.lower() not in words("roles", "local_offices"):
            return False
        if any(c.lower_ in ("local", "neighbouring") for c in who.lefts):
            return True
        own = next((g for c in who.rights if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), None)
        first = wording.sentence(who)[0]
        fronted = (
            next((c for c in first.children if c.dep_ == "pobj"), None)
            if first.lower_ in ("in", "at")
            else None
        )
        place = own if own is not None else fronted
        if (
            place is not None and place.pos_ == "NOUN"
        ):  # "the governor of Kolan district", "In Kolan district"
            place = next((c for c in place.lefts if c.pos_ == "PROPN"), place)
        if place is None or place.pos_ != "PROPN":
            return False
        before = person.seen[: bisect_left(person.seen, who.i)]
        told = {
            token.text for i in {*before[:_TOLD], *before[-_TOLD:]} for token in wording.sentence(who.doc[i])
        }
        return place.text not in told and place.text not in person.affiliation

    def _of_owner(self, who: Any, noun: str) -> Speaker | None:
        """The one person named before with this role at the body that owns it: the council's head · the agency's chief."""
        owner = next((c for c in who.lefts if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN")), None)
        if owner is None or not roles.is_role(who):
            return None
        kind = owner.lower_
        fits = [
            p
            for p in self.cast.people
            if p.heads & ({noun} | broader(noun))
            and p.seen[0] < who.i
            and kind in p.affiliation.casefold().split()
        ]
        return fits[0] if len(fits) == 1 else None

    def _owner(self, who: Any, determiner: str) -> Speaker | None:
        """Whose spokesman "its spokesman" is; None where that is not plain."""
        pronoun = next((c for c in who.children if c.lower_ == determiner), None)
        if pronoun is None:
            return None
        if determiner in ("its", "their"):
            return self.floor.body(pronoun, plural=determiner == "their")
        return None

    def _issuer(self, paper: Any) -> Speaker | None:
        """Who speaks through a statement or a post: its owner, whom it is from, else the one who just spoke."""
        for child in paper.children:
            if child.dep_ == "poss":
                return self._identify(child)
            if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
                owner = next((c for c in child.children if c.dep_ == "pobj"), None)
                return self._identify(owner) if owner is not None else None
            if child.dep_ == "acl" and child.lemma_.lower() in words(
                "cues", "issued"
            ):  # a report published today by the agency
                agent = next(
                    (c for c in child.children if c.dep_ in ("agent", "prep") and c.lower_ in ("by", "from")),
                    None,
                )
                owner = (
                    next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
                )
                if owner is not None:
                    return self._identify(owner)
            study = paper.lemma_.lower() in words("cues", "studies")
            if (
                child.dep_ == "compound"
                and child.ent_type_ in (("ORG",) if study else _BODIES)
                and "/" not in self.page.text[child.left_edge.idx : paper.idx]
            ):
                return self.others.body(child, self.page.text[child.left_edge.idx : child.idx + len(child)])
        definite = any(c.lower_ in ("the", "this", "that") for c in paper.children)
        study = paper.lemma_.lower() in words("cues", "studies")
        if definite and study and not _told_apart(paper):
            same = (s for i, s in reversed(self.floor.spoke) if self.page.tokens[i].lemma_ == paper.lemma_)
            return next(same, None)
        if not definite or study or not self.floor.spoke:
            return None
        i, speaker = self.floor.spoke[-1]
        return speaker if self.floor.sentence(paper.i) - self.floor.sentence(i) <= 3 else None

    def _brought_in(self, who: Any) -> int:
        """The token that brought somebody nameless of this role in (an officer, another aide), -1 where none did."""
        for token in reversed(self.page.tokens[max(0, who.i - _BACK) : who.i]):
            if (
                token.lemma_.lower() != who.lemma_.lower()
                or token.tag_ != "NN"
                or self.page.mark_of[token.i] >= 0
            ):
                continue
            new = any(c.lower_ in _NEW for c in token.lefts)
            named = token.dep_ == "appos" or any(c.i in self.cast.at for c in token.children)
            if new and not named and token.dep_ in ("nsubj", "nsubjpass", "agent", "pobj", "dobj"):
                return int(token.i)
        return -1

    def _of_lede(self, who: Any) -> Speaker | None:
        """The first person a text names, where it began with the role: The minister survived … "…," Omar Tadel said."""
        spoke = self.floor.spoke
        first = next((s for _, s in spoke if s.kind == "person"), None)
        if (
            first is None
            or first.role
            or first.heads
            or first.seen[0] != min(p.seen[0] for p in self.cast.people)
        ):
            return None
        for token in self.page.tokens[: first.seen[0]]:
            if (
                token.lemma_.lower() == who.lemma_.lower()
                and token.dep_ in ("nsubj", "nsubjpass")
                and token.tag_ == "NN"
            ):
                if self.page.paragraph_at(self.page.starts[first.seen[0]]) > _LEDE:
                    return None
                kind = [t.text for t in token.lefts if t.dep_ in ("compound", "amod")]
                first.role = " ".join([*kind, token.text])
                first.heads.add(token.lemma_.lower())
                return first
        return None

    def _bridged(self, who: Any, gender: str) -> Speaker | None:
        """The last person named in the paragraph, the only one there without a role, where nothing but the role says who it is: the conductor said.

        Offices are left out: "the mayor" needs nobody named before (Hawkins 1978: the larger situation).
        """
        noun = who.lemma_.lower()
        offices, nameless = words("roles", "offices"), words("roles", "anonymous")
        if not roles.is_role(who) or noun in offices or noun in nameless:
            return None
        if any(c.dep_ == "prep" for c in who.rights):
            return None
        start = self.page.paragraphs[self.page.paragraph_at(who.idx)][0]
        first = self.page.first_token(start)
        here = {
            id(p): p
            for p in self.cast.people
            if any(first <= i < who.i and self.page.mark_of[i] < 0 for i in p.seen)
        }
        fits = [p for p in here.values() if not p.role and not p.heads and gender in ("", p.gender or gender)]
        if len(fits) != 1 or any(p.last_seen(who.i) > fits[0].last_seen(who.i) for p in here.values()):
            return None
        person = fits[0]
        person.heads.add(noun)
        return person


def _told_apart(paper: Any) -> bool:
    """Whether words say which of several papers is meant: the latest Meridian poll is not the one before."""
    return any(c.pos_ in ("PROPN", "ADJ") for c in paper.lefts) or any(c.dep_ == "prep" for c in paper.rights)


def _does(who: Any, noun: str, name: str) -> bool:
    """Whether a body may be meant by a noun that says what it does: the air force is no Upper Sabon."""
    if noun not in words("roles", "services"):
        return True
    kinds = [c.lemma_.lower() for c in who.lefts if c.dep_ == "compound"]
    return all(kind in name.lower() for kind in kinds)
