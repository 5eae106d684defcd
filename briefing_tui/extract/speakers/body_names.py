"""Names of bodies: without articles and kinds, in short, and which nouns may go back to them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from briefing_tui.extract.speakers.model import names_of_kind
from briefing_tui.extract.speakers.roles import BELONGS
from briefing_tui.extract.vocabulary import load, words

_ARTICLE = re.compile(r"^(?:the|a|an|one(?! of)|some(?! of)|this|that|another|these|those)\s+", re.I)

_INNER = frozenset(("office", "mission", "agency", "team", "bureau", "branch", "unit"))
_JOINING = frozenset(("of", "for", "at", "in", "from", "with", "and", "by", "the", "a", "on", "to"))


def fits(name: str, noun: str) -> bool:
    """Whether "the group" may mean the body of this name: a ministry is no group, a bank no union."""
    if name.casefold().split()[:1] and name.casefold().split()[0] in words("roles", "stations"):
        return noun in words("roles", "outlets")  # Radio Sorda is no company
    kinds = names_of_kind(noun)
    if not kinds:
        return _last_word(name) == noun or _last_word(name) not in words("roles", "state_bodies")
    parts = name.casefold().split()
    if parts and (parts[-1] in kinds or (len(parts) > 2 and parts[0] in kinds)):
        return True
    if (
        not parts
        or noun in load("roles")["called"]["nouns"].split()
        or parts[-1] in words("roles", "bodies")
        or parts[-1] in words("roles", "corporate")
    ):
        return False
    return not any(w in words("roles", "bodies") and of in BELONGS for w, of in pairwise(parts))


def begins_with(name: str, noun: str) -> bool:
    parts = name.casefold().split()
    return len(parts) > 2 and parts[0] == noun and parts[1] in ("of", "for")


def of_state(name: str) -> bool:
    """Whether a name is a state body's by its first word: Government of Tarn."""
    parts = name.casefold().split()
    return len(parts) > 2 and parts[1] == "of" and parts[0] in words("roles", "state_bodies")


def _last_word(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower() if name.split() else ""


def bare(text: str) -> str:
    """A mention without article, owner mark and line breaks."""
    return _ARTICLE.sub("", re.sub(r"[’']s?$", "", " ".join(text.split()))).strip(" ,;:") or text


def counted(who: Any, text: str) -> str:
    """A mention without "present" behind it, and "17 of the firms" for the "17 of which" that stands behind the firms."""
    name = bare(text).removesuffix(" present")
    if not name.endswith((" of which", " of whom")) or who.head.dep_ != "relcl":
        return name
    return f"{who.text} of the {who.head.head.text}"


def without_kind(name: str) -> str:
    """The name of a firm without the word that says what it is: Rail operator Nordbahn · Airline Grupo Aéreo."""
    parts = name.split()
    for k, word in enumerate(parts[:3]):
        if word.lower() in words("roles", "corporate_nouns") and (k == 0 or word.islower()):
            rest = parts[k + 1 :]
            return " ".join(rest) if rest and all(w[:1].isupper() for w in rest) else name
    return name


def without_description(name: str) -> str:
    """The name of a body without the small words that describe it: nonpartisan Commission on Debates · armed group Red Lion."""
    parts = name.split()
    first = next((k for k, word in enumerate(parts) if word[:1].isupper()), 0)
    described = all(
        w.isalpha() and w not in words("roles", "particles") and w not in _JOINING for w in parts[:first]
    )
    capitals = sum(word[:1].isupper() for word in parts[first:])
    return " ".join(parts[first:]) if described and capitals > 1 else name


def initials(name: str) -> str:
    """The short form of a name, empty where it has none: UN is not the United Nations office."""
    if _last_word(name) in _INNER and not name.endswith(_last_word(name).capitalize()):
        return ""
    parts = [w for w in re.split(r"[\s\-]+", name) if w[:1].isupper()]
    return "".join(w[0] for w in parts) if len(parts) > 1 else ""
