/** The shapes of the account screen before the first data, as high as what follows. */
export function AccountSkeleton() {
  return (
    <div className="facts" aria-hidden="true">
      <div className="card skeleton skeleton-hero" />
      <div className="tiles">
        <div className="tile skeleton" />
        <div className="tile skeleton" />
      </div>
      <div className="rows skeleton skeleton-rows" />
    </div>
  );
}
