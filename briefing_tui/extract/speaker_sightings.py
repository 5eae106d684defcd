"""Where a text names people: what the recogniser found, put right, and what it passed over."""

from __future__ import annotations

from collections import Counter
from typing import Any

from briefing_tui.extract import speaker_evidence, speaker_hints, speaker_names, speaker_roles, speaker_runs
from briefing_tui.extract.quote_page import Page
from briefing_tui.extract.speaker_model import NameSpan, gender_of_name, is_title
from briefing_tui.extract.speaker_shapes import Shapes, is_body_word
from briefing_tui.extract.vocabulary import load, words

_NO_PERSON = frozenset(("GPE", "LOC", "FAC", "NORP", "DATE", "EVENT"))
_PLACES = frozenset(("in", "at", "near", "outside", "around"))


class Sightings:
    """The names of people in one text. `at[i]` is the name that holds token `i`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at: dict[int, NameSpan] = {}
        self.shapes = Shapes(page)
        self._labels = Counter((e.text, e.label_) for e in page.doc.ents)
        self._organisations = {e.text for e in page.doc.ents if e.label_ == "ORG"}
        self._words = Counter(token.text for token in page.tokens if token.pos_ == "PROPN")
        self._places = speaker_hints.places(page, self.shapes)
        self._called = speaker_hints.addressed(page, self.shapes)
        self._pairs = Counter(
            (a.text, b.text) for a, b in zip(page.tokens, page.tokens[1:], strict=False) if b.pos_ == "PROPN"
        )

    def find(self, mentions: list[tuple[int, int] | None]) -> list[NameSpan]:
        """Every name, in text order. `mentions` are the speakers' phrases, as (start, end) in code points."""
        people = [
            (e.start, e.end - 1)
            for e in self.page.doc.ents
            if e.label_ == "PERSON"
            and not speaker_evidence.body_like(self.page, e.start, e.end - 1)
            and not speaker_evidence.place_like(self.page, e.start, e.end - 1)
            and not (
                len(e) == 1
                and (e.text in self._places or self._labels[e.text, "GPE"] > self._labels[e.text, "PERSON"])
            )
        ]
        found = self._entered(people + self.beside_cues(mentions)) + self._subjects()
        found += self._entered(speaker_hints.longer_forms(self.shapes, self.at, found))
        return sorted(found, key=lambda span: span.first)

    def _entered(self, runs: list[tuple[int, int]]) -> list[NameSpan]:
        found: list[NameSpan] = []
        for first, last in runs:
            span = self.clean(first, last)
            if span and self._bears_article(span):
                continue
            if span and not any(i in self.at for i in range(span.first, span.last + 1)):
                self.at.update((i, span) for i in range(span.first, span.last + 1))
                found.append(span)
        return found

    def _bears_article(self, span: NameSpan) -> bool:
        """Whether a single word behind "the" was taken for a person: the Sawt said."""
        before = self.page.tokens[span.first - 1] if span.first else None
        after = self.page.tokens[span.last + 1] if span.last + 1 < len(self.page.tokens) else None
        if before is None or before.lower_ != "the" or span.first != span.last or span.titles:
            return False
        return after is None or after.pos_ not in ("NOUN", "PROPN", "PART", "PUNCT")

    def _subjects(self) -> list[NameSpan]:
        """Names the recogniser passed over: capitalised words that do something, are taken up by he or she, have an age."""
        found: list[NameSpan] = []
        for first, last in self.shapes.runs:
            if any(i in self.at for i in range(first, last + 1)):
                continue
            count = len(self.shapes.words((first, last)))
            if count == 1 and first < last:  # Wolde-Mariam
                named = bool(speaker_evidence.age_behind(self.page, last)) or self._addressed(first, last)
            elif count == 1:
                alone = self.page.tokens[first].pos_ == "PROPN" and not self._behind_capital(first)
                named = alone and self._explains(first)
            else:
                named = count <= 5 and self._acts(first, last)
            span = self.clean(first, last) if named else None
            if span:
                self.at.update((k, span) for k in range(span.first, span.last + 1))
                found.append(span)
        return found

    def _portfolio(self, token: Any) -> bool:
        """Whether a capitalised word is what a minister is minister of, not the first of two given names."""
        before = self.page.tokens[token.i - 1].lower_ if token.i else ""
        return before == "of" and token.lower_ in words("roles", "portfolios")

    def _acts(self, first: int, last: int) -> bool:
        """Whether a run of capitalised words is a person by what stands around it, in its sentence or elsewhere."""
        tokens = self.page.tokens
        if speaker_evidence.person_like(self.page, first, last):
            return True
        if len(self.shapes.words((first, last))) > 4 or speaker_evidence.body_like(self.page, first, last):
            return False
        if (
            tokens[last].dep_ == "appos"
            and speaker_roles.is_role(tokens[last].head)
            and tokens[last].head.tag_ == "NN"
        ):
            return True
        article = first > 0 and tokens[first - 1].lower_ == "the"
        if not article and (
            self._addressed(first, last) or speaker_evidence.taken_up(self.page, first, last)
        ):
            return True
        if any(t.ent_type_ in _NO_PERSON for t in tokens[first : last + 1]):
            return False
        if gender_of_name(f"{tokens[first].text} X"):
            return True
        if any(t.ent_type_ for t in tokens[first : last + 1]):
            return False
        return (
            tokens[last].dep_ == "nsubj" and tokens[last].head.pos_ == "VERB" and self._alone_elsewhere(last)
        )

    def _behind_capital(self, i: int) -> bool:
        """Whether a word is the end of another name: State | Grid."""
        before = self.page.tokens[i - 1] if i else None
        return before is not None and before.text[:1].isupper() and is_body_word(before.text)

    def _addressed(self, first: int, last: int) -> bool:
        """Whether the text speaks of Mr or Ms So-and-so with a word of this run: Ifeoma Nwachukwu … Ms. Nwachukwu."""
        parts = {speaker_names.key(w) for w in self.shapes.words((first, last))}
        return bool(parts & self._called)

    def _explains(self, i: int) -> bool:
        """Whether a single capitalised word between commas names the one just spoken of: the boy, Yonas, …"""
        tokens = self.page.tokens
        if speaker_evidence.single_name_like(self.page, i):
            return True
        if i < 2 or i + 1 >= len(tokens) or tokens[i - 1].text != "," or tokens[i + 1].text != ",":
            return False
        return speaker_roles.is_role(tokens[i - 2]) and tokens[i - 2].tag_ == "NN"

    def _alone_elsewhere(self, last: int) -> bool:
        """Whether the last word comes up again without the one before, as surnames do and names of firms do not."""
        word, before = self.page.tokens[last].text, self.page.tokens[last - 1].text
        return self._words[word] > self._pairs[before, word]

    def clean(self, first: int, last: int) -> NameSpan | None:
        """The name in tokens `first` to `last` without titles, marks and line breaks; None where none is left."""
        tokens = self.page.tokens
        while last >= first and (
            tokens[last].is_punct or tokens[last].is_space or tokens[last].tag_ == "POS"
        ):
            last -= 1
        while first <= last and (
            tokens[first].is_punct or tokens[first].is_space or tokens[first].pos_ == "DET"
        ):
            first += 1
        for i in range(first, last + 1):  # a line break or a mark inside cuts the name
            if "\n" in tokens[i].text or self.page.mark_of[i] != self.page.mark_of[first]:
                last = i - 1
                break
        if first <= last:
            first, last = speaker_runs.whole(self.page, first, last)
            first, last = self._widened(first, last)
        first = self._whole(first)
        start = self._behind_role(first, last)
        while start < last and is_title(tokens[start].text):
            start += 1
        while start < last and tokens[start].text == ".":
            start += 1
        if start > last or tokens[start].lower_ in load("roles")["short"]:
            return None
        if (
            start == last
            and start
            and tokens[start - 1].text.istitle()
            and tokens[start - 1].lower_ in words("roles", "orders")
        ):
            start -= 1
        name = self.page.text[tokens[start].idx : tokens[last].idx + len(tokens[last])]
        name = " ".join(name.split())
        if not name[:1].isalpha() or not any(c.isupper() for c in name) or len(name) < 2:
            return None
        if any(is_body_word(word) for word in name.split()) or self._heading(start, last):
            return None
        if last > start and tokens[last - 1].text == "-" and speaker_roles.is_role_word(tokens[last].text):
            return None  # the Under-Secretary-General
        if start == last and self._behind_capital(start):
            return None
        served = (
            start > 1
            and tokens[start - 1].lower_ in ("of", "for")
            and speaker_roles.is_role(tokens[start - 2])
        )
        if served and tokens[last].tag_ in ("NNS", "NNPS"):
            return None  # Under-Secretary-General for Human Rights
        if start == last and start and tokens[start - 1].lower_ in _PLACES:
            return None  # one word behind such a preposition is a place
        before = start - 1
        while (
            before >= 0
            and before >= start - 4
            and (is_title(tokens[before].text) or tokens[before].text == ".")
        ):
            before -= 1
        heading = self.page.text[tokens[before + 1].idx : tokens[start].idx].strip()
        return NameSpan(start, last, heading, name)

    def _heading(self, first: int, last: int) -> bool:
        """Whether words in capitals are a line of their own: the heading of a section, KORANDA."""
        page = self.page
        end = page.tokens[last].idx + len(page.tokens[last])
        line = page.paragraphs[page.paragraph_at(page.starts[first])]
        stretch = page.text[page.starts[first] : end]
        return stretch.isupper() and len(stretch) > 3 and page.text[line[0] : line[1]].strip(" :") == stretch

    def _widened(self, first: int, last: int) -> tuple[int, int]:
        """The whole run of name words around a stretch that is part of one."""
        head, tail = self.shapes.at.get(first), self.shapes.at.get(last)
        if head is not None and not any(i in self.at for i in range(head[0], first)):
            first = head[0]
        if tail is not None and not any(i in self.at for i in range(last + 1, tail[1] + 1)):
            last = tail[1]
        return first, last

    def _behind_role(self, first: int, last: int) -> int:
        """Where the name begins in a stretch that opens with a role: Prosecutor | Ada Lindqvist · Army chief | Lindqvist."""
        tokens = self.page.tokens
        start, role = first, -1
        if tokens[first].text.islower() and not speaker_names.is_particle(tokens[first].text):
            return next(
                (i for i in range(first, last + 1) if tokens[i].text[:1].isupper()), first
            )  # harbour master | Emil Sorano
        for i in range(first, last):
            text = tokens[i].lower_
            named = speaker_roles.is_role_word(tokens[i].text) and not gender_of_name(f"{tokens[i].text} X")
            if named:
                role = i
            elif not (
                text in words("roles", "bodies")
                or text in words("roles", "portfolios")
                or text in ("of", "for", "the", "opposition")
            ):
                break
        rest = last - role
        if role >= 0 and (rest >= 2 or tokens[role].text.islower()):
            particle = speaker_names.is_particle(tokens[role + 1].text)
            start = first if particle else role + 1
        return start

    def _whole(self, first: int) -> int:
        """The first token of a name of which the recogniser found the end only: Governor Mateus | Obrado."""
        tokens = self.page.tokens
        while (
            first > 0 and tokens[first - 1].ent_type_ in ("", "PERSON") and tokens[first - 1].pos_ == "PROPN"
        ):
            before = tokens[first - 1]
            title = is_title(before.text) or speaker_roles.is_role(before)
            if self._portfolio(before):
                break  # "Minister of Education Ada Salem"
            if before.is_sent_start and not gender_of_name(f"{before.text} X"):
                break  # "Striker Baptiste Nkoulou": a capital at the start of a sentence proves nothing
            body = before.lower_ in words("roles", "bodies")
            if (
                title
                or body
                or not before.text[:1].isupper()
                or (before.text.isupper() and len(before.text) > 2)
            ):
                break
            if self.page.mark_of[first - 1] != self.page.mark_of[first] or first - 1 in self.at:
                break
            first -= 1
        return first

    def beside_cues(self, mentions: list[tuple[int, int] | None]) -> list[tuple[int, int]]:
        """Names the recogniser missed: capitalised runs that speak, and are not the name of a body or a place."""
        found: list[tuple[int, int]] = []
        for mention in mentions:
            if mention is None:
                continue
            first = self.page.first_token(mention[0])
            titled_run = self._titled_run(first, self.page.first_token(mention[1]))
            if titled_run is not None:
                found.append(titled_run)
                continue
            run: list[Any] = []
            for token in self.page.tokens[first : self.page.first_token(mention[1])]:
                misread = token.pos_ == "NOUN" and token.text[:1].isupper() and not token.is_sent_start
                if (
                    misread
                    and not speaker_roles.is_role_word(token.text)
                    and token.i + 1 < len(self.page.tokens)
                ):
                    misread = token.nbor(1).pos_ == "PROPN"
                    if misread:
                        run.append(token)
                        continue
                if token.pos_ == "PROPN" or (
                    run and (token.text in "-–" or speaker_names.is_particle(token.text))
                ):
                    run.append(token)
                elif run and speaker_roles.is_role(token) and token.tag_ == "NN":
                    run = []  # "Army chief | Tomas Wele"
                elif run:
                    break
            names = [t for t in run if not speaker_roles.is_role(t) and not is_title(t.text)]
            if not names:
                continue
            if len(names) > 1 and speaker_evidence.person_like(self.page, names[0].i, names[-1].i):
                found.append((run[0].i, run[-1].i))
                continue
            if any(t.ent_type_ in ("GPE", "NORP", "LOC", "FAC") for t in names):
                continue
            titled = names[0] is not run[0] or self._role_before(run[0].i)
            article = run[0].i > 0 and self.page.tokens[run[0].i - 1].lower_ == "the"
            if article and not titled:
                continue  # "the Hill Guards": people bear no article
            organisation = any(t.ent_type_ == "ORG" or t.lower_ in words("roles", "bodies") for t in names)
            full = len([t for t in names if t.pos_ == "PROPN"]) in (2, 3) and not organisation
            named = self.page.text[run[0].idx : run[-1].idx + len(run[-1])]
            if named in self._organisations and not titled:
                continue
            if titled or (full and not self._speaks_as_it(mention)):
                found.append((run[0].i, run[-1].i))
        return found

    def _titled_run(self, first: int, stop: int) -> tuple[int, int] | None:
        """The run of name words that ends a mention and stands right behind a role: Resident | Umm Kulthum Barakat."""
        run = self.shapes.at.get(stop - 1)
        if run is None or run[0] <= first or run[1] >= stop or not self._role_before(run[0]):
            return None
        role = self.page.tokens[run[0] - 1]
        area = self.page.tokens[run[1]].ent_type_ in _NO_PERSON and len(self.shapes.words(run)) < 2
        if role.tag_ in ("NNS", "NNPS") or area:
            return None
        return None if speaker_evidence.body_like(self.page, *run) else run

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
