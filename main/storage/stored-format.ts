import * as z from "zod/mini";
import type { Loss } from "./file-damage";

/** What stored JSON was read as, and how much of it was damaged and replaced or dropped; null: nothing. */
type Parsed<T> = { value: T; loss: Loss | null };

/** Reads any JSON value; `undefined` gives the defaults. Never throws. */
export type Parse<T> = (json: unknown) => Parsed<T>;

type Schema<T> = z.core.$ZodType<T>;

/** Schemas under which a damaged part costs itself alone. */
type Parts = {
  /** What does not fit is replaced by `fallback`; so is what is missing, which is no damage. */
  either: <T>(schema: Schema<T>, fallback: T) => z.ZodMiniType<T>;
  /** An object whose keys fall back one by one, those of objects in it too. A key without a default has to fit. */
  object: <S extends z.ZodMiniObject>(
    schema: S,
    defaults: Partial<z.output<S>>,
  ) => z.ZodMiniType<z.output<S>>;
  /** A list without its entries that do not fit; of those with the same `idOf` the first is kept. */
  list: <T>(entry: Schema<T>, idOf?: (entry: T) => unknown) => z.ZodMiniType<T[]>;
  /** A record without its entries whose key or value does not fit. */
  record: <T>(key: Schema<string>, value: Schema<T>) => z.ZodMiniType<Record<string, T>>;
};

/**
 * The reader of a stored file, part by part. The loss is `all` where the outermost schema does not fit, and `part`
 * where anything inside it was damaged.
 *
 * @param defaults the content of a file that is missing or wholly damaged
 */
export function storedFormat<T>(defaults: () => T, schemaOf: (parts: Parts) => Schema<T>): Parse<T> {
  let isDamaged = false;

  function either<T>(schema: Schema<T>, fallback: T): z.ZodMiniType<T> {
    return z.catch(schema, ({ input }) => {
      if (input !== undefined) isDamaged = true;
      return fallback;
    });
  }

  function fitting<T>(json: unknown[], entry: Schema<T>, idOf: (entry: T) => unknown): T[] {
    const kept = new Map<unknown, T>();
    for (const one of json) {
      const read = z.safeParse(entry, one);
      if (read.success && !kept.has(idOf(read.data))) kept.set(idOf(read.data), read.data);
      else isDamaged = true;
    }
    return [...kept.values()];
  }

  /** The object's schema with a fallback for each key that has a default. */
  function keyByKey(schema: z.ZodMiniObject, defaults: object): z.ZodMiniObject {
    const fallbacks = new Map<string, unknown>(Object.entries(defaults));
    const shape = Object.entries(schema.shape).map(([key, part]): [string, Schema<unknown>] => {
      const fallback = fallbacks.get(key);
      if (fallback === undefined) return [key, part];
      const hasKeys = part instanceof z.ZodMiniObject && typeof fallback === "object" && fallback !== null;
      return [key, either(hasKeys ? keyByKey(part, fallback) : part, fallback)];
    });
    return z.object(Object.fromEntries(shape));
  }

  const schema = schemaOf({
    either,
    object: (schema, defaults) => z.pipe(keyByKey(schema, defaults), schema),
    list: (entry, idOf = (one) => one) =>
      z.pipe(
        z.array(z.unknown()),
        z.transform((json) => fitting(json, entry, idOf)),
      ),
    record: (key, value) =>
      z.pipe(
        z.record(z.string(), z.unknown()),
        z.transform((json) =>
          Object.fromEntries(fitting(Object.entries(json), z.tuple([key, value]), ([id]) => id)),
        ),
      ),
  });
  return (json) => {
    isDamaged = false;
    const read = z.safeParse(schema, json);
    if (!read.success) return { value: defaults(), loss: "all" };
    return { value: read.data, loss: isDamaged ? "part" : null };
  };
}
