/** Closes a union: does not compile when a case is missing. Throws if reached at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
