"""A programme's folder in; its datapackage.json, which any tool of public data reads, out."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cafeplan.model import Programme, Season
from cafeplan.tables.cells import example
from cafeplan.tables.contract import Column, schemas
from cafeplan.tables.folder import Source, found
from cafeplan.tables.header import Header, header
from cafeplan.tables.reading import rows_of
from cafeplan.tables.sheet import Row, Unreadable, content_of
from cafeplan.tables.text import dialect

_MEDIA = {
    ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
# What the standard knows of a field. What else a contract says is for cafeplan, or the same in English.
_STANDARD = frozenset(
    {
        "name",
        "title",
        "type",
        "format",
        "description",
        "example",
        "constraints",
        "categories",
        "bareNumber",
        "delimiter",
    }
)
_FRENCH_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}", re.ASCII)


def datapackage(programme: Programme) -> str:
    """The text of datapackage.json: a resource for each table of the programme and of its seasons, as it is kept.

    Columns bear the titles that the file gives them; delimiter, encoding, form of dates and decimal sign are those of
    the file. A table that does not open is not in it: `check` says why.
    """
    begun = [season for season in programme.seasons if (programme.folder / season.id).is_dir()]
    of_programme = _resources(programme, None)
    of_seasons = [resource for season in begun for resource in _resources(programme, season)]
    content = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": _slug(programme.id),
        "title": f"{programme.name}, {programme.organisation}",
        "resources": [*of_programme, *of_seasons],
    }
    return _a_line_each(content)


def _a_line_each(package: Mapping[str, Any]) -> str:
    """The package as JSON, a resource a line: half as long as indented, and a change still shows where it is."""
    lines = ",\n".join(_compact(resource) for resource in package["resources"])
    head = _compact({key: told for key, told in package.items() if key != "resources"}).removesuffix("}")
    return f'{head},"resources":[\n{lines}\n]}}\n'


def _compact(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _resources(programme: Programme, season: Season | None) -> list[dict[str, Any]]:
    place = "season" if season else "programme"
    opened = {}
    sources = found(programme, season).sources
    for source in sources:
        try:
            rows = [row for row in rows_of(source) if not row.blank]
        except Unreadable:
            continue
        top = header(source.contract, source.file, rows[0])[0] if rows else None
        if top:
            opened[source.contract.name] = (source, top, rows[1:])
    labels = {name: top.labels for name, (_, top, _) in opened.items()}
    names = {name: _name(season if one[0].contract.place == "season" else None, name) for name, one in opened.items()}
    return [_resource(programme, names, labels, *one) for one in opened.values() if one[0].contract.place == place]


def _name(season: Season | None, table: str) -> str:
    return f"{_slug(season.id)}.{table}" if season else table


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9._-]+", "-", words.casefold())


def _resource(
    programme: Programme,
    names: Mapping[str, str],
    labels: Mapping[str, Mapping[str, str]],
    source: Source,
    top: Header,
    rows: Sequence[Row],
) -> dict[str, Any]:
    suffix = source.path.suffix.lower()
    resource: dict[str, Any] = {
        "name": names[source.contract.name],
        "title": source.contract.title.fr,
        "description": source.contract.description.fr,
        "path": source.path.relative_to(programme.folder).as_posix(),
        "format": suffix.removeprefix("."),
        "mediatype": _MEDIA[suffix],
    }
    if suffix == ".csv":
        resource |= dialect(content_of(source.path))
    elif source.sheets is not None:
        resource["dialect"] = {"sheetName": next(iter(source.sheets)), "sheet": next(iter(source.sheets))}
    return resource | {"schema": _schema(source, names, labels, top, rows)}


def _schema(
    source: Source,
    names: Mapping[str, str],
    labels: Mapping[str, Mapping[str, str]],
    top: Header,
    rows: Sequence[Row],
) -> dict[str, Any]:
    """The contract as this file keeps to it: the columns that it has, under its own titles, and the keys among them."""
    declared = schemas()[source.contract.name]
    own = top.labels
    fields = {field["name"]: field for field in declared["fields"]}
    in_order = sorted(top.positions, key=lambda name: top.positions[name])
    columns = [
        _field(fields[name], source.contract.column(name), own[name], _texts(rows, top.positions[name]))
        for name in in_order
    ]
    schema: dict[str, Any] = {"name": declared["name"], "fields": columns, "missingValues": [""]}
    if all(name in own for name in declared.get("primaryKey", [None])):
        schema["primaryKey"] = [own[name] for name in declared["primaryKey"]]
    keys = [_foreign_key(key, source.contract.name, names, labels) for key in declared.get("foreignKeys", [])]
    if any(keys):
        schema["foreignKeys"] = [key for key in keys if key]
    return schema


def _texts(rows: Sequence[Row], position: int) -> set[str]:
    return {row.cells[position] for row in rows if position < len(row.cells) and row.cells[position]}


def _field(declared: Mapping[str, Any], column: Column, label: str, texts: set[str]) -> dict[str, Any]:
    field = {key: told for key, told in declared.items() if key in _STANDARD} | {"name": label}
    if column.kind == "date" and texts and all(_FRENCH_DAY.fullmatch(text) for text in texts):
        earliest = date.fromisoformat(declared["constraints"]["minimum"])
        constraints = {**declared["constraints"], "minimum": f"{earliest:%d/%m/%Y}"}
        field |= {"format": "%d/%m/%Y", "example": str(example(column)), "constraints": constraints}
    if column.kind == "number" and any("," in text for text in texts):
        field["decimalChar"] = ","
    codes = {entry.value for entry in column.categories}
    if "enum" in declared.get("constraints", {}) and not texts <= codes:
        enum = [*declared["constraints"]["enum"], *sorted(texts - codes)]
        field["constraints"] = {**declared["constraints"], "enum": enum}
    return field


def _foreign_key(
    key: Mapping[str, Any], own: str, names: Mapping[str, str], labels: Mapping[str, Mapping[str, str]]
) -> dict[str, Any] | None:
    """A key between two tables that are both there, in the words of the two files; None where one is not."""
    (column,), (other,) = key["fields"], key["reference"]["fields"]
    table = key["reference"]["resource"] or own
    if column not in labels[own] or other not in labels.get(table, {}):
        return None
    resource = "" if table == own else names[table]
    return {"fields": [labels[own][column]], "reference": {"resource": resource, "fields": [labels[table][other]]}}
