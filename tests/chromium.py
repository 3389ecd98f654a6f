"""Nothing in; Debian's Chromium out, ready to open pages from the disk."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PATH = shutil.which("chromium") or shutil.which("chromium-browser")
# What it needs to start in a container, and not to look for its maker's servers.
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def started() -> "Iterator[Browser]":
    """While it lasts a browser without a window runs."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PATH, args=OPTIONS)
        yield browser
        browser.close()
