import { describe, expect, test } from 'vitest';
import { Admission } from '../../../src/server/admission/admission.ts';
import { Liked } from '../../../src/server/pages/liked.ts';
import { realServer } from '../../fixtures/real.ts';

const server = realServer();
const at = (path: string, liked: string) => fetch(new URL(path, server.url), { headers: { 'accept-language': liked } });
const headingIn = (page: string) =>
  /<h1>([\s\S]*?)<\/h1>/
    .exec(page)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim();

test('who likes what nobody has liked before is refused like everybody while there is too much to do', async () => {
  const admission = Object.assign(new Admission(), {
    assert: () => {
      throw new Error('too much');
    },
  });
  const liked = new Liked(() => Promise.reject(new Error('asked')), admission);
  await expect(liked.of({ headers: { 'accept-language': 'xx' } })).rejects.toThrow('too much');
  expect(await liked.of({ headers: {} })).toBe('en');
});

describe('names are in the language that a reader likes best', () => {
  test.each([
    ['fr;q=0.1, de', 'Vietnam'],
    ['en;q=0.5, ru;q=0.8', 'Вьетнам'],
    ['ru;q=0, ja;q=0.2', 'ベトナム'],
    ['fr-CH', 'Viet Nam'],
    ['pt-BR, en;q=0.5', 'Vietnã'],
    ['pt-PT', 'Vietname'],
    ['zh-TW, zh;q=0.9, en;q=0.8', '越南'],
    ['tlh, xx-YY, ja;q=0.5', 'ベトナム'],
    ['*', 'Vietnam'],
    ['*;q=0.1, ja', 'ベトナム'],
    ['en;q=0, ja;q=0.1', 'ベトナム'],
    ['ja;q=nonsense, ru', 'Вьетнам'],
    ['nonsense;;q=,,', 'Vietnam'],
    ['', 'Vietnam'],
  ])('who likes %s reads the dearest language in which there are names', async (liked, name) => {
    const response = await at('/country/vietnam', liked);
    expect(headingIn(await response.text())).toBe(name);
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });

  test('names in data are in the language of the reader as well, and caches are told so', async () => {
    const response = await at('/country/vietnam.json', 'en;q=0.1, ja');
    expect(await response.json()).toMatchObject({ data: { country: { name: 'ベトナム' } } });
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });

  test('names follow the language of the reader', async () => {
    const german = await (await at('/country/kazakhstan', 'de-DE,de;q=0.9')).text();
    expect(headingIn(german)).toBe('Kasachstan');
    const russian = await (await at('/country/kazakhstan', 'ru')).text();
    expect(russian).toMatch(/href="\/organization\/sco">Шанхайская организация сотрудничества</);
    expect(russian).toMatch(/href="\/person\/vladimir-putin">|href="\/country\/russia">Россия</);
    expect(await (await at('/country/russia', 'ru')).text()).toContain('>Владимир Путин</a>');
  });
});
