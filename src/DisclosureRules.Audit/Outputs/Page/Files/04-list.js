// A table of which only the rows in view stand in the document, however many it has. For people who hear it, each row says its number and the
// table how many there are; the arrow keys, Page Up, Page Down, Home and End move, Enter opens.
const ROW_HEIGHT = 52;
const HEAD_HEIGHT = 38;
const SPARE_ROWS = 8;

// What is printed of a list: longer ones say how many rows were left out. (About 60 pages of A4.)
const PRINTED_ROWS = 2000;

// Chromium lays out elements of at most 33,554,428 pixels; beyond, rows are reached in proportion.
const TALLEST = 30000000;

class List {
  /** columns: [{ key, title, width, cell(row), sort? }]; open(row): the address behind a row, or null. */
  constructor({ label, columns, open, sorted }) {
    Object.assign(this, { columns, open, sorted, rows: new Uint32Array(0), all: new Uint32Array(0), active: 0, sort: null, descending: false, printing: false });
    this.head = el("div", { class: "row head", role: "row", "aria-rowindex": 1 });
    this.space = el("div", { class: "space", role: "rowgroup" });
    this.element = el("div", { class: "list", role: "grid", tabindex: 0, "aria-label": label, "aria-colcount": columns.length },
      el("div", { class: "heads", role: "rowgroup" }, this.head), this.space);
    this.element.style.setProperty("--columns", columns.map(c => c.width).join(" "));
    this.element.addEventListener("scroll", () => this.draw());
    this.element.addEventListener("keydown", event => this.key(event));
    this.titles();
  }

  titles() {
    this.head.replaceChildren(...this.columns.map((column, index) => {
      const order = this.sort === column.key ? (this.descending ? "descending" : "ascending") : "none";
      const arrow = order === "none" ? "" : this.descending ? " ▼" : " ▲";
      const title = column.sort
        ? el("button", { type: "button", class: "sort", onclick: () => this.sortBy(column) }, column.title, el("span", { "aria-hidden": "true" }, arrow))
        : column.title;
      return el("div", { class: column.numeric ? "cell number" : "cell", role: "columnheader", "aria-sort": column.sort ? order : null, "aria-colindex": index + 1 }, title);
    }));
  }

  sortBy(column) {
    this.descending = this.sort === column.key ? !this.descending : column.numeric === true;
    this.sort = column.key;
    this.titles();
    this.show(this.rows, this.all);
    this.sorted?.();
  }

  /** Shows these rows, from the first; all are printed, where some stand for several. */
  show(rows, all = rows) {
    const column = this.columns.find(c => c.key === this.sort);
    const sign = this.descending ? -1 : 1;
    const sorted = some => column ? Uint32Array.from(some).sort((a, b) => sign * column.sort(a, b) || a - b) : some;
    this.rows = sorted(rows);
    this.all = all === rows ? this.rows : sorted(all);
    rows = this.rows;
    this.active = 0;
    this.element.setAttribute("aria-rowcount", rows.length + 1);
    this.space.style.height = Math.min(rows.length * ROW_HEIGHT, TALLEST) + "px";
    this.element.scrollTop = 0;
    this.drawn = null;
    this.draw();
  }

  get factor() {
    return Math.max(1, this.rows.length * ROW_HEIGHT / TALLEST);
  }

  draw() {
    if (this.printing)
      return;
    const height = this.element.clientHeight || 600;
    const top = this.element.scrollTop;
    const first = Math.max(0, Math.floor(top * this.factor / ROW_HEIGHT) - SPARE_ROWS);
    const last = Math.min(this.rows.length, first + Math.ceil(height / ROW_HEIGHT) + 2 * SPARE_ROWS);
    const drawn = first + "-" + last + "-" + this.active;
    if (drawn === this.drawn)
      return;
    this.drawn = drawn;
    const offset = this.factor === 1 ? first * ROW_HEIGHT : Math.max(0, top - SPARE_ROWS * ROW_HEIGHT);
    const shown = [];
    for (let i = first; i < last; i++)
      shown.push(this.row(i, offset + (i - first) * ROW_HEIGHT));
    this.space.replaceChildren(...shown);
    if (this.active >= first && this.active < last)
      this.element.setAttribute("aria-activedescendant", "row-" + this.active);
    else
      this.element.removeAttribute("aria-activedescendant");
  }

  row(index, top) {
    const row = (this.printing ? this.all : this.rows)[index];
    const cells = this.columns.map((column, i) =>
      el("div", { class: column.numeric ? "cell number" : "cell", role: "gridcell", "aria-colindex": i + 1 }, column.cell(row, this.printing)));
    const address = this.open(row);
    const line = el("div", {
      class: "row" + (index === this.active ? " active" : ""), role: "row", id: "row-" + index, "aria-rowindex": index + 2,
      onclick: event => {
        if (address && !event.target.closest("a") && String(getSelection()) === "")
          location.hash = address;
      },
    }, cells);
    if (top !== null)
      line.style.top = top + "px";
    return line;
  }

  key(event) {
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW_HEIGHT) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.rows.length, End: this.rows.length };
    if (event.target !== this.element)
      return;
    if (event.key === "Enter" && this.rows.length > 0 && this.open(this.rows[this.active])) {
      location.hash = this.open(this.rows[this.active]);
    } else if (event.key in steps) {
      this.active = Math.max(0, Math.min(this.rows.length - 1, this.active + steps[event.key]));
      const top = this.active * ROW_HEIGHT / this.factor;
      if (top < this.element.scrollTop)
        this.element.scrollTop = top;
      else if (top + ROW_HEIGHT + HEAD_HEIGHT > this.element.scrollTop + this.element.clientHeight)
        this.element.scrollTop = top + ROW_HEIGHT + HEAD_HEIGHT - this.element.clientHeight;
      this.draw();
    } else {
      return;
    }
    event.preventDefault();
  }

  beforePrint() {
    this.printing = true;
    const shown = [];
    for (let i = 0; i < Math.min(this.all.length, PRINTED_ROWS); i++)
      shown.push(this.row(i, null));
    if (this.all.length > PRINTED_ROWS)
      shown.push(el("p", { class: "note" }, say("words.page.not-printed", { count: count(this.all.length - PRINTED_ROWS) })));
    this.space.replaceChildren(...shown);
  }

  afterPrint() {
    this.printing = false;
    this.drawn = null;
    this.draw();
  }
}
