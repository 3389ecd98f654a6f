"""The words typed after `cafeplan` in; the verbs' results on the screen and an exit code out.

0 is done, 2 is something a person can put right, 1 is our bug. Heavy libraries are imported by the verb that needs
them, so that help comes at once.
"""

import json
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress
from typer import rich_utils as panels
from typer.core import TyperCommand, TyperGroup

from cafeplan.language import LANGUAGES, Language, Text, long_date, nearest, verbatim
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError, Fault
from cafeplan.version import __version__

if TYPE_CHECKING:
    from cafeplan.model import Programme, Session


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command line; everything that people read goes to the screen."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = _language(words)
    _speak_utf8()
    try:
        return int(application(lang)(words, standalone_mode=False) or 0)
    except CafeplanError as error:
        _complain(error, lang)
        return 2
    except typer.Exit as done:
        return int(done.exit_code)
    except BrokenPipeError:
        return _reader_has_gone()
    except Exception as error:
        if not _is_usage(error):
            print(says.UNEXPECTED.into(lang), file=sys.stderr)
            raise
        _complain(_usage(error), lang)
        return 2
    finally:
        logging.getLogger("cafeplan").handlers.clear()


def application(lang: Language) -> typer.Typer:
    """The commands with their help in one language."""
    group, command = _helpful(lang)
    app = typer.Typer(
        cls=group,
        add_completion=False,
        no_args_is_help=True,
        help=says.PROGRAM.into(lang),
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    folder_argument = Annotated[str, typer.Argument(help=says.FOLDER.into(lang), metavar="FOLDER", show_default=False)]
    maybe_folder = Annotated[str | None, typer.Argument(help=says.FOLDER.into(lang), metavar="FOLDER")]
    season_option = Annotated[str | None, help_of(says.SEASON)]
    out_option = Annotated[Path | None, help_of(says.OUT)]
    lang_option = Annotated[str, help_of(says.LANG)]
    on_option = Annotated[str | None, help_of(says.ON)]
    json_option = Annotated[bool, typer.Option("--json", help=says.JSON.into(lang))]

    @app.callback(invoke_without_command=True)
    def _(
        version: Annotated[bool, typer.Option("--version", help=says.VERSION.into(lang))] = False,
        verbose: Annotated[bool, typer.Option("-v", "--verbose", help=says.VERBOSE.into(lang))] = False,
        language: Annotated[str, typer.Option("--lang", help=says.LANG.into(lang))] = lang,
    ) -> None:
        if version:
            print(f"cafeplan {__version__}")
            raise typer.Exit
        if verbose:
            _log_steps()

    @app.command(cls=command, help=says.CHECK.into(lang))
    def check(
        folder: folder_argument,
        season: Annotated[str | None, help_of(says.SEASON_TO_CHECK)] = None,
        as_json: json_option = False,
        lang: lang_option = lang,
    ) -> int:
        return _check(folder, season, as_json, _checked_language(lang))

    @app.command(cls=command, help=says.CALENDAR.into(lang))
    def calendar(
        folder: folder_argument, season: season_option = None, as_json: json_option = False, lang: lang_option = lang
    ) -> None:
        _calendar(folder, season, as_json, _checked_language(lang))

    @app.command(cls=command, help=says.PLAN.into(lang))
    def plan(
        folder: folder_argument,
        season: season_option = None,
        workers: Annotated[int, typer.Option(min=1, help=says.WORKERS.into(lang))] = 1,
        seed: Annotated[int, typer.Option(min=0, help=says.SEED.into(lang))] = 0,
        out: out_option = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan import desk

        given = {"folder": folder, "season": _season(folder, season), "lang": _checked_language(lang), "on": _on(on)}
        _report(desk.plan(given, out, workers, seed), _checked_language(lang))

    @app.command(cls=command, help=says.BILAN.into(lang))
    def bilan(
        folder: maybe_folder = None,
        season: season_option = None,
        edition: Annotated[str, help_of(says.EDITION)] = "partners",
        every: Annotated[Path | None, typer.Option("--all", help=says.ALL.into(lang))] = None,
        out: out_option = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan import desk

        spoken = _checked_language(lang)
        given = {"edition": edition, "lang": spoken, "on": _on(on)}
        if every is not None:
            with _bar() as bar:
                _report(desk.everything(every, given, out, bar), spoken)
            return
        if folder is None:
            raise CafeplanError(says.NEEDS_FOLDER, says.NEEDS_FOLDER_REMEDY)
        _report(desk.bilan(given | {"folder": folder, "season": _season(folder, season)}, out), spoken)

    @app.command(cls=command, help=says.LAB.into(lang))
    def lab(
        folder: folder_argument,
        season: season_option = None,
        out: out_option = None,
        port: Annotated[int, help_of(says.PORT)] = 8888,
        browser: Annotated[bool, typer.Option("--browser/--no-browser", help=says.NO_BROWSER.into(lang))] = True,
        lang: lang_option = lang,
    ) -> int:
        from cafeplan import desk

        spoken = _checked_language(lang)
        notebooks = desk.notebooks({"folder": folder, "season": _season(folder, season), "lang": spoken}, out)
        print(says.LAB_READY(folder=notebooks.as_posix()).into(spoken), flush=True)
        return desk.jupyterlab(notebooks, port, browser)

    @app.command(cls=command, help=says.INDICATORS.into(lang))
    def indicators(
        folder: maybe_folder = None,
        season: season_option = None,
        as_json: json_option = False,
        lang: lang_option = lang,
    ) -> None:
        _indicators(folder, season, as_json, _checked_language(lang))

    @app.command(cls=command, help=says.INIT.into(lang))
    def init(
        folder: Annotated[Path, typer.Argument(help=says.NEW_FOLDER.into(lang), metavar="FOLDER")],
        like: Annotated[str, help_of(says.LIKE)] = "instant-cafe-dijon",
        lang: lang_option = lang,
    ) -> None:
        from cafeplan import desk

        print(says.MADE(folder=desk.new_programme(folder, like).as_posix()).into(_checked_language(lang)))

    return app


def _helpful(lang: Language) -> tuple[type[TyperGroup], type[TyperCommand]]:
    """Commands whose help speaks the reader's language also where the library speaks for itself."""
    panels.ARGUMENTS_PANEL_TITLE = says.ARGUMENTS.into(lang)
    panels.OPTIONS_PANEL_TITLE = says.OPTIONS.into(lang)
    panels.COMMANDS_PANEL_TITLE = says.COMMANDS.into(lang)
    panels.DEFAULT_STRING = says.DEFAULT.into(lang)
    panels.REQUIRED_LONG_STRING = says.REQUIRED.into(lang)

    class Group(TyperGroup):
        def get_help_option(self, ctx: Any) -> Any:
            return _in_words(super().get_help_option(ctx))

    class Command(TyperCommand):
        def get_help_option(self, ctx: Any) -> Any:
            return _in_words(super().get_help_option(ctx))

    def _in_words(option: Any) -> Any:
        option.help = says.HELP.into(lang)
        return option

    return Group, Command


# --- the verbs that only show ------------------------------------------------------------------------------------


def _check(folder: str, season: str | None, as_json: bool, lang: Language) -> int:
    from cafeplan import desk

    faults = desk.faults(folder, season)
    if as_json:
        print(json.dumps([_fault_account(fault, lang) for fault in faults], ensure_ascii=False, indent=2))
    else:
        for fault in faults:
            print(fault.into(lang))
        blocking = sum(fault.blocks for fault in faults)
        counted = says.FAULTS(n=len(faults), blocking=blocking, folder=folder)
        print((counted if faults else says.NO_FAULT(folder=folder)).into(lang))
    return 2 if any(fault.blocks for fault in faults) else 0


def _fault_account(fault: Fault, lang: Language) -> dict[str, object]:
    return {
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "kind": fault.kind,
        "value": fault.value,
        "message": fault.message.into(lang),
        "remedy": fault.remedy.into(lang),
        "blocks": fault.blocks,
    }


def _calendar(folder: str, season: str | None, as_json: bool, lang: Language) -> None:
    from cafeplan import desk

    programme, sessions = desk.calendar(folder, _season(folder, season))
    if as_json:
        print(json.dumps([_session_account(one, lang) for one in sessions], ensure_ascii=False, indent=2))
        return
    for one in sessions:
        print(_session_line(programme, one, lang))
    print(says.PLANNED(planned=sum(one.planned for one in sessions)).into(lang))


def _session_account(session: "Session", lang: Language) -> dict[str, object]:
    return {
        "date": session.date.isoformat(),
        "start": f"{session.start:%H:%M}",
        "end": f"{session.end:%H:%M}",
        "venue": session.venue,
        "series": session.series,
        "status": session.status.value,
        "reason": session.reason.into(lang) if session.reason else None,
    }


def _session_line(programme: "Programme", session: "Session", lang: Language) -> str:
    from cafeplan.language.bilan import STATES

    venue = programme.venues[session.venue].name if session.venue in programme.venues else session.venue
    state = STATES[session.status].into(lang)
    said = f"{state} ({session.reason.into(lang)})" if session.reason else state
    return ", ".join(filter(None, [long_date(session.date, lang), venue, said]))


def _indicators(folder: str | None, season: str | None, as_json: bool, lang: Language) -> None:
    from cafeplan import desk

    accounts = desk.indicators(folder, _season(folder, season) if folder else None, lang)
    if as_json:
        print(json.dumps(accounts, ensure_ascii=False, indent=2))
        return
    for account in accounts:
        shown = f" : {account['said']}" if "said" in account else ""
        print(f"{account['code']} {account['label']}{shown}\n    {account['definition']}")


# --- what every verb needs -----------------------------------------------------------------------------------------


def _season(folder: str, season: str | None) -> str:
    """The season that was asked for; where none was, a sentence with those that there are."""
    if season is None:
        from cafeplan import programme

        known = [one.id for one in programme.load(folder).seasons]
        raise CafeplanError(says.NEEDS_SEASON, says.NEEDS_SEASON_REMEDY(known=known))
    return season


def _on(given: str | None) -> str:
    """The day that pages bear: the only place where today is read."""
    if given is None:
        return date.today().isoformat()  # noqa: DTZ011
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise CafeplanError(says.BAD_DATE(value=given), says.BAD_DATE_REMEDY) from error


def _report(written: Sequence[tuple[Path, float]], lang: Language) -> None:
    for path, seconds in written:
        print(says.WROTE(path=path.as_posix(), seconds=seconds).into(lang))


def _bar() -> Any:
    console = Console(stderr=True)
    return Progress(console=console, transient=True) if console.is_terminal else nullcontext()


def _log_steps() -> None:
    steps = logging.getLogger("cafeplan")
    steps.setLevel(logging.INFO)
    steps.handlers = [logging.StreamHandler(sys.stderr)]


def _language(words: Sequence[str]) -> Language:
    """The language asked for with --lang, or by CAFEPLAN_LANG, French otherwise."""
    asked = os.environ.get("CAFEPLAN_LANG", "fr")
    for word, following in zip(words, [*words[1:], ""], strict=True):
        asked = following if word == "--lang" else word.removeprefix("--lang=") if word.startswith("--lang=") else asked
    return next((lang for lang in LANGUAGES if lang == asked), "fr")


def _checked_language(lang: str) -> Language:
    for known in LANGUAGES:
        if lang == known:
            return known
    raise CafeplanError(says.USAGE["BadParameter"](what="--lang"), says.LANG)


def _reader_has_gone() -> int:
    """0: whoever reads our output has read enough; what is left unsaid goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _complain(error: CafeplanError, lang: Language) -> None:
    """One fault one line, or the error's two sentences."""
    for line in [fault.into(lang) for fault in error.faults] or [error.into(lang)]:
        print(line, file=sys.stderr)


_USAGE = tuple(says.USAGE)


def _is_usage(error: Exception) -> bool:
    return any(parent.__name__ == "UsageError" for parent in type(error).__mro__)


def _usage(error: Any) -> CafeplanError:
    """What was wrong with the command line, in the house's words in the place of the library's."""
    kind = next(name for name in (parent.__name__ for parent in type(error).__mro__) if name in _USAGE)
    what, known = _misread(error, kind)
    if kind == "UsageError" and error.message.startswith("No such command"):
        kind, what = "NoSuchCommand", error.message.split("'")[1]
        known = list(error.ctx.command.commands)
    command = f"cafeplan {error.ctx.info_name}" if error.ctx and error.ctx.parent else "cafeplan"
    near = nearest(what, known)
    remedy = says.USAGE_NEAR(near=near) if near else says.USAGE_REMEDY(command=command)
    return CafeplanError(says.USAGE[kind](what=verbatim(what)), remedy)


def _misread(error: Any, kind: str) -> tuple[str, list[str]]:
    if kind == "NoSuchOption":
        options = [name for parameter in error.ctx.command.params for name in parameter.opts]
        return error.option_name, options
    if error.__dict__.get("param") is not None:
        parameter = error.param
        shown = parameter.opts[0] if parameter.opts[0].startswith("-") else (parameter.metavar or parameter.name)
        return str(shown), []
    return str(error.message).rstrip("."), []
