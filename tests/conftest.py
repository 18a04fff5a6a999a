"""What all tests share (测试共用): how examples are drawn."""

from hypothesis import HealthCheck, settings

# No deadline: the machines that run the tests are slow and uneven. The same examples on every run.
settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
