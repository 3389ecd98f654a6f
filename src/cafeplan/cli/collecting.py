"""The words typed after init, sheets, follow-up, pseudonymise and purge in; the verbs' results on the screen out."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cafeplan.cli.asked import checked_language, day_of, given_day, season_of
from cafeplan.language import Language, Text, verbatim
from cafeplan.language import collecting as sheets_say
from cafeplan.language import commands as says
from cafeplan.language import founding as founding_says
from cafeplan.language import pseudonyms as people_say
from cafeplan.model import CafeplanError

if TYPE_CHECKING:
    from cafeplan.desk.collecting import FollowUp
    from cafeplan.desk.founding import Answers


def add_commands(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application the commands of collecting, with their help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    def question(name: str) -> Any:
        return help_of(founding_says.ASKED[name])

    def argument(text: Text, metavar: str) -> Any:
        return typer.Argument(help=text.into(lang), metavar=metavar, show_default=False)

    folder_argument = Annotated[str, argument(says.FOLDER, "FOLDER")]
    season_option = Annotated[str | None, help_of(says.SEASON)]
    register_option = Annotated[Path | None, help_of(people_say.REGISTER)]
    on_option = Annotated[str | None, help_of(says.ON)]
    lang_option = Annotated[str, help_of(says.LANG)]

    @app.command(cls=command, help=founding_says.INIT.into(lang))
    def init(
        folder: Annotated[Path, argument(says.NEW_FOLDER, "FOLDER")],
        like: Annotated[str | None, help_of(founding_says.LIKE)] = None,
        name: Annotated[str | None, question("name")] = None,
        organisation: Annotated[str | None, question("organisation")] = None,
        venue: Annotated[list[str] | None, question("venues")] = None,
        every: Annotated[str | None, question("every")] = None,
        day: Annotated[str | None, question("day")] = None,
        hours: Annotated[str | None, question("hours")] = None,
        role: Annotated[list[str] | None, question("roles")] = None,
        zone: Annotated[str | None, question("zone")] = None,
        first: Annotated[str | None, question("first")] = None,
        last: Annotated[str | None, question("last")] = None,
        counted: Annotated[bool, typer.Option("--open", help=founding_says.OPEN_OPTION.into(lang))] = False,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk.founding import Answers

        spoken = checked_language(lang)
        venues, roles = _joined(venue), _joined(role)
        given = Answers(name, organisation, venues, every, day, hours, roles, zone, first, last)
        print(_founded(folder, like, given, counted, spoken).into(spoken))

    @app.command(cls=command, help=sheets_say.SHEETS.into(lang))
    def sheets(
        folder: folder_argument,
        season: season_option = None,
        register: register_option = None,
        out: Annotated[Path | None, help_of(says.OUT)] = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import collecting

        spoken, asked = checked_language(lang), season_of(folder, season)
        if register is not None:
            print(collecting.register(folder, asked, register, spoken).into(spoken))
            return
        print("\n".join(path.as_posix() for path in collecting.sheets(folder, asked, out, spoken)))

    @app.command("follow-up", cls=command, help=people_say.FOLLOW_UP.into(lang))
    def follow_up(
        folder: folder_argument,
        season: season_option = None,
        register: register_option = None,
        times: Annotated[int, typer.Option(min=1, help=people_say.TIMES.into(lang))] = 2,
        missed: Annotated[int, typer.Option(min=1, help=people_say.MISSED.into(lang))] = 3,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import collecting

        asked = (season_of(folder, season), register, times, missed, date.fromisoformat(day_of(on)))
        for text in _lapsed(collecting.follow_up(folder, *asked), times, missed):
            print(text.into(checked_language(lang)))

    @app.command(cls=command, help=people_say.PSEUDONYMISE.into(lang))
    def pseudonymise(
        folder: folder_argument,
        table: Annotated[Path, argument(people_say.TABLE, "TABLE")],
        season: season_option = None,
        key: Annotated[Path | None, help_of(people_say.KEY)] = None,
        rekey: Annotated[tuple[Path, Path] | None, help_of(people_say.REKEY)] = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import pseudonymising

        spoken = checked_language(lang)
        if rekey is not None:
            told = pseudonymising.rekeyed(folder, table, *rekey)
        elif key is not None:
            told = pseudonymising.pseudonymise(folder, table, season_of(folder, season), key)
        else:
            raise CafeplanError(people_say.NEEDS_KEY, people_say.NEEDS_KEY_REMEDY)
        print("\n".join(text.into(spoken) for text in told))

    @app.command(cls=command, help=people_say.PURGE.into(lang))
    def purge(
        folder: folder_argument,
        before: Annotated[str | None, help_of(people_say.BEFORE)] = None,
        register: register_option = None,
        yes: Annotated[bool, typer.Option("--yes", help=people_say.YES.into(lang))] = False,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import purging

        spoken, today = checked_language(lang), date.fromisoformat(day_of(on))
        asked = purging.purge(folder, given_day(before) if before else None, today, spoken)
        done = purging.carried_out(asked, register, today, spoken) if yes else []
        waits = [people_say.NOT_YET_PURGED] if asked and not yes else []
        print("\n".join(text.into(spoken) for text in [*asked.said(), *done, *waits]))


# --- a new programme ---------------------------------------------------------------------------------------------


def _joined(several: list[str] | None) -> str | None:
    return ";".join(several) if several else None


def _founded(folder: Path, like: str | None, given: "Answers", counted: bool, lang: Language) -> Text:
    from cafeplan.desk import founding

    if like is None:
        answers = _asked(given, lang) if sys.stdin.isatty() else given
        return founding.founded(folder, answers, counted, lang)
    if counted or any(vars(replace(given, name=None, organisation=None)).values()):
        raise CafeplanError(founding_says.LIKE_ALONE, founding_says.LIKE_ALONE_REMEDY)
    return says.MADE(folder=founding.copied(folder, like, given.name, given.organisation).as_posix())


def _asked(given: "Answers", lang: Language) -> "Answers":
    """The answers with what was still lacking, asked at the terminal, each until it can be read."""
    from cafeplan.desk import founding

    answers = given
    for name in given.lacking():
        while getattr(answers, name) is None:
            typed = typer.prompt(founding_says.ASKED[name].into(lang))
            try:
                founding.understood(name, typed, answers)
                answers = replace(answers, **{name: typed})
            except CafeplanError as error:
                print(error.into(lang), file=sys.stderr)
    return answers


# --- who no longer comes -----------------------------------------------------------------------------------------


def _lapsed(found: "FollowUp", times: int, missed: int) -> list[Text]:
    told = [_one(found, one) for one in found.people]
    nobody = [] if told else [people_say.NOBODY_LAPSED(times=str(times), missed=str(missed))]
    came_back = [people_say.RETURNED(n=found.returned)] if found.returned else []
    return [*told, *nobody, *came_back, people_say.WRITTEN_NOWHERE]


def _one(found: "FollowUp", one: Any) -> Text:
    from cafeplan.desk import collecting

    person = found.known.get(one.participant)
    parts = [person.name, one.participant, person.telephone] if person else [one.participant]
    agreed = verbatim("")
    if one.call and one.call.outcome:
        agreed = people_say.OUTCOME(outcome=collecting.outcome(one.call.outcome))
    call = people_say.CALLED(day=one.call.day, outcome=agreed) if one.call else verbatim("")
    who = ", ".join(filter(None, parts))
    return people_say.LAPSED(who=who, times=str(one.times), last=one.last, missed=one.missed, call=call)
