import { expect, test } from "vitest";
import type { FailureKind } from "../../contract/failure";
import { failureKindSchema } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { failureView } from "./failure-view";

const texts = createPlainTexts("ru");
const viewOf = (...how: Parameters<typeof failure>) => failureView(failure(...how), false, texts);

test("a check of the connection is offered where the way may be at fault, not where Plusofon answered", () => {
  const isOffered = (kind: FailureKind): boolean | undefined => viewOf(kind)?.isConnectionAtFault;
  expect((["network", "timeout", "tls", "proxy"] as const).map(isOffered)).not.toContain(false);
  expect((["server", "forbidden", "unauthorized"] as const).map(isOffered)).not.toContain(true);
});

test("a refused key is offered to be replaced; what the server said and the code are in the details", () => {
  const refused = viewOf("forbidden", { httpStatus: 500, serverMessage: "Недостаточно прав" });
  expect(refused).toMatchObject({ isKeyAtFault: true });
  expect(refused?.title).not.toMatch(/500|прав/);
  expect(refused?.details.slice(1)).toEqual(["Ответ Плюсофона: Недостаточно прав", "Код: HTTP 500"]);
  expect(viewOf("unauthorized")?.isKeyAtFault).toBe(true);
  expect(viewOf("rate-limited")?.isKeyAtFault).toBe(false);
});

test("how long Plusofon asks to wait is in the details", () => {
  expect(viewOf("rate-limited", { retryAfterMs: 90_000 })?.details).toContain(
    "Плюсофон просит подождать 2 минуты.",
  );
});

test("every failure is one short sentence, with what to do behind it", () => {
  for (const language of ["ru", "en"] as const) {
    for (const kind of failureKindSchema.options) {
      const view = failureView(failure(kind), false, createPlainTexts(language));
      expect(view?.title).toMatch(/^[^.]{10,48}$/);
      expect(view?.details).toEqual([expect.stringMatching(/^.{10,}\.$/)]);
    }
  }
});
