/** How many requests a member of staff has in hand: counted by a domain above, shown in the lists here. */

export type LoadOf = (staffId: string) => number;

let counted: LoadOf = () => 0;

/** The domain that keeps the counts says once where they are. */
export function showLoads(loads: LoadOf): void {
  counted = loads;
}

export const loadOf: LoadOf = (staffId) => counted(staffId);
