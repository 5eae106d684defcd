"""The one country that the names of a text point to, where the text speaks of none.

"The Zamfara State Command", "the highway at Sololá", "Kaya ... the Pissila track": provinces and towns that one country only
has, whatever the name finder took them for. Names that point to two countries point to none.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing_tui.extract import vocabulary
from briefing_tui.extract.grammar import clauses
from briefing_tui.extract.grammar.actor_kinds import is_kind
from briefing_tui.extract.parsing import wording
from briefing_tui.extract.places import nationalities, overlooked_lands
from briefing_tui.extract.vocabulary import gazetteer, provinces

if TYPE_CHECKING:
    from collections.abc import Callable

_POINTERS = "names that point to a country"
_AGREEING = "countries that several names point to"
_GIVEN = vocabulary.words("given_names", "male") | vocabulary.words("given_names", "female")
_HUBS = vocabulary.words("event_grammar", "country_evidence_hubs")
_THERE = frozenset({"in", "at", "near", "outside", "inside", "around", "of", "across", "off", "over", "between"})  # fmt: skip
_AWAY = frozenset({"to", "from", "toward", "towards", "via", "for", "by", "with", "against"})
_MARKS = frozenset({",", ".", ":", ";", ")", "(", "/", "-", "–", "—"})
_BEFORE = frozenset(
    {",", "(", ":", "-", "–", "—"}
)  # "Advisory for staff: Orva.", "Security message - Orva and Karven"
_LONGEST = 5  # words of a name that is looked up, hyphens too: "Port-au-Prince"
_SHORT = 4  # letters that a name has at least
_ALONE = 6  # letters of a small town's name that no hamlet elsewhere is likely to have
_BEHIND = 8  # words behind a place that may say what it lies in
_NO_NAMES = frozenset({"the", "greater", "northern", "southern", "eastern", "western", "central"})
_THE_COUNTRY = re.compile(
    r"(?:, )?in (?:the |central )?(?:[\w-]+ )?(?:(?:part|parts|corner|region) )?of the country\b|(?:, )?in the country 's\b"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A name that points to a country: `alone` it is enough, `loose` it is spelt otherwise than the gazetteer has it
    or stands in the name of a body, and only bears out another name."""

    code: str
    alone: bool
    loose: bool = False


def find(doc: Any, known: Callable[[str], gazetteer.Town | None]) -> Counter[str]:
    """ISO code of the one country, with how many names point to it; empty where there is none or more than one.

    `known` gives the town that everybody means by a name. A small town counts alone where the gazetteer has its name
    once and something is said to be there.
    """
    names = pointers(doc, known)
    lands = Counter(one.code for one in names if not one.loose) or Counter(one.code for one in names)
    few = sum(one.code in lands for one in names) == 1
    if len(lands) != 1 or (few and not any(one.alone for one in names)):
        return Counter()
    return Counter({code: 2 * sum(one.code == code for one in names) for code in lands})


def agreeing(doc: Any, known: Callable[[str], gazetteer.Town | None]) -> frozenset[str]:
    """ISO codes of the countries that two names or more of a text point to, one of them spelt as the gazetteer has it.

    Of a round-up of two countries they are both: "In Orva and Karven ... in Tamar and Dorba".
    """
    if _AGREEING not in doc.user_data:
        names = pointers(doc, known)
        many = Counter(one.code for one in names)
        sure = {one.code for one in names if not one.loose}
        doc.user_data[_AGREEING] = frozenset(code for code in sure if many[code] > 1)
    kept: frozenset[str] = doc.user_data[_AGREEING]
    return kept


def pointers(doc: Any, known: Callable[[str], gazetteer.Town | None]) -> list[Pointer]:
    """The names of a text that point to one country each, every name once."""
    if _POINTERS not in doc.user_data:
        names: dict[str, Pointer] = {}
        done = 0
        for token in wording.of_classes(doc, "PROPN", "NOUN", "ADJ", "VERB"):
            if (
                token.i < done
                or not token.text[0].isupper()
                or (token.pos_ == "VERB" and not _of_hyphens(token))
            ):
                continue
            for end in range(_reach(doc, token.i), token.i, -1):
                pointed = _points(doc, token.i, end, known)
                if pointed is not None:
                    text = doc[token.i : end].text.lower()
                    names[text] = max(pointed, names.get(text, pointed), key=lambda one: one.alone)
                    done = end
                    break
        doc.user_data[_POINTERS] = list(names.values())
    kept: list[Pointer] = doc.user_data[_POINTERS]
    return kept


def _reach(doc: Any, start: int) -> int:
    """The token behind the words that may be of one name: capitalised ones, hyphens, and the "ez" of "Deir ez-Zor"."""
    tokens, end = wording.tokens(doc), start
    for one in tokens[start : start + _LONGEST]:
        text = one.text
        if not (text[0].isupper() or text == "-" or (one.is_alpha and _before_hyphen(one))):
            break
        end += 1
    return end


def _points(doc: Any, start: int, end: int, known: Callable[[str], Any]) -> Pointer | None:
    """The country that the name of these tokens points to, None where it points to none."""
    if not doc[end - 1].text[0].isupper():
        return None
    span = doc[start:end]
    name = span.text
    if len(name) < _SHORT or gazetteer.country(name) or gazetteer.fold(name) in _HUBS:
        return None
    called = end < len(doc) and doc[end].lower_ in vocabulary.words("places", "admin1")
    land = provinces.country(name, called)
    town = known(name)
    if town is not None and land is not None and town.country != land:
        return None
    if _small(doc, span):
        return None
    small = None if land or town else _only_town(name)
    code = land or (town.country if town else "") or (small.country if small else "")
    if not code or code in nationalities.SENDS:
        return None
    there = _there(doc, span)
    loose = small is not None and not gazetteer.same_name(small.name, name)
    if not _stands(doc, span, bool(land or town), called):
        return Pointer(code, alone=False, loose=True) if there and _heads_a_body(span) else None
    alone = bool(land and (called or there or len(span) > 1)) or (
        there and (len(name) >= _ALONE or not small)
    )
    return Pointer(code, alone and not loose, loose)


def _before_hyphen(token: Any) -> bool:
    return bool(token.i + 1 < len(token.doc) and token.nbor().text == "-")


def _of_hyphens(token: Any) -> bool:
    """ "Port-au-Prince", the first word of which the tagger takes for a verb."""
    return _before_hyphen(token) and not token.whitespace_


def _only_town(name: str) -> Any | None:
    """A town whose own name this is, or much like it, where no other country has one called so in any language."""
    own = gazetteer.named(name)
    if not own:
        return None
    return own[0] if len({town.country for town in gazetteer.towns(name)}) == 1 else None


def _small(doc: Any, span: Any) -> bool:
    """ "Kobe village", "the hamlet of Sagar": the text calls it so, whatever city has that name."""
    before = doc[span.start - 2].lower_ if span.start > 1 and doc[span.start - 1].lower_ == "of" else ""
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    return bool({before, behind} & {"village", "hamlet", "settlement", "quarter", "suburb", "ward"})


def _stands(doc: Any, span: Any, plain: bool, called: bool) -> bool:
    """Whether the name is nobody's and no piece of a longer one, but for a province or a large town in that of a body."""
    before = doc[span.start - 1] if span.start and not span[0].is_sent_start else None
    after = doc[span.end] if span.end < len(doc) and not doc[span.end].is_sent_start else None
    root = span.root
    if (
        span[0].lower_ in _GIVEN
        or root.pos_ not in {"PROPN", "NOUN"}
        or is_kind(root, "police", "military", "state")
    ):
        return False
    if (root.dep_ == "pobj" and root.head.lower_ in _AWAY) or nationalities.away(span):
        return False
    low, high = clauses.entity(span[0])
    if span[0].ent_type_ == "PERSON" and high - low > len(span) + called:
        return False
    if called:
        return True
    if (
        before is not None
        and before.text[0].isupper()
        and before.lower_ not in _NO_NAMES
        and before.pos_ == "PROPN"
    ):
        return False  # "Radio Karachi", "Colonel Tank"
    if after is None or not after.text[0].isupper() or after.pos_ != "PROPN":
        return plain or not span[0].is_sent_start or after is None or after.text in _MARKS
    return plain and span[0].ent_type_ == "ORG"


def _heads_a_body(span: Any) -> bool:
    """ "At Antrim Serious Crime Suite", "in Orva General Hospital": the first word of the name of a house tells its town."""
    doc, end = span.doc, span.end
    body = span[0].ent_type_ in {"ORG", "FAC"} and span[0].ent_iob_ == "B"
    return body and end < len(doc) and doc[end].ent_iob_ == "I"


def _there(doc: Any, span: Any) -> bool:
    """Something is said to be in it: "at Sololá", "(Macomia)", "Kokrajhar." at the head, "the Guayas zone"."""
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if after is not None and after.text in {"-", "–"} and not span[-1].whitespace_:
        return False  # "Damascus-run"
    closed = after is None or after.text in _MARKS or "\n" in after.text
    if before is None or span[0].is_sent_start or overlooked_lands.opens(span):
        return after is not None and closed
    if before.lower_ == "the" and span.start > 1:
        before = doc[span.start - 2]
    fenced = after is None or closed or after.lower_ == "and" or after.lower_ in vocabulary.classes("places")
    return before.lower_ in _THERE or (before.text in _BEFORE and fenced)


def of_the_country(doc: Any, end: int) -> bool:
    """Whether the words behind a place, from a token on, put it into the country of the text: "Karvel in the east of the country"."""
    behind = " ".join(one.lower_ for one in doc[end : end + _BEHIND])
    return _THE_COUNTRY.match(behind) is not None
