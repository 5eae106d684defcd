"""Promises of the one place that makes untrusted text safe."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_tui import text

TRICKY = (
    "aé\u0301\u0316\u0338\u0344\u0f71\u0f72\t\n\r\v\f\x00\x07\x1b[]0;mPc\\\x7f\x80\x85\x91\x92\x9b\x9c\x9d\u00ad"
    "\u034f\u061c\u0627\u064b\u0655\u200b\u200c\u200d\u200e\u202e\u2028\u2066\u2069\u2126\u2adc\ufe0f\ufeff"
    "\ufffe\ufdd0\ud800\udfff\u0915\u094d\u1100\u1161\U0001f468\U0001f469\U000e0041\U0001f3fb #9"
)
anything = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=())),
    st.text(alphabet=st.sampled_from(TRICKY), max_size=40),
    st.text(alphabet=st.sampled_from("\u0301\u0316\u0344\u0f71a\u200c\u200d"), max_size=60),
)


@given(anything)
@example("\u2adc\ufe0f")
@example("a\u200d\u0301")
@example("\u0627" + "\u0344" * 12)
def test_cleaning_twice_changes_nothing(s: str) -> None:
    once = text.clean(s)
    assert text.clean(once) == once


@given(anything)
def test_clean_text_holds_nothing_a_terminal_obeys_or_xml_refuses(s: str) -> None:
    for char in text.clean(s):
        code = ord(char)
        assert code >= 0x20 or char in "\n\t"
        assert not 0x7F <= code <= 0x9F
        assert not 0xD800 <= code <= 0xDFFF
        assert code & 0xFFFE != 0xFFFE
        assert char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b\ufeff"


@given(st.characters(categories=["Cf", "Cc", "Cs", "Zl", "Zp"]))
def test_of_invisible_characters_only_number_signs_line_ends_and_tabs_stay(char: str) -> None:
    left = text.clean(f"a{char}b")[1:-1]
    visible_signs = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
    if char in visible_signs or char in "\n\t" or 0x13430 <= ord(char) <= 0x1343F:
        assert left == char
    else:
        assert left in ("", "\n", "\ufffd", bytes([ord(char) % 256]).decode("cp1252", "ignore"))


@given(anything)
def test_clean_text_is_in_nfc(s: str) -> None:
    assert unicodedata.is_normalized("NFC", text.clean(s))


@given(anything)
def test_what_is_shown_of_clean_text_has_the_same_offsets(s: str) -> None:
    stored = text.clean(s)
    assert len(text.display(stored)) == len(text.display_block(stored)) == len(stored)


@given(anything)
def test_display_is_one_line_and_the_block_keeps_its_lines(s: str) -> None:
    assert not set(text.display(s)) & set("\n\t\r")
    assert text.display_block(s).count("\n") == text.clean(s).count("\n")
    assert "\t" not in text.display_block(s)


@given(anything)
def test_text_with_offsets_of_its_own_keeps_its_length(s: str) -> None:
    kept = text.same_length(s)
    assert len(kept) == len(s)
    kept.encode("utf-8")
    assert not any(ord(c) < 0x20 and c not in "\n\t" for c in kept)


@given(anything)
def test_json_made_safe_means_the_same(s: str) -> None:
    written = text.json_text(json.dumps({"t": s}, ensure_ascii=False))
    assert json.loads(written)["t"] == json.loads(json.dumps(s))
    written.encode("utf-8")
    assert not any(c in written for c in "\x1b\x9b\x7f\u202e\u2066")


@given(anything)
def test_a_csv_cell_never_starts_a_formula_and_comes_back_from_a_csv_reader(s: str) -> None:
    cell = text.csv_cell(s)
    assert not cell.startswith(("=", "@"))
    out = io.StringIO()
    csv.writer(out).writerow([cell, "x"])
    assert next(csv.reader(io.StringIO(out.getvalue(), newline=""))) == [cell, "x"]


@pytest.mark.parametrize(
    ("given_cell", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|x", "'+cmd|x"),
        ("-2", "-2"),
        ("-2+3", "'-2+3"),
        ("@a", "'@a"),
        (None, ""),
        (-5, "-5"),
    ],
)
def test_formulas_are_neutralised_and_numbers_stay(given_cell: object, cell: str) -> None:
    assert text.csv_cell(given_cell) == cell


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("plain text, unchanged.", "plain text, unchanged."),
        ("two\r\nlines\rthree", "two\nlines\nthree"),
        ("page\fbreak\u2028line\u2029end", "page\nbreak\nline\nend"),
        ("a \x1b[31mred\x1b[0m word", "a red word"),
        ("copy \x1b]52;c;ZWNobw==\x07this", "copy this"),
        ("link \x1b]8;;http://x.test\x1b\\here", "link here"),
        ("unended \x1b]0;title stays", "unended ]0;title stays"),
        ("nul\x00bell\x07del\x7f", "nulbelldel"),
        ("don\u0092t \u0093go\u0094 \u0096 no", "don’t “go” – no"),
        ("over\u202eride\u2066d\u2069", "overrided"),
        ("ha\u200bm\u200dz\u200ca", "hamza"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
        ("क\u094d\u200dष", "क\u094d\u200dष"),
        ("lone \ud83d half", "lone \ufffd half"),
        ("cafe\u0301", "café"),
        ("hidden\U000e0068\U000e0069", "hidden"),
        ("tab\tkept", "tab\tkept"),
    ],
)
def test_known_tricks(dirty: str, cleaned: str) -> None:
    assert text.clean(dirty) == cleaned


def test_a_tower_of_marks_is_cut_without_taking_for_ever() -> None:
    tower = "a" + "\u0301\u0316" * 200_000 + "b"
    cut = text.clean(tower)
    assert cut[0] == "á"
    assert cut[-1] == "b"
    assert len(cut) <= 12


def test_markup_is_text_and_stays() -> None:
    assert text.display("[/b] [TODO] [@click=app.quit()]") == "[/b] [TODO] [@click=app.quit()]"


def test_a_title_becomes_one_trimmed_line() -> None:
    assert text.one_line("  Two \n\t words\u00a0here ") == "Two words here"
