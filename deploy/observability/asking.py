"""Lets a lead travel through the local run, then asks Prometheus for what every alert and panel asks."""

import base64
import datetime
import glob
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

PROMETHEUS = sys.argv[1]
LEAD, PORTFOLIO, NOTIFICATION = (f"http://localhost:{port}/api/v1" for port in (8081, 8082, 8084))

# What a healthy platform has nothing to say of.
MAY_BE_EMPTY = {
    "Since it failed last",  # nothing has failed
    "RequestsFail",  # nothing was answered with an error
}


def ask(url, body=None, headers=None, method=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **(headers or {})}, method=method)
    with urllib.request.urlopen(request, timeout=30) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def token():
    basic = base64.b64encode(b"clientele-integration:clientele").decode()
    request = urllib.request.Request(
        "http://localhost:8080/oauth2/token",
        b"grant_type=client_credentials",
        {"Authorization": f"Basic {basic}", "Content-Type": "application/x-www-form-urlencoded"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.loads(answer.read())["access_token"]


def until(condition, what, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(1)
    sys.exit(f"try: waited {seconds} s in vain until {what}")


def travel():
    """From a submission to a client, a reminder and a lost lead: so that all figures have something to tell of."""
    bearer = {"Authorization": f"Bearer {token()}"}

    def call(url, body=None, method=None):
        return ask(url, body, bearer, method)

    run = uuid.uuid4().hex[:8]
    call(f"{PORTFOLIO}/teams/watched", {"name": "Watched"}, "PUT")
    person = {"givenName": "Walter", "familyName": "Wall", "email": "walter@wall.example", "teamId": "watched", "zone": "UTC"}
    call(f"{PORTFOLIO}/salespeople/walter-wall", person, "PUT")

    def submit(number):
        submission = {
            "source": "website",
            "externalId": f"try-{run}-{number}",
            "owner": "walter-wall",
            "person": {"givenName": "Wanda", "email": f"wanda-{run}-{number}@watched.example"},
            "need": "to be watched",
        }
        return call(f"{LEAD}/submissions", submission)["leadId"]

    lost, won = submit(1), submit(2)
    call(f"{LEAD}/leads/{lost}/loss", {"reason": "no-need"})
    touch = {"channel": "phone", "direction": "outbound", "at": datetime.datetime.now(datetime.timezone.utc).isoformat(), "subject": "first call"}
    call(f"{LEAD}/leads/{won}/correspondence", touch)
    call(f"{LEAD}/leads/{won}/step", {"step": "contacted"})
    call(f"{LEAD}/leads/{won}/qualification", {"need": "it", "budget": "released", "authority": "owner", "timing": "now"})
    project = {"title": "Watch", "value": {"amount": 100, "currency": "EUR"}, "contractType": "purchase", "signedOn": "2026-03-20"}
    call(f"{LEAD}/leads/{won}/conversion", {"project": project})
    client = until(lambda: call(f"{LEAD}/leads/{won}/conversion").get("clientId"), "a lead is converted")
    due = {"local": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S"), "zone": "UTC"}
    subject = {"kind": "client", "id": client}
    follow_up = call(f"{NOTIFICATION}/follow-ups", {"salespersonId": "walter-wall", "subject": subject, "due": due})["followUpId"]
    until(lambda: call(f"{NOTIFICATION}/follow-ups/{follow_up}")["state"] == "DELIVERED", "somebody is reminded")


def query(expression):
    url = f"{PROMETHEUS}/api/v1/query?" + urllib.parse.urlencode({"query": expression})
    try:
        return ask(url)["data"]["result"], None
    except urllib.error.HTTPError as refused:
        return [], json.loads(refused.read()).get("error", str(refused))


def ready():
    try:
        return len([t for t in ask(f"{PROMETHEUS}/api/v1/targets")["data"]["activeTargets"] if t["health"] == "up"]) == 4
    except (urllib.error.URLError, ConnectionError):
        return False


def panels():
    for file in sorted(glob.glob(os.path.join("dashboards", "*.json"))):
        with open(file, encoding="utf-8") as dashboard:
            content = json.load(dashboard)
        name = os.path.basename(file)
        for variable in content["templating"]["list"]:
            if variable["type"] == "query":
                yield name, "$" + variable["name"], re.sub(r"^label_values\((.*), *\w+\)$", r"\1", variable["query"]["query"])
        for panel in content["panels"]:
            for target in panel.get("targets", []):
                yield name, panel["title"], target["expr"]


def filled_in(expression):
    """As Grafana would: each service where the expression depends on which, once else."""
    expression = expression.replace("$__rate_interval", "1m").replace("$__range", "1h")
    if "$application" not in expression:
        return [expression]
    services = ["lead-service", "portfolio-service", "analytics-service", "notification-service"]
    return [expression.replace("$application", service) for service in services]


def check_alerts():
    wrong, asked = [], 0
    for group in ask(f"{PROMETHEUS}/api/v1/rules")["data"]["groups"]:
        for rule in group["rules"]:
            figure = re.sub(r"\s(>|==)\s*[\d.]+$", "", rule["query"])
            found, error = query(figure)
            asked += 1
            absent = figure.startswith("absent")
            if error or rule["health"] != "ok":
                wrong.append(f"alert {rule['name']}: {error or rule.get('lastError')}")
            elif bool(found) == absent and rule["name"] not in MAY_BE_EMPTY:
                wrong.append(f"alert {rule['name']}: {'something is missing' if absent else 'its figure is not there'}: {figure}")
            if rule["state"] == "firing":
                wrong.append(f"alert {rule['name']} is raised: {rule['alerts'][0]['annotations']['summary']}")
    return asked, wrong


def check_panels():
    wrong, asked = [], 0
    for dashboard, title, expression in panels():
        results = [query(each) for each in filled_in(expression)]
        asked += len(results)
        errors = [error for _, error in results if error]
        if errors:
            wrong.append(f"{dashboard}: {title}: {errors[0]}: {expression}")
        elif not any(found for found, _ in results) and title not in MAY_BE_EMPTY:
            wrong.append(f"{dashboard}: {title} shows nothing: {expression}")
    return asked, wrong


until(ready, "Prometheus has the four services")
travel()
# The pace of leads is measured once a minute; what is counted must have been counted twice before it has a rate.
until(lambda: query("clientele_lead_speed_seconds")[0], "the pace of leads is measured")
travel()
time.sleep(6)
alerts, wrong_alerts = check_alerts()
queries, wrong_panels = check_panels()
for line in wrong_alerts + wrong_panels:
    print(line)
print(f"{alerts} alerts and {queries} queries of panels were asked, {len(wrong_alerts + wrong_panels)} of them in vain.")
sys.exit(1 if wrong_alerts or wrong_panels else 0)
