import { expect, test } from "vitest";
import { choosePackages, parseInstallable } from "./apt.mjs";

// Ubuntu 24.04: the old name is only a virtual package.
const policyOutput = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
  Version table:
     1.2.11-1build2 500
libnss3:amd64:
  Installed: 2:3.98
  Candidate: 2:3.98
`;

test("a package is installable when apt has a candidate", () => {
  expect([...parseInstallable(policyOutput)]).toEqual(["libasound2t64", "libnss3"]);
});

test("of two names the one that apt knows is chosen", () => {
  const alternatives = [["libasound2", "libasound2t64"], ["libnss3"]];
  expect(choosePackages(alternatives, parseInstallable(policyOutput))).toEqual(["libasound2t64", "libnss3"]);
  expect(choosePackages(alternatives, new Set(["libasound2"]))).toEqual(["libasound2", "libnss3"]);
});

test("what apt does not know is still named, by its older name and once", () => {
  expect(choosePackages([["b", "bt64"], ["a"], ["a"], []], new Set())).toEqual(["a", "b"]);
});
