/** The shape of a chart before its data are read, as high as with a summary of three lines. */
export function ChartSkeleton({ title }: { title: string }) {
  return (
    <div className="card chart">
      <h2>{title}</h2>
      <div className="chart-picture skeleton" />
      <p className="muted chart-summary skeleton" />
    </div>
  );
}
