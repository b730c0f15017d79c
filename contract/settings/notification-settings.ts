import * as z from "zod/mini";

/** What notifications are about; each can be turned on or off, and each has one open notification at a time. */
export const notificationKindSchema = z.enum([
  "sms",
  "trial",
  "block",
  "balance",
  "tfa",
  "key",
  "service",
  "keyring",
]);
export type NotificationKind = z.infer<typeof notificationKindSchema>;

/** The place in the window that a click on a notification opens: what it is about, or the history for a summary. */
export const notificationPlaceSchema = z.enum([...notificationKindSchema.options, "history"]);
export type NotificationPlace = z.infer<typeof notificationPlaceSchema>;

/** A local time of day such as `22:00`. */
const timeOfDaySchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const kindsSchema = z.object({
  sms: z.boolean(),
  trial: z.boolean(),
  block: z.boolean(),
  // Files of version 0.1.0 have none.
  balance: z._default(z.boolean(), true),
  tfa: z.boolean(),
  key: z.boolean(),
  service: z.boolean(),
  keyring: z.boolean(),
} satisfies Record<NotificationKind, unknown>);

const quietHoursSchema = z.object({
  isOn: z.boolean(),
  from: timeOfDaySchema,
  /** Before `from`: on the next day. The same as `from`: always. */
  to: timeOfDaySchema,
});
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** What the user wants to be notified of, and when. */
export const notificationSettingsSchema = z.object({
  kinds: kindsSchema,
  quietHours: quietHoursSchema,
  /** No notification before this time, milliseconds since 1970; null: not paused. */
  pausedUntil: z.nullable(z.number()),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

export const defaultNotificationSettings: NotificationSettings = {
  kinds: {
    sms: true,
    trial: true,
    block: true,
    balance: true,
    tfa: true,
    key: true,
    service: true,
    keyring: true,
  },
  quietHours: { isOn: false, from: "22:00", to: "08:00" },
  pausedUntil: null,
};
