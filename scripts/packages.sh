# Which system packages are missing, and how to get them. Sourced by ./soother, ./train and ./test, which set $root.

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]; }

# A person sits at the terminal and has not said yes to everything.
may_ask() { [ -z "${SOOTHER_YES:-}" ] && [ -t 0 ] && [ -t 2 ]; }

agreed() {
  may_ask || return 0
  printf '%s [Y/n] ' "$1" >&2
  read -r answer || return 1
  case $answer in [nN]*) return 1 ;; esac
}

# A shared library or data file, wherever distributions put it; no process is started, because this runs every time.
have_file() {
  for file in /usr/lib/*-linux-*/$1 /usr/lib/$1 /usr/lib64/$1 /lib/*-linux-*/$1 /usr/local/lib/$1 /usr/share/$1; do
    [ -e "$file" ] && return 0
  done
  return 1
}

# Prints the Debian packages that a user needs and that are not there.
missing_packages() {
  have mosquitto || printf 'mosquitto '
  have_file libmosquitto.so.1 || printf 'libmosquitto1 '
  have_file libportaudio.so.2 || printf 'libportaudio2 '
  have_file alsa-lib/libasound_module_pcm_pulse.so || printf 'libasound2-plugins '
  have_file libespeak-ng.so.1 || printf 'libespeak-ng1 '
  have_file espeak-ng-data/phontab || printf 'espeak-ng-data '
}

# Prints the packages that training needs and that are not there: phonemes, a microphone, sounds that are not WAV, pictures.
missing_training_packages() {
  have_file libespeak-ng.so.1 || printf 'libespeak-ng1 '
  have_file espeak-ng-data/phontab || printf 'espeak-ng-data '
  have_file libportaudio.so.2 || printf 'libportaudio2 '
  have sox || printf 'sox '
  have rsvg-convert || printf 'librsvg2-bin '
  have_file fonts/truetype/dejavu/DejaVuSans.ttf || printf 'fonts-dejavu-core '
}

# Prints the packages that only the tests need and that are not there.
missing_test_packages() {
  have pulseaudio || printf 'pulseaudio '
  have pactl || printf 'pulseaudio-utils '
  have sox || printf 'sox '
  have mosquitto_pub || printf 'mosquitto-clients '
  /usr/bin/python3 -c 'import numpy' >/dev/null 2>&1 || printf 'python3-numpy '
  /usr/bin/python3 -c 'import paho.mqtt.client' >/dev/null 2>&1 || printf 'python3-paho-mqtt '
}

# install_packages NAME…: by apt, as root or through sudo. Says in one line what cannot be had.
install_packages() {
  if ! have apt-get; then
    say "Missing: $*. There is no apt-get here; install what your system calls these packages, then try again."
    return 1
  fi
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    if ! have sudo || { ! may_ask && ! sudo -n true 2>/dev/null; }; then
      say "Missing: $*. To install them: sudo apt-get install --no-install-recommends $*"
      return 1
    fi
  fi
  if ! agreed "Soother needs these packages: $*. Install them?"; then
    say "Not installed: $*. Parts of the assistant will not work."
    return 1
  fi
  log=$root/artifacts/install.log
  mkdir -p "$root/artifacts"
  say "Installing $* …"
  if ! apt_install "$@" >"$log" 2>&1 && ! { $as_root apt-get update && apt_install "$@"; } >"$log" 2>&1; then
    say "Could not install $*: $(grep -m 1 '^E:' "$log" || tail -n 1 "$log") (all of it: $log)"
    return 1
  fi
}

apt_install() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=120 "$@"
}
