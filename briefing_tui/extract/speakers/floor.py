"""Who has the floor: what a pronoun next to a quotation goes back to."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from briefing_tui.extract.parsing import wording
from briefing_tui.extract.quotes import mentions
from briefing_tui.extract.quotes.drafts import Draft
from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import names, protagonist, turns
from briefing_tui.extract.speakers.cast import Cast
from briefing_tui.extract.speakers.model import Speaker, broader, gender_of, is_title
from briefing_tui.extract.speakers.others import Others
from briefing_tui.extract.speakers.roles import is_role, is_role_word
from briefing_tui.extract.vocabulary import words

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
PLAIN = frozenset(("it", "they", "them"))
_NEXT = 2  # sentences: how long somebody nameless is spoken of without being named again
_BACK = 200  # tokens: sentences without an end are looked through no further
_REACH = 12  # sentences: a person named longer ago is not what a pronoun means
_BODIES = frozenset(("ORG", "GPE", "NORP"))
_GUESSED_OTHER = 1.5
_SHORT = 12  # tokens
_TOPIC = 1.6  # about as much as the subject of the sentence before
# A given name that ends in -a is a woman's more often than not, in -o a man's (Barry and Harper 1995): a nudge, no more.
_SOUNDS_OTHER = 0.8
_ENDINGS = {"m": "a", "f": "o"}
_KNOWN_GENDER = 0.6  # somebody known to be a woman is "she" before somebody who may be one


class Floor:
    """Remembers who spoke, in text order, and weighs who a pronoun may mean.

    The weights are hand-set: the subject of a sentence counts more than an object, the last speaker more than a
    bystander, every sentence in between takes some away, and what stands inside a quotation hardly counts.
    """

    def __init__(self, page: Page, cast: Cast, others: Others) -> None:
        self.page = page
        self.cast = cast
        self.others = others
        self.spoke: list[tuple[int, Speaker]] = []  # (token index of the mention, speaker)
        self._nameless: dict[int, Speaker] = {}  # people a text brings in by what they are, by token index
        self._sentences: list[int] = []
        number = -1
        for token in page.tokens:
            number += bool(token.is_sent_start)
            self._sentences.append(number)
        self._protagonist = protagonist.find(page, cast)
        self._roles = self._subject_roles()
        self._mentions = self._seen()

    def _seen(self) -> list[tuple[int, Speaker]]:
        named = [(i, person) for person in self.cast.people for i in person.seen]
        return sorted([*named, *self._roles.items()], key=lambda pair: pair[0])

    def _subject_roles(self) -> dict[int, Speaker]:
        """Subjects that mean somebody by a role the text gives one person only: The prime minister has landed."""
        found: dict[int, Speaker] = {}
        for token in self.page.tokens:
            if (
                token.dep_ != "nsubj"
                or token.tag_ != "NN"
                or self.page.mark_of[token.i] >= 0
                or not is_role(token)
            ):
                continue
            if not any(c.lower_ == "the" for c in token.lefts) or any(c.dep_ == "prep" for c in token.rights):
                continue
            noun = token.lemma_.lower()
            fits = [p for p in self.cast.people if noun in p.heads]
            fits = fits or [p for p in self.cast.people if broader(noun) & p.heads]
            if len(fits) == 1 and fits[0].seen[0] < token.i and token.i not in self.cast.at:
                found[token.i] = fits[0]
        return found

    def sentence(self, i: int) -> int:
        """Number of the sentence that token `i` stands in."""
        return self._sentences[i]

    def person(self, who: Any, draft: Draft | None, gender: str, age: str = "") -> Speaker | None:
        """The person that he, she or a phrase such as "the 23-year-old" means; None where nobody fits."""
        here = self.sentence(who.i)
        aged = [p for p in self.cast.people if age and p.age == age and p.seen[0] < who.i]
        if len(aged) == 1:
            return aged[0]
        last = self.spoke[-1] if self.spoke else None
        brought_in = self._brought_in(who, gender)
        floor = last is not None and self._has_floor(last, who.i)
        floor = floor and not (brought_in and last and last[0] < brought_in[0])
        best: tuple[float, int] | None = None
        chosen: Speaker | None = None
        if self._on_topic(who, gender):
            best, chosen, floor = (_TOPIC, 0), self._protagonist, False
        for i, person in self._candidates(who.i, here):
            other = bool(gender and person.gender and person.gender != gender)
            if (other and not person.guessed) or (age and person.age):
                continue
            if draft is not None and draft.holds(self.page.starts[i]):
                continue
            score = self._salience(i, here)
            if gender and person.gender == gender:
                score += _KNOWN_GENDER
            if other or (
                gender and not person.gender and names.given(person.name).endswith(_ENDINGS[gender])
            ):
                score -= _GUESSED_OTHER if other else _SOUNDS_OTHER
            if last is not None and last[1] is person:
                score += 2.0 if floor else 0.3
            if best is None or (score, i) > best:
                best, chosen = (score, i), person
        brief = (pair for pair in reversed(self.spoke[-3:]) if not (gender and pair[1].paper))
        nameless = next((pair for pair in brief if pair[1].kind == "anonymous" and not pair[1].plural), None)
        if nameless is not None and here - self.sentence(nameless[0]) <= 4:
            score = self._salience(nameless[0], here) + (
                2.0 if floor and last is not None and last[1] is nameless[1] else 0.0
            )
            if best is None or score > best[0]:
                chosen = nameless[1]
                best = (score, nameless[0])
        if brought_in is not None:
            score = self._salience(brought_in[0], here) + _KNOWN_GENDER
            chosen = brought_in[1] if best is None or score > best[0] else chosen
        if chosen is not None and gender and not chosen.gender:
            chosen.gender = gender
        return chosen

    def _on_topic(self, who: Any, gender: str) -> bool:
        """Whether a new paragraph is back at the person whom the whole text is about."""
        person = self._protagonist
        if person is None or not gender or person.gender != gender or not self.spoke:
            return False
        turned = self._next_paragraph(self.spoke[-1][0], who.i)
        return turned and protagonist.topic_of(self.page, self.cast, who, gender)

    def _brought_in(self, who: Any, gender: str) -> tuple[int, Speaker] | None:
        """Somebody nameless whom the sentence before is about: A former inspector has written to us. He says …"""
        here = self.sentence(who.i)
        nobody_named = bool(gender) and all(at > who.i for at in self.cast.at)
        i = who.i - 1
        while i >= max(0, who.i - _BACK) and here - self.sentence(i) <= _NEXT:
            token = self.page.tokens[i]
            i -= 1
            asked = turns.asked(token)
            acts = token.dep_ in ("nsubj", "nsubjpass") or turns.inverted(token) or asked
            if not acts or token.tag_ != "NN" or self.page.mark_of[token.i] >= 0:
                continue
            if (
                not is_role(token)
                or not turns.introduced(token, nobody_named)
                or not (asked or token.head.dep_ == "ROOT")
                or token.i in self._roles
            ):
                continue
            named = (
                any(c.i in self.cast.at for c in token.subtree if c.i > token.i) or token.i in self.cast.at
            )
            if named or any(place == token.i for place, _ in self.spoke[-3:]):
                return None
            if {gender_of(token.lemma_.lower()), gender} == {"m", "f"}:
                continue
            if token.i not in self._nameless:
                start, end = mentions.phrase(self.page, token)
                self._nameless[token.i] = self.others.nameless(token, self.page.text[start:end])
            return token.i, self._nameless[token.i]
        return None

    def _candidates(self, before: int, here: int) -> list[tuple[int, Speaker]]:
        """(token index, person) of the mentions shortly before a token."""
        place = bisect_left(self._mentions, before, key=lambda pair: pair[0])
        found: list[tuple[int, Speaker]] = []
        while place > 0 and here - self.sentence(self._mentions[place - 1][0]) <= _REACH:
            place -= 1
            found.append(self._mentions[place])
        return found

    def _has_floor(self, last: tuple[int, Speaker], i: int) -> bool:
        """Whether nobody else was the subject of a sentence between the last attribution and token `i`."""
        if self.sentence(i) - self.sentence(last[0]) > 6:
            return False
        for token in self.page.tokens[last[0] + 1 : i]:
            span = self.cast.at.get(token.i)
            other = span.speaker if span is not None else self._roles.get(token.i)
            if other is None or other is last[1] or self.page.mark_of[token.i] >= 0:
                continue
            subject = token.dep_ == "nsubj" and token.head.dep_ == "ROOT"
            if other.seen[0] == token.i and self._next_paragraph(last[0], token.i):
                return False  # a new paragraph brings somebody new in
            if (subject or self._verbless(token.i) or self._opens_sentence(token.i)) and self.sentence(
                token.i
            ) != self.sentence(last[0]):
                return False
        return True

    def _next_paragraph(self, before: int, i: int) -> bool:
        return self.page.paragraph_at(self.page.starts[before]) < self.page.paragraph_at(self.page.starts[i])

    def _salience(self, i: int, here: int) -> float:
        """How likely a mention is what a pronoun in sentence `here` goes back to."""
        score = -0.7 * (here - self.sentence(i))
        head = self.page.tokens[i]
        if (
            head.dep_ in ("oprd", "dobj", "attr")
            and head.head.lower_ in ("named", "called")
            and head.head.dep_ == "acl"
        ):
            head = head.head.head  # "The baker, a quiet man named Hovik, left": who left is Hovik
        while head.dep_ in ("compound", "flat", "appos") and head.head.i != head.i:
            apposed = head.dep_ == "appos"
            head = head.head
            if apposed and head.dep_ == "pobj" and head.head.dep_ == "prep":
                head = head.head.head  # "the widow of one passenger, Ada Dale, left": who left is Ada Dale
        if head.dep_ in ("nsubj", "nsubjpass") or self._opens_sentence(i) or self._verbless(i):
            whose = any(t.lower_ == "whose" for c in head.lefts for t in (c, *c.lefts))
            score += 0.5 if whose else 1.5  # Ada Holt, whose son Daniel died, left: Ada Holt
        if head.dep_ == "poss":
            score -= 0.3
        if head.dep_ == "pobj" and head.head.lower_ == "for" and head.head.is_sent_start:
            score += 2.0  # "For Kevin Dale, the river was a legend. He said": whose view the sentence gives
        if head.dep_ == "pobj" and head.head.lower_ in ("to", "with") and turns.told_so(head.head.head):
            score -= 2.0  # "She talked to Paula Renner": the one who asks
        if self.page.mark_of[i] >= 0:
            score -= 2.5
        return score

    def _verbless(self, i: int) -> bool:
        """Whether a name stands in a sentence without a verb, which is about it then: More from Quintanar."""
        sentence = wording.sentence(self.page.tokens[i])
        return len(sentence) <= _SHORT and not any(t.pos_ in ("VERB", "AUX") for t in sentence)

    def _opens_sentence(self, i: int) -> bool:
        """Whether a name is the first word of its sentence: a subject even where the parser saw none."""
        here = self.sentence(i)
        first = i
        while first > 0 and i - first < 5 and self.sentence(first - 1) == here and self._leads(first - 1):
            first -= 1
        return first == 0 or self.sentence(first - 1) != here

    def _leads(self, i: int) -> bool:
        """Whether a token may stand before a name as part of it: a title, a role, an article."""
        token = self.page.tokens[i]
        return token.pos_ == "DET" or is_title(token.text) or is_role_word(token.text)

    def body(self, who: Any, *, plural: bool, draft: Draft | None = None) -> Speaker | None:
        """What it or they means: the body or the group of people that spoke last, or was the subject before."""
        here = self.sentence(who.i)
        if (turned := self._turned_to(who, plural=plural)) is not None:
            return turned
        for i, speaker in reversed(self.spoke):
            if here - self.sentence(i) > 4:
                break
            body = speaker.kind == "organisation" and (plural or not speaker.crowd)
            if body or (plural and (speaker.plural or speaker.kind == "anonymous")):
                return speaker
        i = who.i - 1
        while i >= 0 and here - self.sentence(i) <= 2:
            token = self.page.tokens[i]
            i -= 1
            if token.dep_ != "nsubj" or self.page.mark_of[i + 1] >= 0 or (token.tag_ == "NNS" and not plural):
                continue
            if draft is not None and draft.holds(token.idx) and turns.comes_to_harm(token):
                continue  # "Nine guards died, they said": the guards did not
            start, end = mentions.phrase(self.page, token)
            body = token.tag_ == "NNP" and token.i not in self.cast.at and not plural
            if body or token.ent_type_ in _BODIES or token.lower_ in words("roles", "bodies"):
                return self.others.body(token, self.page.text[start:end])
            if plural and token.tag_ == "NNS":
                return self.others.nameless(token, self.page.text[start:end])
        return None

    def _turned_to(self, who: Any, *, plural: bool) -> Speaker | None:
        """What the sentence before is about: The governor's office gave another account. It said … Of its people
        only where one body spoke, and longer ago: Rebels took the post. They said …"""
        if not self._opens_sentence(who.i) or (here := self.sentence(who.i)) < 1:
            return None
        before = [s for i, s in self.spoke[-1:] if self.sentence(i) < here - 1]
        if plural and not any(not s.plural for s in before):
            return None
        i = who.i - 1
        while i >= 0 and here - self.sentence(i) <= 1:
            token = self.page.tokens[i]
            i -= 1
            if token.dep_ != "nsubj" or token.head.dep_ != "ROOT" or self.page.mark_of[token.i] >= 0:
                continue
            if token.i in self.cast.at or plural != (token.tag_ in ("NNS", "NNPS")):
                return None
            named = token.ent_type_ == "ORG" or (token.tag_ == "NNP" and token.ent_type_ in {"", "GPE"})
            if plural or named or token.lower_ in words("roles", "bodies"):
                start, end = mentions.phrase(self.page, token)
                called = self.others.nameless if plural else self.others.body
                return called(token, self.page.text[start:end])
            return None
        return None
