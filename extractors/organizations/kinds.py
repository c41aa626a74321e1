"""What kind of organisation a name tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.organizations.names import EVENT_BODY

if TYPE_CHECKING:
    from extractors.organizations.names import Head


def kind_of(head: Head, body: str) -> str:
    """The kind, where the field of work tells more than the head."""
    if head.shape == "running" and head.name.lower() == "ban tổ chức":
        return "other" if EVENT_BODY.match(f" {body}") else "party"
    word = head.name.lower()
    if word == "bộ":
        return {"công an": "police", "quốc phòng": "army"}.get(body, head.kind)
    if word == "ban" and body.startswith(
        ("tổ chức", "tuyên giáo", "dân vận", "nội chính", "kiểm tra", "kinh tế trung", "tuyên")
    ):
        return "party"
    if word in ("phòng", "đội", "cục") and body.startswith(
        (
            "cảnh sát",
            "csgt",
            "pccc",
            "quản lý hành chính",
            "pc0",
            "pa0",
            "an ninh",
            "pv0",
            "kỹ thuật nghiệp vụ",
            "tham mưu",
        )
    ):
        return "police"
    if body.startswith("thời sự"):
        return "media"
    if word in ("trung tâm", "chi cục", "viện") and body.startswith(
        ("y tế", "kiểm soát bệnh", "vệ sinh dịch")
    ):
        return "health"
    return head.kind
