"""Faults between rows and tables: what is said twice, backwards, of nobody, or of a session that was not held."""

from collections.abc import Mapping

from cafeplan.language import Text
from cafeplan.language.faults.sentences import Sentences

ROWS: Mapping[str, Sentences] = {
    "duplicate": Sentences(
        Text(
            fr="cette ligne répète la ligne {first_line} dans {count:?la colonne|les colonnes} {labels:list}.",
            en="this row repeats line {first_line} in the {count:?column|columns} {labels:list}.",
        ),
        Text(fr="Supprimez l’une des deux, ou corrigez-la.", en="Delete one of the two, or correct it."),
    ),
    "reversed": Sentences(
        Text(
            fr="{read} vient avant {other}, qui est dans la colonne « {label} ».",
            en="{read} comes before {other}, which is in the column “{label}”.",
        ),
        Text(fr="Corrigez l’une des deux cases.", en="Correct one of the two cells."),
    ),
    "nothing-said": Sentences(
        Text(
            fr="cette ligne ne dit pas de quoi il s’agit : {titles:list} sont vides.",
            en="this row does not say what it is about: {titles:list} are empty.",
        ),
        Text(fr="Remplissez au moins l’une de ces cases.", en="Fill in at least one of these cells."),
    ),
    "no-place-left": Sentences(
        Text(
            fr="le {read}, « {series} » n’avait plus de place : {places:est déjà donnée|sont déjà données}.",
            en="on {read} “{series}” had no place left: {places:is|are} given already.",
        ),
        Text(
            fr="Vérifiez qui a rendu sa place (« Sortie le »), ou places dans programme.toml.",
            en="Check who gave a place back (“Left on”), or places in programme.toml.",
        ),
    ),
    "unknown-reference": Sentences(
        Text(fr="« {read} » n’est pas dans le tableau « {title} ».", en="“{read}” is not in the table “{title}”."),
        Text(
            fr="{hint}Corrigez, ou ajoutez une ligne dans {other_file}.",
            en="{hint}Correct it, or add a row to {other_file}.",
        ),
    ),
    "unknown-participant": Sentences(
        Text(
            fr="le participant « {read} » n’est pas dans {other_file}.",
            en="the participant “{read}” is not in {other_file}.",
        ),
        Text(
            fr="{hint}Corrigez le pseudonyme, ou ajoutez la personne dans {other_file}.",
            en="{hint}Correct the pseudonym, or add the person to {other_file}.",
        ),
    ),
    "unknown-facilitator": Sentences(
        Text(
            fr="l’intervenant « {read} » n’est pas dans {other_file}.",
            en="the facilitator “{read}” is not in {other_file}.",
        ),
        Text(
            fr="{hint}Corrigez l’identifiant, ou ajoutez la personne dans {other_file}.",
            en="{hint}Correct the identifier, or add the person to {other_file}.",
        ),
    ),
    "unknown-session": Sentences(
        Text(
            fr="il n’y a pas de séance le {read} dans {other_file}.",
            en="there is no session on {read} in {other_file}.",
        ),
        Text(
            fr="Corrigez la date, ou ajoutez la séance dans {other_file}.",
            en="Correct the date, or add the session to {other_file}.",
        ),
    ),
}

SESSIONS: Mapping[str, Sentences] = {
    "unknown-time": Sentences(
        Text(
            fr="le {day}, aucune séance ne commence à {read} ; dans {other_file}, elles commencent à {starts:list}.",
            en="on {day} no session starts at {read}; in {other_file} they start at {starts:list}.",
        ),
        Text(fr="Corrigez l’heure ici ou dans {other_file}.", en="Correct the time here or in {other_file}."),
    ),
    "start-needed": Sentences(
        Text(
            fr="il y a {count:séance|séances} le {day} ; sans l’heure de début, on ne sait pas de laquelle il s’agit.",
            en="there are {count:session|sessions} on {day}; without the start there is no telling which one is meant.",
        ),
        Text(fr="Écrivez l’heure de début, par exemple 09:30.", en="Write the start, for example 09:30."),
    ),
    "session-not-held": Sentences(
        Text(
            fr="la séance du {day} n’est pas « tenue » mais « {status} » ({other_file}, ligne {at}) ; "
            "personne ne peut y avoir été compté.",
            en="the session on {day} is not “held” but “{status}” ({other_file}, line {at}); "
            "nobody can have been counted there.",
        ),
        Text(
            fr="Corrigez la date ici, ou le statut de la séance dans {other_file}.",
            en="Correct the date here, or the status of the session in {other_file}.",
        ),
    ),
    "moved-nowhere": Sentences(
        Text(
            fr="cette séance est déplacée, mais sa nouvelle date n’est pas indiquée.",
            en="this session is moved, but its new date is not given.",
        ),
        Text(
            fr="Écrivez la nouvelle date ici, et ajoutez une ligne pour cette date.",
            en="Write the new date here, and add a row for that date.",
        ),
    ),
    "empty-season": Sentences(
        Text(
            fr="la saison « {season} » n’a aucune séance : le tableau n’a que ses titres.",
            en="the season “{season}” has no session: the table has nothing but its titles.",
        ),
        Text(
            fr="Ajoutez une ligne par séance, ou retirez ce fichier si la saison n’a pas commencé.",
            en="Add a row for each session, or remove this file if the season has not begun.",
        ),
    ),
    "no-attendance": Sentences(
        Text(
            fr="la saison « {season} » n’a encore ni présence ni comptage ; on ne peut pas en faire le bilan.",
            en="the season “{season}” has neither attendance nor head-counts yet; there is no bilan to make of it.",
        ),
        Text(
            fr="Remplissez {files:list} après chaque séance, ou choisissez une autre saison.",
            en="Fill in {files:list} after each session, or choose another season.",
        ),
    ),
}
