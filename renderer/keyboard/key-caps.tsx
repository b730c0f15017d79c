/** Keys as they are written on the keyboard, each in a frame of its own. */
export function ShortcutKeys({ labels }: { labels: readonly string[] }) {
  return (
    <span className="shortcut-keys">
      {labels.map((label, index) => (
        <span key={label}>
          {index > 0 && " + "}
          <kbd>{label}</kbd>
        </span>
      ))}
    </span>
  );
}
