import { expect, test, vi } from "vitest";
import { type BridgeAnswers, createBridgeDouble } from "../dev/bridge-double";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import { shownAccount, type WindowState } from "./window-state";
import { createWindowStore } from "./window-store";

const office = sampleAccount(1_000_000);
const home = sampleAccount(1_000_000, { id: "home", label: "Дом" });
const shop = sampleAccount(1_000_000, { id: "shop", label: "Магазин" });
const app = sampleApp([office, home]);

function started(answers: Partial<BridgeAnswers> = {}) {
  const double = createBridgeDouble(app, answers);
  const store = createWindowStore(double.bridge);
  const stop = store.start();
  const emit = (state: typeof app): void => double.emit("stateChanged", state);
  const shownId = (): string | undefined => shownAccount(store.getState())?.id;
  return { double, emit, shownId, store, stop, state: store.getState };
}

/** A store that has its first state. */
function loaded(answers: Partial<BridgeAnswers> = {}) {
  const all = started(answers);
  all.emit(app);
  return all;
}

test("the store has the first state, then each new one, until it is stopped", async () => {
  const { emit, state, stop } = started();
  expect(state().app).toBeNull();
  await vi.waitFor(() => expect(state().app).toEqual(app));
  emit({ ...app, version: "2" });
  expect(state().app?.version).toBe("2");
  stop();
  emit({ ...app, version: "3" });
  expect(state().app?.version).toBe("2");
});

test("a late first answer does not overwrite a state that came meanwhile", async () => {
  const { emit, state } = started({ getState: async () => ({ ...app, version: "older" }) });
  emit({ ...app, version: "newer" });
  await new Promise(setImmediate);
  expect(state().app?.version).toBe("newer");
});

test("after a gap in the changes the window asks for the whole state, and changes nothing until it has it", async () => {
  const { double, emit, state } = loaded();
  emit({ ...app, version: "2" });
  double.loseNext();
  emit(sampleApp([{ ...office, label: "Lost" }, home]));
  emit({ ...double.state(), version: "4" });
  expect(state().app?.version).toBe("2");
  await vi.waitFor(() => expect(state().app).toEqual(double.state()));
  expect(state().app).toMatchObject({ version: "4", accounts: [{ label: "Lost" }, home] });
  emit({ ...double.state(), version: "5" });
  expect(state().app?.version).toBe("5");
});

test("when the whole state can't be had after a gap, the next change asks for it again", async () => {
  const getState = vi
    .fn(() => ({ ...app, version: "whole" }))
    .mockImplementationOnce(() => app)
    .mockImplementationOnce(() => {
      throw new Error("gone");
    });
  const { double, emit, state } = loaded({ getState });
  double.loseNext();
  emit({ ...app, version: "2" });
  emit({ ...app, version: "3" });
  await vi.waitFor(() => expect(state().hasLoadFailed).toBe(true));
  emit({ ...app, version: "4" });
  await vi.waitFor(() => expect(state()).toMatchObject({ app: { version: "whole" }, hasLoadFailed: false }));
});

test("without a first answer the window says so, and asking again helps", async () => {
  const getState = vi
    .fn(() => app)
    .mockImplementationOnce(() => {
      throw new Error("gone");
    });
  const { store, state } = started({ getState });
  await vi.waitFor(() => expect(state().hasLoadFailed).toBe(true));
  await store.load();
  expect(state()).toMatchObject({ app, hasLoadFailed: false });
});

test("a request that fails in any way becomes a visible message, and the next success takes it away", async () => {
  const { store, state } = loaded({
    openLink: () => {
      throw new Error("broken");
    },
  });
  const broken = await store.request((to) => to.openLink({ link: "cabinet" }));
  expect(broken).toEqual({ ok: false, error: "internal" });
  expect(state().problem).toBe("request-failed");
  await store.request((to) => to.refresh({ accountId: "office" }));
  expect(state().problem).toBeNull();
  const invalid = await store.request((to) => to.refresh({ accountId: "НЕ ИД" }));
  expect(invalid).toEqual({ ok: false, error: "invalid" });
  expect(state().problem).toBe("request-failed");
  store.dismissProblem();
  expect(state().problem).toBeNull();
});

test("what has not changed stays the same value, so that only what changed re-renders", () => {
  const { emit, state } = loaded();
  const { accounts: before = [], settings } = state().app ?? {};
  emit({ ...app, settings: structuredClone(app.settings), version: "2" });
  expect(state().app?.accounts).toBe(before);
  expect(state().app?.settings).toBe(settings);
  emit(sampleApp([{ ...office, isChecking: true }, home]));
  expect(state().app?.accounts[0]).toMatchObject({ isChecking: true });
  expect(state().app?.accounts[1]).toBe(before[1]);
});

test("a choice made in the tray is followed once, whatever screen was open", () => {
  const { emit, store, state } = loaded();
  store.showScreen({ name: "settings" });
  const choice = { accountId: "home", place: null, number: 1 };
  emit({ ...app, choice });
  expect(state()).toMatchObject({ chosenAccountId: "home", screen: { name: "account" } });
  store.chooseAccount("office");
  emit({ ...app, choice, version: "2" });
  expect(state().chosenAccountId).toBe("office");
  emit({ ...app, choice: { accountId: null, place: "settings", number: 2 } });
  expect(state()).toMatchObject({ chosenAccountId: "office", screen: { name: "settings" } });
  emit({ ...app, choice: { accountId: null, place: "history", number: 3 } });
  expect(state().screen).toEqual({ name: "history", accountId: "office" });
});

test("the window opens without any focus; a new place begins at its title, a notification's at what it is about", () => {
  const { emit, store, state } = loaded();
  const focused = (act: () => void): WindowState["focusTarget"] => {
    store.focusOn(null);
    act();
    return state().focusTarget;
  };
  expect(state().focusTarget).toBeNull();
  expect(focused(() => store.showScreen({ name: "settings" }))).toBe("title");
  expect(focused(() => store.showScreen({ name: "settings" }))).toBeNull();
  expect(focused(() => store.chooseAccount("home"))).toBe("title");
  expect(focused(() => emit({ ...app, version: "2" }))).toBeNull();
  expect(focused(() => emit(sampleApp([office])))).toBe("title");
  expect(focused(() => emit({ ...app, choice: { accountId: "home", place: "sms", number: 1 } }))).toBe("sms");
  expect(focused(() => emit({ ...app, choice: { accountId: "home", place: "trial", number: 2 } }))).toBe(
    "trial",
  );
});

test("a screen whose account is gone, and the list of only one account, give way to the account", () => {
  const { emit, store, state } = loaded();
  const screenName = (): string => state().screen.name;
  store.showScreen({ name: "replace-key", accountId: "home" });
  emit({ ...app, version: "2" });
  expect(screenName()).toBe("replace-key");
  emit(sampleApp([office]));
  expect(screenName()).toBe("account");
  store.showScreen({ name: "accounts" });
  expect(screenName()).toBe("account");
  emit(app);
  store.showScreen({ name: "accounts" });
  expect(screenName()).toBe("accounts");
  emit(sampleApp([home]));
  expect(screenName()).toBe("account");
});

test("only a refresh that the user asked for is announced, once, when it has ended", async () => {
  const { double, emit, store, state } = loaded();
  emit(sampleApp([{ ...office, checkedAt: 1 }, home]));
  expect(state().finishedRefresh).toBeNull();

  await store.refresh("office");
  expect(double.requests.at(-1)).toEqual({ name: "refresh", input: { accountId: "office" } });
  emit(sampleApp([{ ...office, checkedAt: 1, isChecking: true }, home]));
  expect(state().finishedRefresh).toBeNull();
  for (const checkedAt of [2, 3]) {
    emit(sampleApp([{ ...office, checkedAt }, home]));
    expect(state().finishedRefresh).toEqual({ accountId: "office", count: 1 });
  }
});

test("another order of the accounts shows no other one; a removed one gives way to the first", () => {
  const { emit, shownId } = loaded();
  expect(shownId()).toBe("office");
  emit(sampleApp([home, office]));
  expect(shownId()).toBe("office");
  emit(sampleApp([home]));
  expect(shownId()).toBe("home");
  emit(sampleApp([office, home]));
  expect(shownId()).toBe("home");
  emit(sampleApp([]));
  expect(shownId()).toBeUndefined();
});

test("an account that was just added is shown, although a state without it still came", () => {
  const { emit, shownId, store } = loaded();
  store.chooseAccount("shop");
  emit({ ...app, version: "2" });
  expect(shownId()).toBe("office");
  emit(sampleApp([office, home, shop]));
  expect(shownId()).toBe("shop");
});

test("a changed setting is there at once, and what the main process refuses is as it was", async () => {
  const { store, state } = loaded();
  store.changeSettings({ pollIntervalMinutes: 7 });
  expect(state().app?.settings.pollIntervalMinutes).toBe(7);
  const refusing = loaded({
    changeSettings: () => {
      throw new Error("broken");
    },
  });
  refusing.store.changeSettings({ pollIntervalMinutes: 7 });
  await vi.waitFor(() => expect(refusing.state().problem).toBe("request-failed"));
  await vi.waitFor(() => expect(refusing.state().app?.settings).toEqual(app.settings));
});
