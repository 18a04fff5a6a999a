"""PDF against WeasyPrint alone (总结PDF)."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from weasyprint import HTML

from reports.documents.assemble import summary_of
from reports.documents.html import page
from reports.documents.pdf import printed
from reports.documents.shelf import FOLDER
from reports.periods import Period
from tests.bench.measure import Row, ratio
from unions.organisations.models import Union

ALONE = "import sys; from weasyprint import HTML; HTML(sys.argv[1]).write_pdf(sys.argv[2])"


def rows() -> Iterator[Row]:
    paper = summary_of(Union.objects.select_related("parent").get(code="SEED-A"), Period.year(2012))
    text, words = page(paper.document), paper.document.words()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "paper.html"), str(Path(folder, "paper.pdf"))
        source.write_text(text, "utf-8")
        order = ["summary", "--union", "SEED-A", "--period", "2012", "--format", "pdf", "-o", target]

        def ours() -> None:
            shutil.rmtree(Path(settings.MEDIA_ROOT, FOLDER), ignore_errors=True)  # else it would be there already
            subprocess.run([sys.executable, "-m", "tests.bench.command", *order], check=True)

        def alone() -> None:
            subprocess.run([sys.executable, "-c", ALONE, str(source), target], check=True, stderr=subprocess.DEVNULL)

        yield Row("summary --format pdf 整个进程 ÷ 单独的 WeasyPrint", ratio(ours, alone), 1.5)
    yield Row(
        "同一进程再次排版 ÷ HTML(...).write_pdf()",
        ratio(lambda: printed(text, words), HTML(string=text).write_pdf),
        0.8,
    )
