import { expect, test } from "vitest";
import { manPage } from "./man-page.mjs";

const help = `Plusofon Tray: a tray application

  --hidden          start in the tray
  --lang=ru|en      language

The key comes from the store.
.Exit code: 0 read.
`;

test("the page has the program's own help, with nothing in it that roff takes for a request", () => {
  expect(manPage(help, "en")).toBe(`.TH PLUSOFON\\-TRAY 1 "" "Plusofon Tray"
.SH NAME
plusofon\\-tray \\- a tray application
.SH SYNOPSIS
.B plusofon\\-tray
[FLAGS]
.SH OPTIONS
.TP
.B \\-\\-hidden
start in the tray
.TP
.B \\-\\-lang=ru|en
language
.SH NOTES
The key comes from the store.
.PP
\\&.Exit code: 0 read.
`);
});
