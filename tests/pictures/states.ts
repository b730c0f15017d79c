import type { Page } from "@playwright/test";
import { diagnosticsScenarios, uncheckedScenarios } from "../../renderer/dev/diagnostics-scenarios";
import { keyAnswers, pinAnswers, scenarios } from "../../renderer/dev/scenarios";
import { settingsScenarios } from "../../renderer/dev/settings-scenarios";
import { settingsSections } from "../../renderer/store/window-state";
import {
  chartBalance,
  chooseFilter,
  chooseInAccountMenu,
  copyReport,
  enterProxy,
  failToOpenLink,
  filterHistory,
  openAccountMenu,
  openPinDialog,
  pinUnsentText,
  readReport,
  removeAccount,
  saveHistory,
  showDetails,
  showHalfYear,
  submitKey,
  submitPin,
  switchOff,
  unfoldSms,
  waitForChart,
  waitForSparkline,
} from "./acts";

/** One state of the window: how the page is opened, what is done in it, and how wide it is. */
export type PicturedState = {
  name: string;
  /** What stands behind `dev.html?`, but for language and theme. */
  query: string;
  act?: (page: Page) => Promise<void>;
  /** The window's size in pixels; 400 by 640 unless given. */
  size?: { width: number; height: number };
  /** It is too long to be pictured whole and says the same over and over. */
  isEndless?: boolean;
};

const wide = { width: 1000, height: 700 };

/** What is there a moment after the window. */
function awaited(name: string): Pick<PicturedState, "act"> {
  if (["history", "history-gaps", "history-long"].includes(name)) return { act: waitForChart };
  if (name === "no-right-to-balance") {
    return { act: (page) => page.locator(".tile-details button").click() };
  }
  if (["history-empty", "history-failed"].includes(name)) {
    return { act: (page) => page.locator("main[aria-busy=false]").waitFor() };
  }
  return {};
}

const ofScenarios: PicturedState[] = Object.keys(scenarios).map((name) => ({
  name,
  // A check of the connection has a screen of its own.
  query:
    name in { ...diagnosticsScenarios, ...uncheckedScenarios }
      ? `scenario=${name}&screen=diagnostics`
      : name in settingsScenarios
        ? `scenario=${name}&screen=settings&section=${sectionOf(name)}`
        : `scenario=${name}`,
  ...awaited(name),
  ...(name === "accounts-100" ? { isEndless: true } : {}),
}));

/** The section of the settings that a state is about. */
function sectionOf(name: string): string {
  const sections = {
    icon: "icon",
    proxy: "network",
    quiet: "notifications",
    notifications: "notifications",
    updates: "about",
  };
  return Object.entries(sections).find(([word]) => name.includes(word))?.[1] ?? "general";
}

/** A state of the settings that something was done in. */
function settingsAfter(name: string, act: (page: Page) => Promise<void>): PicturedState {
  return { name, query: `scenario=healthy&screen=settings&section=${sectionOf(name)}`, act };
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
  await page.locator("form .banner").waitFor();
}

/** A refusal of the PIN leaves the dialog open; every other answer stands in the card. */
const ofPinAnswers: PicturedState[] = Object.keys(pinAnswers)
  .filter((answer) => answer !== "done" && answer !== "already")
  .map((answer) => ({
    name: `pin-${answer}`,
    query: `scenario=tfa-on&pin=${answer}`,
    act: async (page) => {
      await submitPin(page);
      await page.locator("[role=alert]").first().waitFor();
      if (answer !== "refused") await page.getByRole("dialog").waitFor({ state: "detached" });
    },
  }));

const checkPassed = "scenario=diagnostics-passed&screen=diagnostics";

/** Every state of every screen. A scenario that is added to the development page is here by itself. */
export const states: PicturedState[] = [
  ...ofScenarios,
  ...ofKeyAnswers,
  ...ofPinAnswers,
  {
    name: "key-malformed",
    query: "scenario=first-run",
    act: async (page) => {
      await submitKey(page, "Ключ доступа из личного кабинета");
      await page.locator("form [role=alert]").waitFor();
    },
  },
  {
    name: "key-checking",
    query: "scenario=first-run&key=never",
    act: (page) => submitKey(page),
  },
  {
    name: "first-run-where",
    query: "scenario=first-run",
    act: (page) => page.locator(".key-entry .disclosure-button").click(),
  },
  { name: "offline-details", query: "scenario=offline", act: showDetails },
  { name: "unauthorized-details", query: "scenario=unauthorized", act: showDetails },
  { name: "damaged-details", query: "scenario=damaged-several", act: showDetails },
  { name: "unsaved-details", query: "scenario=unsaved-changes", act: showDetails },
  { name: "load-failed", query: "scenario=healthy&load=failed" },
  ...settingsSections.map((section) => ({
    name: section === "general" ? "settings" : `settings-${section}`,
    query: `scenario=healthy&screen=settings&section=${section}`,
  })),
  settingsAfter("settings-proxy-not-valid", async (page) => {
    await enterProxy(page, "user:password@proxy.example.ru:3128");
    await page.locator('[data-setting="proxy-address"] [role=alert]').waitFor();
  }),
  settingsAfter("settings-proxy-applied", async (page) => {
    await enterProxy(page, "socks5://proxy.example.ru:1080");
    await page.locator('[data-section="network"] form [role=status]:not(:empty)').waitFor();
  }),
  settingsAfter("settings-shortcut-refused", async (page) => {
    await page.locator('[data-setting="shortcut"] select').selectOption("Super+F9");
    await page.locator('[data-setting="shortcut"] [role=alert]').waitFor();
  }),
  settingsAfter("settings-interval-not-valid", (page) =>
    page.locator('[data-setting="interval"] input').fill("90"),
  ),
  { name: "add-account", query: "scenario=healthy&screen=add" },
  { name: "replace-key", query: "scenario=healthy&screen=replace" },
  {
    name: "replace-unchecked",
    query: "scenario=healthy&screen=replace&key=unchecked",
    act: submitRefusedKey,
  },
  { name: "account-sparkline", query: "scenario=history&screen=account", act: waitForSparkline },
  { name: "account-popover", query: "scenario=healthy&mode=popover", size: { width: 380, height: 640 } },
  { name: "wide-account", query: "scenario=history&screen=account", act: waitForSparkline, size: wide },
  { name: "account-menu", query: "scenario=healthy", act: openAccountMenu },
  { name: "pin-enable", query: "scenario=healthy", act: openPinDialog },
  { name: "pin-disable", query: "scenario=tfa-on", act: openPinDialog },
  {
    name: "pin-typed",
    query: "scenario=healthy",
    act: async (page) => {
      await openPinDialog(page);
      await page.keyboard.type("0012345");
      await page.locator("[role=dialog] input[type=checkbox]").check();
      await page.locator("[role=dialog] button[type=submit]").click();
      await page.locator("[role=dialog] [role=alert]").waitFor();
    },
  },
  { name: "pin-sending", query: "scenario=tfa-on&pin=never", act: submitPin },
  { name: "pin-done", query: "scenario=tfa-on", act: switchOff },
  { name: "request-failed", query: "scenario=healthy", act: failToOpenLink },
  { name: "unsent-text", query: "scenario=key-missing", act: pinUnsentText },
  { name: "diagnostics-report", query: checkPassed, act: readReport },
  { name: "diagnostics-copied", query: checkPassed, act: copyReport },
  { name: "history-half-year", query: "scenario=history", act: showHalfYear },
  { name: "history-balance", query: "scenario=history", act: chartBalance },
  { name: "history-unfolded", query: "scenario=history", act: unfoldSms },
  { name: "history-filtered", query: "scenario=history", act: (page) => filterHistory(page, 3) },
  { name: "shortcuts", query: "scenario=several&over=shortcuts" },
  {
    name: "history-saved",
    query: "scenario=history&export=saved",
    act: saveHistory,
  },
  {
    name: "history-save-failed",
    query: "scenario=history&export=failed",
    act: saveHistory,
  },
  { name: "wide-history", query: "scenario=history-gaps", act: waitForChart, size: wide },
  {
    name: "edit-account",
    query: "scenario=coloured&screen=account",
    act: (page) => chooseInAccountMenu(page, 0),
  },
  {
    name: "remove-account",
    query: "scenario=accounts-5&screen=account",
    act: (page) => chooseInAccountMenu(page, 2),
  },
  {
    name: "remove-account-failed",
    query: "scenario=accounts-5&screen=account&remove=failed",
    act: removeAccount,
  },
  { name: "palette", query: "scenario=accounts-5&screen=account&over=palette", isEndless: true },
  {
    name: "palette-found",
    query: "scenario=accounts-100&over=palette",
    act: (page) => page.getByRole("combobox").fill("кор"),
  },
  {
    name: "palette-none",
    query: "scenario=healthy&over=palette",
    act: (page) => page.getByRole("combobox").fill("Владивосток"),
  },
  { name: "accounts-header", query: "scenario=accounts-5&screen=account" },
  {
    name: "accounts-filtered",
    query: "scenario=accounts-100",
    act: (page) => chooseFilter(page, 2),
  },
  { name: "wide-accounts-5", query: "scenario=accounts-5&records=history", size: wide },
  {
    name: "wide-accounts-100",
    query: "scenario=accounts-100&records=history-gaps",
    size: wide,
    isEndless: true,
  },
  { name: "wide-healthy", query: "scenario=healthy", size: wide },
  { name: "wide-balance", query: "scenario=low-balance&records=history", size: wide },
  { name: "wide-blocked", query: "scenario=blocked-several&records=history", size: wide },
  { name: "wide-accounts-search", query: "scenario=accounts-search", size: { width: 1000, height: 900 } },
  {
    name: "wide-diagnostics",
    query: "scenario=diagnostics-incomplete&screen=diagnostics",
    size: wide,
  },
  {
    name: "wide-settings",
    query: "scenario=settings-quiet-hours&screen=settings&section=notifications",
    size: wide,
  },
  {
    name: "wide-settings-about",
    query: "scenario=settings-updates-downloaded&screen=settings&section=about",
    size: wide,
  },
  { name: "wide-first-run", query: "scenario=first-run", size: wide },
];
