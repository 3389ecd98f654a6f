"""A choice of rules by name in, with settings; rule objects out, or one sentence that says what is wrong with it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from inspect import isabstract, signature
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from cafeplan.language import Text, bare, nearest
from cafeplan.language import rota as words
from cafeplan.model import CafeplanError, RuleChoice
from cafeplan.rules.grammar import AnyRule, Declaration, Place

FIRST_LEVEL = "EverySeatFilled"
# The places of rules that programme.toml may list; others are used by the engine itself.
LISTED: tuple[Place, ...] = ("must", "level", "either")
RuleClass = type[AnyRule]


class Chosen(NamedTuple):
    """The rules that must hold, and those that are kept as well as can be, the most important first."""

    musts: tuple[AnyRule, ...]
    levels: tuple[AnyRule, ...]


def every_rule() -> tuple[RuleClass, ...]:
    """The classes of this folder's rules, by name; a class in a new file of the folder is found by itself."""
    _all_imported()
    found = [cls for cls in _heirs(Declaration) if cls.__module__.startswith(f"{__package__}.")]
    return tuple(sorted((cls for cls in found if not isabstract(cls)), key=lambda cls: cls.__name__))


def chosen(choice: RuleChoice) -> Chosen:
    """The rules that a programme chose, made with their settings.

    Raises CafeplanError, in one sentence, for a rule or a setting that is unknown, has the wrong type, is given twice
    or stands where it cannot.
    """
    musts = [_class_of(name) for name in choice.musts]
    levels = [_class_of(name) for name in choice.levels]
    _refuse_doubles(musts, levels)
    _refuse_misplaced(musts, "must")
    _refuse_misplaced(levels, "level")
    _refuse_idle(levels)
    settings = _settings_by_rule(choice.settings, [*musts, *levels])
    made = {cls: _made(cls, settings.get(cls, {})) for cls in [*musts, *levels]}
    _refuse_contradictions(list(made.values()))
    return Chosen(tuple(made[cls].as_must() for cls in musts), tuple(made[cls] for cls in levels))


@cache
def _all_imported() -> None:
    for module in iter_modules([str(Path(__file__).parent)]):
        import_module(f"{__package__}.{module.name}")


def _heirs(cls: type[Any]) -> Iterator[type[Any]]:
    for heir in cls.__subclasses__():
        yield heir
        yield from _heirs(heir)


def _class_of(name: str) -> RuleClass:
    known = [cls for cls in every_rule() if cls.place in LISTED]
    by_name = {bare(spelling): cls for cls in known for spelling in (cls.__name__, cls.french)}
    if bare(name) in by_name:
        return by_name[bare(name)]
    spellings = [spelling for cls in known for spelling in (cls.__name__, cls.french)]
    raise CafeplanError(words.UNKNOWN_RULE(rule=name), _meant(name, spellings, words.KNOWN_RULES))


def _meant(word: str, known: Sequence[str], otherwise: Text) -> Text:
    close = nearest(word, known)
    return words.DID_YOU_MEAN(name=close) if close else otherwise(names=sorted(known))


def _refuse_doubles(musts: list[RuleClass], levels: list[RuleClass]) -> None:
    for cls in musts:
        if cls in levels:
            raise CafeplanError(words.MUST_AND_LEVEL(rule=cls.__name__), words.KEEP_ONE)
    for listed in (musts, levels):
        for cls in listed:
            if listed.count(cls) > 1:
                raise CafeplanError(words.LISTED_TWICE(rule=cls.__name__), words.KEEP_ONE)


def _refuse_misplaced(listed: list[RuleClass], place: Place) -> None:
    for cls in listed:
        if cls.place not in (place, "either"):
            said = words.NO_MUST if place == "must" else words.NO_LEVEL
            raise CafeplanError(said(rule=cls.__name__), words.MOVE_IT[cls.place](rule=cls.__name__))


def _refuse_idle(levels: list[RuleClass]) -> None:
    """An empty rota shares nothing unfairly: whatever comes before the wish to fill seats would empty them."""
    if not levels or levels[0].__name__ != FIRST_LEVEL:
        raise CafeplanError(words.SEATS_FIRST, words.SEATS_FIRST_REMEDY(rule=FIRST_LEVEL))


def _refuse_contradictions(made: list[AnyRule]) -> None:
    for rule in made:
        for contradiction in rule.contradictions(made):
            raise contradiction


def _settings_by_rule(
    settings: Mapping[str, Mapping[str, Any]], listed: list[RuleClass]
) -> dict[RuleClass, Mapping[str, Any]]:
    by_rule: dict[RuleClass, Mapping[str, Any]] = {}
    for name, values in settings.items():
        cls = _class_of(name)
        if cls not in listed:
            raise CafeplanError(words.SETTINGS_OF_NOBODY(rule=name), words.SETTINGS_OF_NOBODY_REMEDY(rule=name))
        if cls in by_rule:
            raise CafeplanError(words.SETTINGS_TWICE(rule=cls.__name__), words.KEEP_ONE)
        by_rule[cls] = values
    return by_rule


def _made(cls: RuleClass, values: Mapping[str, Any]) -> AnyRule:
    try:
        # Through JSON, where lists may become tuples, yet "2" does not become 2.
        return TypeAdapter(cls).validate_json(json.dumps(dict(values), default=str), strict=True)
    except ValidationError as refusal:
        raise _sentence(cls, refusal) from None


def _sentence(cls: RuleClass, refusal: ValidationError) -> CafeplanError:
    first = refusal.errors()[0]
    setting, rule = str(first["loc"][0]), cls.__name__
    if first["type"] == "unexpected_keyword_argument":
        known = list(signature(cls).parameters)
        otherwise = words.KNOWN_SETTINGS if known else words.NO_SETTINGS
        return CafeplanError(words.UNKNOWN_SETTING(rule=rule, setting=setting), _meant(setting, known, otherwise))
    if first["type"] == "missing" and len(first["loc"]) == 1:
        remedy = words.MISSING_SETTING_REMEDY(rule=rule, setting=setting)
        return CafeplanError(words.MISSING_SETTING(rule=rule, setting=setting), remedy)
    what = words.WRONG_SETTING(rule=rule, setting=setting, value=_as_typed(first["input"]))
    return CafeplanError(what, _expected(first))


def _as_typed(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _expected(error: Any) -> Text:
    said = words.EXPECTED.get(error["type"], words.EXPECTED_OTHERWISE)
    context = dict(error.get("ctx", {}))
    if error["type"] == "literal_error":
        context["expected"] = re.findall("'([^']*)'", context["expected"])
    return said(**context)
