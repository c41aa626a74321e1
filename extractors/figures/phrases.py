"""The words that phrases around a figure are cut by, for its indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable


class Phrases(frozenset[str]):
    """A set of phrases that also knows their first and last words, so that most words need no second look."""

    firsts: frozenset[str]
    lasts: frozenset[str]

    def __new__(cls, phrases: Iterable[str]) -> Self:
        """The phrases, in lower case, words parted by one space."""
        made = super().__new__(cls, phrases)
        made.firsts = frozenset(phrase.split(" ")[0] for phrase in made)
        made.lasts = frozenset(phrase.split(" ")[-1] for phrase in made)
        return made


def _set(words: str) -> Phrases:
    return Phrases(word.replace("_", " ") for word in words.split())


OPENERS = _set(
    "vậy_mà thế_mà + - – — trong_đó sau_khi dù dù_vẫn mặc_dù nếu vừa nhờ_đó theo_đó_là rồi tới_nay riêng và còn với cùng gồm như đến_nay hiện hiện_nay có là của cho đã được theo_đó ngoài_ra bao_gồm trong ở tại "
    "kết_quả nơi nơi_có đồng_thời cũng mà thì nhưng khi do vì để từ đến trên bên_cạnh_đó qua_đó hiện_có bị đang sẽ ước "
    "khoảng song kèm kèm_theo có_thể các những lũy_kế tính_đến_nay tính_đến trong_khi nhất_là đặc_biệt cụ_thể theo trước_đó sau_đó ngoài nay "
    "nâng đưa giúp khiến làm gây đạt được_biết phấn_đấu dự_kiến tính_chung tuy_nhiên song_song về bởi nhờ cả chỉ vẫn"
)
"""Words that open a stretch before a figure and say nothing of what is measured."""

CLOSERS = _set(
    '+ - – — x × " “ ” vỏn_vẹn tổng_cộng đối_với nhiều_nhất lớn_nhất đông_nhất nhiều đạt là được còn chiếm tăng giảm bằng có ước ước_đạt lên xuống đến tới từ thêm khoảng hơn với cho đã đang sẽ hiện vượt gấp '
    "trên gần dưới mức ở_mức tỷ_lệ tỉ_lệ tiếp_tục chỉ vẫn cũng đều phải về cao_hơn thấp_hơn nhiều_hơn ít_hơn ở trong và gồm "
    "tương_đương tương_ứng xấp_xỉ chừng duy_trì hơn_so nâng mới cả ngoài quá các hiện_có đã_có bao_gồm do như "
    "trung_bình_là thực_hiện_được ước_thực_hiện nhất cao thấp nhanh mạnh_nhất khá để rằng mất tầm cùng tại vào đủ hết lại nữa "
    "xong tận giảm_còn tăng_lên giảm_xuống tăng_thêm đạt_được lên_tới lên_đến lên_mức tiến_tới còn_lại của theo hoặc hay lớn_hơn "
    "trung_bình khi trước sau nhau ngót suýt_soát chưa không ít_nhất tối_thiểu tối_đa số_lượng số_tiền_là đứng dao_động phổ_biến ước_tính chạm "
    "đến_nay hiện_nay nay sản_xuất_đạt dự_kiến vượt_mức tăng_trưởng so_với so lúc giảm_nhẹ tăng_nhẹ tăng_mạnh giảm_mạnh giảm_sâu tăng_khá nhích tuột rớt sụt vọt lần_lượt nhóm tốp nhẹ mạnh tăng_bình_quân giảm_bình_quân ước_khoảng có_thể ngoài_ra"
)
"""Words that close a stretch right before a figure and say nothing of what is measured."""

KEPT = _set(
    "chiều_cao chiều_dài chiều_rộng chiều_sâu độ_cao độ_sâu độ_dài mức_thu nâng_cao nhiệt_độ mật_độ tốc_độ bình_quân_thu tự_có lập_mới cấp_mới xây_mới trồng_mới làm_mới kết_nạp_mới nguồn_thu tổng_thu tổng_chi số_thu số_chi thương_nặng ngập_sâu"
)
"""Measures that end like a closer."""

JOINING = _set("và hoặc hay - – —")
"""Words that join one noun to the next."""

LINKS = _set(
    "- – — dài rộng cao sâu nặng và với cho của gồm có cùng là trên dưới tại đạt được khoảng trong gần hơn đến còn từ tới ở như do thuộc xuống lên loại cỡ khiến làm đều cũng vẫn"
)
"""Words that tie a phrase behind a figure to the next figure."""

VERBS = _set(
    "quy_tụ dựng cướp góp trích bỏ hoàn_trả chiếm_đoạt lừa_đảo khám_bệnh cấp_thuốc phát_thuốc khám_chữa_bệnh tổ_chức kết_nạp ban_hành thông_qua trao tặng trao_tặng hỗ_trợ xây_dựng xây_mới sửa_chữa thu_giữ huy_động tiếp_nhận cấp_phát "
    "cấp thu_hút phát_động triển_khai thực_hiện thành_lập mở khám xử_lý xử_phạt phát_hiện bắt bắt_giữ bắt_quả_tang bắt_tạm_giam tạm_giữ tạm_giữ_hình_sự khởi_tố truy_tố vùi_lấp khiển_trách khám_xét khám_xét_khẩn_cấp điều_động "
    "luân_chuyển bổ_nhiệm kiểm_tra giám_sát thanh_tra giải_quyết hoàn_thành khánh_thành khởi_công đầu_tư trồng trồng_mới gieo_trồng "
    "gieo_cấy nuôi thả sơ_tán di_dời di_chuyển đưa giải_cứu cứu cứu_sống điều_trị tiêm tiêm_chủng xét_nghiệm lấy cách_ly hiến đóng_góp "
    "ủng_hộ quyên_góp vận_động tuyên_truyền phát in_ấn treo lắp_đặt cải_tạo nâng_cấp làm_mới mở_mới cứng_hóa bê_tông_hóa nhựa_hóa "
    "thu_hồi tịch_thu bồi_thường chi_trả đền_bù bàn_giao giao tuyển tuyển_dụng đào_tạo bồi_dưỡng tập_huấn truyền_dạy phổ_biến tư_vấn giới_thiệu tạo tạo_việc_làm "
    "thăm tặng_quà trao_quà chết bị_thương mất_tích tử_vong thiệt_mạng tuyên_phạt kỷ_luật thi_hành_kỷ_luật "
    "cảnh_cáo khai_trừ tiêu_hủy tiêu_huỷ sản_xuất khai_thác đánh_bắt thu_hoạch tiêu_thụ xuất_khẩu nhập_khẩu bán mua thu_mua nhập "
    "vận_chuyển tham_gia tham_dự dự thu_gom xuất xuất_cấp phân_bổ bố_trí giải_ngân chi thu thu_được nộp xử_phạt_hành_chính cấp_mới "
    "cấp_đổi công_nhận phê_duyệt chấp_thuận ký_kết ký đón phục_vụ vận_hành kết_nối biểu_diễn trình_diễn trưng_bày giới_thiệu "
    "thả tái_tạo phá_dỡ tháo_dỡ cưỡng_chế vi_phạm bầu bầu_bổ_sung quy_hoạch lập thiết_lập duy_trì_hoạt_động xảy_ra ghi_nhận tiếp_đón "
    "ghi_nhận_thêm phát_hiện_thêm có_thêm giảm_nghèo cho_vay giải_quyết_việc_làm vay dư_nợ sáp_nhập sắp_xếp tinh_giản thả_nuôi xuống_giống tái_sử_dụng quy_tập an_táng cứu_nạn cứu_hộ giúp giúp_đỡ gia_cố tiêm_phòng phun_thuốc xóa xoá phòng_chống phòng giảm_biên_chế "
    "bảo_tồn phục_dựng phát_hành quảng_bá số_hóa thẩm_định rà_soát trả_lời chất_vấn thảo_luận nghe đón_nhận phát_triển xây_dựng_mới "
    "xây gửi nhận tiếp_thu khắc_phục nạo_vét tu_sửa đắp đào đào_đắp rải thảm lát phun chế_tạo đóng_mới hạ_thủy lắp "
    "tuyên_dương biểu_dương gặp_mặt chăm_sóc đỡ_đầu nhận_đỡ_đầu phụng_dưỡng bảo_trợ trợ_cấp trợ_giúp cứu_trợ tiếp_tế gói nấu may "
    "kết_nạp_mới thi_tuyển xét_tuyển tuyển_sinh huấn_luyện đăng_ký điều_tra xác_minh làm_rõ triệt_phá đấu_tranh tố_giác cung_cấp "
    "hư_hại hư_hỏng tốc_mái ngập sập dập_tắt thiêu_rụi cháy cuốn_trôi phá_hủy gây_thiệt_hại đặt_tên tập_trung lựa_chọn "
    "chọn thưởng chiêu_sinh giảng_dạy sở_hữu quản_lý canh_tác liên_kết thuê sử_dụng tuyển_chọn cấp_xong trao_đổi thực_hiện_xong nuôi_trồng"
)
"""Verbs whose object is what a figure counts: "thu giữ 62 con dấu" -> con dấu thu giữ."""

RELATIONAL = _set(
    "trị_giá tổng_trị_giá giá_trị tổng_giá_trị kinh_phí tổng_kinh_phí tổng_vốn vốn tổng_mức_đầu_tư tổng_vốn_đầu_tư vốn_đầu_tư mức_đầu_tư "
    "diện_tích tổng_diện_tích chiều_dài tổng_chiều_dài chiều_rộng chiều_cao độ_cao độ_sâu chiều_sâu đường_kính độ_dài kích_thước công_suất tổng_công_suất sản_lượng "
    "tổng_sản_lượng năng_suất doanh_thu tổng_doanh_thu thu_nhập thu_nhập_bình_quân quy_mô trọng_lượng tổng_trọng_lượng "
    "khối_lượng tổng_khối_lượng lợi_nhuận giá giá_bán mức_giá đơn_giá thể_tích dung_tích tổng_số_vốn vốn_đăng_ký "
    "tổng_vốn_đăng_ký mức_hỗ_trợ mức_thưởng tiền_thưởng phần_thưởng tổng nguồn_vốn tổng_nguồn_vốn lũy_kế mỗi_suất mỗi_phần mỗi_căn mỗi_hộ mỗi_người mỗi_nhà "
    "mỗi_sản_phẩm mỗi_giải mỗi_em mỗi_cháu mỗi_con mỗi_xã mỗi_gia_đình trị_giá_mỗi_suất trị_giá_mỗi_phần lãi chi_phí tổng_chi_phí trữ_lượng cự_ly loại cỡ"
)
"""Measures that need to be said of something: alone, they take the noun of the figure before them."""

AFTER_STOPS = _set(
    "tại ở vào trong từ đến để nhằm với cho do khi theo sau trước so nhân qua nhưng bằng trên về song nên mà gồm cùng tới "
    "thông_qua ngay nhờ tương_đương tương_ứng trị_giá dưới_sự thì vì nếu dịp nói như đạt_giá chiếm nêu_trên nói_trên lúc x × khiến dọc hàng_năm hằng_năm hiện sang gần_đây đó này trước_đây "
    "tăng giảm nhích tuột rớt sụt vọt tính lần_lượt thay_mặt hiệu nhãn_hiệu đạt_tỷ_lệ vượt trong_khi_đó kể_từ bao_gồm xuống"
)
"""Words that end the phrase behind a figure."""

WHOLE_WORDS = _set(
    "và_vượt đồng_bằng mặt_bằng văn_bằng phôi_bằng bình_đẳng sau_đại_học trên_cạn công_bằng thiên_nhiên cá_nhân công_nhân tư_nhân bệnh_nhân nạn_nhân "
    "hôn_nhân hạt_nhân quân_nhân doanh_nhân nghệ_nhân nữ_công_nhân cán_bộ_công_nhân nguyên_nhân chứng_nhân thân_nhân thương_nhân hạ_nhân "
    "ở_nội phê_nhân bao_cấp nhân_viên nhân_khẩu nhân_dân nhân_lực nhân_sự nhân_đạo nhân_ái nhân_văn khoa_học vượt_khó vượt_sông cùng_kỳ hiện_đại hiện_vật hiện_hữu "
    "cầu_vượt trước_hạn đúng_hạn truyền_hình qua_đào_tạo thực_hiện phát_hiện thể_hiện xuất_hiện biểu_hiện tái_hiện theo_dõi theo_học về_đích trở_về qua_đời ở_trọ về_hưu về_nước từ_thiện tử_vong theo_chuyên_đề do_bạch_hầu trong_nước vào_đời vào_sử_dụng gia_nhập cho_vay thương_hiệu danh_hiệu huy_hiệu ký_hiệu tín_hiệu hiệu_quả hiệu_lực hiệu_trưởng hiệu_phó"
)
"""Words that hold such a syllable."""

PREDICATES = _set(
    "bị được đã chưa không đang sẽ phải còn tham_gia tham_dự dự có đạt thoát hoàn_thành đăng_ký tạm_ngừng tạm_dừng hoạt_động thuộc "
    "hưởng mắc tử_vong chết mất_tích thiệt_mạng bị_thương thành_lập nhận đủ sinh_sống làm_việc tán_thành sập ngập nguy_cơ cùng_sinh_sống "
    "trở_lại giải_thể vi_phạm liên_quan tốt_nghiệp trúng nhập_ngũ lên_đường cấp_mới mới đến_từ sử_dụng ra xuất_khẩu đi phấn_đấu nằm lưu_thông sẽ đều vẫn cũng kịp thi_đỗ trúng_tuyển tranh_tài thi_đấu thiếu"
)
"""Words behind a counted noun that begin what is said of it."""

GENERIC = _set(
    "con chiếc lượt cái hộ người em vụ ca điểm trường_hợp lượt_người lượt_khách máy đơn_vị khẩu nhân_khẩu đối_tượng cây cuộc quả tấm"
)
"""Nouns that say little alone: what stands before the figure tells more."""

MEASURED_HEADS = _set(
    "số tổng lượng đàn diện_tích dân_số quy_mô sản_lượng năng_suất kim_ngạch doanh_thu tỷ_lệ tỉ_lệ mức thu chi giá thu_nhập tổng_số "
    "tổng_đàn chỉ_số tốc_độ quân_số lực_lượng chỉ_tiêu tổng_lượng khách du_khách mật_độ bình_quân"
)
"""Words that begin a phrase that names a measure."""

DISCOURSE = _set(
    "nghe nhận thực phát căn sau để trong năm ngày tại theo qua từ đến với nhân dịp ngoài bên trước hiện do khi nhờ cùng tuy đặc riêng kết đáng nếu như tính "
    "được cũng ngay tiếp sáng chiều tối đêm trưa tháng quý giai ở vừa mặc thời lúc hôm đầu cuối giữa mỗi mới nay dự về vì bởi song thông đồng"
)
"""First syllables of phrases that set a scene: what stands before their comma is no part of the subject."""

EMPTY_VERBS = _set("quy_tụ xảy_ra ghi_nhận ghi_nhận_thêm mở tổ_chức lập")
"""Verbs of which an indicator says nothing: what they bring about is what is counted."""

WELCOMING = _set("thu_hút đón tiếp_đón")
"""Verbs that only say of people that they came."""

GIVING = _set("trao tặng trao_tặng cấp cấp_phát hỗ_trợ")
"""Verbs whose object is better told by those who receive it: "suất quà cho học sinh nghèo"."""

PAYING = _set(
    "ủng_hộ đóng_góp quyên_góp góp thưởng thưởng_nóng chi_trả chi hoàn_trả nộp đầu_tư vay cho_vay xử_phạt phạt bồi_thường đền_bù trích huy_động"
)
"""Verbs whose object is money."""

MEASURES = _set(
    "trị_giá tổng_trị_giá giá_trị tổng_giá_trị kinh_phí tổng_kinh_phí tổng_vốn tổng_mức_đầu_tư vốn_đầu_tư mức_đầu_tư diện_tích tổng_diện_tích "
    "chiều_dài tổng_chiều_dài chiều_rộng chiều_cao độ_cao độ_sâu đường_kính công_suất tổng_công_suất sản_lượng năng_suất doanh_thu tổng_doanh_thu "
    "thu_nhập quy_mô trọng_lượng khối_lượng lợi_nhuận chi_phí nhiệt_độ tốc_độ nhu_cầu tổng_nhu_cầu số_tiền tổng_số_tiền tiền_thưởng giải_thưởng"
)
"""Measures of two words or more, wherever in a clause they stand."""

ARRESTS = _set(
    "bắt bắt_giữ bắt_quả_tang bắt_tạm_giam tạm_giữ tạm_giữ_hình_sự khởi_tố truy_tố tuyên_phạt khiển_trách cảnh_cáo khai_trừ thi_hành_kỷ_luật kỷ_luật"
)
"""What is done against people: more to the point than what is said of them."""

HELP = _set(
    "kiểm_tra giám_sát thanh_tra hỗ_trợ giúp giúp_đỡ trợ_giúp trợ_cấp cứu cứu_sống cứu_nạn cứu_hộ giải_cứu đưa chi_trả bồi_thường đền_bù "
    "tập_huấn bồi_dưỡng tiêm tiêm_phòng tiêm_chủng xét_nghiệm khám thăm tặng_quà tặng chăm_sóc đỡ_đầu nhận_đỡ_đầu phụng_dưỡng bảo_trợ tư_vấn cứu_trợ "
)
"""What is done for people and bodies, or with them: between them and the verb stands "được"."""

HARMS = _set("tốc_mái ngập cuốn_trôi vùi_lấp hư_hại hư_hỏng phá_hủy thiêu_rụi")
"""What befalls things; with it and with arrests, "bị" stands between what is counted and its verb."""

LONG = "dài"
"""The adjective that measures a length: "tuyến kè dài 2,4 km" is chiều dài tuyến kè."""
