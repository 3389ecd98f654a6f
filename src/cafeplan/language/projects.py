"""What is said of collective projects: their numbers, and their steps with what became of each."""

from cafeplan.language import Text

PROJECTS = Text(fr="Les projets collectifs, en nombres", en="The collective projects, in numbers")
STEPS = Text(fr="Les projets collectifs, étape par étape", en="The collective projects, step by step")
PROJECT = Text(fr="Projet", en="Project")
STEP = Text(fr="Étape", en="Step")
PLANNED = Text(fr="Prévue le", en="Planned on")
DONE = Text(fr="Faite le", en="Done on")
GAP = Text(fr="Écart", en="Gap")
WITHOUT_PLAN = Text(fr="sans date prévue", en="without a planned date")
ON_TIME = Text(fr="au jour prévu", en="on the day planned")
DAYS_LATE = Text(fr="{n:jour|jours} de retard", en="{n:day|days} late")
DAYS_EARLY = Text(fr="{n:jour|jours} d’avance", en="{n:day|days} early")
NOT_DONE_DUE = Text(fr="pas faite, due depuis {n:jour|jours}", en="not done, due for {n:day|days}")
NOT_DONE = Text(fr="pas encore faite", en="not done yet")
