import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { connectSessionBus } from "./session-bus";

/** A connection whose calls are answered by `answer`, in the same read as what is emitted after it. */
class ConnectionDouble extends EventEmitter {
  name = ":1.1";
  answer: (reply: { body: unknown[] }) => void = () => undefined;

  call({ member }: { member: string }): Promise<{ body: unknown[] }> {
    if (member === "AddMatch") return Promise.resolve({ body: [] });
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }
}

const connection = vi.hoisted((): { current: EventEmitter | null } => ({ current: null }));
vi.mock("@jellybrick/dbus-next", () => ({
  sessionBus: () => connection.current,
  Message: class {
    constructor(message: object) {
      Object.assign(this, message);
    }
  },
  Variant: class {},
}));

it("a signal that is read at once with the reply before it does not overtake that", async () => {
  const double = new ConnectionDouble();
  connection.current = double;
  queueMicrotask(() => double.emit("connect"));
  const bus = await connectSessionBus();
  const seen: string[] = [];
  await bus.listen("type='signal'", ({ member }) => seen.push(member));
  const notification = { destination: "org.freedesktop.Notifications", path: "/", interface: "i" };
  void bus.call({ ...notification, member: "Notify" }).then(([id]) => seen.push(`reply ${id}`));
  double.answer({ body: [1] });
  double.emit("message", { interface: "i", member: "ActionInvoked", path: "/", body: [1, "default"] });
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(seen).toEqual(["reply 1", "ActionInvoked"]);
});
