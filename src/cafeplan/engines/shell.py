"""The source of a cell in; what a kernel would answer, as the outputs of a notebook, out."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from io import TextIOBase
from tempfile import TemporaryFile
from typing import Any

from ipykernel.jsonutil import encode_images, json_clean
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

Output = dict[str, Any]


class _Results(DisplayHook):
    """The value of a cell's last line, kept as an output."""

    shell: Any

    def write_output_prompt(self) -> None:
        """Nothing: the prompt of a terminal."""

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        """Keeps what the value shows of itself."""
        shown = _shown("execute_result", format_dict, md_dict)
        self.shell.outputs.append(shown | {"execution_count": self.prompt_count})

    def finish_displayhook(self) -> None:
        """Nothing: the end of a terminal's line."""
        self._is_active = False


class _Displays(DisplayPublisher):
    """What a cell displays before its end, kept as outputs."""

    shell: Any

    def publish(self, data: Any, metadata: Any = None, *_: Any, **__: Any) -> None:
        """Keeps one thing that is displayed."""
        self.shell.outputs.append(_shown("display_data", data, metadata))


class Shell(InteractiveShell):
    """IPython without a terminal or a kernel around it: every output is kept, in its order."""

    displayhook_class = Type(_Results)
    display_pub_class = Type(_Displays)

    def __init__(self, **given: Any) -> None:
        self.outputs: list[Output] = []
        super().__init__(config=Config({"HistoryManager": {"enabled": False}}), **given)  # type: ignore[no-untyped-call]

    def play(self, source: str) -> tuple[int, Sequence[Output]]:
        """The number of the cell, and its outputs."""
        self.outputs = []
        count = self.execution_count
        with _collected(self.outputs):
            self.run_cell(source, store_history=True)  # type: ignore[no-untyped-call]
        return count, self.outputs

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        name, value = getattr(etype, "__name__", str(etype)), str(evalue)
        self.outputs.append({"output_type": "error", "ename": name, "evalue": value, "traceback": list(stb)})


def _shown(kind: str, data: Mapping[str, Any], metadata: Mapping[str, Any] | None) -> Output:
    return {"output_type": kind, "data": json_clean(encode_images(dict(data))), "metadata": dict(metadata or {})}


class _Stream(TextIOBase):
    """What Python writes under one name, kept as an output; what follows under the same name goes on with it."""

    def __init__(self, name: str, outputs: list[Output]) -> None:
        self.name = name
        self._outputs = outputs

    def write(self, text: str) -> int:
        """Keeps a text."""
        last = self._outputs[-1] if self._outputs else {}
        if last.get("name") == self.name:
            last["text"] += text
        elif text:
            self._outputs.append({"output_type": "stream", "name": self.name, "text": text})
        return len(text)


@contextmanager
def _collected(outputs: list[Output]) -> Iterator[None]:
    """While it lasts, all that is written goes to the outputs: by Python as it comes, by others' code at the end."""
    streams = {1: _Stream("stdout", outputs), 2: _Stream("stderr", outputs)}
    with ExitStack() as files:
        before = {number: (os.dup(number), files.enter_context(TemporaryFile())) for number in streams}
        for number, (_, file) in before.items():
            os.dup2(file.fileno(), number)
        with redirect_stdout(streams[1]), redirect_stderr(streams[2]):
            yield
        for number, (kept, file) in before.items():
            os.dup2(kept, number)
            os.close(kept)
            file.seek(0)
            streams[number].write(file.read().decode("utf-8", errors="replace"))
