import type { Page } from "@playwright/test";
import { diagnosticsScenarios, uncheckedScenarios } from "../../renderer/dev/diagnostics-scenarios";
import { keyAnswers, pinAnswers, scenarios } from "../../renderer/dev/scenarios";
import { settingsScenarios } from "../../renderer/dev/settings-scenarios";
import {
  chooseInAccountMenu,
  chooseSpan,
  failToOpenLink,
  giveProxy,
  openAccountMenu,
  openOrderMenu,
  openPinDialog,
  openSaveMenu,
  pausePins,
  readAgain,
  recordShortcut,
  saveHistory,
  submitKey,
  submitPin,
  switchOff,
  takeReport,
  waitForCharts,
  waitForReport,
} from "./acts";

/** One state of the window: how the page is opened, what is done in it, and how wide it is. */
export type PicturedState = {
  name: string;
  /** What stands behind `dev.html?`, but for language and theme. */
  query: string;
  act?: (page: Page) => Promise<void>;
  /** The window's size in pixels; 400 by 640 unless given. */
  size?: { width: number; height: number };
  /** The selector of the part that the state is about; the whole window unless given. */
  part?: string;
  /** It is too long to be pictured whole and says the same over and over; all others have to be whole. */
  isEndless?: boolean;
};

const wide = { width: 1000, height: 700 };

/** What is there a moment after the window. */
function awaited(name: string): Pick<PicturedState, "act"> {
  if (["history", "history-gaps", "history-long"].includes(name)) return { act: waitForCharts };
  if (["history-empty", "history-failed"].includes(name)) {
    return { act: (page) => page.locator("main[aria-busy=false]").waitFor() };
  }
  return name in diagnosticsScenarios && name !== "diagnostics-running" ? { act: waitForReport } : {};
}

const ofScenarios: PicturedState[] = Object.keys(scenarios).map((name) => ({
  name,
  // A check of the connection has a screen of its own.
  query:
    name in { ...diagnosticsScenarios, ...uncheckedScenarios }
      ? `scenario=${name}&screen=diagnostics`
      : `scenario=${name}`,
  ...awaited(name),
  ...(name in settingsScenarios ? { part: settingsPart(name) } : {}),
  ...(name === "accounts-100" ? { isEndless: true } : {}),
}));

/** The section of the settings that a scenario is about. */
function settingsPart(name: string): string {
  const sections = { icon: "icon", proxy: "network", quiet: "notifications", notices: "notifications" };
  const section = Object.entries(sections).find(([word]) => name.includes(word))?.[1] ?? "system";
  return `[data-section="${section}"]`;
}

/** A state of the settings that something was done in. */
function settingsAfter(name: string, act: (page: Page) => Promise<void>): PicturedState {
  return { name, query: "scenario=healthy&screen=settings", part: settingsPart(name), act };
}

const ofKeyAnswers: PicturedState[] = Object.keys(keyAnswers).map((answer) => ({
  name: `key-${answer}`,
  // Only who has accounts can give a key twice.
  query:
    answer === "duplicate" ? "scenario=healthy&screen=add&key=duplicate" : `scenario=first-run&key=${answer}`,
  act: submitRefusedKey,
}));

async function submitRefusedKey(page: Page): Promise<void> {
  await submitKey(page);
  await page.locator("form .notice").waitFor();
}

/** What is typed in place of a key, by what is wrong with it. */
const malformedKeys = {
  empty: "",
  malformed: "Ключ доступа из личного кабинета",
  "too-short": "abc123",
  "too-long": "x".repeat(4_097),
  example: "{token}",
};

const ofMalformedKeys: PicturedState[] = Object.entries(malformedKeys).map(([name, key]) => ({
  name: `key-${name}`,
  query: "scenario=first-run",
  act: async (page) => {
    await submitKey(page, key);
    await page.locator("form .notice").waitFor();
  },
}));

const ofPinAnswers: PicturedState[] = Object.keys(pinAnswers)
  .filter((answer) => answer !== "done" && answer !== "already")
  .map((answer) => ({
    name: `pin-${answer}`,
    query: `scenario=tfa-on&pin=${answer}`,
    act: async (page) => {
      await submitPin(page);
      await page.locator("[role=dialog] [role=alert]").first().waitFor();
    },
  }));

const checkPassed = "scenario=diagnostics-passed&screen=diagnostics";

/** Every state of every screen. A scenario that is added to the development page is here by itself. */
export const states: PicturedState[] = [
  ...ofScenarios,
  ...ofKeyAnswers,
  ...ofMalformedKeys,
  ...ofPinAnswers,
  {
    name: "key-checking",
    query: "scenario=first-run&key=never",
    act: (page) => submitKey(page),
  },
  { name: "load-failed", query: "scenario=healthy&load=failed" },
  { name: "settings", query: "scenario=healthy&screen=settings" },
  settingsAfter("settings-proxy-not-valid", async (page) => {
    await giveProxy(page, "user:password@proxy.example.ru:3128");
    await page.locator('[data-setting="proxy-address"] [role=alert]').waitFor();
  }),
  settingsAfter("settings-proxy-applied", async (page) => {
    await giveProxy(page, "socks5://proxy.example.ru:1080");
    await page.locator('[data-section="network"] form [role=status]:not(:empty)').waitFor();
  }),
  settingsAfter("settings-shortcut-recording", (page) => recordShortcut(page)),
  settingsAfter("settings-shortcut-refused", (page) => recordShortcut(page, "p")),
  {
    ...settingsAfter("settings-interval-not-valid", async (page) => {
      await page.locator('[data-setting="interval"] input').fill("90");
    }),
    part: '[data-section="general"]',
  },
  { name: "add-account", query: "scenario=healthy&screen=add" },
  { name: "replace-key", query: "scenario=healthy&screen=replace" },
  {
    name: "replace-unchecked",
    query: "scenario=healthy&screen=replace&key=unchecked",
    act: submitRefusedKey,
  },
  { name: "account-menu", query: "scenario=healthy", act: openAccountMenu },
  { name: "pin-enable", query: "scenario=healthy", act: openPinDialog },
  { name: "pin-disable", query: "scenario=tfa-on", act: openPinDialog },
  {
    name: "pin-typed",
    query: "scenario=healthy",
    act: async (page) => {
      await openPinDialog(page);
      await page.keyboard.type("0012");
      await page.locator(".pin-label button").click();
    },
  },
  {
    name: "pin-free",
    query: "scenario=healthy",
    act: async (page) => {
      await openPinDialog(page);
      await page.keyboard.type("12ab");
    },
  },
  { name: "pin-sending", query: "scenario=tfa-on&pin=never", act: submitPin },
  { name: "pin-read-again", query: "scenario=tfa-on&pin=unclear", act: readAgain },
  { name: "pin-done", query: "scenario=tfa-on", act: switchOff },
  { name: "pin-paused", query: "scenario=healthy", act: pausePins },
  { name: "saved-key", query: "scenario=healthy&over=saved-key" },
  { name: "saved-unchecked", query: "scenario=never-read&over=saved-unchecked" },
  { name: "saved-key-session", query: "scenario=session-only&over=saved-key" },
  { name: "request-failed", query: "scenario=healthy", act: failToOpenLink },
  { name: "diagnostics-copied", query: checkPassed, act: (page) => takeReport(page, 0) },
  { name: "diagnostics-saved", query: checkPassed, act: (page) => takeReport(page, 1) },
  { name: "history-week", query: "scenario=history", act: (page) => chooseSpan(page, 0) },
  { name: "history-quarter", query: "scenario=history", act: (page) => chooseSpan(page, 2) },
  { name: "history-half-year", query: "scenario=history", act: (page) => chooseSpan(page, 3) },
  { name: "shortcuts", query: "scenario=several&over=shortcuts" },
  {
    name: "history-save",
    query: "scenario=history",
    act: openSaveMenu,
  },
  {
    name: "history-saved",
    query: "scenario=history&export=saved",
    act: (page) => saveHistory(page, 0),
  },
  {
    name: "history-save-failed",
    query: "scenario=history&export=failed",
    act: (page) => saveHistory(page, 1),
  },
  { name: "wide-history", query: "scenario=history-gaps", act: waitForCharts, size: wide },
  {
    name: "edit-account",
    query: "scenario=coloured&screen=account",
    act: (page) => chooseInAccountMenu(page, 0),
  },
  {
    name: "remove-account",
    query: "scenario=accounts-5&screen=account",
    act: (page) => chooseInAccountMenu(page, 3),
  },
  { name: "accounts-header", query: "scenario=accounts-5&screen=account" },
  { name: "accounts-order", query: "scenario=accounts-5", act: openOrderMenu },
  { name: "wide-accounts-5", query: "scenario=accounts-5", size: wide },
  { name: "wide-accounts-100", query: "scenario=accounts-100", size: wide, isEndless: true },
  { name: "wide-accounts-own-order", query: "scenario=accounts-own-order", size: wide },
  { name: "wide-removed", query: "scenario=removed", size: wide },
  { name: "wide-healthy", query: "scenario=healthy", size: wide },
  { name: "wide-blocked", query: "scenario=blocked-several", size: wide },
  { name: "wide-accounts-search", query: "scenario=accounts-search", size: { width: 1000, height: 900 } },
  {
    name: "wide-diagnostics",
    query: "scenario=diagnostics-incomplete&screen=diagnostics",
    act: waitForReport,
    size: wide,
  },
  { name: "wide-settings", query: "scenario=healthy&screen=settings", size: wide },
  { name: "wide-add-account", query: "scenario=healthy&screen=add", size: wide },
  { name: "wide-first-run", query: "scenario=first-run", size: wide },
];
