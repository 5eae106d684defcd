"""How facts are worded for people: figures, dates, grades, claims.

Pure functions, no app and no store. What they return is plain text that may still hold words of the documents
(claimants, objects, names): whoever paints it passes it through `briefing_tui.text.display`.
"""

from __future__ import annotations

import re

from briefing_tui.days import *  # noqa: F403
from briefing_tui.days import Dated as _Dated
from briefing_tui.days import day as _day
from briefing_tui.store.rows import IncidentRow, JournalRow, LossRow, QuoteRow, ResponsibilityRow

# The Admiralty scale (NATO STANAG 2511 / AJP-2.1): reliability of the source, credibility of the information.
RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}

CASUALTY_KINDS = ("killed", "killed_or_injured", "injured", "missing", "displaced", "detained")
CATEGORIES = ("civilian", "children", "military", "police", "contractor", "militant", "unknown")
_CATEGORY_WORDS = {
    "civilian": "civilians",
    "children": "children",
    "military": "military",
    "police": "police",
    "contractor": "contractors",
    "militant": "militants",
    "unknown": "people",
}
_ONE = {kind: kind for kind in ("civilian", "contractor", "militant")} | {
    "children": "child",
    "unknown": "person",
}
_ROLE_WORDS = {"claimed_by": "claimed by", "denied_by": "denied by", "blamed": "blamed:"}
_PARAGRAPH = re.compile(r"\s*\n\s*[“\"«„]?")
"""A break between paragraphs of one quotation; each new one opens with a mark again."""


def figure(low: int | None, high: int | None, qualifier: str = "exact", words: str = "") -> str:
    """A claimed figure as people say it.

    "3-5", "at least 12", "more than 12", "about 40", "up to 20", "none"; a vague figure ("dozens") keeps the
    words of the text, and is "some" where there are none. Never a number that the claim does not hold.
    """
    if low is None and high is None:
        return words.strip() or "some"
    if low == 0 and high == 0:
        return "none"
    if low is None:
        return f"up to {high:,}"
    if high is None:
        return f"{'more than' if qualifier == 'more_than' else 'at least'} {low:,}"
    if low != high:
        return f"{low:,}-{high:,}"
    return f"about {low:,}" if qualifier == "about" else f"{low:,}"


def short_figure(bounds: tuple[int | None, int | None] | None, top: int = -1) -> str:
    """A range for a narrow column: "3", "3-5", "12+", "≤20", "?" for vague words only, "" for no figure.

    `top` is the highest figure anybody gives: "4-40+" where its end is open.
    """
    if bounds is None:
        return ""
    low, high = bounds
    if low is None:
        return "?" if high is None else f"≤{high:,}"
    if high is None:
        return f"{low:,}-{top:,}+" if top > low else f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"


def toll(row: IncidentRow) -> list[str]:
    """The figures of an incident in words, "killed 2-22", "injured 31-44"; nothing where nobody gives a number."""
    ranges = (("killed", row.killed, row.killed_top), ("injured", row.injured, row.injured_top))
    return [
        f"{word} {short_figure(bounds, top)}"
        for word, bounds, top in ranges
        if bounds is not None and bounds != (None, None)
    ]


def step(row: JournalRow) -> str:
    """What was done and to what: "read: Rockets hit a market", "undo of read: 3 items, Rockets hit a market ...".

    The words may hold those of documents.
    """
    done = row.label or row.action
    done = f"{row.action} of {done}" if row.action in ("undo", "redo") else done
    about = [counted(row.subjects, "item")] if row.subjects > 1 else []
    about += [row.about] if row.about else []
    more = " …" if row.subjects > 1 and row.about else ""
    return f"{done}: {', '.join(about)}{more}" if about else done


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 quotation", "12 quotations"; `many` where adding an s is wrong."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def type_words(name: str) -> str:
    """An event, object or category code as words: "rocket_attack" is "rocket attack"."""
    return name.replace("_", " ")


def kind_words(kind: str) -> str:
    """A casualty kind as a heading: "killed_or_injured" is "killed or injured"."""
    return type_words(kind)


def category_words(category: str) -> str:
    """Who the figure is about: "civilians", "police"; "people, category not stated" when unknown."""
    return _CATEGORY_WORDS.get(category, type_words(category))


def reliability(letter: str) -> str:
    """ "B, usually reliable"; anything outside A-F is F."""
    letter = letter if letter in RELIABILITY else "F"
    return f"{letter}, {RELIABILITY[letter]}"


def grade(code: str) -> str:
    """An Admiralty grade in words: "B2" is "B2: source usually reliable, information probably true"."""
    letter = code[:1] if code[:1] in RELIABILITY else "F"
    digit = int(code[1:2]) if code[1:2] in set("123456") else 6
    source = RELIABILITY[letter] if letter != "F" else "of a reliability that cannot be judged"
    information = CREDIBILITY[digit] if digit != 6 else "of a truth that cannot be judged"
    return f"{letter}{digit}: source {source}, information {information}"


def claimant(row: LossRow) -> str:
    """Who gave the figure; the outlet's own voice is named as such."""
    return row.claimant or "own report"


def origin(source: str, published: str, dated: _Dated = _day) -> str:
    """ "Herald, 9 Jul 2021"; the date is left out when there is none."""
    when = dated(published)
    return f"{source}, {when}" if source and when else source or when or "source not named"


def munitions(row: LossRow) -> str:
    """ "24 fired, 14 hit, 2 intercepted", "at least 20 fired"; what the claim does not state is left out."""
    stated = (
        ("fired", row.fired),
        ("hit", row.impacted),
        ("intercepted", row.intercepted),
        ("failed", row.failed),
    )
    return ", ".join(f"{_number(n, row.qualifier)} {word}" for word, n in stated if n is not None)


def _number(number: int, qualifier: str) -> str:
    low = None if qualifier == "up_to" else number
    high = None if qualifier in ("at_least", "more_than") else number
    return figure(low, high, qualifier)


def damage(row: LossRow) -> str:
    """The figure of a damage claim, "" where the text counts nothing. "3-5", "at least 200", "dozens"."""
    if row.low is None and row.high is None and not row.value_text:
        return ""
    return figure(row.low, row.high, row.qualifier, row.value_text)


def extent(row: LossRow) -> str:
    """How badly something was hit: "destroyed", "damaged", "burned", "no damage"."""
    return "no damage" if row.extent == "none" else type_words(row.extent)


def stance(row: ResponsibilityRow) -> str:
    """Who claims, denies or is blamed: "claimed by the group", "denied by Iran", "blamed: the militia (by observers)"."""
    words = f"{_ROLE_WORDS.get(row.role, type_words(row.role))} {row.name}"
    return f"{words} (by {row.said_by})" if row.said_by and row.said_by != row.name else words


def speaker_line(name: str, role: str, affiliation: str, kind: str = "person") -> str:
    """ "Ada Korr, spokeswoman, Interior Ministry"; an anonymous speaker says so."""
    known = name or "speaker not named"
    return ", ".join([known, *about_speaker(known, role, affiliation, kind)])


def about_speaker(name: str, role: str, affiliation: str, kind: str) -> list[str]:
    """What stands behind a speaker's name: role and affiliation where the name does not hold them, "anonymous"."""
    about = [p for p in (role, affiliation) if p and p.lower() not in name.lower()]
    return [*about, "anonymous"] if kind == "anonymous" and "anonymous" not in name.lower() else about


def citation(row: QuoteRow) -> str:
    """A quotation ready to paste: the words, then speaker, role, affiliation, outlet and date.

    A direct quotation stands in quotation marks; mixed and reported speech do not, because not all of it is in the
    speaker's words. One line, no trailing line end.
    """
    who = speaker_line(row.speaker or row.speaker_as_written, row.role, row.affiliation, row.kind)
    where = origin(row.source, row.published)
    if row.type == "direct":
        return f"{quoted(row)} — {who} ({where})"
    return (
        f"{who} ({'quoted in part' if row.type == 'mixed' else 'reported speech'}): {quoted(row)} ({where})"
    )


def quoted(row: QuoteRow) -> str:
    """What was said, a direct quotation in quotation marks."""
    return f"“{spoken(row)}”" if row.type == "direct" else spoken(row)


def spoken(row: QuoteRow) -> str:
    """The words of a quotation in one line, without the marks around it.

    Where the document breaks it off to say who speaks, " … " stands between the parts. In a direct quotation the
    marks inside are made single, a comma before the break is left out, and the parts are closed and opened.
    """
    parts = [" ".join(_PARAGRAPH.sub(" ", part).split()) for part in row.parts or (row.text,)]
    if row.type != "direct":
        return " … ".join(parts)
    inner = (part.rstrip(",").replace("“", "‘").replace("”", "’").replace('"', "'") for part in parts)
    return "” … “".join(inner)


def stated(row: LossRow) -> str:
    """What a claim states: "killed: at least 9 civilians", "killed: 3 of them children", "2 stalls destroyed",
    "rockets: 24 fired, 14 hit"."""
    if row.family == "munition":
        return f"{row.what}: {munitions(row) or 'no figure'}"
    if row.family == "damage":
        return " ".join(filter(None, (damage(row), row.what, extent(row))))
    number = figure(row.low, row.high, row.qualifier, row.value_text)
    who = counted_people(row)
    if number == "none" and who:
        number = "no"
    return f"{kind_words(row.extent)}: {number} {share(row)}{who}".rstrip()


def share(row: LossRow) -> str:
    """What a figure is a share of, with a blank behind: "of them ", "of the wounded " or ""."""
    return "of them " if row.is_part else "of the wounded " if row.of_wounded else ""


def counted_people(row: LossRow) -> str:
    """Whom a figure counts; "" where nobody was hurt and nobody is named."""
    if row.what or row.low != row.high or row.low not in (0, 1):
        return row.what or category_words(row.category)
    if row.low == 0:
        return "" if row.category == "unknown" else category_words(row.category)
    return _ONE.get(row.category, category_words(row.category))


def standing(row: LossRow) -> str:
    """What keeps a claim from counting: "background", "superseded", both, or ""."""
    return ", ".join(["background"] * row.background + ["superseded"] * row.superseded)


def claim(row: LossRow) -> str:
    """A claim ready to paste: "killed: at least 9 civilians, says the governor (Herald, 10 Mar 2026)"."""
    notes = [stated(row), standing(row)] if standing(row) else [stated(row)]
    said = f"says {row.claimant}" if row.claimant else "own report"
    return " ".join(f"{', '.join(notes)}, {said} ({origin(row.source, row.published)})".split())


def attribution(row: ResponsibilityRow) -> str:
    """Who claims, denies or is blamed, ready to paste."""
    return " ".join(f"{stance(row)} ({row.source or 'source not named'})".split())
