/** Draws grids and takes in standard addresses, many at once; saving the same again changes nothing. */
import { command } from '../../kernel/command.ts';
import { forgetGrids } from '../grid-index.ts';
import { AddressModel, type AddressDocument } from '../model/address.ts';
import { GridModel, type GridDocument } from '../model/grid.ts';
import { gramsOf } from '../rules/grams.ts';

const BATCH = 500;

type Row = { _id: string };

export const saveGrids = command<Omit<GridDocument, 'updatedAt'>[], number>({
  name: 'people.saveGrids',
  run: async ({ input, now }) => {
    await replaceAll(
      GridModel,
      input.map((grid) => ({ ...grid, updatedAt: now })),
    );
    forgetGrids();
    return input.length;
  },
});

export const saveAddresses = command<Omit<AddressDocument, 'grams'>[], number>({
  name: 'people.saveAddresses',
  run: async ({ input }) => {
    await replaceAll(
      AddressModel,
      input.map((address) => ({ ...address, grams: gramsOf(address.text) })),
    );
    return input.length;
  },
});

async function replaceAll(model: typeof GridModel | typeof AddressModel, rows: Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const writes = rows.slice(at, at + BATCH).map((replacement) => ({
      replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
    }));
    await model.collection.bulkWrite(writes as never, { ordered: false });
  }
}
