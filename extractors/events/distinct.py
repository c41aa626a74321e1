"""Each happening once: told in title, sapo, caption and body, by a noun and again by its verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.candidates import CLOSE_RULE
from extractors.events.retelling import elects, is_retold

if TYPE_CHECKING:
    from extractors.events.happening import Happening

_HURTING = frozenset({"accident", "crime"})
_INCIDENTS = frozenset({"accident", "disaster", "crime"})
# A happening is told again near its first telling, or it is the main one.
_WINDOW = 40
# A noun alone that goes back to the main happening stands within so many sentences.
_SOON = 2
_LIKEWISE = re.compile(
    r"\W*(?:cũng (?:trong|vào|tại)|cùng (?:ngày|thời gian|thời điểm|buổi|sáng|chiều)|tương tự)(?!\w)"
)
# How those hurt fare afterwards: of an accident or a crime that was told it is a part.
_RECOVERED = re.compile(r"(?:\w+ )*xuất viện")
_SMALL = frozenset({"commune", "hamlet"})
_LOCAL = _SMALL | {"district"}
_OPENS_AT = re.compile(
    r"\W*(?:ở|tại|riêng (?:ở|tại)|còn (?:ở|tại)) (?:xã|thôn|bản|ấp|xóm|phường|làng|khu|huyện|huyện đảo|đảo|thị xã|thị trấn)(?!\w)"
)
_UNNAMED = re.compile(r"(?:ban tổ chức|hội nghị|các đại biểu|lãnh đạo|btc)", re.IGNORECASE)


def distinct(happenings: list[Happening], main: Happening | None) -> list[Happening]:
    """The happenings without those that tell again what another tells; the main one always stays."""
    kept: list[Happening] = [main] if main is not None else []
    for happening in happenings:
        if happening is main:
            continue
        other = next((k for k in [*kept[:1], *kept[1:][-_WINDOW:]] if _same(happening, k)), None)
        if other is None:
            kept.append(happening)
        else:
            _absorb(other, happening)
    return sorted(kept, key=lambda h: h.start)


def _same(new: Happening, old: Happening) -> bool:
    candidate, other = new.candidate, old.candidate
    here = candidate.setting is other.setting
    if here and CLOSE_RULE in (candidate.rule, other.rule):
        # A festival of one day and its close are one.
        return new.when.start == old.when.start
    if candidate.type != other.type:
        return _is_part(new, old, here=here)
    if _is_told_again(new, old):
        return True
    return _compatible(new, old) and _same_of_type(new, old, here=here)


def _is_part(new: Happening, old: Happening, *, here: bool) -> bool:
    """Whether a happening of another type is what another one did or brought."""
    candidate = new.candidate
    kind, other = candidate.type, old.candidate.type
    if kind == "accident" and other == "disaster":
        # "Mưa lớn làm … ngập sâu, hai cây cầu bị cuốn trôi".
        return here or (old.main and new.when.moment in (None, old.when.moment))
    if kind == "other" and other in _HURTING and new.when.moment in (None, old.when.moment):
        # "Người chồng bị thương nhẹ, đã xuất viện".
        return bool(_RECOVERED.match(candidate.setting.lower, candidate.at, candidate.stop))
    if new.candidate.bare and old.main and _follows(new, old) and _compatible(new, old):
        # "UBND tỉnh vừa trao quyết định bổ nhiệm … Buổi lễ diễn ra chiều 14/7".
        return True
    # "Ra quân dọn vệ sinh, trồng 200 cây": what was done at it.
    return here and kind == "other" and other == "launch"


def _follows(new: Happening, old: Happening) -> bool:
    return 0 < new.candidate.setting.index - old.candidate.setting.index <= _SOON


def _same_of_type(new: Happening, old: Happening, *, here: bool) -> bool:
    if new.candidate.setting.zone in ("title", "caption"):
        return True
    announced = new.start < old.start and _is_announced(new)
    if not here and old.main and (announced or new.candidate.bare):
        return True
    if is_retold(new, old):
        return True
    if new.type == "personnel" and _is_about_others(new, old):
        return False
    if new.type in _INCIDENTS:
        return _same_incident(new, old, here=here)
    if old.candidate.form == new.candidate.form == "gathering":
        return _same_gathering(new, old)
    if "award" in (new.candidate.form, old.candidate.form) or (new.type == "award" and old.main):
        return _same_award(new, old, here=here)
    return _same_act(new, old, here=here)


def _is_about_others(new: Happening, old: Happening) -> bool:
    """Whether two decisions are about two people, or one about posts and the other about who took one.

    "Ông A tái đắc cử Chủ tịch; ông B tái đắc cử Phó Chủ tịch" are two, however alike.
    """
    if not old.people:
        apart = new.candidate.setting is not old.candidate.setting and not old.main
        return apart and bool(new.people) and elects(old)
    return bool(new.people) and not new.people & old.people


def _same_gathering(new: Happening, old: Happening) -> bool:
    if _at_other_hours(new, old) or _is_likewise(new, old):
        return False
    return _same_name(new, old) if old.candidate.setting.zone != "lead" else not _apart(new, old)


def _is_told_again(new: Happening, old: Happening) -> bool:
    """Whether a lead's contest of several days is told again by its last day in the text."""
    first, last, day = old.when.start, old.when.end, new.when.start
    within = first is not None and last is not None and day is not None and first <= day <= last
    gathering = old.candidate.form == new.candidate.form == "gathering"
    gathering = gathering and old.candidate.setting is not new.candidate.setting
    return old.main and within and gathering and old.words == new.words and not _is_likewise(new, old)


def _is_announced(new: Happening) -> bool:
    """Whether a lead tells in short and without a day what the text tells in full."""
    return new.candidate.setting.zone == "lead" and new.candidate.form == "act" and new.when.moment is None


def _same_incident(new: Happening, old: Happening, *, here: bool) -> bool:
    if new.type != "crime":
        apart = new.when.moment is not None and (_in_two_places(new, old) or _is_elsewhere(new, old, _LOCAL))
        undated = new.when.moment is None and not _is_elsewhere(new, old, _SMALL)
        return here or (new.when.start == old.when.start and not apart) or undated
    # What is done in the course of a crime story without a day or doer is no new happening.
    if new.candidate.form == "incident" and new.when.moment is None and not here:
        # "… liên quan đến vụ ném đá": the case that was told.
        return True
    passing = new.when.start is None and new.holder is None and new.candidate.form != "gathering"
    passing = passing and new.candidate.setting.statement < 0
    held = new.when.moment is not None and new.when.moment is old.when.moment and old.main
    held = held and new.candidate.form == "incident"
    return (here and new.when.start == old.when.start) or held or (passing and old.main)


def _at_other_hours(new: Happening, old: Happening) -> bool:
    """Whether both are told with a part of the day, one the morning, the other the afternoon."""
    return None not in (new.when.part, old.when.part) and new.when.part != old.when.part


def _in_two_places(new: Happening, old: Happening) -> bool:
    """Whether both are told with places of their own, and those differ."""
    if new.place is None or old.place is None or new.place_implied or old.place_implied:
        return False
    return new.place.name != old.place.name and not old.main


def _is_elsewhere(new: Happening, old: Happening, kinds: frozenset[str]) -> bool:
    """Whether a sentence that opens with a place of these kinds tells what befell there: "Ở xã X, nước lũ cô lập 3 thôn"."""
    setting = new.candidate.setting
    placed = new.place is not None and not new.place_implied and new.place.kind in kinds
    differs = placed and (old.place is None or new.place != old.place)
    return differs and new.candidate.form == "act" and bool(_OPENS_AT.match(setting.lower, setting.start))


def _same_act(new: Happening, old: Happening, *, here: bool) -> bool:
    if not here:
        if old.when.start is None and new.when.moment is not None and not new.when.moment.exact:
            # "Bà Mẫu được bầu làm Bí thư. … Tháng 2/2015, bà được bầu …": a career.
            return False
        # "Sáng 28/1, cầu X chính thức thông xe. Sáng 28/1, … tổ chức lễ thông xe cầu X".
        led = old.main and new.candidate.setting.zone == "lead" and new.when.start is not None
        return (led or old.candidate.form == new.candidate.form) and _same_name(new, old)
    if old.candidate.form == "gathering" and new.candidate.form == "act":
        return new.holder is None or old.holder == new.holder or new.type == "competition"
    if new.type == "visit":
        # "Sáng 10/12, đoàn khảo sát …; chiều cùng ngày làm việc với …" are two.
        return new.when.moment is None or new.when.moment is old.when.moment
    return new.candidate.setting.clause(new.candidate.at) == old.candidate.setting.clause(old.candidate.at)


def _compatible(new: Happening, old: Happening) -> bool:
    """Whether two may be on the same days: one is not dated, or the days are the same."""
    if new.when.start is None or old.when.start is None:
        return True
    return new.when.start == old.when.start


def _same_award(new: Happening, old: Happening, *, here: bool) -> bool:
    """Whether an award told of by its name and a conferral, or two conferrals, are one."""
    if not here and new.when.moment not in (None, old.when.moment):
        # Dated by itself: "Sáng cùng ngày, … trao Huy hiệu tại nhà".
        return False
    ours, theirs = new.organizer, old.organizer
    apart = ours is not None and theirs is not None and not _one_in_other(ours, theirs)
    if new.candidate.form == old.candidate.form == "award":
        return ours is None and old.main
    if old.candidate.form == "award":
        return here and not apart
    announced = old.main or old.candidate.joined is not None
    if ours is None or _UNNAMED.fullmatch(ours):
        return here or announced
    # "UBND phường … tổ chức hội nghị sơ kết và khen thưởng …": the body tells what the lead announced.
    told_again = announced and old.candidate.form == "act" and theirs is not None
    return not apart and (here or told_again)


def _one_in_other(a: str, b: str) -> bool:
    a, b = a.casefold(), b.casefold()
    return a in b or b in a


def _is_likewise(new: Happening, old: Happening) -> bool:
    """Whether others hold the same kind of gathering: "Cũng trong sáng 26/2, các huyện … tổ chức lễ giao quân"."""
    setting = new.candidate.setting
    ours, theirs = new.organizer, old.organizer
    others = theirs is not None and (ours is None or not _one_in_other(ours, theirs))
    own = new.when.moment not in (None, old.when.moment) and not setting.anaphoric
    return others and own and bool(_LIKEWISE.match(setting.lower, setting.start))


def _same_name(new: Happening, old: Happening) -> bool:
    a, b = new.words, old.words
    small = min(len(a), len(b))
    return small > 0 and len(a & b) >= 0.6 * small


def _apart(new: Happening, old: Happening) -> bool:
    """Whether two gatherings of a type are two: by their names, where each has a day or a holder of its own."""
    own = new.when.moment is not None and new.when.moment is not old.when.moment
    return not _same_name(new, old) and (
        own or (new.organizer is not None and new.organizer != old.organizer)
    )


def _absorb(old: Happening, new: Happening) -> None:
    """Keep what the repeated telling adds."""
    if old.when.start is None and new.when.start is not None:
        old.when = new.when
    elif new.candidate.bare and (new.when.end or "") > (old.when.end or ""):
        # "Khai mạc Lễ hội … Lễ hội diễn ra từ ngày 28/2 đến ngày 4/3".
        old.when = old.when._replace(end=new.when.end)
    if old.place is None:
        old.place = new.place
    if old.organizer is None:
        old.organizer = new.organizer
    old.candidate.awards = sorted({*old.candidate.awards, *new.candidate.awards})
