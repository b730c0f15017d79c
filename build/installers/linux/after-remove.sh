#!/bin/sh
set -e

# Debian says what is done; RPM says how many versions stay. Behind an upgrade there is nothing to clean up.
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  rm -f "$profile"
fi

# The program of each user is asked to quit, which it does in order. Its child processes end with it.
for process in /proc/[0-9]*; do
  if [ "$(readlink "$process/exe" || true)" = '/opt/${sanitizedProductName}/${executable} (deleted)' ] &&
    ! tr '\0' '\n' <"$process/cmdline" | grep -q '^--type='; then
    kill "$(basename "$process")" || true
  fi
done
