/** An option by title and id; once where it has no title of its own. */
export function namedOption({ id, title }: { readonly id: string; readonly title: string }): string {
  return title === id ? id : `"${title}" (${id})`;
}
