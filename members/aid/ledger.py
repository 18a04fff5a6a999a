"""Ledgers of aid (帮扶台账): gifts, applications, donations, visits to homes."""

from members.aid.applications import MedicalApplication, StudyApplication
from members.aid.donations import DonationDrive
from members.aid.models import Aid
from members.aid.visits import HomeVisit
from unions.ledgers.declaration import Column, Ledger

AIDS = Ledger(
    model=Aid,
    title="帮扶记录",
    slug="aids",
    counter="条",
    group="会员与帮扶",
    icon="gift",
    dated="given_on",
    key=("union", "given_on", "kind", "title", "file", "member", "person", "student"),
    empty="还没有帮扶记录。发一次登记一行；节日集中慰问没有名单的，一批一行并写户数。",
    sections={
        "帮扶": (
            Column("union", filter=True),
            Column("given_on", filter=True, aliases=("帮扶日期", "慰问日期", "时间")),
            Column("kind", filter=True, aliases=("类别", "救助类别")),
            Column("occasion", filter=True),
            Column("title", search=True, aliases=("帮扶内容",)),
        ),
        "受助对象": (
            Column("recipient", label="受助对象"),
            Column("file", listed=False, search=True),
            Column("member", listed=False, search=True),
            Column("person", listed=False, search=True, aliases=("姓名", "受助人", "慰问对象")),
            Column("id_number", listed=False, search=True, aliases=("身份证号", "身份证号码")),
            Column("student", listed=False, search=True, aliases=("学生姓名",)),
            Column("stage", listed=False, filter=True),
            Column("community", listed=False, filter=True, aliases=("社区",)),
            Column("resident_group", listed=False, filter=True, aliases=("居民组",)),
        ),
        "钱和物": (
            Column("amount", total=True, aliases=("金额（元）", "救助金额（元）", "慰问金（元）")),
            Column("goods", listed=False, aliases=("物品",)),
            Column("goods_value", total=True, aliases=("折款（元）",)),
            Column("source", listed=False, filter=True),
            Column("partners", listed=False, filter=True),
            Column("voucher", listed=False, search=True),
            Column("signed_on", listed=False),
        ),
        "数量": (
            Column("households", total=True, aliases=("户数（户）",)),
            Column("people", total=True, aliases=("人数（人）",)),
            Column("times", listed=False, total=True, aliases=("人次（人次）",)),
            Column("household_size", listed=False, total=True, aliases=("家庭人口（人）",)),
        ),
        "典型事例": (
            Column("may_name", listed=False),
            Column("is_featured", listed=False, filter=True),
            Column("story", listed=False),
        ),
    },
)
STUDY_APPLICATIONS = Ledger(
    model=StudyApplication,
    title="助学申请",
    slug="study-applications",
    counter="份",
    group="会员与帮扶",
    icon="mortarboard",
    dated="applied_on",
    key=("file", "name", "applied_on"),
    part_of="file",
    empty="还没有助学申请。按《困难职工子女助学申请表》填写，批准后在帮扶记录登记发放。",
    sections={
        "申请": (
            Column("file", search=True, aliases=("建档职工", "建档职工姓名")),
            Column("applied_on", filter=True, aliases=("申报时间",)),
        ),
        "学生": (
            Column("name", search=True, aliases=("学生姓名",)),
            Column("relation", listed=False),
            Column("sex", listed=False),
            Column("ethnicity", listed=False),
            Column("is_fresh", listed=False),
            Column("id_number"),
            Column("born_on", listed=False),
            Column("phone", listed=False),
            Column("political_status", listed=False),
        ),
        "录取": (
            Column("score", listed=False, aliases=("高考分数",)),
            Column("course", filter=True),
            Column("school"),
            Column("subject", listed=False),
            Column("course_years", listed=False),
            Column("admission_round", listed=False),
            Column("enrolled_on", listed=False),
            Column("graduates_on", listed=False),
            Column("tuition"),
            Column("wants_loan", listed=False),
            Column("loan", listed=False, aliases=("助贷金额（元）",)),
        ),
        "审批": (
            Column("reason", listed=False, aliases=("致困原因简述",)),
            Column("promised_on", listed=False),
            Column("decision", filter=True),
            Column("decided_on", filter=True),
        ),
    },
)
MEDICAL_APPLICATIONS = Ledger(
    model=MedicalApplication,
    title="医疗救助申请",
    slug="medical-applications",
    counter="份",
    group="会员与帮扶",
    icon="hospital",
    dated="applied_on",
    key=("file", "name", "applied_on"),
    part_of="file",
    empty="还没有医疗救助申请。按《困难职工医疗救助申请表》填写，批准后在帮扶记录登记发放。",
    sections={
        "申请": (
            Column("file", search=True, aliases=("建档职工", "建档职工姓名")),
            Column("applied_on", filter=True, aliases=("申报时间",)),
        ),
        "患者": (
            Column("name", search=True, aliases=("患者姓名",)),
            Column("relation"),
            Column("sex", listed=False),
            Column("workplace", listed=False),
            Column("id_number"),
            Column("born_on", listed=False),
        ),
        "医疗支出": (
            Column("disease", listed=False),
            Column("own_spending", total=True),
            Column("hospital_stays", listed=False),
            Column("recognised_spending", listed=False),
            Column("employer_aid", listed=False),
            Column("social_aid", listed=False),
            Column("treatment", listed=False),
        ),
        "审批": (
            Column("reason", listed=False),
            Column("promised_on", listed=False),
            Column("decision", filter=True),
            Column("decided_on", filter=True),
        ),
    },
)
DONATIONS = Ledger(
    model=DonationDrive,
    title="募捐",
    slug="donations",
    counter="次",
    group="会员与帮扶",
    icon="heart",
    dated="held_on",
    key=("union", "title", "held_on"),
    empty="还没有募捐。每次募捐登记一行，写明用途和金额。",
    sections={
        "募捐": (
            Column("union", filter=True),
            Column("title", search=True, aliases=("名称",)),
            Column("purpose", filter=True),
            Column("held_on", filter=True, aliases=("日期",)),
            Column("enterprise", listed=False, filter=True),
        ),
        "款物": (
            Column("amount", total=True, aliases=("金额（元）", "捐款金额（元）")),
            Column("goods", listed=False),
            Column("goods_value", listed=False, total=True, aliases=("折款（元）",)),
            Column("donors", total=True),
            Column("donor_units", total=True),
        ),
        "受益": (
            Column("beneficiary", search=True),
            Column("is_personal", listed=False),
            Column("may_name", listed=False),
            Column("recipient", listed=False),
            Column("passed_on", listed=False),
            Column("note", listed=False),
        ),
    },
)
HOME_VISITS = Ledger(
    model=HomeVisit,
    title="入户走访",
    slug="home-visits",
    counter="次",
    group="会员与帮扶",
    icon="house-door",
    dated="visited_on",
    key=("union", "visited_on", "target", "file", "member", "person"),
    empty="还没有入户走访。到困难职工、失业人员等家里走访，一次登记一行。",
    sections={
        "走访": (
            Column("union", filter=True),
            Column("visited_on", filter=True, aliases=("日期",)),
            Column("target", filter=True),
            Column("visited", label="被走访人"),
            Column("file", listed=False, search=True),
            Column("member", listed=False, search=True),
            Column("person", listed=False, search=True),
            Column("households", total=True),
            Column("people", total=True),
            Column("visitors", search=True),
        ),
        "情况": (
            Column("situation", listed=False),
            Column("outcome"),
        ),
    },
)

LEDGERS = (AIDS, STUDY_APPLICATIONS, MEDICAL_APPLICATIONS, DONATIONS, HOME_VISITS)
