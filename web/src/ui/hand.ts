/** Gives an address to the world: the phone's share sheet, or the clipboard. */

/** True when it lies on the clipboard. Call it within a tap. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsBefore(text);
  }
}

/** Browsers inside apps, and pages that are not secure, have only the old way to the clipboard. */
function copyAsBefore(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  field.readOnly = true;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

/** Opens the share sheet where there is one; else copies. Answers what happened. */
export async function share(data: { title: string; text: string; url: string }): Promise<"shared" | "copied" | "neither"> {
  if (typeof navigator.share === "function") {
    try {
      await navigator.share(data);
      return "shared";
    } catch (error) {
      // The fan closed the sheet: that is an answer too.
      if (error instanceof DOMException && error.name === "AbortError") return "shared";
    }
  }
  return (await copy(data.url)) ? "copied" : "neither";
}
