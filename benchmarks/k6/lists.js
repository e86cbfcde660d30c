// Pages of 80 leads for USERS callers (default 8), by owner or as QUERY says; imports.js has made the leads.
import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { as, duration, lead, line, note, prepared, summaryTrendStats, thresholds, token } from './platform.js';

export { teardown } from './platform.js';

const OWNERS = 8;

export const options = {
  scenarios: { lists: { executor: 'constant-vus', vus: Number(__ENV.USERS || 8), duration } },
  summaryTrendStats,
  thresholds,
};

export function setup() {
  return prepared({ token: token() });
}

export default function (run) {
  const begun = Date.now();
  const query = (__ENV.QUERY || 'salespersonId=OWNER').replace('OWNER', `list-owner-${exec.scenario.iterationInTest % OWNERS}`);
  const response = http.get(`${lead}/api/v1/leads?${query}&limit=80`, as(run.token, 'list'));
  check(response, { 'a full page': (r) => r.status === 200 && r.json('items.#') === 80 });
  note(begun, 1);
}

export function handleSummary(data) {
  return line(data, 'iteration_duration');
}
