"""The jobs that mix a take: ours and those of other tools, the command of each and the figures in its output."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass

import example
import takes
from measure import ROOT, Figure, cpu_seconds, shown

sys.path.insert(0, str(ROOT / "tests" / "infra"))
import bootstraps  # noqa: E402

PEERS = {
    "ffmpeg_textbook": "mix-ffmpeg-textbook.sh",
    "ffmpeg_expert": "mix-ffmpeg-expert.sh",
    # With LAME as fast as ours.
    "ffmpeg_expert_q7": "mix-ffmpeg-expert.sh",
    "sox": "mix-sox.sh",
}
# So many mixes are averaged in a process that has mixed once before.
REPEAT = 4


@dataclass(frozen=True)
class Job:
    """A program that mixes a take, and how its figures are read."""

    command: list
    # The command as a person types it.
    typed: str
    # (CPU seconds, output) -> {name: (value, unit)}.
    read: Callable

    def run(self):
        """Name -> Figure, from one run."""
        values = self.read(*cpu_seconds(self.command))
        return {name: Figure(value, unit, self.typed) for name, (value, unit) in values.items()}


def ours(work, short, long):
    """Our jobs: a short and a long take by a warm process, a take that is resampled, and a whole program for one take."""
    program, typed = example.build("mixdown", "mix")

    def job(name, files, rate_hz, read, *settings, program=program, typed=typed):
        start = f"start={round(takes.LEAD_SECONDS * rate_hz)}"
        arguments = [*files, work / f"{name}.mp3", start, *settings]
        return Job([program, *arguments], shown([*typed, *arguments]), read)

    warm = f"repeat={REPEAT}"
    deployed = bootstraps.cargo_lambda(bootstraps.MACHINE, "--example mix", "mixdown")["mix"]
    return [
        job("refrain", [short.take, *short.decoded], 48_000, warm_figures, warm, "stages"),
        # As it is deployed: with all that Lambda's processors have.
        job(
            "refrain-lambda", [short.take, *short.decoded], 48_000, per_take("mixdown.cpu_s_30s_lambda"), warm,
            program=deployed, typed=[deployed],
        ),
        job("refrain-60s", [long.take, *long.decoded], 48_000, per_take("mixdown.cpu_s_60s"), warm),
        job("refrain-44k1", [short.take_44k1, *short.decoded], 44_100, per_take("mixdown.cpu_s_30s_44k1"), warm),
        job("refrain-whole", [short.take, *short.song], 48_000, whole("mixdown.cpu_s_30s_whole_program")),
    ]


def peers(work, session):
    """The same take by other tools, all from the start of a program."""
    backing, _ = session.song
    # Further arguments.
    further = {"ffmpeg_expert_q7": [7], "sox": [session.noise]}
    jobs = []
    for peer, script in PEERS.items():
        out = work / f"{peer}.mp3"
        command = [f"tests/peers/{script}", session.take, backing, takes.LEAD_SECONDS, out, *further.get(peer, [])]
        jobs.append(Job(command, shown(command), whole(f"mixdown.cpu_s_30s_{peer}")))
    return jobs


def whole(name):
    """Reads the processor time of a whole program, as one figure."""
    return lambda cpu_s, _: {name: (cpu_s, "CPU s")}


def per_take(name):
    """Reads what a take costs a warm process, as one figure."""
    return lambda _, output: {name: (json.loads(output)["warm"]["cpu_ms"] / 1000, "CPU s")}


def warm_figures(_, output):
    """Reads the cost of a take, warm, by stage, and the first time, and the memory of the process."""
    report = json.loads(output)
    values = {
        "mixdown.cpu_s_30s": (report["warm"]["cpu_ms"] / 1000, "CPU s"),
        "mixdown.cpu_s_30s_first": (report["first"]["cpu_ms"] / 1000, "CPU s"),
    }
    if report["peak_mib"] is not None:
        values["mixdown.peak_mib"] = (report["peak_mib"], "MiB")
    for stage, ms in report["warm"]["stages_ms"]:
        values[f"mixdown.stage_{stage}_ms"] = (ms, "CPU ms")
    return values
