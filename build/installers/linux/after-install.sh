#!/bin/sh
set -e

# Ubuntu 24.04 and newer let only programs with such a profile have the namespaces of Chromium's sandbox. An AppArmor
# that does not know the profile's rules does not need it.
source='/opt/${sanitizedProductName}/resources/apparmor-profile'
profile='/etc/apparmor.d/${executable}'
if command -v apparmor_parser >/dev/null && apparmor_parser --skip-kernel-load --skip-cache "$source" >/dev/null 2>&1; then
  cp "$source" "$profile"
  apparmor_parser --replace --write-cache --skip-read-cache "$profile" >/dev/null 2>&1 || true
fi
