"""What is said when a file cannot be written."""

from cafeplan.language import Text

CANNOT_WRITE = Text(fr="Impossible d’écrire « {path} ».", en="“{path}” cannot be written.")
CANNOT_WRITE_REMEDY = Text(
    fr="Vérifiez que vous avez le droit d’écrire dans ce dossier et que le disque n’est pas plein.",
    en="Check that you may write in this folder and that the disk is not full.",
)
FILE_OPEN = Text(
    fr="« {path} » est ouvert dans un autre programme (Excel ou LibreOffice ?) et ne peut pas être remplacé.",
    en="“{path}” is open in another program (Excel or LibreOffice?) and cannot be replaced.",
)
FILE_OPEN_REMEDY = Text(fr="Fermez ce fichier, puis recommencez.", en="Close this file, then try again.")
CHANGED_MEANWHILE = Text(
    fr="« {path} » a été modifié depuis que cafeplan l’a écrit ; il n’a pas été remplacé.",
    en="“{path}” was changed since cafeplan wrote it; it was not replaced.",
)
CHANGED_MEANWHILE_REMEDY = Text(
    fr="Le nouveau résultat est à côté, dans « {beside} » : gardez l’un des deux sous le nom « {path} ».",
    en="The new result is beside it, in “{beside}”: keep one of the two under the name “{path}”.",
)
CHANGED_TOGETHER = Text(
    fr="Quelqu’un a modifié « {path} » pendant ce temps ; rien n’a été remplacé.",
    en="Somebody changed “{path}” meanwhile; nothing was replaced.",
)
CHANGED_TOGETHER_REMEDY = Text(
    fr="Votre version est à côté, dans « {beside} ». Recommencez : le changement partira de ce qui est là maintenant.",
    en="Your version is beside it, in “{beside}”. Try again: the change will start from what is there now.",
)
LOCKED = Text(
    fr="{who} est en train d’écrire dans « {folder} » depuis {when}.",
    en="{who} has been writing in “{folder}” since {when}.",
)
LOCKED_REMEDY = Text(
    fr="Attendez la fin, ou au plus 10 minutes ; le fichier « {lock} » disparaît alors de lui-même.",
    en="Wait for the end, at most 10 minutes; the file “{lock}” then gives way by itself.",
)
EXAMPLE = Text(
    fr="« {folder} » est un exemple de cafeplan ; on n’y écrit rien.",
    en="“{folder}” is an example of cafeplan’s; nothing is written there.",
)
EXAMPLE_REMEDY = Text(
    fr="Faites votre copie avec cafeplan init --like, et travaillez dans celle-ci.",
    en="Make a copy of your own with cafeplan init --like, and work in that.",
)
