import type { Format } from './format/format.ts';
import { FORMATS } from './format/formats.ts';
import type { Offer } from './offer/offer.ts';

export const PLACE = '/export/';

/** What an address means. */
export interface Wanted {
  readonly offer: Offer;
  readonly name: string;
  readonly ending: string;
  readonly format: Format;
  /** Whether the file's metadata is meant. */
  readonly sidecar: boolean;
  /** Names of its parameters. */
  readonly known: readonly string[];
}

const FILE = /^\/export\/([a-z]+)(?:\/([a-z0-9_-]+))?\.([a-z]+?)(-metadata\.json)?$/;

export function wantedAt(path: string, offers: ReadonlyMap<string, Offer>): Wanted | { readonly missing: string } {
  const [, kind = '', inside, ending = '', sidecar] = FILE.exec(path) ?? [];
  const offer = offers.get(kind);
  const missing = `there is nothing to export at ${path}: ${PLACE} lists what there is`;
  if (!offer || (offer.files === null) !== (inside === undefined)) return { missing };
  const name = inside ?? kind;
  const parameters = offer.parameters(name);
  if (!parameters) return { missing };
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  const holdsCubes = kind === 'indicators' || kind === 'series';
  if (!format || (format.cubesOnly && !holdsCubes)) {
    const endings = Object.entries(FORMATS).flatMap(([one, { cubesOnly }]) => (cubesOnly && !holdsCubes ? [] : one));
    return { missing: `there is no format "${ending}" for ${path}: use one of ${endings.join(', ')}` };
  }
  return { offer, name, ending, format, sidecar: sidecar !== undefined, known: Object.keys(parameters) };
}
