import { beforeAll, describe, expect, test } from 'vitest';
import { realServer } from '../../fixtures/real.ts';
import { asked, got, HEALTH, JSON_HEAD, KZ, posted, shapeOf, told } from './told.ts';

const server = realServer({ HEADERS_MS: '1500', BODY_MS: '1500' });

// The code of pages is read when the first is asked for.
beforeAll(async () => {
  await fetch(new URL('/documents', server.url));
});

describe('a connection answered from its bytes says what the full reader of HTTP says', () => {
  test.each<[string, readonly string[]]>([
    ['a question', [posted(KZ)]],
    ['one whose body comes later', [`${JSON_HEAD}content-length: ${KZ.length}\r\n\r\n`, KZ]],
    ['one in three pieces', [posted(KZ).slice(0, 30), posted(KZ).slice(30, -5), posted(KZ).slice(-5)]],
    ['one whose body comes in three pieces', [posted(KZ).slice(0, -20), KZ.slice(-20, -5), KZ.slice(-5)]],
    ['one that names itself', [posted(KZ, 'x-request-id: mine\r\n')]],
    ['one that names itself badly', [posted(KZ, 'x-request-id: <mine>\r\n')]],
    ['one that accepts what is compressed', [posted(KZ, 'accept-encoding: gzip\r\n')]],
    ['a long answer', [posted(asked('{ countries(first: 300) { nodes { name officialName } } }'))]],
    ['letters beyond ASCII', [posted(asked('{ country(code: "KZ") { name(language: "kk") } }'))]],
    ['an error', [posted(asked('{ country(code: "nowhere") { name } }'))]],
    ['an accept that is not known', [posted(KZ, 'accept: text/html\r\n')]],
    ['a connection to close', [posted(KZ, 'connection: close\r\n')]],
    ['HTTP/1.0', [posted(KZ).replace('HTTP/1.1', 'HTTP/1.0')]],
    ['another release', [posted(KZ, 'almanac-release: no-such\r\n')]],
    ['an expectation', [posted(KZ, 'expect: 100-continue\r\n')]],
    ['a wish to speak something else', [posted(KZ, 'connection: upgrade\r\nupgrade: h2c\r\n')]],
    ['no host', [posted(KZ).replace('host: x\r\n', '')]],
    ['two hosts', [posted(KZ, 'host: y\r\n')]],
    ['two types of its body', [posted(KZ, 'Content-Type: text/plain\r\n')]],
    ['two lengths', [posted(KZ, 'content-length: 5\r\n')]],
    ['a length and pieces', [posted(KZ, 'transfer-encoding: chunked\r\n')]],
    ['a length that is none', [posted(KZ).replace(/content-length: \d+/, 'content-length: +70')]],
    ['a length of hexadecimals', [posted(KZ).replace(/content-length: \d+/, 'content-length: 0x40')]],
    ['no length', [posted(KZ).replace(/content-length: \d+\r\n/, '')]],
    ['nothing', [posted('')]],
    ['lines that end in one sign', [posted(KZ).replaceAll('\r\n', '\n')]],
    ['a header that goes on in the next line', [posted(KZ, 'x-note: a\r\n b\r\n')]],
    ['a blank before the colon', [posted(KZ, 'x-note : a\r\n')]],
    ['a header without a name', [posted(KZ, ': a\r\n')]],
    ['a sign in a header that none may hold', [posted(KZ, 'x-note: a\0b\r\n')]],
    ['a name in capitals', [posted(KZ).replace('content-type', 'CONTENT-TYPE')]],
    ['another address', [posted(KZ).replace('/graphql', '/graphql?x=1')]],
    ['an address in full', [posted(KZ).replace('/graphql', 'http://x/graphql')]],
    ['another place', [posted(KZ).replace('/graphql', '/nowhere')]],
    ['a longer head than we read', [posted(KZ, `x-note: ${'a'.repeat(9000)}\r\n`)]],
    ['a page', [got('/country/kazakhstan@2008-12-26')]],
    ['a page in another language', [got('/country/kazakhstan@2008-12-26', 'accept-language: fr\r\n')]],
    ['a page of parameters', [got('/compare?codes=KZ,UZ&day=2008-12-26')]],
    ['a page with what a link gathers', [got('/country/kazakhstan?utm_source=x')]],
    ['a page that is compressed', [got('/country/kazakhstan@2008-12-26', 'accept-encoding: gzip\r\n')]],
    ['a page by a code', [got('/country/KZ@2008-12-26')]],
    ['a page of nothing', [got('/country/nowhere@2008-12-26')]],
    ['a page on no day', [got('/country/kazakhstan@2008-13-26')]],
    ['a page by letters that are none', [got('/country/%E0%A4%A')]],
    ['a page whose client has something', [got('/world@2008-12-26', 'if-none-match: "no"\r\n')]],
    ['a page whose client has it', [got('/world@2008-12-26', 'if-none-match: *\r\n')]],
    ['a page as data', [got('/country/kazakhstan@2008-12-26.json')]],
    ['a page of another release', [got('/country/kazakhstan?release=no-such')]],
    ['a page that names itself', [got('/documents', 'x-request-id: mine\r\n')]],
    ['a page with a slash behind it', [got('/documents/')]],
    ['a page with a body', [`${got('/documents', 'content-length: 2\r\n')}{}`]],
    ['a page of which only the head is wanted', [got('/documents', 'connection: close\r\n').replace('GET', 'HEAD')]],
    ['a page whose connection ends', [got('/documents', 'connection: close\r\n')]],
    ['a question at the bare address', [got('/?query={__typename}')]],
    ['what is no page', [got('/nowhere')]],
  ])('%s', async (_what, pieces) => {
    const [health, both, byBytes] = await Promise.all([
      told(server.url, [HEALTH]),
      told(server.url, [HEALTH, ...pieces], 2),
      told(server.url, pieces),
    ]);
    expect(shapeOf(byBytes)).toEqual(shapeOf(both.slice(health.length)));
  });
});
