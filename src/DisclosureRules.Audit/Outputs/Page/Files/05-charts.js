// Bars as SVG, with the numbers in a table for those who read or hear them instead.

/** Bars from left to right, stacked by weight. items: [{ name, id, counts: [error, warning, info, open], address }]; those with an id have their name, which is a sentence, above them. */
function bars(label, items) {
  const above = items.some(item => item.id), nameWidth = above ? 0 : 230, width = 720, height = above ? 44 : 26, most = Math.max(1, ...items.map(total));
  const rows = items.map((item, i) => {
    let x = nameWidth;
    const parts = item.counts.map((n, weight) => {
      const size = n / most * (width - nameWidth - 70);
      x += size;
      return n === 0 ? null : svg("rect", { class: WEIGHTS[weight], x: x - size, y: i * height + (above ? 22 : 5), width: Math.max(size, 1), height: 16 },
        svg("title", null, `${item.name} · ${weightName(weight)} ${count(n)}`));
    });
    const name = above
      ? svg("text", { class: "name above", x: 0, y: i * height + 16 }, cut(item.name, 115 - item.id.length), svg("tspan", { class: "id", dx: 8 }, item.id), svg("title", null, item.full ?? item.name))
      : svg("text", { class: "name", x: nameWidth - 8, y: i * height + 17, "text-anchor": "end" }, cut(item.name, 30), svg("title", null, item.full ?? item.name));
    const number = svg("text", { x: x + 6, y: i * height + (above ? 34 : 17) }, count(total(item)));
    const row = svg("g", null, name, parts, number);
    return item.address ? svg("a", { href: item.address }, row) : row;
  });
  return svg("svg", { class: "chart", viewBox: `0 0 ${width} ${items.length * height}`, role: "group", "aria-label": label }, rows);
}

/** Columns from the first year to the last, stacked by weight. */
function columns(label, items) {
  const bar = 40, height = 200, foot = 24, top = 20, most = Math.max(1, ...items.map(total));
  let right = 0;
  const parts = items.map(item => {
    // The name of no year is longer than a year.
    const wide = Math.max(bar + 16, widthOf(item.name) * 7 + 14), x = right + wide / 2;
    right += wide;
    let y = height - foot;
    const stack = item.counts.map((n, weight) => {
      const size = n / most * (height - foot - top);
      y -= size;
      return n === 0 ? null : svg("rect", { class: WEIGHTS[weight], x: x - bar / 2, y, width: bar, height: Math.max(size, 1) },
        svg("title", null, `${item.name} · ${weightName(weight)} ${count(n)}`));
    });
    const column = svg("g", null, stack,
      svg("text", { x, y: y - 5, "text-anchor": "middle" }, count(total(item))),
      svg("text", { class: "name", x, y: height - 7, "text-anchor": "middle" }, item.name));
    return svg("a", { href: item.address }, column);
  });
  const width = Math.max(right, 300);
  const chart = svg("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": label },
    svg("line", { class: "axis", x1: 0, x2: width, y1: height - foot + 0.5, y2: height - foot + 0.5 }), parts);
  chart.style.maxWidth = width * 1.2 + "px";
  return chart;
}

/** The same numbers as a table that can be opened. */
function chartTable(label, first, items, leftOut) {
  return el("details", null, el("summary", null, say("words.page.as-table", { label })),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, el("table", { class: "figures" },
      el("thead", null, el("tr", null, el("th", { scope: "col" }, first), WEIGHTS.map((_, w) => el("th", { scope: "col", class: "number" }, weightName(w))),
        el("th", { scope: "col", class: "number" }, say("words.page.all")))),
      el("tbody", null, items.map(item => el("tr", null,
        el("th", { scope: "row" }, item.address ? el("a", { href: item.address }, item.full ?? item.name) : item.full ?? item.name),
        item.counts.map(n => el("td", { class: "number" }, count(n))), el("td", { class: "number" }, count(total(item)))))))),
    leftOut > 0 ? el("p", { class: "note" }, say("words.page.more-rows", { count: count(leftOut) })) : null);
}

function legend() {
  return el("ul", { class: "legend" }, WEIGHTS.map((name, weight) => el("li", null, el("span", { class: "swatch " + name, "aria-hidden": "true" }), weightName(weight))));
}

function total(item) {
  return item.counts.reduce((a, b) => a + b, 0);
}

/** How wide it is in half Chinese characters. */
function widthOf(text) {
  return [...text].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);
}

function cut(text, most) {
  let width = 0, i = 0;
  const characters = [...text];
  for (; i < characters.length && width <= most; i++)
    width += widthOf(characters[i]);
  return i < characters.length ? characters.slice(0, Math.max(1, i - 2)).join("") + "…" : text;
}
