"""Broken files in; the same faults (table, row, column, kind) from our reader and from frictionless out.

Frictionless reads the plain form (comma, ISO dates, points, codes); ours reads that and the form that people send.
"""

import csv
import json
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from io import StringIO
from pathlib import Path
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
        ["id", "name", "role", "working_time", "first", "last", "weekdays", "newcomer", "venue"],
        ["anne", "Anne Bertin", "general", "80", "2016-11-01", "2017-06-30", "lundi,mardi", "yes", ""],
        ["benoit", "Benoît Carré", "general,gerontologique", "", "", "", "", "", ""],
    ],
    "absences": [["facilitator", "first", "last"], ["anne", "2017-02-20", "2017-03-03"], ["benoit", "2017-02-20", ""]],
    "preferences": [
        ["facilitator", "wish", "date", "weekday", "venue"],
        ["anne", "rather_not", "2016-11-14", "lundi", "mably"],
        ["benoit", "wants", "", "lundi", ""],
    ],
    "sessions": [
        ["date", "start", "end", "venue", "series", "status", "reason", "moved_to"],
        ["2016-11-07", "09:30", "11:30", "comedie", "1er lundi", "held", "", ""],
        ["2016-11-14", "09:30", "11:30", "mably", "", "held", "", ""],
        ["2016-11-21", "09:30", "11:30", "mably", "", "cancelled", "salle indisponible", ""],
    ],
    "rota": [
        ["date", "start", "venue", "series", "role", "facilitator", "held_by"],
        ["2016-11-07", "09:30", "comedie", "1er lundi", "general", "anne", "benoit"],
        ["2016-11-14", "09:30", "mably", "", "general", "", ""],
    ],
    "attendance": [
        ["date", "start", "participant"],
        ["2016-11-07", "09:30", "P001"],
        ["2016-11-07", "09:30", "P002"],
        ["2016-11-14", "09:30", "P001"],
    ],
    "headcounts": [["date", "start", "anonymous"], ["2016-11-07", "09:30", "3"], ["2016-11-14", "09:30", "0"]],
    "participants": [["id", "sex", "age_band", "channel"], ["P001", "F", "60-69", "affiche"], ["P002", "M", "nsp", ""]],
    "expenses": [
        ["date", "label", "nature", "amount"],
        ["2016-11-07", "boissons, sucre", "drinks", "12.60"],
        ["2016-11-14", "affiches", "communication", "1234.50"],
    ],
}

KINDS = {
    "bad-date": "type",
    "short-year": "type",
    "bad-time": "type",
    "bad-integer": "type",
    "bad-number": "type",
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
WRONG = {
    "string": ["", "é è"],
    "list": [""],
    "date": ["", "2016-13-07", "7 nov.", "1999-12-31"],
    "time": ["", "25:00", "matin"],
    "integer": ["", "-1", "1001", "3.5", "trois"],
    "number": ["", "-0.01", "douze", "1,5,0"],
}


def mutants() -> dict[str, Callable[[dict[str, Rows]], None]]:
    """Every cell of each table's first row set to each wrong value of its type, and what goes wrong with rows."""

    def cell(table: str, place: int, wrong: str) -> Callable[[dict[str, Rows]], None]:
        return lambda cafe: cafe[table][1].__setitem__(place, wrong)

    changed = {
        f"{table}.{field['name']} = {wrong!r}": cell(table, place, wrong)
        for table, schema in SCHEMAS.items()
        for place, field in enumerate(schema["fields"])
        for wrong in WRONG[field["type"]]
        if not (wrong and field["name"] in OF_PROGRAMME)
    }
    for table in SCHEMAS:
        changed[f"{table}: first row twice"] = lambda cafe, table=table: cafe[table].append(list(cafe[table][1]))
        changed[f"{table}: a blank row"] = lambda cafe, table=table: cafe[table].insert(2, [""] * len(cafe[table][0]))
        changed[f"{table}: a cell too many"] = lambda cafe, table=table: cafe[table][2].append("de trop")
        changed[f"{table}: a column too many"] = lambda cafe, table=table: [
            row.append(text) for row, text in zip(cafe[table], ["remarque", "a", "b", "c"], strict=False)
        ]
        changed[f"{table}: first column missing"] = lambda cafe, table=table: [row.pop(0) for row in cafe[table]]
    del changed["rota: first row twice"]  # a unique key, which frictionless does not know: tests/test_tables_season.py
    changed["attendance: unknown participant"] = cell("attendance", 2, "P009")
    changed["attendance: no session that day"] = cell("attendance", 0, "2016-11-08")
    changed["sessions: moved to no session"] = cell("sessions", 7, "2016-11-08")
    changed["participants: channel too long"] = cell("participants", 3, "affiche " * 11)
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
            return text.replace(".", ",") + (" €" if text else "")
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


def theirs(folder: Path, cafe: dict[str, Rows]) -> Found:
    """What frictionless finds."""
    folder.mkdir()
    resources = []
    for table, rows in cafe.items():
        (folder / f"{table}.csv").write_text(written(rows, ","), encoding="utf-8")
        # Usually frictionless takes the columns by their order; where one is missing it must take them by name.
        matched = "exact" if len(rows[0]) >= len(SCHEMAS[table]["fields"]) else "subset"
        schema = Schema.from_descriptor({**SCHEMAS[table], "fieldsMatch": matched})
        path = f"{table}.csv"
        resources.append(Resource(name=table, path=path, schema=schema, encoding="utf-8"))
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


@pytest.mark.parametrize("name", sorted(MUTANTS))
def test_frictionless_finds_the_same_faults(tmp_path: Path, name: str) -> None:
    """For every mutant the two readers agree on table, row, column and kind, in plain form and as people send it."""
    cafe = {table: [list(row) for row in rows] for table, rows in CAFE.items()}
    MUTANTS[name](cafe)
    expected = theirs(tmp_path / "theirs", cafe)
    for sent in (False, True):
        found = {fault for fault in ours(tmp_path / str(sent), cafe, sent) if fault[3] not in NOT_IN_THE_STANDARD}
        assert found == expected


def test_the_unbroken_tables_have_no_fault_for_either(tmp_path: Path) -> None:
    """The tables that the mutants start from are in order."""
    assert theirs(tmp_path / "theirs", CAFE) == set()
    assert ours(tmp_path / "plain", CAFE, sent=False) == ours(tmp_path / "sent", CAFE, sent=True) == set()
