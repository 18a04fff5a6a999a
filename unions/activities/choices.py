"""Code lists of activities (活动代码表)."""

from django.db import models


class Audience(models.TextChoices):
    WORKERS = "workers", "职工"
    FRONT_LINE = "front_line", "一线职工"
    MIGRANTS = "migrants", "农民工"
    LEAVING = "leaving", "外出务工人员"
    LAID_OFF = "laid_off", "下岗失业人员"
    WOMEN = "women", "女职工"
    LAID_OFF_WOMEN = "laid_off_women", "下岗失业女职工"
    CADRES = "cadres", "工会干部"
    NEW_CADRES = "new_cadres", "新任工会干部"
    DELEGATES = "delegates", "职工代表"
    MODELS = "models", "劳动模范"
    EMPLOYERS = "employers", "企业负责人"
    PARTY = "party", "党员"
    RESIDENTS = "residents", "居民群众"
    CHILDREN = "children", "职工子女"


class Mode(models.TextChoices):
    GATHERED = "gathered", "集中"
    TO_THE_DOOR = "to_the_door", "送学上门"
    ORDERED = "ordered", "点单"
    ONLINE = "online", "线上"


class Occasion(models.TextChoices):
    NEW_YEAR = "new_year", "元旦"
    SPRING = "spring", "春节"
    LANTERN = "lantern", "元宵节"
    WOMEN = "women", "三八妇女节"
    CONSUMERS = "consumers", "3·15维权日"
    LABOUR = "labour", "五一劳动节"
    YOUTH = "youth", "五四青年节"
    CHILDREN = "children", "六一儿童节"
    SAFETY_MONTH = "safety_month", "安全生产月"
    DRUGS = "drugs", "6·26禁毒日"
    PARTY = "party", "七一建党节"
    ARMY = "army", "八一建军节"
    MID_AUTUMN = "mid_autumn", "中秋节"
    NATIONAL = "national", "国庆节"
    ELDERS = "elders", "重阳节"
    FIRE = "fire", "119消防日"
    CONSTITUTION = "constitution", "12·4宪法日"
    OTHER = "other", "其他节点"


class Severity(models.TextChoices):
    """Grades of 《生产安全事故报告和调查处理条例》 art. 3."""

    ORDINARY = "ordinary", "一般事故"
    LARGER = "larger", "较大事故"
    MAJOR = "major", "重大事故"
    GRAVE = "grave", "特别重大事故"
