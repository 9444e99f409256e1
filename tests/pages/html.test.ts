import { expect, test } from 'vitest';
import { html, raw } from '../../src/model/text/html.ts';

test('what is put in a template is escaped, in texts and in attributes', () => {
  expect(String(html`<p title="${'"\'<&>'}">${'<script>alert("1")</script> & more'}</p>`)).toBe(
    '<p title="&quot;&#39;&lt;&amp;&gt;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more</p>',
  );
});

test('markup in markup is put there as it is, once', () => {
  const name = html`<b>${'Côte d’Ivoire & co.'}</b>`;
  expect(String(html`<p>${name}${raw('<br>')}</p>`)).toBe('<p><b>Côte d’Ivoire &amp; co.</b><br></p>');
});

test('of a list each is put there, however deep, and what says its own text is escaped too', () => {
  const said = { toString: () => '<1990>' };
  expect(String(html`${['<', [html`<i>`, [2008]], said]}`)).toBe('&lt;<i>2008&lt;1990&gt;');
});

test('nothing, yes and no leave no trace, and nought is a number', () => {
  expect(String(html`[${null}${undefined}${true}${false}${''}${0}]`)).toBe('[0]');
});
