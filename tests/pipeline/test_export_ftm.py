"""FollowTheMoney: what one article names, each with its article as its proof."""

import json
from pathlib import Path
from typing import Any

from pipeline.store import Store
from schemas import Article
from tests.pipeline.command import called
from tests.pipeline.made import extraction, record

VISIT = Article(
    url="https://bao.example.invalid/tin/7",
    title="Thăm",
    published="2024-05-02",
    text="Ngày 1/5, Sở Nội vụ tổ chức lễ trao quà. Ông Trần Văn Mẫu, Giám đốc Sở Nội vụ dự.",
)


def visit() -> Any:
    return extraction(
        VISIT,
        people=[
            record(VISIT, "Trần Văn Mẫu", name="Trần Văn Mẫu", titles=["Giám đốc"], organization="Sở Nội vụ")
        ],
        organizations=[record(VISIT, "Sở Nội vụ", name="Sở Nội vụ", kind="government")],
        events=[
            record(
                VISIT,
                "lễ trao quà",
                type="support",
                main=True,
                start="2024-05-01",
                end="2024-05-01",
                organizer="Sở Nội vụ",
                participants=[{"name": "Trần Văn Mẫu", "role": None}, {"name": "Ai đó", "role": None}],
            )
        ],
    )


def test_entities_hang_together_and_say_what_the_article_says(tmp_path: Path) -> None:
    with Store(tmp_path / "tintinh.db", create=True) as store:
        store.add([(VISIT, visit())])
    done = called("export", "ftm", "out.json", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "out.json: 5 entities\n")
    found = [json.loads(line) for line in (tmp_path / "out.json").read_text("utf-8").splitlines()]
    article, office, person, membership, event = found
    assert [one["schema"] for one in found] == ["Article", "PublicBody", "Person", "Membership", "Event"]
    assert article["properties"]["publishedAt"] == ["2024-05-02"]
    assert article["properties"]["bodyText"] == [VISIT.text]
    assert person["properties"] == {
        "name": ["Trần Văn Mẫu"],
        "position": ["Giám đốc"],
        "proof": [article["id"]],
    }
    assert membership["properties"]["member"] == [person["id"]]
    assert membership["properties"]["organization"] == [office["id"]]
    assert event["properties"] == {
        "name": ["lễ trao quà"],
        "keywords": ["support", "held"],
        "summary": ["Ngày 1/5, Sở Nội vụ tổ chức lễ trao quà."],
        "startDate": ["2024-05-01"],
        "endDate": ["2024-05-01"],
        "organizer": [office["id"]],
        "involved": [person["id"]],
        "proof": [article["id"]],
    }


def test_the_same_name_in_two_articles_is_not_taken_for_one(tmp_path: Path) -> None:
    other = VISIT.model_copy(update={"url": "https://bao.example.invalid/tin/8"})
    with Store(tmp_path / "tintinh.db", create=True) as store:
        store.add([(VISIT, visit()), (other, visit())])
    called("export", "ftm", "out.json", cwd=tmp_path)
    found = [json.loads(line) for line in (tmp_path / "out.json").read_text("utf-8").splitlines()]
    assert len({one["id"] for one in found}) == len(found) == 10
