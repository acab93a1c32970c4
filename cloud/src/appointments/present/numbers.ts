/** The committee's numbers as the admin shows them, each with the filter of its rows. */
import type { Numbers } from '../contract.ts';
import type { FigureOf, NumbersOf, NumbersQuery } from '../queries/numbers.ts';

type Figure = Numbers['done'];

export const presentNumbers = ({ from, to }: NumbersQuery, numbers: NumbersOf): Numbers => ({
  from,
  to,
  utilisation: numbers.utilisation.map(({ bookedMinutes, ...rest }) => ({
    ...rest,
    bookedMinutes: presentFigure(bookedMinutes),
  })),
  firstFree: numbers.firstFree,
  done: presentFigure(numbers.done),
  missed: presentFigure(numbers.missed),
  lateCancelled: presentFigure(numbers.lateCancelled),
  rated: presentFigure(numbers.rated),
  satisfied: presentFigure(numbers.satisfied),
  byKind: numbers.byKind.map(({ kind, figure }) => ({ kind, figure: presentFigure(figure) })),
  byCommunity: numbers.byCommunity.map(({ figure, ...rest }) => ({ ...rest, figure: presentFigure(figure) })),
  coverage: numbers.coverage.map(({ tag, served }) => ({ tag, served: presentFigure(served) })),
});

const presentFigure = ({ value, of, rows }: FigureOf): Figure => ({
  value,
  ...(of === undefined ? {} : { of }),
  rows: Object.fromEntries(
    Object.entries(rows).flatMap(([name, filter]) => (filter === undefined ? [] : [[name, String(filter)]])),
  ),
});
