import * as z from "zod/mini";
import { accountIdSchema } from "../../contract/state";
import { type Screen, settingsSections, type WindowState } from "./window-state";
import type { WindowStore } from "./window-store";

const accountScreen = { accountId: accountIdSchema };
const screenSchema: z.ZodMiniType<Screen> = z.discriminatedUnion("name", [
  z.object({ name: z.enum(["account", "accounts", "add-account"]) }),
  z.object({ name: z.literal("settings"), section: z.exactOptional(z.enum(settingsSections)) }),
  z.object({ name: z.enum(["history", "diagnostics", "replace-key"]), ...accountScreen }),
]);
const placeSchema = z.object({ screen: screenSchema, chosenAccountId: z.nullable(accountIdSchema) });

/** What of the window's state its address names. */
type Place = Pick<WindowState, "screen" | "chosenAccountId">;

/**
 * The part of the page's address that names its place: when the window turns into another one, the new page begins
 * there.
 */
export function addressOf({ screen, chosenAccountId }: Place): string {
  return `#${encodeURIComponent(JSON.stringify({ screen, chosenAccountId }))}`;
}

/** The place that an address names; null: none. */
export function placeAt(hash: string): Place | null {
  try {
    const read = placeSchema.safeParse(JSON.parse(decodeURIComponent(hash.slice(1))));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Begins where the page's address says, and keeps the address at what is shown. */
export function followAddress(store: WindowStore, page: Pick<Window, "location" | "history">): void {
  const place = placeAt(page.location.hash);
  if (place !== null) {
    if (place.chosenAccountId !== null) store.chooseAccount(place.chosenAccountId);
    store.showScreen(place.screen);
  }
  store.subscribe((state) => {
    const address = addressOf(state);
    if (address !== page.location.hash) page.history.replaceState(null, "", address);
  });
}
