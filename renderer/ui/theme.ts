import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const lagoon: MantineColorsTuple = [
  "#e6f6fa",
  "#cfeaf1",
  "#a2d5e3",
  "#72bfd4",
  "#4baac5",
  "#2992b0",
  "#147d9b",
  "#0b6983",
  "#08566c",
  "#054456",
];

const slate: MantineColorsTuple = [
  "#e6ebf0",
  "#bcc6cf",
  "#97a3af",
  "#6c7884",
  "#46515c",
  "#333c45",
  "#262d35",
  "#1d2329",
  "#171c21",
  "#13181d",
];

/** The window's own look on top of Mantine's. */
export const theme = createTheme({
  primaryColor: "lagoon",
  primaryShade: 7,
  colors: { lagoon, dark: slate },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: { fontWeight: "650" },
  components: {
    // The library would add a style element of its own to stop the page from scrolling; the policy forbids that.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: "lg",
        yOffset: 16,
        classNames: {
          content: "dialog",
          inner: "dialog-inner",
          header: "dialog-header",
          title: "dialog-title",
          body: "dialog-body",
        },
        // The library's header is a landmark of the page, of which the page has one already.
        attributes: { header: { role: "none" } },
        overlayProps: { backgroundOpacity: 0.5 },
      },
    },
    ActionIcon: { defaultProps: { classNames: { root: "icon-button" } } },
    Button: { defaultProps: { classNames: { root: "button", label: "button-label" } } },
    SegmentedControl: {
      defaultProps: {
        classNames: { root: "segments", label: "segment-label", indicator: "segments-chosen" },
      },
    },
    Switch: {
      defaultProps: {
        classNames: {
          body: "switch-body",
          labelWrapper: "switch-text",
          track: "switch-track",
          thumb: "switch-thumb",
        },
      },
    },
    Checkbox: {
      classNames: {
        body: "switch-body",
        labelWrapper: "switch-text",
        input: "check-box",
        icon: "check-icon",
      },
    },
    Chip: { defaultProps: { classNames: { label: "chip-label" } } },
    Menu: {
      defaultProps: {
        position: "bottom-end",
        shadow: "md",
        radius: "md",
        width: 250,
        // Beside its button, and so in the same landmark of the page.
        withinPortal: false,
        // Its placeholder for the focus is no item of a menu; the first item takes the focus instead.
        withInitialFocusPlaceholder: false,
        classNames: { dropdown: "menu", item: "menu-item", itemLabel: "menu-label" },
      },
    },
    TextInput: {
      defaultProps: { size: "md" },
      classNames: { input: "text-field", description: "field-note", error: "field-note" },
    },
  },
});

/** Colours of Mantine that would miss a contrast of 4.5 to 1 on the window's surfaces. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#16202a",
    "--mantine-color-dimmed": "#52606d",
    "--mantine-color-placeholder": "#66737f",
    "--mantine-color-error": "#b42318",
    "--mantine-color-disabled": "#e3e8ed",
    "--mantine-color-disabled-color": "#52606d",
    "--mantine-color-disabled-border": "#d9dfe5",
  },
  dark: {
    "--mantine-color-body": "#1d2329",
    "--mantine-color-text": "#e6ebf0",
    "--mantine-color-dimmed": "#a5b1bc",
    "--mantine-color-placeholder": "#8d99a5",
    "--mantine-color-error": "#ff9b8f",
    "--mantine-color-disabled": "#2b333b",
    "--mantine-color-disabled-color": "#a5b1bc",
    "--mantine-color-disabled-border": "#333c45",
    "--mantine-color-lagoon-light": "#123c4a",
    "--mantine-color-lagoon-light-hover": "#174a5b",
    "--mantine-color-lagoon-light-color": "#a2d5e3",
    "--mantine-color-lagoon-outline": "#72bfd4",
    "--mantine-color-anchor": "#72bfd4",
    "--mantine-color-default": "#262d35",
    "--mantine-color-default-hover": "#2f3740",
    "--mantine-color-default-border": "#46515c",
  },
});
