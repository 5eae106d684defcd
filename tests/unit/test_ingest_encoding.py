"""Promises of encodings, dates and languages: what is certain is read, what is not is left."""

from __future__ import annotations

import pytest

from briefing_tui.ingest.blob import UnreadableError
from briefing_tui.ingest.encoding import decode
from briefing_tui.ingest.language import language_of
from briefing_tui.ingest.metadata import iso_date


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_told_apart(encoding: str) -> None:
    written = "The café in Orlak — “our last”, said Zoë Müller — was hit twice on the 4th of May.\n\nNo one was hurt."
    assert decode(written.encode(encoding)) == written


def test_other_alphabets_are_guessed() -> None:
    written = (
        "Власти области сообщили, что ночью над портом были сбиты три беспилотника. Пострадавших нет. " * 3
    )
    assert decode(written.encode("cp1251")) == written


def test_utf8_cut_in_the_middle_of_a_character_is_still_utf8() -> None:
    whole = "Zoë Müller said “no” and Ines Kolb said “yes” — again…"
    assert decode((whole + "é").encode()[:-1]).startswith(whole)


def test_a_declared_encoding_is_used_where_the_bytes_allow_it() -> None:
    assert decode("Łódź, Gdańsk".encode("iso-8859-2"), "iso-8859-2") == "Łódź, Gdańsk"
    assert decode("don’t".encode("cp1252"), "iso-8859-1") == "don’t"
    assert decode("don’t".encode(), "no-such-encoding") == "don’t"


@pytest.mark.parametrize(
    "data",
    [
        b"\0\x01\x02abc",
        b"\0\xff\xfe\x80\x12",
        b"\xc3\x28\0\xf3\x91M|",
        b"x\xda\xb3IKMMQ\xa8\xc8\xcd\xc9+\xb6U",
        b"\0" * 3 + b"a",
    ],
)
def test_a_few_bytes_of_rubbish_are_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="not text"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "written"),
    [
        (b"Two shells fell.\0", "Two shells fell."),
        (b"Two shells fell\x07 on the port.\x1a", "Two shells fell\x07 on the port.\x1a"),
        ("Взрыв в порту, раненых трое".encode("cp1251"), "Взрыв в порту, раненых трое"),
        ("José Ruiz was hurt in the port.".encode("cp1252"), "José Ruiz was hurt in the port."),
        ("7 § 4".encode(), "7 § 4"),
    ],
)
def test_a_short_text_with_an_odd_byte_is_still_a_text(data: bytes, written: str) -> None:
    assert decode(data) == written


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2021-07-09", "2021-07-09"),
        ("2021-07-09T23:30:00-05:00", "2021-07-09"),
        ("20210709T120000Z", "2021-07-09"),
        ("Fri, 09 Jul 2021 10:00:00 GMT", "2021-07-09"),
        ("9 July 2021", "2021-07-09"),
        ("July 9, 2021 3:45 p.m.", "2021-07-09"),
        ("09/07/2021", None),
        ("July 2021", None),
        ("2021-02-31", None),
        ("soon", None),
        (20210709, None),
    ],
)
def test_dates_are_read_only_where_they_are_certain(written: object, iso: str | None) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("The governor said that two of the wounded had been moved to the coast by the army.", "en"),
        ("El gobernador dijo que dos de los heridos fueron trasladados por el ejército a la costa.", "es"),
        ("Der Gouverneur sagte, dass zwei der Verletzten mit dem Zug in die Stadt gebracht wurden.", "de"),
        ("قال المحافظ إن اثنين من الجرحى نقلا إلى الساحل", "ar"),
        ("Губернатор сообщил о двух раненых", "ru"),
        ("Two hurt", ""),
    ],
)
def test_the_language_of_a_text_is_labelled(written: str, code: str) -> None:
    assert language_of(written) == code
