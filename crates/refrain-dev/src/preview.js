// Loads the page again with each build of the campaign, and shows what is wrong with its files. `refrain dev --watch` adds this
// to pages on this machine; no page that is deployed has it.
(() => {
  const own = Number(document.currentScript.dataset.build);
  const host = document.createElement("div");
  host.id = "refrain-preview";
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; direction: ltr; pointer-events: none; }
    * { box-sizing: border-box; margin: 0; }
    .steps, section { font: 15px/1.5 system-ui, sans-serif; color: #f4f1ea; background: #1b1d22; pointer-events: auto; }
    .steps { width: fit-content; margin: 0 auto 16px; padding: 8px 16px; border-radius: 999px; box-shadow: 0 2px 12px #0006; }
    .steps:empty { display: none; }
    section { max-height: min(70vh, 640px); overflow: auto; padding: 20px max(16px, calc((100vw - 960px) / 2)) 28px;
      border-top: 3px solid #ff6b57; box-shadow: 0 -8px 32px #0006; }
    .top { display: flex; gap: 16px; align-items: center; justify-content: space-between; }
    h2 { font: 600 18px/1.3 system-ui, sans-serif; }
    button { flex: none; min-height: 44px; padding: 0 16px; font: inherit; color: inherit; background: none; border: 1px solid #8d909a; border-radius: 6px; cursor: pointer; }
    button:hover { background: #2a2d34; }
    button:focus-visible { outline: 3px solid #ffd166; outline-offset: 2px; }
    ol { list-style: none; padding: 0; }
    li { padding: 16px 0 0; margin: 16px 0 0; border-top: 1px solid #3a3d45; }
    .place { color: #ffd166; font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
    .message { overflow-wrap: anywhere; }
    pre { margin: 6px 0; padding: 8px 12px; overflow-x: auto; font: 14px/1.5 ui-monospace, monospace; background: #101216; border-radius: 6px; }
    pre span { color: #9a9da6; user-select: none; }
    mark { color: inherit; background: none; text-decoration: underline wavy #ff6b57 2px; text-underline-offset: 4px; }
    @media print { :host { display: none; } }
  `);
  shadow.adoptedStyleSheets = [sheet];
  const steps = element("p", { className: "steps", role: "status" });
  shadow.append(steps);
  let panel = null;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** The line with the characters at fault marked. Columns count characters, not UTF-16's units. */
  function drawn({ line, column, length, source }) {
    const characters = Array.from(source);
    const from = column - 1;
    const to = Math.max(from + length, from + 1);
    const part = (start, end) => characters.slice(start, end).join("");
    return element("pre", { tabIndex: 0 }, element("span", {}, `${line}  `), part(0, from), element("mark", {}, part(from, to) || " "), part(to));
  }

  function item(finding) {
    const { file, line, column, is_note, message, help, source } = finding;
    const place = line === null ? file : `${file}:${line}:${column}`;
    return element(
      "li",
      {},
      element("p", { className: "place" }, place),
      ...(source === null ? [] : [drawn(finding)]),
      element("p", { className: "message" }, is_note ? `Note: ${message}` : message),
      ...(help === null ? [] : [element("p", { className: "message" }, `Help: ${help}`)]),
    );
  }

  function hide() {
    panel?.remove();
    panel = null;
  }

  function show({ problem, findings }) {
    hide();
    const errors = findings.filter((finding) => !finding.is_note).length || 1;
    const title = element("h2", { id: "title" }, errors === 1 ? "This is not right yet" : `${errors} places are not right yet`);
    const close = element("button", { type: "button", onclick: hide }, "Hide");
    panel = element(
      "section",
      { role: "alert" },
      element("div", { className: "top" }, title, close),
      element("p", {}, "The page shows the last build. It loads again when the files are right."),
      element("ol", {}, ...(problem === null ? [] : [element("li", {}, element("p", { className: "message" }, problem))]), ...findings.map(item)),
    );
    panel.setAttribute("aria-labelledby", "title");
    panel.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
    shadow.append(panel);
  }

  const phases = {
    served({ build }) {
      steps.textContent = "";
      if (build !== own) return location.reload();
      hide();
    },
    building({ step, build }) {
      if (build !== null && build !== own) return location.reload();
      steps.textContent = step ? `Building: ${step}` : "Building";
    },
    failed(state) {
      steps.textContent = "";
      show(state);
    },
  };

  host.lang = "en";
  document.documentElement.append(host);
  new EventSource("/.refrain/states").addEventListener("message", ({ data }) => {
    const state = JSON.parse(data);
    phases[state.phase](state);
  });
})();
