"""programme.toml is read as a person wrote it, or refused with every fault in a sentence."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from conftest import plain

from cafeplan import programme, rules
from cafeplan.language import listed
from cafeplan.model import CafeplanError, SeatRange

Rewrite = Callable[[str, str, str], Path]
TOML = "programme.toml"


def test_the_example_reads_as_it_is_written() -> None:
    """Venues, roles, series with their hours and seats, closures, objectives and seasons come out as typed."""
    dijon = programme.load("instant-cafe-dijon")
    assert [venue.name for venue in dijon.venues.values()] == ["La Comédie", "Le Mably", "Le Déclic", "Le Bœuf Blanc"]
    assert [one.rule for one in dijon.series] == [f"FREQ=MONTHLY;BYDAY={n}MO" for n in (1, 2, 3, 4)]
    assert {(one.hours.start, one.hours.end) for one in dijon.series} == {(time(9, 30), time(11, 30))}
    assert dijon.series[0].seats == {"general": SeatRange(1, 1), "gerontologique": SeatRange(1, 1)}
    assert [zone.zone for zone in dijon.closures.school_holidays] == ["A"]
    assert len(dijon.objectives) == 3
    assert programme.season(dijon, "2016-2017").first == date(2016, 11, 1)


def test_seats_and_hours_may_be_written_short(rewritten: Rewrite) -> None:
    """« 1-4 » is a range of seats, and « 9h30-11h » are hours."""
    rewritten(TOML, "gerontologique = 1 }", 'gerontologique = "1-4" }')
    folder = rewritten(TOML, 'hours = "09:30-11:30"', 'hours = "9h30-11h"')
    first = programme.load(folder).series[0]
    assert first.seats["gerontologique"] == SeatRange(1, 4)
    assert (first.hours.start, first.hours.end) == (time(9, 30), time(11))


def test_a_role_may_be_named_in_french_alone(rewritten: Rewrite) -> None:
    """`{ fr = … }`, or the words alone, are shown in English as they stand."""
    folder = rewritten(TOML, ', en = "general social service"', "")
    folder = rewritten(
        TOML, '{ fr = "service social gérontologique", en = "social service for the elderly" }', '"géronto"'
    )
    roles = programme.load(folder).roles
    assert [roles["general"].into("en"), roles["gerontologique"].into("en")] == ["service social général", "géronto"]


def test_indicators_and_rules_may_be_named_in_french(rewritten: Rewrite) -> None:
    """« SeancesTenues » and « JustePart » are HeldSessions and FairShare."""
    rewritten(TOML, '"HeldSessions", "DeliveryRate"', '"SeancesTenues", "DeliveryRate"')
    folder = rewritten(TOML, '"FairShare"', '"JustePart"')
    dijon = programme.load(folder)
    assert dijon.objectives[0].indicators[0] == "HeldSessions"
    assert [type(rule).__name__ for rule in rules.chosen(dijon.rota).levels][:2] == ["EverySeatFilled", "FairShare"]


FAULTS = {
    "unknown key": (
        'kind = "café" }\nmably',
        'sorte = "café" }\nmably',
        "programme.toml, [venues], comedie : la clé « sorte » n’est pas connue. Les noms connus sont : name, address, "
        "kind, capacity et school_holidays.",
    ),
    "near key": (
        'timezone = "Europe/Paris"',
        'timezon = "Europe/Paris"',
        "programme.toml, en tête : la clé « timezon » n’est pas connue. Vouliez-vous dire « timezone » ?",
    ),
    "missing key": (
        'hours = "09:30-11:30"\nvenue = "mably"',
        'venue = "mably"',
        "programme.toml, [[series]] n° 2 : il manque la clé « hours ». Ajoutez une ligne « hours = … ».",
    ),
    "hours": (
        'hours = "09:30-11:30"',
        'hours = "le matin"',
        "programme.toml, [[series]] n° 1, hours : « le matin » n’est pas un horaire « début-fin ». "
        'Écrivez par exemple "09:30-11:30".',
    ),
    "seats": (
        "seats = { general = 1,",
        'seats = { general = "beaucoup",',
        "programme.toml, [[series]] n° 1, seats, general : « beaucoup » n’est pas un nombre de places. "
        'Écrivez par exemple "1-4".',
    ),
    "one of several venues": (
        'venue = "comedie"',
        'venues = ["comedie", "mablie"]',
        "programme.toml, [[series]] n° 1, venues : « mablie » n’est pas connu. Vouliez-vous dire « mably » ?",
    ),
    "venue and venues": (
        'venue = "comedie"',
        'venue = "comedie"\nvenues = ["mably", "comedie"]',
        "programme.toml, série « 1er lundi » : elle donne à la fois un lieu (venue) et plusieurs (venues). "
        "Gardez venue si le lieu est toujours le même, venues si les lieux se succèdent.",
    ),
    "a choice that is not there": (
        'venue = "comedie"',
        'venues = ["comedie", "mably"]\nchoice = "hasard"',
        "programme.toml, [[series]] n° 1, choice : « hasard » n’est pas l’une des valeurs prévues. "
        'Écrivez par exemple "in turn" / "best".',
    ),
    "a turn that is neither kept nor lost": (
        'venue = "comedie"',
        'venues = ["comedie", "mably"]\nclosed_date = "perdu"',
        "programme.toml, [[series]] n° 1, closed_date : « perdu » n’est pas l’une des valeurs prévues. "
        'Écrivez par exemple "turn kept" / "turn lost".',
    ),
    "an indicator of the evaluation grid": (
        "[closures]",
        '[[evaluation]]\nobject = "Action"\nindicator = "Séances"\nmeasured_by = ["HeldSession"]\n\n[closures]',
        "programme.toml, [[evaluation]] n° 1, measured_by : « HeldSession » n’est pas connu. "
        "Vouliez-vous dire « HeldSessions » ?",
    ),
    "nothing to choose from": (
        'venue = "comedie"',
        'venue = "comedie"\nchoice = "best"',
        'programme.toml, série « 1er lundi » : choice = "best" demande plusieurs lieux, et il n’y en a qu’un (venue). '
        'Remplacez venue par venues = ["…", "…"], ou retirez choice.',
    ),
    "venues in turn on free dates": (
        'rule = "FREQ=MONTHLY;BYDAY=1MO"\nhours = "09:30-11:30"\nvenue = "comedie"',
        'quota = { times = 2, weekdays = ["monday"] }\nhours = "09:30-11:30"\nvenues = ["comedie", "mably"]',
        "programme.toml, série « 1er lundi » : les lieux ne peuvent pas se succéder quand les dates sont libres "
        '(quota). Ajoutez choice = "best" pour que le planning choisisse aussi le lieu, ou gardez un seul lieu '
        "(venue).",
    ),
    "no dates": (
        'rule = "FREQ=MONTHLY;BYDAY=2MO"\n',
        "",
        'programme.toml, série « 2e lundi » : rien ne dit quand elle a lieu. Ajoutez une ligne rule = "FREQ=…", '
        'quota = { per = "month", times = 2, weekdays = ["tuesday"] } ou dates = [2027-04-06].',
    ),
    "a rule and a quota": (
        'rule = "FREQ=MONTHLY;BYDAY=2MO"\n',
        'rule = "FREQ=MONTHLY;BYDAY=2MO"\nquota = { times = 2, weekdays = ["tuesday"] }\n',
        "programme.toml, série « 2e lundi » : rule et quota disent tous deux quand elle a lieu. Gardez rule pour une "
        "récurrence, quota pour des dates à choisir, dates pour des dates fixées.",
    ),
    "one in two of listed dates": (
        'rule = "FREQ=MONTHLY;BYDAY=2MO"\n',
        "dates = [2016-11-07]\none_in = 2\n",
        "programme.toml, série « 2e lundi » : one_in ne va pas avec dates. Retirez one_in : il ne sert qu’à une "
        "récurrence (rule).",
    ),
    "a date twice": (
        'rule = "FREQ=MONTHLY;BYDAY=2MO"\n',
        "dates = [2016-11-07, 2016-11-07]\n",
        "programme.toml, série « 2e lundi » : la date du lundi 7 novembre 2016 est écrite deux fois. "
        "Gardez-la une fois.",
    ),
    "seats backwards": (
        "seats = { general = 1,",
        'seats = { general = "4-1",',
        "programme.toml, [[series]] n° 1, seats, general : « 4-1 » n’est pas un nombre de places. "
        'Écrivez par exemple "1-4".',
    ),
    "date": (
        "first = 2016-11-01",
        'first = "novembre"',
        "programme.toml, [[seasons]] n° 2, first : « novembre » n’est pas une date. Écrivez par exemple 2016-11-07.",
    ),
    "fifth weekday": (
        'fifth_weekday = "closed"',
        'fifth_weekday = "ouvert"',
        "programme.toml, [closures], fifth_weekday : « ouvert » n’est pas l’une des valeurs prévues. "
        'Écrivez par exemple "closed" / "unlisted".',
    ),
    "unknown venue": (
        'venue = "comedie"',
        'venue = "comédie"',
        "programme.toml, [[series]] n° 1, venue : « comédie » n’est pas connu. Vouliez-vous dire « comedie » ?",
    ),
    "unknown role": (
        "seats = { general = 1,",
        "seats = { generale = 1,",
        "programme.toml, [[series]] n° 1, seats : « generale » n’est pas connu. Vouliez-vous dire « general » ?",
    ),
    "unknown indicator": (
        '"HeldSessions", "DeliveryRate"',
        '"HeldSession", "DeliveryRate"',
        "programme.toml, [[objectives]] n° 1, indicators : « HeldSession » n’est pas connu. "
        "Vouliez-vous dire « HeldSessions » ?",
    ),
    "backwards": (
        "first = 2016-11-01\nlast = 2017-06-30",
        "first = 2017-06-30\nlast = 2016-11-01",
        "programme.toml, saison « 2016-2017 » : elle finit le mardi 1er novembre 2016, avant de commencer le vendredi "
        "30 juin 2017. Échangez first et last.",
    ),
    "overlap": (
        "last = 2016-06-30",
        "last = 2016-11-30",
        "programme.toml : les saisons « 2016-experimentale » et « 2016-2017 » se chevauchent. Corrigez first ou last "
        "de l’une des deux : une date appartient à une seule saison.",
    ),
    "same season twice": (
        'id = "2026-2027"',
        'id = "2016-2017"',
        "programme.toml : deux saisons s’appellent « 2016-2017 ». Donnez un autre nom à l’une des deux.",
    ),
    "mail address": (
        'email = "instant-cafe@ccas-dijon.example"',
        'email = "instant-cafe"',
        "programme.toml, [leaflet], email : « instant-cafe » n’est pas une adresse électronique. "
        'Écrivez par exemple "cafe@mairie.example".',
    ),
    "mail sender": (
        "[leaflet]",
        '[mail]\nhost = "smtp.a.example"\nfrom = "café@a.example"\n[leaflet]',
        "programme.toml, [mail], from : « café@a.example » n’est pas une adresse électronique. "
        'Écrivez par exemple "cafe@mairie.example".',
    ),
    "mail server": (
        "[leaflet]",
        '[mail]\nhost = "smtp a"\nfrom = "cafe@a.example"\n[leaflet]',
        "programme.toml, [mail], host : « smtp a » n’est pas le nom d’un serveur. "
        'Écrivez par exemple "smtp.mairie.example".',
    ),
    "mail password in a file": (
        "[leaflet]",
        '[mail]\nhost = "smtp.a.example"\nfrom = "cafe@a.example"\nusers = "x"\n[leaflet]',
        "programme.toml, [mail] : la clé « users » n’est pas connue. Vouliez-vous dire « user » ?",
    ),
    "mail password in clear": (
        "[leaflet]",
        '[mail]\nhost = "smtp.a.example"\nfrom = "cafe@a.example"\nsecurity = "none"\nuser = "x"\n[leaflet]',
        'programme.toml, [mail] : avec security = "none", le mot de passe de « user » partirait en clair. '
        'Écrivez security = "starttls" ou "tls", ou retirez user.',
    ),
    "mail without sender": (
        "[leaflet]",
        '[mail]\nhost = "smtp.a.example"\n[leaflet]',
        "programme.toml, [mail] : il manque la clé « from ». Ajoutez une ligne « from = … ».",
    ),
    "time zone": (
        'timezone = "Europe/Paris"',
        'timezone = "Europe/Pari"',
        "programme.toml, en tête, timezone : « Europe/Pari » n’est pas un fuseau horaire. "
        'Écrivez par exemple "Europe/Paris".',
    ),
    "newer format": (
        "format = 1",
        "format = 2",
        "programme.toml est au format 2, plus récent que ce que cafeplan 0.1.0 sait lire (format 1). "
        "Installez une version plus récente de cafeplan.",
    ),
    "not toml": (
        'name = "L\'Instant CAFÉ"',
        "name = L'Instant CAFÉ\"",
        "programme.toml, ligne 5 : cette ligne ne se lit pas. Vérifiez les guillemets, les crochets et les virgules de "
        "cette ligne et de la précédente.",
    ),
    "unknown rule": (
        '"FairShare",',
        '"FairShar",',
        "La règle « FairShar » n’existe pas. Vouliez-vous écrire « FairShare » ?",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_sentence_and_one_remedy(fault: str, rewritten: Rewrite) -> None:
    """Each fault of programme.toml says where, what was read, and what to do, word for word."""
    old, new, sentence = FAULTS[fault]
    folder = rewritten(TOML, old, new)
    with pytest.raises(CafeplanError) as error:
        programme.load(folder)
    assert plain(error.value.into("fr")) == sentence


def test_who_is_invited_finds_room(rewritten: Rewrite) -> None:
    """Twenty are invited where twelve find room; and nobody is refused where twenty do."""
    rewritten(TOML, 'venue = "comedie"', 'venue = "comedie"\ninvited = 20')
    folder = rewritten(TOML, 'kind = "café" }\nmably', 'kind = "café", capacity = 12 }\nmably')
    with pytest.raises(CafeplanError) as error:
        programme.load(folder)
    assert plain(error.value.into("fr")) == (
        "programme.toml, série « 1er lundi » : 20 personnes invitées, et « La Comédie » n’en reçoit que 12. "
        "Corrigez invited dans [[series]] ou capacity dans [venues], ou changez de lieu."
    )
    assert programme.load(rewritten(TOML, "capacity = 12", "capacity = 20")).series[0].invited == 20


def test_all_faults_come_in_one_pass(rewritten: Rewrite) -> None:
    """Two faults of one file are told together."""
    rewritten(TOML, 'hours = "09:30-11:30"', 'hours = "le matin"')
    folder = rewritten(TOML, "first = 2016-11-01", 'first = "novembre"')
    with pytest.raises(CafeplanError) as error:
        programme.load(folder)
    assert [fault.column for fault in error.value.faults] == ["hours", "first"]


def test_what_is_no_programme(tmp_path: Path) -> None:
    """A folder that is not there, or has no programme.toml, is told apart."""
    with pytest.raises(CafeplanError) as missing:
        programme.load("nulle-part")
    with pytest.raises(CafeplanError) as empty:
        programme.load(tmp_path)
    assert plain(missing.value.into("fr")) == (
        "Le dossier « nulle-part » n’existe pas. Donnez le dossier d’un programme, ou le nom d’un exemple : "
        f"{plain(listed(programme.examples(), 'fr'))}."
    )
    assert plain(empty.value.into("fr")) == (
        f"Le dossier « {tmp_path.name} » n’a pas de fichier programme.toml. Créez-le avec cafeplan init, ou choisissez "
        "un autre dossier."
    )


def test_an_absent_season_is_told_with_the_nearest() -> None:
    """A season that the programme does not have is one sentence."""
    with pytest.raises(CafeplanError) as error:
        programme.season(programme.load("instant-cafe-dijon"), "2016-2018")
    assert plain(error.value.into("fr")) == (
        "La saison « 2016-2018 » n’existe pas dans L'Instant CAFÉ. Vouliez-vous dire « 2016-2017 » ?"
    )


def test_not_utf8(dijon: Path) -> None:
    """A programme.toml saved in another encoding is one sentence, never a wrong letter."""
    path = dijon / TOML
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252", errors="replace"))
    with pytest.raises(CafeplanError) as error:
        programme.load(dijon)
    assert plain(error.value.into("fr")) == (
        "programme.toml n’est pas en UTF-8. Enregistrez-le de nouveau en choisissant l’encodage UTF-8."
    )


@pytest.mark.parametrize("folder", sorted((Path(__file__).parent / "formats").iterdir()), ids=lambda path: path.name)
def test_every_released_format_still_reads(folder: Path) -> None:
    """A folder of each format that was ever released loads, so that nobody's file grows old."""
    assert programme.load(folder).format == int(folder.name)
