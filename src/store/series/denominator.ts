import { areaFinder } from '../find/statistic.ts';
import type { Indicator } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { cubeOf } from '../statistic/known.ts';
import { placeSubject, type Subject } from '../statistic/subject.ts';
import { badArgument, type Store } from '../store.ts';

/** What a share is taken of, by the figures its producer publishes for it. */
export interface Whole {
  readonly world?: boolean | null | undefined;
  readonly area?: string | null | undefined;
}

/** Code of the area that is the whole world. */
const WORLD = 'WLD';

/** The subject a share is taken of; throws BAD_ARGUMENT where no figure of it is published. */
export function denominatorOf(store: Store, indicator: Indicator, whole: Whole): MaybePromise<Subject> {
  if (whole.world === false) throw badArgument('transform', 'shareOf world takes true: leave it out instead');
  const area = areaFinder.require(store, whole.world ? WORLD : (whole.area ?? ''), null, 'transform');
  return whenReady(cubeOf(store, indicator, null), (known) => {
    if (known?.cube.geos.includes(area.key)) return placeSubject(store, area);
    throw badArgument(
      'transform',
      `no figure of ${area.name} is published for ${indicator.code}: use index or growth to compare instead`,
    );
  });
}
