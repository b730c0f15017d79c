import type { BusCall, BusSignal, SessionBus } from "./bus";

/** A service on the double's bus: returns what a method returns, or a promise of it that may never settle. */
export type ServiceDouble = (call: BusCall) => unknown[] | Promise<unknown[]>;

/** A session bus for tests, with the services that a test puts on it. */
export type SessionBusDouble = SessionBus & {
  services: Map<string, ServiceDouble>;
  /** The calls of services, without those of the bus itself. */
  calls: BusCall[];
  /** The bus goes away. */
  end: () => void;
  /** The match rules that were listened to. */
  rules: string[];
  emit: (signal: Partial<BusSignal> & Pick<BusSignal, "member" | "body">) => void;
  /** Puts a service on the bus, and says so as the bus does. */
  appear: (name: string, service: ServiceDouble) => void;
};

export function createSessionBusDouble(): SessionBusDouble {
  const listeners: ((signal: BusSignal) => void)[] = [];
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const double: SessionBusDouble = {
    name: ":1.1",
    ended,
    end,
    services: new Map(),
    calls: [],
    rules: [],
    async call(call) {
      const [name] = call.body ?? [];
      if (call.member === "NameHasOwner") return [double.services.has(String(name))];
      if (call.member === "ListActivatableNames") return [[]];
      double.calls.push(call);
      const service = double.services.get(call.destination);
      if (service === undefined) throw new Error("org.freedesktop.DBus.Error.ServiceUnknown");
      return service(call);
    },
    async listen(rule, listener) {
      double.rules.push(rule);
      listeners.push(listener);
    },
    emit(signal) {
      for (const listener of listeners) listener({ interface: "", path: "", ...signal });
    },
    appear(name, service) {
      double.services.set(name, service);
      double.emit({ member: "NameOwnerChanged", body: [name, "", ":1.7"] });
    },
  };
  return double;
}
