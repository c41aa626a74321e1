"""The day and place that an act has from the gathering it belongs to."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from extractors.events.cues import AT_CLOSE, CLOSES, FLOWS_NOT, HURRIED
from extractors.events.shared_day import is_of_day_of, is_to_take_effect
from extractors.events.when import dated_long

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.happening import Happening

ACTS_AT = frozenset(
    {"award", "personnel", "policy", "launch", "signing", "support", "ceremony", "other", "construction"}
)
"""Acts at a gathering that need no day of their own, told after it."""
# What is no scene for acts: nothing is conferred or signed at a flood.
_NO_SCENES = frozenset({"accident", "disaster", "crime", "other"})
_BEFALLEN = ("accident", "disaster", "crime")
# What a year may date.
_YEARLY = frozenset({"construction", "policy"})
LASTING = frozenset({"competition", "festival"})
"""What lasts for days, and confers its prizes on the last."""

# What befalls people by nature.
_NATURAL = frozenset({"lũ", "mưa", "sạt", "lốc", "sét", "bão", "vùi", "nước", "sóng"})
_WRECKED = ("bị sập", "đổ sập", "bị vùi", "bị lật", "bị chìm", "đánh chìm", "bị cuốn", "bị đè", "bị sét")
_FOUND = re.compile(
    r"\W*(?:qua|tại thời điểm|trong quá trình) (?:kiểm tra|làm việc|khám xét|xác minh|đó)(?!\w)"
)
_HERE = re.compile(r"\W*(?:cũng |nhân |trong )*(?:dịp này|tại (?:buổi|hội nghị|lễ|đại hội))(?!\w)")
# The visiting party of which an article tells: "Đoàn cũng đã đến thăm …".
_PARTY = re.compile(
    r"\W*(?:đoàn|đoàn công tác|các đại biểu|ban tổ chức|các thành viên(?: trong)? đoàn) cũng đã(?!\w)"
)
_ORGANIZERS = re.compile(r"(?:ban tổ chức|btc)(?!\w)", re.IGNORECASE)
_REFERS = re.compile(
    r"(?:cũng )?(?:ngay )?(?:tại|trong) (?:buổi )?(họp mặt|gặp mặt|hội nghị|hội thảo|lễ|đại hội|hội thi|tọa đàm|"
    r"diễn đàn|ngày hội|kỳ họp|phiên họp|buổi làm việc|liên hoan|giải)(?!\w)"
)
_GATHERING_ACTS = re.compile(
    r"(?:cũng )?(?:tại )?(?:hội nghị|đại hội|kỳ họp|phiên họp|buổi lễ) "
    r"(?:cũng|đã|thống nhất|nhất trí|tiến hành|thông qua|bầu|biểu quyết|xem xét|quyết nghị)(?!\w)"
)
# Within so many characters of a sentence's start a gathering is the one referred to ("Tại kỳ thi …").
_OPENING = 25
# How far behind its name a festival is said to have come to its close.
_CLOSE = 30


def _retype(happening: Happening, main: Happening, lower: str) -> None:
    """Give a happening the type that it has in an article about `main`."""
    if main.type == "crime" and happening.type == "visit" and happening.candidate.form == "act":
        # "Lực lượng chức năng kiểm tra quán …, phát hiện …".
        happening.candidate.type = "crime"
    if main.type == "disaster" and happening.type == "accident" and _is_natural(happening, lower):
        # "Một người bị lũ cuốn trôi" where floods are told of.
        happening.candidate.type = "disaster"
    if main.type == "accident" and happening.type == "disaster" and happening.when.start is None:
        happening.candidate.type = "accident"


def inherit(main: Happening, happenings: list[Happening], lower: str) -> None:
    """Give undated acts the day, part and place of the gathering they are told of; `lower` is the text."""
    trial = main.type == "crime" and main.candidate.form == "incident"
    scene = None if main.type in _NO_SCENES and not trial else main
    latest: Happening | None = None
    told_last: Happening | None = None
    dated_last: Happening | None = None
    planned: Happening | None = None
    for happening in happenings:
        _retype(happening, main, lower)
        candidate = happening.candidate
        opens_scene = candidate.form == "gathering" or happening.type == "launch"
        if opens_scene and candidate.firm and happening.when.start and scene is not main:
            scene = happening
        if _opens_latest(happening, main):
            latest = happening
        own = happening.when.moment is not None and happening.when.moment.exact
        own = own and not is_to_take_effect(happening, lower)
        dated_last = happening if own else dated_last
        if happening is main or happening.when.start is not None or candidate.demanded:
            told_last = happening if own and not candidate.setting.retelling else told_last
            planned = happening if happening.factuality == "planned" and happening.when.start else None
            continue
        if planned is not None and _is_planned_with(happening, planned):
            _take(happening, planned, lower)
            continue
        if told_last is not None and told_last is not main and _goes_on(happening, told_last, lower):
            _take(happening, told_last, lower)
            continue
        source = _source(happening, main, _scene_here(candidate, main, scene, latest), lower)
        if source is not None and is_of_day_of(happening, source, dated_last, lower):
            _take(happening, source, lower)


def _is_planned_with(happening: Happening, planned: Happening) -> bool:
    """Whether what will be conferred will be at what is planned right before: "…; dịp này UBND tỉnh sẽ tặng …"."""
    near = happening.candidate.setting.index - planned.candidate.setting.index <= 1
    return near and happening.type in ("award", "support") and happening.factuality == "planned"


def _is_natural(happening: Happening, lower: str) -> bool:
    wrecked = lower.startswith(_WRECKED, happening.candidate.at)
    return wrecked or bool(happening.words & _NATURAL)


def _goes_on(happening: Happening, told: Happening, lower: str) -> bool:
    """Whether an undated act goes on about what its paragraph opened with, in an article of several reports."""
    candidate, before = happening.candidate, told.candidate
    opening = lower.rfind("\n", 0, before.setting.start) + 1
    here = before.at < candidate.at and lower.find("\n", before.stop, candidate.at) < 0
    opens = before.setting.start - opening < _OPENING and opening > 0
    apart = _is_apart(candidate, lower) or (candidate.form == "gathering" and not candidate.setting.anaphoric)
    spot = told.type in ("accident", "disaster") and happening.type == "other"
    # "Anh Mẫu hy sinh đêm 19/11. Chủ tịch UBND tỉnh đã truy tặng anh Bằng khen": not on that night.
    befell = told.type in (*_BEFALLEN, "other")
    tied = candidate.setting.anaphoric or (happening.type == "award" and not befell) or spot
    return here and opens and tied and not apart and told.factuality == "held"


def _opens_latest(happening: Happening, main: Happening) -> bool:
    """Whether a happening beside the main one may be what "Tại buổi lễ, …" goes on about."""
    candidate, moment = happening.candidate, happening.when.moment
    gathering = candidate.form == "gathering" or happening.type == "visit"
    dated = moment is not None and moment.exact and moment is not main.when.moment
    return gathering and dated and happening is not main and happening.factuality == "held"


def _scene_here(
    candidate: Candidate, main: Happening, scene: Happening | None, latest: Happening | None
) -> Happening | None:
    """The gathering that a sentence which goes on about one means: the latest told, if told just before."""
    if latest is None or latest.candidate.at > candidate.at or not candidate.setting.anaphoric:
        return scene
    lower = candidate.setting.lower
    if _is_item(latest, lower):
        return latest
    if candidate.setting.index - latest.candidate.setting.index <= 1:
        near = lower.find("\n", latest.candidate.stop, candidate.at) < 0
        return latest if near else scene
    named = _REFERS.match(lower, candidate.setting.start)
    if named is None:
        return scene
    heads = [lower[h.candidate.at : h.candidate.stop] for h in (main, latest)]
    return latest if named[1] in heads[1] and named[1] not in heads[0] else scene


def _is_item(happening: Happening, lower: str) -> bool:
    """Whether a happening opens an item of its own behind the article: "* Sáng 22/12, …"; what follows is told of it."""
    start = happening.candidate.setting.start
    return lower.startswith("*", start) or lower[:start].rstrip(" ").endswith("\n*")


def _take(happening: Happening, source: Happening, lower: str) -> None:
    start = happening.candidate.setting.start
    happening.when = source.when
    closed = source.type == "competition" or (
        source.type == "festival" and bool(CLOSES.search(lower, source.start, source.stop + _CLOSE))
    )
    prize = closed and happening.type in ("award", "support")
    if (prize or AT_CLOSE.match(lower, start)) and source.when.end:
        happening.when = source.when._replace(start=source.when.end)
    if (
        happening.organizer is None
        and happening.candidate.form == "act"
        and _GATHERING_ACTS.match(lower, start)
    ):
        # "Kỳ họp đã thông qua …": who holds the session passes the resolutions.
        happening.organizer = source.organizer
    if source.place and (happening.place is None or happening.place_implied):
        happening.place, happening.place_implied = source.place, source.place_implied


def _source(happening: Happening, main: Happening, scene: Happening | None, lower: str) -> Happening | None:
    """The happening whose day an undated one shares, or None."""
    candidate = happening.candidate
    setting = candidate.setting
    if setting.index == main.candidate.setting.index and setting.statement < 0:
        return main
    if candidate.joined is not None:
        return next((h for h in (main, scene) if h and h.candidate is candidate.joined), main)
    if candidate.form == "gathering" and candidate.at - setting.start < _OPENING:
        return None
    if _answers(candidate, main, lower):
        return main
    if (
        _is_decided_before(happening, main, lower)
        or _is_elsewhere(happening, main)
        or _is_for_solving(happening, main, lower)
    ):
        return None
    if setting.anaphoric and not setting.retelling:
        return scene if scene is not None and scene.candidate.at < candidate.at else None
    if _is_apart(candidate, lower):
        return None
    sudden = main.type in ("accident", "disaster") and _is_brief(main)
    helped = main.type == "accident" and candidate.type == "support"
    if sudden and (helped or candidate.type in ("other", "accident")):
        return main
    flows = candidate.form in ("award", "act") and happening.type in (ACTS_AT | {main.type})
    by_organizers = bool(_ORGANIZERS.match(happening.organizer or "")) or (
        candidate.form == "award" and setting.carried
    )
    if main.type in LASTING and happening.type == "award" and by_organizers:
        return main
    told_of = scene is main and main.type not in ("competition", "other") and candidate.at > main.candidate.at
    return main if flows and told_of else None


def _is_brief(happening: Happening) -> bool:
    """Whether it happened on one day, or in one night."""
    first, last = happening.when.start, happening.when.end
    if first is None or last is None:
        return first == last
    return (date.fromisoformat(last) - date.fromisoformat(first)).days <= 1


def _answers(candidate: Candidate, main: Happening, lower: str) -> bool:
    """Whether a sentence tells what was done on the spot: after a flood, or on what an inspection found."""
    if main.type in ("accident", "disaster"):
        return bool(HURRIED.match(lower, candidate.setting.start))
    found = main.type == "visit" and candidate.type == "crime"
    return found and bool(_FOUND.match(lower, candidate.setting.start))


def _is_decided_before(happening: Happening, main: Happening, lower: str) -> bool:
    """Whether a gathering only makes known what was decided about staff, on a day that is not said."""
    known = main.type == "personnel" and main.candidate.form == "gathering"
    # "Cũng dịp này, Chủ tịch UBND tỉnh bổ nhiệm bà …": decided there.
    known = known and not _HERE.match(lower, happening.candidate.setting.start)
    return known and happening.type == "personnel" and happening.candidate.form == "act"


def _is_for_solving(happening: Happening, main: Happening, lower: str) -> bool:
    """Whether who solved a case is honoured, which is done on a day of its own, not at the trial."""
    here = _HERE.match(lower, happening.candidate.setting.start)
    return main.type == "crime" and happening.type == "award" and here is None


def _is_elsewhere(happening: Happening, main: Happening) -> bool:
    """Whether a gift of a giving that goes on for days is told by itself: on which of the days is not said."""
    several = main.type == "support" and main.when.start != main.when.end
    own = (happening.organizer or "").casefold() not in ("đoàn", (main.organizer or "").casefold())
    return several and own and happening.type == "support" and not happening.candidate.setting.anaphoric


def _is_apart(candidate: Candidate, lower: str) -> bool:
    """Whether the sentence sets the act apart from what was told before."""
    setting = candidate.setting
    begin, _ = setting.clause(candidate.at)
    if candidate.form == "award" and lower[setting.start : begin].endswith("; "):
        # "UBND tỉnh cũng vừa trình …; Chủ tịch UBND tỉnh tặng …": one report.
        begin = setting.start
    # A conferral may begin with who receives: "HTX cũng vừa được … tặng Bằng khen".
    end = candidate.stop if candidate.form == "award" else candidate.at
    apart = FLOWS_NOT.search(lower, begin, end)
    # In the paragraph of "Dịp này, …" one more giver "cũng đã trao".
    paragraph = lower.rfind("\n", 0, setting.start) + 1
    on = (
        apart is not None
        and apart.group() == "cũng đã"
        and bool(_HERE.match(lower, paragraph, begin) or _PARTY.match(lower, begin))
    )
    # A day that stands behind belongs to the reason, or to a clause of its own: "… người cứu 2 bạn ngày 3-4".
    dated = any(m.exact for m in setting.behind(setting.start, candidate.at))
    # "Dự án được phê duyệt từ năm 2004" has a time of its own, though no day.
    dated = dated or (
        candidate.form == "act"
        and candidate.type in _YEARLY
        and dated_long(lower, setting, candidate.at, candidate.stop, setting.clause(candidate.at)[1])
    )
    return setting.retelling or dated or (apart is not None and not on)
