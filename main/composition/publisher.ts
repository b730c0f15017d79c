/** Combines many changes of one moment into one publication. */
export type Publisher = {
  request: () => void;
  /** Settles when what was requested so far has been published. */
  published: () => Promise<void>;
  stop: () => void;
};

/** Calls `publish` once after any number of requests in the same turn of the event loop. */
export function createPublisher(publish: () => void, onFault: (error: unknown) => void): Publisher {
  let isRequested = false;
  let isStopped = false;
  return {
    request() {
      if (isRequested || isStopped) return;
      isRequested = true;
      setImmediate(() => {
        isRequested = false;
        if (isStopped) return;
        try {
          publish();
        } catch (error) {
          onFault(error);
        }
      });
    },
    published: () => new Promise((resolve) => setImmediate(resolve)),
    stop() {
      isStopped = true;
    },
  };
}
