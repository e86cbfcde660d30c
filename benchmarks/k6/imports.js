// One import of ROWS rows (default 100,000) of CSV, from the upload to the last row; the file is as wide as a submission.
import http from 'k6/http';
import { check, sleep } from 'k6';
import { as, lead, line, note, prepared, summaryTrendStats, thresholds, token } from './platform.js';

export { teardown } from './platform.js';

const ROWS = Number(__ENV.ROWS || 100000);
const OWNERS = 8;

export const options = {
  scenarios: { imports: { executor: 'shared-iterations', vus: 1, iterations: 1, maxDuration: '30m' } },
  summaryTrendStats,
  thresholds,
};

export function setup() {
  return prepared({ token: token(), source: `import-${Date.now()}` });
}

function file(source) {
  const rows = ['externalId,givenName,familyName,email,company,sector,employees,country,need,owner'];
  for (let row = 0; row < ROWS; row++) {
    const person = `Load,Number ${row},${source}-${row}@load.example`;
    rows.push(`${row},${person},Company ${source} ${row},technology,12,DE,a benchmark,list-owner-${row % OWNERS}`);
  }
  return rows.join('\n');
}

export default function (run) {
  const csv = file(run.source);
  const begun = Date.now();
  const json = as(run.token, 'import');
  const upload = { headers: Object.assign({}, json.headers, { 'Content-Type': 'text/csv' }), tags: json.tags, timeout: '10m' };
  const uploaded = http.post(`${lead}/api/v1/imports?source=${run.source}&name=benchmark`, csv, upload);
  const one = `${lead}/api/v1/imports/${uploaded.json('importId')}`;
  http.post(`${one}/start`, null, json);
  let seen = http.get(one, json);
  while (seen.json('state') !== 'FINISHED') {
    sleep(0.5);
    seen = http.get(one, json);
  }
  note(begun, ROWS);
  check(seen, { 'all accepted': (r) => r.json('progress.accepted') === ROWS });
}

export function handleSummary(data) {
  return line(data, 'iteration_duration');
}
