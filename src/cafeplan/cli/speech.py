"""Errors, steps and what was written in; what the screen says of them out, in the reader's language."""

import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Column
from typer import rich_utils as panels
from typer.core import TyperCommand, TyperGroup

from cafeplan.language import Language, nearest, verbatim
from cafeplan.language import commands as says
from cafeplan.model import CafeplanError

_USAGE = tuple(says.USAGE)
_BAR_WIDTH, _TIME_WIDTH = 20, 7


def report(written: Sequence[tuple[Path, float]], lang: Language) -> None:
    """Says what was written and how many seconds each took."""
    for path, seconds in written:
        print(says.WROTE(path=path.as_posix(), seconds=seconds).into(lang))


@contextmanager
def progress(steps: int) -> Iterator[Callable[[str], None]]:
    """What to call with the words of each step that is done: it moves a bar on a terminal, and is silent elsewhere."""
    console = Console(stderr=True)
    # Words give way where the terminal is narrow: the bar and the numbers never do.
    words_fit = Column(no_wrap=True, overflow="ellipsis", ratio=1)
    columns = (
        BarColumn(_BAR_WIDTH, table_column=Column(min_width=_BAR_WIDTH)),
        MofNCompleteColumn(table_column=Column(no_wrap=True, min_width=2 * len(str(steps)) + 1)),
        TimeRemainingColumn(table_column=Column(no_wrap=True, min_width=_TIME_WIDTH)),
        TextColumn("{task.description}", table_column=words_fit),
    )
    with Progress(*columns, console=console, transient=True, expand=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=steps)
        yield lambda words: bar.update(task, advance=1, description=escape(words))


def say_steps() -> None:
    """From here on the steps of the package are said on the error output."""
    steps = logging.getLogger("cafeplan")
    steps.setLevel(logging.INFO)
    steps.handlers = [logging.StreamHandler(sys.stderr)]


def reader_has_gone() -> int:
    """0: whoever reads our output has read enough; what is left unsaid goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def speak_utf8() -> None:
    """Output is UTF-8 on any console, Windows' old ones among them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def complain(error: CafeplanError, lang: Language) -> None:
    """One fault one line, or the error's two sentences."""
    for line in told(error, lang):
        print(line, file=sys.stderr)


def told(error: CafeplanError, lang: Language) -> list[str]:
    """The lines of an error: one a fault, or its two sentences."""
    return [fault.into(lang) for fault in error.faults] or [error.into(lang)]


def helpful(lang: Language) -> tuple[type[TyperGroup], type[TyperCommand]]:
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


def is_usage(error: Exception) -> bool:
    """Whether an error is about the words that were typed."""
    return any(parent.__name__ == "UsageError" for parent in type(error).__mro__)


def usage_error(error: Any) -> CafeplanError:
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
