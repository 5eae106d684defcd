"""What reading the store gives back: plain rows, ready to paint, with nothing of SQL in them.

Everything is a named tuple (a dataclass takes a millisecond to make, and there are many); dates are ISO strings; offsets are code points into the document's text.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

SubjectKind = Literal["incident", "quote", "document"]
FactKind = Literal["event", "quote", "casualty", "damage", "munition", "responsibility"]
State = Literal["new", "read", "relevant", "reported", "dismissed", "follow_up"]
STATES: tuple[State, ...] = ("new", "read", "relevant", "reported", "follow_up", "dismissed")


class IncidentRow(NamedTuple):
    """One line of the feed.

    `killed`/`injured` are (low, high) over all sources' main claims: None = nobody says; (None, None) = claimed in
    words only ("dozens"); (5, None) = at least five. `killed_top`/`injured_top` are the highest figure that anybody
    gives, -1 for none. `occurred_on` is the day the feed sorts by.
    """

    id: int
    type: str
    status: str
    title: str
    occurred_on: str
    date_precision: str
    place: str
    country: str
    killed: tuple[int | None, int | None] | None
    injured: tuple[int | None, int | None] | None
    documents: int
    sources: int
    source_names: str
    grade: str
    state: str
    starred: bool
    tags: tuple[str, ...]
    noted: bool
    killed_top: int = -1
    injured_top: int = -1

    def stated(self) -> dict[str, Any]:
        """The row by its names, for programs: None where nobody gives a figure."""
        return with_stated_tops(self._asdict())


def with_stated_tops(values: dict[str, Any]) -> dict[str, Any]:
    """The values of an incident for programs: the highest figure is None where nobody gives one."""
    tops = {name: values[name] if values[name] >= 0 else None for name in ("killed_top", "injured_top")}
    return values | tops


class SpeakerRow(NamedTuple):
    """A heading of the quotes pane."""

    id: int | None
    name: str
    role: str
    affiliation: str
    kind: str
    quotes: int
    latest: str


class QuoteRow(NamedTuple):
    """One quotation. `speaker_as_written` is the mention next to it ("he").

    `parts` are the stretches of `text` between which the document says who speaks; empty where there is only one.
    """

    id: int
    document_id: int
    speaker_id: int | None
    speaker: str
    speaker_as_written: str
    role: str
    affiliation: str
    kind: str
    type: str
    text: str
    cue: str
    source: str
    published: str
    start: int
    end: int
    state: str
    starred: bool
    parts: tuple[str, ...] = ()


class LossRow(NamedTuple):
    """One claim of the losses pane.

    `family` casualty: `what` is who was hurt, `extent` the kind (killed ...), `category` set, low/high/qualifier
    and `value_text` as claimed. `family` damage: `what` the object, `extent` damaged/destroyed/burned/none,
    `category` the object type. `family` munition: `what` the weapon, `fired/impacted/intercepted/failed` set.
    `is_part`: counted in another claim of its kind. `of_wounded`: dead who are among a claim of the wounded.
    `part_of`: the id of the claim that either is counted in.
    """

    family: Literal["casualty", "damage", "munition"]
    id: int
    event_id: int
    incident_id: int | None
    document_id: int
    extent: str
    category: str
    what: str
    low: int | None
    high: int | None
    qualifier: str
    value_text: str
    names: tuple[str, ...]
    fired: int | None
    impacted: int | None
    intercepted: int | None
    failed: int | None
    claimant: str
    credibility: int
    background: bool
    is_part: bool
    of_wounded: bool
    superseded: bool
    source: str
    published: str
    start: int
    end: int
    part_of: int | None = None


class ResponsibilityRow(NamedTuple):
    """Who claims, denies or is blamed, with the sentence."""

    event_id: int
    document_id: int
    role: str
    name: str
    said_by: str
    source: str
    start: int
    end: int


class DocumentRow(NamedTuple):
    """A document for the source view."""

    id: int
    title: str
    byline: str
    source: str
    source_kind: str
    reliability: str
    published: str
    collected: str
    url: str
    language: str
    text: str
    extracted: bool
    relation: str
    story_id: int
    outlets: tuple[str, ...]  # every source that carries the same story
    reason: str = ""  # why nothing was extracted


class FactSpan(NamedTuple):
    """A fact of a document, for highlighting and for `n`/`N` in the source view. In text order."""

    kind: FactKind
    id: int
    start: int
    end: int
    label: str
    background: bool
    rule: str = ""


class JournalRow(NamedTuple):
    """One journalled step: what was done to how many things; `about` is the first of them in words, "" for speakers."""

    step: int
    at: str
    user: str
    action: str
    label: str
    subjects: int
    undone: bool
    about: str = ""


class NoteRow(NamedTuple):
    """What somebody wrote about a thing."""

    text: str
    author: str
    at: str


class DocumentListRow(NamedTuple):
    """A document without its text."""

    id: int
    title: str
    source: str
    reliability: str
    published: str
    url: str
    language: str
    relation: str
    story_id: int
    extracted: bool
    superseded: bool


class DayRow(NamedTuple):
    """One day of the timeline: incidents, how many of them unread, and people killed and injured as claimed at least."""

    day: str
    incidents: int
    unread: int
    killed: int
    injured: int


class Hit(NamedTuple):
    """One line of the search results. `marks` are (start, end) of the matches within `text`, code points.

    `start`/`end` point into the document's text where the thing stands (0, 0 for an incident without one).
    """

    kind: SubjectKind
    id: int
    incident_id: int | None
    document_id: int | None
    title: str
    text: str
    marks: tuple[tuple[int, int], ...]
    source: str
    date: str
    state: str
    start: int
    end: int


class HitCounts(NamedTuple):
    """How many hits a search has."""

    incidents: int
    quotes: int
    documents: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.incidents + self.quotes + self.documents


class Stats(NamedTuple):
    """What a store holds.

    `counts` rows by table; `sizes` bytes by table and index; `sources` documents and the day of the latest by source;
    `slowest` days from publication to arrival on average by source, slowest first.
    """

    counts: tuple[tuple[str, int], ...]
    sizes: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int, str], ...]
    file_bytes: int
    slowest: tuple[tuple[str, float], ...] = ()
