/** The link to where the song can be heard: when it comes into sight, a script of its own puts the links in its place. */

/** Begins this far before it is in sight. */
const NEAR = "300px";

export function wireListenLinks(): void {
  const place = document.querySelector<HTMLElement>("[data-listen]");
  if (!place) return;
  const near = new IntersectionObserver(([seen]) => {
    if (!seen?.isIntersecting) return;
    near.disconnect();
    void import(place.dataset["listen"] ?? "");
  }, { rootMargin: NEAR });
  near.observe(place);
}
