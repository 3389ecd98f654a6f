"""A finished page that is about to leave the service in; the same attacked and entered among the releases out."""

from getpass import getuser

from cafeplan import disclosure, files, tables
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError, Release
from cafeplan.pages import Bilan


def user() -> str:
    """Who works on this computer; "" where it does not say."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""


def let_out(page: Bilan, html: str, name: str, recipient: str) -> None:
    """Attacks a page of the partners' edition, and enters it, or an exact sheet, among what was released.

    Raises CafeplanError where a reader learns from it what he may not, and enters nothing. Examples that come with
    cafeplan have no releases: their people are invented.
    """
    if page.told.protection:
        _attack(page, html, name)
    shown = page.told.released
    if shown and (page.told.protection or recipient) and not files.is_example(page.programme.folder):
        outcome = page.told.protection.outcome if page.told.protection else None
        to = recipient or page.parameters.edition
        disclosure.record(page.programme.folder, Release(page.parameters.on, to, shown, outcome))


def _attack(page: Bilan, html: str, name: str) -> None:
    from cafeplan import attack

    protection = page.told.protection
    assert protection is not None
    findings = attack.audited(html, protection.outcome.threshold, user(), _never_named(page)).findings
    if findings:
        what = says.PAGE_LEAKS(page=name, n=len(findings), finding=findings[0])
        raise CafeplanError(what, says.PAGE_LEAKS_REMEDY)


def _never_named(page: Bilan) -> frozenset[str]:
    """Participants by pseudonym, unless it could be any number or word, and facilitators by name."""
    frames = tables.load(page.programme, page.season).frames
    pseudonyms = {*frames["attendance"]["participant"].dropna(), *frames["participants"]["id"].dropna()}
    told = {str(one) for one in pseudonyms if len(str(one)) > 2 and not str(one).isdigit()}
    return frozenset(told.union(str(one) for one in frames["facilitators"]["name"].dropna()))
