import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Take } from '../../store/export/take.ts';
import { badArgument, type Store } from '../../store/store.ts';
import { etagOf } from '../answer-cache.ts';
import { createGate } from '../gate.ts';
import { addressIn } from '../live/named.ts';
import type { Log } from '../log.ts';
import { Parameters } from '../parameters.ts';
import { pathOf, readParametersOf } from '../route.ts';
import { send } from '../send.ts';
import { codingFor } from '../wire/coding.ts';
import { acceptedCodings, FRESH } from '../wire/outgoing.ts';
import { deliver } from './deliver/deliver.ts';
import type { Head, Make, Shelf } from './deliver/shelf.ts';
import { licencesOf, tableMetadata } from './describe/csvw.ts';
import { createPace } from './pace.ts';
import type { Wanted } from './wanted.ts';

interface FileOptions {
  readonly store: Store;
  readonly shelf: Shelf;
  readonly maxExports: number;
  readonly log: Log;
  readonly isBeside: boolean;
}

/** As many files are being made as may be at once. */
export class NoPlace extends Error {
  override readonly name = 'NoPlace';
}

const METADATA = '-metadata.json';
/** Speed counts for more than the last tenth. */
const GZIP_LEVEL = 3;

type Answer = (request: IncomingMessage, response: ServerResponse, url: string, wanted: Wanted) => Promise<void>;

/** Answers for a file from the shelf, where it is made first if need be; only its making takes a place. */
export function fileAnswerer({ store, shelf, maxExports, log, isBeside }: FileOptions): Answer {
  const { release } = store;
  const [pace, gate] = [createPace(), createGate(maxExports)];

  return async (request, response, url, wanted) => {
    const { offer, name, ending, format, sidecar, known } = wanted;
    const given = readParametersOf(url);
    const parameters = new Parameters(given, ending === 'csv' ? [...known, 'citation'] : known);
    const cited = ending === 'csv' && parameters.word('citation', ['comment'], null) !== null;
    const query = queryOf(given);
    const takeRows = async () => {
      const take = await offer.take(name, parameters, format.whole);
      if (!format.cubesOnly || take.frame) return take;
      throw badArgument(
        'layout',
        `.${ending} holds observations, one a cell: leave layout out, or take another format`,
      );
    };
    if (sidecar) return describe(await takeRows());
    const plain: Make = (write) =>
      inPlace(async () => {
        const started = performance.now();
        const take = await takeRows();
        for await (const chunk of format.encode(take, { release, cited }, pace)) await write(chunk);
        log.debug({ url, ms: performance.now() - started }, 'exported');
        const described = `${pathOf(url)}${METADATA}${query}`;
        const at = isBeside ? addressIn(described, release) : described;
        return headOf(store, take, format.type, `${take.name}.${ending}`, at);
      });
    const file = `${pathOf(url)}${query}`;
    const zipped: Make = async (write, gone) => {
      const loan = await shelf.borrow(file, plain, gone);
      try {
        await inPlace(() =>
          pipeline(
            loan.read(0, loan.bytes),
            createGzip({ level: GZIP_LEVEL }),
            async (chunks: AsyncIterable<Buffer>) => {
              for await (const chunk of chunks) await write(chunk);
            },
          ),
        );
        return { ...loan.head, 'content-encoding': 'gzip' };
      } finally {
        loan.giveBack();
      }
    };
    // Parts are of the file itself: who asks for one means its own bytes, not those it has on the way.
    const compressed =
      format.compressible &&
      request.headers.range === undefined &&
      codingFor(acceptedCodings(request.headers), ['gzip']) !== null;
    const gone = goneOf(response);
    const loan = await shelf.borrow(compressed ? `${file} gzip` : file, compressed ? zipped : plain, gone);
    try {
      if (!gone.aborted) await deliver(request, response, release, loan, log);
    } finally {
      loan.giveBack();
    }

    function describe(take: Take): Promise<void> {
      const body = Buffer.from(`${JSON.stringify(tableMetadata(store, take, `${take.name}.${ending}${query}`))}\n`);
      const type = 'application/csvm+json';
      return send(request, response, { status: 200, type, body, etag: etagOf(release, body), headers: {} });
    }
  };

  async function inPlace<T>(work: () => Promise<T>): Promise<T> {
    if (!gate.enter()) throw new NoPlace();
    try {
      return await work();
    } finally {
      gate.leave();
    }
  }
}

/** The same question is the same file, in whichever order its parameters stand. */
function queryOf(given: URLSearchParams): string {
  const sorted = new URLSearchParams(given);
  sorted.sort();
  return sorted.size === 0 ? '' : `?${sorted}`;
}

/** Hears that the client went away, or has all it asked for. */
function goneOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

/** Headers that name, cite and license a file. */
function headOf(store: Store, take: Take, type: string, file: string, described: string): Head {
  const licences = licencesOf(store, take).flatMap(({ url }) => (url === null ? [] : `<${url}>; rel="license"`));
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${file}"`,
    link: [`<${described}>; rel="describedby"; type="application/csvm+json"`, ...licences].join(', '),
    'cache-control': FRESH,
    vary: 'Accept-Encoding, Almanac-Release',
    'x-content-type-options': 'nosniff',
  };
}
