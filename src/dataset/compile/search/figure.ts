import { searchNames } from '../../../model/search/name.ts';
import { aggregateChecks, indicators, statements, themes, vintages } from '../../../model/statistic.ts';
import type { Dataset } from '../../read.ts';
import { called, grown, type SearchDocument, tallied, timeless } from './document.ts';

/** A locator that is the code of the producer, not a place in a text: `SP.POP.TOTL`. */
const PRODUCERS_CODE = /^[A-Za-z][\w.]+$/;

/** Figures of a part of the people are meant where that is said. */
const OF_PART = /_(?:female|male|women|men|girls|boys|urban|rural)(?:_|$)/;
const PART = 12;

/** What documents quote, other indicators are weighed by, sources revise and people have words for is what most mean. */
export function* indicatorDocuments(dataset: Dataset): Iterable<SearchDocument> {
  const quoted = tallied(dataset.rows(statements).map(({ indicator }) => indicator));
  const weighing = tallied(dataset.rows(indicators).map(({ weight }) => weight));
  const checked = tallied(dataset.rows(aggregateChecks).map(({ indicator }) => indicator));
  const revised = tallied(dataset.rows(vintages).map(({ indicator }) => indicator));
  const named = tallied(dataset.rows(searchNames).map(({ kind, key }) => (kind === 'indicator' ? key : null)));
  const themeOf = new Map(dataset.rows(themes).map(({ key, name }) => [key, name]));
  for (const { code, name, description, theme, locator } of dataset.rows(indicators)) {
    const names = [
      called(name, 'NAME'),
      called(code, 'CODE', 'key'),
      ...(locator !== null && PRODUCERS_CODE.test(locator) ? [called(locator, 'CODE', 'producer')] : []),
      called(description, 'WORDS'),
      called(themeOf.get(theme) ?? '', 'WORDS'),
    ];
    const weight =
      90 -
      (OF_PART.test(code) ? PART : 0) +
      4 * grown(quoted.get(code)) +
      8 * grown(weighing.get(code)) +
      8 * grown(checked.get(code)) +
      8 * grown(revised.get(code)) +
      8 * grown(named.get(code));
    yield timeless('INDICATOR', code, weight, names);
  }
}
