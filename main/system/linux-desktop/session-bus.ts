import type { EventEmitter } from "node:events";
import { Message, sessionBus, Variant } from "@jellybrick/dbus-next";
import { type BusCall, type BusSignal, BusVariant, busDaemon, type SessionBus } from "./bus";

/** How long the bus itself may take to connect, in milliseconds. */
const connectTimeoutMs = 5_000;

/** Connects to the session bus, which stays for as long as the program runs. Rejects where there is none. */
export async function connectSessionBus(): Promise<SessionBus> {
  const bus = sessionBus();
  const emitter: EventEmitter = bus;
  const ended = new Promise<never>((_, reject) => {
    emitter.once("error", reject);
    emitter.once("end", () => reject(new Error("The session bus has gone")));
  });
  // Without a listener a later error would end the program.
  emitter.on("error", () => undefined);
  ended.catch(() => undefined);
  await Promise.race([connected(emitter), ended]);
  async function call({ body = [], ...rest }: BusCall): Promise<unknown[]> {
    const message = new Message({ ...rest, body: body.map(withVariants) });
    const reply = await Promise.race([bus.call(message), ended]);
    return (reply?.body ?? []).map(withoutVariants);
  }

  return {
    name: bus.name ?? "",
    ended: ended.catch(() => undefined),
    call,
    async listen(rule, listener) {
      bus.on("message", ({ interface: name, member, path, body }) => {
        const signal: BusSignal = {
          interface: name ?? "",
          member: member ?? "",
          path: path ?? "",
          body: body.map(withoutVariants),
        };
        // Read at once with the reply before it, a signal would overtake that, which comes by a promise.
        setImmediate(() => listener(signal));
      });
      await call({ ...busDaemon, member: "AddMatch", signature: "s", body: [rule] });
    },
  };
}

function connected(emitter: EventEmitter): Promise<void> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => reject(new Error("The session bus does not answer")), connectTimeoutMs);
    emitter.once("connect", () => {
      clearTimeout(timeout);
      resolve();
    });
    emitter.once("error", () => clearTimeout(timeout));
  });
}

function withVariants(value: unknown): unknown {
  if (value instanceof BusVariant) return new Variant(value.signature, withVariants(value.value));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withVariants(inner)]));
}

function withoutVariants(value: unknown): unknown {
  if (value instanceof Variant) return withoutVariants(value.value);
  if (Array.isArray(value)) return value.map(withoutVariants);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutVariants(inner)]));
}
