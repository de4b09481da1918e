import { grouped } from "../../report/digits.ts";

/** `34% of 1,000,000 worlds, 210,000 a second, 3 s left` */
export function worldsDone(worlds: number, most: number, seconds: number): string {
  const done = `${Math.floor((100 * worlds) / most)}% of ${grouped(most, 0)} worlds`;
  if (worlds === 0 || seconds < 0.1) return done;
  const rate = worlds / seconds;
  return `${done}, ${grouped(rate < 100 ? Math.round(rate) : Number(rate.toPrecision(2)), 0)} a second, ${left((most - worlds) / rate)} left`;
}

function left(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
