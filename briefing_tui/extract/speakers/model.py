"""What the speaker rules know about one somebody, and what words alone tell about people."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from briefing_tui.extract.speakers import names
from briefing_tui.extract.vocabulary import load, words
from briefing_tui.model import SpeakerKind


@dataclass(slots=True, eq=False)
class Speaker:
    """One somebody. `heads` are role nouns the text uses for them; `seen` token indexes of mentions, in order."""

    name: str
    kind: SpeakerKind = "person"
    role: str = ""
    affiliation: str = ""
    spellings: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    gender: str = ""
    guessed: bool = False  # whether the gender is only what a "his" nearby suggests
    plural: bool = False
    age: str = ""
    seen: list[int] = field(default_factory=list)
    of_another: bool = False  # whether the text names them only as somebody's kin: "her husband, X"

    def learn(self, spelling: str, seen: int) -> None:
        """One more mention: a new spelling is kept, the longest becomes the name of a person."""
        if spelling and spelling not in self.spellings:
            self.spellings.append(spelling)
        if self.kind == "person" and len(spelling.split()) > len(self.name.split()):
            self.name = spelling
        insort(self.seen, seen)

    @property
    def crowd(self) -> bool:
        """Whether "it" cannot mean them: channels, police."""
        return self.plural and (self.name.islower() or self.name == "Police")

    @property
    def paper(self) -> bool:
        """A report, a photo, a newspaper: it may be "it", and is no "he"."""
        return bool(self.name) and self.name.split()[-1].lower() in words("roles", "papers")

    def last_seen(self, before: int) -> int:
        """Token index of the last mention before token `before`, -1 where there is none."""
        place = bisect_left(self.seen, before)
        return self.seen[place - 1] if place else -1


@dataclass(slots=True)
class NameSpan:
    """A name of a person in the text: tokens `first` to `last`, both included, titles apart."""

    first: int
    last: int
    titles: str
    name: str
    speaker: Speaker | None = None


def gender_of(noun: str) -> str:
    """m, f or an empty string: what a title or role noun tells."""
    if noun in words("roles", "male"):
        return "m"
    return "f" if noun in words("roles", "female") else ""


def gender_of_name(name: str) -> str:
    """m, f or an empty string: what the given name of a full name tells."""
    first = names.given(name)
    if first in words("given_names", "male"):
        return "m"
    return "f" if first in words("given_names", "female") else ""


def written_out(title: str) -> str:
    """A rank or title in full: adm → admiral; itself where it is no abbreviation."""
    return str(load("roles")["short"].get(title, title))


def broader(noun: str) -> set[str]:
    """The exact roles that a text may go back to with this noun."""
    return set(str(load("roles")["broader"].get(noun, "")).split())


def names_of_kind(noun: str) -> frozenset[str]:
    """The last words of the names that "the <noun>" may go back to; empty where the noun is open to all kinds."""
    return frozenset(str(load("roles")["kinds"].get(noun, "")).split())


def is_title(text: str) -> bool:
    """Whether a word is a form of address or a rank: Mr., General, Lt."""
    return text.rstrip(".").lower() in words("roles", "titles")
