"""What a season announces in; a mail draft a person out, which names only what concerns that person.

A draft says a person's own turns, or where something has changed only that. Who else holds the same session is named,
as on the wall; absences, wishes, working time and who takes over for whom are not.
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from cafeplan.exports.announced import Announced, Published
from cafeplan.exports.ics import person_calendar
from cafeplan.language import Language, Text
from cafeplan.language import exports as says
from cafeplan.mail import addressed, message
from cafeplan.model import Facilitator, Session


def drafts(published: Published, lang: Language) -> Mapping[str, bytes]:
    """The content of each draft by the name of its file, for everybody whom something to come concerns."""
    written = {}
    for person in published.people:
        sentences = _sentences(published, person)
        if sentences:
            written[f"{person.id}.eml"] = _draft(published, person, sentences, lang)
    return written


def unaddressed(published: Published) -> list[str]:
    """The names of those who get a draft and of whom the table has no address."""
    return [one.name for one in published.people if not one.email and _sentences(published, one)]


def _sentences(published: Published, person: Facilitator) -> Sequence[Text]:
    """The subject, the opening and a line a session; nothing where nothing to come concerns the person."""
    season, name = published.season.label, published.programme.name
    coming = [one for one in published.sessions if _is_coming(one, published)]
    changes = [text for one in coming for text in _changes(published, one, person)]
    if changes:
        return [says.SUBJECT_CHANGES(programme=name), says.YOUR_CHANGES(season=season), *changes]
    turns = [_turn(published, one, one.session, person) for one in coming if one.is_held_by(person)]
    opening = says.YOUR_TURNS(n=len(turns), season=season)
    return [says.SUBJECT_TURNS(programme=name), opening, *turns] if turns else []


def _is_coming(one: Announced, published: Published) -> bool:
    return max(place.date for place in (one.session, one.before) if place) >= published.on


def _changes(published: Published, one: Announced, person: Facilitator) -> Iterator[Text]:
    """What changed for a person about one session since the rota was published."""
    if person in one.gone:
        yield says.TAKEN(turn=_turn(published, one, one.before or one.session))
    elif not one.is_held_by(person):
        return
    elif one.cancelled:
        yield says.CALLED_OFF_FOR_YOU(turn=_turn(published, one, one.session))
    elif person not in one.first_holders:
        yield says.GIVEN(turn=_turn(published, one, one.session, person))
    elif one.before:
        yield says.MOVED_FOR_YOU(before=one.before.date, turn=_turn(published, one, one.session, person))


def _turn(published: Published, one: Announced, session: Session, person: Facilitator | None = None) -> Text:
    """A session in words, with the partners of the person who is to hold it."""
    turn = says.TURN(day=session.date, start=session.start, end=session.end, place=published.place(session))
    partners = one.partners(person) if person else []
    return says.TURN_WITH(turn=turn, partners=partners) if partners else turn


# --- RFC 5322 ----------------------------------------------------------------------------------------------------


def _draft(published: Published, person: Facilitator, sentences: Sequence[Text], lang: Language) -> bytes:
    """The draft as a mail program opens it to be read over and sent; without an address it has no receiver yet."""
    programme = published.programme
    subject, opening, *lines = (text.into(lang) for text in sentences)
    hello, regards = says.HELLO(person=person.name), says.REGARDS(organisation=programme.organisation)
    listed = "\n".join(f"- {line}" for line in lines)
    body = [hello.into(lang), opening, listed, says.ATTACHED.into(lang), regards.into(lang)]
    known_by = (programme.id, published.season.id, person.id, published.on.isoformat())
    told = message(programme, subject, body, published.on, known_by)
    if person.email:
        told["To"] = addressed(person.name, person.email)
    told["X-Unsent"] = "1"
    calendar = person_calendar(published, person, lang)
    told.add_attachment(calendar, "text", "calendar", filename=f"{programme.id}.ics", params={"charset": "utf-8"})
    told["Content-Language"] = lang
    told.set_boundary(f"=_{sha256('/'.join(known_by).encode()).hexdigest()[:32]}")
    return told.as_bytes()
