"""`make bench`: prints each goal with its ratio, measured in this run."""

import os
import sys

import django


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - after setup
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import override_settings, setup_test_environment  # noqa: PLC0415

    from tests.bench import bundles, figures, filing, imports, lists, papers, reviews, totals  # noqa: PLC0415

    setup_test_environment(debug=False)
    connection.creation.create_test_db(verbosity=0)
    os.environ["BENCH_DATABASE"] = str(connection.settings_dict["NAME"])
    try:
        with override_settings(DEMO=True):
            call_command("demo", verbosity=0)
        parts = (papers, bundles, figures, filing, lists, imports, reviews, totals)
        rows = [row for part in parts for row in part.rows()]
    finally:
        connection.creation.destroy_test_db(str(connection.settings_dict["NAME"]), verbosity=0)
    print("\n".join(map(str, rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
