#!/usr/bin/env python3
"""A skill in Python: tosses coins. It needs paho-mqtt (Debian: python3-paho-mqtt).

    coin.py [--host 127.0.0.1] [--port 1883] [--username NAME --password WORD]
"""
import argparse
import json
import random

import paho.mqtt.client as mqtt

OFFER = {
    "owner": "Coin",
    "intents": [{
        "name": "TossCoin",
        "sentences": ["(toss|flip) a coin", "(toss|flip) {count} coins"],
        "slots": {"count": {"type": "number", "from": 2, "to": 20}},
    }],
}


def connected(client, userdata, flags, reason, properties=None):
    client.subscribe([("soother/nlu/getIntents", 1), ("hermes/intent/TossCoin", 1)])
    client.publish("soother/nlu/intents", json.dumps(OFFER), qos=1)


def heard(client, userdata, message):
    if message.topic == "soother/nlu/getIntents":  # the assistant has started after us
        client.publish("soother/nlu/intents", json.dumps(OFFER), qos=1)
        return
    intent = json.loads(message.payload)
    slots = {slot["slotName"]: slot["value"]["value"] for slot in intent.get("slots") or []}
    heads = sum(random.random() < 0.5 for _ in range(int(slots.get("count", 1))))
    text = f"{heads} heads." if "count" in slots else f"It is {'heads' if heads else 'tails'}."
    client.publish("hermes/dialogueManager/endSession", json.dumps({"sessionId": intent["sessionId"], "text": text}), qos=1)


options = argparse.ArgumentParser()
options.add_argument("--host", default="127.0.0.1")
options.add_argument("--port", type=int, default=1883)
options.add_argument("--username")
options.add_argument("--password")
options = options.parse_args()

# paho-mqtt 2 wants to be told which form its callbacks have; 1 does not know that there are two.
client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2) if hasattr(mqtt, "CallbackAPIVersion") else mqtt.Client()
client.on_connect, client.on_message = connected, heard
if options.username:
    client.username_pw_set(options.username, options.password)
client.connect(options.host, options.port)
client.loop_forever()
