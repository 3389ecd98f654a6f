"""The schemas of the package in; that they keep to the standard and agree with themselves, out."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from frictionless import Schema

from cafeplan.language import bare
from cafeplan.model import Status
from cafeplan.tables.cells import Setting, Words, Wrong, value
from cafeplan.tables.contract import contracts

SCHEMAS: dict[str, dict[str, Any]] = {
    Path(path.name).stem: json.loads(path.read_text(encoding="utf-8"))
    for path in (files("cafeplan") / "schemas").iterdir()
    if path.name.endswith(".json")
}
KNOWN_CONSTRAINTS = {"required", "enum", "pattern", "minimum", "maximum", "maxLength"}
OF_THE_PROGRAMME = "facilitators absences preferences organisations fiches territories recipients"
OF_A_SEASON = (
    "sessions rota history attendance headcounts participants enrolments referrals outreach follow_ups notes sendings "
    "events needs projects expenses income funding hours answers invitations communications themes improvements"
)
TABLES = {*OF_THE_PROGRAMME.split(), *OF_A_SEASON.split()}


def test_every_table_has_its_contract() -> None:
    """Each table of a programme and of a season is declared, in the file of its name and for that folder."""
    assert set(SCHEMAS) == TABLES == {contract.name for contract in contracts()}
    assert all(schema["name"] == name for name, schema in SCHEMAS.items())
    placed = {name for name, schema in SCHEMAS.items() if schema["folder"] == "programme"}
    assert placed == set(OF_THE_PROGRAMME.split())


def test_every_indicator_has_its_columns() -> None:
    """Each of the 42 indicators names the columns that it needs, and no column serves one that there is not."""
    served = {code for schema in SCHEMAS.values() for field in schema["fields"] for code in field.get("serves", [])}
    assert served == {f"IND-{number:02}" for number in range(1, 43)}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_valid_against_the_standard(name: str) -> None:
    """Any tool that reads Table Schema reads ours."""
    assert Schema.from_descriptor(SCHEMAS[name]).name == name


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_everything_is_said_in_both_languages(name: str) -> None:
    """Each table and each column has a title and a description in French and in English, and an example."""
    described = [SCHEMAS[name], *SCHEMAS[name]["fields"]]
    for entry in described:
        for key in ("title", "title:en", "description", "description:en"):
            assert entry[key].strip(), (name, entry["name"], key)
    assert all(field["example"] for field in SCHEMAS[name]["fields"])


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_only_constraints_that_are_checked_are_declared(name: str) -> None:
    """A constraint that the reader does not know would be a promise that nobody keeps."""
    for field in SCHEMAS[name]["fields"]:
        assert set(field.get("constraints", {})) <= KNOWN_CONSTRAINTS, field["name"]
        # The sentence about a pattern describes this one.
        assert field.get("constraints", {}).get("pattern", "[A-Za-z0-9_.-]+") == "[A-Za-z0-9_.-]+"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_categories_and_enumerations_agree(name: str) -> None:
    """The words for people and the codes for tools name the same values."""
    for field in SCHEMAS[name]["fields"]:
        codes = [entry["value"] for entry in field.get("categories", [])]
        if field["type"] != "list":
            assert codes == field.get("constraints", {}).get("enum", [])


def test_statuses_are_those_of_the_model() -> None:
    """What a table may say became of a session is what the model knows, but for dates that were never open."""
    status = next(field for field in SCHEMAS["sessions"]["fields"] if field["name"] == "status")
    assert set(status["constraints"]["enum"]) == set(Status) - {Status.CLOSED}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_no_two_columns_share_a_spelling(name: str) -> None:
    """A header by name, French or English title means one column only."""
    meant: dict[str, str] = {}
    for field in SCHEMAS[name]["fields"]:
        for word in {re.sub(r"[\s_-]+", " ", bare(field[key])) for key in ("name", "title", "title:en")}:
            assert meant.setdefault(word, field["name"]) == field["name"]


def test_no_two_tables_share_a_file_name() -> None:
    """A file's name means one table only; the last name of each is the French one."""
    names = [name for schema in SCHEMAS.values() for name in schema["files"]]
    assert len(names) == len(set(names))
    assert all(schema["files"][0] == name for name, schema in SCHEMAS.items())


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_keys_name_columns_that_exist(name: str) -> None:
    """Primary, unique and foreign keys, ordered pairs and choices of columns name columns of their tables."""
    schema = SCHEMAS[name]
    own = {field["name"] for field in schema["fields"]}
    assert set(schema.get("primaryKey", [])) <= own
    assert all(set(key) <= own for key in [*schema.get("uniqueKeys", []), *schema.get("ordered", [])])
    assert set(schema.get("oneOf", [])) <= own
    for key in schema.get("foreignKeys", []):
        other = SCHEMAS[key["reference"]["resource"] or name]
        assert set(key["fields"]) <= own
        assert set(key["reference"]["fields"]) <= {field["name"] for field in other["fields"]}


def test_each_example_is_a_good_value() -> None:
    """What a sentence gives as an example is accepted where it is written."""
    words = {
        "venue": Words({"comedie": "comedie"}, (), "unknown-venue"),
        "role": Words({"general": "general", "gerontologique": "gerontologique"}, (), "unknown-role"),
        "series": Words({"1er lundi": "1er lundi"}, (), "unknown-series"),
        "weekday": Words({"lundi": "monday", "mardi": "tuesday"}, (), "unknown-value"),
    }
    for contract in contracts():
        for column in contract.columns:
            read = value(column, column.example, Setting(words, None))
            assert read is not None and not isinstance(read, Wrong), (contract.name, column.name)


def test_a_missing_language_is_an_error() -> None:
    """A schema without an English title does not become a contract in silence."""
    from cafeplan.tables.contract import contract

    with pytest.raises(KeyError):
        contract({key: entry for key, entry in SCHEMAS["absences"].items() if key != "title:en"})
