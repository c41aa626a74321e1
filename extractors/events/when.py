"""The days of an event: from its clause, its sentence, or the main happening it belongs to."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from extractors.dates.vocabulary import COUNTS
from extractors.events.candidates import CLOSE_RULE
from extractors.events.cues import (
    ANEW,
    AT_GATHERING,
    CLOSES,
    OPENING_DATE,
    OPENING_PLACE,
    OPENING_SCENE,
    PLANNED,
    REASON,
    WITH_REASON,
)

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.moments import Moment
    from extractors.events.settings import Setting, Settings


# Between the days of a list: "các ngày 3, 4 và 5/8".
_LISTED = re.compile(r"(?:,| và|,? và) (?:ngày )?")
_LASTED = re.compile(
    rf"\W*(?:\w{{2,8}}\)?\s*[-–:]\s*)?(?:sau|trải qua) (?:hơn )?(?P<count>0?[2-9]|1\d|{'|'.join(COUNTS)}) ngày (?!qua)"
)
# Between a name and the day that stands in brackets right behind it.
_BRACKET = re.compile(r"[^,.;()\n]{0,40}\((?:ngày |vào )?")
# "Được lùi sang tuần sau": the new day counts.
_MOVED_TO = re.compile(r"(?<!\w)(?:lùi|dời|chuyển|hoãn)(?: lại)? (?:sang|đến|tới)(?: ngày)? $")
_TO_COME = re.compile(r"(?<!\w)dự kiến (?:diễn ra|tổ chức|được tổ chức)(?!\w)")
# Before the verb of a clause that has no doer of its own.
_SAME_DOER = re.compile(r"(?:(?:và|cũng|đã|còn|tổ chức|tiến hành|kịp thời|phối hợp) )*")
# What is built, founded or decided is told with its quarter or year.
_DATED_LONG = frozenset({"construction", "policy"})
_LINK_TO_LONG = re.compile(r"(?:[^,.;\n]{0,60} (?:từ|vào|trong|hồi))? ?")
# The year in which something was made what it is: "được công nhận đạt chuẩn nông thôn mới năm 2015".
_RECOGNIZED = re.compile(r"(?<!\w)được (?:[^,.;\n]{2,40}? )?(?:công nhận|xếp hạng|ghi danh|phong tặng)(?!\w)")
# The year in which an honour was conferred.
_OPENING_YEAR = re.compile(r"\W*(?:trước đó,? )?(?:vào |hồi |đến )?")
_IN_YEAR = re.compile(r"[^,.;\n]{0,70} (?:vào|hồi) ")
_LASTS = re.compile(r"[^,.;\n]{0,40} (?:kéo dài|diễn ra|xảy ra|hoành hành)(?: suốt| trong)? ?")
_LINK_RECOGNIZED = re.compile(r"(?:[^,.;\n]{0,70})? ?")
_BESIDE = 60
# How far back a word of planning is looked for, in characters.
_REACH = 300


class When(NamedTuple):
    """First and last day and part of the day; `moment` is the date it was read from."""

    start: str | None
    end: str | None
    part: str | None
    moment: Moment | None


UNKNOWN = When(None, None, None, None)


def own_time(candidate: Candidate, limit: int, lower: str) -> When:
    """The time that the candidate's own sentence gives it; `limit` is where the next event begins."""
    setting = candidate.setting
    if not setting.moments:
        return UNKNOWN
    begin, end = setting.clause(candidate.at)
    usable = [m for m in setting.around(candidate.at) if not m.long and not m.deadline and not m.document]
    before = [m for m in usable if begin <= m.at < candidate.at]
    behind = _behind(candidate, usable, min(end, max(limit, candidate.stop)), lower)
    earlier = _opening([m for m in usable if m.at < begin], candidate, begin)
    if 0 <= setting.saying <= candidate.at:
        # "Ngày 15/7, Công an tỉnh cho biết vừa bắt …": that is the day of saying.
        before = [m for m in before if m.at >= setting.saying]
        earlier = [m for m in earlier if m.at >= setting.saying]
    free = [m for m in before if not m.bracketed] or before
    close = [m for m in behind if "," not in lower[candidate.stop : m.at]]
    plain = [m for m in behind if not m.bracketed]
    if any(m.exact and not m.bracketed for m in free[-1:]):
        # "Sáng 12/12, hội nghị của Đảng bộ huyện (họp lại sau ngày 2/12) bầu …".
        behind = plain
    stated = None if plain and close else _document(candidate, begin, end, lower)
    stated = stated or _stated(candidate, behind, lower)
    if not (stated or close or free):
        stated = _long_beside(candidate, begin, end, lower)
    if stated is not None:
        return stated
    if _is_dated_behind(candidate, begin, lower, close=bool(close)):
        order = [behind, free[-1:], earlier[-1:]]
    else:
        order = [free[-1:], plain, earlier[-1:], behind]
    for choice in order:
        if choice:
            return _whole(choice[0], usable, candidate, lower)
    held = _at_gathering(candidate, usable, end, lower)
    return held or _when_counted(candidate, begin) or _when_named(candidate, begin, end)


def _at_gathering(candidate: Candidate, usable: list[Moment], end: int, lower: str) -> When | None:
    """The day that a gathering behind an act, or far behind its own name, has."""
    done = candidate.form in ("act", "award")
    for moment in usable if done else ():
        if candidate.stop <= moment.at < end and AT_GATHERING.fullmatch(lower, candidate.stop, moment.at):
            return _when(moment)
    alone = [m for m in usable if candidate.at <= m.at < end and m.exact and not m.bracketed]
    if candidate.form == "gathering" and len(alone) == 1 and lower.endswith(" vào ", 0, alone[0].at):
        # "… tại buổi họp mặt do Thành ủy tổ chức nhằm thăm hỏi, chúc mừng … vào tối 6/2".
        return _when(alone[0])
    return None


def _behind(candidate: Candidate, usable: list[Moment], end: int, lower: str) -> list[Moment]:
    """The moments up to `end` that can date a candidate from behind: not those of its reason, or of what is to come."""
    if candidate.type in WITH_REASON:
        reason = REASON.search(lower, candidate.stop, end)
        end = reason.start() if reason is not None else end
    behind = [m for m in usable if candidate.at <= m.at < end]
    if candidate.form != "act" or candidate.demanded:
        return behind
    # "… phát động đợt thi đua chào mừng Đại hội, dự kiến diễn ra tháng 3/2013".
    return [m for m in behind if not _TO_COME.search(lower, candidate.stop, m.at)]


def _stated(candidate: Candidate, behind: list[Moment], lower: str) -> When | None:
    """The day in brackets right behind a name, else the one to which what it names was moved."""
    for moment in behind:
        if moment.bracketed and _BRACKET.fullmatch(lower, candidate.stop, moment.at):
            return _when(moment)
    moved = [m for m in behind if _MOVED_TO.search(lower, candidate.stop, m.at)]
    return _when(moved[-1]) if moved else None


def _is_dated_behind(candidate: Candidate, begin: int, lower: str, *, close: bool) -> bool:
    """Whether a day behind the candidate's words says when sooner than one before them; `close` ones do."""
    if candidate.demanded or not candidate.firm:
        return True
    if close and (candidate.form == "incident" or candidate.rule == CLOSE_RULE):
        return True
    return bool(PLANNED.search(lower, max(begin, candidate.at - _REACH), candidate.at))


def _whole(chosen: Moment, moments: list[Moment], candidate: Candidate, lower: str) -> When:
    """The days of a happening dated by `chosen`: all of a list of days, the whole time of what comes to its close."""
    place = moments.index(chosen)
    first = last = place
    while first > 0 and _LISTED.fullmatch(lower, moments[first - 1].stop, moments[first].at):
        first -= 1
    while last + 1 < len(moments) and _LISTED.fullmatch(lower, moments[last].stop, moments[last + 1].at):
        last += 1
    if first < last and (moments[first].start or "") < (moments[last].end or ""):
        return When(moments[first].start, moments[last].end, None, moments[first])
    for moment in moments[place + 1 :]:
        within = moment.start and chosen.start and moment.start < chosen.start <= (moment.end or "")
        if within and moment.bracketed and moment.at < candidate.at:
            # "Dịp lễ 2/9 (từ 30/8 đến 2/9), tỉnh đón …".
            return _when(moment)
    if candidate.form == "gathering" and CLOSES.search(lower, candidate.setting.start, candidate.setting.end):
        return _until_close(chosen, moments[:place], candidate, lower)
    return _when(chosen)


def _until_close(chosen: Moment, before: list[Moment], candidate: Candidate, lower: str) -> When:
    """The whole time of what comes to its close on the day of `chosen`."""
    for moment in before:
        if moment.end == chosen.end and moment.start != chosen.start:
            # "Sau 3 ngày (từ 13 đến 15/12), tối 15/12, liên hoan đã bế mạc".
            return When(moment.start, chosen.end, None, moment)
    lasted = _LASTED.match(lower, candidate.setting.start, chosen.at)
    if lasted and chosen.start and chosen.start == chosen.end:
        # "Sau 3 ngày thi đấu, chiều 10/12, giải đã khép lại".
        days = COUNTS.get(lasted["count"]) or int(lasted["count"])
        opened = date.fromisoformat(chosen.start) - timedelta(days=days - 1)
        return When(opened.isoformat(), chosen.end, None, chosen)
    return _when(chosen)


def _when_counted(candidate: Candidate, begin: int) -> When | None:
    """The time over which the cases of an outbreak are counted ("từ đầu năm đến ngày 16/6, … ghi nhận 3.428 ca")."""
    if candidate.type not in ("disaster", "crime") or candidate.form != "act":
        return None
    counted = [m for m in candidate.setting.around(candidate.at) if m.long and begin <= m.at < candidate.at]
    return _when(counted[-1]) if counted and not counted[-1].yearly else None


def _opening(moments: list[Moment], candidate: Candidate, begin: int) -> list[Moment]:
    """Those of a sentence's moments that hold for its clause from `begin` on, which they stand before."""
    setting = candidate.setting
    if not moments or ANEW.match(setting.lower, begin):
        return moments
    if candidate.form in ("act", "award") and _SAME_DOER.fullmatch(setting.lower, begin, candidate.at):
        # "Từ ngày 1 đến 12/3, xã hỗ trợ xóa 17 nhà tạm; trao 45 con dê": who did the one did the other then.
        return moments
    return [moment for moment in moments if _opens(moment, setting.lower, setting.start)]


def _opens(moment: Moment, lower: str, start: int) -> bool:
    """Whether a moment opens its sentence and so holds for all its clauses."""
    if OPENING_DATE.fullmatch(lower, start, moment.at):
        return True
    scene = OPENING_SCENE.fullmatch(lower, start, moment.at) or OPENING_PLACE.fullmatch(
        lower, start, moment.at
    )
    return moment.exact and scene is not None


def _document(candidate: Candidate, begin: int, end: int, lower: str) -> When | None:
    """The day of the document by which something is decided."""
    decided = candidate.type == "award" and lower.startswith("theo quyết định", candidate.setting.start)
    if not decided and candidate.type not in ("policy", "personnel"):
        return None
    dated = [
        m for m in candidate.setting.around(candidate.at) if m.document and not m.long and begin <= m.at < end
    ]
    free = [m for m in candidate.setting.around(candidate.at) if m.exact and begin <= m.at < candidate.at]
    return _when(dated[0]) if dated and not free else None


def _when_named(candidate: Candidate, begin: int, end: int) -> When:
    """The time of last resort: a year or quarter that a planned gathering is named by."""
    moments = candidate.setting.around(candidate.at)
    if candidate.demanded and candidate.form == "gathering":
        named = [m for m in moments if m.long and candidate.stop <= m.at < end]
        named += [m for m in moments if m.long and not m.yearly and begin <= m.at < candidate.at]
        if named:
            return _when(named[0])
    return UNKNOWN


def _long_beside(candidate: Candidate, begin: int, end: int, lower: str) -> When | None:
    """A month, quarter or year that stands right before or behind an act: "quý III, tỉnh sẽ khởi công …"."""
    told = _year_told(candidate, begin, end, lower)
    if told is not None:
        return told
    recognized = bool(_RECOGNIZED.search(lower, candidate.at, candidate.stop))
    if candidate.type == "disaster" and candidate.form == "incident":
        return _lasting(candidate, end, lower)
    if not recognized and (candidate.form != "act" or candidate.type not in _DATED_LONG):
        return None
    for moment in candidate.setting.around(candidate.at):
        if not moment.long or moment.deadline:
            continue
        ahead = (
            begin <= moment.at < candidate.at and not moment.yearly and candidate.at - moment.stop < _BESIDE
        )
        if (ahead and PLANNED.search(lower, candidate.setting.start, candidate.at)) or _linked(
            moment, candidate.stop, end, lower, recognized=recognized
        ):
            return _when(moment)
    return None


def _year_told(candidate: Candidate, begin: int, end: int, lower: str) -> When | None:
    """The year that says when somebody was honoured: "năm 2019 được … tặng Bằng khen", "được phong tặng … vào năm 2016"."""
    if candidate.type != "award" or candidate.demanded:
        return None
    for moment in candidate.setting.around(candidate.at):
        ahead = begin <= moment.at < candidate.at and _OPENING_YEAR.fullmatch(lower, begin, moment.at)
        behind = candidate.stop <= moment.at < end and _IN_YEAR.fullmatch(lower, candidate.stop, moment.at)
        if moment.long and not moment.deadline and (ahead or behind):
            return _when(moment)
    return None


def _lasting(candidate: Candidate, end: int, lower: str) -> When | None:
    """The time that a disaster took, where that is months: "hạn mặn kéo dài từ tháng 3 đến giữa tháng 6"."""
    for moment in candidate.setting.behind(candidate.stop, end):
        if moment.long and not moment.yearly and _LASTS.fullmatch(lower, candidate.stop, moment.at):
            return _when(moment)
    return None


def dated_long(lower: str, setting: Setting, at: int, stop: int, end: int) -> bool:
    """Whether a quarter or year dates the verb from `at` to `stop` from behind: "khởi công từ cuối năm 2012"."""
    recognized = bool(_RECOGNIZED.search(lower, at, stop))
    return any(
        m.long and _linked(m, stop, end, lower, recognized=recognized) for m in setting.behind(stop, end)
    )


def _linked(moment: Moment, stop: int, end: int, lower: str, *, recognized: bool) -> bool:
    link = _LINK_RECOGNIZED if recognized else _LINK_TO_LONG
    return stop <= moment.at < end and bool(link.fullmatch(lower, stop, moment.at))


def _when(moment: Moment) -> When:
    return When(moment.start, moment.end, moment.part, moment)


def time_nearby(candidate: Candidate, settings: Settings) -> When:
    """The first day named in the sentences around an accident or outbreak that its own does not date."""
    index = candidate.setting.index
    for setting in settings.all[max(0, index - 2) : index + 3]:
        # What is told after "… cho biết" may look back to when it happened.
        apart = setting.retelling and candidate.setting.saying < 0 and setting.index >= index
        if setting.zone in ("other", "title") or apart:
            continue
        moments = [m for m in setting.around(candidate.at) if m.exact and m.at > setting.saying]
        if moments:
            return _when(moments[0])
    return UNKNOWN
