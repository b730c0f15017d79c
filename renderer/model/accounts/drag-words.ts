import type { AccountId } from "../../../contract/state";
import type { TextKey, Texts } from "../../../locales/texts";
import type { AccountRow } from "./account-row";

type Dragged = { active: { id: AccountId | number } };
type DraggedOver = Dragged & { over: { id: AccountId | number } | null };

/** What a screen reader says while a row is dragged by the keyboard; it fits the drag library's `accessibility`. */
export type DragWords = {
  screenReaderInstructions: { draggable: string };
  announcements: {
    onDragStart: (moment: Dragged) => string | undefined;
    onDragOver: (moment: DraggedOver) => string | undefined;
    onDragEnd: (moment: DraggedOver) => string | undefined;
    onDragCancel: (moment: Dragged) => string | undefined;
  };
};

/** The words for dragging among `rows`: which row, and its place of how many. */
export function dragWords(rows: readonly AccountRow[], texts: Texts): DragWords {
  function words(key: TextKey, { active, over }: DraggedOver): string | undefined {
    const title = rows.find(({ id }) => id === active.id)?.title;
    const place = rows.findIndex(({ id }) => id === (over ?? active).id) + 1;
    return title === undefined ? undefined : texts.t(key, { title, place, total: rows.length });
  }
  return {
    screenReaderInstructions: { draggable: texts.t("accounts.drag.help") },
    announcements: {
      onDragStart: ({ active }) => words("accounts.drag.taken", { active, over: null }),
      onDragOver: (moment) => words("accounts.drag.over", moment),
      onDragEnd: (moment) => words("accounts.drag.dropped", moment),
      onDragCancel: ({ active }) => words("accounts.drag.cancelled", { active, over: null }),
    },
  };
}
