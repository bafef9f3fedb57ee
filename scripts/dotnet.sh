# Finds the .NET SDK and builds quietly. Sourced by ./soother, ./train and ./test, which set $root, after packages.sh.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true

find_dotnet() {
  for dotnet in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "$HOME/.dotnet/dotnet" /usr/lib/dotnet/dotnet /usr/share/dotnet/dotnet; do
    [ -x "$dotnet" ] && return 0
  done
  no_sdk
}

no_sdk() {
  say "Soother needs the .NET 10 SDK, which is not here: https://dotnet.microsoft.com/download/dotnet/10.0"
  exit 1
}

# What a build writes outside the repository goes into artifacts/ where the home folder cannot be written.
writable_home() {
  [ -w "${HOME:-/nowhere}" ] && return
  export DOTNET_CLI_HOME="$root/artifacts/home" NUGET_PACKAGES="${NUGET_PACKAGES:-$root/artifacts/home/packages}"
}

# build WHAT PROJECT-OR-SOLUTION…: one line of progress; on failure the errors, once each, and nothing else.
build() {
  what=$1
  shift
  "$dotnet" --list-sdks | grep -q '^1[0-9]\.' || no_sdk
  writable_home
  log=$root/artifacts/build.log
  say "Building $what …"
  # No build server stays behind on the user's machine.
  if ! "$dotnet" build "$@" -c Release -nodeReuse:false -p:UseSharedCompilation=false >"$log" 2>&1 </dev/null; then
    grep -E '(error|warning as error) [A-Z]+[0-9]+|error :' "$log" | sed 's/ \[[^]]*\]$//; s/^ *//' | sort -u | head -n 20 >&2
    say "The build failed; all of it: $log"
    return 1
  fi
}
