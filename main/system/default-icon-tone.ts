/** The icon's tone until the user chooses one: on macOS the menu bar has icons of one tone. */
export function defaultIconTone(platform: NodeJS.Platform): "colour" | "monochrome" {
  return platform === "darwin" ? "monochrome" : "colour";
}
