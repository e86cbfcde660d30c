// Submissions one by one: as many as the platform takes from USERS callers (default 32) in DURATION (default 30s).
import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { as, duration, lead, line, note, prepared, submission, summaryTrendStats, thresholds, token } from './platform.js';

export { teardown } from './platform.js';

export const options = {
  scenarios: { submissions: { executor: 'constant-vus', vus: Number(__ENV.USERS || 32), duration } },
  summaryTrendStats,
  thresholds,
};

export function setup() {
  return prepared({ token: token(), source: `single-${Date.now()}` });
}

export default function (run) {
  const begun = Date.now();
  const body = JSON.stringify(submission(run.source, exec.scenario.iterationInTest));
  const response = http.post(`${lead}/api/v1/submissions`, body, as(run.token, 'submit'));
  check(response, { accepted: (r) => r.status === 201 && r.json('outcome') === 'ACCEPTED' });
  note(begun, 1);
}

export function handleSummary(data) {
  return line(data, 'iteration_duration');
}
