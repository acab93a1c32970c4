/** How the organisation tree may be built. */
import type { UnitKind } from '../contract.constants.ts';

/** Areas nest from the district down; up to five levels of grids may lie in each other. */
const children: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  district: ['street', 'community', 'department', 'station', 'centre', 'socialOrganisation', 'vendor'],
  street: ['community', 'department', 'station', 'centre', 'socialOrganisation', 'vendor'],
  community: ['grid', 'department', 'station', 'centre', 'socialOrganisation', 'vendor'],
  grid: ['grid', 'station'],
  department: ['department'],
  station: [],
  centre: ['station'],
  socialOrganisation: [],
  vendor: [],
};

const gridLevels = 5;

export const pathOf = (parentPath: string, id: string): string => `${parentPath}${id}/`;

/** `ancestors` are the kinds from the root down to the parent. */
export function mayContain(ancestors: readonly UnitKind[], kind: UnitKind): boolean {
  const parent = ancestors.at(-1);
  if (!parent) return kind === 'district';
  if (kind === 'grid' && ancestors.filter((ancestor) => ancestor === 'grid').length >= gridLevels)
    return false;
  return children[parent].includes(kind);
}

/**
 * What a post in this unit sees and manages. A station or centre serves the area it stands in, so its people see that
 * area; everybody else sees their own unit and what lies below.
 */
export function scopeOf(unit: { path: string; kind: UnitKind }): string {
  if (unit.kind !== 'station' && unit.kind !== 'centre') return unit.path;
  return unit.path.replace(/[^/]+\/$/, '');
}
