"""Code lists about members (会员代码表), in the words of the official sheet; 民族 by the codes of GB/T 3304."""

from django.db import models

ETHNIC_GROUPS = (
    "汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 "
    "傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 "
    "毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 "
    "独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族"
)
ETHNICITIES = tuple((f"{code:02}", name) for code, name in enumerate(ETHNIC_GROUPS.split(), 1))
HAN = "01"


class Employment(models.TextChoices):
    """就业状况."""

    AT_POST = "at_post", "在岗"
    LAID_OFF = "laid_off", "待（下）岗"
    UNEMPLOYED = "unemployed", "失业"
    RETIRED = "retired", "退休"
    RESIGNED = "resigned", "退职"
    EARLY_RETIRED = "early_retired", "退养（内退）"
    SICK_LEAVE = "sick_leave", "病休"
    OTHER = "other", "其他"


class SkillLevel(models.TextChoices):
    """技术等级: 职业资格一级 is the highest."""

    NONE = "none", "无"
    FIRST = "1", "职业资格一级（高级技师）"
    SECOND = "2", "职业资格二级（技师）"
    THIRD = "3", "职业资格三级（高级）"
    FOURTH = "4", "职业资格四级（中级）"
    FIFTH = "5", "职业资格五级（初级）"


class Residence(models.TextChoices):
    """户籍类型."""

    RURAL = "rural", "农业户口"
    URBAN = "urban", "非农业户口"


class WorkForm(models.TextChoices):
    """用工形式: not in the official sheet; statistics ask for it."""

    CONTRACT = "contract", "劳动合同制"
    DISPATCHED = "dispatched", "劳务派遣"
    PART_TIME = "part_time", "非全日制"
    FLEXIBLE = "flexible", "灵活就业"
    PLATFORM = "platform", "新就业形态"
    OTHER = "other", "其他"


class Occupation(models.TextChoices):
    """重点群体: the groups that unions were asked to bring in from 2018 on."""

    TRUCK_DRIVER = "truck_driver", "货车司机"
    CAB_DRIVER = "cab_driver", "网约车司机"
    COURIER = "courier", "快递员"
    FOOD_RIDER = "food_rider", "外卖配送员"
    CARER = "carer", "护工护理员"
    DOMESTIC = "domestic", "家政服务员"
    SHOP_STAFF = "shop_staff", "商场信息员"
    ESTATE_AGENT = "estate_agent", "房产中介员"
    GUARD = "guard", "保安员"


class ChangeKind(models.TextChoices):
    """会籍变化类型."""

    JOINED = "joined", "入会"
    TRANSFERRED_IN = "transferred_in", "转入"
    RETAINED = "retained", "保留"
    TRANSFERRED_OUT = "transferred_out", "转出"
    EXPELLED = "expelled", "除名"
    RESIGNED = "resigned", "退会"


class ChangeCause(models.TextChoices):
    """会籍变化原因."""

    EMPLOYMENT = "employment", "劳动（工作）关系发生变化"
    LAID_OFF = "laid_off", "在本单位下岗后待岗"
    UNEMPLOYED = "unemployed", "失业"
    BANKRUPTCY = "bankruptcy", "所在企业破产"
    OWN_WISH = "own_wish", "个人要求退会"
    CRIME = "crime", "因犯罪被开除会籍"


ENTERING = (ChangeKind.JOINED, ChangeKind.TRANSFERRED_IN)
LEAVING = (ChangeKind.TRANSFERRED_OUT, ChangeKind.EXPELLED, ChangeKind.RESIGNED)
