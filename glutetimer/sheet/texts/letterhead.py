"""Lines of letterheads, forms and e-mail heads: whose sheet it is, of what date, by whom."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.tokens.sheet_token import STAMP
from glutetimer.sheet.vocabulary.heading_words import TITLES

_HEADED: Final = re.compile(
    r"(?:from|to|cc|bcc|sent|date|subject|re|reply-to|dob|d\.o\.b\.?|date\sof\sbirth|ref|reference"
    r"|(?:our|your)\sref|tel|telephone|phone|mobile|mob|fax|email|e-mail|web|website|nhs(?:\sno)?"
    r"|patient(?:\s\w+)?|client|address|postcode|zip|hospital(?:\s\w+)?|mrn|id|policy|invoice"
    r"|access\scode|code|user\s?name|password|login|pin|therapist|physiotherapist|physio|clinician|clinic|department|ward|consultant|gp|trainer"
    r"|(?:next\s)?appointment|review(?:\sdate)?|opening\shours|hours|version|issue|leaflet"
    r"|assessed|signed|diagnosis|age|height|body\s?weight|room|unit|suite|floor)"
    r"(?:\s(?:no|number|date|name|id))?\.?\s*[:#](?!\s*$)",
    re.IGNORECASE,
)
"""A label, and what is filled in."""
_ISSUED: Final = re.compile(
    r"(?:provided|prepared|printed|created|issued|produced|prescribed|written|compiled|designed"
    r"|assigned|updated|last\supdated|reviewed|published|supplied|generated|exported|dob|mrn|ref"
    r"|patient\sid|leaflet\b|nhs\sno|copyright|tel|page\s\d)\b(?!\s+\d+\s*x)|©|\(c\)\s",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\b\d{1,5}[a-z]?,?\s(?:[a-z'’.]+\s){1,3}"
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|way|court|place|terrace|crescent|square"
    r"|boulevard|blvd|park|gardens|house|parade|highway)\b(?!\s*[-–:]?\s*\d+\s*x)"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"
    r"|^\W*(?:suite|unit|room|floor|level)\s\d+\w?,"
    r"|,\s[A-Z]{2}\s\d{5}\b",
    re.IGNORECASE,
)
_FILED: Final = re.compile(
    r"(?:print(?:ed)?|scan(?:ned)?|issued?|review(?:ed)?|version|date|ref)\b.*\b(?:version|sheet|page|rev|v|ref)\b"
    r"|(?:form|sheet|leaflet|handout|document|doc)\s(?:no\.?\s)?[A-Z]{0,3}-?\d+(?:\s?[/-]\s?[A-Z\d]+|\sof\s\d+|\s?[A-Z])?"
    r"(?=\s*(?:$|[–—-]|\s{2,}))",
    re.IGNORECASE,
)
"""How a sheet is filed: "Form 22/HX", "Print date 04/02   Version 7"."""
_STAMPED: Final = re.compile(
    r"(?:\s{2,}|,\s|\s[–—-]\s)(?:(?:printed|scanned|print\sdate|reviewed|issued|date|ref(?:erence)?\.?"
    r"|pat(?:ient)?\.?\s(?:no|id)\.?|nhs\sno\.?)\s*:?\s*\d[\w/. -]*|f/?u\s\d+)\s*$",
    re.IGNORECASE,
)
"""What is stamped behind the head of a sheet: "Printed 14/02", "f/u 2"."""
_MEASURED: Final = re.compile(
    r"(?:age|bp|rom|vas|nprs|lefs|koos|hoos|bmi|visit|surgery|operation)\b(?:\sdate)?[\s:#]*\d"
    r"|(?:session|visit)\s\d+\sof\s\d+$",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"(?:p|pg|page)\.?\s*\d+(?:\s*(?:of|/)\s*\d+)?$", re.IGNORECASE)
_PAGE_OF: Final = re.compile(r"\bpage\s*[\dl|]{1,3}\s*(?:of|/|-)\s*[\dl|]{1,3}\b", re.IGNORECASE)
"""The number of a page, whose ones a scan may have read as letters."""
_CODE: Final = re.compile(
    r"[A-Z]{2,}(?:[-/_][A-Z\d]+)*(?:\s?[-/]?\s?v(?:er(?:sion)?)?\.?\s?\d[\d.]*)"
    r"|(?:v|ver\.?|version|rev\.?|revision)\s?\d[\d.]*",
    re.IGNORECASE,
)
"""The number of a leaflet."""
_LEAFLET: Final = re.compile(r"\b(?:leaflet|leaflet\sno\.?)\s?[A-Z]*\d+", re.IGNORECASE)
_STATISTICS: Final = re.compile(
    r"(?:est(?:\.|imated)?|total|avg\.?|average)\s(?:duration|time|volume|weight|sets|reps|calories|load)"
    r"|(?:calories|kcal|volume|duration|completed)\s?:",
    re.IGNORECASE,
)
"""What an app has counted."""
_PUBLISHER: Final = re.compile(
    r"(?:.*\bNHS\b.*|.*\bfoundation\strust|.*\b(?:hospitals?|clinic|department|ltd|limited|inc|llc))"
    r"[.,]?$"
)
_EACH_WAY: Final = re.compile(
    r"\b(?:each|per|either|other|one|every|both|the)\s(?:way|side)", re.IGNORECASE
)
_SUBJECT: Final = re.compile(
    r"(?:subject|betreff|re)\W{0,3}:\W{0,3}(?:(?:re|fwd?|aw|wg):\s*)*(.*\w.*)", re.IGNORECASE
)
_ATTRIBUTION: Final = re.compile(
    r"[\s>]*(?:on\s.{3,80}\b(?:wrote|writes):?|.{2,40}\bwrote(?:\son\s.{3,40})?:"
    r"|-{2,}\s?(?:original|forwarded)\s(?:message|mail)\s?-{2,}|begin\sforwarded\smessage:?)\s*",
    re.IGNORECASE | re.DOTALL,
)
"""What stands above an older mail."""


def is_attribution(cut: Scan) -> bool:
    """Return whether a line says who wrote what stands below it: "On Monday Jo wrote:"."""
    return bool(_ATTRIBUTION.fullmatch(cut.text, *cut.place))


def subject_of(cut: Scan) -> str:
    """Return the subject of an e-mail, "" where a line is none."""
    line = cut.text[slice(*cut.place)].strip(" \t\u00a0>*_")
    found = _SUBJECT.match(line)
    return " ".join(found[1].split()).strip(" *_") if found else ""


def stamp_behind(cut: Scan) -> int | None:
    """Return where the stamp begins that a title has behind it, None for a line without one."""
    found = _STAMPED.search(cut.text, *cut.place)
    is_title = found is not None and not _has_sure_dose(cut)
    return found.start() if found is not None and is_title else None


def is_letterhead(cut: Scan) -> bool:
    """Return whether a line says no more than when, where, by whom or for whom."""
    line = cut.text[slice(*cut.place)].strip(" \t\u00a0>*_#|-•")
    rest = [one for one in cut.tokens if one.kind not in (STAMP, "WEEKDAY")]
    if not any(one.text[0].isalnum() for one in rest):
        return any(one.kind == STAMP for one in cut.tokens)
    if _PAGE.match(line) or _MEASURED.match(line) or (_PUBLISHER.match(line) and not cut.phrases):
        return True
    is_stamped = stamp_behind(cut) is not None and not set(cut.all_words) & TITLES
    if is_stamped or line.isdecimal() or _CODE.fullmatch(line) or _STATISTICS.match(line):
        return True
    is_filed = bool(_LEAFLET.search(line) or _PAGE_OF.search(line) or _FILED.match(line))
    if is_filed or _HEADED.match(line) or _ISSUED.match(line) or is_attribution(cut):
        return not _has_sure_dose(cut)
    is_street = bool(_ADDRESS.search(line)) and not _EACH_WAY.search(line)
    return is_street and not _has_sure_dose(cut)


def _has_sure_dose(cut: Scan) -> bool:
    return any(one.says in _DOSES for one in cut.phrases)


_DOSES: Final = frozenset(("by", "sets_reps", "sets_time", "reps_sets", "often", "sets_often"))
