"""The contracts in; their description for people out."""

from collections.abc import Iterator, Sequence

from cafeplan.language import Language, Text
from cafeplan.language import tables as says
from cafeplan.tables.cells import example
from cafeplan.tables.contract import Column, Contract, contracts


def described(lang: Language) -> str:
    """Every table and column, and the columns that each indicator needs, as a page of Markdown."""
    lines = [f"# {says.TITLE.into(lang)}", says.WRITTEN_BY.into(lang), says.HOW_TO.into(lang)]
    for place, title in says.PLACES.items():
        lines.append(f"## {title.into(lang)}")
        for contract in contracts():
            if contract.place == place:
                lines += _table(contract, lang)
    lines += [f"## {says.INDICATORS.into(lang)}", "\n".join(_indicators(lang))]
    return "\n\n".join(lines) + "\n"


def _table(contract: Contract, lang: Language) -> Iterator[str]:
    required = says.REQUIRED_TABLE if contract.required else Text("", "")
    file = says.FILE(file=contract.usual_file)
    yield f"### {contract.title.into(lang)}"
    yield " ".join(text.into(lang) for text in (contract.description, file, required)).strip()
    rows = [_row(column, lang) for column in contract.columns]
    yield _grid(says.COLUMNS.into(lang), rows)


def _row(column: Column, lang: Language) -> Sequence[str]:
    shown = example(column)
    words = [column.description.into(lang)]
    if column.categories:
        words.append(says.VALUES(values=[entry.label for entry in column.categories]).into(lang))
    if column.required:
        words.append(says.REQUIRED.into(lang))
    told = shown.into(lang) if isinstance(shown, Text) else shown
    return column.title.into(lang), f"`{column.name}`", " ".join(words), told, ", ".join(column.serves)


def _indicators(lang: Language) -> Iterator[str]:
    needed: dict[str, list[str]] = {}
    for contract in contracts():
        for column in contract.columns:
            for code in column.serves:
                needed.setdefault(code, []).append(f"`{contract.name}.{column.name}`")
    yield _grid(says.INDICATOR_COLUMNS.into(lang), [(code, ", ".join(needed[code])) for code in sorted(needed)])


def _grid(header: str, rows: Sequence[Sequence[str]]) -> str:
    ruler = " | ".join("---" for _ in header.split(" | "))
    return "\n".join(f"| {line} |" for line in (header, ruler, *(" | ".join(row) for row in rows)))
