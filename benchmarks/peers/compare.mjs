// Times rule engines on the reports that `peer-reports` has drawn. Every engine has the same equations in its own language, as its
// documentation writes rules, and none is timed before it names the same violations as the library, report by report.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';

const { microseconds, equations, reports } = JSON.parse(readFileSync(process.argv[2]));

// Both sides of an equation, without negative coefficients: [[cell, coefficient], …] and a constant.
const sides = equations.map(({ name, terms, constant }) => ({
  name,
  left: { terms: terms.filter(([, c]) => c > 0), constant: Math.max(constant, 0) },
  right: { terms: terms.filter(([, c]) => c < 0).map(([i, c]) => [i, -c]), constant: Math.max(-constant, 0) },
}));

const contenders = { 'plain loops over the same data': loops(), 'json-logic-engine': jsonLogic(), 'zen-engine': zen(), 'json-rules-engine': jsonRules() };

for (const [name, check] of Object.entries(contenders)) {
  for (const [i, { cells, violations }] of reports.entries()) {
    const found = (await check(cells)).sort();
    if (JSON.stringify(found) !== JSON.stringify(violations))
      throw new Error(`${name} finds ${found.join('; ')} in report ${i}, where the library finds ${violations.join('; ')}.`);
  }
}

const groups = { clean: reports.filter(r => r.clean), violated: reports.filter(r => r.violations.length > 0) };
console.log(`${equations.length} equations, ${groups.clean.length} reports without any finding, ${groups.violated.length} with violations; Node ${process.version}\n`);
console.log('| engine | report without findings | ratio | report with violations | ratio |\n|---|---:|---:|---:|---:|');
row('`RuleSet.Check`, all national rules, findings in full', microseconds);
for (const [name, check] of Object.entries(contenders))
  row(`${name}${version(name)}`, { clean: await time(check, groups.clean), violated: await time(check, groups.violated) });

function loops() {
  const sum = (cells, { terms, constant }) => terms.reduce((s, [i, c]) => s + c * cells[i], constant);
  return cells => sides.filter(e => sum(cells, e.left) !== sum(cells, e.right)).map(e => e.name);
}

// One compiled function an equation.
function jsonLogic() {
  const engine = new LogicEngine();
  const side = ({ terms, constant }) => ({ '+': [...terms.map(([i, c]) => (c === 1 ? { var: `cells.${i}` } : { '*': [c, { var: `cells.${i}` }] })), constant] });
  const rules = sides.map(e => ({ name: e.name, violated: engine.build({ '!==': [side(e.left), side(e.right)] }) }));
  return cells => rules.filter(r => r.violated({ cells })).map(r => r.name);
}

// One decision with an expression an equation.
function zen() {
  const side = ({ terms, constant }) => [...terms.map(([i, c]) => (c === 1 ? `cells[${i}]` : `${c} * cells[${i}]`)), `${constant}`].join(' + ');
  const expressions = sides.map((e, i) => ({ id: `e${i}`, key: `e${i}`, value: `${side(e.left)} != ${side(e.right)}` }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'rules', name: 'rules', type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [{ id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' }, { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' }],
  });
  return async cells => {
    const { result } = await decision.evaluate({ cells });
    return sides.filter((_, i) => result[`e${i}`]).map(e => e.name);
  };
}

// One rule an equation; sums are a dynamic fact, not cached, because hashing its parameters costs more than the sum.
function jsonRules() {
  const engine = new Engine();
  engine.addFact('sum', async ({ terms, constant }, almanac) => {
    const cells = await almanac.factValue('cells');
    return terms.reduce((s, [i, c]) => s + c * cells[i], constant);
  }, { cache: false });
  for (const e of sides) {
    engine.addRule({
      conditions: { all: [{ fact: 'sum', params: e.left, operator: 'notEqual', value: { fact: 'sum', params: e.right } }] },
      event: { type: 'violation', params: { name: e.name } },
    });
  }
  return async cells => (await engine.run({ cells })).events.map(e => e.params.name);
}

// Microseconds a report: the median of seven seconds, after one to warm up.
async function time(check, reports) {
  const samples = [];
  for (let i = 0; i < 8; i++) {
    const start = performance.now();
    let checks = 0;
    while (performance.now() - start < 1000) {
      for (const { cells } of reports)
        await check(cells);
      checks += reports.length;
    }
    samples.push((performance.now() - start) * 1000 / checks);
  }
  return samples.slice(1).sort((a, b) => a - b)[3];
}

function row(name, times) {
  const cells = ['clean', 'violated'].map(g => `${show(times[g])} µs | ${show(times[g] / microseconds[g])}`);
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

function show(number) {
  return number < 10 ? number.toPrecision(2) : number.toFixed(0);
}

function version(name) {
  const { dependencies } = createRequire(import.meta.url)('./package.json');
  const found = Object.keys(dependencies).find(d => d.endsWith(name));
  return found ? ` ${dependencies[found]}` : '';
}
