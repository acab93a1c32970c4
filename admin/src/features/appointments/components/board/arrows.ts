// Arrow keys on the board: to the nearest booking or free place in that direction.
import type { KeyboardEvent } from 'react';

type Way = readonly [x: number, y: number];
const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const middle = (element: Element): Way => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

export function steer(event: KeyboardEvent<HTMLElement>): void {
  const way = ways[event.key];
  if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const here = stops.find((stop) => stop === document.activeElement);
  const next = here ? nearest(stops, here, way) : stops[0];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nearest(
  stops: readonly HTMLElement[],
  here: HTMLElement,
  [wayX, wayY]: Way,
): HTMLElement | undefined {
  const [fromX, fromY] = middle(here);
  let best: { stop: HTMLElement; cost: number } | undefined;
  for (const stop of stops) {
    const [x, y] = middle(stop);
    const ahead = (x - fromX) * wayX + (y - fromY) * wayY;
    if (ahead < 4) continue;
    // What lies aside costs more, so that one stays in the column or the row.
    const aside = Math.abs((x - fromX) * wayY) + Math.abs((y - fromY) * wayX);
    const cost = ahead + aside * 3;
    if (!best || cost < best.cost) best = { stop, cost };
  }
  return best?.stop;
}
