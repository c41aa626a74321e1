"""Nouns that news counts, and which of them take another noun: "con" + "bò", "lượt" + "khách"."""

from __future__ import annotations

_CLASSIFIERS = """
con căn ngôi chiếc cái cây bộ tấm suất phần thùng chai túi gói hộp bao lon vụ ca cuộc buổi đợt lượt trận cơn nhóm
bình can ổ tuyến khu cụm chốt trạm phòng nhà trường lớp tổ đội câu bức cặp đôi chuyến cột hồ lô thửa dãy tòa toà tập
khẩu mũi viên quả trái bó bánh đàn tờ cuốn quyển bản xe máy tàu thuyền giếng cầu cống đập vườn ao lồng khối hạng_mục
liều đoạn điểm nhịp lượt_người cơ_sở chương_trình hoạt_động tủ bàn ghế giường áo chăn bồn bể trụ mẫu gian lá tòa_nhà
thanh ống bao_tải phôi thẻ giấy sổ đơn thư bài tin ảnh tiết_mục tác_phẩm khoản món mâm hũ lọ thỏi rổ xâu chai_lọ vỏ đầu
""".split()  # fmt: skip

_PEOPLE = """
người hộ hộ_dân hộ_nghèo hộ_cận_nghèo hộ_gia_đình hộ_kinh_doanh hộ_đồng_bào gia_đình nhân_khẩu khẩu lao_động học_sinh sinh_viên giáo_viên
nhà_giáo giảng_viên cán_bộ công_chức viên_chức công_nhân nông_dân chiến_sĩ chiến_sỹ sĩ_quan hội_viên đoàn_viên đảng_viên
thanh_niên phụ_nữ trẻ_em trẻ cháu em bệnh_nhân nạn_nhân đại_biểu thí_sinh vận_động_viên vđv huấn_luyện_viên cầu_thủ
tình_nguyện_viên khách_hàng khán_giả khách du_khách hành_khách thuyền_viên ngư_dân anh_hùng cô_gái chàng_trai thiếu_nữ thiếu_niên thiếu_nhi nghi_can nhân_chứng trinh_sát cử_nhân lái_xe tài_xế đối_tượng bị_can bị_cáo nghi_phạm
cư_dân người_dân dân chủ_thể chủ_đầu_tư nhà_đầu_tư nhà_thầu tác_giả nghệ_nhân nghệ_sĩ nhà_khoa_học chuyên_gia bác_sĩ
y_bác_sĩ nhân_viên nhân_viên_y_tế điều_dưỡng y_sĩ đồng_chí ủy_viên thành_viên ứng_viên ứng_cử_viên cử_tri tập_thể cá_nhân
cựu_chiến_binh thương_binh liệt_sĩ liệt_sỹ mẹ bà_mẹ người_cao_tuổi người_lao_động người_có_công người_khuyết_tật
thương_nhân tiểu_thương cổ_đông doanh_nhân phóng_viên nhà_báo quân_nhân tân_binh bộ_đội dân_quân công_an cảnh_sát phạm_nhân
học_viên con_gái con_trai đô_vật lưu_học_sinh du_học_sinh nghiên_cứu_sinh tuyển_thủ võ_sĩ võ_sinh kỳ_thủ bệnh_binh thương_bệnh_binh chủ_tịch phó_chủ_tịch bí_thư phó_bí_thư giám_đốc phó_giám_đốc phó_trưởng_ban phó_phòng trưởng_phòng thực_tập_sinh trí_thức giáo_sư tiến_sĩ thạc_sĩ cử_nhân kỹ_sư thợ ông bà anh chị cô trường_hợp ca_sĩ diễn_viên
diễn_giả cố_vấn trưởng_thôn già_làng chức_sắc tín_đồ phật_tử giáo_dân tuyên_truyền_viên cộng_tác_viên kiểm_lâm lãnh_đạo
mẹ_con bố_con cha_con bà_cháu ông_cháu vợ_chồng anh_em chị_em mẹ_chồng nữ nam nữ_sinh nam_sinh phụ_huynh hộ_sản_xuất hộ_chăn_nuôi công_dân kiều_bào nhân_sự biên_chế thân_nhân người_nghèo
ứng_viên hộ_tái_định_cư đứa kẻ_gian tên đứa_trẻ bé f0 f1 người_nước_ngoài hộ_viên thính_giả độc_giả tác_giả nhóm_tác_giả
""".split()  # fmt: skip

_UNITS_OF_STATE = """
bên xã phường thị_trấn huyện quận thị_xã thành_phố tỉnh tỉnh_thành thôn làng ấp xóm tổ_dân_phố khu_phố khu_dân_cư buôn đặc_khu địa_phương
xã_đảo huyện_ủy thị_ủy thành_ủy huyện_đảo quốc_gia nước vùng khu_vực miền châu_lục thành_thị đảng_bộ chi_bộ chi_đoàn chi_hội
tổ_chức_cơ_sở_đảng tổ_chức_đảng cơ_sở_hội đảng_viên_mới tổ_chức cơ_quan đơn_vị ban_ngành sở_ngành sở ngành doanh_nghiệp
công_ty tập_đoàn ngân_hàng hợp_tác_xã htx tổ_hợp_tác trang_trại câu_lạc_bộ clb đoàn_thể cơ_quan_báo_chí hiệp_hội
trường_học bệnh_viện trạm_y_tế trung_tâm nhà_máy xí_nghiệp cửa_hàng siêu_thị chợ khách_sạn nhà_hàng phòng_khám nhà_trẻ
văn_phòng chi_nhánh đại_lý viện trường_đại_học trung_tâm_y_tế hội phòng_ban ban trung_đoàn sư_đoàn lữ_đoàn tiểu_đoàn
cơ_quan_báo_chí_truyền_thông đoàn tổ_công_tác tổ_công_nghệ_số nghiệp_đoàn công_đoàn_cơ_sở công_đoàn tổ_tự_quản cơ_sở_sản_xuất
""".split()  # fmt: skip

_THINGS = """
tờ_khai thủy_điện thuỷ_điện dự_án công_trình mô_hình sản_phẩm nghị_quyết chỉ_thị quyết_định kế_hoạch văn_bản hồ_sơ thủ_tục thủ_tục_hành_chính chỉ_tiêu
tiêu_chí nhiệm_vụ giải_pháp nội_dung chuyên_đề đề_tài sáng_kiến đề_án ý_kiến kiến_nghị câu_hỏi phiếu phiếu_thuận lượt_ý_kiến
nhà_văn_hóa nhà_văn_hoá phòng_học nhà_vệ_sinh gian_hàng cánh_đồng sự_cố vụ_việc nguồn_tin mẫu_bệnh_phẩm phương_tiện đầu_máy
ô_tô ôtô xe_ô_tô xe_máy mô_tô xuồng_máy xuồng tàu_thuyền tàu_cá máy_bay trực_thăng máy_bay_trực_thăng điện_thoại điện_thoại_di_động máy_tính máy_tính_xách_tay
tivi ti_vi camera súng dao viên_đạn con_dấu khẩu_trang sổ_tiết_kiệm học_bổng xe_đạp quà phần_quà phần_thưởng suất_quà suất_học_bổng
đơn_vị_máu ngày_công lượt_khách lượt_người lượt_xe chuyến_bay chuyến_tàu chuyến_xe tín_chỉ cổ_phiếu trái_phiếu cổ_phần
dân_tộc tôn_giáo lễ_hội di_tích di_sản làng_nghề trò_chơi môn bộ_môn tiết_mục bài_viết tin_bài ấn_phẩm hạng_mục gói_thầu
tầng bậc loại nhóm_ngành ngành_nghề lĩnh_vực nghề giống giống_lúa loài vòng vòng_thi phần_thi trận_đấu bàn_thắng bàn
hợp_đồng thỏa_thuận biên_bản biên_bản_ghi_nhớ giấy_phép giấy_chứng_nhận đơn_thư đơn vụ_án vụ_cháy vụ_tai_nạn
vụ_tai_nạn_giao_thông tai_nạn ca_mắc ca_tử_vong ca_bệnh ca_nhiễm ca_dương_tính ổ_dịch cơn_bão trận_lũ cuộc_thi hội_nghị
kỳ_họp phiên_họp cuộc_họp buổi_tập_huấn lớp_tập_huấn đợt_hiến_máu đợt_thi_đua giường giường_bệnh tiêu_chuẩn tuyến_đường
lá_phiếu điểm_bầu_cử điểm_tái_định_cư điểm_cầu khu_tái_định_cư khu_công_nghiệp cụm_công_nghiệp khu_kinh_tế km_đường
hạng giai_đoạn bước vị_trí việc_làm chỗ_ngồi chỗ chỗ_làm đoạn_đường nút_giao cầu_vượt hầm cảng sân_bay nhà_ga bến
trụ cọc tuabin tổ_máy tấm_pin nhà_kho căn_hộ phòng_ngủ biệt_thự lồng_bè chuồng_trại hệ_thống thiết_bị bộ_phận
tiết_học tiết giáo_trình tài_liệu đầu_sách tựa_sách số_báo chương_trình hoạt_động phong_trào chiến_dịch hành_vi tội_danh
lỗi vi_phạm lần_cảnh_cáo lượt điểm hiện_vật cổ_vật bảo_vật ngôi_mộ mộ hài_cốt hài_cốt_liệt_sĩ danh_mục nhãn_hiệu thương_hiệu
tài_khoản giao_dịch website trang_web ứng_dụng phản_ánh hội_thảo đoàn_công_tác cây_xanh cây_số bóng_đèn đèn cột_điện
trạm_biến_áp đường_dây trạm_bơm hồ_chứa kênh_mương kênh đê kè đoạn_kè giếng_khoan máy_bơm máy_các_loại máy_phát_điện
xe_cứu_thương xe_cứu_hỏa xe_tải xe_khách xe_chữa_cháy xe_con xe_buýt tàu_chiến tên_lửa khẩu_súng quả_mìn quả_bom bom mìn
mái_ấm nhà_tình_nghĩa nhà_tình_thương nhà_đại_đoàn_kết ngôi_nhà cuốn_sách quyển_vở quyển_sách bánh_chưng phôi_bằng
vạch đơn_nguyên mỏ mặt_hàng chủng_loại thị_trường chuỗi vùng_nguyên_liệu vùng_trồng mã_số_vùng_trồng cơ_sở_đóng_gói giải_đấu
thùng_hàng container công-ten-nơ kiện_hàng giọt hạt bông đóa bông_hoa bó_hoa vòng_hoa trang tiếng_nói ngôn_ngữ
bài_thi bài_dự_thi bài_hát ca_khúc bộ_phim phim giải_pháp_kỹ_thuật bằng_sáng_chế bằng_độc_quyền_sáng_chế nguyện_vọng
điều khoản chương điều_khoản phụ_lục vấn_đề nhiệm_vụ_trọng_tâm khâu khâu_đột_phá mục_tiêu trụ_cột nguyên_tắc quan_điểm
đường_bay gốc lão_nông cành tình_huống nón mặt_tiền chậu ba_lô địa_điểm chuyên_án nhánh sự_kiện khung dòng ký_túc_xá quán góc cá_thể thi_thể
đô_thị tiểu_khu chức_danh nghịch_lý yếu_tố hình_ảnh hình_thức phiên_bản iphone vali xu_hướng mức mức_giá khúc luồng đĩa vật_dụng tính_năng
dịch_vụ mẫu_nước ý_tưởng số_liệu biện_pháp phần_mềm điểm_thi phân_đội tiểu_đội trung_đội tổ_đội lô_đất thửa_đất lô_hàng phòng_ban đầu_việc
tổ_hợp thuê_bao ngày_hội hạng_mục_công_trình cụm_dân_cư liên_gia cây_cảnh nghề_nghiệp trạm_biến_áp hố sân tuyến_đê mũi_thi_công cây_ăn_quả phòng_chức_năng
mũi_tiêm liều_vắc_xin liều_vaccine túi_an_sinh nguồn lần thực_thể tập_thể_nhỏ trận_động_đất dư_chấn trận_mưa điểm_sạt_lở
điểm_trường điểm_du_lịch điểm_đen trạm_thu_phí làn làn_xe cửa_khẩu cột_mốc mốc tín_hiệu tần_suất kịch_bản phương_án
""".split()  # fmt: skip

_TAKEN = """
lợn bò trâu dê gà vịt heo ngựa ngan chó cá tôm cua ong lợn_nái bò_giống bò_sữa trâu_bò gia_cầm gia_súc thủy_cầm lợn_giống gà_giống cá_giống lợn_thịt
mì mì_tôm gạo nước nước_uống nước_sạch nước_rửa_tay sữa bánh kẹo thuốc vắc_xin vaccine xăng dầu xi_măng phân phân_bón giống ma_túy heroin rượu bia
mâu_thuẫn tai_nạn_giao_thông tngt tai_nạn cháy nổ việc án vi_phạm tội_phạm đuối_nước bạo_lực trộm_cắp lừa_đảo tranh_chấp khiếu_nại ly_hôn
bảo_hiểm_y_tế bảo_hiểm bhyt căn_cước căn_cước_công_dân hội_viên in in_màu photocopy kiểm_soát kiểm_dịch tuổi nợ ngành nghề công_tác
chăn_màn máy_tính hồ_sơ quần_áo bàn_ghế sách sách_giáo_khoa chưng nhà tình_thương đất lúa rừng cây keo cà_phê cao_su hoa rau quả vải chè
hiến_máu thi_đua tập_huấn đối_thoại gặp_mặt tiếp_xúc hội_thảo tuyên_truyền kiểm_tra khám_bệnh giao_dịch tham_quan áo súng đạn ảnh tranh phim
mắc tử_vong bệnh nhiễm dương_tính cấp_cứu phẫu_thuật sinh tái_định_cư trường cầu du_lịch dân_cư tự_quản xe tàu thuyền
""".split()  # fmt: skip

TAKEN = frozenset(word.replace("_", " ") for word in _TAKEN)
"""What stands behind a classifier and belongs to the unit, beside the counted nouns themselves."""

CLASSIFIERS = frozenset(word.replace("_", " ") for word in _CLASSIFIERS)
"""Counted nouns that take the noun behind them into the unit."""

PEOPLE = frozenset(word.replace("_", " ") for word in _PEOPLE)
"""Counted people and households."""

CONTAINERS = frozenset(
    "con căn chiếc cái thùng bộ chai liều hộp gói túi bao ngôi lon bình can suất quả trái viên tấm khẩu lá bánh cuốn quyển phần".split()
)
"""Classifiers that an indicator does without: the unit has them."""

COMPOUNDS = frozenset(
    (
        "con dấu",
        "suất quà",
        "phần quà",
        "phần thưởng",
        "phần mộ",
        "phần thi",
        "phần việc",
        "phần mềm",
        "bộ phận",
        "bộ môn",
        "căn hộ",
        "con đường",
        "bao tải",
        "bánh chưng",
        "lá phiếu",
        "khẩu trang",
        "khẩu phần",
    )
)
"""Words that begin like a classifier and are none."""

BODIES = frozenset(word.replace("_", " ") for word in _UNITS_OF_STATE)
"""Counted units of administration, and bodies."""

COUNTED = CLASSIFIERS | PEOPLE | BODIES | frozenset(word.replace("_", " ") for word in _THINGS)
"""All counted nouns, with their classifier where it belongs to the word, in lower case."""

LONGEST = max(noun.count(" ") + 1 for noun in COUNTED)
"""The number of syllables of the longest counted noun."""

AWARD_NOUNS = frozenset(
    "giải|giải thưởng|huy chương|hcv|hcb|hcđ|bằng khen|giấy khen|cờ thi đua|kỷ niệm chương|huân chương|huy hiệu"
    "|danh hiệu|cúp|cờ|thư khen|sao|kỉ niệm chương|giải nhất|giải nhì|giải ba|giải khuyến khích|thủ khoa"
    "|bằng lao động sáng tạo|bằng chứng nhận".split("|")
)
"""Awards: their counts are award records, not figures."""

COLLECTIVE_PAIRS = frozenset(
    "bên|nước|miền|ông bà|chiều|phía|đầu|mặt|vế|tay|chân|mắt|nửa"
    "|bờ|bàn tay|chữ|ngả|phe|vai|má|anh chị em|bà con|con số|chữ số".split("|")
)
"""Pairs that everyone has: "hai bên", "hai nước" name them, they do not count."""
