import { type Finding, problem } from "../../scenario/finding.ts";
import type { EvidenceFile } from "../../scenario/evidence.ts";
import { Filter } from "./filter.ts";
import { kilometres } from "./kilometres.ts";
import type { Precision } from "./layout.ts";

type Circle = NonNullable<EvidenceFile["near"]>;

/** Rows placed within a circle; and how many are placed less exactly than the circle is wide. */
export class CircleFilter extends Filter {
  readonly #circle: Circle;
  readonly #precision: Precision | null;
  #vague = 0;
  #lost = 0;
  #nearest = Number.POSITIVE_INFINITY;
  #scale = "";

  constructor(circle: Circle, precision: Precision | null) {
    super(`within ${circle.km} km of ${circle.latitude}, ${circle.longitude}`);
    this.#circle = circle;
    this.#precision = precision;
  }

  /** `place`: where the row says it was, null where it says nothing; `code`: how exact that is, in the log's own scale. */
  passes(place: { latitude: number; longitude: number } | null, code: string | null): boolean {
    const distance = place === null ? Number.POSITIVE_INFINITY : kilometres(place, this.#circle);
    const passes = distance <= this.#circle.km;
    const scale = code === null ? null : (this.#precision?.placeOf(code) ?? null);
    if (scale !== null && scale.km > this.#circle.km) {
      this.#vague++;
      if (!passes) this.#lose(distance);
      this.#scale ||= scale.words;
    }
    return this.keeps(passes);
  }

  #lose(distance: number): void {
    this.#lost++;
    this.#nearest = Math.min(this.#nearest, distance);
  }

  /** The doubt that a circle narrower than its rows' places leaves; null where there is none. */
  doubt(file: string, path: Finding["path"]): Finding | null {
    if (this.#vague === 0) return null;
    const [rows, { km }] = [this.kept + this.dropped, this.#circle];
    const details = {
      file,
      km,
      rows,
      vague: this.#vague,
      scale: this.#scale,
      lost: this.#lost,
      nearest: this.#nearest,
    };
    return { ...problem("evidence-circle", details), path, on: "value" };
  }
}
