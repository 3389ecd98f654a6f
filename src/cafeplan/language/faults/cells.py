"""Faults of one cell: what was typed there and what was expected."""

from collections.abc import Mapping

from cafeplan.language import Text
from cafeplan.language.faults.sentences import Sentences

CELLS: Mapping[str, Sentences] = {
    "required": Sentences(
        Text(fr="la case est vide alors qu’elle est obligatoire.", en="the cell is empty but it is required."),
        Text(fr="Remplissez-la, par exemple : {example}.", en="Fill it in, for example: {example}."),
    ),
    "facilitator-without-role": Sentences(
        Text(
            fr="aucun service n’est indiqué pour cette personne ; on ne peut lui donner aucune place.",
            en="no role is given for this person, who can be given no seat.",
        ),
        Text(
            fr="Écrivez son service, ou plusieurs séparés par une virgule, tels que programme.toml les nomme.",
            en="Write their role, or several separated by a comma, as programme.toml names them.",
        ),
    ),
    "bad-date": Sentences(
        Text(fr="« {read} » n’est pas une date.", en="“{read}” is not a date."),
        Text(
            fr="Écrivez jour/mois/année, par exemple 07/11/2016, ou 2016-11-07.",
            en="Write day/month/year, for example 07/11/2016, or 2016-11-07.",
        ),
    ),
    "short-year": Sentences(
        Text(fr="« {read} » n’a que deux chiffres pour l’année.", en="“{read}” has only two digits for the year."),
        Text(
            fr="Écrivez l’année en entier, par exemple 07/11/2016.",
            en="Write the year in full, for example 07/11/2016.",
        ),
    ),
    "bad-time": Sentences(
        Text(fr="« {read} » n’est pas une heure.", en="“{read}” is not a time."),
        Text(fr="Écrivez par exemple 9h30 ou 09:30.", en="Write for example 9h30 or 09:30."),
    ),
    "bad-integer": Sentences(
        Text(fr="« {read} » n’est pas un nombre entier.", en="“{read}” is not a whole number."),
        Text(
            fr="Écrivez le nombre en chiffres, sans virgule ni texte, par exemple {example}.",
            en="Write the number in digits, without decimals or text, for example {example}.",
        ),
    ),
    "bad-number": Sentences(
        Text(fr="« {read} » n’est pas un nombre.", en="“{read}” is not a number."),
        Text(fr="Écrivez-le en chiffres, par exemple {example}.", en="Write it in digits, for example {example}."),
    ),
    "too-many-decimals": Sentences(
        Text(
            fr="« {read} » a plus de {most:décimale|décimales} ; on ne sait pas si c’est un séparateur de milliers.",
            en="“{read}” has more than {most:decimal|decimals}; it may be a thousands separator.",
        ),
        Text(
            fr="Écrivez le nombre sans séparateur de milliers, par exemple {example}.",
            en="Write the number without a thousands separator, for example {example}.",
        ),
    ),
    "unknown-value": Sentences(
        Text(fr="« {read} » n’est pas une valeur admise.", en="“{read}” is not an accepted value."),
        Text(fr="{hint}Les valeurs admises sont {known:list}.", en="{hint}The accepted values are {known:list}."),
    ),
    "unknown-venue": Sentences(
        Text(fr="le lieu « {read} » n’est pas dans programme.toml.", en="the venue “{read}” is not in programme.toml."),
        Text(
            fr="{hint}Les lieux du programme sont {known:list} ; corrigez, ou ajoutez celui-ci à programme.toml.",
            en="{hint}The venues of the programme are {known:list}; correct it, or add this one to programme.toml.",
        ),
    ),
    "unknown-role": Sentences(
        Text(
            fr="le service « {read} » n’est pas dans programme.toml.", en="the role “{read}” is not in programme.toml."
        ),
        Text(
            fr="{hint}Les services du programme sont {known:list} ; corrigez, ou ajoutez celui-ci à programme.toml.",
            en="{hint}The roles of the programme are {known:list}; correct it, or add this one to programme.toml.",
        ),
    ),
    "unknown-series": Sentences(
        Text(
            fr="le rendez-vous « {read} » n’est pas dans programme.toml.",
            en="the series “{read}” is not in programme.toml.",
        ),
        Text(
            fr="{hint}Les rendez-vous du programme sont {known:list} ; corrigez, ou laissez la case vide.",
            en="{hint}The series of the programme are {known:list}; correct it, or leave the cell empty.",
        ),
    ),
    "unknown-person": Sentences(
        Text(
            fr="« {read} » n’est le nom, ni le prénom à lui seul, ni l’identifiant d’aucun intervenant.",
            en="“{read}” is the name, the first name alone or the identifier of no facilitator.",
        ),
        Text(
            fr="{hint}Les intervenants sont {known:list} ; s’il y en a plusieurs, séparez-les par une virgule.",
            en="{hint}The facilitators are {known:list}; where there are several, put a comma between them.",
        ),
    ),
    "minimum": Sentences(
        Text(
            fr="« {read} » est au-dessous du minimum, qui est {limit}.",
            en="“{read}” is below the minimum, which is {limit}.",
        ),
        Text(fr="Vérifiez la valeur et corrigez-la.", en="Check the value and correct it."),
    ),
    "maximum": Sentences(
        Text(
            fr="« {read} » est au-dessus du maximum, qui est {limit}.",
            en="“{read}” is above the maximum, which is {limit}.",
        ),
        Text(fr="Vérifiez la valeur et corrigez-la.", en="Check the value and correct it."),
    ),
    "pattern": Sentences(
        Text(
            fr="« {read} » contient autre chose que des lettres sans accent, des chiffres, ou les signes . _ et -.",
            en="“{read}” contains something else than letters without accents, digits, or the signs . _ and -.",
        ),
        Text(
            fr="Écrivez un identifiant d’un seul mot, par exemple {example}.",
            en="Write an identifier of a single word, for example {example}.",
        ),
    ),
    "bad-address": Sentences(
        Text(fr="« {read} » n’est pas une adresse électronique.", en="“{read}” is not an e-mail address."),
        Text(
            fr="Écrivez l’adresse du service, par exemple {example}.", en="Write the service’s, for example {example}."
        ),
    ),
    "too-long": Sentences(
        Text(
            fr="« {read} » est trop long : {limit:caractère|caractères} au plus.",
            en="“{read}” is too long: {limit:character|characters} at most.",
        ),
        Text(fr="Raccourcissez.", en="Make it shorter."),
    ),
    "looks-like-name": Sentences(
        Text(
            fr="« {read} » ressemble à un nom, une adresse électronique ou un téléphone ; un pseudonyme est attendu.",
            en="“{read}” looks like a name, an e-mail address or a telephone number; a pseudonym is expected.",
        ),
        Text(
            fr="Remplacez-le par le numéro de la personne dans votre registre, par exemple {example}.",
            en="Replace it by the person’s number in your register, for example {example}.",
        ),
    ),
    "spreadsheet-error": Sentences(
        Text(
            fr="le tableur affiche l’erreur « {read} » à la place d’une valeur.",
            en="the spreadsheet program shows the error “{read}” in the place of a value.",
        ),
        Text(fr="Corrigez la formule, ou écrivez la valeur.", en="Correct the formula, or write the value."),
    ),
    "outside-season": Sentences(
        Text(
            fr="{day} est hors de la saison « {season} », qui va du {first:short} au {last:short}.",
            en="{day} is outside the season “{season}”, which runs from {first:short} to {last:short}.",
        ),
        Text(
            fr="Corrigez la date, ou les dates de la saison dans programme.toml.",
            en="Correct the date, or the dates of the season in programme.toml.",
        ),
    ),
}
