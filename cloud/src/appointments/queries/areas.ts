/** The ground that units serve: stations, centres and departments serve the area they stand in. */
import type { UnitKind } from '../../accounts/contract.constants.ts';
import { organisation, type Organisation } from '../../accounts/index.ts';
import type { OfferDocument } from '../../availability/index.ts';

const areaKinds: ReadonlySet<UnitKind> = new Set(['district', 'street', 'community', 'grid']);

export interface Ground {
  /** Of a unit id; the path of nothing when the unit is unknown. */
  areaOf: (unitId: string) => string;
  areasOf: (offer: Pick<OfferDocument, 'unitIds'>) => string[];
  /** The community that the unit stands in, or the unit itself above communities. */
  communityOf: (unitId: string) => { id: string; path: string; name: string };
  unitPath: (unitId: string) => string | undefined;
  unitName: (unitId: string) => string | undefined;
  phoneAt: (unitPath: string) => string | undefined;
}

export async function ground(): Promise<Ground> {
  const organised = await organisation();
  const areaOf = (unitId: string): string => {
    const unit = organised.units.get(unitId);
    if (!unit) return '/unknown/';
    return areaKinds.has(unit.kind) ? unit.path : unit.path.replace(/[^/]+\/$/, '');
  };
  return {
    areaOf,
    areasOf: ({ unitIds }) => unitIds.map(areaOf),
    communityOf: (unitId) => communityOf(organised, unitId),
    unitPath: (unitId) => organised.units.get(unitId)?.path,
    unitName: (unitId) => organised.units.get(unitId)?.name,
    phoneAt: (unitPath) => chain(organised, unitPath).findLast(({ phone }) => phone)?.phone,
  };
}

const chain = ({ units }: Organisation, path: string) => path.split('/').flatMap((id) => units.get(id) ?? []);

function communityOf(organised: Organisation, unitId: string): { id: string; path: string; name: string } {
  const unit = organised.units.get(unitId);
  const line = unit ? chain(organised, unit.path) : [];
  const found = line.findLast(({ kind }) => kind === 'community') ?? unit;
  return { id: found?._id ?? unitId, path: found?.path ?? '', name: found?.name ?? '' };
}
