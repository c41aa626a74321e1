"""`tintinh places` and `tintinh places convert`, as their users start them."""

import json
from pathlib import Path

from tests.pipeline.command import tintinh


def test_the_units_of_a_name_on_a_day(tmp_path: Path) -> None:
    done = tintinh("places", "Châu Thành", "--on", "2023-05-01", "--format", "json", cwd=tmp_path)
    rows = json.loads(done.stdout)
    assert done.returncode == 0
    assert [row["province"] for row in rows if row["type"] == "Huyện"] == [
        "Tây Ninh", "Long An", "Tiền Giang", "Bến Tre", "Trà Vinh", "Đồng Tháp", "An Giang", "Kiên Giang", "Hậu Giang",
        "Sóc Trăng",
    ]  # fmt: skip


def test_an_old_address_gives_the_unit_of_today(tmp_path: Path) -> None:
    address = "xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"
    done = tintinh("places", "convert", address, "--format", "json", cwd=tmp_path)
    (row,) = json.loads(done.stdout)
    assert (row["type"], row["name"], row["province"], row["share"]) == ("Xã", "Phú Linh", "Tuyên Quang", 1.0)


def test_an_address_that_fits_several_units_says_so(tmp_path: Path) -> None:
    done = tintinh("places", "convert", "huyện Châu Thành", cwd=tmp_path)
    assert done.returncode == 0
    assert "it may also be Huyện Châu Thành, Long An" in " ".join(done.stderr.split())


def test_a_name_that_no_unit_has_is_an_error(tmp_path: Path) -> None:
    done = tintinh("places", "Không Có", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no unit fits 'Không Có'" in done.stderr
