"""The parameters of a note's page in; what is told of one session, piece by piece, out."""

from cafeplan.pages.note.made import Found, found, note_page
from cafeplan.pages.note.page import NotePage
from cafeplan.pages.note.records import recipients

__all__ = ["Found", "NotePage", "found", "note_page", "recipients"]
