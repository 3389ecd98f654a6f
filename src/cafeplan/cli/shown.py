"""A folder's faults, dates, rules and numbers in; what the screen shows of them, in words or as JSON, out."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cafeplan.cli.asked import season_of
from cafeplan.language import Language, long_date
from cafeplan.language import attack as attack_says
from cafeplan.language import commands as says
from cafeplan.model import Fault

if TYPE_CHECKING:
    from cafeplan.model import Programme, Session


def check(folder: str, season: str | None, as_json: bool, lang: Language) -> int:
    """2 where a fault blocks, 0 otherwise; every fault is shown, a line each or as a list of objects."""
    from cafeplan import desk

    faults = desk.faults(folder, season)
    if as_json:
        print(json.dumps([_fault_account(fault, lang) for fault in faults], ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            print(fault.into(lang))
        blocking = sum(fault.blocks for fault in faults)
        counted = says.FAULTS(n=len(faults), blocking=blocking, folder=folder)
        print((counted if faults else says.NO_FAULT(folder=folder)).into(lang))
    return 2 if any(fault.blocks for fault in faults) else 0


def _fault_account(fault: Fault, lang: Language) -> dict[str, object]:
    return {
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "kind": fault.kind,
        "value": fault.value,
        "message": fault.message.into(lang),
        "remedy": fault.remedy.into(lang),
        "blocks": fault.blocks,
    }


def calendar(folder: str, season: str | None, as_json: bool, lang: Language) -> None:
    """Shows every date of a season with what became of it, and how many were planned."""
    from cafeplan import desk

    programme, sessions = desk.calendar(folder, season_of(folder, season))
    if as_json:
        print(json.dumps([_session_account(one, lang) for one in sessions], ensure_ascii=False, indent=2))
        return
    for one in sessions:
        print(_session_line(programme, one, lang))
    print(says.PLANNED(planned=sum(one.planned for one in sessions)).into(lang))


def explain(folder: str, season: str | None, count: int, as_json: bool, lang: Language) -> None:
    """Shows the plain rules that give a number of sessions."""
    from cafeplan import desk

    found = desk.explained(folder, season_of(folder, season), count)
    if as_json:
        accounts = [{"rule": one.rule.into(lang), "closures": one.closures.into(lang), "count": count} for one in found]
        print(json.dumps(accounts, ensure_ascii=False, indent=2))
        return
    print((says.EXPLAINED if found else says.NOT_EXPLAINED)(count=count).into(lang))
    for one in found:
        print(f"- {one.rule.into(lang)}, {one.closures.into(lang)}")


def _session_account(session: "Session", lang: Language) -> dict[str, object]:
    return {
        "date": session.date.isoformat(),
        "start": f"{session.start:%H:%M}",
        "end": f"{session.end:%H:%M}",
        "venue": session.venue,
        "series": session.series,
        "status": session.status.value,
        "reason": session.reason.into(lang) if session.reason else None,
    }


def _session_line(programme: "Programme", session: "Session", lang: Language) -> str:
    from cafeplan.language.bilan import STATES

    venue = programme.venue_shown(session.venue)
    state = STATES[session.status].into(lang)
    said = f"{state} ({session.reason.into(lang)})" if session.reason else state
    return ", ".join(filter(None, [long_date(session.date, lang), venue, said]))


def audit(page: Path, threshold: int, as_json: bool, lang: Language) -> int:
    """2 where a page gives something away, 0 otherwise; a line for each finding, or a list of sentences."""
    from cafeplan import desk

    found = desk.audit(page, threshold)
    if as_json:
        print(json.dumps([one.into(lang) for one in found.findings], ensure_ascii=False, indent=2))
        return 2 if found.findings else 0
    for one in found.findings:
        print(one.into(lang))
    read = {"tables": found.tables, "numbers": found.numbers, "hidden": found.hidden}
    verdict = attack_says.LEAKS(page=page.name, n=len(found.findings))
    print((verdict if found.findings else attack_says.NOTHING(page=page.name, **read)).into(lang))
    return 2 if found.findings else 0


def absences(folder: str, file: Path, of: str | None, season: str | None, lang: Language) -> int:
    """2 where something in the file fits nobody, 0 otherwise; shows what entered the tables, and what did not."""
    from cafeplan import desk

    added, left_out = desk.absences(folder, file, of, season)
    for text in added:
        print(text.into(lang))
    for text in left_out:
        print(text.into(lang), file=sys.stderr)
    return 2 if left_out else 0


def indicators(folder: str | None, season: str | None, as_json: bool, lang: Language) -> None:
    """Shows the catalogue; with a season, the numbers of its internal edition."""
    from cafeplan import desk

    accounts = desk.indicators(folder, season_of(folder, season) if folder else None, lang)
    if as_json:
        print(json.dumps(accounts, ensure_ascii=False, indent=2))
        return
    for account in accounts:
        shown = f" : {account['said']}" if "said" in account else ""
        print(f"{account['code']} {account['label']}{shown}\n    {account['definition']}")
