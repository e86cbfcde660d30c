// Submissions a thousand a request, from USERS callers (default 2) in DURATION (default 30s).
import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { Counter } from 'k6/metrics';
import { as, lead, line, submission, thresholds, token } from './platform.js';

const BULK = 1000;
const accepted = new Counter('submissions_accepted');

export const options = {
  scenarios: {
    bulk: { executor: 'constant-vus', vus: Number(__ENV.USERS || 2), duration: __ENV.DURATION || '30s' },
  },
  summaryTrendStats: ['med', 'p(99)'],
  thresholds,
};

export function setup() {
  return { token: token(), source: `bulk-${Date.now()}` };
}

export default function (run) {
  const first = exec.scenario.iterationInTest * BULK;
  const items = Array.from({ length: BULK }, (_, i) => submission(run.source, first + i));
  const response = http.post(`${lead}/api/v1/submissions/bulk`, JSON.stringify({ items }), as(run.token));
  const outcomes = response.status === 200 ? response.json('items') : [];
  accepted.add(outcomes.filter((item) => item.outcome === 'ACCEPTED').length);
  check(outcomes, { 'all accepted': (all) => all.length === BULK && all.every((item) => item.outcome === 'ACCEPTED') });
}

export function handleSummary(data) {
  return line(data, 'submissions_accepted', 'http_req_duration');
}
