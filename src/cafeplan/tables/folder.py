"""A programme's folder in; which file holds which table, and a fingerprint of what they say, out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cafeplan.language import Text, bare, nearest, verbatim
from cafeplan.language.faults import PROGRAMME_FOLDER, SEASON_FOLDER, SENTENCES
from cafeplan.model import CafeplanError, Fault, Programme, Season
from cafeplan.tables.blame import Where, did_you_mean, fault
from cafeplan.tables.contract import Contract, contracts

READ = (".csv", ".xlsx", ".ods")
_NOT_READ = (".xls", ".xlsm", ".xlsb", ".numbers", ".tsv", ".txt", ".fods")


@dataclass(frozen=True)
class Source:
    """A file that holds a table."""

    contract: Contract
    path: Path


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
            contract = next((contract for contract in known if bare(path.stem) in contract.files), None)
            wrong = _unknown(path, known) if contract is None else _misfit(path, contract, place, season, sources)
            faults.extend(wrong)
            if contract is not None and not wrong:
                sources[contract.name] = Source(contract, path)
    faults.extend(_missing(known, programme, season, sources, faults))
    return Found(tuple(sorted(sources.values(), key=lambda source: source.path.name)), tuple(faults))


def file_of(programme: Programme, season: Season, table: str) -> Path | None:
    """The file that holds a table of a season, None where there is none."""
    sources = {source.contract.name: source.path for source in found(programme, season).sources}
    return sources.get(table)


def fingerprint(programme: Programme, season: Season | None) -> str:
    """SHA-256 over programme.toml and the tables' files, in hexadecimal; the same on every system.

    Ends of line count for nothing in text files. Raises CafeplanError when a file cannot be read.
    """
    digest = sha256()
    for path in [programme.folder / "programme.toml", *(source.path for source in found(programme, season).sources)]:
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


def _unknown(path: Path, known: Sequence[Contract]) -> Sequence[Fault]:
    if path.suffix.lower() not in READ:
        return []
    near = nearest(path.stem, [name for contract in known for name in contract.files])
    hint = did_you_mean(near and near + path.suffix)
    return [fault("unknown-file", Where(path.name), {"hint": hint}, blocks=False)]


def _misfit(
    path: Path, contract: Contract, place: str, season: Season | None, sources: Mapping[str, Source]
) -> Sequence[Fault]:
    where = Where(path.name, contract)
    if path.suffix.lower() not in READ:
        return [fault("unread-format", where, {"suffix": path.suffix.lower()})]
    if contract.place != place:
        return [fault("misplaced-file", where, {"title": contract.title, "place": _place(contract, season)})]
    if contract.name in sources:
        other = sources[contract.name].path.name
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
    """What is required and not there; it blocks unless the season has not begun: nothing found refers to it yet."""
    there = {*sources, *(wrong.table for wrong in faults)}
    needed = {reference.table for source in sources.values() for reference in source.contract.references}
    folders = dict(_folders(programme, season))
    for contract in known:
        if contract.required and contract.place in folders and contract.name not in there:
            blocks = contract.place == "programme" or contract.name in needed
            values = {"title": contract.title, "folder": folders[contract.place].name}
            yield fault("missing-file", Where(contract.usual_file, contract), values, blocks)
