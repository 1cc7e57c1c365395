// Filters above a list. They stand in the address, so that a view can be sent to somebody and the way back works.
function params() {
  const at = location.hash.indexOf("?");
  return new URLSearchParams(at < 0 ? "" : location.hash.slice(at + 1));
}

class Filter {
  /** fields: [{ name, label, options: [[value, text]…] | null for free text }]; apply(values) shows what is left. */
  constructor(fields, apply) {
    const wanted = params();
    this.fields = fields;
    this.apply = apply;
    this.controls = new Map();
    const labelled = fields.map(field => {
      const id = "filter-" + field.name;
      const control = field.options
        ? el("select", { id }, el("option", { value: "" }, say("words.page.all")), field.options.map(([value, text]) => el("option", { value }, text)))
        : el("input", { id, type: "search", autocomplete: "off" });
      control.value = wanted.get(field.name) ?? "";
      control.addEventListener(field.options ? "change" : "input", () => this.changed());
      this.controls.set(field.name, control);
      return el("div", null, el("label", { for: id }, field.label), control);
    });
    this.element = el("form", { class: "filter", role: "search", onsubmit: event => event.preventDefault() }, labelled,
      el("button", { type: "button", class: "plain", onclick: () => { this.controls.forEach(c => { c.value = ""; }); this.changed(); } }, say("words.page.clear")));
  }

  values() {
    return Object.fromEntries([...this.controls].map(([name, control]) => [name, control.value.trim()]));
  }

  changed() {
    const values = this.values();
    const kept = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
    const path = location.hash.split("?")[0];
    history.replaceState(null, "", path + (String(kept) ? "?" + kept : ""));
    this.apply(values);
  }
}

function yearOptions() {
  return data.groups.years.map(row => [row[0] ? String(row[0]) : "none", year(row[0])]);
}

/** The indexes from 0 that pass. */
function matching(size, passes) {
  const kept = new Uint32Array(size);
  let n = 0;
  for (let i = 0; i < size; i++) {
    if (passes(i))
      kept[n++] = i;
  }
  return kept.subarray(0, n);
}

/** For a list of names which contain the words; null when there is nothing to look for. */
function containing(names, needle) {
  return needle === "" ? null : Uint8Array.from(names, name => name.toLowerCase().includes(needle) ? 1 : 0);
}
