"""Promises of reading files in: formats by content, encodings, clutter, metadata, refusals."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ingest import Blob, Refused, documents, files, standard_input
from briefing_tui.ingest.clutter import is_label, without_clutter
from briefing_tui.ingest.plain import unwrapped
from briefing_tui.model import Document

PAGE = """• en
ON NOW

Shells hit the harbour of Port Salis

Three dock workers were hurt when shells landed in the harbour of Port Salis on Monday, the port office said. The fire
that followed

Three dock workers were hurt when shells landed in the harbour of Port Salis on Monday, the port office said.

The fire that followed burned for two hours, said harbour master Ines Kolb.

Read more: Two ships leave Port Salis
Share this article

Follow us on:

ON NOW"""


def read(data: bytes | str, name: str = "note.txt") -> list[Document | Refused]:
    data = data.encode() if isinstance(data, str) else data
    return [found for found in documents(Blob(name, None, data)) if isinstance(found, Document | Refused)]


def one(data: bytes | str, name: str = "note.txt") -> Document:
    (found,) = read(data, name)
    assert isinstance(found, Document), found
    return found


def refusal(data: bytes | str, name: str = "note.txt") -> Refused:
    (found,) = read(data, name)
    assert isinstance(found, Refused), found
    return found


def test_a_page_dump_keeps_its_article_and_loses_its_clutter() -> None:
    found = one(PAGE)
    assert found.title == "Shells hit the harbour of Port Salis"
    assert found.text.split("\n\n") == [
        "Three dock workers were hurt when shells landed in the harbour of Port Salis on Monday, the port office said.",
        "The fire that followed burned for two hours, said harbour master Ines Kolb.",
        "Read more: Two ships leave Port Salis",
    ]
    assert found.language == "en"
    assert found.raw_sha256 == hashlib.sha256(PAGE.encode()).hexdigest()


@pytest.mark.parametrize(
    "line",
    ["• en", "ON NOW", "Follow us on:", "Read more", "Share this article", "Advertisement", "Sign up", "| ar",
     "Facebook Twitter WhatsApp", "© 2026 Harbour Herald", "list 1 of 4", "Skip to content", "5 min read", "* * *",
     "Most read", "Keep reading", "Related stories:", "Click here to share on social media"],
)  # fmt: skip
def test_labels_of_a_page_are_known(line: str) -> None:
    assert is_label(line)


@pytest.mark.parametrize(
    "line",
    ["Share prices fell.", "Live shells were found.", "Watch towers burned", "Follow us, he said.", "“No”", "12 dead",
     "Menu prices doubled", "Home guards were killed", "Search teams found two bodies", "x-ray", "General Ode:"],
)  # fmt: skip
def test_sentences_are_not_taken_for_labels(line: str) -> None:
    assert not is_label(line)


def test_a_teaser_that_the_text_repeats_goes_and_other_repetition_stays() -> None:
    first = "The council of Lower Sarn met on Friday to speak about the truce and"
    full = first + " the road to the coast."
    assert without_clutter(f"{first}\n\n{full}\n\nEnd.") == f"{full}\n\nEnd."
    assert without_clutter(f"{first} […]\n\n{full}") == full
    assert without_clutter("He ran.\n\nHe ran. She stayed.") == "He ran.\n\nHe ran. She stayed."


@given(st.text())
def test_whatever_a_text_file_holds_it_is_read_or_refused(written: str) -> None:
    found = read(written.encode("utf-8", "surrogatepass"))
    assert len(found) <= 1 or written.lstrip().startswith("{")


@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_they_are_read_or_refused(data: bytes) -> None:
    for found in read(data):
        assert isinstance(found, Refused) or found.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "not text (an image)"),
        (bytes(range(256)) * 20, "not text (binary data)"),
        ("… — …".encode(), "no text in it"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    assert refusal(data).reason == reason


def test_front_matter_is_read_and_its_names_are_forgiving() -> None:
    found = one(
        "---\ntitle: Truce holds\nauthor: [Ines Kolb, Jan Rae]\ndate: 2026-03-12 10:00:00\noutlet: Harbour Herald\n"
        "link: https://herald.example/truce\nlang: en-GB\nreliability: b\nkind: outlet\nother: {a: 1}\n---\n"
        "The **truce** in [Sarn](https://x.example) held.\n"
    )
    assert (found.title, found.byline, found.published) == ("Truce holds", "Ines Kolb, Jan Rae", "2026-03-12")
    assert (found.source, found.url) == ("Harbour Herald", "https://herald.example/truce")
    assert (found.language, found.reliability, found.source_kind) == ("en", "B", "outlet")
    assert found.text == "The truce in Sarn held."


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    found = one(
        "# Night in Dunmar\n\nTwo *rockets* fell.\n\n- one near a school\n- one in a field\n\n1. First\n",
        "a.md",
    )
    assert found.title == "Night in Dunmar"
    assert found.text == "Two rockets fell.\n\n- one near a school\n\n- one in a field\n\n1. First"


def test_broken_front_matter_is_refused_with_its_line() -> None:
    found = refusal("---\ntitle: [unclosed\nurl: x\n---\nBody.\n", "bad.md")
    assert found.place.startswith("line ")
    assert "front matter" in found.reason
    assert str(found).startswith("bad.md: line ")


def test_a_title_with_a_colon_is_no_mistake() -> None:
    found = one("---\ntitle: Opinion: stop counting\nsource: Herald\n---\nBody here.\n", "a.md")
    assert (found.title, found.source, found.text) == ("Opinion: stop counting", "Herald", "Body here.")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("title: Shells \x07on port\x00", "Shells on port"),
        ("title: \x1b[31mShells\u202e on port", "Shells on port"),
        ("title: Shells on port\r\n\tsource: x", "Shells on port"),
        ('title: @tessen tells\nsource: "T', "@tessen tells"),
        ("title: Shells on port\nbyline:\nsource: %T", "Shells on port"),
    ],
)
def test_front_matter_is_cleaned_rather_than_refused(written: str, title: str) -> None:
    found = one(f"--- \n{written}\n---\nBody here.\n", "a.md")
    assert (found.title, found.text) == (title, "Body here.")


def test_front_matter_that_unfolds_like_a_bomb_is_refused() -> None:
    assert "anchors" in refusal("---\na: &a [x, x]\nb: [*a, *a]\n---\nBody.\n", "bad.md").reason


def test_the_url_names_the_source_where_nothing_else_does_and_only_web_addresses_are_kept() -> None:
    assert one("---\nurl: https://www.herald.example/a\n---\nBody here.\n").source == "herald.example"
    bad = one("---\nurl: javascript:alert(1)\n---\nBody here.\n")
    assert (bad.url, bad.source) == ("", "")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("?utm_source=feed&utm_medium=rss", ""),
        ("?id=7&fbclid=x", "?id=7"),
        ("#xtor=RSS-1", ""),
        ("#post-3", "#post-3"),
    ],
)
def test_what_tells_where_a_reader_came_from_is_not_of_an_address(given: str, kept: str) -> None:
    assert (
        one(f"---\nurl: https://herald.example/a{given}\n---\nBody here.\n").url
        == f"https://herald.example/a{kept}"
    )


def test_json_lines_are_documents_and_a_broken_line_costs_one_refusal() -> None:
    lines = [
        json.dumps(
            {"id": "a", "text": "One.", "published": "2026-03-01T10:00:00Z", "title": "T", "source": "S"}
        ),
        "{broken",
        "",
        json.dumps({"id": "b", "text": 3}),
        json.dumps([1]),
        json.dumps({"text": "Two."}),
        json.dumps({"id": "c", "text": " "}),
    ]
    found = read("\n".join(lines), "set.jsonl")
    kept = [(d.id, d.text, d.published, d.title, d.source) for d in found if isinstance(d, Document)]
    assert kept == [("a", "One.", "2026-03-01", "T", "S"), ("set.jsonl#6", "Two.", None, "", "")]
    places = [(r.place, r.reason.split(":")[0]) for r in found if isinstance(r, Refused)]
    assert places == [
        ("line 2", "not JSON"),
        ("line 4", '"text" is not a string'),
        ("line 5", "not a JSON object"),
        ("line 7", '"text" is empty'),
    ]


def test_json_lines_for_extraction_keep_their_offsets() -> None:
    text = "A\u200bb\r\nc\x00d \u202ee cafe\u0301 \ud800 end  \n"
    blob = Blob("x.jsonl", None, json.dumps({"id": "a", "text": text}).encode(), keep_offsets=True)
    (found,) = documents(blob)
    assert isinstance(found, Document)
    assert len(found.text) == len(text)
    assert found.text.index("end") == text.index("end")
    found.text.encode()


def test_a_deeply_nested_line_is_refused() -> None:
    assert "JSON" in refusal('{"text": ' + "[" * 100_000, "x.jsonl").reason


def test_lines_wrapped_by_a_program_are_joined_and_short_lines_are_not() -> None:
    wrapped = (
        "Two soldiers were hurt on Monday when a mine went\noff under their truck on the road to Lower Sarn, the\n"
        "ministry said."
    )
    assert unwrapped(wrapped) == wrapped.replace("\n", " ")
    assert unwrapped("one\ntwo\nthree") == "one\ntwo\nthree"


def test_a_file_with_a_paragraph_a_line_is_read_as_such() -> None:
    found = one(
        "Truce holds in Sarn\nThe truce held on Friday, the mayor said.\nShops were open. Buses ran.\n"
    )
    assert found.title == "Truce holds in Sarn"
    assert found.text == "The truce held on Friday, the mayor said.\n\nShops were open. Buses ran."
    listed = one("The dead are:\nIda Rae, 30\nTom Ode, 41\n")
    assert listed.text == "The dead are:\nIda Rae, 30\nTom Ode, 41"


def test_a_folder_gives_its_files_in_order_without_hidden_ones_and_links_out(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    (inside / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt"):
        (inside / name).write_text("words")
    (inside / "out.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "own.txt").symlink_to(inside / "a.txt")
    (inside / "loop").symlink_to(inside)
    found = list(files([str(inside)]))
    names = [Path(f.id).name for f in found if isinstance(f, Blob)]
    assert names == ["a.txt", "b.txt", "own.txt", "c.txt"]
    assert {(Path(r.file).name, r.reason) for r in found if isinstance(r, Refused)} == {
        ("out.txt", "a link out of the folder")
    }


def test_a_name_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (found,) = files([str(tmp_path / "no.txt")])
    assert isinstance(found, Refused)
    assert found.reason == "no such file or folder"


def test_a_web_address_is_not_fetched() -> None:
    (found,) = files(["https://herald.example/truce"])
    assert isinstance(found, Refused)
    assert found.reason.startswith("a web address")


def test_a_pattern_is_matched_where_no_file_is_called_so(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md", "[odd].txt", "sub/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")

    def names(pattern: str) -> list[str]:
        return [
            Path(f.id).name if isinstance(f, Blob) else f.reason for f in files([str(tmp_path / pattern)])
        ]

    assert names("?.txt") == ["a.txt", "b.txt"]
    assert names("**/*.txt") == ["[odd].txt", "a.txt", "b.txt", "d.txt"]
    assert names("[odd].txt") == ["[odd].txt"]
    assert names("*.pdf") == ["no file matches"]


def test_standard_input_is_named_by_a_dash() -> None:
    (found,) = documents(standard_input(b"Shells fell on the harbour on Monday."))
    assert isinstance(found, Document)
    assert found.id == "-"


def test_a_refusal_cannot_carry_an_escape_sequence_to_the_terminal() -> None:
    assert "\x1b" not in str(Refused("a\x1b]52;c;x\x07b", "bad\nthing", "line 1"))
