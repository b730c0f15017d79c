import * as z from "zod/mini";
import { failureSchema } from "./failure";
import { historyEntrySchema } from "./history";
import { linkNameSchema } from "./links";
import { sampleDays, sampleSchema } from "./sample";
import { proxyModeSchema, setProxyResultSchema } from "./settings/proxy-settings";
import { plainSettingsSchema } from "./settings/settings";
import { shortcutSchema } from "./settings/shortcut";
import { accountColourSchema, accountIdSchema, accountLabelSchema, appStateSchema } from "./state";
import { stateChangeSchema } from "./state-change";
import { changeResultSchema } from "./storage/unsaved-changes";
import { installUpdateResultSchema } from "./updates/updates";

const nothing = z.void();
const onAccount = z.strictObject({ accountId: accountIdSchema });
const historyDays = z.int().check(z.minimum(1), z.maximum(180));

/** The result of submitting an access key. */
const submitAccessKeyResult = z.discriminatedUnion("state", [
  /** Kept; the account is being read. */
  z.object({
    state: z.literal("saved"),
    accountId: accountIdSchema,
  }),
  /** The text can't be an access key. */
  z.object({
    state: z.literal("malformed"),
    problem: z.enum(["empty", "too-short", "too-long", "odd-characters", "example"]),
  }),
  /** The server did not take it. */
  z.object({ state: z.literal("refused"), failure: failureSchema }),
  /** It could not be checked; it may be sent again with `isCheckSkipped`. */
  z.object({ state: z.literal("unchecked"), failure: failureSchema }),
  /** This very key is already in the list. */
  z.object({ state: z.literal("duplicate"), accountId: accountIdSchema }),
  /** The account that was to get a new key is gone. */
  z.object({ state: z.literal("no-account") }),
]);

/** The result of submitting a PIN. `isOn` is what was read afterwards; null: it could not be read. */
const submitPinResult = z.discriminatedUnion("state", [
  z.object({ state: z.literal("done"), isOn: z.boolean() }),
  /** It was so already; nothing was sent. */
  z.object({ state: z.literal("already"), isOn: z.boolean() }),
  /** The state could not be read beforehand; nothing was sent. */
  z.object({ state: z.literal("not-sent"), failure: failureSchema }),
  /** The server refused; nothing changed. `mayBeProxy`: a proxy may have dropped the body of the request. */
  z.object({ state: z.literal("refused"), failure: failureSchema, mayBeProxy: z.boolean() }),
  /** The server accepted, yet the state reads as before. */
  z.object({ state: z.literal("contradicted"), isOn: z.boolean() }),
  /** The outcome is unclear; what was read afterwards. */
  z.object({
    state: z.literal("unclear"),
    isOn: z.nullable(z.boolean()),
    failure: z.nullable(failureSchema),
  }),
  /** Accepted, but the key is refused since. */
  z.object({ state: z.literal("key-dropped") }),
  z.object({
    state: z.literal("malformed"),
    problem: z.enum(["empty", "too-long", "inner-space", "odd-characters"]),
  }),
  z.object({ state: z.literal("paused"), until: z.number() }),
  /** Another switch of this account is in progress. */
  z.object({ state: z.literal("busy") }),
  z.object({ state: z.literal("no-account") }),
]);

/** The result of removing an account. `key-not-erased`: the disk kept its key, so nothing was removed. */
const removeAccountResult = z.object({ state: z.enum(["removed", "key-not-erased"]) });

/** The result of changing the start at login. */
const startAtLoginResult = z.object({ state: z.enum(["set", "failed"]) });

/** The result of setting a shortcut. `not-saved`: it works, but the disk did not take it yet; `refused`: the former one stays. */
const globalShortcutResult = z.object({ state: z.enum(["set", "not-saved", "refused"]) });

/** The result of asking where to save a file and writing it there. */
const savedFile = z.discriminatedUnion("state", [
  /** `name`: the file's, without its folder. */
  z.object({ state: z.literal("saved"), name: z.string() }),
  /** The user chose no place for it. */
  z.object({ state: z.literal("cancelled") }),
  z.object({ state: z.literal("failed") }),
]);

/** The result of opening the licences of what the application is made of. */
const openLicencesResult = z.object({ state: z.enum(["opened", "failed"]) });

/**
 * Everything that the window may ask of the main process (`requests`) and receives from it (`events`).
 * The preload, the handlers' types, the checks on both ends and the test double derive from this object.
 */
export const ipcContract = {
  requests: {
    /** The whole state; the next `stateChanged` is whole too. */
    getState: { input: nothing, result: appStateSchema },
    /** The only way in for an access key; nothing carries one back. */
    submitAccessKey: {
      input: z.strictObject({
        accessKey: z.string().check(z.maxLength(20_000)),
        /** Whose key it is to replace; null: a new account. */
        accountId: z.nullable(accountIdSchema),
        label: accountLabelSchema,
        /** Keep it without asking the server: only after `unchecked`, with user confirmation. */
        isCheckSkipped: z.boolean(),
      }),
      result: submitAccessKeyResult,
    },
    /** The only way in for a PIN; it is not kept. */
    submitPin: {
      input: z.strictObject({
        accountId: accountIdSchema,
        action: z.enum(["enable", "disable"]),
        pin: z.string().check(z.maxLength(1_000)),
      }),
      result: submitPinResult,
    },
    /** Changes what is present and keeps the rest. */
    changeAccount: {
      input: z.strictObject({
        accountId: accountIdSchema,
        label: z.optional(accountLabelSchema),
        colour: z.optional(z.nullable(accountColourSchema)),
        isMuted: z.optional(z.boolean()),
      }),
      result: changeResultSchema,
    },
    /** Removes an account for good, with its key and its files. */
    removeAccount: { input: onAccount, result: removeAccountResult },
    /** Read one account now. */
    refresh: { input: onAccount, result: nothing },
    /** Add the built-in demo account and start its simulator. */
    startDemo: { input: nothing, result: onAccount },
    /** Put an account's customer ID on the clipboard, which the page itself may not touch. */
    copyCustomerId: { input: onAccount, result: nothing },
    openLink: { input: z.strictObject({ link: linkNameSchema }), result: nothing },
    /** Show the folder of the application's own files in the file manager. */
    openDataFolder: { input: nothing, result: nothing },
    /** What happened to an account in the last `days` days, newest first, from disk; null: it can't be read. */
    readHistory: {
      input: z.strictObject({ accountId: accountIdSchema, days: historyDays }),
      result: z.nullable(z.array(historyEntrySchema)),
    },
    /** What was read of an account in the last `days` days, oldest first, from disk; null: it can't be read. */
    readSamples: {
      input: z.strictObject({
        accountId: accountIdSchema,
        days: z.int().check(z.minimum(1), z.maximum(sampleDays)),
      }),
      result: z.nullable(z.array(sampleSchema)),
    },
    /** Writes the history of the last `days` days as CSV to a file that the user chooses. */
    exportHistory: {
      input: z.strictObject({ accountId: accountIdSchema, days: historyDays }),
      result: savedFile,
    },
    /** Check an account's connection, step by step; the state shows its progress. One check at a time. */
    startDiagnostics: { input: onAccount, result: nothing },
    cancelDiagnostics: { input: nothing, result: nothing },
    /** Put the report of the newest check, which has ended, on the clipboard. */
    copyDiagnosticsReport: { input: nothing, result: nothing },
    /** Close the window as its own button does: the page can't, as it would only end itself. */
    closeWindow: { input: nothing, result: nothing },
    /** Turn the popover into an ordinary window, or back; a new page takes over at the same screen. */
    setWindowPinned: { input: z.strictObject({ isPinned: z.boolean() }), result: nothing },
    /** How high the page's content is, in CSS pixels: a popover is as high as that, as far as the screen allows. */
    fitWindowHeight: {
      input: z.strictObject({ heightPx: z.int().check(z.minimum(0), z.maximum(100_000)) }),
      result: nothing,
    },
    /** The window was hidden with unsent text in a field: keep the page for longer. */
    keepTypedText: { input: nothing, result: nothing },
    /** End the application: the only way where there is no tray. */
    quit: { input: nothing, result: nothing },
    changeSettings: {
      input: z.partial(z.strictObject(plainSettingsSchema.shape)),
      result: changeResultSchema,
    },
    setStartAtLogin: { input: z.strictObject({ isOn: z.boolean() }), result: startAtLoginResult },
    setGlobalShortcut: {
      input: z.strictObject({ shortcut: z.nullable(shortcutSchema) }),
      result: globalShortcutResult,
    },
    /** Change the proxy: the only way in for its password; nothing carries it back. */
    setProxy: {
      input: z.strictObject({
        mode: proxyModeSchema,
        address: z.string().check(z.maxLength(2_000)),
        userName: z.string().check(z.maxLength(2_000)),
        /** Null: the stored one stays, as long as the address and the user name do; empty: none, forget it. */
        password: z.nullable(z.string().check(z.maxLength(2_000))),
      }),
      result: setProxyResultSchema,
    },
    /** The user has dismissed the banner about damaged files. */
    dismissDamagedFiles: { input: nothing, result: nothing },
    /** Ask the update server now; the state shows what comes of it. */
    checkForUpdates: { input: nothing, result: nothing },
    /** Restart as the new version that is downloaded. */
    installUpdate: { input: nothing, result: installUpdateResultSchema },
    /** Say no more of the new version before the next start, but in the settings. */
    postponeUpdate: { input: nothing, result: nothing },
    /** Open the licences of what is bundled, or those of Chromium's parts, in the system's viewer. */
    openLicences: {
      input: z.strictObject({ document: z.enum(["application", "chromium"]) }),
      result: openLicencesResult,
    },
  },
  events: {
    /** What has changed: first, and after `getState`, the whole state. */
    stateChanged: stateChangeSchema,
  },
} as const;

type Contract = typeof ipcContract;
export type RequestName = keyof Contract["requests"];
export type EventName = keyof Contract["events"];
export type RequestInput<N extends RequestName> = z.infer<Contract["requests"][N]["input"]>;
export type RequestResult<N extends RequestName> = z.infer<Contract["requests"][N]["result"]>;
export type EventPayload<N extends EventName> = z.infer<Contract["events"][N]>;

const isRequestName = (name: string): name is RequestName => name in ipcContract.requests;
/** The names of all requests. */
export const requestNames: RequestName[] = Object.keys(ipcContract.requests).filter(isRequestName);

/** The same schemas, typed so that a generic request or event name keeps its own types. */
export const requestSchemas: {
  [N in RequestName]: { input: z.ZodMiniType<RequestInput<N>>; result: z.ZodMiniType<RequestResult<N>> };
} = ipcContract.requests;
export const eventSchemas: { [N in EventName]: z.ZodMiniType<EventPayload<N>> } = ipcContract.events;

export type SubmitAccessKeyResult = RequestResult<"submitAccessKey">;
export type SubmitPinResult = RequestResult<"submitPin">;
export type RemoveAccountResult = RequestResult<"removeAccount">;
export type StartAtLoginResult = RequestResult<"setStartAtLogin">;
export type GlobalShortcutResult = RequestResult<"setGlobalShortcut">;
export type SavedFile = RequestResult<"exportHistory">;
export type SetProxyResult = RequestResult<"setProxy">;
export type InstallUpdateResult = RequestResult<"installUpdate">;
export type OpenLicencesResult = RequestResult<"openLicences">;

/** Why a request got no result: `invalid`: it or its answer did not fit the contract; `foreign`: not from our window; `busy`: too many at once; `internal`: our fault. */
export type IpcError = "invalid" | "foreign" | "busy" | "internal";
/** Every answer over IPC: a result or a reason, never a thrown error. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: IpcError };

/** What the preload puts on `window.plusofon`. `on` returns a function that ends the subscription. */
export type PlusofonBridge = {
  [N in RequestName]: (input: RequestInput<N>) => Promise<Reply<RequestResult<N>>>;
} & {
  on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void;
};

export { eventChannel, requestChannel } from "./channels";
