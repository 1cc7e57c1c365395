// The only way in which anything gets onto the page: elements and text nodes. Nothing from the data is ever read as markup.
const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false)
      continue;
    if (name.startsWith("on"))
      element.addEventListener(name.slice(2), value);
    else
      element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A sign beside the colour, so that nobody needs to tell colours apart. */
const SIGNS = ["✗", "!", "i", "?"];

function weightBadge(weight) {
  return el("span", { class: "badge " + WEIGHTS[weight] }, el("span", { "aria-hidden": "true" }, SIGNS[weight] + " "), weightName(weight));
}

function announce(text) {
  document.getElementById("status").textContent = text;
}
