// Submissions a thousand a request, from USERS callers (default 2) in DURATION (default 30s).
import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { as, duration, lead, line, note, prepared, submission, summaryTrendStats, thresholds, token } from './platform.js';

export { teardown } from './platform.js';

const BULK = 1000;

export const options = {
  scenarios: { bulk: { executor: 'constant-vus', vus: Number(__ENV.USERS || 2), duration } },
  summaryTrendStats,
  thresholds,
};

export function setup() {
  return prepared({ token: token(), source: `bulk-${Date.now()}` });
}

export default function (run) {
  const begun = Date.now();
  const first = exec.scenario.iterationInTest * BULK;
  const items = Array.from({ length: BULK }, (_, i) => submission(run.source, first + i));
  const response = http.post(`${lead}/api/v1/submissions/bulk`, JSON.stringify({ items }), as(run.token, 'submit bulk'));
  const outcomes = response.status === 200 ? response.json('items') : [];
  check(outcomes, { 'all accepted': (all) => all.length === BULK && all.every((item) => item.outcome === 'ACCEPTED') });
  note(begun, outcomes.filter((item) => item.outcome === 'ACCEPTED').length);
}

export function handleSummary(data) {
  return line(data, 'iteration_duration');
}
