import { useWindow } from "../window-context";

/** The shapes of the days before they are read. */
export function HistorySkeleton() {
  const { texts } = useWindow();
  return (
    <>
      <p className="visually-hidden" role="status">
        {texts.t("window.history.loading")}
      </p>
      <div className="card skeleton skeleton-fact" aria-hidden="true" />
      <div className="card skeleton skeleton-fact" aria-hidden="true" />
    </>
  );
}
