/** A list of links to every scenario, light and dark, Russian and English. */
export function ScenarioPicker({ names }: { names: string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={`?scenario=${name}`}>{name}</a> · <a href={`?scenario=${name}&theme=dark`}>dark</a> ·{" "}
          <a href={`?scenario=${name}&lang=en`}>en</a>
        </li>
      ))}
    </ul>
  );
}
