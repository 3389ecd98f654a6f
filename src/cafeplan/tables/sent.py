"""The notes of a season and the log of their mails in; the notes with the day on which each was sent out."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, time

from cafeplan.model import Posted
from cafeplan.tables.reading import Filled

_Moment = tuple[date, time | None]
Step = tuple[Posted, date]


def with_days_sent(notes: Filled, sendings: Filled, recipients: Filled | None) -> Filled:
    """The notes with the day on which the last of their mails was accepted, where nobody typed a day.

    A note of which one mail still lacks is not sent yet.
    """
    receive = frozenset(recipients.values["address"]) if recipients else frozenset()
    sent = {moment: day_sent(steps, receive) for moment, steps in _last_steps(sendings).items()}
    rows = zip(*(notes.values[name] for name in ("date", "start", "sent")), strict=True)
    days = tuple(typed or sent.get((day, start)) for day, start, typed in rows)
    return replace(notes, values={**notes.values, "sent": days})


def _last_steps(sendings: Filled) -> Mapping[_Moment, Mapping[str, Step]]:
    """The last step of each address, by session."""
    last: dict[_Moment, dict[str, Step]] = {}
    rows = zip(*(sendings.values[name] for name in ("date", "start", "address", "state", "on")), strict=True)
    for day, start, *step in rows:
        if all((day, *step)):
            address, state, on = step
            last.setdefault((day, start), {})[address] = (Posted(state), on)
    return last


def day_sent(steps: Mapping[str, Step], receive: Collection[str]) -> date | None:
    """The day on which the last of a note's mails was accepted; None while one is open.

    Where an address was corrected since, the note is sent once everybody who receives now has it.
    """
    sent = {address: on for address, (state, on) in steps.items() if state is Posted.SENT}
    still_open = any(state not in (Posted.SENT, Posted.WITHDRAWN) for state, _ in steps.values())
    return max(sent.values()) if sent and (not still_open or set(receive) <= set(sent)) else None
