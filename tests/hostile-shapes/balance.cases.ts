import { expect } from "vitest";
import { known, unknown } from "../../contract/reading";
import { amountReader } from "../../main/plusofon/readers/read-balance";
import { casesOf, type HostileCase, oneCase, readsAs } from "./hostile-case";
import { accessKey, expectFailure, goodValueOf, reply } from "./sample-replies";

const readBalance = (body: unknown, status = 200) =>
  amountReader("balance")(reply(status, body), [accessKey]);
const balanceOf = (value: unknown) => goodValueOf(readBalance({ balance: value }));
/** What `JSON.stringify` can't write. */
const ofRaw = (rawJson: string) => goodValueOf(readBalance(`{"balance":${rawJson}}`));

/** Rows M1 to M12. */
export const balanceCases: HostileCase[] = [
  ...readsAs(balanceOf, [
    ["M1", known(25_500), [255, 255.0]],
    ["M2", known(125_550), [1255.5, 1255.501, "1255.50", "1255,50", "1255,5", "1255.5000"]],
    ["M3", known(-4_000), [-40, "-40", "-40,00"]],
    ["M4", known(0), [0, -0, "0", "-0", "0,00", -0.001]],
    ["M5", unknown, [null, "", " ", true, false]],
    ["M6", unknown, [[], {}, [255], { amount: 255 }, [[255]]]],
    [
      "M7",
      unknown,
      ["1 255,50", "1,255.50", "1,255", "1.255", "255 руб.", "₽255", "+255", "٢٥٥", "0x1F", "NaN"],
    ],
    ["M8", unknown, ["1e3", "1E3", "Infinity", ".5", "5.", "1".repeat(13)]],
  ]),
  ...casesOf("M8", ["1e3", "10e2", "0.1e4"], (raw) => expect(ofRaw(raw)).toEqual(known(100_000))),
  ...casesOf("M9", ["1e400", "-1e400", "1e300", "9007199254740993"], (raw) =>
    expect(ofRaw(raw)).toEqual(unknown),
  ),
  ...casesOf("M10", [{ data: { balance: 255 } }, { success: true, balance: 255 }], (body) =>
    expect(goodValueOf(readBalance(body))).toEqual(known(25_500)),
  ),
  oneCase("M11", "a refusal in the body is a failure", () => {
    expectFailure(readBalance({ success: false, message: "Нет прав" }), "rejected", { call: "balance" });
    expectFailure(readBalance({ balance: 255, success: false }), "rejected", { call: "balance" });
  }),
  ...casesOf("M12", [{}, { amount: 255 }, { data: {} }, { money: 255 }], (body) =>
    expectFailure(readBalance(body), "protocol", { call: "balance", detail: "NO_KNOWN_FIELD" }),
  ),
  oneCase("M13", "the operator's limit is in `amount`", () => {
    const notice = amountReader("amount")(reply(200, { amount: "500.00" }), [accessKey]);
    expect(goodValueOf(notice)).toEqual(known(50_000));
    expectFailure(amountReader("amount")(reply(200, { balance: 500 }), [accessKey]), "protocol");
  }),
  ...casesOf(
    "M14",
    [
      [401, "unauthorized"],
      [403, "forbidden"],
      [404, "not-found"],
    ] as const,
    ([status, kind]) =>
      expectFailure(readBalance({ message: "Нет прав" }, status), kind, {
        call: "balance",
        httpStatus: status,
      }),
  ),
  oneCase("M14", "500 with a message", () =>
    expectFailure(readBalance({ success: false, message: "Недостаточно прав" }, 500), "forbidden", {
      call: "balance",
      serverMessage: "Недостаточно прав",
    }),
  ),
];
