import { type FaultRule, replaces } from "./fault-rule";
import { htmlReply } from "./reply";

function redirect(status: number, title: string): FaultRule {
  return replaces((_truth, { redirectTo }) =>
    htmlReply(status, `${status} ${title}`, { location: redirectTo }),
  );
}

/** Redirects to another origin on loopback, which notes who follows. */
export const redirectFaults = {
  redirect: redirect(302, "Found"),
  "redirect-301": redirect(301, "Moved Permanently"),
  "redirect-303": redirect(303, "See Other"),
  "redirect-307": redirect(307, "Temporary Redirect"),
  "redirect-308": redirect(308, "Permanent Redirect"),
  "redirect-same-host": replaces(() => htmlReply(302, "302 Found", { location: "/login" })),
  "redirect-no-location": replaces(() => htmlReply(302, "302 Found")),
} satisfies Record<string, FaultRule>;
