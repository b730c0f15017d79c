import { useEffect, useState } from "react";
import { secondMs } from "../../contract/time";

/**
 * The whole seconds from now until `until` (milliseconds since 1970 by the computer's clock); 0 when it has passed
 * or is null. It counts down only while there is something to count.
 */
export function useSecondsUntil(until: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (until === null || until <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, secondMs);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / secondMs));
}
