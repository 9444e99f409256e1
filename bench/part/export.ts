import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { type Load, load, middle } from '../load.ts';
import { type Child, memoryOf } from '../process.ts';
import { day } from '../queries.ts';

/** Twenty indicators known for two hundred countries over the sixty years from 1960. */
const TWENTY = [
  'death_rate_crude_un',
  'dependency_ratio_un',
  'life_expectancy_female_un',
  'life_expectancy_male_un',
  'median_age',
  'population_density_un',
  'population_female_un',
  'population_growth_annual_un',
  'population_male_un',
  'sex_ratio_0_14',
  'sex_ratio_15_24',
  'sex_ratio_15_49',
  'sex_ratio_50_plus',
  'sex_ratio_total',
  'adolescent_fertility_rate',
  'net_migration',
  'population_ages_0_14_share',
  'population_ages_15_64_share',
  'population_ages_65_up_share',
  'population_female_share',
];

/** Addresses that nobody asked for yet, of which each is made anew and holds the same rows. */
const LARGEST = (n: number) => `indicators/fertility_rate_total_long.csv?to=${2100 + n}`;
const MANY = (ending: string) => (n: number) =>
  `series.${ending}?indicators=${TWENTY.join(',')}&from=1960&to=2019&asOf=${day(n)}`;
const EXPORTS = [
  ['largest indicator, CSV', LARGEST],
  ...['csv', 'ndjson', 'jsonstat', 'parquet', 'xlsx'].map(
    (ending) => [`20 indicators, 60 years, ${ending}`, MANY(ending)] as const,
  ),
] as const;

interface Streamed {
  readonly bytes: number;
  readonly seconds: number;
}

/** Reads an export to its end, as fast as it comes, and keeps nothing of it. */
function drain(url: string): Promise<Streamed> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`));
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      response.on('end', () => resolve({ bytes, seconds: (performance.now() - started) / 1000 }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** Takes one export after another, none of them kept, until told to stop. */
function keepTaking(url: () => string): () => Promise<void> {
  let on = true;
  const run = async () => {
    while (on) await drain(url());
  };
  const running = run();
  return () => {
    on = false;
    return running;
  };
}

/** How fast exports are made and sent, how memory grows meanwhile, and what they cost those who ask small questions. */
export async function benchExports(
  almanac: Child,
  seconds: number,
  rounds: number,
  print: (line: string) => void,
): Promise<void> {
  const place = almanac.url.replace('/graphql', '/export/');
  // Once before it is measured, so that what is read and compiled but once does not count as growth.
  let serial = 0;
  for (const [, path] of EXPORTS) await drain(place + path(++serial));
  print(
    `\n${'export'.padEnd(34)}${'MB'.padStart(8)}${'MB/s'.padStart(8)}${'kept'.padStart(8)}${'peak + MiB'.padStart(12)}`,
  );
  for (const [name, path] of EXPORTS) {
    const before = memoryOf(almanac).now;
    // Linux: lets the peak be measured anew from here.
    writeFileSync(`/proc/${almanac.process.pid}/clear_refs`, '5');
    const url = place + path(++serial);
    const { bytes, seconds: took } = await drain(url);
    const { seconds: again } = await drain(url);
    const growth = memoryOf(almanac).peak - before;
    const columns = [bytes / 1e6, bytes / 1e6 / took, bytes / 1e6 / again]
      .map((figure) => figure.toFixed(1))
      .map((text) => text.padStart(8));
    print(`${name.padEnd(34)}${columns.join('')}${growth.toFixed(0).padStart(12)}`);
  }
  print('\none country, fresh, while exports are made; ratio = answers per second against none; medians');
  const loads = [0, 1, 2].map(() => [] as Load[]);
  for (let round = 0; round < rounds; round++)
    for (const [taking, measured] of loads.entries()) {
      const stops = Array.from({ length: taking }, () => keepTaking(() => place + MANY('csv')(++serial)));
      const bodies = Array.from({ length: 20_000 }, () => questionOf(++serial));
      measured.push(await load(almanac, almanac.url, seconds, bodies));
      await Promise.all(stops.map((stop) => stop()));
    }
  const middles = loads.map(middle);
  for (const [streaming, { perSecond, p50, p99 }] of middles.entries()) {
    const ratio = (perSecond / (middles[0]?.perSecond ?? 0)).toFixed(2);
    print(`${streaming} exports: ${perSecond.toFixed(0)}/s, ratio ${ratio}, p50 ${p50} ms, p99 ${p99} ms`);
  }
}

function questionOf(n: number): string {
  return JSON.stringify({
    query: 'query ($day: Date) { country(code: "KZ", asOf: $day) { name capital { name } } }',
    // What the operation does not declare makes the request new once the days repeat.
    variables: { day: day(n), n },
  });
}
