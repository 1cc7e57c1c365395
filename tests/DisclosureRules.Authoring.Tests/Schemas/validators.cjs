// Holds schemas and files against a validator and the language service of an editor, each with its defaults. Arguments: folder of node_modules, folder of rules.
const path = require('path'), fs = require('fs');
const [modules, rules] = process.argv.slice(2);
const load = name => require(require.resolve(name, { paths: [modules] }));
const Ajv = load('ajv'), Ajv2020 = load('ajv/dist/2020'), { getLanguageService, TextDocument } = load('vscode-json-languageservice');
const read = file => fs.readFileSync(path.join(rules, file), 'utf8');
const list = folder => fs.readdirSync(path.join(rules, folder)).filter(f => f.endsWith('.json')).map(f => `${folder}/${f}`);
const files = [
  ...list('national').concat(list('examples'), list('examples/unit')).map(f => [f, f.endsWith('.tests.json') ? 'pack-tests' : f.endsWith('profile.json') ? 'rule-profile' : 'rule-pack']),
  ...list('forms').map(f => [f, 'form']), ...list('examples/reports').map(f => [f, 'report'])];
const problems = [];
for (const one of [Ajv, Ajv2020]) {
  const compiled = {};
  for (const schema of list('schema')) {
    try { compiled[path.basename(schema, '.schema.json')] = new one({ allErrors: true }).compile(JSON.parse(read(schema))); }
    catch (e) { problems.push(`${schema}: ${e.message}`); }
  }
  for (const [file, schema] of files)
    if (!compiled[schema](JSON.parse(read(file)))) problems.push(`${file}: ${JSON.stringify(compiled[schema].errors[0])}`);
}
const service = getLanguageService({ schemaRequestService: async uri => read('schema/' + uri.split('/').pop()) });
const open = text => { const document = TextDocument.create('file:///rules/schema/pack.json', 'json', 1, text); return [document, service.parseJSONDocument(document)]; };
(async () => {
  for (const [file] of files)
    for (const problem of await service.doValidation(...open(read(file)), { schemaValidation: 'error' })) problems.push(`${file}: ${problem.message}`);
  const pack = members => `{ "$schema": "rule-pack.schema.json", "pack": "a", "version": "1", "forms": [""], "rules": [{ ${members} }] }`;
  const offered = {};
  for (const [name, text] of Object.entries({
    form: pack('"id": "a"'), claim: pack('"claim": ""'), table: pack('"rowTotals": { "table": "", "total": "a" }'), name: pack('"rowTotals": { "table": "a", "total": "" }'),
    section: pack('"each": { "s": { "sections": [""] } }'), check: pack('"check": ""'),
    change: pack('"id": "a"').replace('"rules"', '"changes": [{ "" }], "rules"') })) {
    const [document, json] = open(text);
    const at = name === 'form' ? text.indexOf('[""]') + 2 : name === 'change' ? text.indexOf('{ "" }') + 3 : text.indexOf('""', text.indexOf('"rules"')) + 1;
    offered[name] = (await service.doComplete(document, document.positionAt(at), json)).items.map(i => i.label);
  }
  const text = pack('"title": "t", "message": "m", "claim": "requests.received", "each": { "r": ["granted"] }'), [document, json] = open(text), said = {};
  for (const word of ['title', 'message', 'claim', 'granted', 'requests.received']) {
    const hover = await service.doHover(document, document.positionAt(text.indexOf(`"${word}"`) + 2), json);
    said[word] = hover ? [].concat(hover.contents).join(' ') : '';
  }
  console.log(JSON.stringify({ problems, offered, said }));
})();
