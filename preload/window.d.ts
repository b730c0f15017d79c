/** The only way from the page to the main process; undefined when the page is opened in a plain browser. */
declare var plusofon: import("../contract/ipc").PlusofonBridge | undefined;
