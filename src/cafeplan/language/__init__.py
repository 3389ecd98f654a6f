"""A sentence in French and English and the values it names in; the sentence in the reader's language out.

Every text that people read stands in a file of this folder, a file a family, except the `says` of rules and
indicators, which stand with their class. A template names its values in braces and may ask for a form:

>>> said = Text(fr="{held:séance|séances} sur {planned}", en="{held:session|sessions} of {planned}")
>>> said(held=17, planned=22).into("fr")
'17\\xa0séances sur 22'
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from string import Formatter
from typing import Any, ClassVar, Literal, get_args
from unicodedata import combining, normalize

from babel.dates import format_date, get_month_names
from babel.numbers import format_currency, format_decimal, format_percent

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
NO_BREAK = "\N{NO-BREAK SPACE}"
_BEFORE_OR_AFTER_A_MARK = re.compile(r" (?=[;:!?»])|(?<=«) ")
_LOCALES: Mapping[Language, str] = {"fr": "fr_FR", "en": "en_GB"}


@dataclass(frozen=True)
class Text:
    """One thing to say, in every language of the house; called with values it is the same thing filled in."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    fr: str
    en: str

    def __call__(self, **values: object) -> "Text":
        """The text with its braces filled, each language in its own forms of number and date."""
        return Text(**{lang: _Wording(lang).vformat(getattr(self, lang), (), values) for lang in LANGUAGES})

    def into(self, lang: Language) -> str:
        """The words in one language, French with the no-break spaces that its punctuation asks for."""
        return spaced(getattr(self, lang), lang)


def spaced(words: str, lang: Language) -> str:
    """Words with the no-break spaces that French punctuation asks for; English ones as they are."""
    return _BEFORE_OR_AFTER_A_MARK.sub(NO_BREAK, words) if lang == "fr" else words


def verbatim(words: str) -> Text:
    """Words that stay as they are in every language: a name, a file, somebody's own sentence."""
    return Text(fr=words, en=words)


def worded(value: object, lang: Language) -> str:
    """A value as it is written in running text: « lundi 7 novembre 2016 », « 1 234,5 », « La Comédie »."""
    if isinstance(value, Text):
        return value.into(lang)
    if isinstance(value, date):
        return long_date(value, lang)
    if isinstance(value, time):
        return clock(value, lang)
    if isinstance(value, int | float | Decimal | Fraction) and not isinstance(value, bool):
        return number(value, lang)
    return str(value)


def number(value: int | float | Decimal | Fraction, lang: Language, decimals: int = 1) -> str:
    """A number as the language writes it, with at most `decimals` decimals."""
    pattern = "#,##0." + "#" * decimals if decimals else "#,##0"
    return str(format_decimal(_decimal(value), format=pattern, locale=_LOCALES[lang]))


def percent(value: int | float | Decimal | Fraction, lang: Language) -> str:
    """A share from 0 to 1 as a whole percentage: « 77 % »."""
    return str(format_percent(_decimal(value), format=None, locale=_LOCALES[lang]))


def signed(value: float, write: Callable[[float, Language], str] = number) -> Text:
    """A difference with its sign: « +12 », « −3 », « 0 »; written as a percentage by `percent`."""
    mark = "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else ""
    return Text(**{lang: f"{mark}{write(abs(value), lang)}" for lang in LANGUAGES})


def euros(value: int | float | Decimal | Fraction, lang: Language) -> str:
    """An amount of money to the cent: « 262,69 € »."""
    return str(format_currency(_decimal(value), "EUR", locale=_LOCALES[lang]))


def long_date(day: date, lang: Language) -> str:
    """« lundi 7 novembre 2016 », and the first of a month « mardi 1er novembre 2016 »."""
    words = str(format_date(day, "EEEE d MMMM y", locale=_LOCALES[lang]))
    return words.replace(" 1 ", " 1er ", 1) if lang == "fr" and day.day == 1 else words


def day_of_month(day: date, lang: Language) -> str:
    """« lundi 7 », and the first of a month « mardi 1er »."""
    number = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    return f"{weekday(day, lang)} {number}"


def day_and_month(day: date, lang: Language) -> str:
    """« lundi 7 novembre », the year being known."""
    return f"{day_of_month(day, lang)} {format_date(day, 'MMMM', locale=_LOCALES[lang])}"


def short_date(day: date, lang: Language) -> str:
    """« 07/11/2016 »."""
    return str(format_date(day, "dd/MM/y", locale=_LOCALES[lang]))


def month(day: date, lang: Language) -> str:
    """« novembre 2016 »."""
    return str(format_date(day, "LLLL y", locale=_LOCALES[lang]))


def month_names(lang: Language) -> dict[int, str]:
    """Each month by its number, short: « nov. »."""
    return {n: str(name) for n, name in get_month_names("abbreviated", locale=_LOCALES[lang]).items()}


def weekday(day: date, lang: Language) -> str:
    """« lundi »."""
    return str(format_date(day, "EEEE", locale=_LOCALES[lang]))


def clock(hour: time, lang: Language) -> str:
    """« 9 h 30 » in French, 09:30 in English."""
    if lang == "en":
        return hour.strftime("%H:%M")
    minutes = f"{NO_BREAK}{hour.minute:02}" if hour.minute else ""
    return f"{hour.hour}{NO_BREAK}h{minutes}"


def plural(count: int | float | Decimal | Fraction, forms: str, lang: Language) -> str:
    """The form that goes with a number, of « séance|séances »: in French from two on, in English but for one."""
    one, many = forms.split("|")
    singular = -2 < count < 2 if lang == "fr" else count == 1
    return one if singular else many


def of(name: str, lang: Language) -> str:
    """« de Benoît », « d'Anne », « des Cafés »: French elision and contraction; « of » in English."""
    if lang == "en":
        return f"of {name}"
    if name.startswith("Les "):
        return f"des {name.removeprefix('Les ')}"
    return f"d’{name}" if bare(name)[:1] in set("aeiouyh") else f"de {name}"


def listed(items: Iterable[object], lang: Language) -> str:
    """« a, b et c »."""
    words = [worded(item, lang) for item in items]
    last = {"fr": " et ", "en": " and "}[lang]
    return last.join(filter(None, [", ".join(words[:-1]), words[-1] if words else ""]))


def apart(items: Iterable[object], lang: Language) -> str:
    """« a ; b », of things that may have commas in them; “a; b” in English."""
    return {"fr": f"{NO_BREAK}; ", "en": "; "}[lang].join(worded(item, lang) for item in items)


def first_few(items: Sequence[object]) -> Sequence[object]:
    """The first few things to list in a sentence, and how many others there are."""
    few = items[:_LISTED_AT_MOST]
    return [*few, _OTHERS(n=len(items) - len(few))] if len(items) > len(few) else few


def bare(word: str) -> str:
    """A word without case, accents or outer space, to compare what people typed."""
    return "".join(c for c in normalize("NFKD", word.strip().casefold()) if not combining(c)).replace("’", "'")


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that was probably meant, or None."""
    by_bare = {bare(candidate): candidate for candidate in reversed(known)}
    close = get_close_matches(bare(word), list(by_bare), n=1, cutoff=0.6)
    return by_bare[close[0]] if close else None


class _Wording(Formatter):
    """Fills a template in one language; the form after the colon says how a value is written."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def format_field(self, value: Any, form: str) -> str:
        if form == "%":
            return percent(value, self.lang)
        if form == "€":
            return euros(value, self.lang)
        if form == "short":
            return short_date(value, self.lang)
        if form == "month":
            return month(value, self.lang)
        if form == "list":
            return listed(value, self.lang)
        if form == "apart":
            return apart(value, self.lang)
        if form == "of":
            return of(worded(value, self.lang), self.lang)
        if form.startswith("?"):
            return plural(value, form[1:], self.lang)
        if "|" in form:
            return f"{number(value, self.lang)}{NO_BREAK}{plural(value, form, self.lang)}"
        return worded(value, self.lang)


def _decimal(value: int | float | Decimal | Fraction) -> int | float | Decimal:
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return value


_LISTED_AT_MOST = 4
_OTHERS = Text(fr="{n:autre|autres}", en="{n:other|others}")
WEEKDAYS_SHOWN = (
    Text(fr="lundi", en="Monday"),
    Text(fr="mardi", en="Tuesday"),
    Text(fr="mercredi", en="Wednesday"),
    Text(fr="jeudi", en="Thursday"),
    Text(fr="vendredi", en="Friday"),
    Text(fr="samedi", en="Saturday"),
    Text(fr="dimanche", en="Sunday"),
)
