"""A season as it is shown in; whom to ask, how to cite the page and the next dates out."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from markupsafe import Markup

from cafeplan import calendar, figures, measure, tables
from cafeplan.figures import Piece
from cafeplan.language import bilan as says
from cafeplan.model import Programme, Season, Session, Status
from cafeplan.pages import frame
from cafeplan.pages.bilan.shown import NOTHING, Shown

_DATES = 4


def ending(shown: Shown, fingerprint: str) -> Piece:
    """Contact, next dates, how to cite."""
    sentences = _next_dates(shown)
    cited = says.CITE(
        organisation=shown.programme.organisation,
        title=says.TITLE(label=shown.programme.name),
        label=shown.season.label,
        edition=says.EDITION[shown.parameters.edition],
        fingerprint=fingerprint[:12],
    )
    sentences.append(shown.say(cited))
    return figures.joined([_contact(shown), frame.remarks(sentences)])


def _contact(shown: Shown) -> Piece:
    """The service to ask, as an address: the only place of a page where a number or an e-mail may stand."""
    leaflet = shown.programme.leaflet
    told = ", ".join(filter(None, [leaflet.contact, leaflet.hours, leaflet.email]))
    if not told:
        return NOTHING
    said = shown.say(says.CONTACT(contact=told))
    return Piece(Markup("<address>{}</address>").format(said), said)


def _next_dates(shown: Shown) -> list[str]:
    """The next dates after the season, or after the date of the page where it bears a later one."""
    on = shown.parameters.on
    after = max(shown.season.last, date.fromisoformat(on)) if on else shown.season.last
    dates = [one for one in _planned(shown.programme, after) if one.date > after]
    if not dates:
        return []
    said = [says.NEXT_DATE(day=one.date, venue=shown.venue(one.venue)) for one in dates[:_DATES]]
    return [shown.say(says.NEXT_DATES(dates=said))]


def _planned(programme: Programme, after: date) -> list[Session]:
    """The sessions planned after a day, of seasons whose tables can be read, the earliest first.

    One whose date or venue is still free is none yet.
    """
    later = [one for one in programme.seasons if one.last > after]
    sessions: Iterable[Session] = chain.from_iterable(_of_season(programme, one) for one in later)
    return sorted((one for one in sessions if one.status is Status.PLANNED), key=lambda one: (one.date, one.start))


def _of_season(programme: Programme, season: Season) -> tuple[Session, ...]:
    loaded = tables.load(programme, season)
    if tables.blocking(loaded, measure.planned_from(loaded)):
        return ()
    slots = calendar.by_slot(measure.dated_sessions(programme, season, loaded))
    return tuple(offers[0] for offers in slots.values() if len(offers) == 1)
