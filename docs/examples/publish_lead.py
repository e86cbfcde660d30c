"""Publishes one lead as a CloudEvent in binary mode, with the plain kafka-python client: python3 publish_lead.py [NAME]"""

import json
import os
import sys
import uuid
from datetime import datetime, timezone

from kafka import KafkaProducer

name = sys.argv[1] if len(sys.argv) > 1 else "Jonas Zobel"
given, family = name.split(" ", 1)
lead = {
    "source": "newsletter",
    "externalId": str(uuid.uuid4()),
    "campaign": "autumn",
    "occurredAt": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "person": {"givenName": given, "familyName": family, "email": f"{given}.{family}@newsletter.example".lower()},
    "company": {"name": f"{family} Textil", "country": "DE"},
    "need": "spare parts within a day",
    "expectedValue": {"amount": 1250000, "currency": "EUR"},
}
attributes = {
    "ce_specversion": "1.0",
    "ce_id": str(uuid.uuid4()),
    "ce_source": "/newsletter-tool",
    "ce_type": "marketing.lead-submitted.v1",
    "content-type": "application/json",
}

producer = KafkaProducer(bootstrap_servers=os.environ.get("CLIENTELE_KAFKA", "127.0.0.1:9092"), acks="all")
place = producer.send(
    "marketing-leads",
    key=lead["externalId"].encode(),
    value=json.dumps(lead).encode(),
    headers=[(attribute, value.encode()) for attribute, value in attributes.items()],
).get(timeout=10)
producer.close()
print(f"published {name} as event {attributes['ce_id']}: partition {place.partition}, offset {place.offset}")
