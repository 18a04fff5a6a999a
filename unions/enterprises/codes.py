"""Official code lists of employers (用人单位代码表)."""

from django.db import models


class Nature(models.TextChoices):
    """单位性质类别 of the 采集表 (20 values); codes of the older national list, split where it was coarser."""

    STATE = "110", "国有企业"
    COLLECTIVE = "120", "集体企业"
    COOPERATIVE = "130", "股份合作企业"
    JOINT = "140", "联营企业"
    STATE_SOLE = "151", "国有独资公司"
    OTHER_LIMITED = "159", "其他有限责任公司"
    STATE_CONTROLLED = "161", "国有控股公司"
    OTHER_SHARES = "169", "其他股份有限公司"
    PRIVATE = "170", "私营企业"
    OTHER_DOMESTIC = "190", "其他内资企业"
    HONG_KONG_MACAO_TAIWAN = "200", "港澳台商投资企业"
    FOREIGN = "300", "外商投资企业"
    INSTITUTION = "410", "财政拨款的事业单位"
    OTHER_INSTITUTION = "490", "其他事业单位"
    OFFICE = "500", "机关"
    INDIVIDUAL = "600", "个体经济组织"
    NON_ENTERPRISE = "700", "民办非企业单位"
    ASSOCIATION = "710", "社会团体"
    FOUNDATION = "720", "基金会"
    OTHER = "900", "其他组织"


class EconomicType(models.TextChoices):
    """经济类型 of the 采集表 (9 values)."""

    STATE = "state", "国有经济"
    COLLECTIVE = "collective", "集体经济"
    PRIVATE = "private", "私营经济"
    INDIVIDUAL = "individual", "个体经济"
    JOINT = "joint", "联营经济"
    SHARES = "shares", "股份制"
    FOREIGN = "foreign", "外商投资"
    HONG_KONG_MACAO_TAIWAN = "hong_kong_macao_taiwan", "港澳台投资"
    OTHER = "other", "其他经济类"


class Industry(models.TextChoices):
    """门类 of GB/T 4754-2017."""

    A = "A", "农、林、牧、渔业"
    B = "B", "采矿业"
    C = "C", "制造业"
    D = "D", "电力、热力、燃气及水生产和供应业"
    E = "E", "建筑业"
    F = "F", "批发和零售业"
    G = "G", "交通运输、仓储和邮政业"
    H = "H", "住宿和餐饮业"
    I = "I", "信息传输、软件和信息技术服务业"  # noqa: E741 (the letter is the official code)
    J = "J", "金融业"
    K = "K", "房地产业"
    L = "L", "租赁和商务服务业"
    M = "M", "科学研究和技术服务业"
    N = "N", "水利、环境和公共设施管理业"
    O = "O", "居民服务、修理和其他服务业"  # noqa: E741 (the letter is the official code)
    P = "P", "教育"
    Q = "Q", "卫生和社会工作"
    R = "R", "文化、体育和娱乐业"
    S = "S", "公共管理、社会保障和社会组织"
    T = "T", "国际组织"


BUSINESSES = (
    Nature.STATE,
    Nature.COLLECTIVE,
    Nature.COOPERATIVE,
    Nature.JOINT,
    Nature.STATE_SOLE,
    Nature.OTHER_LIMITED,
    Nature.STATE_CONTROLLED,
    Nature.OTHER_SHARES,
    Nature.PRIVATE,
    Nature.OTHER_DOMESTIC,
    Nature.HONG_KONG_MACAO_TAIWAN,
    Nature.FOREIGN,
    Nature.INDIVIDUAL,
)
NON_PUBLIC = (Nature.PRIVATE, Nature.HONG_KONG_MACAO_TAIWAN, Nature.FOREIGN, Nature.INDIVIDUAL)
MIXED = (Nature.OTHER_LIMITED, Nature.OTHER_SHARES, Nature.OTHER_DOMESTIC)
NON_PUBLIC_ECONOMY = (
    EconomicType.PRIVATE,
    EconomicType.INDIVIDUAL,
    EconomicType.FOREIGN,
    EconomicType.HONG_KONG_MACAO_TAIWAN,
)
