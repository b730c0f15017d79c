import { Chip } from "@mantine/core";

type FilterChipsProps<T extends string> = {
  /** What is chosen with them, for screen readers. */
  label: string;
  choices: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** Chips of which one is chosen, to show only a part of a list. */
export function FilterChips<T extends string>({ label, choices, value, onChange }: FilterChipsProps<T>) {
  return (
    <div className="filter-chips" role="radiogroup" aria-label={label}>
      <Chip.Group
        value={value}
        onChange={(chosen) => {
          const choice = choices.find((offered) => offered.value === chosen);
          if (choice !== undefined) onChange(choice.value);
        }}
      >
        {choices.map((choice) => (
          <Chip
            key={choice.value}
            value={choice.value}
            size="xs"
            classNames={{ label: "chip-label filter-chip", iconWrapper: "filter-chip-check" }}
          >
            {choice.label}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}
