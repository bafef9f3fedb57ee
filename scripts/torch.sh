# Compiles bindings/TorchSharp/native/shim.cpp against Debian's libtorch, or against the one that LIBTORCH names. Sourced by ./train and ./test, after packages.sh.

torch_folder=${SOOTHER_LIB:-${XDG_DATA_HOME:-$HOME/.local/share}/soother/lib}
torch_library=$torch_folder/libsoother_torch.so

# Prints the packages that learning needs and that are not there.
missing_torch_packages() {
  have g++ || printf 'g++ '
  [ -n "${LIBTORCH:-}" ] || [ -e /usr/include/torch/csrc/autograd/autograd.h ] || printf 'libtorch-dev '
  have_file openblas-pthread/libopenblas.so.0 || have_file libopenblas.so.0 || printf 'libopenblas0-pthread '
}

# What the library is made from: the source, and which libtorch.
torch_stamp() {
  cksum <"$root/bindings/TorchSharp/native/shim.cpp"
  printf '%s\n' "${LIBTORCH:-debian}"
  cat "${LIBTORCH:-/usr}/include/torch/csrc/api/include/torch/version.h" /usr/include/torch/csrc/api/include/torch/version.h 2>/dev/null | grep -E 'define TORCH_VERSION_(MAJOR|MINOR|PATCH) ' | head -n 3
}

torch_is_ready() { [ -e "$torch_library" ] && [ "$(cat "$torch_library.from" 2>/dev/null)" = "$(torch_stamp)" ]; }

# Says in one line what is wrong where it cannot be compiled.
compile_torch() {
  ! torch_is_ready || return 0
  mkdir -p "$torch_folder" "$root/artifacts"
  log=$root/artifacts/torch.log
  say "Compiling the binding of libtorch (half a minute) …"
  if [ -n "${LIBTORCH:-}" ]; then
    [ -e "$LIBTORCH/lib/libtorch.so" ] || { say "LIBTORCH=$LIBTORCH: there is no lib/libtorch.so in that folder"; return 1; }
    abi=$(sed -n 's/.*_GLIBCXX_USE_CXX11_ABI=\([01]\).*/-D_GLIBCXX_USE_CXX11_ABI=\1/p' "$LIBTORCH/share/cmake/Torch/TorchConfig.cmake" 2>/dev/null | head -n 1)
    flags="-I$LIBTORCH/include -I$LIBTORCH/include/torch/csrc/api/include -L$LIBTORCH/lib -Wl,-rpath,$LIBTORCH/lib $abi"
    [ ! -e "$LIBTORCH/lib/libtorch_cuda.so" ] || flags="$flags -Wl,--no-as-needed -ltorch_cuda"
  else
    flags=-I/usr/include/torch/csrc/api/include
  fi
  for standard in 17 20; do
    # shellcheck disable=SC2086  # several flags
    if g++ -O1 -g0 -std=c++$standard -shared -fPIC -fvisibility=hidden "$root/bindings/TorchSharp/native/shim.cpp" -o "$torch_library.part" $flags -ltorch -ltorch_cpu -lc10 >"$log" 2>&1; then
      mv "$torch_library.part" "$torch_library"
      torch_stamp >"$torch_library.from"
      return 0
    fi
  done
  say "The binding of libtorch could not be compiled: $(grep -m 1 -E 'error|No such file' "$log") (all of it: $log)"
  return 1
}
