import * as z from "zod/mini";
import { languageSchema } from "../../contract/settings";
import { type UpdateNotes, updateNotesSchema, versionSchema } from "../../contract/update-state";
import type { Fetch } from "../plusofon/axios-adapter";
import { cleanText } from "../plusofon/text";

/** What a feed says of the newest version. */
export type FeedAnswer = { version: string; notes: UpdateNotes };

/** How long the whole exchange may take, in milliseconds. */
const usualDeadlineMs = 20_000;
/** The longest feed that is read, in bytes after decompression. */
const bodyMaxBytes = 64 * 1_024;
/** The longest notes that are shown of a language, in UTF-16 code units. */
const notesMaxLength = 300;

const feedSchema = z.object({ version: versionSchema, notes: z.optional(updateNotesSchema) });

/**
 * Asks a feed for the newest version: one request, no redirect followed, no cookie, no cache, no retry. Null when there
 * was no answer that can be used, whatever the reason. Never rejects.
 */
export async function readFeed(
  fetch: Fetch,
  address: string,
  deadlineMs: number = usualDeadlineMs,
): Promise<FeedAnswer | null> {
  const stop = AbortSignal.timeout(deadlineMs);
  try {
    const response = await orStopped(
      fetch(address, {
        method: "GET",
        headers: { accept: "application/json" },
        redirect: "error",
        credentials: "omit",
        cache: "no-store",
        signal: stop,
      }),
      stop,
    );
    // A redirect that was followed all the same has another address.
    if (response.status !== 200 || response.redirected) return null;
    return parseFeed(await orStopped(textOf(response), stop));
  } catch {
    return null;
  }
}

/** What the text of a feed says; null when it is none. Never throws. */
export function parseFeed(text: string | null): FeedAnswer | null {
  if (text === null) return null;
  try {
    const { version, notes } = z.parse(feedSchema, JSON.parse(text));
    return { version, notes: cleanNotes(notes ?? {}) };
  } catch {
    return null;
  }
}

function cleanNotes(given: UpdateNotes): UpdateNotes {
  const notes: UpdateNotes = {};
  for (const language of languageSchema.options) {
    const text = cleanText(given[language] ?? "", [], notesMaxLength);
    if (text !== null) notes[language] = text;
  }
  return notes;
}

/** The decoded body; null when it is too long. */
async function textOf(response: Response): Promise<string | null> {
  if (response.body === null) return null;
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(chunks));
    length += value.byteLength;
    if (length > bodyMaxBytes) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}

/** `promise`, or a rejection when the time is up: a transport that ignores the signal can't hold the caller. */
function orStopped<T>(promise: Promise<T>, stop: AbortSignal): Promise<T> {
  const untilStopped = new Promise<never>((_resolve, reject) => {
    stop.addEventListener("abort", () => reject(new Error("The feed took too long")), { once: true });
  });
  return Promise.race([promise, untilStopped]);
}
