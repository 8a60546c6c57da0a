/** The link to where the song can be heard: when it comes near, a script of its own puts the links in its place. */

export function wireListenLinks(): void {
  const place = document.querySelector<HTMLElement>("[data-listen]");
  if (!place) return;
  const load = () => void loaded().then(() => import(place.dataset["listen"] ?? ""));
  // What the address says of where a visitor came from has to go along from the first link on.
  if (location.search.includes("utm_")) return load();
  const near = new IntersectionObserver(([seen]) => seen?.isIntersecting && load(), { rootMargin: "300px" });
  near.observe(place);
}

/** The page's own pictures and sound come first. */
function loaded(): Promise<unknown> {
  return document.readyState === "complete" ? Promise.resolve() : new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}
