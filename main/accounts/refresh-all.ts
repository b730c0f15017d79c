import type { Accounts } from "./accounts";

/**
 * Polls every account now. One whose poll is in progress is polled once more afterwards, as that poll may use the former
 * connection. Never rejects.
 */
export async function refreshAll(accounts: Pick<Accounts, "states" | "refresh">): Promise<void> {
  await Promise.allSettled(
    accounts.states().map(async ({ id, isChecking }) => {
      await accounts.refresh(id);
      if (isChecking) await accounts.refresh(id);
    }),
  );
}
