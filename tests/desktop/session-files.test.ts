import { expect, test } from "vitest";
import { sessionEnvironment } from "./session-files.mjs";

test("a session's environment keeps nothing of another session", () => {
  const folders = {
    root: "/r",
    home: "/r/h",
    config: "/r/c",
    data: "/r/d",
    cache: "/r/k",
    runtime: "/r/x",
    temporary: "/r/t",
    logs: "/r/l",
  };
  const outer = {
    PATH: "/bin",
    DISPLAY: ":0",
    DBUS_SESSION_BUS_ADDRESS: "unix:x",
    XDG_DATA_HOME: "/u",
    HOME: "/u",
  };
  const env: NodeJS.ProcessEnv = sessionEnvironment(outer, folders);
  expect(env).toMatchObject({ PATH: "/bin", HOME: "/r/h", XDG_DATA_HOME: "/r/d", XDG_RUNTIME_DIR: "/r/x" });
  expect(env["DISPLAY"]).toBeUndefined();
  expect(env["DBUS_SESSION_BUS_ADDRESS"]).toBeUndefined();
});
