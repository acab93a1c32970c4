/** Units, grids with polygons, and standard addresses of the demo district. */
import { cells, pointInside, type Ring } from './geography.ts';
import { departments, districtName, streets } from './names.ts';
import type { PlannedAddress, PlannedUnit } from './planned.ts';
import type { Chance } from './random.ts';

const columns = 12;
/** A community is three cells wide and two high; a street is a row of four communities. */
const cellOf = (street: number, community: number, index: number) =>
  (street * 2 + Math.floor(index / 3)) * columns + community * 3 + (index % 3);
const gridsPerCommunity = 6;
const addressesPerGrid = 34;
const officePhone = (index: number) => `0512-0000${String(1000 + index)}`;

export function planGround(random: Chance): PlannedUnit[] {
  const rings = cells(random, columns, streets.length * 2);
  const units: PlannedUnit[] = [
    { key: 'district', kind: 'district', name: districtName, phone: officePhone(0) },
  ];
  streets.forEach((street, s) => {
    const streetKey = `s${s + 1}`;
    units.push({
      key: streetKey,
      parentKey: 'district',
      kind: 'street',
      name: street.name,
      phone: officePhone(100 * (s + 1)),
    });
    departments.forEach((name, d) =>
      units.push({
        key: `${streetKey}d${d + 1}`,
        parentKey: streetKey,
        kind: 'department',
        name: `${street.name.slice(0, 2)}${name}`,
      }),
    );
    street.communities.forEach((community, c) => {
      const key = `${streetKey}c${c + 1}`;
      const short = community.name.slice(0, 2);
      units.push({
        key,
        parentKey: streetKey,
        kind: 'community',
        name: community.name,
        phone: officePhone(100 * (s + 1) + 10 * (c + 1)),
      });
      units.push({
        key: `${key}st`,
        parentKey: key,
        kind: 'station',
        name: `${short}社工站`,
        phone: officePhone(100 * (s + 1) + 10 * (c + 1) + 1),
      });
      for (let g = 0; g < gridsPerCommunity; g += 1)
        units.push({
          key: `${key}g${g + 1}`,
          parentKey: key,
          kind: 'grid',
          name: `${short}网格0${g + 1}`,
          polygon: rings[cellOf(s, c, g)],
        });
    });
  });
  return units;
}

/** Every grid holds a few buildings of its community's estates; an address is a flat with its own point. */
export function planAddresses(random: Chance, units: PlannedUnit[]): PlannedAddress[] {
  const addresses: PlannedAddress[] = [];
  streets.forEach((street, s) =>
    street.communities.forEach((community, c) => {
      for (let g = 0; g < gridsPerCommunity; g += 1) {
        const gridKey = `s${s + 1}c${c + 1}g${g + 1}`;
        const ring = units.find((unit) => unit.key === gridKey)?.polygon as Ring;
        const estate = community.estates[g < 3 ? 0 : 1];
        for (let a = 0; a < addressesPerGrid; a += 1) {
          const building = (g % 3) * 3 + (a % 3) + 1;
          const staircase = (Math.floor(a / 3) % 2) + 1;
          const room = (Math.floor(a / 6) + 1) * 100 + (Math.floor(a / 3) % 2) + 1;
          addresses.push({
            key: `${gridKey}a${a + 1}`,
            gridKey,
            text: `${estate} ${building}栋 ${staircase}单元 ${room}`,
            location: pointInside(random, ring),
          });
        }
      }
    }),
  );
  return addresses;
}
