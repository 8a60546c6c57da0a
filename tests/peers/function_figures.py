"""How fast a function is there, and how much of it there is: the deployed binary under AWS's emulator."""

import sys

from measure import ROOT, Figure, median

sys.path.insert(0, str(ROOT / "tests" / "infra"))
import rie  # noqa: E402

RUNS = 15
# The heaviest and the lightest.
FUNCTIONS = {
    "mix-entry": rie.http_event(
        "POST", "/api/entries/6f1f2c0e-58a3-4e0c-9a55-0f3f6f1c2d3e/mix",
        route="POST /api/entries/{id}/mix", parameters={"id": "6f1f2c0e-58a3-4e0c-9a55-0f3f6f1c2d3e"},
    ),
    "detect-locale": rie.http_event("GET", "/", route="GET /"),
}


def figures(_campaign, _work):
    """Name -> Figure."""
    found = {}
    for function, event in FUNCTIONS.items():
        name = function.replace("-", "_")
        bootstrap = rie.build(function)[function]
        build = f"cargo lambda build --release --package {function}"
        found[f"init_{name}"] = median([init_ms(bootstrap, event) for _ in range(RUNS)], "ms", f"pytest tests/infra; {build}")
        found[f"binary_{name}"] = Figure(round(bootstrap.stat().st_size / 1e6, 1), "MB", build)
    return found


def init_ms(bootstrap, event):
    with rie.running(bootstrap) as function:
        function.invoke(event)
        return function.init_ms()
