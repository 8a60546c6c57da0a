/** Shares an address by the device's share sheet, or copies it. */

/** Copies to the clipboard; false when the browser refuses. Call it within a user gesture. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** For browsers inside apps and for pages that are not secure, which have no Clipboard API. */
function copyByCommand(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  field.readOnly = true;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

/** Opens the share sheet where there is one, else copies `otherwise`. Call it within a user gesture. */
export async function share(
  data: { title: string; text: string; url: string },
  otherwise = data.url,
): Promise<"shared" | "copied" | "neither"> {
  if (typeof navigator.share === "function") {
    try {
      await navigator.share(data);
      return "shared";
    } catch (error) {
      // The fan closed the sheet: nothing is left to do.
      if (isAbort(error)) return "shared";
    }
  }
  return (await copy(otherwise)) ? "copied" : "neither";
}

/**
 * Hands a file to the share sheet, alone: apps that show pictures are not offered for a picture with a text. `cannot` where the browser
 * shares no files. Call it within a user gesture, in which nothing was waited for.
 */
export async function shareFile(file: File): Promise<"shared" | "closed" | "cannot"> {
  const data = { files: [file] };
  if (!navigator.canShare?.(data)) return "cannot";
  try {
    await navigator.share(data);
    return "shared";
  } catch (error) {
    return isAbort(error) ? "closed" : "cannot";
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
