"""A draft, or a rota made elsewhere, in; the published rota of a season, with its history begun or carried on, out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cafeplan import files
from cafeplan import rota as rotas
from cafeplan.language import Text
from cafeplan.language import season as says
from cafeplan.model import CafeplanError, Programme, Question, Season, Turn
from cafeplan.rota import Place, Recount
from cafeplan.season.history import Seats, What
from cafeplan.season.opened import Opened, opened
from cafeplan.season.recording import Change, record
from cafeplan.season.sources import seats_in, with_choices

ROTA, CERTIFICATE = "rota.csv", "certificate.json"


@dataclass(frozen=True)
class Weighed:
    """A rota beside the best one: the musts it breaks, each level of both, and warnings."""

    broken: tuple[Text, ...]
    levels: tuple[tuple[Recount, Recount], ...]
    warnings: tuple[Text, ...]


def publish(programme: Programme, season: Season, drafts: Path, on: date) -> Opened:
    """The season with the draft of that folder as its rota, the certificate beside it, and its history begun.

    Raises CafeplanError where the season has a rota already, where there is no draft, where the data changed since it
    was made, or where somebody changed it by hand.
    """
    here = opened(programme, season, on)
    if here.published or here.history:
        raise CafeplanError(says.PUBLISHED_ALREADY(season=season.label), says.PUBLISHED_ALREADY_REMEDY)
    draft, certificate = drafts / ROTA, drafts / CERTIFICATE
    if not (draft.is_file() and certificate.is_file()):
        raise CafeplanError(says.NO_DRAFT(folder=drafts.as_posix()), says.NO_DRAFT_REMEDY(season=season.id))
    here = with_choices(here, draft)
    _refuse_twins(here)
    certified = certificate.read_text(encoding="utf-8")
    if rotas.certified(certified) != files.fingerprint(draft):
        raise CafeplanError(says.DRAFT_EDITED(file=ROTA), says.DRAFT_EDITED_REMEDY(file=draft.as_posix()))
    if rotas.certified(certified, "data") != here.asked.fingerprint:
        raise CafeplanError(says.STALE_DRAFT, says.STALE_DRAFT_REMEDY(season=season.id))
    return record(here, Change(What.PUBLISH, seats_in(here, draft)), {CERTIFICATE: certified})


def adopt(here: Opened, seats: Seats, what: What, despite: bool = False) -> Opened:
    """The season with these seats as its rota; a worse wish is no reason to refuse, a broken must is one.

    One that is broken already is none. With `despite` any is adopted. CafeplanError where nothing would change, or
    where the past would.
    """
    _refuse_twins(here)
    if here.history and seats == here.told.seats:
        raise CafeplanError(says.NOTHING_NEW(season=here.season.label), says.NOTHING_NEW_REMEDY)
    if here.edited and seats != here.state.seats:
        raise CafeplanError(says.EDITED(season=here.season.label), says.EDITED_REMEDY)
    over = (
        sorted({place[0] for place in _changed(here.told.seats, seats) if place[0] < here.on}) if here.history else []
    )
    if over:
        raise CafeplanError(says.PAST_CHANGED(n=len(over), days=over), says.PAST_CHANGED_REMEDY)
    already = broken_by(here, here.told.seats)
    broken = [one for one in broken_by(here, seats) if one not in already]
    if broken and not despite:
        raise CafeplanError(says.BREAKS(broken=broken), says.BREAKS_REMEDY)
    return record(here, Change(what, seats))


def broken_by(here: Opened, seats: Seats) -> tuple[Text, ...]:
    """The musts that such a rota breaks from the day on, each with what breaks it."""
    return _broken(*_standing(here, seats))


def weighed(here: Opened, seats: Seats) -> Weighed:
    """Such a rota against the best that can still be planned on that day, the past being as it says."""
    question, turns = _standing(here, seats)
    best = rotas.recounted(question, rotas.plan(question).turns)
    levels = zip(rotas.recounted(question, turns).levels, best.levels, strict=True)
    whole = rotas.seated(here.asked.question, seats)
    return Weighed(_broken(question, turns), tuple(levels), rotas.warnings(here.asked.question, whole))


def _standing(here: Opened, seats: Seats) -> tuple[Question, tuple[Turn, ...]]:
    """The question on the day with such a rota, and its turns to come."""
    whole = rotas.seated(here.asked.question, seats)
    question = rotas.on_day(here.asked.question, whole, here.on)
    return question, rotas.held(question, whole)


def _broken(question: Question, turns: tuple[Turn, ...]) -> tuple[Text, ...]:
    audit = rotas.recounted(question, turns)
    readings = [
        says.BROKEN(rule=recount.rule.sentence(), where=reading.label)
        for recount in (*audit.musts, *audit.levels)
        for reading in recount.broken()
    ]
    return (*audit.impossible, *readings)


def _changed(old: Seats, new: Seats) -> list[Place]:
    return [place for place in {*old, *new} if old.get(place) != new.get(place)]


def _refuse_twins(here: Opened) -> None:
    """CafeplanError where two sessions begin at one time of one day: the tables could not tell them apart."""
    moments = [(one.date, one.start) for one in here.asked.question.sessions]
    twin = next((moment for moment in moments if moments.count(moment) > 1), None)
    if twin:
        raise CafeplanError(says.TWINS(day=twin[0], start=twin[1]), says.TWINS_REMEDY)
