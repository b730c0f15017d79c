import { runCaptured } from "../../build/run-process.mjs";

/** The one way out of the namespace: a cable to nowhere, which counts what is sent. */
export const deviceName = "out0";
/** The computer's own address there. */
export const ownAddress = "192.0.2.2";

// Plusofon's host leads to the tests' own server, and every other name to a name server on loopback. A display is taken
// for free by its number where its abstract socket is none of this namespace, and its file would be replaced.
const setUp = `set -e
ip link set lo up
ip link add ${deviceName} arp off type veth peer name nowhere arp off
for device in ${deviceName} nowhere; do
  echo 1 > /proc/sys/net/ipv6/conf/$device/disable_ipv6
  ip link set $device up
done
ip addr add ${ownAddress}/24 dev ${deviceName}
ip route add default via 192.0.2.1 dev ${deviceName}
folder=/mnt
mount -t tmpfs tmpfs $folder
echo "nameserver 127.0.0.1" > "$folder/resolv.conf"
printf '127.0.0.1 localhost restapi.plusofon.ru\\n' > "$folder/hosts"
echo "hosts: files dns" > "$folder/nsswitch.conf"
for name in resolv.conf hosts nsswitch.conf; do mount --bind "$folder/$name" "/etc/$name"; done
mkdir -p -m 1777 /tmp/.X11-unix
mount -t tmpfs -o mode=1777 tmpfs /tmp/.X11-unix
`;

/**
 * The command that runs another in network and mount namespaces of its own: nothing that it sends leaves this computer.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function inNamespace(command, args) {
  const user = process.getuid?.() === 0 ? [] : ["--map-root-user"];
  const shell = ["sh", "-c", `${setUp}exec "$@"`, "sh", command, ...args];
  return { command: "unshare", args: [...user, "--net", "--mount", ...shell] };
}

/** Whether this computer lets us have such namespaces. */
export async function hasNamespaces() {
  if (process.platform !== "linux") return false;
  const { command, args } = inNamespace("true", []);
  return (await runCaptured(command, args).catch(() => ({ exitCode: 1 }))).exitCode === 0;
}
