"""Pages of the overview (审核总览): the queue of one paper, the matrix over years, what is done to many at once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from reports.overview.papers import chosen, papers_of
from reports.scope import scope_of
from unions.access.roles import Act


class ReviewsPage(View):
    """The units of one paper: who stands where, exceptions first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request, Act.REVIEW)
        papers = papers_of(scope.union)
        is_asked = "period" in request.GET or not papers
        paper = chosen(papers, scope.union, scope.period, scope.kind) if is_asked else papers[0]
        return render(request, "reports/reviews.html", {"paper": paper, "papers": papers})
