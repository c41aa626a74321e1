"""Articles and records made for these tests, independent of what the extractors find today."""

import json
from pathlib import Path
from typing import Any

from schemas import Article, Extraction

VERSIONS = {"dates": "1", "awards": "1"}
"""The extractors' versions that made extractions carry."""

MEETING = Article(
    id="a-1",
    url="https://bao.example.invalid/tin/1",
    title="Huyện Ninh Hải tổng kết phong trào thi đua",
    published="2024-12-14",
    province="Ninh Thuận",
    text="Chiều 13/12, tại UBND huyện Ninh Hải diễn ra hội nghị tổng kết phong trào thi đua.\n"
    "Dịp này, UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 cá nhân.",
)
STORM = Article(
    id="a-2",
    url="https://bao.example.invalid/tin/2",
    title="Mưa lũ tại Đắk Lắk",
    published="2023-10-02",
    province="Đắk Lắk",
    text="Ngày 1/10, mưa lũ làm 12 căn nhà ở huyện Krông Bông bị ngập.",
)


def record(article: Article, text: str, **fields: Any) -> dict[str, Any]:
    """A record of `article` that says `text`."""
    found = {"sentence": 0, "zone": "body", "extractor": "made", "version": "1", "rule": "made"}
    return {"text": text, "at": article.text.index(text), "confidence": 0.5, **found, **fields}


def extraction(article: Article, versions: dict[str, str] | None = None, **facts: Any) -> Extraction:
    """An extraction of `article` with these records, by kind."""
    given = article.model_dump(include={"id", "url", "title", "published", "province", "text"})
    return Extraction.model_validate({**given, **facts, "versions": versions or VERSIONS})


def meeting(article: Article = MEETING, versions: dict[str, str] | None = None) -> Extraction:
    """What MEETING, or a version of it, says; the number of collectives as its text has it."""
    collectives = article.text.split(" tập thể")[0].rsplit(" ", 1)[1]
    award = {"award": "Bằng khen", "authority": "UBND tỉnh"}
    day = {"start": "2024-12-13", "end": "2024-12-13", "part": "afternoon"}
    return extraction(
        article,
        versions,
        dates=[record(article, "Chiều 13/12", value="2024-12-13TAF", granularity="part", **day)],
        places=[
            record(
                article, "huyện Ninh Hải", kind="district", name="Ninh Hải", province="Ninh Thuận", code="586"
            )
        ],
        awards=[
            record(
                article,
                f"Bằng khen cho {collectives} tập thể",
                count=int(collectives),
                recipient="collective",
                **award,
            ),
            record(article, "5 cá nhân", count=5, recipient="individual", **award),
        ],
        events=[
            record(
                article,
                "hội nghị tổng kết phong trào thi đua",
                type="meeting",
                place={"kind": "district", "name": "Ninh Hải"},
                main=True,
                awards=[0, 1],
                **day,
            )
        ],
        people=[],
        organizations=[record(article, "UBND huyện Ninh Hải", name="UBND huyện Ninh Hải", kind="government")],
    )


def storm() -> Extraction:
    """What STORM says."""
    day = {"start": "2023-10-01", "end": "2023-10-01"}
    return extraction(
        STORM,
        dates=[record(STORM, "Ngày 1/10", value="2023-10-01", granularity="day", **day)],
        places=[
            record(
                STORM, "huyện Krông Bông", kind="district", name="Krông Bông", province="Đắk Lắk", code="654"
            )
        ],
        figures=[record(STORM, "12 căn nhà", value=12, unit="căn nhà")],
        events=[record(STORM, "mưa lũ", type="disaster", main=True, **day)],
    )


def as_line(**fields: Any) -> str:
    """A line of JSON lines."""
    return json.dumps(fields, ensure_ascii=False) + "\n"


def reports(count: int) -> list[dict[str, Any]]:
    """`count` short articles, no two alike, each with a few facts."""
    return [
        {
            "id": f"bao-cao-{n}",
            "url": f"https://bao.example.invalid/bao-cao/{n}",
            "title": f"Phường thử nghiệm số {n} sơ kết công tác quý",
            "published": f"2024-{n % 12 + 1:02}-20",
            "province": "Ninh Thuận",
            "text": f"Ngày {n % 19 + 1}/{n % 12 + 1}/2024, UBND huyện Ninh Hải tổ chức hội nghị sơ kết.\n"
            f"Toàn huyện có {n + 2} hộ thoát nghèo, đạt {n % 90 + 10}% kế hoạch.\n"
            f"Dịp này, UBND huyện tặng Giấy khen cho {n % 7 + 2} tập thể và {n % 5 + 2} cá nhân.",
        }
        for n in range(count)
    ]


def write_reports(file: Path, count: int) -> Path:
    """A file of JSON lines with `reports(count)`."""
    file.write_text("".join(as_line(**report) for report in reports(count)), "utf-8")
    return file
