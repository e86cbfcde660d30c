// Submissions one by one: as many as the platform takes from USERS callers (default 32) in DURATION (default 30s).
import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { as, lead, line, submission, thresholds, token } from './platform.js';

export const options = {
  scenarios: {
    submissions: { executor: 'constant-vus', vus: Number(__ENV.USERS || 32), duration: __ENV.DURATION || '30s' },
  },
  summaryTrendStats: ['med', 'p(99)'],
  thresholds,
};

export function setup() {
  return { token: token(), source: `single-${Date.now()}` };
}

export default function (run) {
  const body = JSON.stringify(submission(run.source, exec.scenario.iterationInTest));
  const response = http.post(`${lead}/api/v1/submissions`, body, as(run.token));
  check(response, { accepted: (r) => r.status === 201 && r.json('outcome') === 'ACCEPTED' });
}

export function handleSummary(data) {
  return line(data, 'iterations', 'http_req_duration');
}
