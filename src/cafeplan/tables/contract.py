"""The schemas of the package in; what each table and column must be, as frozen values, out."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from cafeplan.language import Text, bare

Kind = Literal["string", "list", "integer", "number", "date", "time"]
Place = Literal["programme", "season"]


@dataclass(frozen=True)
class Category:
    """One value that a column may have, and the words that people write for it."""

    value: str
    label: Text
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Column:
    """What the cells of a column must be."""

    name: str
    title: Text
    description: Text
    kind: Kind
    example: str
    required: bool = False
    categories: tuple[Category, ...] = ()
    pattern: str | None = None
    minimum: str | int | None = None
    maximum: str | int | None = None
    longest: int | None = None
    unit: str = ""
    decimals: int | None = None
    default: Any = None
    delimiter: str = ","
    programme: str = ""
    in_season: bool = False
    pseudonym: bool = False
    email: bool = False
    serves: tuple[str, ...] = ()
    when_empty: str = "required"

    def label(self, value: str) -> Text:
        """The words that stand for one of its values."""
        return next(entry.label for entry in self.categories if entry.value == value)


@dataclass(frozen=True)
class Reference:
    """A column whose values must stand in a column of another table, or of the same one."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class Contract:
    """What a table must be: its columns in order, its keys, where its file stands and what it may be called."""

    name: str
    title: Text
    description: Text
    place: Place
    required: bool
    files: tuple[str, ...]
    columns: tuple[Column, ...]
    keys: tuple[tuple[str, ...], ...]
    unique: tuple[tuple[str, ...], ...]
    references: tuple[Reference, ...]
    ordered: tuple[tuple[str, str], ...]
    one_of: tuple[str, ...] = ()

    @property
    def private(self) -> bool:
        """Whether the table is about people who are known by pseudonyms only."""
        return any(column.pseudonym for column in self.columns)

    @property
    def names(self) -> frozenset[str]:
        """What its file or sheet may be called, to compare with `plain` words."""
        return frozenset(plain(name) for name in (*self.files, self.title.fr, self.title.en))

    @property
    def usual_file(self) -> str:
        """The name that its file has unless somebody chose otherwise: the French one, as CSV."""
        return f"{self.files[-1]}.csv"

    def column(self, name: str) -> Column:
        """The column of that name; KeyError if there is none."""
        return {column.name: column for column in self.columns}[name]

    def titles(self) -> Text:
        """The columns' titles, to list them in a sentence."""
        return Text(
            fr=", ".join(column.title.fr for column in self.columns),
            en=", ".join(column.title.en for column in self.columns),
        )


@lru_cache(maxsize=4096)
def plain(label: str) -> str:
    """A title or a file's name as it is compared: without case, accents, and whatever stands between its words."""
    return re.sub(r"[\s_-]+", " ", bare(label))


@cache
def contracts() -> tuple[Contract, ...]:
    """Every contract of the package, by name."""
    return tuple(contract(schema) for schema in schemas().values())


def title(table: str, column: str) -> Text:
    """The title of a table's column."""
    return next(one for one in contracts() if one.name == table).column(column).title


def contract_of(table: str) -> Contract:
    """The contract of a table."""
    return contract(schemas()[table])


def label(table: str, column: str, value: str) -> Text:
    """The words that stand for a value of a table's column."""
    return contract_of(table).column(column).label(value)


@cache
def schemas() -> Mapping[str, Mapping[str, Any]]:
    """Every Table Schema of the package, as it stands in its file, by name."""
    folder = files("cafeplan") / "schemas"
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".json")), key=lambda path: path.name)
    return {path.name.removesuffix(".json"): json.loads(path.read_text(encoding="utf-8")) for path in paths}


def contract(schema: Mapping[str, Any]) -> Contract:
    """The contract that one Table Schema tells; KeyError where it lacks what every table has."""
    return Contract(
        name=schema["name"],
        title=_text(schema, "title"),
        description=_text(schema, "description"),
        place=schema["folder"],
        required=schema.get("required", False),
        files=tuple(schema["files"]),
        columns=tuple(_column(field) for field in schema["fields"]),
        keys=_keys([schema["primaryKey"]] if "primaryKey" in schema else []),
        unique=_keys(schema.get("uniqueKeys", [])),
        references=tuple(_reference(key, schema["name"]) for key in schema.get("foreignKeys", [])),
        ordered=tuple((low, high) for low, high in schema.get("ordered", [])),
        one_of=tuple(schema.get("oneOf", [])),
    )


def _column(field: Mapping[str, Any]) -> Column:
    limits = field.get("constraints", {})
    return Column(
        name=field["name"],
        title=_text(field, "title"),
        description=_text(field, "description"),
        kind=field["type"],
        example=field["example"],
        required=limits.get("required", False),
        categories=tuple(_category(entry) for entry in field.get("categories", [])),
        pattern=limits.get("pattern"),
        minimum=limits.get("minimum"),
        maximum=limits.get("maximum"),
        longest=limits.get("maxLength"),
        unit=field.get("unit", ""),
        decimals=field.get("decimals"),
        default=field.get("default"),
        delimiter=field.get("delimiter", ","),
        programme=field.get("programme", ""),
        in_season=field.get("within") == "season",
        pseudonym=field.get("pseudonym", False),
        email=field.get("format") == "email",
        serves=tuple(field.get("serves", [])),
        when_empty=field.get("whenEmpty", "required"),
    )


def _category(entry: Mapping[str, Any]) -> Category:
    return Category(entry["value"], _text(entry, "label"), tuple(entry.get("also", [])))


def _reference(key: Mapping[str, Any], own: str) -> Reference:
    (column,), (other,) = key["fields"], key["reference"]["fields"]
    return Reference(column, key["reference"]["resource"] or own, other)


def _keys(keys: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(key) for key in keys)


def _text(described: Mapping[str, Any], key: str) -> Text:
    return Text(fr=described[key], en=described[f"{key}:en"])
