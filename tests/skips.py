"""A test's report in; with CI=true, a skip that tests/allowed_skips.txt does not list out as a failure.

On a user's machine a test whose tool is absent skips with its reason; where everything was installed, a skip means that
something is no longer tested. A pytest plugin: conftest.py loads it, so that it sees the notebooks' cells too.
"""

import os
from collections.abc import Generator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

_ALLOWED = Path("tests") / "allowed_skips.txt"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that skips."""
    report = yield
    if not hasattr(report, "wasxfail"):
        _refuse(report, item.config)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A whole file that skips, because of `pytest.importorskip` at its top for example."""
    report = yield
    _refuse(report, collector.config)
    return report


def _refuse(report: pytest.TestReport | pytest.CollectReport, config: pytest.Config) -> None:
    if report.outcome != "skipped" or os.environ.get("CI") != "true" or _is_allowed(report.nodeid, config.rootpath):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = f"{report.nodeid}: with CI=true this skip is a failure, {_ALLOWED} does not list it.\n{reason}"


def _is_allowed(node: str, root: Path) -> bool:
    listed = root / _ALLOWED
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    patterns = [line.partition("#")[0].strip() for line in lines]
    return any(pattern and fnmatchcase(node, pattern) for pattern in patterns)
