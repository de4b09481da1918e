/** The entries of a mapping with chosen keys, each read; what the structure check left out is left out. */
export function readEntries<R, T>(
  section: Readonly<Record<string, R | undefined>> | undefined,
  read: (id: string, raw: R) => T,
): Map<string, T> {
  const entries = Object.entries(section ?? {}).filter((entry): entry is [string, R] => entry[1] !== undefined);
  return new Map(entries.map(([id, raw]) => [id, read(id, raw)]));
}

/** The items of a list, each read with its index in the file. */
export function readItems<R, T>(list: readonly (R | undefined)[] | undefined, read: (index: number, raw: R) => T): T[] {
  return (list ?? []).flatMap((raw, index) => (raw === undefined ? [] : [read(index, raw)]));
}
