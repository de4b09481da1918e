import type { PlanResult, Summary } from "../analysis/result.ts";
import { grouped } from "./digits.ts";
import { displayWidth } from "./display-width.ts";
import { type Glyphs, glyphs } from "./glyphs.ts";
import { labelColumn } from "./plan-columns.ts";
import { paragraph, section, type TextStyle } from "./section.ts";
import { roundUp } from "./round-up.ts";
import { type Spread, strip, stripAxis } from "./strip.ts";

const WIDEST = 72;
const NARROWEST = 20;

interface PicturesStyle extends TextStyle {
  readonly timeline?: boolean | undefined;
}

/** Pictures under the comparison: the distribution of deaths, and where it is asked for people at risk over time. */
export function picturesSection(result: PlanResult, style: PicturesStyle): string[] {
  const labels = labelColumn(result).cells;
  const label = Math.max(...labels.map(displayWidth));
  const width = Math.min(WIDEST, style.width - label - 2);
  if (width < NARROWEST) return [];
  const room: Room = { labels, label, width, glyphs: glyphs(style.unicode === true) };
  return [...deaths(result, room, style), ...(style.timeline === true ? course(result, room, style) : [])];
}

interface Room {
  readonly labels: readonly string[];
  /** Cells of the widest label, and of a picture. */
  readonly label: number;
  readonly width: number;
  readonly glyphs: Glyphs;
}

function deaths({ options }: PlanResult, room: Room, style: TextStyle): string[] {
  const spreads = options.map(({ outcomes }) => spreadOf(outcomes.deaths));
  const most = roundUp(Math.max(0, ...spreads.flatMap((spread) => (spread === null ? [] : [spread.p95, spread.mean]))));
  if (most === 0 || spreads.includes(null)) return [];
  const { thin, thick, median, mean } = room.glyphs;
  const lines = spreads.map((spread, i) => named(room, i, strip(spread as Spread, { ...room, most })));
  const axis = `${" ".repeat(room.label + 2)}${stripAxis(most, room.width, (value) => grouped(value, 0))}`;
  const note = `${thin} nine worlds in ten; ${thick} the middle half; ${median} the median; ${mean} the mean.`;
  return section("Deaths over the worlds", [...lines, axis, paragraph(note, style)], style);
}

function course({ options, scenario }: PlanResult, room: Room, style: TextStyle): string[] {
  if (options.some(({ timeline }) => timeline.length === 0) || scenario.people === 0) return [];
  const { levels } = room.glyphs;
  const top = levels.length - 1;
  const level = (people: number) =>
    levels[people === 0 ? 0 : Math.min(top, Math.max(1, Math.round((people / scenario.people) * top)))];
  const lines = options.map(({ timeline }, i) => {
    const cells = Array.from({ length: room.width }, (_, cell) => {
      const day = (cell / (room.width - 1)) * scenario.horizonDays;
      return level((timeline.findLast((point) => point.day <= day) ?? timeline[0]).remaining.p50);
    });
    return named(room, i, cells.join(""));
  });
  const dates = `${" ".repeat(room.label + 2)}${scenario.start}${scenario.end.padStart(room.width - scenario.start.length)}`;
  const all = levels.at(-1);
  const note = `The median over the worlds, day by day; ${all}: all ${grouped(scenario.people, 0)}.`;
  return section("People at risk over time", [...lines, dates, paragraph(note, style)], style);
}

function named({ labels, label }: Room, option: number, picture: string): string {
  const text = labels[option] as string;
  return `${text}${" ".repeat(label - displayWidth(text))}  ${picture}`.trimEnd();
}

function spreadOf(summary: Summary | undefined): Spread | null {
  if (summary === undefined) return null;
  const { p5, p25, p50, p75, p95, mean } = summary;
  const all = { p5, p25, p50, p75, p95, mean };
  return Object.values(all).some((value) => value === null) ? null : (all as Spread);
}
