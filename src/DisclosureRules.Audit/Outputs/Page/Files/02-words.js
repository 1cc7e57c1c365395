// The page's own words in the reader's language, and the words of the data, which come in Chinese and English.
let language = data.language;

/** A text of the page with its placeholders filled in: {name}, and {name|one|many} by whether the number is 1. */
function say(key, values) {
  const text = data.texts[language][key] ?? key;
  return text.replace(/\{([a-z]+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    if (!values || !(name in values))
      return whole;
    return one === undefined ? String(values[name]) : values[name] === 1 || values[name] === "1" ? one : many;
  });
}

/** Of a pair of Chinese and English the one that is asked for. */
function inLanguage(pair) {
  return pair ? pair[language === "zh" ? 0 : 1] : "";
}

const withCommas = new Intl.NumberFormat("en-US");

function count(number) {
  return withCommas.format(number);
}

function year(value) {
  return value ? String(value) : say("words.page.year-unknown");
}

function unit(index) {
  return index < 0 ? say("words.page.unit-unknown") : data.units[index];
}

/** The sentence of a finding: its pattern with its numbers put in again. */
function message(finding) {
  const pattern = inLanguage(data.patterns[findings.pattern[finding]]);
  const both = findings.values[finding].split("\u0002");
  const values = both[language === "zh" || both.length === 1 ? 0 : 1].split(" ");
  let next = 0;
  return pattern.replace(/\u0001/g, () => values[next++]);
}

function ruleTitle(rule) {
  return inLanguage(data.rules[rule].title);
}

function weightName(weight) {
  return say("words.page.weight." + WEIGHTS[weight]);
}
