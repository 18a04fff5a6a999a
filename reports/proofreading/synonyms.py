"""Other words (别的说法): what writers call a thing that the catalogue calls otherwise."""

import re

# In the order in which they are replaced: long ones first.
SAME = {
    "女职工特殊权益保护专项集体合同": "女职工专项集体合同",
    "女职工特殊权益保护专项合同": "女职工专项集体合同",
    "女职工专项保护合同": "女职工专项集体合同",
    "女职工专项合同": "女职工专项集体合同",
    "工资协商合同": "工资集体协议",
    "工资集体合同": "工资集体协议",
    "工资专项合同": "工资集体协议",
    "工资协商": "工资集体协议",
    "职工代表大会": "职代会",
    "下岗失业职工": "下岗失业人员",
    "下岗失业人员": "下岗失业人员",
    "失业职工": "下岗失业人员",
    "失业人员": "下岗失业人员",
    "下岗职工": "下岗失业人员",
    "下岗人员": "下岗失业人员",
    "外来务工人员": "农民工",
    "贫困户": "困难家庭",
    "困难职工家庭": "困难家庭",
    "困难群众": "困难家庭",
    "贫困生": "困难学生",
    "困难职工子女": "困难学生",
    "劳动纠纷": "劳动争议",
    "劳资纠纷": "劳动争议",
    "总人口": "居民人口",
    "安全卫生": "安全生产",
    "消防": "安全生产",
}
LEVEL = re.compile(
    r"[\u4e00-\u9fff]{2}(?P<level>[省市区县])(?:总工会)?(?=[“《]?(?:模范|工人|和谐|示范|先进|五一|劳动))"
)
FILLING = re.compile(r"[\s“”‘’《》〈〉、的了已共各总*_]|今年|全年|目前|现有|累计|其中|到目前为止|年初至今|工作")
_SAME = re.compile("|".join(map(re.escape, sorted(SAME, key=len, reverse=True))))

# Names by which clerks know a figure, beside its label and the sentences of the phrase library.
BY_CODE: dict[str, tuple[str, ...]] = {
    "basics.area": ("占地面积", "占地", "辖区面积", "总面积"),
    "basics.compounds": ("居民小区", "辖区有小区"),
    "basics.employees": ("职工总数", "在岗职工"),
    "basics.enterprises": ("现有企业", "辖区企业", "入驻企业"),
    "basics.households": ("辖区户数", "辖区总户数", "居民户数"),
    "basics.poor_households": ("低保户", "低保家庭"),
    "basics.residents": ("居民", "居民人口", "常住人口"),
    "basics.units": ("驻区单位", "辖区单位", "行政企事业单位", "机关企事业单位"),
    "unions.founded": ("组建工会", "工会组建任务", "新建企业工会", "新组建工会", "新成立工会", "建立工会"),
    "unions.enterprises": ("已建会", "已建会企业", "已建立工会的企业"),
    "unions.enterprises_founded": ("企业建会", "新建会企业"),
    "unions.enterprises_founded_above_scale": ("规模企业建会", "规模以上企业建会"),
    "unions.enterprises_visited": ("走访企业", "上门走访企业", "到企业走访"),
    "unions.communities": ("社区工会组织", "所辖社区工会"),
    "unions.groups": ("工会小组", "下设工会小组"),
    "unions.rate": ("组建率", "建会率", "占正常生产经营企业"),
    "unions.renewed": ("完成换届", "换届选举"),
    "members.present": ("现有会员", "工会会员", "会员总数"),
    "members.joined": ("新发展会员", "吸收会员", "新入会"),
    "members.file_rate": ("会员档案", "会员建立档案"),
    "standards.regulations": ("制定制度", "项制度", "规章制度"),
    "standards.kinds_on_wall": ("上墙", "制度上墙"),
    "democracy.congress_rate": ("职代会制度", "建立职代会", "职代会建制"),
    "democracy.disclosure_rate": ("厂务公开制度", "厂务公开", "政务厂务公开"),
    "democracy.disclosure_rate_above_scale": ("规模以上企业实现厂务公开",),
    "democracy.regional_congresses": ("召开区域性职代会", "社区职代会"),
    "contracts.rate": ("签订集体合同", "集体合同"),
    "contracts.signed": ("新签集体合同", "新办理企业集体合同", "签订集体合同"),
    "contracts.wage_rate_of_all": ("签订工资集体协议", "工资集体协议"),
    "women.contract_rate": ("女职工专项集体合同", "签订女职工专项集体合同"),
    "women.contracts_signed": ("新增女职工专项集体合同", "新签女职工专项集体合同"),
    "work.proposals": ("提合理化建议", "征集合理化建议", "职工建议", "金点子"),
    "work.skill_contests": ("职工技能大赛", "技术比武", "技能竞赛"),
    "safety.accidents": ("劳动安全事故", "安全事故"),
    "safety.inspections": ("安全生产检查", "安全检查", "集中检查"),
    "safety.trained": ("劳动保护培训", "安全生产知识培训"),
    "safety.trained_times": ("宣讲培训安全生产知识", "安全生产知识培训"),
    "safety.committee_rate": ("劳动保护监督委员会", "成立劳动保护监督检查委员会"),
    "aid.files": ("困难职工", "在册困难职工", "建档困难职工"),
    "aid.file_rate": ("困难家庭得到帮助", "困难职工得到帮扶"),
    "aid.study_rate": ("困难学生完成学业", "困难学生得到资助"),
    "aid.households": ("帮扶困难家庭", "慰问困难家庭", "帮助困难家庭", "走访慰问困难职工", "慰问困难职工"),
    "aid.households_so_far": ("救助困难职工", "救助贫困职工", "救助困难家庭"),
    "aid.amount": ("发放慰问金", "发放救助金", "发放帮扶资金", "发放帮困金"),
    "aid.amount_so_far": ("投入资金", "投入帮扶资金", "帮扶中心投入资金"),
    "aid.students": ("资助困难学生", "资助学生", "助学"),
    "aid.donations_study": ("助学捐款", "金秋助学捐款", "助学募集资金", "助学募捐"),
    "aid.donations_illness": ("患者捐款", "重病职工捐款", "大病职工捐款"),
    "aid.donations_disaster": ("灾区捐款", "赈灾捐款"),
    "training.skill_sessions": ("技能培训班", "家政服务培训班", "烹饪餐饮培训班", "养殖食品加工培训班"),
    "training.skill_people": ("技能培训班培训人员",),
    "training.laid_off": ("培训下岗失业人员", "下岗失业人员技能培训", "下岗失业人员参加培训"),
    "training.laid_off_times": ("培训下岗失业人员", "下岗失业人员培训人次"),
    "training.law_people": ("法律培训", "普法培训员工"),
    "training.migrants": ("农民工技能素质培训", "培训农民工", "农民工进行培训"),
    "training.cadre_sessions": ("工会干部培训班", "工会干部业务知识培训班"),
    "employment.placed": ("实现就业", "安置就业"),
    "employment.placed_laid_off": (
        *("下岗失业人员再就业", "下岗再就业", "安置下岗失业人员", "安排下岗失业人员"),
        *("解决下岗失业人员就业", "下岗失业人员就业", "下岗失业人员实现就业"),
    ),
    "employment.placed_migrants": ("农民工就业", "农民工实现就业"),
    "employment.introduced": ("介绍就业", "介绍到企业就业", "推荐就业"),
    "employment.exported": ("劳务输出",),
    "rights.received": ("接待职工来访", "来信来访", "接待职工来信来访"),
    "rights.visits": ("接待来访人员", "接待来访"),
    "rights.disputes_settled": ("调解劳动争议", "劳动争议调解"),
    "culture.meetings": ("召开例会", "工作例会", "召开会议", "工会会议"),
    "culture.sport": ("篮球赛", "乒乓球赛", "运动会", "拔河比赛"),
    "culture.events": ("文体活动", "文艺演出", "文娱活动"),
    "facilities.library_area": ("图书室占地面积", "图书室面积"),
    "facilities.library_books": ("图书室藏书", "各类书籍", "图书", "藏书"),
    "facilities.enterprise_points": ("企业设立职工服务点",),
    "facilities.partners": ("共建单位", "联系单位"),
    "honours.harmony_passed": ("和谐劳动关系企业达标",),
    "staff.college_rate": ("大专以上文化程度占干部总数", "大专以上学历"),
    "staff.full_time_rate": ("专职干部",),
}


def plain(text: str) -> str:
    """Words as the catalogue has them, without what says nothing about a figure."""
    text = LEVEL.sub(r"\g<level>级", text)
    return FILLING.sub("", _SAME.sub(lambda found: SAME[found[0]], text))


def written_otherwise(code: str) -> tuple[str, ...]:
    """Other names of an indicator."""
    return BY_CODE.get(code, ())
