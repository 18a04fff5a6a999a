"""Marks of filings that were kept before marks were packed with them (补记去重记号)."""

from collections import defaultdict
from decimal import Decimal
from struct import pack

from django.db import migrations

CHUNK = 2000


def pack_marks(apps, schema_editor):
    """From the rows that were frozen, which never change; one filing at a time."""
    models = {name: apps.get_model("reports", name) for name in ("Filing", "FrozenFigure", "FrozenRow", "FrozenMarks")}
    for filing in models["Filing"].objects.values_list("pk", flat=True):
        figures = models["FrozenFigure"].objects.filter(filing=filing, measure__in=("distinct", "apart"))
        named = defaultdict(list)
        for number, code, ledger in figures.values_list("number", "code", "ledger"):
            named[ledger].append((str(number), code))
        told = defaultdict(list)
        rows = models["FrozenRow"].objects.filter(filing=filing, ledger__in=named).order_by()
        for ledger, amounts in rows.values_list("ledger", "amounts").iterator(chunk_size=CHUNK):
            for number, code in named[ledger]:
                if amounts.get(number):
                    told[code].append(amounts[number])
        kept = [models["FrozenMarks"](filing_id=filing, code=code, **packed(told[code])) for code in told]
        models["FrozenMarks"].objects.bulk_create(kept)


def packed(amounts):
    marks = sorted({int(one[1:] or "0", 16) for one in amounts if one.startswith("#")})
    batches = sum((Decimal(one) for one in amounts if not one.startswith("#")), Decimal(0))
    return {"marks": pack(f"<{len(marks)}Q", *marks), "batches": batches}


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0017_frozen_marks"),
    ]

    operations = [
        migrations.RunPython(pack_marks, migrations.RunPython.noop),
    ]
