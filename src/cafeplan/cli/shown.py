"""A folder's faults, dates, rules and numbers in; what the screen shows of them, in words or as JSON, out."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cafeplan.cli.asked import season_of
from cafeplan.language import Language, Text, long_date, verbatim
from cafeplan.language import attack as attack_says
from cafeplan.language import commands as says
from cafeplan.model import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

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
    from cafeplan.calendar import by_slot, policies

    programme, sessions = desk.calendar(folder, season_of(folder, season))
    slots = list(by_slot(sessions).values())
    if as_json:
        print(json.dumps([_session_account(offers, lang) for offers in slots], ensure_ascii=False, indent=2))
        return
    for offers in slots:
        print(_session_line(programme, offers, lang))
    for policy in policies(programme):
        print(policy.into(lang))
    print(says.PLANNED(planned=sum(offers[0].planned for offers in slots)).into(lang))


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


def _session_account(offers: "Sequence[Session]", lang: Language) -> dict[str, object]:
    """A session of the calendar; date and venue are null where they are still free."""
    session, reason = offers[0], _reason(offers)
    return {
        "date": session.date.isoformat() if len(_days(offers)) == 1 else None,
        "start": f"{session.start:%H:%M}",
        "end": f"{session.end:%H:%M}",
        "venue": session.venue if len({one.venue for one in offers}) == 1 else None,
        "series": session.series,
        "status": session.status.value,
        "reason": reason.into(lang) if reason else None,
    }


def _session_line(programme: "Programme", offers: "Sequence[Session]", lang: Language) -> str:
    from cafeplan.language.bilan import STATES

    days, reason = _days(offers), _reason(offers)
    when = long_date(days[0], lang) if len(days) == 1 else says.BETWEEN(first=days[0], last=days[-1]).into(lang)
    venues = dict.fromkeys(programme.venue_shown(one.venue) for one in offers)
    state = STATES[offers[0].status].into(lang)
    said = f"{state} ({reason.into(lang)})" if reason else state
    return ", ".join(filter(None, [when, " / ".join(venues), said]))


def _days(offers: "Sequence[Session]") -> "list[date]":
    return sorted({one.date for one in offers})


def _reason(offers: "Sequence[Session]") -> Text | None:
    """Why a session is as it is; of one whose date or venue is free, how many there are to choose from."""
    days, venues = len(_days(offers)), len({one.venue for one in offers})
    if days > 1 and venues > 1:
        return says.DATE_AND_VENUE_FREE(days=days, venues=venues)
    if days > 1:
        return says.DATE_FREE(days=days)
    return says.VENUE_FREE(venues=venues) if venues > 1 and not offers[0].reason else offers[0].reason


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


def absences(folder: str, file: Path, of: str | None, season: str | None, on: date, lang: Language) -> int:
    """2 where something in the file fits nobody, 0 otherwise; shows what entered the tables, and what did not."""
    from cafeplan import desk

    added, left_out = desk.absences(folder, file, of, season, on)
    for text in added:
        print(text.into(lang))
    for text in left_out:
        print(text.into(lang), file=sys.stderr)
    return 2 if left_out else 0


def indicators(folder: str | None, season: str | None, as_json: bool, lang: Language) -> None:
    """Shows the catalogue; with a season, the numbers of its internal edition."""
    from cafeplan import desk
    from cafeplan.indicators import INDICATORS

    accounts = desk.indicators(folder, season_of(folder, season) if folder else None, lang)
    if as_json:
        print(json.dumps(accounts, ensure_ascii=False, indent=2))
        return
    for account in accounts:
        print(f"{account['code']} {_told(account).into(lang)}\n    {account['definition']}")
    if folder:
        print(says.NOT_SHOWN(n=len(INDICATORS) - len(accounts)).into(lang))


def _told(account: "Mapping[str, Any]") -> Text:
    """The label of an indicator; with a season its number too, and how many values were missing."""
    if "said" not in account:
        return verbatim(account["label"])
    return (says.NUMBER_MISSING if account["missing"] else says.NUMBER)(**account)
