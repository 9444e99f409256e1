import type { Config } from './config.ts';
import { ensureRelease } from './dataset/compile/current.ts';
import type { Progress } from './dataset/compile/pointer.ts';
import { AlmanacError } from './model/errors.ts';
import { distributionOf } from './store/engine/postgres/layout.ts';
import { loadRelease, nameOf } from './store/engine/postgres/load.ts';
import { schemaOf } from './store/engine/postgres/releases.ts';
import { openRelease } from './store/engine/sqlite/release-file.ts';

interface Wanted {
  readonly address: string | undefined;
  readonly file: string | undefined;
  readonly keep: number | null;
}

/** Loads a release into a database, compiled before where need be; what there is to say of it, a line each. */
export async function load(
  config: Config,
  { address, file, keep }: Wanted,
  progress: { readonly compiling: Progress; readonly loading: Progress },
): Promise<string> {
  const to = address ?? config.ENGINE;
  if (to === '')
    throw new AlmanacError('BAD_SETTING', 'load needs the address of a database: give it, or set ENGINE', {
      argument: 'ENGINE',
    });
  const path = await fileOf(config, file, progress.compiling);
  const { name, wasThere, dropped } = await loadRelease(to, path, { keep, progress: progress.loading });
  const lines = [`${name} ${wasThere ? 'was there already, and' : 'is loaded, and'} is the current release`];
  return [...lines, ...dropped.map((other) => `${other} is dropped`)].map((line) => `${line}\n`).join('');
}

/** What spreads a release over the machines of a cluster. */
export async function distribution(config: Config, file: string | undefined): Promise<string> {
  const path = await fileOf(config, file, () => undefined);
  openRelease(path).db.close();
  return distributionOf(schemaOf(nameOf(path)))
    .map((line) => `${line}\n`)
    .join('');
}

async function fileOf(config: Config, file: string | undefined, progress: Progress): Promise<string> {
  return file ?? (config.RELEASE || (await ensureRelease(config.DATA_DIR, config.RELEASES_DIR, progress)));
}
