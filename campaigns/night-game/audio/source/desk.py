"""The desk of the anthem: how loud each player is and where, the stadium around them, the fader of the whole."""

# stem: (level in LUFS while it plays, pan -1..1, width 0..1, low cut Hz, hall send dB)
DESK = {
    "kick": (-20.5, 0.0, 0.2, 30, -30), "snare": (-22.0, 0.0, 0.5, 110, -15), "toms": (-21.0, 0.0, 1.0, 60, -14),
    "cymbals": (-27.5, 0.0, 1.0, 300, -16), "hats": (-31.5, -0.1, 0.8, 400, -20), "claps": (-22.5, 0.0, 1.0, 250, -11), "tambourine": (-33.0, 0.35, 0.5, 800, -16),
    "big_drum": (-25.5, 0.0, 0.8, 40, -13), "timpani": (-24.0, 0.15, 0.8, 45, -12), "bass": (-20.5, 0.0, 0.0, 38, -60),
    "power_chords": (-25.0, 0.0, 1.0, 110, -22), "muted_guitar": (-26.5, -0.35, 0.6, 110, -18), "piano": (-22.5, -0.15, 0.9, 70, -17),
    "strings": (-23.5, 0.0, 1.0, 160, -11), "low_strings": (-26.5, 0.25, 0.8, 50, -13), "ostinato": (-27.0, -0.3, 0.9, 250, -12), "pizzicato": (-29.0, -0.3, 0.7, 250, -13),
    "tremolo": (-27.0, 0.1, 1.0, 250, -10), "trumpets": (-21.5, 0.28, 0.5, 180, -11), "horns": (-25.5, -0.3, 0.7, 120, -9),
    "trombones": (-25.5, 0.35, 0.6, 70, -12), "choir": (-25.0, 0.0, 1.0, 150, -8), "swell": (-26.0, 0.0, 1.0, 300, -14),
    "applause": (-36.0, 0.0, 1.0, 200, -20),
}

# A stadium bowl: its first answer and how it builds up, in seconds; bands (from Hz, to Hz, seconds to die away by 60 dB).
HALL = {"seconds": 2.1, "first_s": 0.028, "builds_s": 0.03,
        "bands": ((120, 500, 1.9), (500, 2000, 1.6), (2000, 6000, 1.0), (6000, 12000, 0.5))}

# (beat, dB): back for the verse, up for the chorus.
RIDE = ((0, 0.8), (7, 0.8), (8, 0.6), (16, 0.6), (24, -0.6), (31.5, -0.6), (32, 0.4), (56, 0.4), (64, 0), (70, 0))

# The last step: air above 6 kHz in dB, the bus compressor's threshold in dB and ratio, how far the sum is driven into tanh.
MASTER = {"air_db": 1.5, "threshold_db": -14, "ratio": 2.0, "drive": 1.3}
