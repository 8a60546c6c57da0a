"""What a mix costs, here and with other tools, and how loud each comes out."""

import re
import sys
from collections import defaultdict

import mix_jobs
import takes
from measure import Figure, cpu_seconds, median, shown, significant

RUNS = 9
SECONDS = 30
# An encoder may add some frames.
TOLERANCE_SECONDS = 0.1


def figures(campaign, work):
    """Name -> Figure; `work` is a folder for what the jobs write."""
    short, long = takes.make(campaign, SECONDS, work / "30s"), takes.make(campaign, 2 * SECONDS, work / "60s")
    samples = in_turn([*mix_jobs.ours(work, short, long), *mix_jobs.peers(work, short)])
    found = {}
    for peer in mix_jobs.PEERS:
        found[f"mixdown.ratio_{peer}"] = ratio(samples[f"mixdown.cpu_s_30s_{peer}"], samples["mixdown.cpu_s_30s"])
    for name, taken in samples.items():
        found[name] = median([figure.value for figure in taken], taken[0].unit, taken[0].command)
    found |= meter(work / "refrain.mp3", "mixdown.")
    for peer in mix_jobs.PEERS:
        found |= meter(work / f"{peer}.mp3", f"mixdown.{peer}_")
    return found


def in_turn(jobs):
    """Name -> the Figures of all rounds. In a round all jobs run one after the other, so that other load on the machine affects
    them alike; the first round fills the disk cache and does not count."""
    samples = defaultdict(list)
    for turn in range(RUNS + 1):
        print(f"   round {turn} of {RUNS}", file=sys.stderr, flush=True)
        for job in jobs:
            for name, figure in job.run().items():
                if turn > 0:
                    samples[name].append(figure)
    return samples


def ratio(theirs, ours):
    """How many times our processor time another tool takes, round by round."""
    command = f"{theirs[0].command} against {ours[0].command}"
    return median([their.value / our.value for their, our in zip(theirs, ours, strict=True)], "times", command)


def meter(mp3, prefix):
    """Loudness and true peak of a decoded mix, by ffmpeg's own meter."""
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-i", mp3, "-filter:a", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]
    _, output = cpu_seconds(command)
    minutes, seconds = re.findall(r"time=00:(\d+):([\d.]+)", output)[-1]
    if abs(int(minutes) * 60 + float(seconds) - SECONDS) > TOLERANCE_SECONDS:
        raise RuntimeError(f"{mp3} is not as long as the song: {minutes}:{seconds}")
    summary = output[output.rindex("Summary:"):]

    def value(pattern, unit):
        return Figure(significant(float(re.search(pattern, summary).group(1))), unit, shown(command))

    return {
        f"{prefix}loudness_lufs": value(r"I:\s+(\S+) LUFS", "LUFS"),
        f"{prefix}true_peak_dbtp": value(r"Peak:\s+(\S+) dBFS", "dBTP"),
    }
