import type { Accounts } from "./accounts";

/**
 * Polls every account now, on the user's act. One whose poll is under way is polled once more afterwards: what that
 * poll brings may have come over the former connection. Never rejects.
 */
export async function refreshAll(accounts: Pick<Accounts, "states" | "refresh">): Promise<void> {
  await Promise.allSettled(
    accounts.states().map(async ({ id, isChecking }) => {
      await accounts.refresh(id);
      if (isChecking) await accounts.refresh(id);
    }),
  );
}
