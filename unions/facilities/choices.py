"""Code lists of facilities (阵地代码表)."""

from django.db import models


class FacilityKind(models.TextChoices):
    HOME = "home", "职工之家"
    BOOKROOM = "bookroom", "职工书屋"
    LIBRARY = "library", "图书室"
    SERVICE_CENTRE = "service_centre", "职工服务中心"
    SERVICE_STATION = "service_station", "职工服务站"
    SERVICE_POINT = "service_point", "职工服务点"
    FOUR_IN_ONE = "four_in_one", "四位一体服务平台"
    AID_CENTRE = "aid_centre", "困难帮扶中心"
    AID_STATION = "aid_station", "困难职工帮扶站"
    AID_POINT = "aid_point", "困难职工帮扶点"
    AID_WINDOW = "aid_window", "帮扶接待窗口"
    JOB_STATION = "job_station", "就业帮扶工作站"
    RIGHTS_CENTRE = "rights_centre", "职工权益维护中心"
    RIGHTS_STATION = "rights_station", "职工权益维护站"
    RECEPTION = "reception", "接待站"
    ORGANISING_STATION = "organising_station", "工建工作站"
    TRAINING_BASE = "training_base", "职工培训基地"
    MIGRANT_BASE = "migrant_base", "外来务工服务基地"
    MEMBER_BASE = "member_base", "会员基地"
    MODEL_STUDIO = "model_studio", "劳模创新工作室"
    SKILL_STUDIO = "skill_studio", "技术骨干创新工作室"
    DISCOUNT = "discount", "会员优惠服务单位"
    OUTDOOR_STOP = "outdoor_stop", "户外劳动者驿站"
    FAMILY_PLANNING = "family_planning", "计生服务站点"
    NURSING_ROOM = "nursing_room", "爱心母婴室"
    OFFICE = "office", "办公场所"
    OTHER = "other", "其他阵地"


class HostKind(models.TextChoices):
    UNION = "union", "工会"
    COMMUNITY = "community", "社区"
    ENTERPRISE = "enterprise", "企业"
    BUILDING = "building", "楼宇"
    PARK = "park", "园区"
    SCHOOL = "school", "学校"
    GOVERNMENT = "government", "机关"
    OTHER = "other", "其他"


class OfferCategory(models.TextChoices):
    """What a discount partner or another facility offers."""

    SHOPPING = "shopping", "商业"
    MEDICAL = "medical", "医疗"
    LEGAL = "legal", "法律"
    CATERING = "catering", "餐饮"
    CULTURE = "culture", "文化体育"
    EDUCATION = "education", "教育培训"
    TRAVEL = "travel", "旅游"
    FINANCE = "finance", "金融保险"
    LIFE = "life", "生活服务"
    OTHER = "other", "其他"
