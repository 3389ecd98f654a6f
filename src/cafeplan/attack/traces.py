"""A page in; what no partners' page may hold out: addresses, pseudonyms, paths, scripts, long texts."""

import re
from collections.abc import Collection, Iterator

from cafeplan.attack.page import Page
from cafeplan.language import Text, verbatim
from cafeplan.language import attack as says

LONG = 270
_NOT_A_NAME = {"root", "user", "admin", "nobody"}
_PATTERNS = {
    "pseudonym": re.compile(r"\b[A-Z]{1,2}[-_]?\d{3,}\b|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16,}\b"),
    "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "telephone": re.compile(r"(?<![\d.,])(?:(?:\+|00)33 ?(?:\(0\) ?)?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)"),
    "path": re.compile(
        r"(?<![\w/.:])/(?:home|Users|root|tmp|mnt|srv|var|opt|media|data)/[^\s\"'<>]+"
        r"|(?<!\w)[A-Za-z]:[\\/](?!/)[^\s\"'<>]+|\\\\[\w.-]+\\[^\s\"'<>]+"
    ),
}
_OF_A_CONTACT = ("email", "telephone")
_NOTEBOOK = re.compile(
    r"\"cell_type\"|\bpapermill\b|\bnbformat\b|\bIn \[\d*\]:|\bTraceback \(most recent", re.IGNORECASE
)
_IN_IMAGES = (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"Exif\x00", b"http://ns.adobe.com/xap/")


def traces(page: Page, user: str = "", names: Collection[str] = ()) -> Iterator[Text]:
    """One sentence for each thing found, each thing once; `names` are people and pseudonyms that stand on no page.

    The page's own contact, in its address element, may have a number and an e-mail.
    """
    everything = page.everything
    found = [(kind, match) for kind, pattern in _PATTERNS.items() for match in pattern.findall(everything)]
    found = [(kind, match) for kind, match in found if kind not in _OF_A_CONTACT or match not in page.contact]
    found += [("name", name) for name in sorted(names) if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", everything)]
    if len(user) > 2 and user not in _NOT_A_NAME:
        found += [("user", match) for match in re.findall(rf"\b{re.escape(user)}\b", everything, re.IGNORECASE)]
    found += [("script", _start(script)) for script in page.scripts]
    found += [("comment", _start(comment)) for comment in page.comments]
    found += [("remote", address) for address in page.fetched]
    found += [("notebook", match) for match in _NOTEBOOK.findall(everything)]
    found += [("image", mark) for _, content in page.images for mark in _marks(content)]
    for kind, what in dict.fromkeys(found):
        yield says.TRACES[kind](found=verbatim(what))
    for text in dict.fromkeys(cell for table in page.tables for row in table.rows for cell in row):
        if len(text) > LONG:
            yield says.TRACES["long text"](found=verbatim(_start(text)), length=len(text))


def _start(text: str) -> str:
    return text.strip()[:40]


def _marks(content: bytes) -> list[str]:
    return [mark.rstrip(b"\x00").decode("ascii") for mark in _IN_IMAGES if mark in content]
