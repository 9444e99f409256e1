import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { number } from '../../src/pages/part/table.ts';
import { ask, realServer } from '../fixtures/real.ts';
import { plain } from './place.ts';

const server = realServer();
const at = async (path: string, accept = 'en') =>
  (await fetch(new URL(path, server.url), { headers: { 'accept-language': accept } })).text();

/** States whose territory was another, and the last whole year of it in which people are counted. */
function states(): [code: string, year: number][] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, '../../data/countries/extents.csv'), 'utf8')
    .trim()
    .split('\n');
  return rows
    .map((row): [code: string, year: number] => {
      const [code = '', , end = ''] = row.split(',');
      return [code, Number(end.slice(0, 4)) - 1];
    })
    .filter(([, year]) => year >= 1960);
}

describe('what a page says is for people', () => {
  test('dates of a treaty and of its parties are words, and parties stand by their names', async () => {
    const page = await at('/treaty/npt');
    expect(plain(page)).not.toMatch(/\d{4}-\d{2}-\d{2}|\d\.\.\d/);
    expect(plain(page)).toContain('Signed 1 July 1968');
    const parties = [...page.matchAll(/<tr><td><a href="[^"]*">([^<]*)</g)].map(([, name = '']) => name);
    expect(parties.length).toBeGreaterThan(150);
    expect(parties).toEqual(parties.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test.each(states())(
    '%s: people counted in a year of another territory are said to be of the present one',
    async (code, year) => {
      const query = `{ country(code: "${code}") { statistic(indicator: "population_total", year: ${year}) { value corrections { status reason } } } }`;
      const { data } = (await ask(server.url, query)) as {
        data: { country: { statistic: { value: number; corrections: readonly unknown[] } } };
      };
      expect(data.country.statistic.value).toBeGreaterThan(0);
      const reason = expect.stringContaining('of the present territory, with');
      expect(data.country.statistic.corrections).toContainEqual({ status: 'FLAGGED', reason });
      expect(plain(await at(`/country/${code}@${year}-12-31`))).toContain(
        `people, ${year}; of the present territory, with`,
      );
    },
  );

  test('a change beside its date does not say the date again, and leads where its sentence speaks of', async () => {
    const page = await at('/changes?from=2003-12-31&to=2004-12-31');
    const rows = [...page.matchAll(/<li><time>([^<]*)<\/time> <div>(.*?)<\/div>/g)];
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(([, date = '', text = '']) => /^\d+ \w+ \d{4}$/.test(date) && text.includes(date))).toEqual([]);
    expect(page).toMatch(/<div><a href="\/country\/slovenia@2004-12-31">Slovenia<\/a> joined/);
  });

  test('sides of a war stand in their order, each before those that supported it', async () => {
    const war = plain(await at('/event/conflict%2F235'));
    expect(war).toMatch(/One side .*Supported by .*Other side .*Supported by/);
    expect(war).not.toMatch(/Also called Korean War,/);
  });

  test('a person is introduced by what they were last', async () => {
    expect(await at('/person/vladimir-putin')).toMatch(/<p class="lead">President of Russia, since 7 May 2012/);
  });

  test('a person is shown the name in the own script apart from other spellings, in its direction', async () => {
    const page = await at('/person/muhammad-mursi');
    expect(page).toMatch(/In own spelling.{0,40}<bdi lang="ar">محمد مرسي<\/bdi>/s);
    expect(page).toMatch(/Also written.{0,40}<bdi lang="en">Mohamed Mursi<\/bdi>, /s);
    expect(page.match(/محمد مرسي/g)).toHaveLength(1);
  });

  test('names of a city have no space before their commas', async () => {
    expect(await at('/city/astana')).toContain('<bdi>Tselinograd</bdi>, ');
  });

  test('what bears on a claim is told, not named by its table alone', async () => {
    const claim = plain(await at('/claim/china-daily-2008-12-26.001'));
    expect(claim).toContain('From the Soviet Union to Kazakhstan, dissolution 26 December 1991');
    expect(claim).not.toContain('_');
  });

  test('a name of several leads to each by its name and years', async () => {
    const page = plain(await at('/country/yugoslavia'));
    expect(page).toMatch(/YUG Yugoslavia .*1992/);
    expect(page).toContain('Serbia and Montenegro');
    expect(page).not.toContain('asOf');
  });

  test('what is no more leads to its last day, what was not yet to its first', async () => {
    expect(await at('/country/soviet-union')).toContain(
      'href="/country/soviet-union@1991-12-25">See it on its last day',
    );
    expect(await at('/organization/untaes')).toContain('href="/organization/untaes@1998-01-14">See it on its last day');
    expect(await at('/organization/sco@2000-01-01')).toContain(
      'href="/organization/sco@2001-06-15">See it on its first day',
    );
  });

  test('countries are compared with each unit said once', async () => {
    const page = plain(await at('/compare?codes=KZ,UZ,KG'));
    expect(page.split('international dollars per person')).toHaveLength(2);
  });

  test('a cell that runs the other way leaves the row it stands in as it is', async () => {
    expect(await at('/contribute/Country:KAZ')).toContain('KAZ,common,ar,<bdi>كازاخستان</bdi>,1991-12-16,');
  });

  test('an organization is not called twice by one name, nor by letters that its readers do not have', async () => {
    for (const path of ['/organization', '/country/kazakhstan', '/search?q=brics&type=organization']) {
      const page = await at(path);
      const called = [...page.matchAll(/href="\/organization\/[^"]*">([^<]*)<\/a> <small>([^<,]*)/g)];
      expect(called.length).toBeGreaterThan(0);
      expect(called.filter(([, name, short]) => name === short)).toEqual([]);
      expect(called.filter(([, , short = '']) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(short))).toEqual([]);
    }
  });

  test('a city that was the capital under several names says under which', async () => {
    const page = plain(await at('/city/astana'));
    expect(page).toMatch(/Akmola 10 December 1997 .*Astana 6 May 1998 .*Nur-Sultan 23 March 2019 .*Astana since/);
    expect(plain(await at('/city/paris'))).not.toContain('Then called');
  });

  test('who led the largest states is told where the figures of most states are on record', async () => {
    expect(await at('/world@1900-06-30')).not.toContain('Who led the largest states');
    const early = plain(await at('/world@1950-06-30'));
    expect(early).toMatch(/of the present territory where .*China Mao Zedong .*India .*Soviet Union .*United States/);
    expect(plain(await at('/world@1960-06-30'))).toMatch(/Who led the largest states .*China Zhou Enlai/);
  });

  test('a map counts as many states as the page it stands on', async () => {
    for (const day of [
      '1945-09-02',
      '1950-06-30',
      '1960-01-01',
      '1971-12-20',
      '1985-06-01',
      '2003-05-05',
      '2026-11-01',
    ]) {
      const [page, map] = [await at(`/world@${day}`), await at(`/chart.svg?kind=map&asOf=${day}`)];
      const states = /(\d+) states on record/.exec(page)?.[1];
      expect([day, /(\d+) states,/.exec(map)?.[1]]).toEqual([day, states]);
    }
  });

  test('who has no value is said to be listed below where somebody is', async () => {
    expect(plain(await at('/ranking/population_total?year=2008&among=SCO'))).not.toContain('listed below');
    expect(plain(await at('/ranking/population_total?year=1500'))).not.toContain('listed below');
    expect(plain(await at('/ranking/gdp_current_usd?year=2008'))).toMatch(/listed below.*Without a value/);
  });

  test('of a country that was not there on the day a comparison says so', async () => {
    const page = plain(await at('/compare?codes=KZ,RU&day=1950-01-01'));
    expect(page).toContain('since 16 December 1991 not on this day');
    expect(page).toMatch(/Organizations not known/);
  });

  test('large numbers of a column have the same digits, and none is a thousand of a smaller word', async () => {
    const page = await at('/ranking/gdp_current_usd?year=2024');
    const values = [...page.matchAll(/<td class="number">([\d.,]+) (?:m|b|tr)illion/g)].map(([, value = '']) => value);
    expect(values.length).toBeGreaterThan(150);
    expect(values.filter((value) => value.replace(/\D/g, '').length !== 4)).toEqual([]);
    expect([999_999_999, -999_960_000, 1e6 - 1, 1e12 - 1e6].map((value) => number(value))).toEqual([
      '1 billion',
      '-1 billion',
      '999,999',
      '1 trillion',
    ]);
  });

  test('an indicator whose values are words lists the countries of each', async () => {
    const page = plain(await at('/indicator/income_group_world_bank'));
    expect(page).toMatch(/High income \(\d+\) .*Norway/);
    expect(page).toMatch(/Low income \(\d+\) .*Afghanistan/);
    expect(plain(await at('/indicator/slavery_legal_status'))).toMatch(/Illegal \(\d+\)/);
  });

  test('verdicts are counted in one order', async () => {
    const page = await at('/documents');
    const orders = [...page.matchAll(/<p class="verdicts">(.*?)<\/p>/g)].map(([, all = '']) =>
      [...all.matchAll(/class="verdict (\w+)"/g)].map(([, one]) => one),
    );
    expect(orders.length).toBeGreaterThan(2);
    for (const one of orders)
      expect(one).toEqual(
        ['confirmed', 'imprecise', 'wrong', 'unverified', 'vague', 'opinion'].filter((word) => one.includes(word)),
      );
  });

  test('a form without a day in it means the present one', async () => {
    for (const path of ['/compare?codes=KZ,UZ&day=', '/country/kazakhstan?day=', '/search?q=zaire&day='])
      expect([path, (await fetch(new URL(path, server.url))).status]).toEqual([path, 200]);
  });
});
