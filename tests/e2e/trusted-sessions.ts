import type { ElectronApplication } from "@playwright/test";

/** Lets the sessions that are made from now on trust every certificate. */
export async function trustCertificates(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: inside }) => {
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
    inside.on("session-created", trust);
  });
}
