"""What a mix of about thirty seconds costs, here and with other tools, and how loud each comes out."""

import re
import subprocess

from measure import ROOT, Figure, cpu, cpu_seconds, median, shown, significant

RUNS = 9
# The take lies this much before the backing track, as a phone's round trip puts it.
SKIP_SECONDS = 0.2
PEERS = {
    "ffmpeg_textbook": "mix-ffmpeg-textbook.sh",
    "ffmpeg_expert": "mix-ffmpeg-expert.sh",
    "sox": "mix-sox.sh",
}


def figures(campaign, work):
    """Name -> Figure; `work` is a folder for what the jobs write."""
    audio = ROOT / "campaigns" / campaign / "audio"
    backing, guide = audio / "backing.flac", audio / "guide.flac"
    # The guide stands in for a take: it is as long, and what it costs does not hang on how well it is sung.
    take = work / "take.flac"
    subprocess.run(["sox", guide, "--bits", "16", take, "pad", str(SKIP_SECONDS)], check=True)

    subprocess.run(["cargo", "build", "--quiet", "--locked", "--release", "-p", "mixdown", "--example", "mix"], cwd=ROOT, check=True)
    example = ["cargo", "run", "--quiet", "--locked", "--release", "-p", "mixdown", "--example", "mix", "--"]
    program = [target_directory() / "release" / "examples" / "mix"]
    arguments = [take, backing, guide, work / "refrain.mp3", f"start={int(SKIP_SECONDS * 48_000)}"]

    found = {"mix_30s": renamed(cpu(program + arguments, RUNS), example + arguments)}
    found["mix_30s_in_function"] = in_function(program, example, arguments)
    found |= loudness("mix_30s", work / "refrain.mp3")
    for peer, script in PEERS.items():
        out = work / f"{peer}.mp3"
        found[f"mix_30s_{peer}"] = cpu([f"tests/peers/{script}", take, backing, SKIP_SECONDS, out], RUNS)
        found |= loudness(f"mix_30s_{peer}", out)
    return found


def in_function(program, example, arguments):
    """One mix with the song decoded and mapped already, as it is in a function."""
    command = [*arguments, "repeat=10"]
    samples = [
        float(re.search(r"([0-9.]+) s of CPU", cpu_seconds(program + command)[1]).group(1)) for _ in range(3)
    ]
    return median(samples, "CPU s", shown(example + command))


def loudness(name, mp3):
    """Loudness and true peak of a decoded mix, by ffmpeg's own meter."""
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-i", mp3, "-filter:a", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]
    _, output = cpu_seconds(command)
    summary = output[output.rindex("Summary:"):]
    said = shown(command)
    return {
        f"{name}_loudness": Figure(significant(float(re.search(r"I:\s+(\S+) LUFS", summary).group(1))), "LUFS", said),
        f"{name}_true_peak": Figure(significant(float(re.search(r"Peak:\s+(\S+) dBFS", summary).group(1))), "dBTP", said),
    }


def renamed(figure, command):
    """The same figure under the command that a person would type to see it."""
    return Figure(**{**vars(figure), "command": shown(command)})


def target_directory():
    import json
    from pathlib import Path

    done = subprocess.run(["cargo", "metadata", "--no-deps", "--format-version=1"], cwd=ROOT, check=True, capture_output=True)
    return Path(json.loads(done.stdout)["target_directory"])
