import { cldr } from './format/cldr/cldr.ts';
import { ucdp } from './format/conflict/ucdp.ts';
import { tzDatabase } from './format/country/tz-database.ts';
import { countryCodes } from './format/list/country-codes.ts';
import { iso6393 } from './format/list/iso-639-3.ts';
import { iso4217 } from './format/list/iso-4217.ts';
import { naturalEarth } from './format/outline/natural-earth.ts';
import { generalAssembly, humanRightsCouncil, securityCouncil } from './format/resolution/united-nations.ts';
import { fastTrack, systemaGlobalis } from './format/statistic/gapminder.ts';
import { pennWorldTable } from './format/statistic/penn-world-table.ts';
import { manytreaties } from './format/treaty/manytreaties.ts';
import { openClimate } from './format/treaty/open-climate.ts';
import { worldBank } from './format/world-bank.ts';
import type { Reader } from './reader.ts';

/** Every source that can be imported. */
export const READERS: readonly Reader[] = [
  worldBank,
  pennWorldTable,
  systemaGlobalis,
  fastTrack,
  ucdp,
  generalAssembly,
  securityCouncil,
  humanRightsCouncil,
  manytreaties,
  openClimate,
  cldr,
  iso4217,
  iso6393,
  countryCodes,
  naturalEarth,
  tzDatabase,
];
