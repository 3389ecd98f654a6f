"""A page in; what no partners' page may hold out: addresses, pseudonyms, paths, scripts, long texts."""

import re
from collections.abc import Collection, Iterator

from cafeplan import machine
from cafeplan.attack.page import Page
from cafeplan.language import Text, verbatim
from cafeplan.language import attack as says

LONG = 270
_PATTERNS = {
    "pseudonym": re.compile(r"\b[A-Z]{1,2}[-_]?\d{3,}\b|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16,}\b"),
    "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "telephone": re.compile(r"(?<![\d.,])(?:(?:\+|00)33 ?(?:\(0\) ?)?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)"),
}
# Of data, of texts or of a page, as every page bears them: ten digits in a row may look like a telephone.
_FINGERPRINT = re.compile(r"\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{12}\b")
_OF_A_CONTACT = ("email", "telephone")
_EXPORTED = re.compile(r"\bjp-(?:Notebook|Cell)\b|\bIn \[\d*\]:")
_IN_IMAGES = (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"Exif\x00", b"http://ns.adobe.com/xap/", b"Photoshop 3.0")
# What else says where an image of a kind comes from.
_IN_KINDS = {
    "svg+xml": (b"<metadata", b"sodipodi:", b"inkscape:", b"<dc:"),
    "webp": (b"EXIF", b"XMP "),
    "gif": (b"\x21\xfe",),
}


def traces(page: Page, user: str = "", names: Collection[str] = ()) -> Iterator[Text]:
    """One sentence for each thing found, each thing once; `names` are people and pseudonyms that stand on no page.

    The page's own contact, in its address element, may have a number and an e-mail.
    """
    everything = page.everything
    typed = _FINGERPRINT.sub("", everything)
    found = [(kind, match) for kind, pattern in _PATTERNS.items() for match in pattern.findall(typed)]
    found = [(kind, match) for kind, match in found if kind not in _OF_A_CONTACT or match not in page.contact]
    found += [("name", name) for name in sorted(names) if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", everything)]
    found += [("path", path) for path in machine.paths(everything)]
    found += [("user", name) for name in machine.named(everything, user)]
    found += [("script", _start(script)) for script in page.scripts]
    found += [("comment", _start(comment)) for comment in page.comments]
    found += [("remote", address) for address in page.fetched]
    found += [("notebook", word) for word in machine.python(everything) if not _EXPORTED.fullmatch(word)]
    found += [("export", match) for match in _EXPORTED.findall(everything)[:1]]
    found += [("image", mark) for kind, content in page.images for mark in _marks(kind, content)]
    for kind, what in dict.fromkeys(found):
        yield says.TRACES[kind](found=verbatim(what))
    for text in dict.fromkeys(cell for table in page.tables for row in table.rows for cell in row):
        if len(text) > LONG:
            yield says.TRACES["long text"](found=verbatim(_start(text)), length=len(text))


def _start(text: str) -> str:
    return text.strip()[:40]


def _marks(kind: str, content: bytes) -> list[str]:
    """The words in an image's file under which programs note where it comes from."""
    marks = [*_IN_IMAGES, *_IN_KINDS.get(kind, ())]
    found = [mark.rstrip(b"\x00").decode("latin-1") for mark in marks if mark in content]
    return [*found, *(["COM"] if kind in ("jpeg", "jpg") and _has_comment(content) else [])]


def _has_comment(jpeg: bytes) -> bool:
    """Whether a segment before the picture itself is a comment."""
    at = 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at + 1 : at + 2] not in (b"\xda", b""):
        if jpeg[at + 1] == 0xFE:
            return True
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return False
