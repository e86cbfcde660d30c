// Pages of 80 among LEADS leads (default 100,000, made beforehand) for USERS callers (default 8): by owner, or as QUERY says.
import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { as, duration, lead, line, note, prepared, submission, summaryTrendStats, thresholds, token } from './platform.js';

export { teardown } from './platform.js';

const BULK = 1000;
const OWNERS = 8;

export const options = {
  scenarios: { lists: { executor: 'constant-vus', vus: Number(__ENV.USERS || 8), duration } },
  summaryTrendStats,
  thresholds,
  setupTimeout: '30m',
};

// A later run with the same SOURCE finds the leads of the earlier one: a repeat is answered with its first outcome.
export function setup() {
  const run = { token: token(), source: __ENV.SOURCE || `list-${Date.now()}` };
  for (let first = 0; first < Number(__ENV.LEADS || 100000); first += BULK) {
    const items = Array.from({ length: BULK }, (_, i) => owned(run.source, first + i));
    http.post(`${lead}/api/v1/submissions/bulk`, JSON.stringify({ items }), as(run.token, 'prepare'));
  }
  return prepared(run);
}

function owned(source, number) {
  return Object.assign(submission(source, number), { owner: owner(number) });
}

function owner(number) {
  return `list-owner-${number % OWNERS}`;
}

export default function (run) {
  const begun = Date.now();
  const query = (__ENV.QUERY || 'owner=OWNER').replace('OWNER', owner(exec.scenario.iterationInTest)).replace('SOURCE', run.source);
  const response = http.get(`${lead}/api/v1/leads?${query}&limit=80`, as(run.token, 'list'));
  check(response, { 'a full page': (r) => r.status === 200 && r.json('items.#') === 80 });
  note(begun, 1);
}

export function handleSummary(data) {
  return line(data, 'iteration_duration');
}
