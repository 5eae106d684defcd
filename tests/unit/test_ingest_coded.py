"""Promises of coded exports: a row is an incident, its figures are claims of that source."""

from __future__ import annotations

from briefing_tui.ingest import Blob, Coded, Feed, Refused, documents
from briefing_tui.model import Document

ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,"
    "longitude,geo_precision,source,notes,fatalities\n"
    "MRV1,10 March 2026,1,Explosions/Remote violence,Shelling/artillery/missile attack,Northern Front,Civilians (Marvania),Marvania,"
    'Orlak,Dunmar,51.5,24.25,1,Tessen Wire,"On 10 March 2026, Northern Front fired rockets at Dunmar. 9 killed.",9\n'
    "MRV2,soon,1,Protests,Peaceful protest,Protesters,,Marvania,,Tessen,,,1,x,A march.,0\n"
    "MRV3,2026-03-11,1,Protests,Peaceful protest,Protesters,,Marvania,,Tessen,,,1,x,A march.,many\n"
)


UCDP = (
    "id,relid,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,source_headline,where_prec,where_coordinates,adm_1,"
    "latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n"
    "77,MRV-2026-1-1,2026,1,Marvania: Government,Government - NF,Government,NF,Jets strike camp,1,Belgrest,Orlak,51.5,24.25,"
    "Marvania,1,2026-03-14 00:00:00.000,2026-03-14 00:00:00.000,0,4,2,0,6,8,5\n"
)


def read(data: bytes | str, name: str = "") -> list[Document | Coded | Feed | Refused]:
    return list(documents(Blob(name or "given", None, data.encode() if isinstance(data, str) else data)))


def test_acled_rows_become_incidents_with_their_figures_as_claims() -> None:
    coded, no_date, no_count = read(ACLED, "export.csv")
    assert isinstance(coded, Coded)
    document, (event,) = coded.document, coded.facts.events
    assert (document.source, document.published, document.url) == ("ACLED", "2026-03-10", "urn:acled:MRV1")
    assert (event.type, event.date_start, event.location, event.country) == (
        "rocket_attack",
        "2026-03-10",
        "Dunmar",
        "Marvania",
    )
    assert (event.latitude, event.longitude, event.admin1) == (51.5, 24.25, "Orlak")
    (claim,) = event.casualties
    assert (claim.kind, claim.low, claim.high, claim.claimant) == ("killed", 9, 9, None)
    assert document.text[claim.start : claim.end] == "Fatalities: 9"
    assert document.text[event.start : event.end].startswith("On 10 March 2026")
    assert [document.text[m.start : m.end] for m in event.actors + event.targets] == [
        "Northern Front",
        "Civilians (Marvania)",
    ]
    assert isinstance(no_date, Refused)
    assert (no_date.place, no_date.reason) == ("line 3", "event_date: 'soon' is not a date")
    assert isinstance(no_count, Refused)
    assert no_count.reason == "fatalities: 'many' is not a number"


def test_ucdp_rows_keep_their_range_and_its_parts() -> None:
    (coded,) = read(UCDP)
    assert isinstance(coded, Coded)
    (event,) = coded.facts.events
    total, side_b, civilians = event.casualties
    assert (total.low, total.high, total.qualifier) == (5, 8, "range")
    assert (side_b.who, side_b.low, side_b.part_of) == ("side B", 4, (total.start, total.end))
    assert (civilians.category, civilians.high) == ("civilian", 2)
    for claim in event.casualties:
        assert coded.document.text[claim.start : claim.end]


def test_a_csv_of_something_else_is_refused() -> None:
    (found,) = read("a,b\n1,2\n", "x.csv")
    assert isinstance(found, Refused)
    assert "not an export of ACLED or UCDP" in found.reason
