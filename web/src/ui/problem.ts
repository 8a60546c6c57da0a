/** What the problem screen shows: what went wrong, in words, and the options that the fan has. */

import type { FileErrorKind } from "../booth/recording/from-file";
import type { Translate } from "../page/messages";

/** Open another browser, try again, choose a file, copy the link. */
export type ProblemOption = "open" | "retry" | "file" | "copy";

export interface ProblemScreen {
  readonly title: string;
  readonly text: string;
  /** Where this browser has the setting; empty if that does not apply. */
  readonly help: string;
  /** The best one first. */
  readonly options: readonly ProblemOption[];
  /** The link of the option `open`. */
  readonly open: { readonly label: string; readonly href: string } | null;
}

const FILE_ERRORS: Record<FileErrorKind, string> = {
  "file-too-large": "file-too-large",
  "file-unreadable": "file-unreadable",
  "file-too-short": "file-too-short",
  "file-too-long": "file-too-long",
};

export function fileProblem(translate: Translate, kind: FileErrorKind): ProblemScreen {
  return { ...plainProblem(translate, translate(FILE_ERRORS[kind])), options: ["file", "retry"] };
}

/** A problem of sending. `kind` may be one that a newer service has and this page has no message for. */
export function sendProblem(translate: Translate, kind: string): ProblemScreen {
  const id = `problem-${kind}`;
  const text = translate(id);
  return plainProblem(translate, text === id ? translate("problem-internal") : text);
}

/** Any other text that says what happened, with the option to try again. */
export function plainProblem(translate: Translate, text: string): ProblemScreen {
  return { title: translate("problem-title"), text, help: "", options: ["retry"], open: null };
}
