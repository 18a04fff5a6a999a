"""Workers in hardship and what they were given (困难职工档案、帮扶)."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from members.aid.applications import Decision, MedicalApplication, StudyApplication
from members.aid.models import Aid, AidKind, Occasion, Source, Stage
from members.aid.visits import HomeVisit, Target
from members.hardship.codes import Cause, CloseReason, Level, Marriage, Relation, Residence, Standing, State, WorkStatus
from members.hardship.household import HouseholdMember, Proceeding
from members.hardship.models import HardshipFile
from reports.demo.draw import workday
from reports.demo.place import Place
from unions.organisations.persons import Sex

CAUSES = {
    Cause.SERIOUS_ILLNESS: "本人{ill}，长期服药，自付医疗费较高",
    Cause.SCHOOLING: "子女在外读大学，学费和生活费占去大半收入",
    Cause.LAID_OFF: "企业停产后下岗，仅靠零工收入维持",
    Cause.ACCIDENT: "配偶发生交通意外，康复期间失去收入",
    Cause.UNABLE: "家中老人瘫痪在床，需要专人照料",
}
ILLNESSES = ("患尿毒症，每周透析", "患乳腺癌，术后化疗", "患肝硬化", "患脑梗塞后遗症", "患糖尿病并发症")
HEALTH = {Cause.SERIOUS_ILLNESS: ("05", "02", "07", "04", "09")}
GOODS = ("大米、食用油", "棉被、食用油", "米面油和春联", "牛奶、水果")
RELATIONS = (Relation.SPOUSE, Relation.SON, Relation.DAUGHTER, Relation.MOTHER)
SCHOOLS = ("江州大学", "江州师范学院", "滨河中学", "江州职业技术学院", "云岭医学院")
COURSES = {Stage.BACHELOR: (StudyApplication.Course.BACHELOR, 4), Stage.COLLEGE: (StudyApplication.Course.COLLEGE, 3)}
STAGES = (Stage.BACHELOR, Stage.HIGH, Stage.COLLEGE, Stage.JUNIOR)


def open_files(place: Place, year: int, number: int, *, groups: Sequence[str] = ()) -> list[HardshipFile]:
    """Files opened in that year after a visit, a check and a posting."""
    return [_file(place, year, groups[at % len(groups)] if groups else "") for at in range(number)]


def _file(place: Place, year: int, group: str) -> HardshipFile:
    draw = place.draw
    firm = draw.choice(place.organised(year))
    female = draw.chance(0.45)
    born = date(year - draw.randint(34, 57), draw.randint(1, 12), draw.randint(1, 28))
    applied = draw.day(date(year, 2, 20), date(year, 10, 20))
    opened = workday(applied + timedelta(days=41))
    cause = draw.choice(list(CAUSES))
    ill = draw.randrange(len(ILLNESSES))
    income = draw.randint(420, 1150)
    size = draw.choice((2, 3, 3, 3, 4, 4, 5))
    row = place.book.add(
        HardshipFile,
        union=place.union,
        file_no=f"{place.union.code}-K{next(place.files):04}",
        level=draw.choice((Level.DEEP, Level.RELATIVE, Level.RELATIVE, Level.ACCIDENTAL)),
        name=draw.person(female, born.year),
        sex=Sex.FEMALE if female else Sex.MALE,
        born_on=born,
        id_number=draw.id_number(born, female),
        health=HEALTH[cause][ill] if cause in HEALTH else "01",
        work_status=WorkStatus.LAID_OFF if cause == Cause.LAID_OFF else WorkStatus.AT_POST,
        marriage=Marriage.MARRIED,
        phone=draw.mobile(),
        address=place.address(),
        community="" if group else firm.row.community,
        resident_group=group,
        residence=Residence.URBAN,
        enterprise=firm.row,
        industry=firm.trade.industry,
        monthly_income=income,
        yearly_income=income * 12 + draw.randint(0, 9000),
        rigid_spending=draw.randint(6000, 32000),
        household_size=size,
        cause=cause,
        cause_note=CAUSES[cause].format(ill=ILLNESSES[ill]) + "。",
        state=State.OPEN,
        applied_on=applied,
        visited_on=workday(applied + timedelta(days=8)),
        verified_on=workday(applied + timedelta(days=18)),
        posted_on=workday(applied + timedelta(days=23)),
        posted_until=workday(applied + timedelta(days=32)),
        approved_on=workday(applied + timedelta(days=37)),
        opened_on=opened,
        filed_by=place.union.contact,
        checked_by=place.union.chair,
        consented_on=applied,
    )
    _household(place, row, cause)
    visit = "到家中走访，核实住房、收入和病历，情况属实。"
    place.book.add(Proceeding, file=row, kind=Proceeding.Kind.VISIT, done_on=row.visited_on, opinion=visit)
    return row


def _household(place: Place, file: HardshipFile, cause: Cause) -> None:
    names = set()
    for relation in RELATIONS[: file.household_size - 1]:
        female = relation in (Relation.DAUGHTER, Relation.MOTHER) or (
            relation == Relation.SPOUSE and file.sex == Sex.MALE
        )
        name = place.draw.person(female, 1995 if relation in (Relation.SON, Relation.DAUGHTER) else 1968)
        if relation in (Relation.SON, Relation.DAUGHTER):
            name = file.name[0] + name[1:]
        if name in names:
            continue
        names.add(name)
        is_child = relation in (Relation.SON, Relation.DAUGHTER)
        studying = {"standing": Standing.STUDENT, "place": place.draw.choice(SCHOOLS)}
        place.book.add(
            HouseholdMember,
            file=file,
            name=name,
            relation=relation,
            sex=Sex.FEMALE if female else Sex.MALE,
            **(
                studying
                if is_child
                else {"standing": Standing.RETIRED if relation == Relation.MOTHER else Standing.FARMER}
            ),
        )


def close_files(place: Place, files: Sequence[HardshipFile], year: int) -> None:
    """Files lifted in that year: the patient recovered, the child graduated."""
    for file in files:
        file.state, file.close_reason = State.LIFTED, CloseReason.TREATED
        file.closed_on = place.draw.day_of(year, 9, 12)


def review_files(place: Place, files: Sequence[HardshipFile], year: int) -> None:
    for file in files:
        if file.state == State.OPEN and file.opened_on and file.opened_on.year < year:
            file.reviewed_on = place.draw.day_of(year, 10, 11)


def comfort(place: Place, year: int, files: Sequence[HardshipFile], *, amount: int = 500) -> None:
    """春节前送温暖 to every file that is open then."""
    day = place.draw.day(date(year, 1, 9), date(year, 1, 24))
    for file in files:
        if file.opened_on and file.opened_on <= day and not (file.closed_on and file.closed_on <= day):
            aid(
                place,
                AidKind.WARMTH,
                day,
                amount,
                file=file,
                occasion=Occasion.SPRING,
                goods=place.draw.choice(GOODS),
                goods_value=place.draw.choice((120, 150, 180, 200)),
            )


def aid(place: Place, kind: AidKind, on: date, amount: int | Decimal, **more: object) -> Aid:
    values: dict[str, object] = {
        "union": place.union,
        "source": Source.DUES,
        "voucher": f"{on:%Y%m}-{place.draw.randint(1, 90):03}",
        "signed_on": on,
    }
    return place.book.add(Aid, kind=kind, given_on=on, amount=amount, **{**values, **more})


def study(place: Place, year: int, files: Sequence[HardshipFile], amounts: Sequence[int]) -> None:
    """金秋助学: before school begins, one student a file."""
    day = place.draw.day(date(year, 8, 18), date(year, 9, 12))
    for file, amount in zip(files, amounts, strict=False):
        student = file.name[0] + place.draw.person(None, 1996)[1:]
        stage = place.draw.choice(STAGES)
        _apply(place, file, student, stage, day)
        aid(
            place, AidKind.STUDY, day, amount, file=file, student=student, stage=stage, occasion=Occasion.SCHOOL,
            source=Source.DONATED,
        )  # fmt: skip


def _apply(place: Place, file: HardshipFile, student: str, stage: Stage, on: date) -> None:
    """The 助学申请表 of those who go to college."""
    if stage in COURSES:
        course, years = COURSES[stage]
        place.book.add(
            StudyApplication,
            file=file,
            applied_on=workday(on - timedelta(days=16)),
            name=student,
            relation=place.draw.choice((Relation.SON, Relation.DAUGHTER)),
            course=course,
            school=place.draw.choice(SCHOOLS[:2]),
            course_years=years,
            tuition=place.draw.choice((3800, 4600, 5200)),
            reason=file.cause_note,
            decision=Decision.GRANTED,
            decided_on=workday(on - timedelta(days=3)),
        )


def treat(place: Place, file: HardshipFile, on: date, amount: int) -> None:
    """医疗救助 for the worker's husband or wife, on the strength of the bills."""
    spent = amount * place.draw.randint(6, 12)
    place.book.add(
        MedicalApplication,
        file=file,
        applied_on=workday(on - timedelta(days=22)),
        name=place.draw.person(file.sex == Sex.MALE, 1970),
        relation=Relation.SPOUSE,
        disease=place.draw.choice(HEALTH[Cause.SERIOUS_ILLNESS]),
        own_spending=spent,
        recognised_spending=spent * 7 // 10,
        hospital_stays=place.draw.randint(1, 3),
        treatment="住院手术后出院，按月复查。",
        reason=file.cause_note,
        decision=Decision.GRANTED,
        decided_on=workday(on - timedelta(days=4)),
    )
    aid(place, AidKind.MEDICAL, on, amount, file=file, occasion=Occasion.ILLNESS, title="大病医疗救助")


def visit_homes(place: Place, year: int, files: Sequence[HardshipFile]) -> None:
    for file in files:
        day = place.draw.day_of(year, 2, 11)
        if file.opened_on and file.opened_on <= day and not (file.closed_on and file.closed_on <= day):
            place.book.add(
                HomeVisit,
                union=place.union,
                visited_on=day,
                target=Target.HARDSHIP,
                file=file,
                visitors=place.union.contact,
                situation="了解近期就医、子女读书和收入变化。",
                outcome=place.draw.choice(
                    ("帮助申请医疗救助", "联系社区安排公益岗位", "登记子女求职意向", "代办大病保险报销")
                ),
            )
