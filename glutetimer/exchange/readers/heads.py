"""What other programs call their columns, in the languages in which their files were seen.

docs/formats.md says where these names come from. A name that two roles could have in different
languages ("Notes") stands where the program that writes it means it; units in brackets are no part
of a name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from glutetimer.exchange.readers.roles import Column, Role

_NAMES: Final = """
en began: date, start_time, starttime, start time, workout date, session date
en ended: end_time, endtime, end time
en workout: workout name, title, name, workout title, routine, session
en exercise: exercise name, exercise_title, exercise, movement
en equipment: equipment
en order: set order, set_type, set, set number, set_index
en weight: weight, weight_kg, weight_lbs, load
en weight_unit: weight unit
en reps: reps, repetitions
en distance: distance, distance_km, distance_miles
en seconds: seconds, duration_seconds, time
en note: notes, exercise_notes, comment, note
en workout_note: workout notes, description
en length: duration, workout duration
de began: datum
de workout: workout-name, trainingsname, trainingseinheit
de exercise: name der übung, übung, übungsname
de order: reihenfolge festlegen, satz, satznummer
de weight: gewicht
de weight_unit: gewichtseinheit, einheit
de reps: wiederh., wiederholungen, wdh, wdh.
de distance: entfernung, distanz, strecke
de seconds: sekunden
de note: notizen, notiz, bemerkung
de workout_note: workout-notizen, trainingsnotizen
de length: dauer, workout-dauer
fr began: date
fr workout: nom de l'entraînement, séance, nom de la séance
fr exercise: nom de l'exercice, exercice
fr order: ordre de la série, série
fr weight: poids, charge
fr weight_unit: unité de poids
fr reps: réps, répétitions
fr distance: distance
fr seconds: secondes
fr note: notes, remarques
fr workout_note: notes d'entraînement, notes de séance
fr length: durée, durée de l'entraînement
es began: fecha
es workout: nombre del entrenamiento, entrenamiento, nombre de entrenamiento
es exercise: nombre del ejercicio, ejercicio, nombre de ejercicio
es order: orden de la serie, orden de serie, serie
es weight: peso
es weight_unit: unidad de peso
es reps: repeticiones, reps, rep.
es distance: distancia
es seconds: segundos
es note: notas
es workout_note: notas del entrenamiento, notas de entrenamiento
es length: duración, duración del entrenamiento
pt began: data
pt workout: nome do treino, treino
pt exercise: nome do exercício, exercício
pt order: ordem da série, série
pt weight: peso, carga
pt weight_unit: unidade de peso
pt reps: reps, repetições
pt distance: distância
pt seconds: segundos
pt note: notas, observações
pt workout_note: notas do treino
pt length: duração, duração do treino
it began: data
it workout: nome allenamento, nome dell'allenamento, allenamento
it exercise: nome esercizio, nome dell'esercizio, esercizio
it order: ordine serie, ordine della serie, serie
it weight: peso, carico
it weight_unit: unità di peso
it reps: ripetizioni, reps, rip.
it distance: distanza
it seconds: secondi
it note: note
it workout_note: note allenamento, note dell'allenamento
it length: durata, durata allenamento
nl began: datum
nl workout: naam training, training, workoutnaam, naam workout
nl exercise: naam oefening, oefening, oefeningnaam
nl order: setvolgorde, volgorde set, set
nl weight: gewicht
nl weight_unit: gewichtseenheid
nl reps: herhalingen, herh., reps
nl distance: afstand
nl seconds: seconden
nl note: notities, opmerkingen
nl workout_note: trainingsnotities, workoutnotities, notities training
nl length: duur, trainingsduur
sv began: datum
sv workout: träningspass, passnamn
sv exercise: övning, övningsnamn
sv order: setordning, set
sv weight: vikt
sv reps: repetitioner, reps
sv distance: sträcka, distans
sv seconds: sekunder
sv note: anteckningar
sv workout_note: passanteckningar
sv length: varaktighet, längd
pl began: data
pl workout: nazwa treningu, trening
pl exercise: nazwa ćwiczenia, ćwiczenie
pl order: kolejność serii, seria
pl weight: ciężar, waga
pl reps: powtórzenia
pl distance: dystans
pl seconds: sekundy
pl note: notatki, uwagi
pl workout_note: notatki treningowe, notatki z treningu
pl length: czas trwania
ru began: дата
ru workout: название тренировки, тренировка
ru exercise: название упражнения, упражнение
ru order: порядок подходов, подход, номер подхода
ru weight: вес
ru weight_unit: единица веса
ru reps: повторения, повт., повторы
ru distance: дистанция, расстояние
ru seconds: секунды
ru note: заметки, примечания, комментарий
ru workout_note: заметки о тренировке, заметки к тренировке
ru length: длительность, продолжительность
ja began: 日付, 開始日時
ja workout: ワークアウト名, トレーニング名
ja exercise: 種目, エクササイズ名, 種目名
ja order: セット, セット順, セット番号
ja weight: 重量, 重さ
ja reps: 回数, レップ数, レップ
ja distance: 距離
ja seconds: 秒, 秒数
ja note: メモ
ja workout_note: ワークアウトメモ, トレーニングメモ
ja length: 時間, 所要時間
ko began: 날짜
ko workout: 운동 이름, 루틴
ko exercise: 운동, 종목, 종목명
ko order: 세트, 세트 순서
ko weight: 무게, 중량
ko reps: 횟수, 반복
ko distance: 거리
ko seconds: 초
ko note: 메모
ko workout_note: 운동 메모
ko length: 시간
zh began: 日期
zh workout: 训练名称, 训练, 訓練名稱
zh exercise: 动作, 动作名称, 練習, 动作名
zh order: 组, 组数, 组序, 組
zh weight: 重量
zh reps: 次数, 次數
zh distance: 距离, 距離
zh seconds: 秒
zh note: 备注, 備註
zh workout_note: 训练备注
zh length: 时长, 時長
tr began: tarih
tr workout: antrenman adı, antrenman
tr exercise: egzersiz adı, egzersiz, hareket
tr order: set sırası, set
tr weight: ağırlık
tr reps: tekrar, tekrarlar
tr distance: mesafe
tr seconds: saniye
tr note: notlar
tr workout_note: antrenman notları
tr length: süre
"""  # noqa: RUF001 - in many alphabets
UNITS: Final = {
    **dict.fromkeys(("kg", "kgs", "kilogram", "kilograms", "кг", "公斤", "キロ"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds", "фунт", "ポンド", "磅"), "lb"),
    **dict.fromkeys(("s", "sec", "secs", "seconds", "sek", "сек", "秒"), "s"),
    **dict.fromkeys(("m", "min", "mins", "minutes", "мин", "分"), "min"),
    **dict.fromkeys(("h", "hours", "hr", "std", "ч", "時間"), "h"),
}
"""How a head or a column of units names what its numbers are in."""
_UNIT: Final = re.compile(r"\(([^()]{1,12})\)\s*$|_(kg|lbs)$")
_NO_LETTER: Final = re.compile(r"[\W_]+")


def plain(head: str) -> str:
    """Return what two ways of writing a head have in common: its letters, without accents."""
    bare = _UNIT.sub("", head.strip().casefold())
    letters = "".join(
        one for one in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(one)
    )
    return _NO_LETTER.sub(" ", unicodedata.normalize("NFC", letters)).strip()


def unit_of(head: str) -> str:
    """Return in what a head says that its numbers are: "kg", "lb", "s", "min", "h", or ""."""
    found = _UNIT.search(head.strip().casefold())
    return UNITS.get(next(filter(None, found.groups())).strip(" ."), "") if found else ""


def columns_of(heads: tuple[str, ...]) -> tuple[str, dict[int, Column]]:
    """Return the language in which most heads are known, and what the columns hold by it.

    Of two columns for the same, the first counts. What the language does not name, English may.
    """
    words = [plain(head) for head in heads]
    best: tuple[str, dict[Role, int]] = ("en", {})
    for language, names in _known().items():
        found: dict[Role, int] = {}
        for place, word in enumerate(words):
            if (role := names.get(word)) is not None:
                found.setdefault(role, place)
        if len(found) > len(best[1]):
            best = (language, found)
    return best[0], {place: Column(role, unit_of(heads[place])) for role, place in best[1].items()}


@cache
def _known() -> dict[str, dict[str, Role]]:
    """Return the role of each plain head, by language."""
    known: dict[str, dict[str, Role]] = {}
    for line in _NAMES.strip().splitlines():
        key, _colon, names = line.partition(":")
        language, role = key.split()
        roles = known.setdefault(language, {})
        for name in names.split(","):
            roles.setdefault(plain(name), Role(role))
    return {language: known["en"] | names for language, names in known.items()}
