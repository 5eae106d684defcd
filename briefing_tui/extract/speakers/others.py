"""Speakers without a name of their own: bodies (ministries, groups, firms) and people the text leaves nameless."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from briefing_tui.extract.parsing import note_headers
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import roles
from briefing_tui.extract.speakers.body_names import (
    bare,
    begins_with,
    counted,
    fits,
    initials,
    of_state,
    without_description,
    without_kind,
)
from briefing_tui.extract.speakers.cast import Cast
from briefing_tui.extract.speakers.model import Speaker, broader, gender_of, names_of_kind
from briefing_tui.extract.vocabulary import gazetteer, load, words

# "Global Water Alliance (GWA)": as many capitalised words as the short form has letters.
_LONG_FORM = re.compile(
    r"(?P<long>(?:[A-Z][\w’'\-]+\s(?:(?:of|for|and|the|on|in)\s){0,2}){2,7})\((?P<short>[A-Z]{2,8})\)"
)
_FAR = 600  # tokens: a body named longer ago is not what "the group" means
_CHANNELS = frozenset(("telegram", "whatsapp", "twitter", "x", "facebook", "instagram", "youtube", "tiktok"))
_ARMED = frozenset(
    {
        "group",
        "movement",
        "militia",
        "faction",
        "organisation",
        "organization",
        "network",
        "party",
        "front",
        "gang",
    }
)
_LAST = 40  # speakers: the same, counted in who spoke


class Others:
    """Bodies and the nameless of one document, in order of appearance."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self.known: list[Speaker] = []
        self._bodies: dict[str, Speaker] = {}
        self._shortened: dict[str, Speaker] = {}
        self._crowds: dict[str, Speaker] = {}
        self._long_forms = {m["short"]: bare(m["long"]) for m in _LONG_FORM.finditer(page.text)}
        self.named = [
            e
            for e in page.ents
            if e.label_ in ("ORG", "NORP", "PRODUCT")
            and not any(i in cast.at for i in range(e.start, e.end))
            and not _only_where(page, e)
            and e.text.casefold() not in _CHANNELS
            and e[-1].lower_.rstrip(".") not in load("roles")["short"]  # the Army | Lt. Gen. X
        ]
        self._areas = {e.text for e in page.ents if e.label_ in ("GPE", "LOC")}
        self._named_ends = [e.end for e in self.named]
        self._items = sorted(page.first_token(start) for start in note_headers.by_place(page.text))

    def body(self, who: Any, text: str) -> Speaker:
        """The body of this name, or of its short or long form; a new one where the text has not named it."""
        short = without_description(without_kind(bare(_self_named(self.page, who) or text)))
        name = self._long_forms.get(short, short)
        short_form = initials(name)
        found = self._bodies.get(name.casefold()) or (self._shortened.get(name) if name.isupper() else None)
        if found is None and len(short_form) > 2:
            found = self._bodies.get(short_form.casefold())
        if found is None:
            longer = self._longer(name, who)
            found = self._bodies.get(longer.casefold())
            name = name if found is not None else longer or name
        if found is None:
            found = Speaker(name, kind="organisation", plural=who.tag_ in ("NNS", "NNPS"))
            self.known.append(found)
        self._bodies.setdefault(name.casefold(), found)
        self._bodies.setdefault(short.casefold(), found)
        self._shortened.setdefault(short_form, found)
        found.learn(name, who.i)
        if short not in found.spellings:
            found.spellings.append(short)
        return found

    def _named_before(self, who: Any) -> list[Any]:
        """The names of bodies in the text shortly before token `who`, in order; of a report by places in the same item."""
        low = bisect_left(self._named_ends, max(who.i - _FAR, self._item(who)) + 1)
        return self.named[low : bisect_right(self._named_ends, who.i)]

    def _item(self, who: Any) -> int:
        """The first token of the item of a report by places that token `who` stands in; 0 in other texts."""
        at = bisect_right(self._items, who.i)
        return self._items[at - 1] if at else 0

    def whole_name(self, affiliation: str, who: Any) -> str:
        """The full name of the body that somebody near token `who` is of: the front's spokesman."""
        known = self._bodies.get(affiliation.casefold())
        if known is None and affiliation in self._areas:
            return affiliation
        if known is not None:
            return known.name
        return self._longer(affiliation[:1].upper() + affiliation[1:], who) or affiliation

    def _longer(self, short: str, who: Any) -> str:
        """The name of an earlier body of which this one is a short form: the Front · the Rivers Committee · Sawt; else empty.

        The short form is a run of the long one's words. A single word must be the kind of body that the long name
        ends in or begins with, or the long name's first word where that is no place and no people.
        """
        asked = short.casefold().split()
        if not asked or not short[:1].isupper() or who.ent_type_ in ("GPE", "NORP", "LOC", "FAC"):
            return ""
        names = [(s.last_seen(who.i), s.name) for s in self.known[-_LAST:] if s.kind == "organisation"]
        names += [(e.start, bare(e.text)) for e in self._named_before(who) if e.label_ == "ORG"]
        for _, name in sorted(names, reverse=True):
            words_of = name.casefold().split()
            if len(words_of) > len(asked) and self._shortens(asked, words_of, short):
                return name
        named = asked[0] in words("roles", "bodies") or asked[0] in words("roles", "portfolios")
        if (
            len(asked) == 1 and len(short) > 3 and not named
        ):  # the Sahm al-Ridda alliance, taken for a building
            longer = rf"\b[Tt]he ({re.escape(short)}(?: (?:(?:al|el|ul)-)?[A-Z][\w’'\-]+)+) [a-z]"
            found = re.findall(longer, self.page.text[max(0, who.idx - 5 * _FAR) : who.idx])
            if found:
                return str(found[-1])
        if len(asked) == 1 and asked[0] in words("roles", "bodies"):  # a name the recogniser passed over
            written = re.compile(rf"(?:[A-Z][\w’'\-]+ ){{1,3}}{re.escape(short)}\b")
            near = self.page.text[max(0, who.idx - 5 * _FAR) : who.idx]
            found = [bare(m.group()) for m in written.finditer(near)]
            found = [name for name in found if len(name.split()) > 1]
            return found[-1] if found else ""
        return ""

    def _shortens(self, asked: list[str], full: list[str], short: str) -> bool:
        if len(asked) == 1:
            kinds = words("roles", "bodies") | words("roles", "generic_bodies")
            if asked[0] in kinds:  # the Ministry of Works: but the police are no police union
                return asked[0] == full[-1] or (asked[0] == full[0] and full[-1] not in kinds)
            return full[0] == asked[0] and len(short) > 3 and asked[0] not in words("roles", "portfolios")
        places = range(len(full) - len(asked) + 1)
        return any(full[k : k + len(asked)] == asked for k in places)

    def meant_by(self, noun: str, who: Any, spoke: list[tuple[int, Speaker]]) -> Speaker | None:
        """The body that "the <noun>" goes back to: one whose name ends so; for a general noun the last that did something.

        `spoke` is who spoke so far, as (token index, speaker), in order.
        """
        named = self._named_before(who)
        for ent in reversed(named):
            if ent.label_ == "ORG" and ent[-1].lower_ == noun and len(ent) > 1:
                return self.body(ent[-1], ent.text)
        item = self._item(who)
        bodies = [(i, s) for i, s in spoke[-_LAST:] if s.kind == "organisation" and i >= item]
        bodies = [(i, s) for i, s in bodies if not (s.name.endswith("groups") and noun != "groups")]
        begun = next((s for _, s in reversed(bodies) if begins_with(s.name, noun)), None)
        if begun is not None:
            return begun  # the Ministry of Works … the ministry
        closed = names_of_kind(noun)
        written = (
            self._written_before(noun, who) if closed or noun not in words("roles", "generic_bodies") else ""
        )
        if written:
            return self.body(who, written)
        if noun not in words("roles", "generic_bodies"):
            return next((s for _, s in reversed(bodies) if s.name.lower().endswith(noun)), None)
        fitting = [e for e in named if fits(e.text, noun) and (noun in _ARMED or not _attacked(e))]
        acting = [e for e in fitting if _subject(e.root) and (len(e) > 1 or e.text.isupper())]
        latest = acting[-1] if acting else None
        speaking = next(
            (
                (i, s)
                for i, s in reversed(bodies)
                if fits(s.name, noun)
                and not of_state(s.name)
                and (s.name[:1].isupper() or s.name.endswith(noun))
            ),
            None,
        )
        if speaking is not None and (latest is None or speaking[0] >= latest.start):
            return speaking[1]
        kind_of_own = any(
            c.dep_ == "compound" and c.text.islower() for c in who.lefts
        )  # the youth association
        chosen = latest or (fitting[-1] if fitting and not kind_of_own else None)
        return self.body(chosen[-1], chosen.text) if chosen is not None else None

    def _written_before(self, noun: str, who: Any) -> str:
        """The last name of the form "Ministry of Justice" or "Dockers' Union" before this mention that the recogniser passed over."""
        near = self.page.text[max(0, who.idx - 5 * _FAR) : who.idx]
        kinds = names_of_kind(noun)
        for heads in ([noun], sorted(kinds - {noun})) if kinds else ([noun],):
            head = f"(?:{'|'.join(re.escape(h.capitalize()) for h in heads)})"
            form = rf"\b{head} (?:of|for) (?:the )?[A-Z][\w’'\-]+(?:(?:,? and|,| of)? [A-Z][\w’'\-]+){{0,3}}"
            if kinds:
                form += rf"|\b(?:(?!The )[A-Z][\w’'\-]+ ){{1,4}}{head}\b"
            found = [m.group() for m in re.finditer(form, near)] if heads else []
            if found:
                return bare(found[-1])
        return ""

    def nameless_before(self, noun: str, who: Any) -> Speaker | None:
        """The one nameless speaker before this mention who was called so, or something more exact."""
        for other in self.known[: -_LAST - 1 : -1]:
            if (
                other.kind == "anonymous"
                and not other.plural
                and other.seen[0] < who.i
                and ({noun} | broader(noun)) & other.heads
            ):
                return other
        return None

    def nameless(self, who: Any, text: str) -> Speaker:
        """A nameless speaker: a new one each time, but for plurals ("witnesses") called the same again."""
        name = counted(who, text)
        noun = who.lemma_.lower()
        plural = who.tag_ in ("NNS", "NNPS") or " and " in name
        same = self._crowds.get(name.casefold()) if plural else None
        if same is not None:
            same.learn(name, who.i)
            return same
        found = Speaker(name, kind="anonymous", heads={noun}, plural=plural)
        if plural:
            self._crowds[name.casefold()] = found
        found.gender = gender_of(noun)
        before = [t for t in who.lefts if t.dep_ in ("compound", "amod", "poss")]
        owners = [
            t for t in before if t.ent_type_ in ("ORG", "GPE", "NORP") or t.lower_ in words("roles", "bodies")
        ]
        found.role = noun if roles.is_role(who) else ""
        if owners:
            found.affiliation = " ".join(t.text for t in owners)
        found.learn(name, who.i)
        self.known.append(found)
        return found


def _self_named(page: Page, who: Any) -> str:
    """The name behind "calling itself", "known as" or "called" right behind a noun for a body; empty without one."""
    for verb in who.rights:
        if verb.dep_ != "acl" or verb.lemma_.lower() not in words("roles", "naming_verbs"):
            continue
        for i in range(verb.i + 1, min(verb.i + 5, len(page.tokens))):
            if page.tokens[i].text[:1].isupper():
                head = page.tokens[i]
                while head.head.i > verb.i and head.head.i != head.i and head.head.text[:1].isupper():
                    head = head.head
                last = head.right_edge
                return page.text[page.tokens[i].idx : last.idx + len(last)] if last.i - i < 8 else ""
    return ""


def _only_where(page: Page, ent: Any) -> bool:
    """Whether a name only tells where something is or is from: near Hassa, the Hassa river, Tarsian-made."""
    head = ent.root.head
    if ent.label_ == "NORP" and ent.root.dep_ in ("amod", "compound") and gazetteer.country(ent.text):
        return True  # Israeli jets
    if ent.root.dep_ == "compound" and head.lower_ in words("roles", "corporate") | words(
        "roles", "settlements"
    ):
        return True
    of = ent.root.dep_ == "pobj" and head.lower_ == "of" and head.head.lower_ in words("roles", "settlements")
    if of:  # the village of Upper Hassa
        return True
    where = words("roles", "places_before") | {"off", "along", "beyond"}
    if len(ent) == 1 and ent.start and page.tokens[ent.start - 1].lower_ in where:
        return True
    return (
        ent.end < len(page.tokens)
        and page.tokens[ent.end].text == "-"
        and not page.tokens[ent.end - 1].whitespace_
    )


def _attacked(ent: Any) -> bool:
    """Whether a name of one word is what an attack was on: a town, more often than not, that says nothing."""
    joint = ent.root.head
    on = len(ent) == 1 and ent.root.dep_ == "pobj" and joint.lower_ in ("on", "of", "against")
    return bool(on and not ent.text.isupper() and joint.head.lemma_.lower() in words("casualties", "raids"))


def _subject(token: Any) -> bool:
    """Whether a name does something, itself or in apposition: The owner, X, disputes this."""
    if token.dep_ == "appos":
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass")
