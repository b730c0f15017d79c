import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const brand: MantineColorsTuple = [
  "#e3effc",
  "#c9e1fa",
  "#a9d3ff",
  "#7fbdff",
  "#5fadff",
  "#2f8fe8",
  "#1a7fdb",
  "#006ccc",
  "#0a57a8",
  "#08427f",
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
  primaryColor: "brand",
  primaryShade: { light: 7, dark: 4 },
  colors: { brand, dark: slate },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  fontFamily: '"Inter Variable", system-ui, sans-serif',
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
        withThumbIndicator: false,
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
    Chip: { defaultProps: { classNames: { label: "chip-label", iconWrapper: "chip-check" } } },
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
    NativeSelect: {
      defaultProps: { size: "sm", classNames: { input: "select-field", section: "select-section" } },
    },
    // Beside what it names, and so in the same landmark of the page.
    Tooltip: {
      defaultProps: {
        withinPortal: false,
        // A name that fades in can't be read meanwhile.
        transitionProps: { duration: 0 },
        classNames: { tooltip: "tooltip" },
      },
    },
    TextInput: {
      defaultProps: { size: "md" },
      classNames: { input: "text-field", description: "field-note", error: "field-note" },
    },
  },
});

/** The library's colours, from the palette (palette.css). */
const paletteVariables = {
  "--mantine-color-text": "var(--text)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-body": "var(--window-surface)",
  "--mantine-color-error": "var(--bad-text)",
  "--mantine-color-brand-light": "var(--accent-surface)",
  "--mantine-color-brand-light-hover": "var(--accent-surface-hover)",
  "--mantine-color-brand-light-color": "var(--accent-text)",
  "--mantine-color-brand-outline": "var(--accent)",
  "--mantine-color-default": "var(--window-surface)",
  "--mantine-color-default-hover": "var(--window-hover)",
  "--mantine-color-default-border": "var(--field-line)",
  "--mantine-color-disabled": "var(--window-track)",
  "--mantine-color-disabled-color": "var(--muted)",
  "--mantine-color-disabled-border": "var(--window-line)",
  "--mantine-color-placeholder": "var(--muted)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: paletteVariables,
  dark: paletteVariables,
});
