// Conversions at RATE a second (default: as many as USERS callers get through), each from the call to the visible client;
// at a given RATE two more callers watch how long an event takes to show in a figure of a salesperson of their own.
import http from 'k6/http';
import exec from 'k6/execution';
import { check, sleep } from 'k6';
import { Trend } from 'k6/metrics';
import {
  analytics, as, conversion, duration, lead, line, note, portfolio, prepared, submission, summaryTrendStats, thresholds, token,
} from './platform.js';

export { teardown } from './platform.js';

const rate = Number(__ENV.RATE || 0);
const users = Number(__ENV.USERS || 64);
const callToClient = new Trend('call_to_visible_client_ms');
const eventToFigure = new Trend('event_to_visible_figure_ms');

export const options = {
  scenarios: Object.assign(
    {
      conversions: rate
        ? { executor: 'constant-arrival-rate', rate, duration, preAllocatedVUs: users, maxVUs: users * 4, exec: 'convert' }
        : { executor: 'constant-vus', vus: users, duration, exec: 'convert' },
    },
    rate ? { figures: { executor: 'constant-vus', vus: 2, duration, exec: 'probe' } } : {},
  ),
  summaryTrendStats,
  thresholds,
  setupTimeout: '10m',
};

// Leads are made and qualified beforehand, so that what is measured is the conversion.
export function setup() {
  const run = { token: token(), source: `conversion-${Date.now()}`, leads: [] };
  const wanted = Number(__ENV.LEADS || 6000);
  while (run.leads.length < wanted) {
    const first = run.leads.length;
    const items = Array.from({ length: Math.min(1000, wanted - first) }, (_, i) => submission(run.source, first + i));
    const response = http.post(`${lead}/api/v1/submissions/bulk`, JSON.stringify({ items }), as(run.token, 'prepare'));
    response.json('items').forEach((item) => run.leads.push(item.leadId));
  }
  for (let from = 0; from < wanted; from += 50) {
    http.batch(run.leads.slice(from, from + 50).map((id) => ({ method: 'POST', ...qualification(id, run.token) })));
  }
  sleep(5); // what follows from the preparation is done by then
  return prepared(run);
}

export function convert(run) {
  const number = exec.scenario.iterationInTest;
  if (number >= run.leads.length) {
    sleep(1);
    return;
  }
  const begun = Date.now();
  const settled = convertLead(run, run.leads[number], number);
  const client = http.get(`${portfolio}/api/v1/clients/${settled.clientId}`, as(run.token, 'client'));
  callToClient.add(Date.now() - begun);
  note(begun, 1);
  check(client, { 'client visible': (r) => r.status === 200 });
}

export function probe(run) {
  const number = `probe-${exec.vu.idInTest}-${exec.vu.iterationInScenario}`;
  const body = Object.assign(submission(run.source, number), { owner: number });
  const made = http.post(`${lead}/api/v1/submissions`, JSON.stringify(body), as(run.token, 'submit'));
  const leadId = made.json('leadId');
  const answers = qualification(leadId, run.token);
  http.post(answers.url, answers.body, answers.params);
  const settled = convertLead(run, leadId, number);
  const projects = `${portfolio}/api/v1/clients/${settled.clientId}/projects`;
  const project = http.get(projects, as(run.token, 'projects')).json('items.0');
  const happened = Date.parse(project.recordedAt);
  let revenue = 0;
  while (revenue === 0) {
    sleep(0.01);
    const figure = http.get(`${analytics}/api/v1/figures/classes?period=all&salespersonId=${number}`, as(run.token, 'figure'));
    revenue = figure.status === 200 ? figure.json('revenue.amount') : 0;
  }
  eventToFigure.add(Date.now() - happened);
}

// At a given RATE what counts is the figure, else the client.
export function handleSummary(data) {
  return line(data, rate ? 'event_to_visible_figure_ms' : 'call_to_visible_client_ms');
}

function qualification(leadId, bearer) {
  const body = JSON.stringify({ need: 'yes', budget: 'yes', authority: 'yes', timing: 'now' });
  return { url: `${lead}/api/v1/leads/${leadId}/qualification`, body, params: as(bearer, 'qualify') };
}

function convertLead(run, leadId, number) {
  const url = `${lead}/api/v1/leads/${leadId}/conversion`;
  let settled = http.post(url, JSON.stringify(conversion(number)), as(run.token, 'convert')).json();
  while (settled.state === 'CONVERTING') {
    const answer = http.get(url, as(run.token, 'conversion', { Prefer: 'wait=5' }));
    if (!answer.headers['Preference-Applied']) {
      sleep(0.05); // too many wait already
    }
    settled = answer.json();
  }
  return settled;
}
