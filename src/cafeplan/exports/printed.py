"""What a season announces in; two HTML pages to print out: the public leaflet, and the calendar for the wall."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from cafeplan.exports.announced import Published
from cafeplan.exports.html import page
from cafeplan.language import Language, Text, apart, day_and_month, day_of_month, listed, long_date, month
from cafeplan.language import exports as says
from cafeplan.model import Programme, Series, Session

# More roles than these stand in one column: side by side their names would have a line a word.
_ROLES_APART = 2


def wall(published: Published, colours: Mapping[str, str], lang: Language) -> str:
    """The calendar to pin on a wall: dates, places, names, and nothing else; `colours` marks the venues."""
    programme = published.programme
    hours = {_hours(one.session, lang) for one in published.sessions}
    shared = hours if len(hours) == 1 else set()
    place = says.SERIES if programme.told_by == "series" else says.VENUE
    header = [_title(text, lang) for text in (says.DATE, place, *seat_titles(programme))]
    rows = [
        {
            "date": ", ".join([long_date(one.session.date, lang), *({_hours(one.session, lang)} - shared)]),
            "venue": one.session.venue,
            "series": one.session.series,
            "off": one.cancelled,
            "names": seat_cells(programme, {role: one.holders(role, lang) for role in programme.roles}, lang),
        }
        for one in published.sessions
    ]
    period = ", ".join([_period(published, lang), *shared])
    demonstration = says.DEMONSTRATION.into(lang) if programme.demonstration else ""
    values = {"header": header, "rows": rows, "period": period, "demonstration": demonstration}
    return page("wall", says.WALL_TITLE(programme=programme.name), programme, colours, lang, values)


def leaflet(published: Published, colours: Mapping[str, str], lang: Language) -> str:
    """The public leaflet: where, when, who is welcome and whom to ask; nobody is named."""
    programme = published.programme
    values = {
        "period": _period(published, lang),
        "meetings": list(_meetings(published, lang)),
        "months": list(_months(published, lang)),
        "closed": list(_without_session(published, lang)),
        "contact": _contact(programme),
        "demonstration": says.DEMONSTRATION_LEAFLET.into(lang) if programme.demonstration else "",
    }
    title = says.LEAFLET_TITLE(programme=programme.name, season=published.season.label)
    return page("leaflet", title, programme, colours, lang, values)


# --- the wall ----------------------------------------------------------------------------------------------------


def seat_titles(programme: Programme) -> list[Text]:
    """The heads of a calendar's columns of names: a role each, or one for all where there are many."""
    return list(programme.roles.values()) if len(programme.roles) <= _ROLES_APART else [says.WHO]


def seat_cells(programme: Programme, names: Mapping[str, str], lang: Language) -> list[str]:
    """The cells of a session under these heads, from its names by role; in one for all each role is said."""
    in_order = {role: names[role] for role in programme.roles}
    if len(in_order) <= _ROLES_APART:
        return list(in_order.values())
    told = [says.ROLE_AND_NAMES(role=programme.roles[role], names=held) for role, held in in_order.items() if held]
    return [apart(told, lang)]


def _hours(session: Session, lang: Language) -> str:
    return says.FROM_TO(start=session.start, end=session.end).into(lang)


# --- the leaflet -------------------------------------------------------------------------------------------------


def _meetings(published: Published, lang: Language) -> Iterator[Mapping[str, Any]]:
    """The series that have a session this season; of one whose venue was chosen, the venues where it goes."""
    for series in published.programme.series:
        met = {one.session.venue for one in published.sessions if one.session.series == series.name}
        if met:
            usual = series.venues or (series.venue,)
            venues = [venue for venue in usual if venue in met or series.choice != "best"]
            yield _meeting(published.programme, series, venues, lang)


def _meeting(programme: Programme, series: Series, venues: Sequence[str], lang: Language) -> Mapping[str, Any]:
    """« 1er lundi → La Comédie, 3 place du Théâtre »."""
    known = [venue for venue in venues if venue in programme.venues]
    places = [{"venue": venue, "address": programme.venues[venue].address} for venue in known]
    hours = says.FROM_TO(start=series.hours.start, end=series.hours.end).into(lang)
    return {"name": series.name, "hours": hours, "places": places}


def _months(published: Published, lang: Language) -> Iterator[Mapping[str, Any]]:
    open_ones = [one.session for one in published.sessions if not one.cancelled]
    for _, sessions in groupby(open_ones, key=lambda one: (one.date.year, one.date.month)):
        of_month = list(sessions)
        days = [{"words": day_of_month(one.date, lang), "venue": one.venue, "series": one.series} for one in of_month]
        yield {"name": _upper(month(of_month[0].date, lang)), "days": days}


def _without_session(published: Published, lang: Language) -> Iterator[Mapping[str, str]]:
    """The days without a session, reason by reason, in the order of the first day of each."""
    days: dict[str, list[str]] = {}
    for session, reason in sorted(_off(published), key=lambda each: each[0].date):
        of_reason = days.setdefault(reason.into(lang), [])
        words = day_and_month(session.date, lang)
        if words not in of_reason:
            of_reason.append(words)
    for words, named in days.items():
        yield {"words": words, "days": _upper(listed(named, lang))}


def _off(published: Published) -> Iterator[tuple[Session, Text]]:
    for one in published.closed:
        if one.reason:
            yield one, one.reason
    for told in published.sessions:
        if told.cancelled:
            reason = told.session.reason
            yield told.session, says.CALLED_OFF_BECAUSE(reason=reason) if reason else says.CALLED_OFF
        elif told.before and told.before.date != told.session.date:
            yield told.before, says.MOVED_TO(day=told.session.date)


def _contact(programme: Programme) -> list[str]:
    """Whom to ask, when and where; no line breaks within an address that fits on one."""
    leaflet = programme.leaflet
    return list(filter(None, [leaflet.contact, leaflet.hours, leaflet.email]))


def _period(published: Published, lang: Language) -> str:
    season = published.season
    return says.PERIOD(season=season.label, first=season.first, last=season.last).into(lang)


def _title(text: Text, lang: Language) -> str:
    return _upper(text.into(lang))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
