"""Papers of identity (证件): how a number is stored, checked and compared with birthday and sex."""

import re
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from unions.access.sealed import SealedField
from unions.organisations.persons import Sex
from unions.organisations.rules import birthday_of, half_width, is_female, validate_id_number


class IdKind(models.TextChoices):
    """有效证件类别: the official sheet knows the first alone."""

    RESIDENT = "resident", "居民身份证"
    HMT_RESIDENCE = "hmt_residence", "港澳台居民居住证"
    HM_PERMIT = "hm_permit", "港澳居民来往内地通行证"
    TW_PERMIT = "tw_permit", "台湾居民来往大陆通行证"
    FOREIGN_RESIDENCE = "foreign_residence", "外国人永久居留身份证"
    PASSPORT = "passport", "护照"


TELLING = (IdKind.RESIDENT, IdKind.HMT_RESIDENCE)  # their numbers tell birthday and sex
SHAPES = {
    IdKind.HM_PERMIT: (r"[HM]\d{8}(\d{2})?", "港澳居民来往内地通行证号码以H或M开头，后接8位或10位数字。"),
    IdKind.TW_PERMIT: (r"\d{8}|\d{10}[A-Z]?", "台湾居民来往大陆通行证号码为8位数字。"),
    IdKind.FOREIGN_RESIDENCE: (
        r"9\d{16}[\dX]|[A-Z]{3}\d{12}",
        "外国人永久居留身份证号码为以9开头的18位，旧版为3个字母加12位数字。",
    ),
    IdKind.PASSPORT: (r"[A-Z0-9]{5,17}", "护照号码由5至17位字母和数字组成。"),
}


class IdentityField(SealedField):
    """A sealed number of identity: half-width capitals, whoever typed it and however it came in."""

    def to_python(self, value: Any) -> Any:
        return tidy(str(value)) if value else super().to_python(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.to_python(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, value)
        return value


def tidy(number: str) -> str:
    return half_width(number).upper().replace(" ", "")


def number_fault(kind: str, number: str) -> str:
    """What is wrong with a tidy number of that kind of paper; empty when nothing is."""
    if kind in TELLING:
        return _telling_fault(kind, number)
    shape, message = SHAPES[IdKind(kind)]
    return "" if re.fullmatch(shape, number) else message


def _telling_fault(kind: str, number: str) -> str:
    try:
        validate_id_number(number)
    except ValidationError as wrong:
        return str(wrong.messages[0])
    if kind == IdKind.HMT_RESIDENCE and number[:2] not in ("81", "82", "83"):
        return "港澳台居民居住证号码以81、82或83开头。"
    return ""


def told_by(kind: str, number: str) -> tuple[date, Sex] | None:
    """Birthday and sex that a correct number tells; None for papers that tell neither."""
    number = tidy(number) if number else ""
    return None if kind not in TELLING or number_fault(kind, number) else _told(number)


def _told(number: str) -> tuple[date, Sex]:
    return birthday_of(number), Sex.FEMALE if is_female(number) else Sex.MALE


def fill_in_person(row: Any, kind: str) -> None:
    """Birthday and sex of a row as its number tells them, where they are blank."""
    if not (row.born_on and row.sex) and (told := told_by(kind, row.id_number)):
        row.born_on, row.sex = row.born_on or told[0], row.sex or told[1]


def person_faults(kind: str, number: str, born_on: date | None, sex: str) -> dict[str, str]:
    """Faults of one person's number, birthday and sex by column; reads nothing but its arguments."""
    number = tidy(number) if number else ""
    if not number:
        return {}
    if fault := number_fault(kind, number):
        return {"id_number": fault}
    return _disagreements(_told(number), born_on, sex) if kind in TELLING else _unknown(kind, born_on, sex)


def _disagreements(told: tuple[date, Sex], born_on: date | None, sex: str) -> dict[str, str]:
    faults = {}
    if born_on and born_on != told[0]:
        faults["born_on"] = f"出生日期{born_on}与证件号码中的{told[0]}不一致，对照证件改正其中一项。"
    if sex and sex != told[1]:
        faults["sex"] = f"性别“{Sex(sex).label}”与证件号码第17位不一致（应为{told[1].label}），对照证件改正其中一项。"
    return faults


def _unknown(kind: str, born_on: date | None, sex: str) -> dict[str, str]:
    paper = IdKind(kind).label
    faults = {} if born_on else {"born_on": f"{paper}号码看不出出生日期，填写证件上的出生日期。"}
    return faults if sex else {**faults, "sex": f"{paper}号码看不出性别，在“男”和“女”中选一项。"}
