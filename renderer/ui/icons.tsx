import type { ReactNode } from "react";

/** The window's icons; each has its own outline, so that none depends on colour alone. */
const shapes = {
  add: <path d="M10 4v12M4 10h12" />,
  back: <path d="M12 4l-6 6 6 6" />,
  bell: (
    <path d="M5 13.5c1-1 1.4-2.5 1.4-5A3.6 3.6 0 0 1 10 4.8a3.6 3.6 0 0 1 3.6 3.7c0 2.5.4 4 1.4 5zM8.5 16.2h3M10 4.8V3.4" />
  ),
  "bell-off": (
    <path d="M5.2 13.5c1-1 1.3-2.5 1.3-4.8M8 4.9c2.7-1.3 5.5.6 5.5 3.8 0 1 .1 1.8.3 2.5M5 13.5h8.5M8.5 16.5h3M3.5 3l13 14" />
  ),
  block: <path d="M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7zM10 6v5M10 13.9v.1" />,
  check: <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM6.7 10.2l2.3 2.3 4.3-4.8" />,
  chevron: <path d="M5 8l5 5 5-5" />,
  circle: <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z" />,
  clock: <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v4.3l2.8 1.7" />,
  close: <path d="M5 5l10 10M15 5L5 15" />,
  coin: (
    <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM8.5 14V6.2h2.3a2.3 2.3 0 0 1 0 4.6H7.2M7.2 12.6h4" />
  ),
  copy: <path d="M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4" />,
  exit: <path d="M8 4H4v12h4M9 10h8M14 7l3 3-3 3" />,
  external: <path d="M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7" />,
  globe: (
    <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM2.5 10h15M10 2.5c2 2 3 4.5 3 7.5s-1 5.5-3 7.5c-2-2-3-4.5-3-7.5s1-5.5 3-7.5z" />
  ),
  hourglass: (
    <path d="M5.5 3h9M5.5 17h9M6.5 3c0 4 3.5 5 3.5 7s-3.5 3-3.5 7M13.5 3c0 4-3.5 5-3.5 7s3.5 3 3.5 7" />
  ),
  info: <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9.2v4.6M10 6.3v.1" />,
  key: <path d="M6.5 9.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM9.3 10.7L17 3M13 7l2.6 2.6M15.4 4.6l1.6 1.6" />,
  keyboard: <path d="M2.5 5h15v10h-15zM5.5 8v.1M8.5 8v.1M11.5 8v.1M14.5 8v.1M6.5 12h7" />,
  menu: <path d="M4.5 10v.1M10 10v.1M15.5 10v.1" strokeWidth="2.6" />,
  message: <path d="M3 4.5h14v9.5H9l-4 3v-3H3zM6.5 8h7M6.5 10.8h4.5" />,
  pencil: <path d="M4 16l.8-3.5L13.3 4l2.7 2.7-8.5 8.5zM11.5 5.8l2.7 2.7" />,
  pin: <path d="M7 2.8h6M8 2.8v5L5.5 11v1.5h9V11L12 7.8v-5M10 12.5v5" />,
  question: (
    <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.7M10 14.1v.1" />
  ),
  refresh: <path d="M16 10a6 6 0 1 1-1.8-4.3L16.5 8M16.5 3.8V8h-4.2" />,
  search: <path d="M8.8 3.3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.8 12.8L17 17" />,
  settings: (
    <path d="M8.3 4.6L8.7 2.5L11.3 2.5L11.7 4.6L12.7 5.0L14.4 3.8L16.2 5.6L15.0 7.3L15.4 8.3L17.5 8.7L17.5 11.3L15.4 11.7L15.0 12.7L16.2 14.4L14.4 16.2L12.7 15.0L11.7 15.4L11.3 17.5L8.7 17.5L8.3 15.4L7.3 15.0L5.6 16.2L3.8 14.4L5.0 12.7L4.6 11.7L2.5 11.3L2.5 8.7L4.6 8.3L5.0 7.3L3.8 5.6L5.6 3.8L7.3 5.0zM10 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z" />
  ),
  shield: <path d="M10 2.5l6 2.2v4.6c0 3.7-2.4 6.5-6 8.2-3.6-1.7-6-4.5-6-8.2V4.7zM7.2 10l2 2 3.6-4" />,
  "shield-off": (
    <path d="M10 2.5l6 2.2v4.6c0 3.7-2.4 6.5-6 8.2-3.6-1.7-6-4.5-6-8.2V4.7zM7.8 7.8l4.4 4.4M12.2 7.8l-4.4 4.4" />
  ),
  skip: <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM6.7 10h6.6" />,
  sort: <path d="M3.5 5.5h9M3.5 10h6M3.5 14.5h3M14.5 8v8M12 13.5l2.5 2.5 2.5-2.5" />,
  tariff: <path d="M5 2.5h10v15l-2.5-1.6-2.5 1.6-2.5-1.6L5 17.5zM8 6.5h4M8 10h4" />,
  "tray-icon": <path d="M2.5 4h15v12h-15zM2.5 12.5h15M13.5 14.200h1.5" />,
  trash: <path d="M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5" />,
  warning: <path d="M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.1" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** An icon beside text; screen readers skip it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
