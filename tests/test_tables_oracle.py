"""Broken files in; the same faults (table, row, column, kind) from our reader and from frictionless out.

Frictionless reads the plain form (comma, ISO dates, points, codes); ours reads that and the form that people send.
"""

import csv
import json
import re
from collections.abc import Callable, Collection
from datetime import date
from importlib.resources import files
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from frictionless import Package, Resource, Schema
from tables_cafe import SEASON, programme

from cafeplan import tables

Rows = list[list[str]]
Found = set[tuple[str, int, str, str]]

SCHEMAS = {
    Path(path.name).stem: json.loads(path.read_text(encoding="utf-8"))
    for path in (files("cafeplan") / "schemas").iterdir()
    if path.name.endswith(".json")
}
FRENCH = {name: f"{schema['files'][-1]}.csv" for name, schema in SCHEMAS.items()}

CAFE: dict[str, Rows] = {
    "facilitators": [
        ["id", "name", "role", "working_time", "first", "last", "weekdays", "newcomer", "status", "venue", "email"],
        [
            "anne",
            "Anne Bertin",
            "general",
            "80",
            "2016-11-01",
            "2017-06-30",
            "lundi,mardi",
            "yes",
            "employee",
            "",
            "a@b.fr",
        ],
        ["benoit", "Benoît Carré", "general,gerontologique", "", "", "", "", "", "", "", ""],
    ],
    "absences": [
        ["facilitator", "first", "last", "entered"],
        ["anne", "2017-02-20", "2017-03-03", "2017-02-01"],
        ["benoit", "2017-02-20", "", ""],
    ],
    "preferences": [
        ["facilitator", "wish", "date", "weekday", "venue"],
        ["anne", "rather_not", "2016-11-14", "lundi", "mably"],
        ["benoit", "wants", "", "lundi", ""],
    ],
    "sessions": [
        [
            "date",
            "start",
            "end",
            "venue",
            "series",
            "status",
            "reason",
            "moved_to",
            "kind",
            "theme",
            "host",
            "capacity",
        ],
        ["2016-11-07", "09:30", "11:30", "comedie", "1er lundi", "held", "", "", "", "logement", "maison-relais", "14"],
        ["2016-11-14", "09:30", "11:30", "mably", "", "held", "", "", "plénière", "", "", ""],
        ["2016-11-21", "09:30", "11:30", "mably", "", "cancelled", "salle indisponible", "", "", "", "", ""],
    ],
    "rota": [
        ["date", "start", "venue", "series", "role", "facilitator", "held_by"],
        ["2016-11-07", "09:30", "comedie", "1er lundi", "general", "anne", "benoit"],
        ["2016-11-14", "09:30", "mably", "", "general", "", ""],
    ],
    "history": [
        ["change", "entered", "what", "date", "start", "venue", "role", "before", "after", "reason"],
        ["1", "2016-10-10", "publish", "2016-11-07", "09:30", "comedie", "", "", "planned", ""],
        ["1", "2016-10-10", "publish", "2016-11-07", "09:30", "comedie", "general", "", "anne", ""],
        ["2", "2016-11-18", "cancel", "2016-11-21", "09:30", "mably", "", "planned", "cancelled", "salle indisponible"],
    ],
    "attendance": [
        ["date", "start", "participant"],
        ["2016-11-07", "09:30", "P001"],
        ["2016-11-07", "09:30", "P002"],
        ["2016-11-14", "09:30", "P001"],
    ],
    "headcounts": [["date", "start", "anonymous"], ["2016-11-07", "09:30", "3"], ["2016-11-14", "09:30", "0"]],
    "participants": [
        ["id", "sex", "age_band", "channel", "territory", "public", "eligible"],
        ["P001", "F", "60-69", "affiche", "montanou", "", "nsp"],
        ["P002", "M", "nsp", "", "", "", ""],
        ["P014", "", "", "", "", "connu du service", "yes"],
    ],
    "expenses": [
        ["date", "label", "nature", "amount", "purpose"],
        ["2016-11-07", "boissons, sucre", "drinks", "12.60", ""],
        ["2016-11-14", "affiches", "communication", "1234.50", "sortie"],
    ],
}
SECOND_ROWS: dict[str, dict[str, str]] = {
    "organisations": {"id": "mairie", "name": "Mairie"},
    "fiches": {"organisation": "mairie"},
    "territories": {"id": "agen", "name": "Agen"},
    "recipients": {"service": "direction", "address": "direction@example.org"},
    "enrolments": {"participant": "P001", "requested": "2017-01-09"},
    "referrals": {"date": "2017-01-09", "channel": "affiche"},
    "outreach": {"date": "2017-01-09", "place": "marché", "contacts": "0"},
    "follow_ups": {"date": "2017-01-09", "participant": "P001"},
    "notes": {"date": "2016-11-14", "start": "09:30"},
    "sendings": {
        "date": "2016-11-14",
        "start": "09:30",
        "address": "direction@example.org",
        "state": "queued",
        "on": "2016-11-15",
    },
    "events": {"date": "2017-01-09", "kind": "alert"},
    "needs": {"date": "2017-01-09", "theme": "sorties", "need": "un car"},
    "projects": {"project": "exposition", "step": "inviter", "stage": "identified"},
    "income": {"date": "2017-01-09", "label": "quête", "nature": "gifts", "amount": "3"},
    "funding": {"funder": "Mairie"},
    "hours": {"date": "2017-01-09", "status": "volunteer", "hours": "1"},
    "answers": {"date": "2017-01-09"},
    "invitations": {"date": "2016-11-14", "start": "09:30", "organisation": "mairie"},
    "communications": {"date": "2017-01-09", "channel": "press"},
    "themes": {"theme": "sante"},
    "improvements": {"raised": "2017-01-09", "action": "chauffer la salle"},
}
"""Of the other tables, the first row is made of the columns' examples; this is the second."""


def with_examples(table: str) -> Rows:
    """A table of two rows: one with every cell filled, one with those that must be."""
    fields = SCHEMAS[table]["fields"]
    names = [field["name"] for field in fields]
    return [names, [field["example"] for field in fields], [SECOND_ROWS[table].get(name, "") for name in names]]


CAFE |= {table: with_examples(table) for table in SECOND_ROWS}

KINDS = {
    "bad-date": "type",
    "short-year": "type",
    "bad-time": "type",
    "bad-integer": "type",
    "bad-number": "type",
    "bad-address": "type",
    "too-many-decimals": "decimals",
    "required": "required",
    "facilitator-without-role": "required",
    "unknown-value": "enum",
    "minimum": "minimum",
    "maximum": "maximum",
    "pattern": "pattern",
    "too-long": "maxLength",
    "duplicate": "primary-key",
    "unknown-participant": "foreign-key",
    "unknown-facilitator": "foreign-key",
    "unknown-session": "foreign-key",
    "unknown-reference": "foreign-key",
    "unknown-column": "extra-label",
    "missing-column": "missing-label",
    "untitled-cell": "extra-cell",
}
NOT_IN_THE_STANDARD = {
    "decimals",
    "unknown-venue",
    "unknown-role",
    "unknown-series",
    "looks-like-name",
    "outside-season",
    "session-not-held",
    "unknown-time",
    "start-needed",
    "moved-nowhere",
    "reversed",
    "spreadsheet-error",
}
"""What Table Schema cannot say; counted apart."""

OF_PROGRAMME = {"venue", "role", "series", "weekday"}
UNIQUE = {table for table, schema in SCHEMAS.items() if "uniqueKeys" in schema}
WRONG = {
    "string": ["", "é è", "tres-long-" * 500],
    "list": [""],
    "date": ["", "2016-13-07", "7 nov.", "1999-12-31"],
    "time": ["", "25:00", "matin"],
    "integer": ["", "-1", "999999999", "3.5", "trois"],
    "number": ["", "-0.01", "douze", "1,5,0"],
}


Change = Callable[[dict[str, Rows]], None]


def of_cell(table: str, place: int, wrong: str) -> Change:
    """The first row of a table with one cell set to a wrong value."""
    return lambda cafe: cafe[table][1].__setitem__(place, wrong)


def of_rows(table: str) -> dict[str, Change]:
    """What goes wrong with the rows and titles of a table."""
    remarks = ["remarque", "a", "b", "c", "d"]
    changes: dict[str, Change] = {
        "first row twice": lambda cafe: cafe[table].append(list(cafe[table][1])),
        "a blank row": lambda cafe: cafe[table].insert(2, [""] * len(cafe[table][0])),
        "a cell too many": lambda cafe: cafe[table][2].append("de trop"),
        "a column too many": lambda cafe: [row.append(text) for row, text in zip(cafe[table], remarks, strict=False)],
        "first column missing": lambda cafe: [row.pop(0) for row in cafe[table]],
    }
    # A unique key, which frictionless does not know: tests/test_tables_season.py
    return {name: change for name, change in changes.items() if table not in UNIQUE or name != "first row twice"}


def mutants() -> dict[str, Change]:
    """For each column of each table an empty or wrong cell, for each table two wrong rows or titles: a seed chooses."""
    random = Random(29)
    changed: dict[str, Change] = {}
    for table, schema in sorted(SCHEMAS.items()):
        for place, field in enumerate(schema["fields"]):
            optional = field["name"] in OF_PROGRAMME or not field.get("constraints", {}).get("required")
            wrong = "" if field["name"] in OF_PROGRAMME else random.choice(WRONG[field["type"]][optional:] or [""])
            changed[f"{table}.{field['name']} = {wrong[:12]!r}"] = of_cell(table, place, wrong)
        for name in random.sample(sorted(of_rows(table)), 2):
            changed[f"{table}: {name}"] = of_rows(table)[name]
    changed["attendance: unknown participant"] = of_cell("attendance", 2, "P009")
    changed["attendance: no session that day"] = of_cell("attendance", 0, "2016-11-08")
    changed["sessions: moved to no session"] = of_cell("sessions", 7, "2016-11-08")
    changed["notes: no session that day"] = of_cell("notes", 0, "2016-11-08")
    return changed


MUTANTS = mutants()


def written(rows: Rows, delimiter: str) -> str:
    """Rows as the text of a .csv."""
    out = StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()


def as_sent(table: str, rows: Rows) -> Rows:
    """The rows in the form that people send: French titles, dd/mm/yyyy, decimal comma, 9h30, French words."""
    titles = {field["name"]: field["title"].upper() for field in SCHEMAS[table]["fields"]}
    kinds = {field["name"]: field for field in SCHEMAS[table]["fields"]}
    header = rows[0]

    def cell(name: str, text: str) -> str:
        field = kinds.get(name, {})
        if field.get("type") == "date":
            try:
                return date.fromisoformat(text).strftime("%d/%m/%Y")
            except ValueError:
                return text
        if field.get("type") == "number":
            return text.replace(".", ",") + (f" {field['unit']}" if text else "")
        if field.get("type") == "time":
            return text.replace(":", "h")
        words = {entry["value"]: entry["label"] for entry in field.get("categories", [])}
        return words.get(text, text)

    body = [[cell(name, text) for name, text in zip(header, row, strict=False)] + row[len(header) :] for row in rows]
    return [[titles.get(name, name) for name in header], *body[1:]]


def ours(folder: Path, cafe: dict[str, Rows], sent: bool) -> Found:
    """What our reader finds, with the kinds of the standard and the columns' names."""
    folder.mkdir()
    (folder / SEASON.id).mkdir()
    for table, rows in cafe.items():
        text = written(as_sent(table, rows), ";") if sent else written(rows, ",")
        place = folder if SCHEMAS[table]["folder"] == "programme" else folder / SEASON.id
        (place / FRENCH[table]).write_text(text, encoding="cp1252" if sent else "utf-8")
    loaded = tables.load(programme(folder), SEASON)
    names = {
        (table, title): field["name"]
        for table, schema in SCHEMAS.items()
        for field in schema["fields"]
        for title in (field["name"], field["title"].upper())
    }
    return {
        (
            fault.table,
            fault.line or 0,
            names.get((fault.table, fault.column or ""), ""),
            KINDS.get(fault.kind, fault.kind),
        )
        for fault in loaded.faults
    }


def theirs(folder: Path, cafe: dict[str, Rows], tables: Collection[str]) -> Found:
    """What frictionless finds in some of the tables; those that they refer to are there, and not looked at."""
    folder.mkdir()
    referred = {key["reference"]["resource"] for table in tables for key in SCHEMAS[table].get("foreignKeys", [])}
    resources = []
    for table in sorted({*tables, *referred} - {""}):
        (folder / f"{table}.csv").write_text(written(cafe[table], ","), encoding="utf-8")
        # Usually frictionless takes the columns by their order; where one is missing it must take them by name.
        matched = "exact" if len(cafe[table][0]) >= len(SCHEMAS[table]["fields"]) else "subset"
        schema = {**SCHEMAS[table], "fieldsMatch": matched}
        if table not in tables:
            schema = {**schema, "foreignKeys": []}
        resources.append(
            Resource(name=table, path=f"{table}.csv", schema=Schema.from_descriptor(schema), encoding="utf-8")
        )
    report = Package(resources=resources, basepath=str(folder)).validate()
    found = {
        (task.name, *_place(error.to_descriptor()))
        for task in report.tasks
        for error in task.errors
        # Ours forgives blank rows; a key that is all empty is said once, as the required cell that it is.
        if error.type != "blank-row" and "are all" not in error.note
    }
    # A cell that is wrong in itself is one fault; that no table knows its wrong value is not another.
    wrong = {place[:3] for place in found if place[3] != "foreign-key"}
    return {place for place in found if place[3] != "foreign-key" or place[:3] not in wrong}


def _place(error: dict[str, Any]) -> tuple[int, str, str]:
    kind = error["type"].removesuffix("-error")
    if kind == "constraint":
        kind = error["note"].split('"')[1]
    names = (
        []
        if kind in {"primary-key", "extra-cell", "extra-label"}
        else error.get("fieldNames") or [error.get("fieldName", "")]
    )
    return error.get("rowNumber", 1), ",".join(names), kind


def touched(table: str) -> set[str]:
    """A table and those that refer to it: where a change in it may show."""
    return {table} | {
        other
        for other, schema in SCHEMAS.items()
        if table in {key["reference"]["resource"] for key in schema.get("foreignKeys", [])}
    }


def broken(name: str) -> dict[str, Rows]:
    """The café's tables with one of the mutants among them."""
    cafe = {table: [list(row) for row in rows] for table, rows in CAFE.items()}
    MUTANTS[name](cafe)
    return cafe


@pytest.mark.parametrize("name", sorted(MUTANTS))
def test_frictionless_finds_the_same_faults(tmp_path: Path, name: str) -> None:
    """For every mutant the two readers agree on table, row, column and kind, in plain form and as people send it."""
    expected = theirs(tmp_path / "theirs", broken(name), touched(re.split("[.:]", name)[0]))
    for sent in (False, True):
        found = ours(tmp_path / str(sent), broken(name), sent)
        assert {fault for fault in found if fault[3] not in NOT_IN_THE_STANDARD} == expected


def test_the_corpus_is_large_and_meets_every_kind_of_fault(tmp_path: Path) -> None:
    """At least two hundred broken files, of every table; each kind that the standard knows is met by one of them."""
    assert len(MUTANTS) >= 200
    assert {re.split("[.:]", name)[0] for name in MUTANTS} == set(SCHEMAS)
    found = [ours(tmp_path / str(number), broken(name), False) for number, name in enumerate(MUTANTS)]
    met = {fault[3] for faults in found for fault in faults}
    assert set(KINDS.values()) - NOT_IN_THE_STANDARD - met == set()


def test_the_unbroken_tables_have_no_fault_for_either(tmp_path: Path) -> None:
    """The tables that the mutants start from are in order."""
    assert theirs(tmp_path / "theirs", CAFE, SCHEMAS) == set()
    assert ours(tmp_path / "plain", CAFE, sent=False) == ours(tmp_path / "sent", CAFE, sent=True) == set()
