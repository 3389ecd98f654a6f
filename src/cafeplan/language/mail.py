"""What is said of mail on its way: accepted, refused, in doubt, and servers that cannot be used."""

from cafeplan.language import Text

# --- what became of the mails ------------------------------------------------------------------------------------

SENT = Text(fr="Compte rendu du {day} : envoyé à {service}.", en="Note of {day}: sent to {service}.")
REFUSED = Text(
    fr="Compte rendu du {day} : le serveur l’a refusé pour {service} (réponse {reply}). Vérifiez l’adresse dans le "
    "tableau des destinataires, puis recommencez avec --retry.",
    en="Note of {day}: the server refused it for {service} (answer {reply}). Check the address in the table of "
    "recipients, then try again with --retry.",
)
QUEUED = Text(
    fr="Compte rendu du {day} : le serveur a coupé avant que rien ne parte pour {service}. Rien n’est perdu : "
    "recommencez plus tard avec --retry.",
    en="Note of {day}: the server hung up before anything left for {service}. Nothing is lost: try again later with "
    "--retry.",
)
DOUBTFUL = Text(
    fr="Compte rendu du {day} : on ne sait pas s’il est arrivé à {service} ; le serveur n’a pas répondu. Demandez au "
    "service, puis recommencez avec --received oui ou --received non.",
    en="Note of {day}: there is no telling whether it reached {service}; the server did not answer. Ask the service, "
    "then try again with --received yes or --received no.",
)
NOTHING_LEFT = Text(fr="Il ne reste rien à envoyer.", en="There is nothing left to send.")
ALREADY_SENT = Text(
    fr="Le compte rendu du {day} a déjà été envoyé le {on}.", en="The note of {day} was sent on {on} already."
)
ALREADY_SENT_REMEDY = Text(
    fr="Pour une correction, faites un brouillon sans --send et envoyez-le vous-même.",
    en="For a correction, make a draft without --send and send it yourself.",
)
NO_DOUBT = Text(
    fr="Aucun courriel du compte rendu du {day} n’est en doute.", en="No mail of the note of {day} is in doubt."
)
NO_DOUBT_REMEDY = Text(fr="Recommencez sans --received.", en="Try again without --received.")

# --- why nothing can be sent -------------------------------------------------------------------------------------

NOTHING_LOST = Text(
    fr="{what} Le compte rendu reste à envoyer ; rien n’est perdu.",
    en="{what} The note is still to be sent; nothing is lost.",
)
NO_SERVER = Text(
    fr="programme.toml ne dit pas par quel serveur envoyer le courriel.",
    en="programme.toml does not say through which server to send mail.",
)
NO_SERVER_REMEDY = Text(
    fr='Ajoutez [mail] avec host = "…" et from = "…" (demandez-les à votre service informatique), ou envoyez '
    "vous-même le brouillon que fait la commande sans --send.",
    en='Add [mail] with host = "…" and from = "…" (ask whoever runs your computers), or send the draft yourself that '
    "the command makes without --send.",
)
NO_PASSWORD = Text(
    fr="Il manque le mot de passe de « {user} » pour {host}.", en="The password of “{user}” for {host} is missing."
)
NO_PASSWORD_REMEDY = Text(
    fr="Mettez-le dans la variable d’environnement {variable}, jamais dans un fichier.",
    en="Put it in the environment variable {variable}, never in a file.",
)
UNREACHABLE = Text(
    fr="Le serveur {host} ne répond pas (port {port}).", en="The server {host} does not answer (port {port})."
)
UNREACHABLE_REMEDY = Text(
    fr="Vérifiez le réseau, et host et port dans programme.toml ; recommencez plus tard avec --retry.",
    en="Check the network, and host and port in programme.toml; try again later with --retry.",
)
WRONG_CERTIFICATE = Text(
    fr="Le serveur {host} ne prouve pas qui il est : son certificat n’est pas reconnu.",
    en="The server {host} does not prove who it is: its certificate is not trusted.",
)
WRONG_CERTIFICATE_REMEDY = Text(
    fr="Vérifiez host ; si le certificat est celui de votre organisation, demandez à votre service informatique le "
    "fichier de son autorité, et donnez-le par la variable SSL_CERT_FILE.",
    en="Check host; if the certificate is your organisation’s own, ask whoever runs your computers for its authority’s "
    "file, and give it through the variable SSL_CERT_FILE.",
)
NO_ENCRYPTION = Text(
    fr='Le serveur {host} ne chiffre pas (security = "{security}", port {port}).',
    en='The server {host} does not encrypt (security = "{security}", port {port}).',
)
NO_ENCRYPTION_REMEDY = Text(
    fr="Vérifiez security et port dans programme.toml : « starttls » va d’ordinaire avec 587, « tls » avec 465.",
    en="Check security and port in programme.toml: “starttls” usually goes with 587, “tls” with 465.",
)
LOGIN_REFUSED = Text(
    fr="Le serveur {host} refuse le nom « {user} » ou son mot de passe.",
    en="The server {host} refuses the name “{user}” or its password.",
)
LOGIN_REFUSED_REMEDY = Text(
    fr="Vérifiez user dans programme.toml et la variable {variable}.",
    en="Check user in programme.toml and the variable {variable}.",
)
SERVER_REFUSES = Text(
    fr="Le serveur {host} refuse de parler avec nous (réponse {reply}).",
    en="The server {host} refuses to talk to us (answer {reply}).",
)
SERVER_REFUSES_REMEDY = Text(
    fr="Recommencez plus tard avec --retry ; si cela se répète, montrez cette phrase à votre service informatique.",
    en="Try again later with --retry; if it happens again, show this sentence to whoever runs your computers.",
)
