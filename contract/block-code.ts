import type { Block } from "./snapshot";

/**
 * The code of a block's cause where it looks like one, else null: no other text of a server is shown or kept.
 * Source: docs/api-behaviour.md, D31.
 */
export function blockCode({ type }: Block): string | null {
  return type !== null && /^[A-Za-z0-9_.-]{1,64}$/.test(type) ? type : null;
}
