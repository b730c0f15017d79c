import { spawnSync } from "node:child_process";
import { rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { enterKey, expect, test } from "./fixtures";

/** Runs the program with an `/etc` of its own, in which the test can move the computer to another time zone. */
const script = `#!/bin/sh
USER_ID=$(id -u)
export USER_ID
exec unshare --map-root-user --mount sh -c '
  cp -a /etc/. "$ETC" 2>/dev/null
  ln -sf /usr/share/zoneinfo/Europe/Moscow "$ETC/localtime"
  mount --bind "$ETC" /etc && exec unshare --map-user="$USER_ID" "$PROGRAM" "$@"' sh "$@"
`;
/** The second name space: the bus knows the user by the number from outside. */
const probe = `unshare --map-root-user --mount unshare --map-user=${process.getuid?.()} true`;

/** The first time of day behind some words. */
function timeAfter(words: string, text: string): string {
  return new RegExp(`${words}.*?(\\d\\d:\\d\\d)`).exec(text)?.[1] ?? "";
}

function sevenHoursLater(time: string, minutesMore = 0): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const later = (hours + 7) * 60 + minutes + minutesMore;
  return `${String(Math.floor(later / 60) % 24).padStart(2, "0")}:${String(later % 60).padStart(2, "0")}`;
}

test("when the computer moves to another time zone, the tray and a pause follow with the next reading", async ({
  launch,
  desktop,
  runtime,
  userData,
}) => {
  const isPossible = spawnSync("sh", ["-c", probe]).status === 0;
  test.skip(!isPossible, "this system lets nobody have mounts of their own");
  const [etc, program] = [join(userData, "etc"), join(userData, "program.sh")];
  spawnSync("mkdir", [etc]);
  await writeFile(program, script, { mode: 0o755 });
  const { TZ: _, ...env } = desktop.env;
  const app = await launch([`--user-data-dir=${join(userData, "data")}`], {
    desktop: { ...desktop, env },
    executablePath: program,
    electronFlags: [...new Set([...runtime.electronFlags, "--no-sandbox"])],
    env: { ETC: etc, PROGRAM: runtime.executablePath },
  });
  await enterKey(await app.page());
  await expect.poll(app.tooltip).toMatch(/Обновлено в/);
  await app.chooseInMenu(/^На.1.час$/);
  await expect.poll(app.tooltip).toMatch(/приостановлены до/);
  const before = await app.tooltip();
  const readAt = timeAfter("Обновлено", before);
  const pauseEnd = timeAfter("приостановлены до", before);
  const inMoscow = (time: number) =>
    new Intl.DateTimeFormat("ru", { timeZone: "Europe/Moscow", timeStyle: "short" }).format(time);
  expect([inMoscow(Date.now()), inMoscow(Date.now() - 60_000)]).toContain(readAt);

  await symlink("/usr/share/zoneinfo/Asia/Vladivostok", join(etc, "new"));
  await rename(join(etc, "new"), join(etc, "localtime"));
  await app.chooseInMenu(/^Обновить/);
  await expect
    .poll(async () => timeAfter("Обновлено", await app.tooltip()))
    .toMatch(new RegExp([0, 1, 2].map((minutes) => sevenHoursLater(readAt, minutes)).join("|")));
  expect(timeAfter("приостановлены до", await app.tooltip())).toBe(sevenHoursLater(pauseEnd));
  expect(timeAfter("пауза до", (await app.menuLabels()).join("\n"))).toBe(sevenHoursLater(pauseEnd));
});
