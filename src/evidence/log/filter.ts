/** One of the filters of a log: what it is in words, and how many rows it has kept and dropped. */
export class Filter {
  readonly words: string;
  kept = 0;
  dropped = 0;

  constructor(words: string) {
    this.words = words;
  }

  /** Counts a row, and says whether it is kept. */
  keeps(passes: boolean): boolean {
    if (passes) this.kept++;
    else this.dropped++;
    return passes;
  }
}
