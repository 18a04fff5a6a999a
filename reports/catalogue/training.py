"""Training (教育培训): courses held, for whom, and the mobile classroom."""

from django.db.models import Q

from reports.catalogue.events import ATTENDANCES, PEOPLE, TIMES, activities, held_on, taking_part, this_quarter
from reports.catalogue.kinds import Flow, Recent, Stock, on
from reports.catalogue.measures import Distinct, Sum
from reports.catalogue.units import Unit
from unions.activities.choices import Audience, Mode
from unions.activities.models import CADRES, LAID_OFF, Activity, for_audience, held_between
from unions.facilities.choices import FacilityKind
from unions.facilities.courses import Course, CourseOrder, offered_on, taught_between
from unions.facilities.models import Facility, of_kind, open_on
from unions.ledgers.kinds import of_kind as of_activity_kind

MIGRANTS = for_audience(Audience.MIGRANTS, Audience.LEAVING)
TO_THE_DOOR = Q(activity__mode=Mode.TO_THE_DOOR)
RUN, PERSON, TIMES_ATTENDED = Unit.COURSE_RUN, Unit.PERSON, Unit.ATTENDANCE
ANY, FREE = "各类培训", "免费培训"
FOR_MIGRANTS, FOR_LAID_OFF, FOR_CADRES = "农民工培训", "下岗失业人员培训", "工会干部培训"
SKILL, LAW = "技能培训", "法律培训"

LAID_OFF_TWO_YEARS = Recent(
    code="training.laid_off_two_years",
    label="近两年下岗失业人员培训人次",
    unit=Unit.ATTENDANCE,
    source="活动台账，近两年开始的下岗失业人员培训，参加人次合计",
    of=Activity,
    between=held_between,
    where=of_activity_kind("training") & LAID_OFF,
    measure=ATTENDANCES,
)
BASES = Stock(
    code="training.bases",
    label="职工培训基地数",
    unit=Unit.PIECE,
    source="阵地台账，期末在用的职工培训基地",
    of=Facility,
    at=open_on,
    where=of_kind(FacilityKind.TRAINING_BASE),
)
COURSES_OFFERED = Stock(
    code="training.courses_offered",
    label="流动课堂课程数",
    unit=Unit.PIECE,
    source="流动课堂课程台账，期末在菜单上的课程",
    of=Course,
    at=offered_on,
)
ORDERS = Flow(
    code="training.orders",
    label="流动课堂点单次数",
    unit=Unit.TIME,
    source="流动课堂点单台账，点单日期在期间内的记录",
    of=CourseOrder,
    between=on("requested_on"),
)
UNIONS_ORDERING = Flow(
    code="training.unions_ordering",
    label="流动课堂点单基层工会数",
    unit=Unit.PIECE,
    source="流动课堂点单台账，期间内点过课的工会，一家只计一次",
    of=CourseOrder,
    between=on("requested_on"),
    measure=Distinct("union"),
)
LISTENERS = Flow(
    code="training.listeners",
    label="流动课堂听课人数",
    unit=Unit.PERSON,
    source="流动课堂点单台账，开课日期在期间内的听课人数合计",
    of=CourseOrder,
    between=taught_between,
    measure=Sum("people"),
)

INDICATORS = (
    activities("training.sessions", "培训期数", RUN, TIMES, ANY, "training"),
    activities("training.people", "培训人数", PERSON, PEOPLE, ANY, "training"),
    activities("training.attendances", "培训人次", TIMES_ATTENDED, ATTENDANCES, ANY, "training"),
    activities("training.free_sessions", "免费培训期数", RUN, TIMES, FREE, "training", where=Q(is_free=True)),
    activities("training.free_people", "免费培训人数", PERSON, PEOPLE, FREE, "training", where=Q(is_free=True)),
    taking_part("training.enterprises_to_the_door", "送学上门企业数", "送学上门培训", "training", where=TO_THE_DOOR),
    activities("training.skill_sessions", "技能培训期数", RUN, TIMES, SKILL, "training.skill"),
    activities("training.skill_people", "技能培训人数", PERSON, PEOPLE, SKILL, "training.skill"),
    activities("training.law_sessions", "法律培训期数", RUN, TIMES, LAW, "training.law"),
    activities("training.law_people", "法律培训人数", PERSON, PEOPLE, LAW, "training.law"),
    activities("training.law_school_sessions", "法制学校授课期数", RUN, TIMES, "法制学校授课", "training.law_school"),
    held_on("training.startup_on", "创业培训日期", "创业培训", "training.startup"),
    this_quarter(
        "training.culture_times_quarter",
        "本季度文化教育培训人次",
        TIMES_ATTENDED,
        ATTENDANCES,
        "文化教育",
        "training.culture",
    ),
    activities("training.migrants", "农民工培训人数", PERSON, PEOPLE, FOR_MIGRANTS, "training", where=MIGRANTS),
    activities(
        "training.laid_off_sessions", "下岗失业人员培训期数", RUN, TIMES, FOR_LAID_OFF, "training", where=LAID_OFF
    ),
    activities("training.laid_off", "下岗失业人员培训人数", PERSON, PEOPLE, FOR_LAID_OFF, "training", where=LAID_OFF),
    activities(
        "training.laid_off_times",
        "下岗失业人员培训人次",
        TIMES_ATTENDED,
        ATTENDANCES,
        FOR_LAID_OFF,
        "training",
        where=LAID_OFF,
    ),
    LAID_OFF_TWO_YEARS,
    activities("training.cadre_sessions", "工会干部培训期数", RUN, TIMES, FOR_CADRES, "training", where=CADRES),
    activities("training.cadres", "工会干部培训人数", PERSON, PEOPLE, FOR_CADRES, "training", where=CADRES),
    activities(
        "training.cadre_times", "工会干部培训人次", TIMES_ATTENDED, ATTENDANCES, FOR_CADRES, "training", where=CADRES
    ),
    BASES,
    COURSES_OFFERED,
    ORDERS,
    UNIONS_ORDERING,
    LISTENERS,
)
