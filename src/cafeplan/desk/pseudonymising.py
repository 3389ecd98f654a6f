"""A file with names and a key in; a table of the season with pseudonyms, or the same people under a new key, out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cafeplan import files, pseudonyms, tables
from cafeplan import programme as programmes
from cafeplan.desk.collecting import existing
from cafeplan.language import Text
from cafeplan.language import pseudonyms as says
from cafeplan.model import CafeplanError, Programme, Season
from cafeplan.pseudonyms import Key, Named


def pseudonymise(folder: str, path: Path, season_id: str, key_path: Path) -> list[Text]:
    """What was written: the table of the season that the file is named after, with pseudonyms in the place of names.

    The first time the key is made. Raises CafeplanError, and writes nothing, where key or file stand in a wrong place,
    where the key is another one, or where anything in the file is wrong.
    """
    programme = programmes.load(folder)
    files.refuse_example(programme.folder)
    season = programmes.season(programme, season_id)
    contract = tables.private_table(path)
    if contract is None:
        known = [one.usual_file for one in tables.private_tables()]
        raise CafeplanError(says.NO_SUCH_TABLE(file=path.name), says.NO_SUCH_TABLE_REMEDY(known=known))
    table = _named(programme, path)
    there = tables.files_of(programme, season).get(contract.name)
    if there:
        raise CafeplanError(says.TABLE_THERE(file=f"{season.id}/{there}"), says.TABLE_THERE_REMEDY)
    pseudonyms.refuse_place(says.A_KEY, key_path, programme.folder)
    key = _key(programme, key_path) if key_path.exists() else _first_key(programme, key_path)
    title = contract.column(tables.pseudonyms_of(contract)[0]).title.fr
    lines = pseudonyms.pseudonymised(table, key, title)
    text = tables.as_table(programme, season, contract, lines, path.name)
    with files.locked(programme.folder):
        made = [] if key_path.exists() else [says.KEY_MADE(path=files.write_private(key_path, key.content).as_posix())]
        pseudonyms.record_key(programme.folder, key)
        written = files.write(programme.folder / season.id / contract.usual_file, text)
    people = len({key.pseudonym(*one) for one in table.people})
    return [*made, says.PSEUDONYMISED(rows=len(table.rows), people=people, path=written.as_posix(), id=key.id)]


def rekeyed(folder: str, path: Path, old_path: Path, new_path: Path) -> list[Text]:
    """What was written: every table of the programme with the pseudonyms of a new key in the place of the old one's.

    A pseudonym does not lead back to a name, so the file must name everybody. Where it was interrupted it is done
    again: what bears the new pseudonym already stays.
    """
    programme = programmes.load(folder)
    files.refuse_example(programme.folder)
    for key_path in (old_path, new_path):
        pseudonyms.refuse_place(says.A_KEY, key_path, programme.folder)
    if not old_path.is_file():
        raise CafeplanError(says.NO_OLD_KEY(file=old_path.as_posix()), says.NO_SUCH_FILE_REMEDY)
    old = _opened(old_path)
    new = _opened(new_path) if new_path.exists() else pseudonyms.new_key()
    _refuse_other(programme, old_path, old, new)
    people = set(_named(programme, path).people)
    renamed = {old.pseudonym(*one): new.pseudonym(*one) for one in people}
    seasons = [season for season in programme.seasons if (programme.folder / season.id).is_dir()]
    _refuse_faults(programme, seasons)
    contents = {
        written: content
        for season in seasons
        for written, content in _renamed(programme, season, renamed, path.name).items()
    }
    with files.locked(programme.folder):
        made = [] if new_path.exists() else [says.KEY_MADE(path=files.write_private(new_path, new.content).as_posix())]
        for written, content in contents.items():
            files.write(written, content)
        pseudonyms.record_key(programme.folder, new)
    return [*made, says.REKEYED(people=len(renamed), n=len(contents), id=new.id)]


def _named(programme: Programme, path: Path) -> Named:
    """The file with names; CafeplanError where it is in the programme's folder, or where something in it is wrong."""
    pseudonyms.refuse_place(says.A_LIST_OF_NAMES, path, programme.folder)
    return pseudonyms.named(tables.lines_of(existing(path)), path.name)


# --- keys --------------------------------------------------------------------------------------------------------


def _key(programme: Programme, path: Path) -> Key:
    """The key of a file, if it is the programme's."""
    key = _opened(path)
    known = pseudonyms.key_of(programme.folder)
    if known not in (None, key.id):
        raise CafeplanError(says.OTHER_KEY(file=path.name, id=key.id, known=known), says.OTHER_KEY_REMEDY)
    return key


def _first_key(programme: Programme, path: Path) -> Key:
    """A new key; CafeplanError where the programme has one already, which must then be found."""
    known = pseudonyms.key_of(programme.folder)
    if known:
        raise CafeplanError(says.KEY_LOST(file=path.as_posix(), id=known), says.KEY_LOST_REMEDY)
    return pseudonyms.new_key()


def _refuse_other(programme: Programme, path: Path, old: Key, new: Key) -> None:
    """CafeplanError where neither key is the programme's; the new one is where a change was interrupted."""
    known = pseudonyms.key_of(programme.folder)
    if known not in (None, old.id, new.id):
        raise CafeplanError(says.OTHER_KEY(file=path.name, id=old.id, known=known), says.OTHER_KEY_REMEDY)


def _opened(path: Path) -> Key:
    if files.others_may_read(path):
        raise CafeplanError(says.KEY_OPEN(file=path.name), says.KEY_OPEN_REMEDY(file=path.as_posix()))
    return pseudonyms.key_from(path.read_text(encoding="utf-8", errors="replace"), path.name)


# --- a new key ---------------------------------------------------------------------------------------------------


def _refuse_faults(programme: Programme, seasons: Sequence[Season]) -> None:
    """CafeplanError where a table about people has a fault, or is an export of other software."""
    faults = tables.private_faults({season.id: tables.load(programme, season) for season in seasons})
    if faults:
        raise CafeplanError(says.FAULTS_FIRST, faults[0].remedy, faults=faults)
    for season in seasons:
        for source in tables.private_sources(programme, season).values():
            if source.mapping:
                raise CafeplanError(says.AN_EXPORT(file=f"{season.id}/{source.file}"), says.AN_EXPORT_REMEDY)


def _renamed(programme: Programme, season: Season, renamed: Mapping[str, str], file: str) -> dict[Path, bytes]:
    """The files of a season with new pseudonyms; CafeplanError where somebody in them is not in the file of names."""
    loaded = tables.load(programme, season)
    sources = tables.private_sources(programme, season)
    contents: dict[Path, bytes] = {}
    unknown: set[str] = set()
    for name, source in sources.items():
        cells: dict[tuple[int, int], str] = {}
        for column in tables.pseudonyms_of(source.contract):
            place = tables.column_of(source, column)
            bearers = loaded.frames[name][column].dropna().items()
            for line, pseudonym in bearers if place is not None else ():
                if pseudonym in renamed:
                    cells[int(str(line)), place or 0] = renamed[pseudonym]
                elif pseudonym not in renamed.values():
                    unknown.add(pseudonym)
        if cells:
            sheet = next(iter(source.sheets), None) if source.sheets else None
            before = contents.get(source.path) or source.path.read_bytes()
            contents[source.path] = tables.edited(source.path, sheet, before, (), cells)
    if unknown:
        raise CafeplanError(says.NOT_IN_THE_LIST(n=len(unknown), file=file), says.NOT_IN_THE_LIST_REMEDY)
    return contents
