"""The records of an article. Every one is tied to the characters that say it.

Offsets count characters of the article's NFC text from 0. A record is given the text it was read
from (`source`) and cannot be built unless `source[at : at + len(text)] == text`; the source itself
is neither printed nor stored with the record.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from schemas.article import Zone

Part = Annotated[
    str,
    Field(pattern=r"^(morning|noon|afternoon|evening|night|([01]\d|2[0-3]):[0-5]\d)$"),
]
"""Part of the day, or the clock time HH:MM."""

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""An ISO 8601 calendar day."""

Granularity = Literal["year", "half", "quarter", "month", "week", "day", "part", "minute", "period"]
Calendar = Literal["solar", "lunar"]
PlaceKind = Literal["country", "province", "district", "commune", "hamlet", "venue", "other"]
Modifier = Literal["exact", "about", "nearly", "over", "under", "at_least", "at_most"]
Relation = Literal["of_plan", "increase", "decrease", "share"]
Recipient = Literal["collective", "individual", "household", "organization", "work"]
AwardStatus = Literal["awarded", "proposed", "planned"]
Factuality = Literal["held", "planned", "cancelled"]
EventType = Literal[
    "meeting", "ceremony", "award", "visit", "launch", "construction", "signing", "competition",
    "festival", "training", "support", "personnel", "policy", "accident", "disaster", "crime", "other",
]  # fmt: skip
OrganizationKind = Literal[
    "government", "party", "mass", "company", "education", "health", "justice", "police", "army",
    "media", "other",
]  # fmt: skip


class Cue(BaseModel):
    """What decided a property of a record, where that lies outside the record's own text.

    `origin` says where it was read; `at` is the offset in the article's text, or null when the cue
    is the title, the day of publication, the article's province or a table of ours.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    property: str
    text: str
    at: int | None = None
    origin: Literal["text", "title", "published", "province", "gazetteer"] = "text"


class Fact(BaseModel):
    """What every record carries: the span that says it and how it was found.

    `sentence` is the index of the sentence in the article, from 0. `extractor` and `version` name
    the component, `rule` the rule that decided. `confidence` is the share of records by this rule
    that were right on the labelled articles, smoothed; see docs/confidence.md.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(min_length=1)
    at: int = Field(ge=0)
    source: SkipJsonSchema[str] = Field(exclude=True, repr=False)
    sentence: int = Field(ge=0)
    zone: Zone
    extractor: str
    version: str
    rule: str
    confidence: float = Field(ge=0, le=1)
    cues: tuple[Cue, ...] = ()

    @property
    def stop(self) -> int:
        """Offset just behind the span."""
        return self.at + len(self.text)

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        if not self.source.startswith(self.text, self.at):
            found = self.source[self.at : self.at + len(self.text)]
            raise ValueError(
                f"the record says {self.text!r} at {self.at}, but the article has {found!r} there; "
                "give offsets into the article's NFC text"
            )
        return self


class Date(Fact):
    """An expression of calendar time; `start` and `end` are its first and last day, inclusive.

    Both are null where the year cannot be known, one where only the other end is: "từ năm 2021 đến nay" without
    a day of publication. `value` (TIMEX3, ISO-TimeML) then has XXXX for it.
    """

    start: Day | None
    end: Day | None
    part: Part | None = None
    value: str
    granularity: Granularity
    calendar: Calendar = "solar"

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.granularity != "period" and (self.start is None) != (self.end is None):
            raise ValueError("start and end are both known or both null, save of a period")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"start {self.start} is after end {self.end}")
        return self


class Mention(BaseModel):
    """One place in the text where a unit is named."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    at: int


class PlaceUnit(BaseModel):
    """An administrative unit that a name might have meant as well."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: PlaceKind
    name: str
    code: str | None = None
    district: str | None = None
    province: str | None = None


class Successor(BaseModel):
    """A unit of today that took in a former one, or a part of it.

    `share` is how much of the former one, in 0..1: of a district, the share of its communes. It is null
    where a commune was divided, as the resolutions name the parts and give no sizes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    name: str
    share: float | None = Field(default=None, ge=0, le=1)


class Place(Fact):
    """A distinct administrative unit or named place, at its first mention.

    `name` is canonical and without the type word; `province` the province that holds it on the day
    of publication. `code` is the General Statistics Office's code of the unit then, `code_now` that
    of its successor today, the main one where it was divided: `successors` then has them all.
    `runners_up` are the units that the name might have meant as well, the likeliest first. `lat` and
    `lon` are WGS 84 degrees.
    """

    kind: PlaceKind
    name: str
    province: str | None = None
    code: str | None = None
    code_now: str | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    mentions: tuple[Mention, ...] = ()
    successors: tuple[Successor, ...] = ()
    runners_up: tuple[PlaceUnit, ...] = ()

    @model_validator(mode="after")
    def _mentions_grounded(self) -> Self:
        for mention in self.mentions:
            if not self.source.startswith(mention.text, mention.at):
                raise ValueError(f"the mention {mention.text!r} is not at {mention.at} in the article")
        return self


class Figure(Fact):
    """A quantity: a number with its unit or counted noun.

    `value` is in `unit`, with scale words multiplied out; `value_max` closes a range. `base` is what
    a comparison compares with, `period` the time measured, `place` where, as the article words them.
    """

    value: float
    value_max: float | None = None
    unit: str
    modifier: Modifier = "exact"
    relation: Relation | None = None
    indicator: str | None = None
    base: str | None = None
    period: str | None = None
    place: str | None = None


class Award(Fact):
    """An award conferred, proposed or planned, for one kind of recipient by one authority."""

    award: str
    authority: str | None = None
    presenter: str | None = None
    count: int | None = Field(default=None, ge=0)
    recipient: Recipient | None = None
    names: tuple[str, ...] = ()
    status: AwardStatus = "awarded"
    mode: str | None = None
    reason: str | None = None


class Participant(BaseModel):
    """Someone who takes part in an event, and as what."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    role: str | None = None


class EventPlace(BaseModel):
    """Where an event happens: the most specific place that the article gives."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: PlaceKind
    name: str


class Event(Fact):
    """A happening that the article reports as past, present or scheduled.

    `awards` and `figures` are positions, from 0, in the article's lists of those records.
    """

    type: EventType
    start: Day | None = None
    end: Day | None = None
    part: Part | None = None
    place: EventPlace | None = None
    organizer: str | None = None
    main: bool = False
    participants: tuple[Participant, ...] = ()
    factuality: Factuality = "held"
    awards: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()


class Person(Fact):
    """A person named in the article, once, at the first mention of the fullest name."""

    name: str
    titles: tuple[str, ...] = ()
    organization: str | None = None


class Organization(Fact):
    """An organisation named in the article, once, at its fullest mention."""

    name: str
    kind: OrganizationKind
    place: str | None = None
