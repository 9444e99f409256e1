import { worldBank } from './format/world-bank.ts';
import type { Reader } from './reader.ts';

/** Every source that can be imported. */
export const READERS: readonly Reader[] = [worldBank];
