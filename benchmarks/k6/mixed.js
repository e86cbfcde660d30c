// RATE requests a second (default 50) of those that people and systems make all day: four reads, then a submission.
import http from 'k6/http';
import exec from 'k6/execution';
import { check } from 'k6';
import { analytics, as, duration, lead, line, note, portfolio, prepared, submission, summaryTrendStats, thresholds, token } from './platform.js';

export { teardown } from './platform.js';

const rate = Number(__ENV.RATE || 50);

export const options = {
  scenarios: { mixed: { executor: 'constant-arrival-rate', rate, duration, preAllocatedVUs: 16, maxVUs: 200 } },
  summaryTrendStats,
  thresholds,
};

export function setup() {
  const bearer = token();
  const clients = http.get(`${portfolio}/api/v1/clients?limit=200`, as(bearer, 'clients')).json('items').map((one) => one.clientId);
  return prepared({ token: bearer, source: `mixed-${Date.now()}`, clients });
}

export default function (run) {
  const begun = Date.now();
  const number = exec.scenario.iterationInTest;
  const client = run.clients[number % run.clients.length];
  const answer = [
    () => http.get(`${portfolio}/api/v1/clients/${client}`, as(run.token, 'client')),
    () => http.get(`${lead}/api/v1/leads?limit=50`, as(run.token, 'leads')),
    () => http.get(`${portfolio}/api/v1/clients/${client}/projects`, as(run.token, 'projects')),
    () => http.get(`${analytics}/api/v1/figures/classes`, as(run.token, 'figure')),
    () => http.post(`${lead}/api/v1/submissions`, JSON.stringify(submission(run.source, number)), as(run.token, 'submit')),
  ][number % 5]();
  check(answer, { answered: (r) => r.status === 200 || r.status === 201 });
  note(begun, 1);
}

export function handleSummary(data) {
  return line(data, 'iteration_duration');
}
