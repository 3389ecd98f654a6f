"""A finished page in; the same on A4, as a tagged PDF, out."""

import logging
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from cafeplan.language import handouts as says
from cafeplan.model import CafeplanError

_SHEET = Path(__file__).parents[1] / "templates" / "paper.css"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_ON_WINDOWS = ("Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe")
_PROGRAMS = ("PROGRAMFILES", "PROGRAMFILES(X86)")
_SECONDS = 120
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROWS_OF_A_WHOLE = 16


def pdf(page: str) -> bytes:
    """The page as a PDF/UA-1: tagged, with its language, its title, its headings and the words of its figures.

    WeasyPrint makes it; where it is not installed, a browser of the machine prints the page. Raises CafeplanError where
    there is neither.
    """
    try:
        import weasyprint
    except (ImportError, OSError):  # OSError: its system libraries are missing
        return _printed(page)
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    sheet = weasyprint.CSS(string=_SHEET.read_text(encoding="utf-8"))
    only_embedded = weasyprint.urls.URLFetcher(allowed_protocols=["data"])
    document = weasyprint.HTML(string=_TABLE.sub(_whole, page), url_fetcher=only_embedded)
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", stylesheets=[sheet]))


def _whole(table: re.Match[str]) -> str:
    """A table that fits a sheet, kept on one with its caption: WeasyPrint parts them whatever their styles say."""
    return f'<div class="whole">{table[0]}</div>' if table[0].count("<tr") <= _ROWS_OF_A_WHOLE else table[0]


def _printed(page: str) -> bytes:
    """What a browser without a window prints."""
    browser = _browser()
    if browser is None:
        raise CafeplanError(says.NO_PRINTER, says.NO_PRINTER_REMEDY)
    with tempfile.TemporaryDirectory(prefix="cafeplan-") as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(page, encoding="utf-8")
        options = ["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"]
        options += ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        command = [browser, *options, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri()]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise CafeplanError(says.NO_PRINTER, says.NO_PRINTER_REMEDY) from error


def _browser() -> str | None:
    """A browser that prints: one on the search path, or where Windows keeps it."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    kept = (Path(os.environ.get(name, "")) / browser for name in _PROGRAMS for browser in _ON_WINDOWS)
    return found or next((str(path) for path in kept if path.is_file()), None)
