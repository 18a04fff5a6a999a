"""Letters, visits, calls and disputes (来信来访、劳动争议) as a reception hears them."""

from datetime import date, timedelta

from members.cases.disputes import Dispute, DisputeKind, DisputeResult
from members.cases.models import Case, CaseKind, CaseState, Channel
from reports.demo.draw import workday
from reports.demo.place import Place

HEARD = {  # what it is about: subjects, each with what came of it
    CaseKind.WAGES: (
        ("反映装修工地拖欠三个月工钱", "与包工头当面核对工日，补发全部工钱"),
        ("离职后末月工资未结", "联系企业人事，次月发薪日一并结清"),
        ("加班工资按固定数发放", "对照考勤重新计算，差额补发"),
    ),
    CaseKind.CONTRACT: (
        ("入职半年未签劳动合同", "督促企业补签劳动合同并缴纳社会保险"),
        ("合同到期后岗位变动", "组织双方协商，按原岗位续签两年"),
        ("试用期一再延长", "说明法律规定，企业当月办理转正"),
    ),
    CaseKind.INSURANCE: (
        ("询问灵活就业人员养老保险如何接续", "当场讲解并开列所需材料"),
        ("生育津贴迟迟没有到账", "与经办机构核对，两周后到账"),
        ("调动后医保断缴两个月", "协助新单位补办手续"),
    ),
    CaseKind.INJURY: (
        ("搬运时砸伤脚面要求认定工伤", "协助备齐材料，由单位提出申请"),
        ("询问工伤停工期间工资标准", "讲解停工留薪规定并电话告知单位"),
    ),
    CaseKind.HOURS: (
        ("反映夏季连续加班没有调休", "企业调整排班，安排补休"),
        ("年休假被取消", "企业同意分两次补休"),
    ),
    CaseKind.SAFETY: (
        ("反映喷涂车间通风不好", "会同安监站查看，企业加装两台风机"),
        ("高温天气未发防暑用品", "三天内补发清凉饮料和防暑药品"),
    ),
    CaseKind.WOMEN: (
        ("哺乳期被安排夜班", "与企业沟通，调回白班"),
        ("询问产假天数", "当场解答并送一本《女职工劳动保护特别规定》"),
    ),
    CaseKind.LEGAL_AID: (
        ("申请法律援助追讨工伤赔偿", "指派值班律师代理，双方达成和解"),
        ("申请代写仲裁申请书", "法律志愿者代写并陪同立案"),
    ),
    CaseKind.HARDSHIP: (
        ("家人住院，请求临时困难救助", "入户核实后发放临时救助"),
        ("低收入家庭冬季取暖困难", "送去棉被和取暖补助"),
    ),
    CaseKind.JOB: (
        ("下岗后希望学一门手艺", "登记培训意向，推荐参加家政班"),
        ("想在家附近找一份工作", "推荐到社区保洁岗位"),
        ("询问小额创业贷款", "介绍政策并联系就业所办理"),
    ),
    CaseKind.SCHOOLING: (("外来职工子女入学手续", "协助开具居住和务工证明，顺利入学"),),
    CaseKind.SUGGESTION: (
        ("建议延长职工活动室开放时间", "周末增加半天开放"),
        ("建议多办亲子活动", "列入下一季度活动安排"),
    ),
}
ASKED = (
    "劳动合同解除的经济补偿怎样计算",
    "试用期最长可以约定多久",
    "工伤认定的期限和材料",
    "女职工产假和生育津贴",
    "职工带薪年休假的天数",
    "加班工资的计算基数",
    "社会保险转移接续办法",
    "退休年龄和养老金核算",
    "欠薪可以向哪个部门投诉",
    "劳务派遣工的同工同酬",
    "集体合同与劳动合同的关系",
    "入会条件和入会手续",
    "未成年子女的抚养费纠纷",
    "房屋租赁合同的违约责任",
    "困难职工建档的条件",
    "农民工参加医疗保险的办法",
)


def hear(place: Place, year: int, channel: Channel, number: int, *, first_month: int = 1) -> None:
    """Cases of one channel, one row each, all closed within weeks."""
    for _ in range(number):
        day = place.draw.day(date(year, first_month, 6), date(year, 12, 5))
        kind, subject, result = _matter(place, channel)
        place.book.add(
            Case,
            union=place.union,
            channel=channel,
            kind=kind,
            received_on=day,
            subject=subject,
            person=place.draw.person(),
            phone=place.draw.mobile() if place.draw.chance(0.6) else "",
            is_migrant_worker=place.draw.chance(0.4),
            handler=place.union.contact,
            **closed(place, day, result, at_once=channel in (Channel.COUNSEL, Channel.CALL)),
        )


def _matter(place: Place, channel: Channel) -> tuple[CaseKind, str, str]:
    if channel == Channel.COUNSEL:
        return CaseKind.POLICY, f"咨询{place.draw.choice(ASKED)}", "当场解答"
    kind = place.draw.choice(list(HEARD))
    return kind, *place.draw.choice(HEARD[kind])


def closed(place: Place, received: date, result: str, *, at_once: bool) -> dict[str, object]:
    days = 0 if at_once else place.draw.randint(2, 24)
    on = max(workday(received + timedelta(days=days)), received)
    return {"state": CaseState.CLOSED, "closed_on": on, "result": f"{result}。"}


DISPUTES = (
    (DisputeKind.WAGES, "拖欠工资", "按欠条数额分两次付清"),
    (DisputeKind.DISMISSAL, "解除劳动合同补偿", "按工作年限支付经济补偿"),
    (DisputeKind.INSURANCE, "补缴社会保险", "企业补缴欠缴月份"),
    (DisputeKind.INJURY, "工伤待遇", "参照伤残等级一次性支付"),
    (DisputeKind.HOURS, "加班费争议", "核对考勤后补发"),
)
REFERRED = "劳动人事争议仲裁院"


def mediate(place: Place, year: int, number: int) -> None:
    """Disputes, most settled by mediation, the others handed to arbitration."""
    draw = place.draw
    for _ in range(number):
        kind, matter, _ = draw.choice(DISPUTES)
        accepted = draw.day_of(year, 1, 11)
        firm = draw.choice(place.firms)
        is_settled = draw.chance(0.85)
        claimed = draw.randint(8, 320) * 100
        place.book.add(
            Dispute,
            union=place.union,
            accepted_on=accepted,
            subject=f"与{firm.short}的{matter}",
            kind=kind,
            enterprise=firm.row,
            person=draw.person(),
            is_migrant_worker=draw.chance(0.5),
            claimed=claimed,
            mediator=place.union.contact,
            committee=f"{place.town}劳动争议调解委员会",
            result=DisputeResult.SETTLED if is_settled else DisputeResult.ARBITRATION,
            referred_to="" if is_settled else f"{place.region}{REFERRED}",
            closed_on=max(workday(accepted + timedelta(days=draw.randint(3, 28))), accepted),
            recovered=claimed * draw.randint(70, 100) // 100 if is_settled else 0,
        )
