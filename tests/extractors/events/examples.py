"""The examples' reading: marks whose value is "type day part", with the fields that a block asks for."""

from extractors.assemble import extract
from schemas import Article, Event
from tests.extractors.marked import Mark, mark


def value(event: Event, fields: list[str]) -> str:
    """What a mark says of an event."""
    days = event.start if event.start == event.end else f"{event.start}..{event.end}"
    words = [event.type, days, event.part]
    if "factuality" in fields:
        words.append(event.factuality)
    if "main" in fields and event.main:
        words.append("main")
    said = [" ".join(word for word in words if word)]
    if "at" in fields:
        said.append(f"at {event.place.name}" if event.place else "at null")
    if "by" in fields:
        said.append(f"by {event.organizer or 'null'}")
    if "with" in fields:
        said += [f"{person.role} {person.name}" for person in event.participants]
    return "; ".join(said)


def reading(text: str, options: dict[str, str]) -> str:
    """The text with every event that is read in it marked."""
    fields = options.get("fields", "").split(",")
    article = Article(
        text=text,
        title=options.get("title"),
        published=options.get("published"),
        province=options.get("province"),
    )
    events = extract(article).events
    return mark(text, (Mark(event.at, event.stop, value(event, fields)) for event in events))
