import type { Accounts } from "./accounts";

/**
 * Reads every account now, on the user's act. One that is being read already is read once more afterwards: what it
 * brings may have come the old way. Never rejects.
 */
export async function readAnew(accounts: Pick<Accounts, "states" | "refresh">): Promise<void> {
  await Promise.allSettled(
    accounts.states().map(async ({ id, isChecking }) => {
      await accounts.refresh(id);
      if (isChecking) await accounts.refresh(id);
    }),
  );
}
