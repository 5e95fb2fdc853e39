"""Words of sheets in other languages, which are no names of exercises.

German doses are read; those of other languages are kept as they stand.
"""

from __future__ import annotations

from typing import Final

FOREIGN_DOSES: Final = frozenset(
    ("durchgang", "durchgänge", "serien", "x/tag", "sätzen", "série", "séries", "répétition",
     "répétitions", "rép", "reps/jour", "fois", "tours", "secondes", "repeticiones",
     "repetición", "repeticion", "veces", "segundos", "vueltas", "minutos", "ripetizioni",
     "volte", "serie", "secondi", "minuti", "herhalingen", "herhaling", "keer", "seconden",
     "minuten", "sekunden", "sekunde", "repetições", "vezes", "repetitioner", "gånger",
     "powtórzeń", "serii", "gentagelser")
)  # fmt: skip # a word list
"""What counts or measures: "3 séries de 12 répétitions"."""
FOREIGN_TITLES: Final = frozenset(
    ("trainingsplan", "übungsplan", "uebungsplan", "übungen", "übung", "hausaufgaben", "plan",
     "programm", "heimprogramm", "eigenübungen", "größe", "groesse", "gewicht", "alter",
     "datum", "geburtsdatum", "patient", "patientin", "exercices", "programa", "ejercicios",
     "esercizi", "programma", "oefeningen", "oefenprogramma", "trainingsschema", "schema",
     "taille", "poids", "talla", "peso", "lengte", "exercícios", "övningar", "träningsprogram")
)  # fmt: skip # a word list
"""How titles begin, and what is written down of a person."""
FOREIGN_FILLERS: Final = FOREIGN_DOSES | FOREIGN_TITLES | frozenset(
    ("à", "je", "pro", "und", "mit", "für", "auf", "der", "die", "das", "den", "dem", "ein",
     "eine", "einen", "im", "zu", "von", "nach", "dann", "jeweils", "bitte", "dabei", "danach",
     "zwischen", "halten", "gehalten", "pause", "pausen", "pausieren", "täglich", "tag",
     "woche", "wöchentlich", "seite", "seiten", "bein", "beine", "links", "rechts", "langsam",
     "wiederholen", "wiederholung", "wiederholungen", "satz", "sätze", "anspannen", "de", "du",
     "des", "le", "la", "les", "et", "avec", "pour", "par", "chaque", "côté", "jambe", "tenir",
     "maintenir", "repos", "jour", "jours", "semaine", "entre", "chacun", "el", "los", "las",
     "y", "con", "para", "por", "cada", "lado", "pierna", "mantener", "descanso", "día", "dia",
     "semana", "il", "di", "da", "per", "ogni", "lato", "gamba", "tenere", "mantenere",
     "riposo", "giorno", "settimana", "het", "een", "van", "en", "met", "voor", "elke", "kant",
     "been", "vasthouden", "rust", "dag", "week")
)  # fmt: skip # a word list
"""Small words, and what is done with a dose: "3 s halten"."""
