import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useReducedMotion } from "@mantine/hooks";
import { type ReactNode, type RefObject, useState } from "react";
import type { AccountId } from "../../../contract/state";
import type { AccountRow } from "../../model/accounts/account-row";
import { dragWords } from "../../model/accounts/drag-words";
import { Icon } from "../icons";
import { useWindow } from "../window-context";

type SortableRowsProps = {
  listRef: RefObject<HTMLUListElement | null>;
  rows: readonly AccountRow[];
  tabStopId: AccountId | undefined;
  /** The row of `id` was dropped in the place of `target`. */
  onDrop: (id: AccountId, target: AccountId) => void;
  children: (row: AccountRow) => ReactNode;
};

/** Less than this is a click that trembled, in pixels. */
const dragStartsAfter = 4;

const onlyVertical: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** The rows with a handle each, to be dragged by mouse, finger or keyboard. */
export function SortableRows({ listRef, rows, tabStopId, onDrop, children }: SortableRowsProps) {
  const { texts } = useWindow();
  const [isDragging, setIsDragging] = useState(false);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: dragStartsAfter } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates, scrollBehavior: "auto" }),
  );

  function onDragEnd({ active, over }: DragEndEvent): void {
    setIsDragging(false);
    if (over !== null && over.id !== active.id) onDrop(String(active.id), String(over.id));
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[onlyVertical]}
      accessibility={dragWords(rows, texts)}
      onDragStart={() => setIsDragging(true)}
      onDragCancel={() => setIsDragging(false)}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ul className={`account-rows${isDragging ? " is-sorting" : ""}`} ref={listRef}>
          {rows.map((row) => (
            <SortableRow key={row.id} row={row} isTabStop={row.id === tabStopId}>
              {children(row)}
            </SortableRow>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

type SortableRowProps = { row: AccountRow; isTabStop: boolean; children: ReactNode };

function SortableRow({ row, isTabStop, children }: SortableRowProps) {
  const { texts } = useWindow();
  const isMotionReduced = useReducedMotion(false, { getInitialValueInEffect: false });
  const sortable = useSortable({
    id: row.id,
    ...(isMotionReduced ? { transition: null } : {}),
    attributes: { roleDescription: texts.t("accounts.drag.role") },
  });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  return (
    <li
      className={`account-item has-grip${sortable.isDragging ? " is-dragged" : ""}`}
      ref={sortable.setNodeRef}
      style={style}
    >
      {children}
      <button
        type="button"
        className="account-grip"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={texts.t("accounts.move", { title: row.title })}
      >
        <Icon name="grip" size={18} />
      </button>
    </li>
  );
}
