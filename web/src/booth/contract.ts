/**
 * What the booth offers to the pages: every type and every function's signature, one section for each module.
 * The booth never touches the document. Times are on the named clock, units stand last in each name.
 */

// ---------------------------------------------------------------- doors: why singing is not possible here

/** Each kind has its own screen (`door-<kind>`) that says what to do and offers a chosen file instead. */
export type DoorKind =
  | "insecure-origin" // the page was not opened over https or localhost
  | "in-app-browser" // an app's own browser that refuses the microphone: open elsewhere
  | "no-worklet" // a browser too old to record without loss
  | "permission-denied" // the fan or the system said no
  | "no-microphone" // nothing to record with
  | "microphone-busy" // another program holds it, or the device fails
  | "no-sound"; // everything opened, but the microphone or the context never started

/** Thrown by `openBooth`. */
export class DoorError extends Error {
  override readonly name = "DoorError";
  constructor(
    readonly kind: DoorKind,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}

// ---------------------------------------------------------------- recorder.ts

/** The backing track as downloaded (by `fetchBacking` of backing.ts). */
export interface Backing {
  readonly bytes: ArrayBuffer;
  /** Exact length of the original at 48 kHz: tells which decoders leave the encoder's delay in front. */
  readonly frames: number;
}
export type FetchBacking = (url: string, frames: number, signal?: AbortSignal) => Promise<Backing>;

export interface BoothOptions {
  readonly workletUrl: string;
  /** May still be on its way: the booth must be opened within the tap, and waits for the song itself. */
  readonly backing: Backing | Promise<Backing>;
  readonly tempoBpm: number;
  readonly countInBeats: number;
}

/** About twelve times a second while the booth is open. */
export interface Level {
  /** Linear, 0..1. */
  readonly peak: number;
  readonly rms: number;
}

/** What to tell the fan, one thing at a time; the Fluent id is `advice-<kind>`. */
export type Advice = "listening" | "silent" | "quiet" | "clipping" | "noisy" | "telephone" | "ready";

/** Opened inside a tap (autoplay, permissions). Throws `DoorError`, or what kept the backing track from arriving. */
export type OpenBooth = (options: BoothOptions) => Promise<Booth>;

export interface Booth {
  readonly sampleRateHz: number;
  /** As the browser names it; may be empty. */
  readonly microphone: string;
  /** Calls back with each level and the advice so far (sound check); returns how to stop. */
  onLevel(listener: (level: Level, advice: Advice) => void): () => void;
  /** Counts in and records one take into `keep`. One at a time; may be called again for the next take. */
  sing(keep: Keep): Promise<Singing>;
  /** Stops the microphone: before listening, since phones play through the earpiece while it is open. */
  close(): Promise<void>;
  /** The microphone or the sound system went away while nobody sang: open the booth again. */
  readonly lost: Promise<void>;
}

export interface Singing {
  readonly takeId: string;
  /** Seconds of the song that the fan hears now; negative while counting in. For lyrics, beats, countdown. */
  songSeconds(): number;
  /** The song's length in seconds. */
  readonly songLengthSeconds: number;
  /** Ends the take here and keeps it. */
  stop(): void;
  /** Ends the take and forgets it ("again" while singing). */
  discard(): void;
  readonly done: Promise<SingingEnd>;
}

/** `interrupted`: a call, a lost device; the part is kept. `take` is null when nothing could be kept. */
export interface SingingEnd {
  readonly how: "complete" | "stopped" | "discarded" | "interrupted";
  readonly take: Take | null;
}

// ---------------------------------------------------------------- file.ts: the take from a chosen file

export interface TakeLimits {
  readonly minMs: number;
  readonly maxMs: number;
}
export type FileErrorKind = "file-too-large" | "file-unreadable" | "file-too-short" | "file-too-long";
export class FileError extends Error {
  override readonly name = "FileError";
  constructor(
    readonly kind: FileErrorKind,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}
/** Any sound that the browser can decode becomes a kept take. Throws `FileError`. */
export type TakeFromFile = (file: Blob, limits: TakeLimits, keep: Keep) => Promise<Take>;

// ---------------------------------------------------------------- takes

/** On the wire as it is. */
export interface TakeTiming {
  readonly sample_rate_hz: number;
  /** Index in the take's frames at which the backing track's first sample left for the loudspeaker. */
  readonly backing_start_frame: number;
  /** Round trip that the browser reports, output and input. */
  readonly latency_ms: number;
  readonly dropped_frames: number;
  readonly source: "booth" | "file";
  readonly engine: Engine;
}

/** Whose clocks a take was recorded by: each engine reports another part of its round trip. */
export type Engine = "chromium" | "firefox" | "webkit" | "unknown";

export interface Take {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly timing: TakeTiming;
  /** Length, in frames of `timing.sample_rate_hz`. */
  readonly frames: number;
  /** False: the page ended while this take was recorded; it holds what was sung until then. */
  readonly complete: boolean;
  /** 256 loudest values 0..255, of the song's length: for the sleeve and the take's picture. */
  readonly peaks: Uint8Array;
}

// ---------------------------------------------------------------- keep.ts: what stays on this phone

/** `openKeep` never fails: where IndexedDB is refused, things last as long as the page (`durable` is false). */
export type OpenKeep = () => Promise<Keep>;

export interface Keep {
  /** True: "saved on this phone" may be said. */
  readonly durable: boolean;
  /** Newest first. Incomplete takes that another tab is recording now are left out. */
  takes(): Promise<Take[]>;
  /** The sound of a take, mono 16 bit. Null when there is none of that id. */
  pcm(takeId: string): Promise<Int16Array | null>;
  dropTake(takeId: string): Promise<void>;
  /**
   * For the recorder: opens a take whose sound follows in pieces; at once, since a song is about to start.
   * `songSeconds` is the span that its `peaks` will cover.
   */
  record(timing: TakeTiming, songSeconds: number): TakeWriter;
  /** Newest first. */
  entries(): Promise<KeptEntry[]>;
  entry(id: string): Promise<KeptEntry | null>;
  putEntry(entry: KeptEntry): Promise<void>;
  dropEntry(id: string): Promise<void>;
  /** Anything small that a page wants to find again (the half-filled form). */
  remember(name: string, value: unknown): Promise<void>;
  recall(name: string): Promise<unknown>;
}

export interface TakeWriter {
  readonly takeId: string;
  append(pcm: Int16Array): void;
  /** With the timing as it turned out. */
  finish(timing: TakeTiming): Promise<Take>;
  discard(): Promise<void>;
}

/** Steps of sending, each turning into the next; `safe` and `refused` and `done` are where it rests. */
export type Step = "packing" | "creating" | "uploading" | "mixing" | "printing" | "done" | "safe" | "refused";

/** The fan's own key to an entry, and how far it came. */
export interface KeptEntry {
  readonly id: string;
  /** 43 characters of base64url. */
  readonly token: string;
  readonly form: FanForm;
  readonly placement: Placement;
  readonly takeId: string;
  readonly step: Step;
  readonly madeAt: number;
}

// ---------------------------------------------------------------- roughmix.ts: listen before sending

/** On the wire as it is. Later is positive. */
export interface Placement {
  readonly nudge_ms: number;
  readonly gain_db: number;
}
export const NUDGE_STEP_MS = 10;
export const NUDGE_LIMIT_MS = 200;
export const FADER_LIMIT_DB = 12;

/** Opened inside a tap, after `booth.close()`. `shortfallMs` is what the take's reported round trip lacks. */
export type OpenRoughMix = (
  take: Take,
  pcm: Int16Array,
  backing: Backing,
  shortfallMs: number,
  start?: Placement,
) => Promise<RoughMix>;

export interface RoughMix {
  readonly lengthSeconds: number;
  /** Position in the song, seconds. */
  seconds(): number;
  readonly playing: boolean;
  /** From where it stands, or from the start when it had ended. */
  play(): Promise<void>;
  pause(): void;
  seek(seconds: number): void;
  /** Decibels; the band's fader lowers the band, only the difference travels. */
  setFaders(voiceDb: number, bandDb: number): void;
  setNudge(nudgeMs: number): void;
  /** What to send. */
  placement(): Placement;
  onEnd(listener: () => void): void;
  close(): Promise<void>;
}

// ---------------------------------------------------------------- entries.ts: the wire

export interface Consent {
  readonly purpose: string;
  readonly text_sha256: string;
}
/** What the fan filled in. */
export interface FanForm {
  readonly locale: string;
  readonly country: string;
  readonly team: string;
  readonly name: string;
  /** Null where the country does not ask. */
  readonly age: number | null;
  readonly consents: readonly Consent[];
}

export interface Entry {
  readonly id: string;
  readonly state: "reserved" | "mixed" | "in-review" | "published" | "rejected";
  readonly locale: string;
  readonly country: string;
  readonly team: string;
  readonly name: string;
  readonly created_at: string;
  readonly placement: Placement;
  readonly failed_take: null | { readonly kind: string; readonly take_sha256: string };
  readonly mix: null | {
    readonly url: string;
    readonly duration_ms: number;
    readonly peaks: readonly number[];
    readonly measurements: Readonly<Record<string, number>>;
    readonly expires_at: string;
  };
  readonly cover: null | { readonly url: string; readonly share_url: string; readonly expires_at: string };
  readonly share_page: string | null;
}

/**
 * Why the service could not do it. `kind` is the problem's own (`take-silent` ..., Fluent id `problem-<kind>`) or one of
 * two that are made here: `offline` (no answer) and `busy` (429, 5xx, after our own retries).
 */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  constructor(
    readonly kind: string,
    /** 0 when there was no answer. */
    readonly status: number,
    readonly detail: string | null = null,
  ) {
    super(kind);
  }
}

export interface Owner {
  readonly id: string;
  readonly token: string;
}
export type NewOwner = () => Owner;
/** `<id>.<token>`, the fragment of the private link `/<locale>/mine/#...`, and back (null: not one). */
export type OwnerToFragment = (owner: Owner) => string;
export type OwnerFromFragment = (fragment: string) => Owner | null;

export type EntriesAt = (origin?: string) => Entries;
/** All throw `ProblemError`. */
export interface Entries {
  get(owner: Owner): Promise<Entry>;
  erase(owner: Owner): Promise<void>;
}
/** Address of a draft of the sleeve; peaks (at most 256 values 0..255) print the fan's own wave. */
export type PreviewUrl = (team: string, name: string, locale: string, peaks?: Uint8Array) => string;

// ---------------------------------------------------------------- send.ts: from a kept take to the record

/** What the sending screen shows. */
export interface Sending {
  readonly step: Step;
  /** Of the packed take, once packed. */
  readonly sizeBytes: number | null;
  /** 0..1 while uploading. */
  readonly uploaded: number;
  /** True while there is no network or the service rests us: it goes on by itself. */
  readonly waiting: boolean;
  /** The latest that is known; present when `done`. */
  readonly entry: Entry | null;
  /** Only when `refused`: a form kind, a take kind (sing again with the same entry), `entry-erased` ... */
  readonly problem: string | null;
}

export interface SendOptions {
  readonly packerUrl: string;
  readonly keep: Keep;
  readonly onChange: (sending: Sending) => void;
}
/**
 * Takes the kept entry as far as it will go and keeps each step, so that calling it again after a reload goes on. Never
 * rejects: trouble is a state. Another tab that sends the same entry is waited for.
 */
export type Send = (entryId: string, options: SendOptions) => SendHandle;
export interface SendHandle {
  readonly settled: Promise<Sending>;
  /** In `safe`: asks once whether the record has come alive. */
  look(): Promise<Sending>;
  stop(): void;
}
