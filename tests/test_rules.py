"""What rules say, refuse and prevent: every rule has a café whose easiest rota breaks it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from inspect import signature
from math import inf
from pathlib import Path
from typing import ClassVar

import pytest
from cafes import cafe, monday, person, session, turn
from conftest import plain

from cafeplan.language import LANGUAGES, Text
from cafeplan.model import CafeplanError, Question, RuleChoice, Session, Turn, Venue, Wish
from cafeplan.rota.audit import Recount, recount
from cafeplan.rota.counters import posed
from cafeplan.rota.levels import settle
from cafeplan.rota.order import in_order
from cafeplan.rules import NEVER, AnyRule, Canonical, Cost, FewestChanges, Rule, chosen, every_rule
from cafeplan.rules.choice import LISTED
from cafeplan.rules.company import NeverTogether, NewcomerWithExperienced, Together
from cafeplan.rules.fairness import FairShare
from cafeplan.rules.hosts import DatesApart, HostRotation
from cafeplan.rules.limits import MaxTurns, Stretch
from cafeplan.rules.once import EverybodyOnce
from cafeplan.rules.presence import Available, OneSeatAtATime
from cafeplan.rules.rhythm import MinimumGap, NeverInARow
from cafeplan.rules.seats import EverySeatFilled, UsefulExtras
from cafeplan.rules.shares import shares
from cafeplan.rules.variety import PairVariety, Spacing, VenueAlternation
from cafeplan.rules.wishes import Preferences


@dataclass(frozen=True)
class Temptation:
    """A café, the rule in question, and the rules of which the easiest rota is made, before it and after it."""

    question: Question
    rule: AnyRule
    musts: tuple[AnyRule, ...] = ()
    levels: tuple[AnyRule, ...] = (EverySeatFilled(),)
    later: tuple[AnyRule, ...] = ()

    def without(self) -> Recount:
        """How the rule fares in a rota that does not know it."""
        return self._recount(self.musts, (*self.levels, *self.later))

    def kept_as_must(self) -> Recount:
        """How the rule fares where it is a must."""
        return self._recount((*self.musts, self.rule.as_must()), (*self.levels, *self.later))

    def kept(self) -> Recount:
        """How the rule fares where it is a level in its place."""
        return self._recount(self.musts, (*self.levels, self.rule, *self.later))

    def _recount(self, musts: Sequence[AnyRule], levels: Sequence[AnyRule]) -> Recount:
        question = in_order(self.question)
        problem = posed(question, [m.facing(question) for m in musts], [each.facing(question) for each in levels])
        held = settle(problem).held
        turns = [each for each, its in zip(problem.turns, held, strict=True) if its]
        rule = self.rule.as_must() if self.rule.place == "must" else self.rule
        return recount(rule.facing(question), turns)


def _seats_stay_empty() -> Temptation:
    """Nobody has unequal shares where nobody has any."""
    return Temptation(cafe([session(0)], [person("Anne")]), EverySeatFilled(), levels=(), later=(FairShare(),))


def _only_one_is_away() -> Temptation:
    """Only Anne could come, and she is away."""
    return Temptation(cafe([session(0)], [person("Anne", away=[monday(0)])]), Available())


def _two_cafes_one_morning() -> Temptation:
    """Two cafés overlap by half an hour, and there is only Anne."""
    sessions = [session(0), session(0, "mably", time(11), time(12))]
    return Temptation(cafe(sessions, [person("Anne")]), OneSeatAtATime())


def _only_one_on_most_days() -> Temptation:
    """Without a wish for equal shares the numbers of the turns alone decide, and they are not equal."""
    return Temptation(
        cafe([session(week) for week in range(6)], [person("Anne"), person("Benoît")]),
        FairShare(),
        later=(Canonical(),),
    )


def _many_rotas_are_as_good() -> Temptation:
    """Any of two people can hold any of six seats."""
    return Temptation(cafe([session(week) for week in range(6)], [person("Anne"), person("Benoît")]), Canonical())


def _one_person_twice_a_month() -> Temptation:
    """Two Mondays of one month, and there is only Anne."""
    return Temptation(cafe([session(0), session(1)], [person("Anne")]), MaxTurns(per="month", most=1))


def _two_in_a_row() -> Temptation:
    """Without a wish for spacing the numbers of the turns alone decide who comes when."""
    sessions = [session(week) for week in range(6)]
    levels = (EverySeatFilled(), FairShare())
    return Temptation(cafe(sessions, [person("Anne"), person("Benoît")]), Spacing(), (), levels, (Canonical(),))


def _taking_turns_binds_to_a_venue() -> Temptation:
    """Two people who alternate, at two cafés that alternate too, never see the other café."""
    sessions = [session(week, ("comedie", "mably")[week % 2]) for week in range(4)]
    levels = (EverySeatFilled(), FairShare())
    return Temptation(cafe(sessions, [person("Anne"), person("Benoît")]), VenueAlternation(), (), levels, (Spacing(),))


def _taking_turns_binds_to_a_partner() -> Temptation:
    """Two pairs that alternate never mix."""
    people = [person("Anne"), person("Benoît"), person("Denis", "gerontologique"), person("Élise", "gerontologique")]
    question = cafe([session(week) for week in range(4)], people, ("general", "gerontologique"))
    levels = (Available(),), (EverySeatFilled(), FairShare())
    return Temptation(question, PairVariety(), *levels, (Spacing(),))


def _somebody_would_rather_not() -> Temptation:
    """Six seats shared by two in any way: the numbers of the turns alone give Anne Mondays she would rather not."""
    anne = replace(person("Anne"), wishes=(Wish("rather_not", weekday="monday"), Wish("rather_not", venue="comedie")))
    question = cafe([session(week) for week in range(6)], [anne, person("Benoît")])
    return Temptation(question, Preferences(), later=(Canonical(),))


def _one_who_would_rather_not_never_comes() -> Temptation:
    """Two Mondays for two people: where wishes come first, Anne, who would rather not, never comes."""
    anne = replace(person("Anne"), wishes=(Wish("rather_not", weekday="monday"),))
    question = cafe([session(0), session(1)], [anne, person("Benoît")])
    return Temptation(question, EverybodyOnce(), later=(Preferences(),))


def _two_of_a_kind() -> Question:
    """Two services for four weeks, two people each, with newcomers Anne and Denis."""
    people = [person("Anne"), person("Benoît"), person("Denis", "gerontologique"), person("Élise", "gerontologique")]
    people = [replace(who, newcomer=who.name in ("Anne", "Denis")) for who in people]
    return cafe([session(week) for week in range(4)], people, ("general", "gerontologique"))


def _everybody_meets() -> Temptation:
    """Where pairs vary, Anne and Denis meet too."""
    levels = EverySeatFilled(), FairShare(), PairVariety()
    return Temptation(_two_of_a_kind(), NeverTogether((("denis", "anne"),)), (Available(),), levels[:2], levels[2:])


def _nobody_meets_twice() -> Temptation:
    """Where pairs vary, Anne and Denis meet once and no more."""
    levels = EverySeatFilled(), FairShare(), PairVariety()
    return Temptation(_two_of_a_kind(), Together((("denis", "anne"),)), (Available(),), levels[:2], levels[2:])


def _newcomers_meet() -> Temptation:
    """Where pairs vary, the two newcomers meet too."""
    levels = EverySeatFilled(), FairShare(), PairVariety()
    return Temptation(_two_of_a_kind(), NewcomerWithExperienced(), (Available(),), levels[:2], levels[2:])


def _fewer_meet_less() -> Temptation:
    """Where pairs should not meet twice, seats for one to four people stay nearly empty."""
    people = [person(name) for name in ("Anne", "Benoît", "Chloé")]
    question = cafe([session(week) for week in range(3)], people, most=4)
    return Temptation(question, UsefulExtras(), later=(PairVariety(),))


def _going_round_the_venues_makes_a_row() -> Temptation:
    """Where two cafés alternate, going round the venues puts somebody on two days that follow each other."""
    sessions = [session(2 * number, ("comedie", "mably")[number % 2]) for number in range(4)]
    levels, later = (EverySeatFilled(), FairShare()), (VenueAlternation(),)
    return Temptation(cafe(sessions, [person("Anne"), person("Benoît")]), NeverInARow(), (), levels, later)


def _three_mondays_and_one_person() -> Temptation:
    """Only Anne could hold them all."""
    return Temptation(cafe([session(week) for week in range(3)], [person("Anne")]), MinimumGap(weeks=2))


def _hosts_receive_at_random() -> Temptation:
    """Three partners who receive twice each, on days that the numbers of the turns alone choose."""
    hosts = [person(name, "host") for name in ("Mairie", "Musée", "École")]
    question = cafe([session(week) for week in range(6)], hosts, ("host",))
    return Temptation(question, HostRotation(), (), (EverySeatFilled(), FairShare()), (Canonical(),))


def _both_teas_in_the_week_that_suits() -> Temptation:
    """Two teas a month, and Anne would rather not come in any week but the second."""
    days = [monday(week) + timedelta(days=more) for week in range(3) for more in (1, 3)]
    teas = [Session(f"thé {number}", day, time(14, 30), time(16), "mairie", "thé") for number in (1, 2) for day in days]
    wishes = tuple(Wish("rather_not", day=day) for day in (*days[:2], *days[4:]))
    question = cafe(teas, [replace(person("Anne"), wishes=wishes)])
    return Temptation(question, DatesApart(), (Available(),), (EverySeatFilled(),), (Preferences(),))


def _another_is_due() -> Temptation:
    """Anne holds one Monday already, so the fairest gives the next to Benoît; but hers was announced."""
    anne, benoit = person("Anne"), person("Benoît")
    question = cafe([session(1)], [anne, benoit], past=[turn(session(0), anne)])
    announced = FewestChanges((turn(session(1), anne),))
    return Temptation(question, announced, (), (EverySeatFilled(),), (FairShare(),))


TEMPTATIONS: dict[type[AnyRule], Callable[[], Temptation]] = {
    EverySeatFilled: _seats_stay_empty,
    FewestChanges: _another_is_due,
    UsefulExtras: _fewer_meet_less,
    Available: _only_one_is_away,
    OneSeatAtATime: _two_cafes_one_morning,
    FairShare: _only_one_on_most_days,
    MaxTurns: _one_person_twice_a_month,
    Spacing: _two_in_a_row,
    VenueAlternation: _taking_turns_binds_to_a_venue,
    PairVariety: _taking_turns_binds_to_a_partner,
    Preferences: _somebody_would_rather_not,
    EverybodyOnce: _one_who_would_rather_not_never_comes,
    NeverTogether: _everybody_meets,
    Together: _nobody_meets_twice,
    NewcomerWithExperienced: _newcomers_meet,
    NeverInARow: _going_round_the_venues_makes_a_row,
    MinimumGap: _three_mondays_and_one_person,
    HostRotation: _hosts_receive_at_random,
    DatesApart: _both_teas_in_the_week_that_suits,
    Canonical: _many_rotas_are_as_good,
}


def test_every_rule_has_a_temptation() -> None:
    """A rule whose café is not in TEMPTATIONS is not tested against anything."""
    assert set(TEMPTATIONS) == set(every_rule())


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.__name__)
def test_the_easiest_rota_breaks_the_rule_and_the_rule_prevents_it(rule: type[AnyRule]) -> None:
    """A must is broken without the rule and never with it; a level costs less with the rule than without.

    A rule that may be either is tried as both.
    """
    temptation = TEMPTATIONS[rule]()
    without = temptation.without()
    if rule.place == "must":
        assert without.broken()
        assert not temptation.kept_as_must().broken()
    else:
        assert without.value() > temptation.kept().value()
    if rule.place == "either":
        assert temptation.kept_as_must().value() == 0


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.__name__)
def test_every_rule_speaks_both_languages(rule: type[AnyRule]) -> None:
    """Its sentence, its measure and the names of its counters are there in French and English."""
    temptation = TEMPTATIONS[rule]()
    labels = [reading.label for reading in temptation.without().readings]
    measured = [rule.measure(value=value) for value in (0, 1, 2)]
    assert labels
    for said in (rule.says, *labels, *measured):
        assert all(said.into(lang).strip() and "{" not in said.into(lang) for lang in LANGUAGES)
    assert all(rule.says.into(lang).endswith(".") for lang in LANGUAGES)
    assert rule.french and rule.french.isidentifier()


def test_names_of_rules_are_all_different() -> None:
    """No French name is another rule's English or French name."""
    names = [name for rule in every_rule() for name in (rule.__name__, rule.french)]
    assert len(set(names)) == len(names)


def test_the_list_of_rules_says_what_is_so() -> None:
    """A row of docs/rules.md has both names of a rule, where it may stand, and each setting.

    A new rule needs no row: it touches two files, and this page is neither.
    """
    page = (Path(__file__).parents[1] / "docs" / "rules.md").read_text(encoding="utf-8")
    table = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
    rows = {cells[1].strip(" `"): cells for cells in table}
    listed = {rule.__name__: rule for rule in every_rule() if rule.place in LISTED}
    assert rows and set(rows) <= set(listed)
    for name, rule in ((name, listed[name]) for name in rows):
        assert rows[name][2].strip(" `") == rule.french
        assert rows[name][3].split(",")[0].strip() == rule.place
        written = re.findall(r"`([a-z_]+)`", rows[name][4])
        assert sorted(written) == sorted(signature(rule).parameters), name


# --- choosing rules ----------------------------------------------------------------------------------------------

SEATS, SHARE = "EverySeatFilled", "FairShare"


def test_rules_are_chosen_by_either_name_with_their_settings() -> None:
    """English and French names give the same rule, and what is not set has its default."""
    english = chosen(RuleChoice(("Available",), (SEATS, SHARE), {SHARE: {"roles": ["general"]}}))
    french = chosen(
        RuleChoice(("Disponible",), ("ChaquePlaceTenue", "JustePart"), {"JustePart": {"roles": ["general"]}})
    )
    assert english == french
    assert english.levels == (EverySeatFilled(), FairShare(roles=("general",), before={}))


def test_a_programme_that_says_nothing_of_rules_has_the_usual_four() -> None:
    """Nobody plans without these."""
    musts, levels = chosen(RuleChoice())
    assert (musts, levels) == ((Available(), OneSeatAtATime()), (EverySeatFilled(), FairShare()))


REFUSED = {
    "unknown rule, near": (
        RuleChoice((), ("ChaquePlaceTenu",)),
        "La règle « ChaquePlaceTenu » n’existe pas. Vouliez-vous écrire « ChaquePlaceTenue » ?",
    ),
    "the engine's own rule": (
        RuleChoice((), (SEATS, "DepartageFixe")),
        "La règle « DepartageFixe » n’existe pas. Les règles connues sont {known}.",
    ),
    "unknown setting, near": (
        RuleChoice((), (SEATS, SHARE), {SHARE: {"role": ["general"]}}),
        "La règle « FairShare » n’a pas de réglage « role ». Vouliez-vous écrire « roles » ?",
    ),
    "unknown setting, far": (
        RuleChoice((), (SEATS, SHARE), {SHARE: {"xyz": 1}}),
        "La règle « FairShare » n’a pas de réglage « xyz ». "
        "Ses réglages sont : absences, before, earlier_seasons et roles.",
    ),
    "setting of a rule that has none": (
        RuleChoice((), (SEATS,), {SEATS: {"most": 1}}),
        "La règle « EverySeatFilled » n’a pas de réglage « most ». Cette règle n’a aucun réglage : retirez-le.",
    ),
    "word for a list": (
        RuleChoice((), (SEATS, SHARE), {SHARE: {"roles": "general"}}),
        "Le réglage « roles » de la règle « FairShare » ne peut pas valoir « general ». "
        "Il faut une liste entre crochets.",
    ),
    "text for a number": (
        RuleChoice((), (SEATS, SHARE), {SHARE: {"before": {"anne": "2"}}}),
        "Le réglage « before » de la règle « FairShare » ne peut pas valoir « 2 ». "
        "Il faut un nombre entier, sans guillemets.",
    ),
    "a number too small": (
        RuleChoice(("MaxTurns",), (SEATS,), {"NombreMaximal": {"most": 0}}),
        "Le réglage « most » de la règle « MaxTurns » ne peut pas valoir « 0 ». Il faut au moins 1.",
    ),
    "a number too large": (
        RuleChoice((), (SEATS, "Spacing"), {"Spacing": {"widest": 40}}),
        "Le réglage « widest » de la règle « Spacing » ne peut pas valoir « 40 ». Il faut au plus 12.",
    ),
    "a word that is none of the possible ones": (
        RuleChoice(("MaxTurns",), (SEATS,), {"MaxTurns": {"per": "year", "most": 2}}),
        "Le réglage « per » de la règle « MaxTurns » ne peut pas valoir « year ». "
        "Valeurs possibles : week, month et season.",
    ),
    "settings of a rule that is not in use": (
        RuleChoice((), (SEATS,), {"JustePart": {}}),
        "Des réglages sont donnés pour la règle « JustePart », qui n’est pas retenue. "
        "Ajoutez « JustePart » à musts ou à levels, ou retirez ses réglages.",
    ),
    "settings twice": (
        RuleChoice((), (SEATS, SHARE), {SHARE: {}, "JustePart": {}}),
        "Les réglages de la règle « FairShare » sont donnés deux fois. Gardez-en une seule mention.",
    ),
    "a meeting as a must": (
        RuleChoice(("Ensemble",), (SEATS,), {"Ensemble": {"pairs": [["anne", "denis"]]}}),
        "La règle « Together » est un souhait : elle ne peut pas être une obligation. Déplacez-la de musts à levels.",
    ),
    "a newcomer's company as a must": (
        RuleChoice(("NewcomerWithExperienced",), (SEATS,)),
        "La règle « NewcomerWithExperienced » est un souhait : elle ne peut pas être une obligation. "
        "Déplacez-la de musts à levels.",
    ),
    "no pair": (
        RuleChoice(("NeverTogether",), (SEATS,)),
        "La règle « NeverTogether » demande le réglage « pairs », qui n’est pas donné. "
        "Donnez-le dans [rota], sous la forme : NeverTogether = { pairs = … }.",
    ),
    "an empty list of pairs": (
        RuleChoice(("NeverTogether",), (SEATS,), {"NeverTogether": {"pairs": []}}),
        "Le réglage « pairs » de la règle « NeverTogether » ne peut pas valoir « [] ». "
        "Il faut au moins un élément dans la liste.",
    ),
    "a pair of three": (
        RuleChoice(("NeverTogether",), (SEATS,), {"NeverTogether": {"pairs": [["anne", "denis", "élise"]]}}),
        'Le réglage « pairs » de la règle « NeverTogether » ne peut pas valoir « ["anne", "denis", "élise"] ». '
        "Il y a trop d’éléments dans l’une des listes.",
    ),
    "a pair of one": (
        RuleChoice(("NeverTogether",), (SEATS,), {"NeverTogether": {"pairs": [["anne"]]}}),
        'Le réglage « pairs » de la règle « NeverTogether » ne peut pas valoir « ["anne"] ». '
        "Il manque un élément dans l’une des listes.",
    ),
    "a pair of one person": (
        RuleChoice((), (SEATS, "JamaisEnsemble"), {"JamaisEnsemble": {"pairs": [["anne", "anne"]]}}),
        "La règle « NeverTogether » nomme une paire faite deux fois de « anne ». Nommez deux personnes différentes.",
    ),
    "together and apart": (
        RuleChoice(
            ("NeverTogether",),
            (SEATS, "Together"),
            {"NeverTogether": {"pairs": [["anne", "denis"]]}, "Together": {"pairs": [["denis", "anne"]]}},
        ),
        "« denis » et « anne » figurent à la fois dans « NeverTogether » et dans « Together ». "
        "Retirez cette paire de l’une des deux règles.",
    ),
    "a way given twice": (
        RuleChoice(
            ("OneSeatAtATime",),
            (SEATS,),
            {"OneSeatAtATime": {"between": [["comedie", "mably", 5], ["mably", "comedie", 9]]}},
        ),
        "Le trajet entre « comedie » et « mably » est donné deux fois dans « OneSeatAtATime ». "
        "Gardez-en une seule mention.",
    ),
    "a way to the same venue": (
        RuleChoice(("OneSeatAtATime",), (SEATS,), {"OneSeatAtATime": {"between": [["comedie", "comedie", 5]]}}),
        "« OneSeatAtATime » donne un trajet de « comedie » à ce même lieu. Nommez deux lieux différents.",
    ),
    "must and level": (
        RuleChoice((SHARE,), (SEATS, SHARE)),
        "La règle « FairShare » figure à la fois dans musts et dans levels. Gardez-en une seule mention.",
    ),
    "listed twice": (
        RuleChoice(("Available", "Disponible"), (SEATS,)),
        "La règle « Available » figure deux fois dans la même liste. Gardez-en une seule mention.",
    ),
    "a wish as a must": (
        RuleChoice((SHARE,), (SEATS,)),
        "La règle « FairShare » est un souhait : elle ne peut pas être une obligation. Déplacez-la de musts à levels.",
    ),
    "a must as a wish": (
        RuleChoice((), (SEATS, "Available")),
        "La règle « Available » est une obligation : elle ne peut pas être un niveau. Déplacez-la de levels à musts.",
    ),
    "seats not first": (
        RuleChoice((), (SHARE, SEATS)),
        "Aucun planning ne se remplirait : le premier niveau n’est pas de tenir les places. "
        "Mettez « EverySeatFilled » en tête de levels.",
    ),
    "no level": (
        RuleChoice((), ()),
        "Aucun planning ne se remplirait : le premier niveau n’est pas de tenir les places. "
        "Mettez « EverySeatFilled » en tête de levels.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_choice_that_makes_no_sense_is_refused_in_one_sentence(case: str) -> None:
    """What is wrong, and what to do, word for word."""
    choice, sentence = REFUSED[case]
    names = sorted(name for rule in every_rule() if rule.place in LISTED for name in (rule.__name__, rule.french))
    with pytest.raises(CafeplanError) as refusal:
        chosen(choice)
    assert plain(str(refusal.value)) == sentence.replace("{known}", ", ".join(names[:-1]) + " et " + names[-1])
    assert refusal.value.into("en") != str(refusal.value)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            {"roles": ["generl"]},
            "Le réglage « roles » de la règle « FairShare » nomme « generl », que le programme ne connaît pas. "
            "Vouliez-vous écrire « general » ?",
        ),
        (
            {"before": {"zoé": 1}},
            "Le réglage « before » de la règle « FairShare » nomme « zoé », que le programme ne connaît pas. "
            "Noms connus : anne.",
        ),
    ],
)
def test_a_setting_that_names_nobody_is_refused(settings: dict[str, object], sentence: str) -> None:
    """A misspelt name is not passed over in silence."""
    with pytest.raises(CafeplanError) as refusal:
        FairShare(**settings).facing(cafe([session(0)], [person("Anne")]))  # type: ignore[arg-type]
    assert plain(str(refusal.value)) == sentence


# --- what a rule may cost ----------------------------------------------------------------------------------------


class _Priced(Rule[str]):
    """A rule with whatever costs a test gives it."""

    says: ClassVar[Text] = Text(fr="Essai.", en="Trial.")
    measure: ClassVar[Text] = Text(fr="{value}", en="{value}")
    french: ClassVar[str] = "Essai"

    def __init__(self, *costs: object) -> None:
        self.costs = costs

    def counts(self, turn: Turn) -> Iterator[str]:
        yield turn.person.id

    def cost(self, counter: str, n: int) -> Cost:
        return self.costs[n]  # type: ignore[return-value]

    def label(self, counter: str) -> Text:
        return self.person_shown(counter)


@pytest.mark.parametrize(
    ("costs", "sentence"),
    [
        ((0, 3, 1, 0), "La règle « _Priced » donne à « Anne » des coûts dont la hausse faiblit : 0, 3, 1, 0."),
        ((0, 0, NEVER, 1), "La règle « _Priced » donne à « Anne » des coûts dont la hausse faiblit : 0, 0, ∞, 1."),
        ((0, 0.5, 1, 2), "La règle « _Priced » donne à « Anne » un coût qui n’est pas un nombre entier : 0.5."),
        ((0, 1, 2, inf), "La règle « _Priced » donne à « Anne » un coût qui n’est pas un nombre entier : inf."),
        (
            (NEVER, 0, 0, 0),
            "La règle « _Priced » interdit à « Anne » de valoir zéro : aucun planning ne serait possible.",
        ),
    ],
)
def test_costs_that_no_search_could_trust_are_refused(costs: tuple[object, ...], sentence: str) -> None:
    """Costs are whole, rise ever faster, and allow zero."""
    question = in_order(cafe([session(0), session(1), session(2)], [person("Anne")]))
    with pytest.raises(CafeplanError) as refusal:
        posed(question, [], [_Priced(*costs).facing(question)])
    assert refusal.value.what.fr == sentence


# --- the rules, one by one ---------------------------------------------------------------------------------------


def test_available_minds_role_absence_weekday_and_membership() -> None:
    """Only those who are there, of the role, at work that weekday and in the team hold the seat; last days count."""
    day = monday(1)
    people = [
        person("Anne"),
        person("Benoît", "gerontologique"),
        person("Chloé", away=[day]),
        person("Denis", first=monday(2)),
        person("Élise", last=monday(0)),
        person("Farid", first=day, last=day),
        replace(person("Gilles"), weekdays=("tuesday", "friday")),
        replace(person("Hélène"), weekdays=("friday", "monday")),
    ]
    rule = Available().facing(cafe([session(1)], people))
    said = {who.name: [rule.label(counter).fr for counter in rule.counts(turn(session(1), who))] for who in people}
    assert said == {
        "Anne": [],
        "Benoît": ["Benoît : ne tient pas les places « general »"],
        "Chloé": ["Chloé : pas disponible le lundi 14 novembre 2016"],
        "Denis": ["Denis : pas encore dans l’équipe le lundi 14 novembre 2016"],
        "Élise": ["Élise : plus dans l’équipe le lundi 14 novembre 2016"],
        "Farid": [],
        "Gilles": ["Gilles : ne travaille pas ce jour de la semaine (lundi 14 novembre 2016)"],
        "Hélène": [],
    }


@pytest.mark.parametrize(
    ("start", "end", "clash"),
    [
        (time(11, 30), time(12), False),
        (time(11, 29), time(12), True),
        (time(8), time(9, 30), False),
        (time(9), time(12), True),
        (time(9, 30), time(10), True),
    ],
)
def test_sessions_clash_where_they_overlap_and_only_there(start: time, end: time, clash: bool) -> None:
    """One session may start at the minute at which another ends."""
    anne, sessions = person("Anne"), [session(0), session(0, "mably", start, end)]
    rule = OneSeatAtATime().facing(cafe(sessions, [anne]))
    shared = set(rule.counts(turn(sessions[0], anne))) & set(rule.counts(turn(sessions[1], anne)))
    assert bool(shared) is clash


def _clashing(rule: OneSeatAtATime, *sessions: Session) -> list[str]:
    """Why one person cannot hold all of these sessions."""
    anne = person("Anne")
    venues = {venue: Venue(venue) for venue in ("comedie", "mably", "quetsch")}
    facing = rule.facing(replace(cafe(sessions, [anne]), venues=venues))
    broken = recount(facing, [turn(each, anne) for each in sessions]).broken()
    return [plain(reading.label.into("fr")) for reading in broken]


def test_the_way_between_two_venues_takes_its_time() -> None:
    """With 30 minutes from one venue to any other, 29 are not enough, and at one venue no time is needed."""
    first, near = session(0), session(0, "mably", time(11, 59), time(13))
    rule = OneSeatAtATime(travel=30)
    assert _clashing(OneSeatAtATime(), first, near) == []
    assert _clashing(rule, near, first) == [
        "Anne, lundi 7 novembre 2016 : pas le temps du trajet entre « comedie » (9 h 30) et « mably » (11 h 59)"
    ]
    assert _clashing(rule, first, session(0, "mably", time(12), time(13))) == []
    assert _clashing(rule, first, session(0, "comedie", time(11, 30), time(13))) == []
    assert _clashing(rule, first, session(1, "mably", time(11, 59), time(13))) == []
    assert rule.sentence().fr == "Personne n’est à deux endroits en même temps, trajet compris."


def test_a_way_of_its_own_is_longer_or_shorter_in_both_directions() -> None:
    """Le Mably is next door, La Quetsch an hour away; a session that is reached leaves the one beside it free."""
    rule = OneSeatAtATime(travel=30, between=(("mably", "comedie", 5), ("comedie", "quetsch", 60)))
    first, next_door = session(0), session(0, "mably", time(11, 35), time(11, 50))
    far = session(0, "quetsch", time(12, 20), time(13))
    assert _clashing(rule, first, next_door) == []
    assert len(_clashing(rule, first, far)) == 1
    assert _clashing(rule, next_door, far) == []
    assert len(_clashing(rule, first, next_door, far)) == 1
    late = session(0, "quetsch", time(23), time(23, 45))
    assert len(_clashing(rule, late, session(0, "comedie", time(23, 50), time(23, 59)))) == 1


def test_spans_of_days_and_weeks_counted_by_hand() -> None:
    """Anne on the days 0, 1 and 3 of a fortnightly café: one pair of days in a row; Denis's day of another role
    lies between none of hers. A gap of 2 weeks allows them all, one of 3 weeks forbids the first two, which are
    two weeks apart.
    """
    sessions = [session(week) for week in (0, 2, 4, 6)]
    people = [person("Anne"), person("Denis", "gerontologique")]
    question = cafe([*sessions, session(1)], people)
    other = [replace(seat, role="gerontologique") if str(monday(1)) in seat.slot else seat for seat in question.seats]
    question = replace(question, seats=tuple(other))
    turns = [turn(sessions[day], people[0]) for day in (0, 1, 3)]
    in_a_row = NeverInARow().facing(question)
    assert recount(in_a_row, turns).value() == 1
    assert [plain(each.label.into("fr")) for each in recount(in_a_row.as_must(), turns).broken()] == [
        "Anne, lundi 7 novembre 2016 et lundi 21 novembre 2016"
    ]
    gaps = [recount(MinimumGap(weeks).facing(question), turns).broken() for weeks in (1, 2, 3)]
    assert [[reading.label.fr for reading in broken] for broken in gaps] == [
        [],
        [],
        ["Anne, 3\xa0semaines à partir du lundi 7 novembre 2016"],
    ]
    assert MinimumGap(3).sentence().fr == "Deux séances d’une même personne ont au moins 3\xa0semaines d’écart."


def test_rounds_of_hosts_counted_by_hand() -> None:
    """Two partners and four days are rounds of days 1-2, 2-3 and 3-4.

    The town hall on days 1, 2 and 4: twice in the first round, never twice in the others. One partner alone has no
    round, and turns in other seats are not counted.
    """
    hosts = [person("Mairie", "hote"), person("Musée", "hote")]
    sessions = [session(week) for week in range(4)]
    rule = HostRotation(role="hote").facing(cafe(sessions, [*hosts, person("Anne")], ("hote", "general")))
    turns = [turn(sessions[day], hosts[0], "hote") for day in (0, 1, 3)] + [turn(sessions[2], hosts[0])]
    assert recount(rule, turns).value() == 1
    assert [each.label.fr for each in recount(rule.as_must(), turns).broken()] == [
        "Mairie, du lundi 7 novembre 2016 au lundi 14 novembre 2016"
    ]
    alone = HostRotation(role="hote").facing(cafe(sessions, hosts[:1], ("hote",)))
    assert recount(alone, turns[:3]).value() == 0


def test_a_role_that_nobody_asks_for_is_refused() -> None:
    """A programme whose hosts have another word for their role says so in the settings."""
    with pytest.raises(CafeplanError) as refusal:
        HostRotation().facing(cafe([session(0)], [person("Mairie", "hote")], ("hote",)))
    assert plain(str(refusal.value)) == (
        "Le réglage « role » de la règle « HostRotation » nomme « host », que le programme ne connaît pas. "
        "Vouliez-vous écrire « hote » ?"
    )


def test_fair_share_weighs_a_half_timers_turn_double() -> None:
    """Six seats, two full-timers and a half-timer... three, two and one; and 2·(turns)² for the half-timer."""
    people = [person("Anne"), person("Benoît"), person("Chloé", working_time=50)]
    rule = FairShare().facing(cafe([session(0)], people))
    assert [rule.cost(who.id, 3) for who in people] == [9, 9, 18]


def test_fair_share_knows_what_was_held_before() -> None:
    """Turns that stand in no rota count as if they did."""
    rule = FairShare(before={"anne": 2}).facing(cafe([session(0)], [person("Anne")]))
    assert [rule.cost("anne", n) for n in (0, 1)] == [4, 9]


def test_fair_share_says_which_roles_it_counts() -> None:
    """Where only some roles count, the sentence names them."""
    question = cafe([session(0)], [person("Anne")])
    shown = replace(question, roles={"general": Text(fr="service social général", en="general social service")})
    assert FairShare(roles=("general",)).facing(shown).sentence().fr == (
        "Chacun tient sa part de séances, selon son temps de travail. Places comptées : service social général."
    )


def test_working_times_without_a_common_measure_are_refused() -> None:
    """The comparison stays exact or is not made."""
    people = [person(f"P{time}", working_time=time) for time in (97, 89, 83, 79, 73, 71)]
    with pytest.raises(CafeplanError) as refusal:
        FairShare().facing(cafe([session(0)], people))
    assert plain(str(refusal.value)) == (
        "Les temps de travail 71, 73, 79, 83, 89 et 97 (en %) ne peuvent pas être comparés exactement. "
        "Donnez à chacun un temps de travail d’au moins 1 %, arrondi à 5 % près."
    )


def test_canonical_numbers_do_not_depend_on_how_people_are_called() -> None:
    """A corrected first name leaves the rota as it is."""
    anne = person("Anne")
    corrected = replace(anne, name="Annie")
    rule = Canonical().facing(cafe([session(0)], [anne]))
    assert list(rule.counts(turn(session(0), anne))) == list(rule.counts(turn(session(0), corrected)))
    assert rule.cost(next(rule.counts(turn(session(0), anne))), 1) == rule.cost(
        (f"{monday(0)} 09:30:00 comedie", date(2016, 11, 7).isoformat(), "comedie", "general", "anne"), 1
    )


@pytest.mark.parametrize(
    ("per", "counters"),
    [
        ("week", ["Anne, semaine du lundi 31 octobre 2016", "Anne, semaine du lundi 7 novembre 2016"]),
        ("month", ["Anne, novembre 2016", "Anne, novembre 2016"]),
        ("season", ["Anne, saison"]),
    ],
)
def test_a_limit_counts_weeks_months_or_the_season(per: Stretch, counters: list[str]) -> None:
    """A session before the season counts in its week and its month, and not in the season."""
    anne, before, first = person("Anne"), session(-1), session(0)
    before = replace(before, date=date(2016, 11, 3))
    rule = MaxTurns(per, 1).facing(cafe([first], [anne]))
    assert [rule.label(counter).fr for each in (before, first) for counter in rule.counts(turn(each, anne))] == counters


def test_a_limit_says_its_number() -> None:
    """Its sentence is the one that was agreed."""
    assert MaxTurns("month", 2).sentence().fr == "Personne ne tient plus de 2\xa0séances par mois."
    assert MaxTurns("season", 1).sentence().en == "Nobody holds more than 1\xa0session a season."


def test_spacing_watches_every_stretch_up_to_the_gap() -> None:
    """Two people for six weeks have a gap of 2: week 2 lies in itself, in weeks 1-2 and in weeks 2-3."""
    anne = person("Anne")
    rule = Spacing().facing(cafe([session(week) for week in range(6)], [anne, person("Benoît")]))
    assert list(rule.counts(turn(session(2), anne))) == [
        ("anne", 1, monday(2)),
        ("anne", 2, monday(1)),
        ("anne", 2, monday(2)),
    ]
    assert [week for _, _, week in rule.counts(turn(session(0), anne))] == [monday(0), monday(0)]
    assert [week for _, _, week in rule.counts(turn(session(5), anne))] == [monday(5), monday(4)]


def test_somebody_with_two_roles_gives_half_the_time_to_each() -> None:
    """Six seats of each role for Anne (both), Benoît and Denis: 2 + 2 of 1/3 each, 4 and 4."""
    people = [person("Anne", "general", "gerontologique"), person("Benoît"), person("Denis", "gerontologique")]
    six = [(monday(week),) for week in range(6)]
    assert shares(people, {"general": six, "gerontologique": six}) == {"anne": 4, "benoît": 4, "denis": 4}
    assert shares(people[:1], {"general": six, "nobody": six}) == {"anne": 6}


def test_who_joins_half_way_is_due_half() -> None:
    """Six seats: Anne and Benoît all along, Chloé for the last three: 6 / 2.5 = 2.4 for each, 1.2 for her.

    Her turns weigh double: 3, 2 and 1 turns cost 9 + 4 + 2·1 = 15, while 2, 2 and 2 would cost 4 + 4 + 2·4 = 16.
    """
    people = [person("Anne"), person("Benoît"), person("Chloé", first=monday(3))]
    days = [(monday(week),) for week in range(6)]
    assert [str(due) for due in shares(people, {"general": days}).values()] == ["12/5", "12/5", "6/5"]
    rule = FairShare().facing(cafe([session(week) for week in range(6)], people))
    assert [rule.cost(who.id, 1) for who in people] == [1, 1, 2]
    turns = ((3, 2, 1), (2, 2, 2))
    costs = [[rule.cost(who.id, n) for who, n in zip(people, each, strict=True)] for each in turns]
    assert costs == [[9, 4, 2], [4, 4, 8]]


def test_only_the_seats_of_ones_roles_say_how_long_one_is_there() -> None:
    """Denis leaves after the only session that asks for his service, so he is there for all of his seats."""
    people = [person("Anne"), person("Denis", "gerontologique", last=monday(0))]
    question = cafe([session(0), session(1)], people, ("general", "gerontologique"))
    seats = tuple(seat for seat in question.seats if (seat.role == "general") or str(monday(0)) in seat.slot)
    assert [FairShare().facing(replace(question, seats=seats)).cost(who.id, 1) for who in people] == [1, 1]


def test_fair_share_reads_the_ledger_only_if_asked() -> None:
    """Anne held two turns more than her share last season, Benoît two fewer."""
    question = replace(cafe([session(0)], [person("Anne"), person("Benoît")]), ledger={"anne": 2, "benoît": -2})
    read, unread = (FairShare(earlier_seasons=asked).facing(question) for asked in (True, False))
    assert [read.cost(name, 1) for name in ("anne", "benoît")] == [9, 1]
    assert [unread.cost(name, 1) for name in ("anne", "benoît")] == [1, 1]
    assert [rule.looks_back for rule in (read, unread, Spacing())] == [True, False, False]


def test_the_gap_narrows_for_those_who_are_away_and_stops_at_the_widest() -> None:
    """Of eight weeks for two people Anne is there for four: a turn a week. With eight people the gap stays at 4."""
    anne = person("Anne", away=[monday(week) for week in range(4)])
    sessions = [session(week) for week in range(8)]
    rule = Spacing().facing(cafe(sessions, [anne, person("Benoît")]))
    widths = [{weeks for _, weeks, _ in rule.counts(turn(session(5), who))} for who in rule.question.people]
    assert widths == [{1}, {1, 2}]
    crowd = [person(name) for name in "ABCDEFGH"]
    rule = Spacing().facing(cafe(sessions, crowd))
    assert {weeks for _, weeks, _ in rule.counts(turn(session(5), crowd[0]))} == {1, 2, 3, 4}


# --- company -----------------------------------------------------------------------------------------------------


def test_pairs_that_name_nobody_are_refused() -> None:
    """A misspelt name in a pair is not passed over in silence."""
    with pytest.raises(CafeplanError) as refusal:
        NeverTogether((("anne", "dennis"),)).facing(_two_of_a_kind())
    assert plain(str(refusal.value)) == (
        "Le réglage « pairs » de la règle « NeverTogether » nomme « dennis », que le programme ne connaît pas. "
        "Vouliez-vous écrire « denis » ?"
    )


def test_company_counted_by_hand() -> None:
    """Anne with Denis on weeks 0 and 1, with Élise on week 2, nobody on week 3; Denis is away on week 3.

    Never together: 2 meetings too many. Together: of three sessions that both could hold, one is missing; with
    `times = 2` none. Newcomers are Anne and Denis: 2 sessions with one too many.
    """
    question = _two_of_a_kind()
    anne, _, denis, elise = question.people
    denis = replace(denis, absences=person("Denis", away=[monday(3)]).absences)
    question = in_order(replace(question, people=(*question.people[:2], denis, elise)))
    turns = [turn(session(week), anne) for week in range(3)]
    turns += [turn(session(week), who, "gerontologique") for week, who in enumerate((denis, denis, elise))]
    pairs = (("anne", "denis"),)
    rules = [NeverTogether(pairs), Together(pairs), Together(pairs, times=2), NewcomerWithExperienced()]
    assert [recount(rule.facing(question), turns).value() for rule in rules] == [2, 1, 0, 2]
    assert recount(NeverTogether(pairs).as_must().facing(question), turns).broken()


def test_two_people_of_one_service_cannot_share_its_only_seat() -> None:
    """No meeting is missing where none is possible; where two may sit there, one is."""
    people = [person("Anne"), person("Benoît")]
    together = Together((("anne", "benoît"),))
    missing = [recount(together.facing(cafe([session(0)], people, most=most)), []).value() for most in (1, 2)]
    assert missing == [0, 1]


def test_newcomers_may_be_named_in_the_settings() -> None:
    """Whoever keeps no column for it names them in programme.toml."""
    people = [person("Anne"), person("Benoît")]
    rule = NewcomerWithExperienced(("anne", "benoît")).facing(cafe([session(0)], people, most=2))
    assert recount(rule, [turn(session(0), who) for who in people]).value() == 1


# --- wishes ------------------------------------------------------------------------------------------------------


def test_wishes_counted_by_hand() -> None:
    """Anne wants La Comédie (weeks 0, 2 and 3, away on 3: two sessions) and would rather not come on week 1.

    With week 0 and 1: one of two wanted sessions missing (1), one to avoid (2). With nothing: 2. With 0 and 2: 0.
    Last season's session at La Comédie meets no wish of this one.
    """
    wishes = (Wish("wants", venue="comedie"), Wish("rather_not", day=monday(1)))
    anne = replace(person("Anne", away=[monday(3)]), wishes=wishes)
    sessions = [session(0), session(1, "mably"), session(2), session(3)]
    last_season = turn(session(-9), anne)
    rule = Preferences().facing(cafe(sessions, [anne, person("Benoît")], past=[last_season]))

    def value(*weeks: int) -> int:
        return recount(rule, [turn(sessions[week], anne) for week in weeks]).value()

    assert [value(0, 1), value(), value(0, 2), value(0, 1, 2)] == [3, 2, 0, 2]
    assert [plain(reading.label.into("fr")) for reading in recount(rule, []).readings] == [
        "Anne souhaite : comedie",
        "Anne préfère éviter : lundi 14 novembre 2016",
    ]


def test_a_wish_names_what_its_date_weekday_and_venue_name_together() -> None:
    """Mondays at Le Mably are neither other days there nor Mondays elsewhere."""
    anne = replace(person("Anne"), wishes=(Wish("rather_not", weekday="monday", venue="mably"),))
    monday_there, monday_elsewhere = session(0, "mably"), session(0)
    tuesday_there = replace(monday_there, slot="tuesday", date=date(2016, 11, 8))
    rule = Preferences().facing(cafe([monday_there, monday_elsewhere, tuesday_there], [anne]))
    assert [len(list(rule.counts(turn(each, anne)))) for each in rule.question.sessions] == [1, 0, 0]
