// READ, a path of the service SERVICE (lead), for one caller after the other.

import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { as, duration, lead, line, note, portfolio, prepared, summaryTrendStats, thresholds, token } from './platform.js';

export { teardown } from './platform.js';

const OWNERS = 8;
const services = { lead, portfolio };

export const options = {
  scenarios: { reads: { executor: 'constant-vus', vus: Number(__ENV.USERS || 1), duration } },
  summaryTrendStats,
  thresholds,
};

export function setup() {
  return prepared({ token: token() });
}

export default function (run) {
  const begun = Date.now();
  const path = __ENV.READ.replace('OWNER', `list-owner-${exec.scenario.iterationInTest % OWNERS}`);
  const response = http.get(`${services[__ENV.SERVICE || 'lead']}/api/v1/${path}`, as(run.token, 'read'));
  check(response, { 'an answer': (r) => r.status === 200 });
  note(begun, 1);
}

export function handleSummary(data) {
  return line(data, 'iteration_duration');
}
