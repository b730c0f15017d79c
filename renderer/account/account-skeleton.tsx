/** The shapes of the cards before the first data, as tall as the cards that follow. */
export function AccountSkeleton() {
  return (
    <div className="cards" aria-hidden="true">
      <div className="card wide skeleton skeleton-line" />
      <div className="card half skeleton skeleton-tall" />
      <div className="facts">
        <div className="card skeleton skeleton-fact" />
        <div className="card skeleton skeleton-fact" />
      </div>
      <div className="card wide skeleton skeleton-tfa" />
    </div>
  );
}
