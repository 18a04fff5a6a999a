"""Code lists about persons (人员代码表) of the official 采集表, shared by officers and members."""

from django.db import models


class Sex(models.TextChoices):
    MALE = "male", "男"
    FEMALE = "female", "女"


class Education(models.TextChoices):
    """学历, highest first."""

    DOCTOR = "doctor", "博士"
    MASTER = "master", "硕士"
    BACHELOR = "bachelor", "本科"
    COLLEGE = "college", "大专"
    SECONDARY = "secondary", "中专"
    HIGH_SCHOOL = "high_school", "高中"
    MIDDLE_SCHOOL = "middle_school", "初中"
    PRIMARY = "primary", "小学及以下"


HIGHER_EDUCATION = (Education.DOCTOR, Education.MASTER, Education.BACHELOR, Education.COLLEGE)


class PoliticalStatus(models.TextChoices):
    """政治面貌, the 13 values of GB/T 4762."""

    PARTY = "01", "中共党员"
    PROBATIONARY = "02", "中共预备党员"
    YOUTH_LEAGUE = "03", "共青团员"
    KUOMINTANG = "04", "民革党员"
    DEMOCRATIC_LEAGUE = "05", "民盟盟员"
    CONSTRUCTION = "06", "民建会员"
    PROMOTING = "07", "民进会员"
    PEASANTS = "08", "农工党党员"
    ZHIGONG = "09", "致公党党员"
    JIUSAN = "10", "九三学社社员"
    TAIWAN = "11", "台盟盟员"
    INDEPENDENT = "12", "无党派人士"
    MASSES = "13", "群众"
