import type { ElectronApplication } from "@playwright/test";

/** Lets the sessions of that name, and those made from now on, trust every certificate. */
export async function trustCertificates(app: ElectronApplication, partition: string): Promise<void> {
  await app.evaluate(({ app: inside, session }, name) => {
    const trust = (made: Electron.Session): void => {
      const check = made.setCertificateVerifyProc.bind(made);
      check((_request, decide) => decide(0));
      // The program's own check leaves the verdict to Chromium (-3).
      made.setCertificateVerifyProc = (own) =>
        check(
          own === null
            ? own
            : (request, decide) => own(request, (verdict) => decide(verdict === -3 ? 0 : verdict)),
        );
    };
    trust(session.fromPartition(name, { cache: false }));
    inside.on("session-created", trust);
  }, partition);
}
