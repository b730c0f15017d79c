/**
 * Watches for a tray on Linux, where there may be none; its code is loaded once the start is over. Elsewhere there
 * always is one. Returns a function that ends the watch.
 */
export function watchTrayPresence(
  onChange: (isPresent: boolean) => void,
  onFault: (error: unknown) => void,
): () => void {
  if (process.platform !== "linux") return () => undefined;
  let isEnded = false;
  let end = (): void => {
    isEnded = true;
  };
  import("./tray-host")
    .then(({ watchTrayHost }) => {
      if (!isEnded) end = watchTrayHost(onChange);
    })
    .catch(onFault);
  return () => end();
}
