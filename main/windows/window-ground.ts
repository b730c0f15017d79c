/** The page's ground in both themes: it fills the window until the page has drawn itself. */
export const windowGround = { light: "#f6f7f9", dark: "#14191e" };
