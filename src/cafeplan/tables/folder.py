"""A programme's folder in; which file holds which table, and a fingerprint of what they say, out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from cafeplan.language import Text, nearest, verbatim
from cafeplan.language.faults import PROGRAMME_FOLDER, SEASON_FOLDER, SENTENCES
from cafeplan.model import CafeplanError, Fault, Import, Programme, Season
from cafeplan.tables.blame import Where, did_you_mean, fault, hint
from cafeplan.tables.contract import Contract, contracts, plain
from cafeplan.tables.sheet import Unreadable, content_of
from cafeplan.tables.workbook import Sheets, sheets

READ = (".csv", ".xlsx", ".ods")
_WORKBOOKS = {"programme": ("programme",), "season": ("saison", "season")}
_WITHOUT_TABLE = ("mode d'emploi", "how to", "listes", "lists")
_NOT_READ = (".xls", ".xlsm", ".xlsb", ".numbers", ".tsv", ".txt", ".fods")


@dataclass(frozen=True)
class Source:
    """A file that holds a table, or a sheet of a workbook that holds several; `file` is what sentences call it."""

    contract: Contract
    path: Path
    file: str
    sheets: Sheets | None = None
    mapping: Import | None = None


@dataclass(frozen=True)
class Found:
    """The files of a programme and of one of its seasons that hold a table, and what is wrong with the others."""

    sources: tuple[Source, ...]
    faults: tuple[Fault, ...]


def found(programme: Programme, season: Season | None) -> Found:
    """The tables' files of the programme and, if one is given, of the season, in the order of their names."""
    known = contracts()
    sources: dict[str, Source] = {}
    faults: list[Fault] = []
    for place, folder in _folders(programme, season):
        for path in _spreadsheets(folder):
            held, wrong = _held(path, place, known, programme.imports if place == "season" else {})
            faults.extend(wrong)
            for source in held:
                misfit = _misfit(source, place, season, sources)
                faults.extend(misfit)
                if not misfit:
                    sources[source.contract.name] = source
    faults.extend(_missing(known, programme, season, sources, faults))
    return Found(tuple(sorted(sources.values(), key=lambda source: source.file)), tuple(faults))


def file_of(programme: Programme, season: Season, table: str) -> Path | None:
    """The file that holds a table of a season, None where there is none."""
    sources = {source.contract.name: source.path for source in found(programme, season).sources}
    return sources.get(table)


def files_of(programme: Programme, season: Season) -> Mapping[str, str]:
    """The file that holds each table of a season, by table."""
    held = found(programme, season).sources
    return {one.contract.name: one.path.name for one in held if one.contract.place == "season"}


def fingerprint(programme: Programme, season: Season | None) -> str:
    """SHA-256 over programme.toml and the tables' files, in hexadecimal; the same on every system.

    Ends of line count for nothing in text files. Raises CafeplanError when a file cannot be read.
    """
    digest = sha256()
    tables = dict.fromkeys(source.path for source in found(programme, season).sources)
    for path in [programme.folder / "programme.toml", *tables]:
        content = _content(path)
        name = path.relative_to(programme.folder).as_posix()
        digest.update(f"{name}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as locked:
        said = SENTENCES["locked-file"]
        what = Text(fr=f"{path.name} : {said.message.fr}", en=f"{path.name}: {said.message.en}")
        raise CafeplanError(what, said.remedy) from locked
    if path.suffix.lower() in {".csv", ".toml"}:
        return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return content


def _folders(programme: Programme, season: Season | None) -> Iterator[tuple[str, Path]]:
    yield "programme", programme.folder
    if season is not None:
        yield "season", programme.folder / season.id


def _spreadsheets(folder: Path) -> Sequence[Path]:
    if not folder.is_dir():
        return []
    # « ~$ » and « .~lock » are what Excel and LibreOffice put beside a file that is open.
    named = [path for path in folder.iterdir() if not path.name.startswith((".", "~$"))]
    return sorted((path for path in named if path.suffix.lower() in READ + _NOT_READ), key=lambda path: path.name)


def _held(
    path: Path, place: str, known: Sequence[Contract], imports: Mapping[Any, Import]
) -> tuple[Sequence[Source], Sequence[Fault]]:
    """The table that a file is named after or imported as, or those that the sheets of a workbook are named after."""
    table = next((name for name, one in imports.items() if plain(one.file) == plain(path.name)), None)
    if table is not None:
        [told] = [one for one in known if one.name == table]
        return [Source(told, path, path.name, mapping=imports[table])], []
    if plain(path.stem) in _WORKBOOKS[place] and path.suffix.lower() in (".xlsx", ".ods"):
        return _in_sheets(path, known)
    contract = next((one for one in known if plain(path.stem) in map(plain, one.files)), None)
    return ([Source(contract, path, path.name)], []) if contract else ([], _unknown(path, known))


def _in_sheets(path: Path, known: Sequence[Contract]) -> tuple[Sequence[Source], Sequence[Fault]]:
    suffix = path.suffix.lower()
    try:
        filled = sheets(suffix, content_of(path))
    except Unreadable as unreadable:
        return [], [fault(unreadable.kind, Where(path.name), {"suffix": suffix})]
    sources: list[Source] = []
    faults: list[Fault] = []
    for title, rows in filled.items():
        contract = next((one for one in known if plain(title) in one.names), None)
        if contract is not None:
            sources.append(Source(contract, path, f"{path.name} ({title})", {title: rows}))
        elif plain(title) not in _WITHOUT_TABLE:
            values = {"hint": hint(title, [one.title.fr for one in known])}
            faults.append(fault("unknown-sheet", Where(path.name, read=title), values, blocks=False))
    return sources, faults


def _unknown(path: Path, known: Sequence[Contract]) -> Sequence[Fault]:
    if path.suffix.lower() not in READ:
        return []
    near = nearest(path.stem, [name for contract in known for name in contract.files])
    hint = did_you_mean(near and near + path.suffix)
    return [fault("unknown-file", Where(path.name), {"hint": hint}, blocks=False)]


def _misfit(source: Source, place: str, season: Season | None, sources: Mapping[str, Source]) -> Sequence[Fault]:
    contract, suffix = source.contract, source.path.suffix.lower()
    where = Where(source.file, contract)
    if suffix not in READ:
        return [fault("unread-format", where, {"suffix": suffix})]
    if contract.place != place:
        return [fault("misplaced-file", where, {"title": contract.title, "place": _place(contract, season)})]
    if contract.name in sources:
        other = sources[contract.name].file
        return [fault("same-table-twice", where, {"title": contract.title, "other": other})]
    return []


def _place(contract: Contract, season: Season | None) -> Text:
    if contract.place == "programme":
        return PROGRAMME_FOLDER
    return SEASON_FOLDER(id=verbatim(season.id if season else "…"))


def _missing(
    known: Sequence[Contract],
    programme: Programme,
    season: Season | None,
    sources: Mapping[str, Source],
    faults: Sequence[Fault],
) -> Iterator[Fault]:
    """What is required and not there; it blocks unless the season has not begun: nothing found refers to it yet.

    Nothing where a workbook does not open: it may be in there.
    """
    if any(wrong.blocks and not wrong.table for wrong in faults):
        return
    there = {*sources, *(wrong.table for wrong in faults)}
    needed = {reference.table for source in sources.values() for reference in source.contract.references}
    folders = dict(_folders(programme, season))
    for contract in known:
        if contract.required and contract.place in folders and contract.name not in there:
            blocks = contract.place == "programme" or contract.name in needed
            values = {"title": contract.title, "folder": folders[contract.place].name}
            yield fault("missing-file", Where(contract.usual_file, contract), values, blocks)
    for name, mapping in programme.imports.items() if season else ():
        if name not in there:
            [contract] = [one for one in known if one.name == name]
            values = {"title": contract.title, "folder": folders["season"].name}
            yield fault("missing-file", Where(mapping.file, contract), values, blocks=False)
