"""docs/sources.md is true: each row of a source has its answer, and whatever it names exists."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import typer
from pydantic import TypeAdapter

from cafeplan import cli, indicators, rules
from cafeplan.model import Programme
from cafeplan.tables.contract import contracts

REPOSITORY = Path(__file__).parents[1]
SOURCES = (REPOSITORY / "docs" / "sources.md").read_text(encoding="utf-8")
ANSWERS = {"planned", "recorded", "computed", "shown", "left out"}


class Row(NamedTuple):
    """A row of a programme's table: its number, what the sheet says, the answer, and where."""

    number: str
    says: str
    answer: str
    where: str


def sections() -> dict[str, list[Row]]:
    """The rows of each programme, in their order."""
    found: dict[str, list[Row]] = {}
    for section in SOURCES.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        lines = [line for line in body.splitlines() if re.match(r"\| \d", line)]
        found[title] = [Row(*(cell.strip() for cell in line.strip("| ").split(" | "))) for line in lines]
    return found


def named() -> list[str]:
    """Everything that the rows write in code letters, once."""
    rows = [row for its in sections().values() for row in its]
    return sorted({name for row in rows for name in re.findall(r"`([^`]+)`", row.where)})


@pytest.mark.parametrize("programme", sections())
def test_every_row_has_an_answer(programme: str) -> None:
    """Rows are numbered without a gap, each is answered by one of five words, and says where or why not."""
    rows = sections()[programme]
    whole = [int(row.number.split(".")[1]) for row in rows if row.number[-1].isdigit()]
    assert whole == list(range(1, len(whole) + 1))
    assert [row.number for row in rows if row.answer not in ANSWERS or not row.says or len(row.where) < 10] == []
    assert [row.number for row in rows if row.answer != "left out" and "`" not in row.where] == []


@pytest.mark.parametrize("name", named())
def test_whatever_is_named_exists(name: str) -> None:
    """A file, a command with its options, a key of programme.toml, a table or a column, a rule, an indicator."""
    if "/" in name:
        assert (REPOSITORY / name).exists()
    elif name.startswith("cafeplan "):
        _, verb, *options = name.split()
        assert set(options) <= options_of(verb)
    elif name.startswith("["):
        assert name in set(keys())
    else:
        assert name in words_of_the_house()


def test_a_name_that_is_none_is_found_out() -> None:
    """The check itself tells what exists from what does not: a table, a column, a key, an option."""
    assert {"sessions", "sessions.status", "FairShare", "HeldSessions"} <= words_of_the_house()
    assert not {"seances", "sessions.colour", "Fairness"} & words_of_the_house()
    assert {"[[series]] rule", "[closures] own", "[programme] name"} <= set(keys())
    assert "[[series]] colour" not in set(keys())
    assert "--explain" in options_of("calendar") and "--colour" not in options_of("calendar")


@cache
def words_of_the_house() -> frozenset[str]:
    """Every table, every column as `table.column`, every rule and every indicator."""
    tables = {each.name for each in contracts()}
    columns = {f"{each.name}.{column.name}" for each in contracts() for column in each.columns}
    return frozenset(tables | columns | {one.__name__ for one in rules.every_rule()} | set(indicators.INDICATORS))


@cache
def options_of(verb: str) -> frozenset[str]:
    """The options of one command."""
    group: Any = typer.main.get_command(cli.application("en"))
    return frozenset(option for one in group.commands[verb].params for option in one.opts)


def keys() -> Iterator[str]:
    """Every key of programme.toml as sources.md writes it: those at its top stand under [programme]."""
    schema = TypeAdapter(Programme).json_schema()
    for key, place in schema["properties"].items():
        yield f"[programme] {key}"
        content, is_list = inside(place, schema)
        section = f"[[{key}]]" if is_list else f"[{key}]"
        yield section
        yield from (f"{section} {inner}" for inner in content.get("properties", {}))


def inside(place: Any, schema: Any) -> tuple[Any, bool]:
    """What a section holds: that of a list or of named entries is what each of them holds; and whether it is a list."""
    if "$ref" in place:
        return inside(schema["$defs"][place["$ref"].rsplit("/", 1)[1]], schema)
    if "anyOf" in place:
        return inside(place["anyOf"][0], schema)
    if place.get("type") == "array":
        return inside(place["items"], schema)[0], True
    if isinstance(place.get("additionalProperties"), dict) and "properties" not in place:
        return inside(place["additionalProperties"], schema)[0], False
    return place, False
