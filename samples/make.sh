#!/bin/sh
# Makes the recordings of this folder: questions in a voice of espeak-ng that is not whispered. Needs espeak-ng and sox.
set -eu
cd "$(dirname "$0")"

make() {
  espeak-ng -v en-us+f3 -s 140 --stdout "$2" | sox -D -t wav - -r 16000 -c 1 -b 16 "$1.wav" norm -6 pad 0.3 0.2
}

make what-time-is-it "what time is it"
make set-a-timer "set a timer for five minutes"
