// Where the platform answers, and a token of the role that may.
import http from 'k6/http';
import encoding from 'k6/encoding';
import { Counter, Trend } from 'k6/metrics';

export const lead = __ENV.CLIENTELE_LEAD || 'http://localhost:8081';
export const portfolio = __ENV.CLIENTELE_PORTFOLIO || 'http://localhost:8082';
export const analytics = __ENV.CLIENTELE_ANALYTICS || 'http://localhost:8083';
const identity = __ENV.CLIENTELE_ISSUER || 'http://localhost:8080';

export function token() {
  const basic = encoding.b64encode('clientele-integration:clientele');
  const response = http.post(`${identity}/oauth2/token`, { grant_type: 'client_credentials' }, {
    headers: { Authorization: `Basic ${basic}` },
  });
  return response.json('access_token');
}

// The name stands for all requests of a kind, whatever ids are in their addresses.
export function as(token, name, more = {}) {
  return { headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...more }, tags: { name } };
}

// A submission that no other run has sent: its own person at its own company.
export function submission(source, number) {
  return {
    source,
    externalId: `${number}`,
    person: { givenName: 'Load', familyName: `Number ${number}`, email: `${source}-${number}@load.example` },
    company: { name: `Company ${source} ${number}`, sector: 'technology', employees: 12, country: 'DE' },
    need: 'a benchmark',
    expectedValue: { amount: 125000, currency: 'EUR' },
  };
}

export function conversion(number) {
  return {
    project: {
      title: `Project ${number}`,
      value: { amount: 125000, currency: 'EUR' },
      contractType: 'purchase',
      signedOn: '2026-01-15',
    },
  };
}

const done = new Counter('done');
const moments = new Trend('moments_ms');
const processor = new Counter('processor_ms');

// What every script is run with: DURATION for each scenario, and the statistics that line() prints.
export const duration = __ENV.DURATION || '30s';
export const summaryTrendStats = ['min', 'med', 'p(95)', 'p(99)', 'max'];

// A run in which anything was answered wrongly has measured nothing.
export const thresholds = { checks: ['rate==1.0'] };

// The end of a setup: what the platform has used of the processor until then does not count.
export function prepared(run) {
  return Object.assign(run, { processorMillis: processorMillis() });
}

export function teardown(run) {
  processor.add(processorMillis() - run.processorMillis);
}

// So many are done that were begun at this moment.
export function note(begun, count) {
  done.add(count);
  moments.add(begun);
  moments.add(Date.now());
}

// Processor time that the JVM of the platform has used so far.
function processorMillis() {
  const used = http.get(`${lead}/actuator/prometheus`).body.match(/^process_cpu_time_ns_total(?:{[^}]*})? (\S+)/m);
  return Number(used[1]) / 1e6;
}

// One line for benchmarks/run: how many a second, a trend's median, 95th and 99th percentile, and the processor time of one, in ms.
export function line(data, trend) {
  const times = data.metrics[trend].values;
  const count = data.metrics.done.values.count;
  const seconds = (data.metrics.moments_ms.values.max - data.metrics.moments_ms.values.min) / 1000;
  const columns = [count / seconds, times.med, times['p(95)'], times['p(99)'], data.metrics.processor_ms.values.count / count];
  return { stdout: `${columns.map((value) => value.toFixed(2)).join(' ')}\n` };
}
