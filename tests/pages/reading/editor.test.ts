import { describe, expect, test } from 'vitest';
import { realServer } from '../../fixtures/real.ts';
import { plain } from '../place.ts';

const server = realServer();
const at = async (path: string, accept = 'en') =>
  (await fetch(new URL(path, server.url), { headers: { 'accept-language': accept } })).text();
const said = (page: string) => plain(page.replace(/<a class="cite".*?<\/a>/g, '')).replace(/ (?=[,.:;])/g, '');
const textAt = async (path: string) => said(await at(path));

describe('a page reads as an editor would have it', () => {
  test.each([
    ['/city/wichita', 'in the United States'],
    ['/person/donald-trump', 'President of the United States'],
    ['/subdivision/US-CA', 'state of the United States'],
    ['/timeline/soviet-union', 'Timeline of the Soviet Union'],
    ['/changes/un', 'What changed for the United Nations'],
    ['/search?q=obama&type=person', 'President of the United States'],
    ['/claim/china-daily-2008-12-26.018', 'Relations with the United States'],
  ])('%s has the article: %s', async (path, words) => expect(await textAt(path)).toContain(words));

  test.each([
    ['/country/afghanistan', 'Kingdom of Afghanistan, state, since 1816 or earlier', '@1970-01-01'],
    ['/country/prussia', '1816 or earlier – 1 July 1867', ''],
    ['/organization/unrwa', 'since some time between 8 December 1949 and 31 December', ''],
  ])('dates of %s that are not known to the day make a sentence: %s', async (path, words, day) => {
    const page = await textAt(`${path}${day}`);
    expect(page).toContain(words);
    expect(page).not.toMatch(/not (later|earlier) than|– today/);
  });

  test('of two states of one name it is said of the one that it did not exist, and not that there was none', async () => {
    expect(await textAt('/country/kingdom-of-madagascar@1971-12-31')).toContain('It did not exist on 31 December 1971');
  });

  test('who led state and government in one office has each term once', async () => {
    const page = await textAt('/person/ahmad-tejan-kabbah');
    expect(page.match(/29 March 1996 – 25 May 1997/g)).toHaveLength(1);
  });

  test('no part of a page is empty', async () => {
    for (const path of ['/person/albulena-haxhiu', '/person/mykhailo-hrechukha', '/language/efi@1950-01-01'])
      expect(await at(path)).not.toContain('<dl class="facts"></dl>');
  });

  test('members that are not on record are said not to be, and what is kept of none is said once', async () => {
    expect(await textAt('/organization/afreximbank')).toMatch(
      / Members .*Its members, where it has any, are not on record\./,
    );
    expect(await textAt('/organization/cilss')).toContain('whole up to the day through which it is known');
    expect(await textAt('/organization/amnesty-international')).toMatch(
      / Members .*No states are its members; who is, is not kept here\./,
    );
    expect(await textAt('/organization/unsmil')).not.toContain('The list is not said to be whole.');
  });

  test('what was voted on is said once', async () => {
    expect((await textAt('/event/unsc-757')).match(/Yugoslavia: sanctions/g)).toHaveLength(1);
  });

  test('an election of which it is known who won has no outcome that is not on record', async () => {
    const page = await textAt('/event/election%2FCIV.1980-10-12.president');
    expect(page).toContain('Félix Houphouët-Boigny');
    expect(page).not.toContain('not on record');
  });

  test('a guest stands before the host', async () => {
    expect(await textAt('/event/visit%2F2402')).toMatch(/visitor Kwame Nkrumah came for Ghana host United States/);
  });

  test('who has signed a treaty is not counted among its parties', async () => {
    const page = await textAt('/treaty/vclt');
    expect(page).toMatch(/Parties \(\d+ on record\).*Signed, not bound \(\d+ on record\).*Afghanistan/);
    expect(page.slice(page.indexOf('Parties'), page.indexOf('Signed, not bound'))).not.toContain('signatory');
  });

  test('of a treaty that was not yet signed, or without a party on record, it is said so', async () => {
    expect(await textAt('/treaty/water-convention@1971-12-31')).toMatch(
      /It had not been signed on 31 December 1971\. See it on its first day, 17 March 1992/,
    );
    expect(await textAt('/treaty/hague-evidence-convention@2000-01-01')).toContain(
      'No party is on record on 1 January 2000',
    );
  });

  test('numbers of a claim have their thousands apart', async () => {
    expect(await textAt('/claim/factbook-european-union-2014-06-17.017')).toContain('4,324,782 square kilometres');
    expect(await textAt('/claim/factbook-croatia-2014-06-22.085')).toContain('5.8503 kuna');
  });

  test('coordinates say their halves of the world', async () => {
    expect(await textAt('/city/wichita')).toContain('37.6922° N, 97.3375° W');
  });

  test('a currency without a code of ISO has none', async () => {
    const page = await textAt('/currency/finnish-markka-1860');
    expect(page).not.toContain('finnish-markka');
    expect(page).not.toContain('(0');
  });

  test('a month or a year beside a change is not said again', async () => {
    const page = await at('/changes?from=1949-01-01&to=1972-01-01&kind=standing');
    const rows = [...page.matchAll(/<li><time>([^<]*)<\/time> <div>(.*?)<\/div>/g)];
    expect(rows.some(([, date = '']) => /^\d{4}$/.test(date))).toBe(true);
    expect(rows.filter(([, date = '', text = '']) => text.includes(` in ${date}.`))).toEqual([]);
  });

  test('dates are in the language of the page, whatever that of names', async () => {
    expect(said(await at('/world@1991-12-26', 'ru'))).not.toContain('настоящее время');
    expect(said(await at('/timeline/kazakhstan?from=1991-01-01&to=1993-01-01', 'ru'))).toContain('16 December 1991');
  });

  test('members of the United Nations are not said to be among the states of the page', async () => {
    expect(await textAt('/world@1950-01-01')).toContain('the United Nations has 59 members');
  });

  test('states before and after another stand by name under what became of them, many of them folded', async () => {
    expect(await textAt('/country/czechoslovakia')).toMatch(/After it Czechia, Slovakia dissolution/);
    const page = await at('/country/united-kingdom');
    expect(page).toMatch(/<dt>Before it<\/dt><dd><details><summary>\d+ states and territories<\/summary>/);
    expect(said(page)).toMatch(/Antigua and Barbuda, Australia, Bahamas, Bahrain/);
    expect(said(await at('/country/east-germany@1985-06-01'))).toContain('Czechoslovakia, Poland, West Germany');
  });

  test('several of a thing are called as English has it', async () => {
    expect(await textAt('/timeline/australia-group')).toMatch(/uprisings through .*crises through .*attacks through/);
    expect(await textAt('/country/kenya')).toMatch(/\d+ counties/);
  });
});
