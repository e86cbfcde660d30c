"""Publishes one lead to Clientele as a CloudEvent in binary mode, with the plain kafka-python client."""

import json
import os
import uuid
from datetime import datetime, timezone

from kafka import KafkaProducer

lead = {
    "source": "newsletter",
    "externalId": str(uuid.uuid4()),
    "campaign": "autumn",
    "occurredAt": datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z"),
    "person": {"givenName": "Jonas", "familyName": "Winter", "email": "jonas@winter.example"},
    "company": {"name": "Winter Textil"},
    "need": "spare parts within a day",
}
headers = {
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
    headers=[(name, value.encode()) for name, value in headers.items()],
).get(timeout=10)
producer.close()
print(f"published to partition {place.partition} at offset {place.offset}, event {headers['ce_id']}")
