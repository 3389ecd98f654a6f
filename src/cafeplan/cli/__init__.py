"""The words typed after `cafeplan` in; the verbs' results on the screen and an exit code out.

0 is done, 2 is something a person can put right, 1 is our bug. Heavy libraries are imported by the verb that needs
them, so that help comes at once.
"""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from cafeplan.cli import collecting, comparing, living, many, networking, noting, partners, reseating, sharing, shown
from cafeplan.cli.asked import checked_language, day_of, language_of, season_of, today
from cafeplan.cli.speech import (
    complain,
    helpful,
    is_usage,
    reader_has_gone,
    report,
    say_steps,
    speak_utf8,
    usage_error,
)
from cafeplan.language import Language, Text
from cafeplan.language import commands as says
from cafeplan.language import copies as copies_say
from cafeplan.model import CafeplanError
from cafeplan.version import __version__

# What Typer returns where Ctrl-C was pressed.
_STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command line; everything that people read goes to the screen."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = language_of(words)
    speak_utf8()
    try:
        code = int(application(lang)(words, standalone_mode=False) or 0)
        if code == _STOPPED:
            raise CafeplanError(says.STOPPED, says.STOPPED_REMEDY)
        return code
    except CafeplanError as error:
        complain(error, lang)
        return 2
    except typer.Exit as done:
        return int(done.exit_code)
    except BrokenPipeError:
        return reader_has_gone()
    except Exception as error:
        if not is_usage(error):
            print(says.UNEXPECTED.into(lang), file=sys.stderr)
            raise
        complain(usage_error(error), lang)
        return 2
    finally:
        logging.getLogger("cafeplan").handlers.clear()


def application(lang: Language) -> typer.Typer:
    """The commands with their help in one language."""
    group, command = helpful(lang)
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
            say_steps()

    @app.command(cls=command, help=says.CHECK.into(lang))
    def check(
        folder: folder_argument,
        season: Annotated[str | None, help_of(says.SEASON_TO_CHECK)] = None,
        as_json: json_option = False,
        lang: lang_option = lang,
    ) -> int:
        return shown.check(folder, season, as_json, checked_language(lang))

    @app.command(cls=command, help=says.CALENDAR.into(lang))
    def calendar(
        folder: folder_argument,
        season: season_option = None,
        explain: Annotated[int | None, typer.Option(min=0, help=says.EXPLAIN.into(lang))] = None,
        as_json: json_option = False,
        lang: lang_option = lang,
    ) -> None:
        if explain is None:
            shown.calendar(folder, season, as_json, checked_language(lang))
        else:
            shown.explain(folder, season, explain, as_json, checked_language(lang))

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

        given = {
            "folder": folder,
            "season": season_of(folder, season),
            "lang": checked_language(lang),
            "on": day_of(on),
        }
        report(desk.plan(given, out, workers, seed), checked_language(lang))

    living.add_commands(app, command, lang)
    reseating.add_commands(app, command, lang)
    collecting.add_commands(app, command, lang)
    noting.add_command(app, command, lang)
    partners.add_commands(app, command, lang)
    sharing.add_command(app, command, lang)

    @app.command(cls=command, help=says.BILAN.into(lang))
    def bilan(
        folder: maybe_folder = None,
        season: season_option = None,
        edition: Annotated[str, help_of(says.EDITION)] = "partners",
        sound: Annotated[bool, typer.Option("--without-faulty-rows", help=says.WITHOUT_FAULTY_ROWS.into(lang))] = False,
        sheet: Annotated[str, typer.Option("--for", help=says.SHEET.into(lang))] = "",
        recipient: Annotated[str, help_of(says.RECIPIENT)] = "",
        every: Annotated[Path | None, typer.Option("--all", help=says.ALL.into(lang))] = None,
        workers: Annotated[int, typer.Option(min=1, help=says.PAGES_AT_A_TIME.into(lang))] = 2,
        cluster: Annotated[str, help_of(says.CLUSTER)] = "",
        notebook: Annotated[Path | None, help_of(copies_say.OPTION)] = None,
        out: out_option = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> int:
        spoken = checked_language(lang)
        given = {"edition": edition, "lang": spoken, "on": day_of(on)} | ({"rows": "sound"} if sound else {})
        given |= {"frame": sheet} if sheet else {}
        if every is not None and notebook is not None:
            raise CafeplanError(copies_say.ALL_OR_ONE, copies_say.ALL_OR_ONE_REMEDY)
        if every is not None:
            many.refuse_beside({"FOLDER": folder, "--season": season, "--recipient": recipient})
            return many.bilans(every, given, out, workers, cluster, spoken)
        if folder is None:
            raise CafeplanError(says.NEEDS_FOLDER, says.NEEDS_FOLDER_REMEDY)
        from cafeplan import desk

        asked = given | {"folder": folder, "season": season_of(folder, season)}
        report(desk.bilan(asked, out, recipient=recipient, copy=notebook), spoken)
        return 0

    comparing.add_command(app, command, lang)
    networking.add_command(app, command, lang)

    @app.command(cls=command, help=says.AUDIT.into(lang))
    def audit(
        page: Annotated[Path, typer.Argument(help=says.PAGE.into(lang), metavar="PAGE", show_default=False)],
        threshold: Annotated[int, typer.Option(min=2, help=says.THRESHOLD.into(lang))] = 5,
        as_json: json_option = False,
        lang: lang_option = lang,
    ) -> int:
        return shown.audit(page, threshold, as_json, checked_language(lang))

    @app.command(cls=command, help=says.EXPORT.into(lang))
    def export(
        folder: folder_argument,
        season: season_option = None,
        out: out_option = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan.desk import exporting

        spoken = checked_language(lang)
        given = {"folder": folder, "season": season_of(folder, season), "lang": spoken, "on": day_of(on)}
        done = exporting.export(given, out)
        print("\n".join([*(path.as_posix() for path in done.written), *(text.into(spoken) for text in done.remarks)]))

    @app.command(cls=command, help=says.ABSENCES.into(lang))
    def absences(
        folder: folder_argument,
        file: Annotated[Path, typer.Argument(help=says.ABSENCES_FILE.into(lang), metavar="FILE")],
        of: Annotated[str | None, help_of(says.OF)] = None,
        season: Annotated[str | None, help_of(says.SEASON_OF_ABSENCES)] = None,
        on: on_option = None,
        lang: lang_option = lang,
    ) -> int:
        return shown.absences(folder, file, of, season, today(on), checked_language(lang))

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

        spoken = checked_language(lang)
        notebooks, older = desk.notebooks({"folder": folder, "season": season_of(folder, season), "lang": spoken}, out)
        if older:
            print(says.LAB_OLDER(files=older).into(spoken))
        print(says.LAB_READY(folder=notebooks.as_posix()).into(spoken), flush=True)
        return desk.jupyterlab(notebooks, port, browser)

    @app.command(cls=command, help=says.INDICATORS.into(lang))
    def indicators(
        folder: maybe_folder = None,
        season: season_option = None,
        as_json: json_option = False,
        lang: lang_option = lang,
    ) -> None:
        shown.indicators(folder, season, as_json, checked_language(lang))

    @app.command(cls=command, help=says.TABLES.into(lang))
    def tables(
        out: Annotated[Path | None, help_of(says.OUT_WORKBOOKS)] = None,
        lang: lang_option = lang,
    ) -> None:
        from cafeplan import desk

        spoken = checked_language(lang)
        if out is None:
            print(desk.described(spoken), end="")
        else:
            report(desk.empty_workbooks(out, spoken), spoken)

    @app.command(cls=command, help=says.DATAPACKAGE.into(lang))
    def datapackage(folder: folder_argument, lang: lang_option = lang) -> None:
        from cafeplan import desk

        report(desk.datapackage(folder), checked_language(lang))

    return app
