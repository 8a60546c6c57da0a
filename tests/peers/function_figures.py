"""How soon a function is there, what its work takes then, and how much of it there is: the deployed programs under AWS's emulator."""

import sys
from urllib.parse import urlencode

import example
from measure import ROOT, Figure, median, significant

sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "infra")]
import emulated  # noqa: E402
import rie  # noqa: E402
from bootstraps import FUNCTIONS, build, zip_mib  # noqa: E402

from infra.deploy.smoke import client, smoke  # noqa: E402

STARTS = 15
FANS = 10
COMMAND = "python tests/peers/bench.py --campaign {} --only functions"
# Needs nothing of a service: who has no token is turned away, and a queue's test concerns no entry.
FIRST_EVENTS = {"sweep-takes": rie.sqs_event('{"Event":"s3:TestEvent"}')}


def figures(campaign, _work):
    """Name -> Figure."""
    built, command = build(*FUNCTIONS), COMMAND.format(campaign)
    programs = {name: built[name] for name in FUNCTIONS}
    warm, rss = at_work(programs)
    found = {}
    for name, program in programs.items():
        found[f"functions.{name}.init_ms"] = median([init_ms(name, program) for _ in range(STARTS)], "ms", command)
        found[f"functions.{name}.warm_ms"] = median(warm[name], "ms", command)
        found[f"functions.{name}.rss_mib"] = Figure(significant(rss[name]), "MiB", command)
        found[f"functions.{name}.zip_mib"] = Figure(significant(zip_mib(program)), "MiB", command)
    return found


def init_ms(name, program):
    with rie.running(program) as function:
        function.invoke(FIRST_EVENTS.get(name) or rie.http_event("GET", "/"))
        return function.init_ms()


def at_work(programs):
    """Milliseconds of each function's events but the first, and its memory after the last, while fans sing."""
    server, _ = example.build("local-cloud", "emulated")
    with emulated.running(server, programs) as cloud:
        for fan in range(FANS):
            print(f"   fan {fan + 1} of {FANS}", file=sys.stderr, flush=True)
            sing(cloud)
        warm = {name: function.durations_ms()[1:] for name, function in cloud.functions.items()}
        return warm, {name: function.rss_mib() for name, function in cloud.functions.items()}


def sing(cloud):
    """A fan's whole way, and what the sweep finds a minute later."""
    site = smoke.Site(cloud.url)
    fan = smoke.Fan(site, site.form_page())
    form = fan.form()
    draft = urlencode({"locale": form["locale"], "team": form["team"], "name": f"{form['name']} {fan.id[:4]}"})
    smoke.expect(client.request("GET", f"{cloud.url}/api/covers/preview?{draft}"), 200, "a draft")
    fan.sing()
    smoke.expect(fan.call("GET"), 200, "the entry")
    cloud.functions["sweep-takes"].invoke(emulated.look_at(fan.id))
    fan.erase()
