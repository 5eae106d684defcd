"""Who a speaker is: the mention next to a quotation resolved to somebody of the document.

A name goes to the person of that name; a pronoun to the person who has the floor or was the subject before it; a
role ("the general", "the spokesman") to the person the text gives that role; a body ("the ministry", "the group")
to the body named before. What the document leaves nameless stays so: "a senior official" is never given the name
of somebody else.
"""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.extract import quote_mentions, speaker_names, speaker_roles
from briefing_tui.extract.quote_drafts import Draft
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.speaker_cast import Cast, Speaker, broader, gender_of
from briefing_tui.extract.vocabulary import words

_PRONOUNS = {
    "he": "m",
    "him": "m",
    "she": "f",
    "her": "f",
    "they": "",
    "it": "",
    "them": "",
    "who": "",
    "his": "m",
}
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "both"))
_ARTICLE = re.compile(r"^(?:the|a|an|one|some|this|that|another|these|those)\s+", re.I)
# "Global Water Alliance (GWA)": as many capitalised words as the short form has letters.
_LONG_FORM = re.compile(
    r"(?P<long>(?:[A-Z][\w’'\-]+\s(?:(?:of|for|and|the|on|in)\s){0,2}){2,7})\((?P<short>[A-Z]{2,8})\)"
)
_AGED = re.compile(r"\b\d{1,3}[- ]year[- ]old$")
_BODIES = frozenset(("ORG", "GPE", "NORP"))
_SELF = frozenset(("i", "we", "you", "me", "us"))


def resolve(page: Page, drafts: list[Draft]) -> list[Speaker | None]:
    """The speaker of every draft, in the same order; None where nobody is named or meant."""
    return Resolver(page, drafts).all()


class Resolver:
    """Goes through the quotations in text order and remembers who spoke."""

    def __init__(self, page: Page, drafts: list[Draft]) -> None:
        self.page = page
        self.drafts = drafts
        self.mentions = [quote_mentions.phrase(page, d.who) if d.who is not None else None for d in drafts]
        self.cast = Cast(page, self._names_beside_cues())
        self.others: list[Speaker] = []  # bodies and the nameless, in order of appearance
        self.long_forms = {m["short"]: " ".join(m["long"].split()) for m in _LONG_FORM.finditer(page.text)}
        self.spoke: list[tuple[int, Speaker]] = []  # (token index of the mention, speaker)

    def _names_beside_cues(self) -> list[tuple[int, int]]:
        """Names the recogniser missed: capitalised runs that speak, and are not the name of a body or a place."""
        found: list[tuple[int, int]] = []
        for mention in self.mentions:
            if mention is None:
                continue
            first = self.page.first_token(mention[0])
            run: list[Any] = []
            for token in self.page.tokens[first : self.page.first_token(mention[1])]:
                if token.pos_ == "PROPN" or (
                    run and (token.text in "-–" or speaker_names.is_particle(token.text))
                ):
                    run.append(token)
                elif run:
                    break
            names = [
                t
                for t in run
                if not speaker_roles.is_role(t) and t.lower_.rstrip(".") not in words("roles", "titles")
            ]
            if not names or any(t.ent_type_ in ("GPE", "NORP", "LOC", "FAC") for t in names):
                continue
            titled = names[0] is not run[0] or self._role_before(run[0].i)
            organisation = any(t.ent_type_ == "ORG" or t.lower_ in words("roles", "bodies") for t in names)
            full = len([t for t in names if t.pos_ == "PROPN"]) in (2, 3) and not organisation
            if titled or (full and not self._speaks_as_it(mention)):
                found.append((run[0].i, run[-1].i))
        return found

    def _speaks_as_it(self, mention: tuple[int, int]) -> bool:
        """Whether the first pronoun behind the mention is "it": Arl Air has said it followed the rules."""
        first = self.page.first_token(mention[1])
        pronouns = [t.lower_ for t in self.page.tokens[first : first + 8] if t.pos_ == "PRON"]
        return bool(pronouns) and pronouns[0] in ("it", "its")

    def _role_before(self, i: int) -> bool:
        return (
            i > 0
            and speaker_roles.is_role(self.page.tokens[i - 1])
            and self.page.tokens[i - 1].pos_ in ("NOUN", "PROPN")
        )

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
                self.spoke.append((who.i, speaker))
        return [found[k] for k in range(len(self.drafts))]

    def identify(self, who: Any, draft: Draft | None = None) -> Speaker | None:
        """The speaker that the noun phrase headed by `who` means."""
        start, end = quote_mentions.phrase(self.page, who)
        first, stop = self.page.first_token(start), self.page.first_token(end)
        if first == stop - 1 or who.pos_ == "PRON":
            if who.lower_ in _SELF:
                return None
            if who.lower_ in _PRONOUNS:
                return self._pronoun(who, draft)
        if _AGED.search(self.page.text[start:end]):
            return self._pronoun(who, draft, gender="")
        person = self._named(who, first, stop) or self._apposed(who, stop)
        if person is not None:
            return person
        text = self.page.text[start:end]
        if not speaker_roles.is_role(who) and (
            who.pos_ == "PROPN" or who.ent_type_ in _BODIES or self._capital(who)
        ):
            return self._body(who, text)
        return self._described(who, text)

    def _capital(self, who: Any) -> bool:
        """Whether a capital is more than the start of a sentence: the word stands so elsewhere, too."""
        if not who.text[:1].isupper():
            return False
        if not who.is_sent_start:
            return True
        return any(t.text == who.text and not t.is_sent_start and t.i != who.i for t in self.page.tokens)

    def _named(self, who: Any, first: int, stop: int) -> Speaker | None:
        """The person whose name is the head of the phrase; an owner ("Mara's lawyer") is not."""
        for i in range(stop - 1, first - 1, -1):
            span = self.cast.at.get(i)
            if span is None or span.speaker is None:
                continue
            follows = self.page.tokens[span.last + 1] if span.last + 1 < stop else None
            if follows is not None and follows.tag_ == "POS":
                return None
            if span.first <= who.i <= span.last or (
                who.i < span.first and not self._belongs(who, span.first)
            ):
                return span.speaker
            if who.i > span.last and who.dep_ != "compound" and not speaker_roles.is_role(who):
                continue
        return None

    def _apposed(self, who: Any, stop: int) -> Speaker | None:
        """The person named right behind a role: the mayor, Lina Farhadi, · its spokesman, Colonel Giles Tarrant."""
        tokens = self.page.tokens
        if who.pos_ == "PROPN" and who.ent_type_ in ("GPE", "ORG", "NORP") and not speaker_roles.is_role(who):
            return None
        if stop + 1 >= len(tokens) or tokens[stop].text != "," or who.tag_ == "NNS":
            return None
        i = stop + 1
        while (
            i < len(tokens)
            and i not in self.cast.at
            and i < stop + 4
            and (tokens[i].text.rstrip(".").lower() in words("roles", "titles") or tokens[i].text == ".")
        ):
            i += 1
        span = self.cast.at.get(i)
        return span.speaker if span is not None and span.first == i else None

    def _belongs(self, who: Any, i: int) -> bool:
        """Whether the name hangs on the head by a preposition: a spokesman for X is not X."""
        between = self.page.tokens[who.i + 1 : i]
        return any(token.pos_ == "ADP" for token in between)

    def _pronoun(self, who: Any, draft: Draft | None, gender: str | None = None) -> Speaker | None:
        word = who.lower_
        if word in ("it", "they", "them"):
            return self._latest_other(who, plural=word != "it")
        gender = _PRONOUNS[word] if gender is None else gender
        best: tuple[float, int] | None = None
        chosen: Speaker | None = None
        here = self._sentence_number(who.i)
        last = self.spoke[-1] if self.spoke else None
        for person in self.cast.people:
            if gender and person.gender and person.gender != gender:
                continue
            for i in person.seen:
                if i >= who.i or (draft is not None and self._inside(draft, i)):
                    continue
                score = self._salience(i, here)
                if last is not None and last[1] is person:
                    score += 2.0 if self._has_floor(last, who.i) else 0.3
                if best is None or (score, i) > best:
                    best, chosen = (score, i), person
        for i, speaker in reversed(self.spoke):
            if speaker.kind == "anonymous" and not speaker.plural and here - self._sentence_number(i) <= 4:
                score = self._salience(i, here) + (2.0 if last is not None and last[1] is speaker else 0.0)
                if best is None or score > best[0]:
                    best, chosen = (score, i), speaker
                break
        if chosen is not None and gender and not chosen.gender:
            chosen.gender = gender
        return chosen

    def _has_floor(self, last: tuple[int, Speaker], i: int) -> bool:
        """Whether nobody else was the subject of a sentence between the last attribution and token `i`."""
        if self._sentence_number(i) - self._sentence_number(last[0]) > 6:
            return False
        for token in self.page.tokens[last[0] + 1 : i]:
            span = self.cast.at.get(token.i)
            if (
                span is None
                or span.speaker is last[1]
                or self.page.mark_of[token.i] >= 0
                or token.sent == self.page.tokens[last[0]].sent
            ):
                continue
            if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                return False
        return True

    def _inside(self, draft: Draft, i: int) -> bool:
        at = self.page.starts[i]
        return any(start <= at < end for start, end in draft.parts)

    def _sentence_number(self, i: int) -> int:
        if not hasattr(self, "_sentences"):
            self._sentences: list[int] = []
            number = -1
            for token in self.page.tokens:
                number += bool(token.is_sent_start)
                self._sentences.append(number)
        return self._sentences[i]

    def _salience(self, i: int, here: int) -> float:
        """How likely a mention is what a pronoun in sentence `here` goes back to."""
        token = self.page.tokens[i]
        score = -0.7 * (here - self._sentence_number(i))
        head = token
        while head.dep_ in ("compound", "flat", "appos") and head.head.i != head.i:
            apposed = head.dep_ == "appos"
            head = head.head
            if apposed and head.dep_ == "pobj" and head.head.dep_ == "prep":
                head = head.head.head  # "the widow of one passenger, Ada Dale, left": who left is Ada Dale
        if head.dep_ in ("nsubj", "nsubjpass"):
            score += 1.5
        if head.dep_ == "poss":
            score -= 0.3
        if self.page.mark_of[i] >= 0:
            score -= 2.5
        return score

    def _latest_other(self, who: Any, *, plural: bool) -> Speaker | None:
        here = self._sentence_number(who.i)
        for i, speaker in reversed(self.spoke):
            if here - self._sentence_number(i) > 4:
                break
            if speaker.kind == "organisation" or (plural and (speaker.plural or speaker.kind == "anonymous")):
                return speaker
        for token in reversed(self.page.tokens[: who.i]):
            if here - self._sentence_number(token.i) > 2:
                break
            if token.dep_ == "nsubj" and self.page.mark_of[token.i] < 0:
                if token.ent_type_ in ("ORG", "GPE", "NORP") or token.lower_ in words("roles", "bodies"):
                    start, end = quote_mentions.phrase(self.page, token)
                    return self._body(token, self.page.text[start:end])
                if plural and token.tag_ == "NNS":
                    start, end = quote_mentions.phrase(self.page, token)
                    return self._nameless(token, self.page.text[start:end])
        return None

    def _body(self, who: Any, text: str) -> Speaker:
        name = _bare(text)
        short = name
        name = self.long_forms.get(name, name)
        found = self._same_body(name)
        if found is None:
            found = Speaker(name, kind="organisation", plural=who.tag_ in ("NNS", "NNPS"))
            self.others.append(found)
        found.learn(name, who.i)
        if short != name and short not in found.spellings:
            found.spellings.append(short)
        return found

    def _same_body(self, name: str) -> Speaker | None:
        wanted = name.casefold()
        for other in self.others:
            if other.kind != "organisation":
                continue
            spellings = [s.casefold() for s in other.spellings]
            if wanted in spellings or any(
                _acronym(s) == name or _acronym(name) == s for s in other.spellings
            ):
                return other
        return None

    def _described(self, who: Any, text: str) -> Speaker:
        noun = who.lemma_.lower()
        if noun in words("cues", "papers"):
            issuer = self._issuer(who)
            if issuer is not None:
                return issuer
        determiner = next((c.lower_ for c in who.children if c.dep_ in ("det", "poss") and c.i < who.i), "")
        definite = determiner in _DEFINITE
        plural = who.tag_ in ("NNS", "NNPS")
        body = noun in words("roles", "bodies") or noun in words("roles", "generic_bodies")
        if body and not speaker_roles.is_role(who):
            if definite and len(text.split()) <= 3:
                named = self._named_body(noun, who)
                if named is not None:
                    return named
            return self._body(who, text)
        if definite and not plural:
            gender = gender_of(noun)
            if determiner in ("the", "this", "that"):
                nameless = self._nameless_before(noun, who)
                person = self.cast.by_role(noun, who.i, gender)
                if person is not None and (
                    nameless is None or self._last_seen(person, who) > nameless.seen[-1]
                ):
                    person.seen.append(who.i)
                    person.seen.sort()
                    return person
                if nameless is not None:
                    nameless.learn(_bare(text), who.i)
                    return nameless
        return self._nameless(who, text)

    def _issuer(self, paper: Any) -> Speaker | None:
        """Who speaks through a statement or a post: its owner, whom it is from, else the one who just spoke."""
        for child in paper.children:
            if child.dep_ == "poss":
                return self.identify(child)
            if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
                owner = next((c for c in child.children if c.dep_ == "pobj"), None)
                return self.identify(owner) if owner is not None else None
        definite = any(c.lower_ in ("the", "this", "that") for c in paper.children)
        if not definite or not self.spoke:
            return None
        i, speaker = self.spoke[-1]
        return speaker if self._sentence_number(paper.i) - self._sentence_number(i) <= 3 else None

    def _last_seen(self, person: Speaker, who: Any) -> int:
        return max((i for i in person.seen if i < who.i), default=-1)

    def _named_body(self, noun: str, who: Any) -> Speaker | None:
        """The body whose name ends in this noun; for a noun that fits any ("the group") the one that spoke or acted."""
        bodies = [e for e in self.page.doc.ents if e.label_ == "ORG" and e.end <= who.i]
        for ent in reversed(bodies):
            if ent[-1].lower_ == noun and len(ent) > 1:
                return self._body(ent[-1], ent.text)
        if noun not in words("roles", "generic_bodies"):
            return next(
                (
                    s
                    for _, s in reversed(self.spoke)
                    if s.kind == "organisation" and s.name.lower().endswith(noun)
                ),
                None,
            )
        named = [
            e
            for e in self.page.doc.ents
            if e.label_ in ("ORG", "NORP", "PRODUCT") and e.end <= who.i and self._fits(e[-1].lower_, noun)
        ]
        acting = [e for e in named if e.root.dep_ in ("nsubj", "nsubjpass")]
        latest = max(acting, key=lambda e: e.start, default=None)
        spoke = next(
            (
                (i, s)
                for i, s in reversed(self.spoke)
                if s.kind == "organisation" and self._fits(_last_word(s.name), noun)
            ),
            None,
        )
        if spoke is not None and (latest is None or spoke[0] >= latest.start):
            return spoke[1]
        chosen = latest or (named[-1] if named else None)
        return self._body(chosen[-1], chosen.text) if chosen is not None else None

    def _fits(self, last: str, noun: str) -> bool:
        """Whether "the group" may mean a body whose name ends in `last`: a ministry is no group."""
        exact = words("roles", "bodies") - words("roles", "generic_bodies") - {"front", "force", "forces"}
        return last == noun or last not in exact

    def _nameless_before(self, noun: str, who: Any) -> Speaker | None:
        for other in reversed(self.others):
            if (
                other.kind == "anonymous"
                and not other.plural
                and other.seen[0] < who.i
                and ({noun} | broader(noun)) & other.heads
            ):
                return other
        return None

    def _nameless(self, who: Any, text: str) -> Speaker:
        name = _bare(text)
        noun = who.lemma_.lower()
        plural = who.tag_ in ("NNS", "NNPS")
        for other in self.others:
            if other.kind == "anonymous" and other.name.casefold() == name.casefold() and plural:
                other.learn(name, who.i)
                return other
        found = Speaker(name, kind="anonymous", heads={noun}, plural=plural)
        found.gender = gender_of(noun)
        before = [t for t in who.lefts if t.dep_ in ("compound", "amod", "poss")]
        owners = [
            t for t in before if t.ent_type_ in ("ORG", "GPE", "NORP") or t.lower_ in words("roles", "bodies")
        ]
        found.role = noun if speaker_roles.is_role(who) else ""
        if owners:
            found.affiliation = " ".join(t.text for t in owners)
        found.learn(name, who.i)
        self.others.append(found)
        return found


def _last_word(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower() if name.split() else ""


def _bare(text: str) -> str:
    """A mention without article, owner mark and line breaks."""
    return _ARTICLE.sub("", re.sub(r"[’']s?$", "", " ".join(text.split()))).strip(" ,;:") or text


def _acronym(name: str) -> str:
    parts = [w for w in re.split(r"[\s\-]+", name) if w[:1].isupper()]
    return "".join(w[0] for w in parts) if len(parts) > 1 else ""
