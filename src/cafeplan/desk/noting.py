"""A session and who held it in; its note written as a page and a draft, and the season told what happened, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from cafeplan import files, mail, render
from cafeplan import season as seasons
from cafeplan.desk.folders import reports
from cafeplan.desk.printing import resolved
from cafeplan.language import Text
from cafeplan.language import note as says
from cafeplan.model import CafeplanError, Note
from cafeplan.pages.note import Found, NotePage, found, note_page, recipients
from cafeplan.pages.parameters import NoteParameters, checked
from cafeplan.season import Cover, Opened

Written = list[tuple[Path, float]]


@dataclass(frozen=True)
class Noted:
    """The files that were written, each with its seconds, and what entered the season's history."""

    written: Written
    recorded: Sequence[Text]


def take_note(given: Mapping[str, Any], held_by: Mapping[str, str]) -> Sequence[Text]:
    """What enters the season: that the session was held, and who held whose seat; nothing twice.

    `held_by` names people by service; the rota's column « Tenue par » tells the same. Raises CafeplanError where there
    is no such session, where nothing is written of it, or nobody would get the note.
    """
    parameters = checked(NoteParameters, given)
    here = found(parameters)
    if not recipients(here.loaded):
        file = (here.programme.folder / "destinataires.csv").name
        raise CafeplanError(says.NO_RECIPIENTS, says.NO_RECIPIENTS_REMEDY(file=file))
    if not here.took_place:
        if held_by:
            raise CafeplanError(says.NOT_HELD(day=here.session.date), says.NOT_HELD_REMEDY)
        return []
    if held_by:
        files.refuse_example(here.programme.folder)
    return _recorded(here, held_by, date.fromisoformat(parameters.on)) if _is_kept(here) else []


def write_note(given: Mapping[str, Any], out: Path | None, with_draft: bool) -> Written:
    """The page of a note, and a mail to all its recipients as a draft where one is asked for."""
    started = perf_counter()
    page = note_page(**given)
    note, lang = page.note, page.parameters.lang
    folder = out or reports(note.programme, note.season)
    name = _name(page)
    written: Written = []
    with files.locked(folder):
        if with_draft:
            draft = mail.draft(note, page.recipients, lang, date.fromisoformat(page.parameters.on))
            written.append((files.write(folder / "mails" / f"{name}.eml", draft), 0.0))
        title = says.SUBJECT(programme=note.programme.name, day=note.session.date).into(lang)
        path = render.page("compte_rendu", resolved(given, note.programme), folder / f"{name}.html", title)
    return [(path, round(perf_counter() - started, 1)), *written]


def _name(page: NotePage) -> str:
    note: Note = page.note
    start = f"-{note.session.start:%H%M}" if page.parameters.start else ""
    return f"note-{note.session.date}{start}"


def _is_kept(here: Found) -> bool:
    """Whether the season has a rota of its own to be told what happened; an example is left as it is."""
    return not here.loaded.frames["rota"].empty and not files.is_example(here.programme.folder)


def _recorded(here: Found, held_by: Mapping[str, str], on: date) -> Sequence[Text]:
    opened = seasons.opened(here.programme, here.season, on)
    covers = seasons.covers(opened, here.session, held_by)
    change = seasons.held(opened, here.session, covers)
    if change is None:
        return []
    seasons.record(seasons.published(here.programme, here.season, on), change)
    return [_told(opened, one) for one in covers]


def _told(opened: Opened, cover: Cover) -> Text:
    names = {one.id: one.name for one in opened.asked.question.people}
    role, person = opened.programme.roles[cover.role], names.get(cover.person, cover.person)
    if not cover.planned:
        return says.COVERED_GAP(person=person, role=role)
    return says.COVERED(person=person, role=role, planned=names.get(cover.planned, cover.planned))
