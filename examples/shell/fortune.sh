#!/bin/sh
# A skill in shell: tells fortunes. It needs mosquitto_pub and mosquitto_sub (Debian: mosquitto-clients).
#   fortune.sh [-h 127.0.0.1] [-p 1883] [-u NAME -P WORD]      whatever mosquitto_pub takes
set -eu

offer='{"owner": "Fortune", "intents": [{"name": "TellFortune", "sentences": ["tell [me] my fortune", "what will [the] tomorrow bring"]}]}'

fortunes='A small door opens.
Somebody thinks of you, softly.
Rain, then tea.
You find what you had not looked for.'

# Keeps the options of mosquitto_pub as they were given: "$@" is this script's, and the loop's, for its whole life.
say() {
  topic=$1
  message=$2
  shift 2
  mosquitto_pub "$@" -q 1 -t "$topic" -m "$message"
}

# The text of a key in one line of JSON. A session's id holds no quotes, so this is enough.
value_of() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

mosquitto_sub "$@" -q 1 -F '%t %p' -t soother/nlu/getIntents -t hermes/intent/TellFortune | {
  say soother/nlu/intents "$offer" "$@"
  while read -r topic heard; do
    if [ "$topic" = soother/nlu/getIntents ]; then
      say soother/nlu/intents "$offer" "$@"   # the assistant has started after us
      continue
    fi
    session=$(printf '%s\n' "$heard" | value_of sessionId)
    [ -n "$session" ] || continue             # nobody waits for an answer
    fortune=$(printf '%s\n' "$fortunes" | shuf -n 1)
    say hermes/dialogueManager/endSession "{\"sessionId\": \"$session\", \"text\": \"$fortune\"}" "$@"
  done
}
