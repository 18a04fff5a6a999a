"""Code lists of the 困难职工档案表 (困难职工代码表)."""

from django.db import models


class Subject(models.TextChoices):
    """建档对象: towns keep files of enterprises in difficulty too."""

    WORKER = "worker", "困难职工"
    MIGRANT = "migrant", "困难农民工"
    ENTERPRISE = "enterprise", "困难企业"


class Level(models.TextChoices):
    """困难类别."""

    DEEP = "deep", "深度困难"
    RELATIVE = "relative", "相对困难"
    ACCIDENTAL = "accidental", "意外致困"
    LOW_INCOME = "low_income", "低保户（旧类别）"
    BORDERLINE = "borderline", "低保边缘户（旧类别）"
    ABOVE = "above", "低保线以上（旧类别）"


class Standard(models.TextChoices):
    """建档标准."""

    NATIONAL = "national", "全国级"
    PROVINCIAL = "provincial", "省级"
    CITY = "city", "地市级"
    COUNTY = "county", "区县级"
    GRASSROOTS = "grassroots", "基层"


class State(models.TextChoices):
    """申请 → 入户 → 核对 → 公示 → 审批 → 在档 → 脱困、退档或注销."""

    APPLIED = "applied", "已申请"
    VISITED = "visited", "已入户"
    VERIFIED = "verified", "已核对"
    POSTED = "posted", "公示中"
    APPROVED = "approved", "已审批"
    OPEN = "open", "在档"
    LIFTED = "lifted", "脱困"
    REMOVED = "removed", "退档"
    CANCELLED = "cancelled", "注销"
    DECLINED = "declined", "不予建档"


CLOSED = (State.LIFTED, State.REMOVED, State.CANCELLED)


class CloseReason(models.TextChoices):
    LIFTED = "lifted", "收入提高，已脱困"
    TREATED = "treated", "疾病治愈或子女毕业，已脱困"
    MISMATCHED = "mismatched", "信息比对不符合条件"
    OVERDUE = "overdue", "到期未复核"
    RETIRED = "retired", "退休"
    MOVED = "moved", "调离"
    DIED = "died", "死亡"
    DUPLICATE = "duplicate", "一户多档或一人多档"
    OTHER = "other", "其他"


class Cause(models.TextChoices):
    """致困原因."""

    UNABLE = "1", "无劳动能力"
    NOT_EMPLOYED = "2", "有劳动能力而未就业"
    LAID_OFF = "3", "下岗失业"
    UNINSURED = "4", "未参加社会保险"
    BENEFITS_UNPAID = "5", "社会保险待遇落实不到位"
    SERIOUS_ILLNESS = "6", "患重特大疾病"
    DISASTER = "7", "遭受自然灾害"
    ACCIDENT = "8", "遭受意外事故"
    SCHOOLING = "9", "子女上学"
    OTHER = "10", "其他"


CONDITIONS = (
    "良好 恶性肿瘤 心血管病 脑血管病 终末期肾病 精神病 肝病 血液病 糖尿病 肿瘤病 腰颈椎病 高血压病 肺病 一般疾病 "
    "深度昏迷 永久瘫痪 严重阿尔茨海默病 严重帕金森病 严重运动神经元病 残疾"
)
HEALTH = tuple((f"{code:02}", name) for code, name in enumerate(CONDITIONS.split(), 1))
HEALTHY = "01"


class Disability(models.TextChoices):
    SIGHT = "sight", "视力"
    HEARING = "hearing", "听力"
    SPEECH = "speech", "言语"
    MIND = "mind", "智力"
    LIMB = "limb", "肢体"
    MENTAL = "mental", "精神"
    MULTIPLE = "multiple", "多重"


class Grade(models.TextChoices):
    """残疾等级."""

    FIRST = "1", "一级"
    SECOND = "2", "二级"
    THIRD = "3", "三级"
    FOURTH = "4", "四级"


class WorkStatus(models.TextChoices):
    AT_POST = "at_post", "在岗"
    LAID_OFF = "laid_off", "下（待）岗"
    UNEMPLOYED = "unemployed", "失（无）业"
    RETIRED = "retired", "退休"
    SICK_LEAVE = "sick_leave", "病休"
    EARLY_RETIRED = "early_retired", "内退"
    VETERAN_RETIRED = "veteran_retired", "离休"


class ModelWorker(models.TextChoices):
    """劳模类型."""

    NONE = "none", "非劳模"
    NATIONAL = "national", "全国劳模"
    PROVINCIAL = "provincial", "省部级劳模"
    CITY = "city", "地市级劳模"
    OTHER = "other", "其他"


class Housing(models.TextChoices):
    SELF_BUILT = "self_built", "自建房"
    COMMERCIAL = "commercial", "商品房"
    AFFORDABLE = "affordable", "经济适用房"
    CAPPED = "capped", "两限房"
    EMPLOYER = "employer", "承租单位公房"
    LOW_RENT = "low_rent", "政府廉租房"
    RENTED = "rented", "租房"
    OTHER = "other", "其他"


class Marriage(models.TextChoices):
    MARRIED = "married", "已婚"
    SINGLE = "single", "未婚"
    DIVORCED = "divorced", "离异"
    WIDOWED = "widowed", "丧偶"


class Residence(models.TextChoices):
    """户口类型."""

    URBAN = "urban", "非农业"
    RURAL = "rural", "农业"
    CONVERTED = "converted", "农转居"


class EmployerNature(models.TextChoices):
    """单位性质."""

    STATE_BODY = "state_body", "国有机关/事业单位"
    STATE_OWNED = "state_owned", "国有企业"
    COLLECTIVE = "collective", "集体企业"
    PRIVATE = "private", "民营/私营/个体企业"
    FOREIGN = "foreign", "外商及港澳台投资企业"
    OTHER = "other", "其他"


class EmployerState(models.TextChoices):
    """企业状况."""

    NORMAL = "normal", "正常经营"
    LOSS = "loss", "亏损"
    HALTED = "halted", "停产半停产"
    RESTRUCTURED = "restructured", "改制"
    BANKRUPT = "bankrupt", "破产关闭"


class Insurance(models.TextChoices):
    """医保状况."""

    EMPLOYEE = "employee", "职工基本医疗保险"
    RESIDENT = "resident", "城乡居民基本医疗保险"
    PUBLIC = "public", "公费医疗"
    COMMERCIAL = "commercial", "商业保险"
    NONE = "none", "未参加"


class Relation(models.TextChoices):
    SPOUSE = "spouse", "配偶"
    SON = "son", "子"
    DAUGHTER = "daughter", "女"
    FATHER = "father", "父亲"
    MOTHER = "mother", "母亲"
    PARENT_IN_LAW = "parent_in_law", "公婆或岳父母"
    GRANDPARENT = "grandparent", "祖父母或外祖父母"
    GRANDCHILD = "grandchild", "孙子女或外孙子女"
    SIBLING = "sibling", "兄弟姐妹"
    OTHER = "other", "其他"


class Standing(models.TextChoices):
    """身份 of a household member."""

    INFANT = "infant", "学龄前儿童"
    STUDENT = "student", "在校学生"
    EMPLOYED = "employed", "在职"
    UNEMPLOYED = "unemployed", "失（无）业"
    FARMER = "farmer", "务农"
    RETIRED = "retired", "退休"
    UNABLE = "unable", "无劳动能力"
    OTHER = "other", "其他"
