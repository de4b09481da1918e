/**
 * An object whose members are computed when they are first read, and then kept: a page shows few of the
 * thousands of figures a result can give. Its members are enumerable, so that JSON and spreading see them all.
 */
export function lazily<T extends object>(members: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {};
  for (const key of Object.keys(members) as (keyof T & string)[]) {
    const keep = (value: T[keyof T & string]) => {
      Object.defineProperty(object, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(object, key, { get: () => keep(members[key]()), enumerable: true, configurable: true });
  }
  return object as T;
}
