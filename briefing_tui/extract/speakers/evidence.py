"""What a text tells about somebody beside the name: he or she, an age, whether a name is a person's or a firm's."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefing_tui.extract.quotes.page import Page
from briefing_tui.extract.speakers import descriptions, names, roles
from briefing_tui.extract.speakers.model import NameSpan, gender_of, gender_of_name, is_title
from briefing_tui.extract.speakers.shapes import is_body_word
from briefing_tui.extract.vocabulary import words

_HE = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_SPOUSE = {"husband": "f", "wife": "m", "widow": "m", "widower": "f"}
_NEAR = 25  # tokens
_FURTHER = 60
_SUBJECT = frozenset(("nsubj", "nsubjpass"))
_AREA = frozenset(("GPE", "LOC", "FAC", "NORP", "ORG"))


def learn(page: Page, at: dict[int, NameSpan], spans: list[NameSpan]) -> None:
    """Gives the people of a text their ages, and their gender where the name did not tell it."""
    votes: dict[int, list[str]] = {}
    for span in spans:
        person = span.speaker
        if person is None:
            continue
        person.age = person.age or age_behind(page, span.last)
        if not person.gender and page.mark_of[span.first] < 0:
            vote = _pronoun_behind(page, at, span)
            if vote:
                votes.setdefault(id(person), []).append(vote)
    for span in spans:
        person = span.speaker
        if person is not None and not person.gender and id(person) in votes:
            told = votes[id(person)]
            if told.count("m") != told.count("f"):
                person.gender = "m" if told.count("m") > told.count("f") else "f"
                person.guessed = True


def age_behind(page: Page, last: int) -> str:
    """The age between commas behind a name that ends with token `last`; an empty string where there is none."""
    tokens = page.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text not in (",", "("):
        return ""
    text: str = tokens[last + 2].text
    closed = (
        last + 3 >= len(tokens) or tokens[last + 3].text in (",", ".", ")", ";") or tokens[last + 3].is_space
    )
    return text if text.isdigit() and len(text) == 2 and closed else ""


def _pronoun_behind(page: Page, at: dict[int, NameSpan], span: NameSpan) -> str:
    """m or f by the first he or she behind a name, if nobody else comes between.

    Looks through the rest of the sentence, and at the first word of the next one where the name is a subject.
    """
    tokens = page.tokens
    number = page.mark_of[span.last]
    head = tokens[span.last]
    subject = head.dep_ in ("nsubj", "nsubjpass") and page.mark_of[span.last] < 0
    for i in range(span.last + 1, min(span.last + _NEAR, len(tokens))):
        token = tokens[i]
        lower = token.lower_
        if page.mark_of[i] != number or (token.is_space and "\n" not in token.text):
            continue
        if token.is_sent_start and i > span.last + 1 and page.mark_of[i - 1] < 0:
            return _HE.get(lower, "") if subject and token.dep_ in _SUBJECT else ""
        other = at.get(i)
        if "\n" in token.text or (other is not None and other.speaker is not span.speaker):
            return ""
        if lower in _SPOUSE and tokens[i - 1].lower_ == "whose":
            return _SPOUSE[lower]
        kin = gender_of(tokens[i + 1].lower_) if token.tag_ == "PRP$" and i + 1 < len(tokens) else ""
        if kin and token.head.i == i + 1 and token.head.dep_ in ("attr", "appos"):
            return kin  # X, who became her husband
        if lower in _HE and (token.dep_ in _SUBJECT or token.tag_ == "PRP$" or lower.endswith("self")):
            return _HE[lower]
        if roles.is_role(token) and gender_of(lower) and token.dep_ in _SUBJECT:
            return ""  # "X told the woman she …"
    return ""


def taken_up(page: Page, first: int, last: int) -> bool:
    """Whether he or she goes back to a run of capitalised words: a subject, and nobody else named before the pronoun.

    Yevhenia Kovalchuk has seen three floods. … "The water came up," she said.
    """
    tokens = page.tokens
    if page.mark_of[first] >= 0 or not _subject_here(page, first, last):
        return False
    paragraph, number = page.paragraph_at(page.starts[last]), page.mark_of[last]
    for token in tokens[last + 1 : last + 1 + _FURTHER]:
        if page.mark_of[token.i] != number or token.is_space:
            continue
        if page.paragraph_at(token.idx) > paragraph + 1:
            return False
        if token.lower_ in ("he", "she"):
            return True
        if token.lower_ in ("it", "they", "its", "i", "we") and token.dep_ in _SUBJECT:
            return False
        if token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and token.dep_ in _SUBJECT):
            return False
        if roles.is_role(token) and token.dep_ in _SUBJECT and token.tag_ != "NNS":
            return False
    return False


def _subject_here(page: Page, first: int, last: int) -> bool:
    """Whether a run is the subject of its clause, the first words of its sentence, or the owner of something in it."""
    if any(t.dep_ in _SUBJECT and first <= t.i <= last for t in page.tokens[first : last + 1]):
        return True
    owner = last + 1 < len(page.tokens) and page.tokens[last + 1].tag_ == "POS"
    return bool(page.tokens[first].is_sent_start or owner)


def person_like(page: Page, first: int, last: int) -> bool:
    """Whether a run of capitalised words is a person by the words around it, whatever the recogniser took it for."""
    tokens = page.tokens
    run = tokens[first : last + 1]
    if body_like(page, first, last):
        return False
    if any(t.lower_ in words("roles", "honorifics") for t in run[:1]) and len(run) > 1:
        return True
    if len(run) > 1 and gender_of_name(f"{run[0].text} X"):
        return True
    if age_behind(page, last):
        return True
    k = last + 1
    if k + 1 < len(tokens) and tokens[k].text == ",":
        k += 1
        if tokens[k].lower_ in ("who", "whose", "himself", "herself"):
            return True
        found = descriptions.describe(page, first, last)
        return bool(found.heads and found.role and not found.role.endswith("s"))
    return _tells_own(page, last)


def _tells_own(page: Page, last: int) -> bool:
    """Whether the clause behind a verb of saying has he or she for a subject: X said she heard firing."""
    tokens = page.tokens
    after = tokens[last + 1 : last + 4]
    return any(b.lower_ in ("he", "she") for a, b in pairwise(after) if a.pos_ in ("VERB", "SCONJ"))


def body_like(page: Page, first: int, last: int) -> bool:
    """Whether a name is a firm's or a body's: its words, the noun before it, the noun that explains it."""
    tokens = page.tokens
    run = tokens[first : last + 1]
    if any(is_body_word(t.text) or t.lower_ in words("roles", "corporate") for t in run):
        return True
    if first and _body_noun(tokens[first - 1]) and not roles.is_role(tokens[first - 1]):
        return not _holds_office(page, first, tokens[first - 1])
    if first > 1 and tokens[first - 1].text == "," and _body_noun(tokens[first - 2]):
        closed = last + 1 < len(tokens) and tokens[last + 1].text in (",", ".")
        if closed and not roles.is_role(tokens[first - 2]):
            # "the company, Altiplano Cobre, said"; not: the head of the company, Peter Lund, said
            return not _holds_office(page, first, tokens[first - 2])
    if last + 2 < len(tokens) and tokens[last + 1].text == ",":
        return _explained_as_body(page, last + 2)
    return False


def _holds_office(page: Page, first: int, body: Any) -> bool:
    """Whether a given name stands behind the body that a role is of: leader of the council | Sunita Rao said."""
    role = body.head.head if body.dep_ == "pobj" and body.head.lower_ == "of" else None
    if role is None or not roles.is_role(role) or role.tag_ not in ("NN", "NNP"):
        return False
    apposed = page.tokens[first - 1].text == "," and page.tokens[first].ent_type_ == "PERSON"
    return apposed or bool(gender_of_name(f"{page.tokens[first].text} X"))


def _body_noun(token: Any) -> bool:
    return token.pos_ == "NOUN" and (
        token.lower_ in words("roles", "generic_bodies") or token.lower_ in words("roles", "corporate_nouns")
    )


def _explained_as_body(page: Page, i: int) -> bool:
    """Whether the apposition that begins at token `i` is headed by a noun for a body: X, a shipping firm in Y."""
    tokens = page.tokens
    if tokens[i].lower_ == "which":
        return True
    if tokens[i].lower_ not in ("a", "an", "the"):
        return False
    head = None
    for token in tokens[i + 1 : i + 9]:
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "VERB") or token.text in (",", "."):
            break
        if token.pos_ in ("NOUN", "PROPN"):
            head = token
    return head is not None and _body_noun(head) and not roles.is_role(head)


def place_like(page: Page, first: int, last: int) -> bool:
    """Whether what the recogniser took for a person is a place by the words before: in Upper Hassa · the village of X."""
    tokens = page.tokens
    if not first or gender_of_name(f"{tokens[first].text} X"):
        return False
    before = tokens[first - 1].lower_
    owner = last + 1 < len(tokens) and tokens[last + 1].tag_ == "POS"
    if before in words("roles", "places_before"):
        return not owner
    if before == "of" and first > 1:
        return tokens[first - 2].lower_ in words("roles", "settlements")
    return bool(tokens[first - 1].like_num)  # "12 Safar"


def thing_like(page: Page, first: int, last: int, nouns: frozenset[str]) -> bool:
    """Whether a name is a ship's or a group's, or a word that opens a sentence a thing: "Rickshaw bomb kills nine".

    `nouns` are those of the text.
    """
    token = page.tokens[first]
    head = token.head
    before = page.tokens[first - 1].lower_ if first else ""
    after = page.tokens[last + 1].lower_ if last + 1 < len(page.tokens) else ""
    if before in words("roles", "vessels") or (before == "the" and after in words("roles", "armed_bodies")):
        return True  # "the dhow Al Rahma", "the Dagoberto Ramos front"
    if first < last or not token.is_sent_start or token.dep_ != "compound" or head.tag_ not in ("NN", "NNS"):
        return False
    bomb = head.text.islower() and head.lemma_ in words("event_weapons", "explosive")
    return bool(bomb or token.lower_ in nouns)


def single_name_like(page: Page, i: int) -> bool:
    """Whether one capitalised word is somebody's only name: Her neighbour Petro · the boy, Yonas, · Petro, 71, …"""
    token = page.tokens[i]
    before = page.tokens[i - 1] if i else None
    related = (
        before is not None
        and before.tag_ == "NN"
        and roles.is_role(before)
        and not token.text.isupper()
        and not (token.ent_type_ in _AREA and token.dep_ in ("compound", "nmod", "amod"))
    )
    if before is not None and (before.lower_ == "as" or page.mark_of[i] >= 0):
        told = (t for t in page.tokens[max(0, i - 5) : i] if page.mark_of[t.i] < 0)
        if any(t.lower_ in ("name", "nickname", "pseudonym") for t in told):
            return True  # who gave her name only as Siti · only his nickname, "Chico"
    named = (
        before is not None
        and before.lower_ in ("named", "called")
        and any(roles.is_role(t) and t.tag_ == "NN" for t in page.tokens[max(0, i - 6) : i - 1])
    )
    if _explained_as_person(page, i) or _titled(page, i):
        return True
    if related or named or age_behind(page, i):
        return True
    if (
        i + 2 < len(page.tokens)
        and page.tokens[i + 1].text == ","
        and page.tokens[i + 2].lower_ in ("who", "whose")
    ):
        return token.ent_type_ not in _AREA
    if not token.ent_type_ and taken_up(page, i, i):
        return True
    subject = token.dep_ in ("nsubj", "nsubjpass") and token.ent_type_ not in ("GPE", "LOC", "FAC")
    return subject and names.key(token.text) in _given()


def _titled(page: Page, i: int) -> bool:
    """Whether a single word between a title and a comma or a verb is a name: Prince Edvard, · Brother Anselm said."""
    before = page.tokens[i - 1] if i else None
    after = page.tokens[i + 1] if i + 1 < len(page.tokens) else None
    if before is None or after is None or not is_title(before.text) or not before.text[:1].isupper():
        return False
    if page.tokens[i].text.lower() in words("roles", "corporate") or page.tokens[i].ent_type_ in (
        "GPE",
        "DATE",
    ):
        return False
    return bool(after.text in (",", ".") or after.tag_ in ("VBD", "VBZ"))


def _explained_as_person(page: Page, i: int) -> bool:
    """Whether an apposition says what somebody of one name is: Lkhagva, a herder in Khuld, said …"""
    tokens = page.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].text != "," or tokens[i + 2].lower_ not in ("a", "an", "the"):
        return False
    the = tokens[i + 2].lower_ == "the"
    if (tokens[i].ent_type_ == "NORP" and not the) or _explained_as_body(page, i + 2):
        return False
    found = descriptions.describe(page, i, i)
    if the:  # Harkan, the defence minister, · not: Hesta, the port's main supplier of workers,
        return tokens[i].ent_type_ not in ("GPE", "LOC", "FAC") and bool(
            found.heads & words("roles", "offices")
        )
    return bool(found.heads and found.role)


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return words("given_names", "male") | words("given_names", "female")
