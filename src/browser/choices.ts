import type { LiveData } from "../report/page/live-data.ts";
import type { Setting } from "../scenario/source/settings.ts";

export const FREE = "as uncertain as written";

const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
const sliders = () => all<HTMLInputElement>("input[data-slider]");
const boxes = () => all<HTMLInputElement>("input[data-option]");

/** The quantities that sliders fix, as `--set` would. */
export function chosenSettings({ sliders: known }: LiveData): Setting[] {
  return sliders().flatMap((input) => {
    const { path, values } = known[Number(input.dataset.slider)];
    const value = values[Number(input.value) - 1];
    return value === undefined ? [] : [{ path, value }];
  });
}

export function chosenOptions(): string[] {
  return boxes().flatMap((box) => (box.checked ? [box.dataset.option as string] : []));
}

export function allOptions(): string[] {
  return boxes().map((box) => box.dataset.option as string);
}

/** Shows beside each slider what it is set to. */
export function showValues({ sliders: known }: LiveData): void {
  for (const input of sliders()) {
    const value = known[Number(input.dataset.slider)].values[Number(input.value) - 1] ?? FREE;
    input.setAttribute("aria-valuetext", value);
    (document.getElementById(`value-${input.dataset.slider}`) as HTMLElement).textContent = value;
    input.closest(".slider")?.classList.toggle("free", value === FREE);
  }
}

export function clearChoices(): void {
  for (const input of sliders()) input.value = "0";
  for (const box of boxes()) box.checked = true;
}
