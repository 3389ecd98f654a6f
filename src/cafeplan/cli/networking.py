"""The words typed after `network` in; the page over several programmes written, and its path on the screen, out."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cafeplan.cli.asked import checked_language, day_of
from cafeplan.cli.speech import report
from cafeplan.language import Language, Text
from cafeplan.language import commands as says
from cafeplan.language import network as network_says


def add_command(app: typer.Typer, command: Any, lang: Language) -> None:
    """Gives the application the command that puts several programmes on a page, with its help in one language."""

    def help_of(text: Text) -> Any:
        return typer.Option(help=text.into(lang))

    argument = typer.Argument(help=network_says.FOLDERS_ARGUMENT.into(lang), metavar="FOLDER…", show_default=False)

    @app.command(cls=command, help=network_says.COMMAND.into(lang))
    def network(
        folders: Annotated[list[str], argument],
        first: Annotated[str, help_of(network_says.FIRST_OPTION)] = "",
        last: Annotated[str, help_of(network_says.LAST_OPTION)] = "",
        edition: Annotated[str, help_of(says.EDITION)] = "partners",
        out: Annotated[Path | None, help_of(says.OUT)] = None,
        on: Annotated[str | None, help_of(says.ON)] = None,
        lang: Annotated[str, help_of(says.LANG)] = lang,
    ) -> None:
        from cafeplan.desk.networking import network

        spoken = checked_language(lang)
        asked = {"folders": ";".join(folders), "first": first, "last": last}
        report(network({**asked, "edition": edition, "lang": spoken, "on": day_of(on)}, out), spoken)
