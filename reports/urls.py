"""Addresses of reports (报告网址)."""

from django.urls import path
from django.views.generic import TemplateView

from reports.assignments.urls import ASSIGNMENTS
from reports.bundles.urls import BUNDLES
from reports.correcting.urls import CORRECTING
from reports.earlier.views import CheckPage, CorrectText, Earlier, ReadIn, SourcePage, TakeBack
from reports.figure_pages import TYPED, FigureChanges, FiguresPage, TypeFigure
from reports.figure_rows import FigureRows
from reports.filing_pages import CheckPaper, DriftPage, FilingFile, FilingPage, FrozenFigurePage
from reports.finding_pages import FindingsPage, RulesPage
from reports.indicator_pages import IndicatorLookup, SaveIndicator
from reports.messages.urls import MESSAGES
from reports.overview.urls import OVERVIEW
from reports.review.urls import REVIEW
from reports.submitting.urls import SUBMITTING
from reports.totals.urls import TOTALS
from reports.views import SummaryFile, SummaryPage
from reports.workbench import Workbench
from reports.writing.outlining import OutlinePage
from reports.writing.rewording import ReworkPhrase, TakeBackWording, Wordings
from reports.writing.views import KeepTyping, ProofPage, ReviewOfTheme, VersionsPage, WritingPage

urlpatterns = [
    path("", Workbench.as_view(), name="workbench"),
    path("figures/", FiguresPage.as_view(), name="figures"),
    path("figures/changes/", FigureChanges.as_view(), name="figure-changes"),
    path("figures/<str:code>/", FigureRows.as_view(), name="figure-rows"),
    *(path(f"figures/<str:code>/{kind}/", TypeFigure.as_view(), {"kind": kind}, f"type-{kind}") for kind in TYPED),
    path("findings/", FindingsPage.as_view(), name="findings"),
    path("rules/", RulesPage.as_view(), name="rules"),
    path("lookup-indicators/", IndicatorLookup.as_view(), name="indicator-lookup"),
    path("save-indicator/<slug:slug>/", SaveIndicator.as_view(), name="save-indicator"),
    path("summary/", SummaryPage.as_view(), name="summary"),
    path("summary/file.<slug:form>", SummaryFile.as_view(), name="summary-file"),
    path("earlier/", Earlier.as_view(), name="earlier"),
    path("earlier/read/", ReadIn.as_view(), name="earlier-read"),
    path("earlier/<int:pk>/", CheckPage.as_view(), name="earlier-summary"),
    path("earlier/<int:pk>/source/", SourcePage.as_view(), name="earlier-source"),
    path("earlier/<int:pk>/text/", CorrectText.as_view(), name="earlier-text"),
    path("earlier/<int:pk>/undo/", TakeBack.as_view(), name="earlier-undo"),
    path("writing/", WritingPage.as_view(), name="writing"),
    path("writing/keep/", KeepTyping.as_view(), name="writing-keep"),
    path("writing/review/", ReviewOfTheme.as_view(), name="writing-review"),
    path("writing/versions/", VersionsPage.as_view(), name="writing-versions"),
    path("writing/proof/", ProofPage.as_view(), name="proof"),
    path("outline/", OutlinePage.as_view(), name="outline"),
    path("wordings/", Wordings.as_view(), name="wordings"),
    path("wordings/add/", ReworkPhrase.as_view(), name="wording-add"),
    path("wordings/<int:pk>/undo/", TakeBackWording.as_view(), name="wording-undo"),
    path("wordings/<str:key>/", ReworkPhrase.as_view(), name="wording"),
    path("filings/<int:pk>/", FilingPage.as_view(), name="filing"),
    path("filings/<int:pk>/file.<slug:form>", FilingFile.as_view(), name="filing-file"),
    path("filings/<int:pk>/figures/<str:code>/", FrozenFigurePage.as_view(), name="frozen-figure"),
    path("filings/<int:pk>/drift/", DriftPage.as_view(), name="filing-drift"),
    *ASSIGNMENTS,
    *SUBMITTING,
    *REVIEW,
    *OVERVIEW,
    *CORRECTING,
    *TOTALS,
    *BUNDLES,
    *MESSAGES,
    path("check/", CheckPaper.as_view(), name="check"),
    path("help/", TemplateView.as_view(template_name="site/help.html"), name="help"),
]
