"""A finished page that is about to leave the service in; the same attacked and entered among the releases out."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from cafeplan import files, machine, tables
from cafeplan.desk import stamps
from cafeplan.language import Text
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError, Policy, Programme, Release, Season

if TYPE_CHECKING:
    from cafeplan.pages import Shown


def let_out(seasons: "Sequence[Shown]", html: str, name: str, recipient: str = "") -> None:
    """Attacks a page of the partners' edition, and enters what it tells of seasons, or an exact sheet, as released.

    Raises CafeplanError where a reader learns from it what he may not, and enters nothing. Examples that come with
    cafeplan have no releases: their people are invented.
    """
    protections = [one.told.protection for one in seasons if one.told.protection]
    if protections:
        threshold = min(one.outcome.threshold for one in protections)
        refuse_leaks(html, name, [(one.programme, one.season) for one in seasons], threshold)
    for one in seasons:
        if one.told.released and (one.told.protection or recipient) and not files.is_example(one.programme.folder):
            _enter(one, recipient)


def watched(programmes: Iterable[Programme]) -> Callable[[str], None]:
    """What raises CafeplanError, with the name of a page, where a file of these programmes is no longer as it is now.

    A page is read twice, to be entered among the releases and to be shown: what is entered must be what is shown.
    """
    before = {one.folder: (one, stamps.of_data(one)) for one in programmes}

    def refuse_changed(name: str) -> None:
        for programme, data in before.values():
            if stamps.of_data(programme) != data:
                what = says.CHANGED_MEANWHILE(page=name, folder=programme.folder.name)
                raise CafeplanError(what, says.CHANGED_MEANWHILE_REMEDY)

    return refuse_changed


def refuse_leaks(
    html: str, name: str, seasons: Collection[tuple[Programme, Season]], threshold: int = Policy().threshold
) -> None:
    """CafeplanError where a page about some seasons tells what its reader may not learn; of none, nothing is asked."""
    found = given_away(html, seasons, threshold) if seasons else ()
    if found:
        raise CafeplanError(says.PAGE_LEAKS(page=name, n=len(found), finding=found[0]), says.PAGE_LEAKS_REMEDY)


def given_away(
    html: str, seasons: Iterable[tuple[Programme, Season]], threshold: int = Policy().threshold
) -> tuple[Text, ...]:
    """What the reader of a page learns that he may not, a sentence each; nobody of these seasons may be named in it."""
    from cafeplan import attack

    about = tuple(seasons)
    never = frozenset(name for programme, season in about for name in _never_named(programme, season))
    user = machine.foreign_user(html, [programme.folder for programme, _ in about])
    return attack.audited(html, threshold, user, never).findings


def _enter(one: "Shown", recipient: str) -> None:
    """The season's numbers, on record as given to the readers of the edition, or to one recipient."""
    from cafeplan import disclosure

    protection = one.told.protection
    outcome, after = (protection.outcome, protection.earlier) if protection else (None, ())
    release = Release(one.parameters.on, recipient or one.parameters.edition, one.told.released, outcome)
    disclosure.record(one.programme.folder, release, after)


def _never_named(programme: Programme, season: Season) -> Iterator[str]:
    """Participants by pseudonym, unless it could be any number or word, and facilitators by name.

    An organisation that holds seats, as a host or as a partner, is no person, and partners know each other.
    """
    frames = tables.load(programme, season).frames
    for pseudonym in (*frames["attendance"]["participant"].dropna(), *frames["participants"]["id"].dropna()):
        if len(str(pseudonym)) > 2 and not str(pseudonym).isdigit():
            yield str(pseudonym)
    team = frames["facilitators"]
    organisation = team["venue"].notna() | team["name"].isin(frames["organisations"]["name"])
    yield from map(str, team.loc[~organisation, "name"].dropna())
