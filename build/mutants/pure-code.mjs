/**
 * What mutation testing covers: the code that decides, without input, output and drawing. The exclusions are adapters
 * of Electron, files and sockets, which the tests in Electron cover, and what only tests and previews use.
 */
export const pureCode = {
  included: [
    "contract/**/*.ts",
    "locales/*.ts",
    "main/{accounts,diagnostics,history,ipc,network,notifications,plusofon,polling,settings,shortcut}/**/*.ts",
    "main/{start-at-login,status,storage,tray,two-factor,updates,vault}/**/*.ts",
    "main/command-line/arguments.ts",
    "main/composition/{current-texts,publisher}.ts",
    "main/system/{file-name,mutex,redact}.ts",
    "main/windows/{click-anchor,edit-menu,opening,popover-place,scheme-path,window-place}.ts",
    "renderer/{access-key,account,accounts,app,banners,diagnostics,history,keyboard,settings,store,two-factor}/*.ts",
    "simulator/*.ts",
  ],
  excluded: [
    // Only tests and previews use these.
    "**/*.test.ts",
    "**/*{-for-test,-double}.ts",
    "**/*.d.ts",
    "contract/sample-state.ts",
    "main/tray/sample-state.ts",
    "main/system/fake-clock.ts",
    // Drawing: pictures show it.
    "main/tray/draw/**",
    // Adapters of Electron, files, sockets and the system.
    "main/accounts/demo.ts",
    "main/history/export-history.ts",
    "main/ipc/ipc.ts",
    "main/network/{network,proxied-fetch,proxied-session}.ts",
    "main/notifications/delivery/electron-notifications.ts",
    "main/start-at-login/{autostart-file,login-items,login-start-here}.ts",
    "main/status/one-shot.ts",
    "main/storage/electron-store/**",
    "main/storage/private-folder.ts",
    "main/tray/{tray,tray-presence}.ts",
    "main/updates/{app-image-updater,electron-updates,native-updaters,windows-signature}.ts",
    "main/vault/safe-storage-box.ts",
    // Hooks of React, which the tests of the window in Electron cover.
    "renderer/**/use-*.ts",
    "renderer/app/{style-nonce,styles,follow-typed-text}.ts",
    "renderer/keyboard/is-mac.ts",
    // Started as programs of their own.
    "simulator/{index,program}.ts",
  ],
};
