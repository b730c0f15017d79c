import { expect, it } from "vitest";
import { hostKind, summarizeAddresses } from "./host-address";

it("counts addresses by family and sees local ones", () => {
  expect(summarizeAddresses(["93.184.216.34", "2606:2800::1"])).toEqual({
    ipv4: 1,
    ipv6: 1,
    hasLocal: false,
  });
  for (const local of [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.0.1",
    "169.254.1.1",
    "::1",
    "fd00::1",
    "fe80::1",
    "0.0.0.0",
  ]) {
    expect([local, summarizeAddresses([local]).hasLocal]).toEqual([local, true]);
  }
  for (const open of ["172.32.0.1", "11.0.0.1", "193.168.0.1", "2a00::1"]) {
    expect([open, summarizeAddresses([open]).hasLocal]).toEqual([open, false]);
  }
});

it("tells names, numbers and this computer apart", () => {
  expect(hostKind("https://restapi.plusofon.ru")).toEqual({
    host: "restapi.plusofon.ru",
    isLoopback: false,
    isNumber: false,
  });
  expect(hostKind("http://127.0.0.1:4000")).toMatchObject({ isLoopback: true, isNumber: true });
  expect(hostKind("http://[::1]:4000")).toMatchObject({ isLoopback: true, isNumber: true });
  expect(hostKind("http://localhost:4000")).toMatchObject({ isLoopback: true, isNumber: false });
});
