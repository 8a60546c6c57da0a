"""The desk of the morning song: how loud each player is and where, the wooden studio around them, the fader of the whole."""

# stem: (level in LUFS while it plays, pan -1..1, width 0..1, low cut Hz, hall send dB)
DESK = {
    "piano": (-21.0, -0.15, 0.8, 60, -15), "clarinet": (-23.0, 0.3, 0.4, 140, -11), "cello": (-22.5, 0.2, 0.4, 45, -14),
    "tenor_cello": (-25.5, -0.35, 0.4, 80, -11), "glockenspiel": (-29.5, 0.4, 0.6, 400, -10), "harp": (-28.0, -0.4, 0.7, 120, -12),
    "hum": (-25.5, 0.0, 1.0, 120, -10), "choir": (-24.0, 0.0, 1.0, 130, -8), "strings": (-28.0, 0.0, 1.0, 180, -10),
}

# An old broadcasting hall, panelled in wood: its first answer and how it builds up, in seconds; bands (from Hz, to Hz, seconds to
# die away by 60 dB).
HALL = {"seconds": 1.8, "first_s": 0.018, "builds_s": 0.012,
        "bands": ((120, 500, 1.5), (500, 2000, 1.4), (2000, 6000, 1.0), (6000, 12000, 0.5))}

# (beat, dB): a step back where the song begins, a step forward for the greeting.
RIDE = ((0, 0.0), (5, 0.0), (6, -0.5), (28, -0.5), (30, 0.5), (51, 0.5), (57, 0), (63, 0))

# The last step: air above 6 kHz in dB, the bus compressor's threshold in dB and ratio, how far the sum is driven into tanh.
MASTER = {"air_db": 2.5, "threshold_db": -16, "ratio": 1.8, "drive": 1.0}
