"""A note in; its mail out, as a draft to all services or as a letter to each."""

from collections.abc import Iterator, Sequence
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage

from cafeplan.language import Language, Text
from cafeplan.language import note as says
from cafeplan.mail.message import Letter, addressed, message
from cafeplan.model import Need, Note, Recipient, Status


def draft(note: Note, recipients: Sequence[Recipient], lang: Language, on: date) -> bytes:
    """The mail to every service at once, as a mail program opens it to be read over and sent."""
    told = _message(note, lang, on, "draft")
    told["To"] = [_address(recipient) for recipient in recipients]
    told["X-Unsent"] = "1"
    return told.as_bytes()


def letter(note: Note, to: Recipient, lang: Language, on: date) -> Letter:
    """The mail to one service; made again, on whatever day, it has the same Message-ID."""
    told = _message(note, lang, on, to.address)
    told["To"] = _address(to)
    return Letter(to, told.as_bytes())


def _message(note: Note, lang: Language, on: date, whose: str) -> EmailMessage:
    session = note.session
    known_by = (note.programme.id, note.season.id, f"{session.date} {session.start}", whose)
    subject = says.SUBJECT(programme=note.programme.name, day=session.date).into(lang)
    told = message(note.programme, subject, _paragraphs(note, lang), on, known_by)
    told["Content-Language"] = lang
    return told


def _address(recipient: Recipient) -> Address:
    return addressed(recipient.service, recipient.address)


# --- words -------------------------------------------------------------------------------------------------------


def _paragraphs(note: Note, lang: Language) -> Iterator[str]:
    yield says.HELLO.into(lang)
    if note.programme.demonstration:
        yield says.FICTIONAL.into(lang)
    yield says.OPENING(programme=note.programme.name).into(lang)
    yield " ".join(text.into(lang) for text in what_became(note))
    for heading, lines in _sections(note, lang):
        yield "\n".join([heading.into(lang), *lines])
    yield says.REGARDS(organisation=note.programme.organisation).into(lang)


def what_became(note: Note) -> Iterator[Text]:
    """Where and when the session was, whether it took place, who held it and how many came, a sentence each."""
    session = note.session
    yield says.WHERE(day=session.date, start=session.start, end=session.end, place=note.place)
    if session.status is Status.CANCELLED:
        yield says.CANCELLED_BECAUSE(reason=session.reason) if session.reason else says.CANCELLED
    elif session.status is Status.MOVED:
        yield (says.MOVED_BECAUSE if session.reason else says.MOVED)(to=note.moved_to, reason=session.reason)
    else:
        people = [says.PERSON_OF(person=one.person, role=one.role) for one in note.team]
        yield says.HELD_BY(people=people) if people else says.HELD
        yield _came(note.came)


def _came(came: int | None) -> Text:
    if came is None:
        return says.NOT_COUNTED
    return says.CAME(n=came) if came else says.NOBODY_CAME


def _sections(note: Note, lang: Language) -> Iterator[tuple[Text, list[str]]]:
    """The parts of the note of which something was written, each with its lines."""
    sections = [
        (says.SUMMARY, note.summary.splitlines()),
        (says.TIPS, note.tips.splitlines()),
        (says.IDEAS, [f"- {text.into(lang)}" for text in ideas(note)]),
        (says.NEEDS, [f"- {_need(need).into(lang)}" for need in note.needs]),
        (says.EFFECTS, [f"- {effect.into(lang)}" for effect in note.effects]),
        (says.FOLLOW_UPS, [says.FOLLOWED_UP(n=note.follow_ups).into(lang)] if note.follow_ups else []),
    ]
    yield from ((heading, lines) for heading, lines in sections if lines)


def ideas(note: Note) -> Iterator[Text]:
    """How many ideas were put forward and how many activities were done, where somebody noted it."""
    if note.ideas is not None:
        yield says.IDEAS_PUT(n=note.ideas)
    if note.activities is not None:
        yield says.ACTIVITIES_DONE(n=note.activities)


def _need(need: Need) -> Text:
    told = says.NEED(theme=need.theme, need=need.need)
    told = says.NEED_TIMES(need=told, n=need.times) if need.times > 1 else told
    return says.NEED_OUTCOME(need=told, outcome=need.outcome) if need.outcome else told
