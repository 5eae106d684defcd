"""Who a speaker is: the mention next to a quotation resolved to somebody of the document.

A name goes to the person of that name; a pronoun to the person who has the floor or was the subject before it; a
role ("the general", "the spokesman") to the person the text gives that role; a body ("the ministry", "the group")
to the body named before. What the document leaves nameless stays so: "a senior official" is never given the name
of somebody else.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract.quotes import mentions as quote_mentions
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import lede as speaker_lede
from briefing_tui.extract.speakers import names, role_before, roles
from briefing_tui.extract.speakers.cast import Cast
from briefing_tui.extract.speakers.described import Described
from briefing_tui.extract.speakers.floor import GENDERS, PLAIN, Floor
from briefing_tui.extract.speakers.model import Speaker, is_title
from briefing_tui.extract.speakers.others import Others
from briefing_tui.extract.vocabulary import words

_AGED = re.compile(r"\b(?P<age>\d{1,3})[- ]year[- ]old$")
_BODIES = frozenset(("ORG", "GPE", "NORP"))
_SELF = frozenset(("i", "we", "you", "me", "us"))


_NEAR = 8  # tokens


def _goes_on(token: Any) -> bool:
    return token.pos_ in ("ADP", "DET", "PROPN", "NOUN", "ADJ")


def resolve(page: Page, drafts: list[Draft]) -> list[tuple[Speaker | None, tuple[int, int] | None]]:
    """The speaker of every draft and where the text mentions them, in the same order; None where nobody is meant."""
    resolver = Resolver(page, drafts)
    return list(zip(resolver.all(), resolver.whole_mentions(), strict=True))


class Resolver:
    """Goes through the quotations in text order and says who each speaker is."""

    def __init__(self, page: Page, drafts: list[Draft]) -> None:
        self.page = page
        self.drafts = drafts
        self.mentions = [quote_mentions.phrase(page, d.who) if d.who is not None else None for d in drafts]
        self.cast = Cast(page, self.mentions)
        self.others = Others(page, self.cast)
        self.floor = Floor(page, self.cast, self.others)
        self.described = Described(page, self.cast, self.others, self.floor, self.identify)
        self._name_ends: dict[int, int] = {}  # where the name ends that explains a role, by the role's token
        self._inner_words = {
            text
            for token, text in zip(page.tokens, page.texts, strict=True)
            if text[:1].isupper() and not token.is_sent_start
        }

    def all(self) -> list[Speaker | None]:
        """Speakers of all drafts. Pronouns look back only, so the order is that of the mentions."""
        order = sorted(
            range(len(self.drafts)), key=lambda k: (self.mentions[k] or (self.drafts[k].start,))[0]
        )
        found: dict[int, Speaker | None] = {}
        for k in order:
            who = self.drafts[k].who
            speaker = self.identify(who, self.drafts[k]) if who is not None else None
            found[k] = speaker
            if speaker is not None and who is not None:
                self.floor.spoke.append((who.i, speaker))
        lede = speaker_lede.named_later(self.page, self.cast, self.others, self.floor.spoke)
        self.floor.spoke = [(i, lede.get(id(s), s)) for i, s in self.floor.spoke]
        for person in {id(s): s for s in found.values() if s is not None and s.kind == "person"}.values():
            if person.affiliation:
                person.affiliation = self._whole_affiliation(person)
        return [lede.get(id(found[k]), found[k]) for k in range(len(self.drafts))]

    def whole_mentions(self) -> list[tuple[int, int] | None]:
        """The words that mention each speaker, with the name that explains a role: the mayor, Lina Farhadi."""
        return [
            (m[0], max(m[1], self._name_ends.get(d.who.i, 0))) if m is not None else None
            for d, m in zip(self.drafts, self.mentions, strict=True)
        ]

    def _whole_affiliation(self, person: Speaker) -> str:
        """The full name of the body somebody is of, as far as the text has named it: a spokesman for the group."""
        if person.affiliation in words("roles", "generic_bodies"):
            first = self.page.tokens[person.seen[0]]
            before = [(i, s) for i, s in self.floor.spoke if i < first.i]
            meant = self.others.meant_by(person.affiliation, first, before)
            group = person.affiliation in words("roles", "groups")
            if meant is not None and (group or any(s is meant for _, s in before)):
                return meant.name
        return self.others.whole_name(person.affiliation, self.page.tokens[person.seen[-1]])

    def _serving(self, person: Speaker, who: Any) -> Speaker:
        """Somebody, with the body that the text only points at: Their head of mission, X, · Spokeswoman X, of who spoke before."""
        if person.affiliation or person.kind != "person":
            return person
        owner = next((c for c in who.children if c.lower_ in ("its", "their")), None)
        body = None
        if owner is not None:
            body = self.floor.body(owner, plural=owner.lower_ == "their")
        elif self.floor.spoke and self._of_a_body(person, who):
            i, last = self.floor.spoke[-1]
            near = self.page.paragraph_at(who.idx) - self.page.paragraph_at(self.page.starts[i]) <= 2
            body = last if near else None
        if body is not None and (body.kind == "organisation" or (owner is not None and body.plural)):
            person.affiliation = body.name
        return person

    def _of_a_body(self, person: Speaker, who: Any) -> bool:
        """Whether a role makes no sense without a body: Spokeswoman X · Field coordinator X, without an article."""
        if person.heads & words("roles", "voices"):
            return True
        before = self.page.tokens[max(0, who.i - 6) : who.i + 1]
        return bool(person.heads & words("roles", "staff")) and not any(t.pos_ == "DET" for t in before)

    def identify(self, who: Any, draft: Draft | None = None) -> Speaker | None:
        """The speaker that the noun phrase headed by `who` means."""
        start, end = quote_mentions.phrase(self.page, who)
        first, stop = self.page.first_token(start), self.page.first_token(end)
        if first == stop - 1 or who.pos_ == "PRON":
            if who.lower_ in _SELF:
                return None
            if who.lower_ in PLAIN:
                return self.floor.body(who, plural=who.lower_ != "it", draft=draft)
            if who.lower_ in GENDERS:
                return self.floor.person(who, draft, GENDERS[who.lower_])
        if stop - first == 2 and self.page.tokens[first].lower_ == "the" and roles.is_demonym(who):
            person = self.floor.person(who, draft, "")
            if person is not None:
                return person
        aged = _AGED.search(self.page.text[start:end])
        if aged:
            return self.floor.person(who, draft, "", aged["age"])
        person = (
            self._initialled(who)
            or self._named(who, first, stop)
            or self._apposed(who, stop)
            or self._behind(who, stop)
        )
        if person is not None:
            return self._serving(person, who)
        text = self.page.text[start:end]
        apposed = self._apposed_body(who, stop)
        if apposed is not None:
            return apposed
        body = roles.names_body(who)  # the Northern Guard
        if (body or not roles.is_role(who)) and (
            who.pos_ == "PROPN" or who.ent_type_ in _BODIES or self._capital(who)
        ):
            return self.others.body(who, text)
        return self.described.speaker(who, text)

    def _initialled(self, who: Any) -> Speaker | None:
        """The one person whose initials stand for the name, as in a transcript: JH, of Jana Holub."""
        if not who.text.isupper() or not 2 <= len(who.text) <= 4 or who.i in self.cast.at:
            return None
        fits = [p for p in self.cast.people if who.text in names.initials(p.name)]
        return fits[0] if len(fits) == 1 else None

    def _capital(self, who: Any) -> bool:
        """Whether a capital is more than the start of a sentence: the word stands so elsewhere, too."""
        if not who.text[:1].isupper():
            return False
        if not who.is_sent_start:
            return True
        return who.text in self._inner_words

    def _named(self, who: Any, first: int, stop: int) -> Speaker | None:
        """The person whose name is the head of the phrase; an owner ("Mara's lawyer") is not."""
        for i in range(stop - 1, first - 1, -1):
            span = self.cast.at.get(i)
            if span is None or span.speaker is None:
                continue
            follows = self.page.tokens[span.last + 1] if span.last + 1 < stop else None
            if follows is not None and follows.tag_ == "POS":
                if who.i < span.first:
                    continue  # "General X of Tarsin's army"
                return None
            honoured = span.last < who.i and names.is_honour(who.text)  # Ada Tarn KC
            if (
                honoured
                or span.first <= who.i <= span.last
                or (who.i < span.first and not self._belongs(who, span.first))
            ):
                return span.speaker
            if who.i > span.last and who.dep_ != "compound" and not roles.is_role(who):
                continue
        return None

    def _apposed(self, who: Any, stop: int) -> Speaker | None:
        """The person named right behind a role: the mayor, Lina Farhadi, · its spokesman, Colonel Giles Tarrant."""
        tokens = self.page.tokens
        if who.pos_ == "PROPN" and who.ent_type_ in ("GPE", "ORG", "NORP") and not roles.is_role(who):
            return None
        if who.tag_ in ("NNS", "NNPS"):
            return None
        i = stop
        while i < len(tokens) and i < stop + _NEAR and tokens[i].text != "," and _goes_on(tokens[i]):
            i += 1  # "a spokeswoman in Geneva, Helga Brandt,"
        if i < len(tokens) and tokens[i].lower_ == "who":  # "a farmer who lives near the camp, Helga Brandt,"
            comma = next((k for k in range(i, min(i + 2 * _NEAR, len(tokens))) if tokens[k].text == ","), i)
            stop = i = comma if role_before.clause_start(self.page, comma) == i else i
        if i >= len(tokens) or tokens[i].text != ",":
            return None
        i += 1
        if i < len(tokens) and self.page.mark_of[i] >= 0 and not any(c.isalnum() for c in tokens[i].text):
            i += 1  # only his nickname, "Chico"
        i = self._name_given(i)
        while i < len(tokens) and i not in self.cast.at and i < stop + _NEAR:
            if not (is_title(tokens[i].text) or tokens[i].text == "." or self._names_next(i)):
                return None
            i += 1  # titles; "a widow named Hawa"
        span = self.cast.at.get(i)
        if span is None or span.first != i:
            return None
        closed = span.last + 1 < len(tokens) and tokens[span.last + 1].text in (",", ".", ")", "-", "–", "—")
        if i != stop + 1 and not closed:
            return None
        self._explained_up_to(who, span.last)
        return span.speaker

    def _apposed_body(self, who: Any, stop: int) -> Speaker | None:
        """The body named right behind what it is: the ferry's operator, Callan Lines, said."""
        tokens = self.page.tokens
        if who.pos_ != "NOUN" or who.tag_ == "NNS" or stop + 2 >= len(tokens) or tokens[stop].text != ",":
            return None
        last = stop + 1
        firm = who.lower_ in words("roles", "bodies") or who.lower_ in words("roles", "corporate_nouns")
        while last < len(tokens) and tokens[last].tag_ != "POS":
            inner = stop + 1 < last < len(tokens) - 1 and tokens[last + 1].pos_ == "PROPN"  # Banco del Valle
            named = firm and tokens[last].pos_ == "PROPN" and (tokens[last].text[:1].isupper() or inner)
            if tokens[last].ent_type_ != "ORG" and not named:
                break
            last += 1
        if last == stop + 1 or last >= len(tokens) or tokens[last].text not in (",", ".", "("):
            return None
        name = self.page.text[tokens[stop + 1].idx : tokens[last - 1].idx + len(tokens[last - 1])]
        self._explained_up_to(who, last - 1)
        return self.others.body(tokens[last - 1], name)

    def _behind(self, who: Any, stop: int) -> Speaker | None:
        """The person whose name ends a long role without a comma: the head of the Board of Relations Ada Salem said."""
        tokens = self.page.tokens
        if not roles.is_role(who) or who.tag_ in ("NNS", "NNPS"):
            return None
        gave = any(t.lemma_.lower() == "give" for t in tokens[stop : stop + 3])
        i = self._name_given(stop) if gave else stop  # a passenger who gave his name only as Terry
        while i < len(tokens) and i < stop + 2 * _NEAR and i not in self.cast.at:
            if not (_goes_on(tokens[i]) or tokens[i].pos_ == "CCONJ" or tokens[i].text in "-–&"):
                return None
            i += 1
        span = self.cast.at.get(i)
        if span is None or span.last + 1 >= len(tokens):
            return None
        if tokens[span.first - 1].pos_ == "ADP" and tokens[stop].lower_ != "who":
            return None
        if tokens[span.last + 1].pos_ not in ("VERB", "AUX", "ADV", "PUNCT"):
            return None
        self._explained_up_to(who, span.last)
        return span.speaker

    def _explained_up_to(self, who: Any, last: int) -> None:
        """Remembers that the mention headed by `who` goes on to token `last`, the end of a name."""
        self._name_ends[who.i] = self.page.tokens[last].idx + len(self.page.tokens[last])

    def _name_given(self, i: int) -> int:
        """The token of the name behind "who gave her name only as" or "who calls himself" at token `i`; else `i`."""
        tokens = self.page.tokens
        if tokens[i].lower_ != "who":
            return i
        place = next((k for k in range(i + 1, min(i + 9, len(tokens))) if k in self.cast.at), i)
        given = {t.lower_ for t in tokens[i + 1 : place]}
        return place if given & {"name", "calls", "called"} and not given & {",", "with"} else i

    def _names_next(self, i: int) -> bool:
        """Whether token `i` stands in "a widow named" before a name."""
        return any(t.lower_ in ("named", "called") for t in self.page.tokens[i : i + 3])

    def _belongs(self, who: Any, i: int) -> bool:
        """Whether the name hangs on the head by a preposition: a spokesman for X is not X."""
        between = self.page.tokens[who.i + 1 : i]
        if not any(token.pos_ == "ADP" for token in between):
            return False
        last = between[-1]  # "Inspector General of Police Peter Otieno": the office ends before the name
        office = last.lower_ in words("roles", "bodies") or last.lower_ in words("roles", "portfolios")
        return not (office and last.pos_ != "ADP" and roles.is_role(who))
