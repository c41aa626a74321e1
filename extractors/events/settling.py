"""The type, day and place that the main event has from the title and from a fuller telling behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.cues import CONTEST_OPENS, REASON
from extractors.events.kinds import PROGRAMME_RULE
from extractors.events.phrases import at_word
from extractors.events.reports import UNNAMED_RULE
from extractors.events.scenes import ACTS_AT, LASTING
from extractors.events.when import When, time_nearby

if TYPE_CHECKING:
    from extractors.events.happening import Happening
    from extractors.events.settings import Setting, Settings

_BEFALLING = frozenset({"accident", "disaster", "crime"})
# What a programme may be held for, by an article's title.
_GIVEN = frozenset({"award", "support", "festival", "launch", "ceremony"})
# What a lead makes known and the text tells again with its day.
_MADE_KNOWN = frozenset({"personnel", "policy", "award", "signing", "construction", "launch"})
_COUNTED_UP = re.compile(r"\W*(?:\w+ [-–] )?(?:tính )?đến (?:nay|ngày|\d|hết|sáng|chiều|trưa|tối|thời điểm)")
_CAUGHT = at_word(r"bắt|khống chế|phát hiện|triệt phá|triệt xóa|thu giữ|tạm giữ")
_OVERCOMES = re.compile(r"(?<!\w)(?:bắt(?: giữ| gọn| được)?|khống chế)(?: được)? (?P<whom>\w+(?: \w+){0,4})")
# A ring is broken up over days; an arrest that follows on a charge is made known without its day.
_ARREST = at_word(r"bắt (?:quả tang|giữ|được|gọn|nóng|\d)|phát hiện", r"(?!\w)(?![^,;.]{0,30}đường dây)")
HELD_ON = re.compile(
    r"\W*(?:buổi|lễ|phiên|chương trình|hội nghị|hội thi|hoạt động|sự kiện|chuyến|đợt|việc)(?: [^\W\d]+){0,5}?"
    r" (?:diễn ra|được tổ chức|được thực hiện|được tiến hành)(?!\w)"
)
"""With these words a sentence begins that says when and where what was told before came about."""
_STRUCK_BY = re.compile(
    r"(?<!\w)(?:(?:trận|cơn|đợt) (?:lũ|bão|lốc|mưa)|mưa lũ|lũ quét|sạt lở|lốc xoáy|[gd]iông lốc|bão số)(?!\w)"
)
_MATCH = re.compile(
    r"(?:trận |vòng )?(?:chung kết|bán kết|khai mạc|tranh giải \w+|tranh hạng \w+) (?=(?:giải|hội thi|hội thao|cuộc thi|cúp) )"
)
_DIED = re.compile(r"(?:tử vong|thiệt mạng|qua đời|chết)(?!\w)")
_DIED_ON = re.compile(
    r"(?<!\w)(?:tử vong|thiệt mạng|qua đời|không qua khỏi|chết)(?: (?:tại|ở) [^,.;\n]{3,60})?,?(?: vào)?(?: lúc| khoảng| hồi)* $"
)
# Within so many sentences a lead's death is told with its day.
_STORY = 6
# How many sentences on a lead may be told again in full.
_SOON = 2


def settle_main(main: Happening, happenings: list[Happening], settings: Settings) -> None:
    """Give the main event the day and place that a fuller telling right behind it has.

    The match by which a whole contest is told ("trận chung kết Giải …") is added to the happenings.
    """
    _settle_type(main, settings)
    if main.type in LASTING and main.when.start is not None:
        told = main.when
        _span_contest(main, happenings)
        _begin_contest(main, settings)
        if main.when.start != told.start:
            match = _match_of(main, told)
            happenings += [match] if match else []
    if main.when.start is not None:
        return
    case = main.type == "crime" and main.candidate.form == "incident"
    if main.type in ("accident", "disaster") or (case and main.candidate.setting.saying >= 0):
        # "… cho biết đã xác định đối tượng trong vụ ném đá. Trước đó, khoảng 16h30 ngày 11/12, …".
        _date_incident(main, happenings, settings)
    elif main.candidate.setting.statement < 0:
        _take_fuller(main, happenings)
    _date_arrest(main, happenings, settings)
    if main.when.start is None and main.type not in ("accident", "disaster"):
        _take_held(main, settings)


def _settle_type(main: Happening, settings: Settings) -> None:
    """Give what befell the type that the title has for it."""
    candidate, named = main.candidate, settings.titled.named
    if main.type == "accident" and "disaster" in named and candidate.form == "act":
        if _STRUCK_BY.search(candidate.setting.lower, candidate.setting.start, candidate.at):
            candidate.type = "disaster"
    elif main.type == "other" and candidate.rule == UNNAMED_RULE and named[:1] and named[0] in _BEFALLING:
        # "Lúc 17 giờ ngày 5/10, nhiều người nghe tiếng động mạnh" under "Sinh viên tử vong …".
        candidate.type = named[0]
    elif candidate.rule == PROGRAMME_RULE and main.type == "other" and named[:1] and named[0] in _GIVEN:
        # The programme “Chắp cánh ước mơ” under "Vinh danh học sinh giỏi, trao 150 suất học bổng".
        candidate.type = named[0]


def _date_incident(main: Happening, happenings: list[Happening], settings: Settings) -> None:
    if _COUNTED_UP.match(main.candidate.setting.lower, main.candidate.setting.start):
        # "Tính đến ngày 8/11, mưa lũ làm 13 người chết": when it began is not said.
        return
    fatal = settings.titled.include("accident") and _DIED.match(
        main.candidate.setting.lower, main.candidate.at
    )
    if fatal and _take_death(main, settings):
        return
    main.when = time_nearby(main.candidate, settings)
    if main.when.start is None:
        _take_told_later(main, happenings)


def _take_death(main: Happening, settings: Settings) -> bool:
    """Take the day on which the text says that somebody died: "… và tử vong lúc 3 giờ ngày 7/8"."""
    first = main.candidate.setting.index
    for setting in settings.all[first + 1 : first + 1 + _STORY]:
        for moment in setting.moments:
            if moment.exact and _DIED_ON.search(setting.lower, setting.start, moment.at):
                main.when = When(moment.start, moment.end, moment.part, moment)
                return True
    return False


def _take_held(main: Happening, settings: Settings) -> None:
    """Take the day on which a sentence behind says that it was held: "Phiên tòa diễn ra trong hai ngày 14 và 15/7"."""
    first = main.candidate.setting.index
    for setting in settings.all[first + 1 : first + 1 + _SOON]:
        held = HELD_ON.match(setting.lower, setting.start, setting.end)
        days = [m for m in setting.behind(held.end(), setting.end) if m.exact] if held else []
        if days:
            main.when = When(days[0].start, days[0].end, days[0].part, days[0])
            return


def _date_arrest(main: Happening, happenings: list[Happening], settings: Settings) -> None:
    """Date an arrest that a lead makes known by the sentence that tells how it came.

    "Trước đó, chiều 3/11, …" right behind it, or "Theo đó, lúc 2 giờ ngày 12/10, tổ công tác bắt quả tang …".
    """
    lower, first = main.candidate.setting.lower, main.candidate.setting.index
    if (
        main.type != "crime"
        or main.when.start is not None
        or not _ARREST.search(lower, main.start, main.stop)
    ):
        return
    for told in settings.all[first + 1 : first + 1 + _STORY]:
        if told.index > first + _SOON and not _overcomes(main, told):
            continue
        told_how = (told.retelling and told.index == first + 1) or _CAUGHT.search(lower, told.start, told.end)
        if told_how and told.moments and told.moments[0].exact and told.saying < 0:
            moment = told.moments[0]
            main.when = When(moment.start, moment.end, moment.part, moment)
            site = next((h for h in happenings if h.candidate.setting is told and h.place), None)
            if site and (main.place is None or main.place_implied) and not site.place_implied:
                main.place, main.place_implied = site.place, False
            return


def _overcomes(main: Happening, told: Setting) -> bool:
    """Whether a sentence further down tells how he was caught: "8 giờ sáng 21/8, các trinh sát khống chế Mẫu"."""
    caught = _OVERCOMES.finditer(told.lower, told.start, told.end)
    return any(not main.people.isdisjoint(match["whom"].split()) for match in caught)


def _take_fuller(main: Happening, happenings: list[Happening]) -> None:
    first = main.candidate.setting.index
    # An act that the title names may be told after the gathering it is done at.
    back = _SOON if main.candidate.form != "gathering" and main.type in ACTS_AT else 0
    lower, stop = main.candidate.setting.lower, main.candidate.stop
    for fuller in happenings:
        behind = fuller.candidate.setting.index - first
        near = -back <= behind <= _SOON
        # "… bị phê bình vì không dự cuộc họp ngày 9/11": when that was is another matter.
        near = near and not (behind == 0 and REASON.search(lower, stop, fuller.start))
        firm = fuller.candidate.form == "gathering" and (fuller.candidate.firm or behind < 0)
        if fuller is not main and near and (firm or _is_same_act(fuller, main)) and fuller.when.start:
            main.when = fuller.when
            if fuller.place and (main.place is None or main.place_implied):
                main.place, main.place_implied = fuller.place, fuller.place_implied
            return


def _is_same_act(fuller: Happening, main: Happening) -> bool:
    """Whether an act told with its day behind a lead is the one that the lead makes known.

    "Ông A tái đắc cử Chủ tịch HĐND. Sáng 14/6, HĐND tỉnh họp phiên thứ nhất, bầu các chức danh chủ chốt".
    """
    moment, setting = fuller.when.moment, fuller.candidate.setting
    told = main.candidate.form == fuller.candidate.form == "act" and fuller.type == main.type
    dated = moment is not None and moment.exact and setting.index > main.candidate.setting.index
    return told and dated and main.type in _MADE_KNOWN and not setting.retelling


def _take_told_later(main: Happening, happenings: list[Happening]) -> None:
    """Take the day that the accident itself has further down: "Vụ tai nạn trên xảy ra vào khoảng 2h ngày 27/8"."""
    for later in happenings:
        told = later.candidate.form == "incident" and later.type == main.type and later.start > main.start
        if told and later.when.start:
            main.when = later.when
            if later.place and (main.place is None or main.place_implied or not later.place_implied):
                main.place, main.place_implied = later.place, later.place_implied
            return


def _span_contest(main: Happening, happenings: list[Happening]) -> None:
    """Let a contest told by its close begin on the day that the text gives ("Giải diễn ra từ ngày 12-4")."""
    first = main.candidate.setting.index
    for other in happenings:
        near = 0 <= other.candidate.setting.index - first <= _SOON
        earlier = other.when.start and main.when.start and other.when.start < main.when.start
        if other is not main and near and other.type == main.type and earlier and not other.holder:
            main.when = other.when._replace(end=main.when.end)
            return


def _match_of(main: Happening, when: When) -> Happening | None:
    """The match by which the main contest is told, on its own day; the contest's name is then what follows."""
    match = _MATCH.match(main.candidate.setting.lower, main.start, main.stop)
    if match is None:
        return None
    final = replace(main, stop=match.end() - 1, when=when, main=False)
    main.start = match.end()
    return final


def _begin_contest(main: Happening, settings: Settings) -> None:
    """Let a contest told by its close begin on the day its beginning is told ("Giải khởi tranh ngày 29/11")."""
    first = main.candidate.setting.index
    for setting in settings.all[first : first + _SOON + 1]:
        opens = CONTEST_OPENS.match(setting.lower, setting.start, setting.end)
        days = [m for m in setting.behind(opens.end() - 6, opens.end() + 1) if m.exact] if opens else []
        if days and days[0].start and days[0].start < (main.when.start or ""):
            main.when = main.when._replace(start=days[0].start, part=None)
            return
