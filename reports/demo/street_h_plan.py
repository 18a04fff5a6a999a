"""紫岗街道: its plan for 2023 (工作思路和目标), with the targets that the district has set."""

from reports.demo.told import Goal, Headed

TARGETS: dict[str, Goal] = {
    "honours.homes_city": 2,
    "honours.pioneers_city": 2,
    "honours.harmony_city": 2,
    "unions.founded": 20,
    "contracts.wage_rate_of_unions": 100,
    "democracy.congresses_each_above_scale": (1, 2),
    "democracy.disclosure_rate_above_scale": 100,
    "safety.accidents": 0,
    "training.cadre_sessions": (1, 2),
    "culture.handbooks": 10_000,
    "honours.good_workers": (1, 2),
    "honours.learning_teams": (1, 2),
    "work.skill_contest_times": (1, 2),
    "aid.file_rate": 100,
    "aid.study_rate": 100,
}
GUIDANCE: Headed = (
    (
        "",
        (
            "2023年，在街道党工委、办事处和区总工会的领导下，坚持科学发展，做到三个“贴近”，工会工作贴近街道的中心任务，"
            "贴近职工的所想所盼，贴近工会的基本职责，争取有作为、有温度、有新意",
            "把建设、参与、教育、维护四项职能落到实处，推进民主管理，加强自身建设，当好党联系职工群众的桥梁",
        ),
    ),
)
FOCUS: Headed = (
    (
        "围绕一个目标，争先创优",
        (
            "深入创建工人先锋号，让更多班组和企业走进省、市表彰行列",
            "深入创建和谐劳动关系企业，把用工规范、职工满意的企业树为榜样",
            "深入创建模范职工之家，以建家带动企业工会规范运转",
        ),
    ),
    (
        "抓住两个重点，依法推进",
        (
            "依法推进企业建会，联合企业服务中心、安全监管站、劳动保障所逐户普查，开好企业业主座谈会，下达建会通知，"
            "把外资、港澳台资和中小私营企业集中的工业园区作为重点，把农民工作为重点对象",
            "依法推进工资集体协商，按企业规模和经营状况确定协商重点，采取灵活的要约办法，让更多企业按年协商、按约履行",
        ),
    ),
    (
        "抓好三个关键，促进和谐",
        ("规模以上企业职代会按期召开", "厂务公开、村务公开坚持经常", "安全生产和劳动保护落到班组"),
    ),
    (
        "做到四个到位，提升素质",
        (
            "应知应会的业务知识培训到位",
            "工会法和企业工会工作条例等法规宣传到位",
            "“两争一树”活动组织到位",
            "“五一”“五四”和国庆文体活动、“万人练兵、千人比武”技能比赛安排到位",
        ),
    ),
)
FEATURES: Headed = (
    (
        "",
        (
            "摸索行业工会的管理和运行办法，签订行业集体合同和行业工资协议，把同行业小企业的力量拢在一起",
            "依托街道工业园区建立园区工会，改变一家企业建一家工会的老办法，试建覆盖面更大的区域性工会组织",
        ),
    ),
)
