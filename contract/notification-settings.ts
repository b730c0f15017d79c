import * as z from "zod/mini";

/** What notices are about; each can be turned on or off, and of each one notice is live at a time. */
export const noticeKindSchema = z.enum(["sms", "trial", "block", "tfa", "key", "service", "keyring"]);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** The place in the window that a click on a notice opens: what it is about, or the history for a summary. */
export const noticePlaceSchema = z.enum([...noticeKindSchema.options, "history"]);
export type NoticePlace = z.infer<typeof noticePlaceSchema>;

/** A local time of day such as `22:00`. */
const timeOfDaySchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
/** Sunday 0 to Saturday 6. */
const weekdaySchema = z.int().check(z.minimum(0), z.maximum(6));
const thresholdSchema = z.int().check(z.minimum(0), z.maximum(365));

const kindsShape = {
  sms: z.boolean(),
  trial: z.boolean(),
  block: z.boolean(),
  tfa: z.boolean(),
  key: z.boolean(),
  service: z.boolean(),
  keyring: z.boolean(),
} satisfies Record<NoticeKind, unknown>;

const quietHoursShape = {
  isOn: z.boolean(),
  from: timeOfDaySchema,
  /** Before `from`: on the next day. The same as `from`: 24 hours. */
  to: timeOfDaySchema,
  /** The days on which the quiet hours begin. */
  days: z.array(weekdaySchema).check(z.maxLength(7)),
  mayUrgentPass: z.boolean(),
};

const shape = {
  kinds: z.object(kindsShape),
  /** Days left of the trial period at which to remind. */
  trialThresholdsDays: z.array(thresholdSchema).check(z.maxLength(20)),
  quietHours: z.object(quietHoursShape),
  /** No notice before this time, milliseconds since 1970; null: not paused. */
  pausedUntil: z.nullable(z.number()),
};

/** What the user wants to be told of, and when. */
export const notificationSettingsSchema = z.object(shape);
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;
export type QuietHours = NotificationSettings["quietHours"];

export const defaultNotificationSettings: NotificationSettings = {
  kinds: { sms: true, trial: true, block: true, tfa: true, key: true, service: true, keyring: true },
  trialThresholdsDays: [7, 3, 1, 0],
  quietHours: { isOn: false, from: "22:00", to: "08:00", days: [0, 1, 2, 3, 4, 5, 6], mayUrgentPass: true },
  pausedUntil: null,
};

/**
 * Settings of notices from any JSON value, key by key: one that is missing or does not fit takes its default alone.
 * `isWhole` is false when something was given that did not fit. Never throws.
 */
export function parseNotificationSettings(json: unknown): { value: NotificationSettings; isWhole: boolean } {
  let isWhole = true;
  function keysOf(value: unknown): Map<string, unknown> {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return new Map(Object.entries(value));
    if (value !== undefined) isWhole = false;
    return new Map();
  }
  function read<T>(given: Map<string, unknown>, key: string, schema: z.ZodMiniType<T>, fallback: T): T {
    if (!given.has(key)) return fallback;
    const result = schema.safeParse(given.get(key));
    if (!result.success) isWhole = false;
    return result.success ? result.data : fallback;
  }
  const outer = keysOf(json ?? undefined);
  const kinds = keysOf(outer.get("kinds"));
  const quiet = keysOf(outer.get("quietHours"));
  const defaults = defaultNotificationSettings;
  const kind = (name: NoticeKind): boolean => read(kinds, name, kindsShape[name], defaults.kinds[name]);
  const value: NotificationSettings = {
    kinds: {
      sms: kind("sms"),
      trial: kind("trial"),
      block: kind("block"),
      tfa: kind("tfa"),
      key: kind("key"),
      service: kind("service"),
      keyring: kind("keyring"),
    },
    trialThresholdsDays: read(
      outer,
      "trialThresholdsDays",
      shape.trialThresholdsDays,
      defaults.trialThresholdsDays,
    ),
    quietHours: {
      isOn: read(quiet, "isOn", quietHoursShape.isOn, defaults.quietHours.isOn),
      from: read(quiet, "from", quietHoursShape.from, defaults.quietHours.from),
      to: read(quiet, "to", quietHoursShape.to, defaults.quietHours.to),
      days: read(quiet, "days", quietHoursShape.days, defaults.quietHours.days),
      mayUrgentPass: read(
        quiet,
        "mayUrgentPass",
        quietHoursShape.mayUrgentPass,
        defaults.quietHours.mayUrgentPass,
      ),
    },
    pausedUntil: read(outer, "pausedUntil", shape.pausedUntil, defaults.pausedUntil),
  };
  return { value, isWhole };
}
