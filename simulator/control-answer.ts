import type * as z from "zod/mini";
import { clockInput, faultInput, scenarioInput, smsInput, stateInput } from "./control-inputs";
import { canStrike, parseFault } from "./faults";
import { parseJson } from "./request-body";
import { controlTexts } from "./texts";
import type { World } from "./world";

/** What the control address answers; `value` is sent as JSON. */
export type ControlAnswer = { status: number; value: unknown };

/** A body that does not fit answers 400 with the sentence `expects`. */
type ControlRoute = {
  method: string;
  path: string;
  expects: string;
  act: (body: string) => ControlAnswer | null;
};

/** Makes the function that answers the control address' calls: it changes the world and tells its state. */
export function createControlAnswer(
  world: World,
): (method: string, path: string, body: string) => ControlAnswer {
  const told = (): ControlAnswer => ({ status: 200, value: world.state() });

  /** Acts on a body that fits `schema`; null when it does not. */
  function on<T extends z.ZodMiniType>(schema: T, change: (input: z.infer<T>) => boolean) {
    return (body: string): ControlAnswer | null => {
      const input = schema.safeParse(parseJson(body));
      return input.success && change(input.data) ? told() : null;
    };
  }

  const routes: readonly ControlRoute[] = [
    { method: "GET", path: "/state", expects: "", act: told },
    { method: "GET", path: "/requests", expects: "", act: () => ({ status: 200, value: world.requests() }) },
    {
      method: "PUT",
      path: "/scenario",
      expects: controlTexts.scenarioExpected,
      act: on(scenarioInput, ({ name }) => {
        world.setScenario(name);
        return true;
      }),
    },
    {
      method: "PUT",
      path: "/fault",
      expects: controlTexts.faultExpected,
      act: on(faultInput, ({ name, times, delayMs, call: onlyCall }) => {
        const choice = parseFault(name);
        if (choice === null || (onlyCall !== undefined && choice.call !== null)) return false;
        const call = onlyCall ?? choice.call ?? undefined;
        if (call !== undefined && !canStrike(choice.name, call)) return false;
        world.setFault(choice.name, { call, times, delayMs });
        return true;
      }),
    },
    {
      method: "DELETE",
      path: "/fault",
      expects: "",
      act: () => {
        world.setFault(null);
        return told();
      },
    },
    {
      method: "PATCH",
      path: "/state",
      expects: controlTexts.stateExpected,
      act: on(stateInput, ({ isKeyAccepted, ...change }) => {
        world.changeAccount(change);
        if (isKeyAccepted !== undefined) world.setKeyAccepted(isKeyAccepted);
        return true;
      }),
    },
    {
      method: "POST",
      path: "/sms",
      expects: controlTexts.smsExpected,
      act: on(smsInput, ({ count }) => {
        world.receiveSms(count);
        return true;
      }),
    },
    {
      method: "POST",
      path: "/clock",
      expects: controlTexts.clockExpected,
      act: on(clockInput, ({ advanceMs }) => {
        world.advanceClock(advanceMs);
        return true;
      }),
    },
  ];

  return (method, path, body) => {
    const here = routes.filter((route) => route.path === path);
    if (here.length === 0) return refusal(404, controlTexts.unknownPath);
    const route = here.find((candidate) => candidate.method === method);
    if (route === undefined) return refusal(405, controlTexts.wrongMethod);
    return route.act(body) ?? refusal(400, route.expects);
  };
}

/** A refusal with its sentence. */
export function refusal(status: number, message: string): ControlAnswer {
  return { status, value: { message } };
}
