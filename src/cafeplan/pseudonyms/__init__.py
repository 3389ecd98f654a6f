"""Names in, pseudonyms out; and from the service's own register names back, for the eyes of the service alone.

Nothing here is read by a page. What a message shows of a name is nothing.
"""

from cafeplan.pseudonyms.keys import Key, key_from, new_key
from cafeplan.pseudonyms.lapsed import Call, Lapsed, Visit, lapsed, returned
from cafeplan.pseudonyms.named import Named, named, pseudonymised
from cafeplan.pseudonyms.places import refuse_place
from cafeplan.pseudonyms.record import key_of, record_key
from cafeplan.pseudonyms.register import ERASED, Person, empty_register, erased, next_free, register

__all__ = [
    "ERASED",
    "Call",
    "Key",
    "Lapsed",
    "Named",
    "Person",
    "Visit",
    "empty_register",
    "erased",
    "key_from",
    "key_of",
    "lapsed",
    "named",
    "new_key",
    "next_free",
    "pseudonymised",
    "record_key",
    "refuse_place",
    "register",
    "returned",
]
