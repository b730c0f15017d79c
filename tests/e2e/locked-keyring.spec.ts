import { canaryKey, enterKey, expect, test, wholePoll } from "./fixtures";
import { type Run, runProgram } from "./run-program";
import type { RunningApp } from "./running-app";

// Where the keyring asks for its password, nobody answers.
test.use({ desktopParts: { silent: ["org.gnome.keyring.SystemPrompter"] } });

/** The longest that anything may take while the keyring does not answer. */
const promptlyMs = 10_000;

async function addAccount(app: RunningApp): Promise<void> {
  await enterKey(await app.page(), canaryKey, "Офис");
  await wholePoll(app);
  await app.quit();
}

/** Expects that a `--status` can't open the vault, and ends all the same. */
async function expectVaultFailure(runStatus: () => Promise<Run>): Promise<void> {
  const { exitCode, stdout } = await runStatus();
  expect([exitCode, JSON.parse(stdout).failure.kind]).toEqual([1, "vault"]);
}

test("a locked keyring: --status ends, the program opens and says so, and takes the keys up once it is unlocked", async ({
  launch,
  desktop,
  runtime,
  simulator,
  userData,
}) => {
  const { lockKeyring, unlockKeyring } = await import("../desktop/keyring.mjs");
  await addAccount(await launch());
  await lockKeyring(desktop.bus);
  const flags = [`--api=${simulator.url}`, `--user-data-dir=${userData}`];
  await expectVaultFailure(() => runProgram(runtime, ["--status", "--json", ...flags], null, desktop.env));

  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Хранилище паролей ждёт пароля")).toBeVisible({ timeout: promptlyMs });
  await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
  await expect.poll(app.menuLabels, { timeout: promptlyMs }).toContain("Настройки");
  const before = simulator.requests.length;
  await unlockKeyring(desktop.bus);
  await expect(page.getByText("Хранилище паролей ждёт пароля")).toHaveCount(0);
  await expect.poll(() => simulator.requests.length).toBeGreaterThan(before);
  await wholePoll(app);
});

test("a hung keyring: --status ends, the program opens and says so, and takes the keys up once it answers", async ({
  launch,
  desktop,
  runtime,
  simulator,
  userData,
}) => {
  await addAccount(await launch());
  desktop.signalKeyring("SIGSTOP");
  const flags = [`--api=${simulator.url}`, `--user-data-dir=${userData}`];
  await expectVaultFailure(() => runProgram(runtime, ["--status", "--json", ...flags], null, desktop.env));

  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Хранилище паролей не\u00a0отвечает")).toBeVisible({ timeout: promptlyMs });
  await expect.poll(app.menuLabels, { timeout: promptlyMs }).toContain("Настройки");
  const before = simulator.requests.length;
  desktop.signalKeyring("SIGCONT");
  await expect(page.getByText("Хранилище паролей не\u00a0отвечает")).toHaveCount(0);
  await expect.poll(() => simulator.requests.length).toBeGreaterThan(before);
});
