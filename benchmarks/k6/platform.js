// Where the platform answers, and a token of the role that may.
import http from 'k6/http';
import encoding from 'k6/encoding';

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

export function as(token, extra) {
  return { headers: Object.assign({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, extra) };
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

// One line for benchmarks/run: how many a second, and a trend's median and 99th percentile in milliseconds.
export function line(data, counter, trend) {
  const times = data.metrics[trend].values;
  const columns = [data.metrics[counter].values.rate, times.med, times['p(99)']];
  return { stdout: `${columns.map((value) => value.toFixed(1)).join(' ')}\n` };
}

// A run in which anything was answered wrongly has measured nothing.
export const thresholds = { checks: ['rate==1.0'] };
