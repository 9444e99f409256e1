import { neighbors } from 'topojson-client';
import type { Country, Member } from '../../../store/graph/record.ts';
import type { Land } from '../../../store/land/holder.ts';
import type { LandTopology } from '../../../store/land/topology.ts';
import type { Fill, KeyEntry, Tone } from './world.ts';

export const OTHER: Tone = { kind: 'other' };
export const SILENT: Tone = { kind: 'silent' };
export const CHOSEN: Tone = { kind: 'chosen' };

/** Whether others than the holder have a say. */
export function isContested({ claimants, standing }: Land): boolean {
  return claimants.length > 0 || standing === 'occupied' || standing === 'unheld';
}

/** Land in the tone of its country or, fainter, of whoever administers it; contested land has stripes of the other side. */
export function spread(land: Land, toneOf: (member: Member) => Tone | null): Fill {
  const { country, holder, claimants } = land;
  const own = country && toneOf(country);
  const lent = own === null && holder && holder !== country ? toneOf(holder) : null;
  const tone = own ?? lent ?? OTHER;
  const other = claimants.map(toneOf).find((one) => one !== null) ?? OTHER;
  return { tone, faint: lent !== null, stripes: isContested(land) ? other : null };
}

/** Of the entries those whose manner of drawing occurs. */
export function occurring(entries: readonly KeyEntry[], fills: readonly Fill[]): KeyEntry[] {
  return entries.filter((entry) =>
    fills.some((fill) => (entry.stripes ? fill.stripes : fill.faint === entry.faint && isAlike(fill.tone, entry.tone))),
  );
}

/** Any hue stands for all. */
function isAlike(a: Tone, b: Tone): boolean {
  return a.kind === b.kind && (a.kind !== 'class' || b.kind !== 'class' || a.at === b.at);
}

/** Colours of states so that neighbours differ, the largest first; each holds for all that a state administers. */
export function huesOf(topology: LandTopology, lands: readonly Land[], hues: number): ReadonlyMap<Member, Tone> {
  const beside = neighbors(topology.objects.land.geometries);
  const near = new Map<Member, Set<Member>>();
  for (const [at, { holder }] of lands.entries()) {
    if (!holder || isNobodys(holder)) continue;
    const known = near.get(holder) ?? new Set();
    near.set(holder, known);
    for (const other of beside[at] ?? []) {
      const neighbour = lands[other]?.holder;
      if (neighbour && neighbour !== holder) known.add(neighbour);
    }
  }
  const found = new Map<Member, Tone>();
  const taken = new Map<Member, number>();
  const order = [...near.keys()].toSorted(
    (a, b) => (near.get(b)?.size ?? 0) - (near.get(a)?.size ?? 0) || (a.key < b.key ? -1 : 1),
  );
  for (const member of order) {
    const used = new Set([...(near.get(member) ?? [])].flatMap((one) => taken.get(one) ?? []));
    const start = seedOf(member.key, hues);
    const at = Array.from({ length: hues }, (_, step) => (start + step) % hues).find((hue) => !used.has(hue)) ?? start;
    taken.set(member, at);
    found.set(member, { kind: 'hue', at });
  }
  return found;
}

/** Antarctica is no state, and has the tone of nobody. */
function isNobodys(member: Member): boolean {
  return member.type === 'Country' && member.kind === 'antarctic';
}

/** Where the search for a colour begins: by the key, so that a state keeps its colour on most days. */
function seedOf(key: string, hues: number): number {
  return [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % hues;
}

/** Key of the country whose figures stand for land: its own, or of the one it became. */
export function figuresOf({ country, units }: Land): Country | null {
  const [unit] = units;
  return country ?? (unit?.own?.key === unit?.key ? (unit?.own ?? null) : null);
}
