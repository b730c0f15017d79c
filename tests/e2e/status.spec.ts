import { createServer } from "node:http";
import type { FaultName } from "../../simulator/faults";
import type { ScenarioName } from "../../simulator/scenarios";
import { listenOnLoopback } from "../loopback";
import { canaryKey, expect, test, wholePoll } from "./fixtures";
import { runProgram } from "./run-program";

const date = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00$/);
const ordinary = {
  schema: 1,
  ok: true,
  checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  account: { label: "", customerId: "1234" },
  tariff: { name: "Тестовый", description: "Облачная АТС" },
  trial: { state: "running", daysLeft: 14, endsAt: date },
  blocks: { state: "none", types: [] },
  unreadSms: 0,
  setupComplete: true,
  tfa: "off",
  balance: { amount: "1255.50", currency: "RUB", noticeBelow: "500.00" },
  failures: [],
};

/** What the simulator says to a key that has no right to a call. */
const noRight = {
  call: "balance",
  kind: "forbidden",
  httpStatus: 500,
  message: expect.any(String),
  serverMessage: "Недостаточно прав",
};

const scenarios: [ScenarioName, Record<string, unknown>][] = [
  ["trial", {}],
  ["blocked", { blocks: { state: "blocked", types: ["agreement"] } }],
  ["no-right-to-balance", { balance: null, failures: [noRight] }],
];

/** The fault, the kind of failure, its HTTP status, the exit code, and the server's own message. */
const faults: [FaultName, string, number | null, number, string?][] = [
  ["status-403", "forbidden", 403, 2, "Нет доступа"],
  ["reset", "network", null, 3],
  ["gzip-bomb", "protocol", null, 4],
  ["redirect", "redirect", 302, 4],
];

test("a status: one JSON object or lines, exit code 0, no display needed", async ({ runtime, simulator }) => {
  const flags = ["--status", `--api=${simulator.url}`];
  for (const [scenario, differences] of scenarios) {
    simulator.setScenario(scenario);
    const run = await runProgram(runtime, [...flags, "--json"]);
    expect(run.exitCode, scenario).toBe(0);
    expect(JSON.parse(run.stdout), scenario).toEqual({ ...ordinary, ...differences });
    expect(run.stdout.trim().split("\n"), scenario).toHaveLength(1);
    expect(run.stdout + run.stderr).not.toContain(canaryKey);
  }
  simulator.setScenario("blocked");
  const russian = await runProgram(runtime, [...flags, "--lang=ru"]);
  expect(russian.stdout).toMatch(/^Абонент 1234\nЕсть блокировка: ограничение по договору\n/);
  const english = await runProgram(runtime, [...flags, "--lang=en"]);
  expect(english.stdout).toMatch(/^Customer 1234\n/);
});

test("without customer data: the failure and its exit code", async ({ runtime, simulator }) => {
  const flags = ["--status", `--api=${simulator.url}`, "--lang=ru"];
  for (const [fault, kind, httpStatus, exitCode, serverMessage = null] of faults) {
    simulator.setFault(fault, { call: "customer-info" });
    const run = await runProgram(runtime, [...flags, "--json"]);
    const message = expect.stringMatching(/[а-я]{4}/i);
    expect(JSON.parse(run.stdout), fault).toEqual({
      schema: 1,
      ok: false,
      failure: { call: "customer-info", kind, httpStatus, message, serverMessage },
    });
    expect(run.exitCode, fault).toBe(exitCode);
    expect(run.stdout + run.stderr).not.toContain(canaryKey);
  }
  expect(simulator.followedRedirects).toEqual([]);

  simulator.setFault("status-403", { call: "customer-info" });
  const text = await runProgram(runtime, flags);
  expect([text.exitCode, text.stdout]).toEqual([
    2,
    expect.stringMatching(/\nОтвет Плюсофона: Нет доступа\n$/),
  ]);
});

test("the key comes from the vault, beside the running application", async ({
  launchWithAccount,
  runtime,
  simulator,
  userData,
  desktop,
}) => {
  const { app } = await launchWithAccount("Офис");
  await expect.poll(app.tooltip).toMatch(/осталось/);
  const flags = ["--status", "--json", `--api=${simulator.url}`, `--user-data-dir=${userData}`];
  const run = await runProgram(runtime, flags, null, desktop.env);
  expect([run.exitCode, run.stderr]).toEqual([0, expect.any(String)]);
  const printed: unknown = JSON.parse(run.stdout);
  expect(printed).toMatchObject({ ok: true, account: { label: "Офис", customerId: "1234" } });
  const other = await runProgram(runtime, [...flags, "--account=Склад"], null, desktop.env);
  expect([other.exitCode, other.stdout]).toEqual([1, expect.stringContaining('"kind":"no-account"')]);
  expect(other.stdout).toContain("«Офис»");
  // Another bus, so no keyring: the key can't be opened.
  const { DBUS_SESSION_BUS_ADDRESS: _, ...withoutBus } = desktop.env;
  const closed = await runProgram(runtime, flags, null, withoutBus);
  expect([closed.exitCode, closed.stdout]).toEqual([1, expect.stringContaining('"kind":"vault"')]);
});

test("--status --history prints from disk what happened, for scripts and for people", async ({
  launchWithAccount,
  runtime,
  simulator,
  userData,
  desktop,
}) => {
  const { app } = await launchWithAccount("Офис");
  simulator.changeAccount({ unreadSms: 3, blocks: ["agreement"] });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.menuLabels).toContain("Есть блокировка: ограничение по договору");
  await wholePoll(app);
  await app.quit();
  const requests = simulator.requests.length;
  const flags = ["--status", "--history", `--user-data-dir=${userData}`, "--lang=ru"];
  const json = await runProgram(runtime, [...flags, "--json"], null, desktop.env);
  expect(json.exitCode).toBe(0);
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const printed: unknown = JSON.parse(json.stdout);
  expect(printed).toMatchObject({ schema: 1, ok: true, account: { label: "Офис", customerId: "1234" } });
  expect(printed).toHaveProperty(
    "entries",
    expect.arrayContaining([
      expect.objectContaining({ kind: "sms-arrived", at, count: 3, unread: 3 }),
      expect.objectContaining({ kind: "block-appeared", at, types: ["agreement"] }),
    ]),
  );
  const text = await runProgram(runtime, flags, null, desktop.env);
  expect(text.stdout).toMatch(/^\d\d:\d\d — Новых SMS: 3$/m);
  expect(text.stdout).toMatch(/^\d\d:\d\d — Появилась блокировка$/m);
  expect(simulator.requests.length).toBe(requests);
});

test("--help lists every flag, without a display", async ({ runtime }) => {
  const flags = ["hidden", "demo", "lang", "user-data-dir", "api", "status", "history", "json", "account"];
  for (const language of ["ru", "en"]) {
    const run = await runProgram(runtime, ["--help", `--lang=${language}`]);
    expect(run.exitCode).toBe(0);
    for (const flag of flags) expect(run.stdout).toContain(`--${flag}`);
  }
});

test("wrong use is refused with one sentence and exit code 1 by both programs, and nothing is sent", async ({
  runtime,
  simulator,
}) => {
  let connections = 0;
  const server = createServer((_request, response) => {
    connections += 1;
    response.end("{}");
  });
  const port = await listenOnLoopback(server);
  const wrong = [
    ["--statsu"],
    ["--lang=de"],
    [`--api=http://localhost.example.com:${port}`],
    ["--hidden=yes"],
  ];
  for (const flags of wrong) {
    for (const program of [["--status", "--json"], []]) {
      const run = await runProgram(runtime, ["--lang=ru", ...program, ...flags]);
      expect(run.exitCode, flags.join()).toBe(1);
      expect(run.stdout, flags.join()).toBe("");
      const sentences = run.stderr.split("\n").filter((line) => /[а-яё]/i.test(line));
      expect(sentences, flags.join()).toHaveLength(1);
      expect(run.stderr).not.toContain(canaryKey);
    }
  }
  server.close();
  expect([connections, simulator.requests]).toEqual([0, []]);
});
