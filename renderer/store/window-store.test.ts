import { expect, test, vi } from "vitest";
import { type BridgeAnswers, createBridgeDouble } from "../dev/bridge-double";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import { createWindowStore, shownAccount } from "./window-store";

const office = sampleAccount(1_000_000);
const home = sampleAccount(1_000_000, { id: "home", label: "Дом" });
const app = sampleApp([office, home]);

function started(answers: Partial<BridgeAnswers> = {}) {
  const double = createBridgeDouble(app, answers);
  const store = createWindowStore(double.bridge);
  const stop = store.start();
  return { double, store, stop };
}

test("the store has the first state, then each new one", async () => {
  const { double, store } = started();
  expect(store.getSnapshot().app).toBeNull();
  await vi.waitFor(() => expect(store.getSnapshot().app).toEqual(app));
  const next = { ...app, version: "2" };
  double.emit("stateChanged", next);
  expect(store.getSnapshot().app).toEqual(next);
});

test("a late first answer does not overwrite a state that came meanwhile", async () => {
  let answer = (_value: typeof app): void => undefined;
  const first = new Promise<typeof app>((resolve) => {
    answer = resolve;
  });
  const { double, store } = started({ getState: () => first });
  double.emit("stateChanged", { ...app, version: "newer" });
  answer({ ...app, version: "older" });
  await first;
  await Promise.resolve();
  expect(store.getSnapshot().app?.version).toBe("newer");
});

test("without a first answer the window says so, and asking again helps", async () => {
  let isBroken = true;
  const { store } = started({
    getState: () => {
      if (isBroken) throw new Error("gone");
      return app;
    },
  });
  await vi.waitFor(() => expect(store.getSnapshot().hasLoadFailed).toBe(true));
  isBroken = false;
  await store.load();
  expect(store.getSnapshot()).toMatchObject({ app, hasLoadFailed: false });
});

test("a request that fails in any way becomes a visible message, and the next success takes it away", async () => {
  const { store } = started({
    openLink: () => {
      throw new Error("broken");
    },
  });
  const broken = await store.request((to) => to.openLink({ link: "cabinet" }));
  expect(broken).toEqual({ ok: false, error: "internal" });
  expect(store.getSnapshot().hasRequestFailed).toBe(true);
  await store.request((to) => to.refresh({ accountId: "office" }));
  expect(store.getSnapshot().hasRequestFailed).toBe(false);
  const invalid = await store.request((to) => to.refresh({ accountId: "НЕ ИД" }));
  expect(invalid).toEqual({ ok: false, error: "invalid" });
  expect(store.getSnapshot().hasRequestFailed).toBe(true);
  store.dismissProblem();
  expect(store.getSnapshot().hasRequestFailed).toBe(false);
});

test("an account chosen in the tray is shown, whatever screen was open", async () => {
  const { double, store } = started();
  await vi.waitFor(() => expect(store.getSnapshot().app).not.toBeNull());
  store.showScreen({ name: "settings" });
  const choice = { accountId: "home", place: null, number: 1 };
  double.emit("stateChanged", { ...app, choice });
  expect(store.getSnapshot()).toMatchObject({ chosenAccountId: "home", screen: { name: "account" } });
  // The same choice in a later state is not made again.
  store.chooseAccount("office");
  double.emit("stateChanged", { ...app, choice, version: "2" });
  expect(store.getSnapshot().chosenAccountId).toBe("office");
  double.emit("stateChanged", { ...app, choice: { accountId: null, place: "settings", number: 2 } });
  expect(store.getSnapshot()).toMatchObject({ chosenAccountId: "office", screen: { name: "settings" } });
});

test("a key that was taken leads to its account, but not out of a screen opened meanwhile", async () => {
  const { store } = started();
  await vi.waitFor(() => expect(store.getSnapshot().app).not.toBeNull());
  store.showScreen({ name: "settings" });
  const savedKey = { accountId: "home", isChecked: true };
  store.keySaved(savedKey, false);
  expect(store.getSnapshot()).toMatchObject({ screen: { name: "settings" }, savedKey });
  store.keySaved(savedKey, true);
  expect(store.getSnapshot()).toMatchObject({
    screen: { name: "account" },
    chosenAccountId: "home",
    savedKey,
  });
});

test("the first account is shown when none was chosen or the chosen one is gone", () => {
  expect(shownAccount(app, null)?.id).toBe("office");
  expect(shownAccount(app, "home")?.id).toBe("home");
  expect(shownAccount(app, "removed")?.id).toBe("office");
  expect(shownAccount(sampleApp([]), "office")).toBeNull();
});

test("replacing the key of an account that goes away leads back to the accounts", async () => {
  const { double, store } = started();
  await vi.waitFor(() => expect(store.getSnapshot().app).not.toBeNull());
  store.showScreen({ name: "replace-key", accountId: "home" });
  double.emit("stateChanged", app);
  expect(store.getSnapshot().screen.name).toBe("replace-key");
  double.emit("stateChanged", sampleApp([office]));
  expect(store.getSnapshot().screen.name).toBe("account");
});

test("only a refresh that the user asked for is announced, once, when it has ended", async () => {
  const { double, store } = started();
  await vi.waitFor(() => expect(store.getSnapshot().app).not.toBeNull());
  double.emit("stateChanged", sampleApp([{ ...office, checkedAt: 1 }, home]));
  expect(store.getSnapshot().finishedRefresh).toBeNull();

  await store.refresh("office");
  expect(double.requests.at(-1)).toEqual({ name: "refresh", input: { accountId: "office" } });
  double.emit("stateChanged", sampleApp([{ ...office, checkedAt: 1, isChecking: true }, home]));
  expect(store.getSnapshot().finishedRefresh).toBeNull();
  double.emit("stateChanged", sampleApp([{ ...office, checkedAt: 2 }, home]));
  expect(store.getSnapshot().finishedRefresh).toEqual({ accountId: "office", count: 1 });
  double.emit("stateChanged", sampleApp([{ ...office, checkedAt: 3 }, home]));
  expect(store.getSnapshot().finishedRefresh).toEqual({ accountId: "office", count: 1 });
});

test("a stopped store hears nothing more", async () => {
  const { double, store, stop } = started();
  await vi.waitFor(() => expect(store.getSnapshot().app).not.toBeNull());
  stop();
  double.emit("stateChanged", { ...app, version: "2" });
  expect(store.getSnapshot().app?.version).toBe(app.version);
});

test("listeners are told of each change until they leave", () => {
  const { store } = started();
  let changes = 0;
  const leave = store.subscribe(() => {
    changes += 1;
  });
  store.showScreen({ name: "settings" });
  leave();
  store.showScreen({ name: "account" });
  expect(changes).toBe(1);
});

test("the list of accounts gives way to the account when only one is left", async () => {
  const { double, store } = started();
  await vi.waitFor(() => expect(store.getSnapshot().app).toEqual(app));
  store.showScreen({ name: "accounts" });
  double.emit("stateChanged", { ...app, version: "2" });
  expect(store.getSnapshot().screen).toEqual({ name: "accounts" });
  double.emit("stateChanged", sampleApp([home]));
  expect(store.getSnapshot().screen).toEqual({ name: "account" });
  store.showScreen({ name: "accounts" });
  expect(store.getSnapshot().screen).toEqual({ name: "account" });
});

test("another order of the accounts shows no other one; a removed one gives way to the first", async () => {
  const { double, store } = started();
  const shownId = () => shownAccount(double.state(), store.getSnapshot().chosenAccountId)?.id;
  await vi.waitFor(() => expect(store.getSnapshot().app).toEqual(app));
  expect(shownId()).toBe("office");
  double.emit("stateChanged", sampleApp([home, office]));
  expect(shownId()).toBe("office");
  double.emit("stateChanged", sampleApp([home]));
  expect(shownId()).toBe("home");
  double.emit("stateChanged", sampleApp([office, home]));
  expect(shownId()).toBe("home");
});

test("an account that was just added is shown, although a state without it still came", async () => {
  const { double, store } = started();
  await vi.waitFor(() => expect(store.getSnapshot().app).toEqual(app));
  store.chooseAccount("shop");
  double.emit("stateChanged", { ...app, version: "2" });
  const shop = sampleAccount(1_000_000, { id: "shop", label: "Магазин" });
  double.emit("stateChanged", sampleApp([office, home, shop]));
  expect(shownAccount(double.state(), store.getSnapshot().chosenAccountId)?.id).toBe("shop");
});
