/** In pages of others: <almanac-chart> and <almanac-fact>. One module without dependencies, which asks the server it comes from. */
import type { Answer, Citation } from './answer.ts';

const HOME = new URL(import.meta.url).origin;
const DARK = matchMedia('(prefers-color-scheme: dark)');

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block; font: inherit; color: inherit; }
:host([hidden]) { display: none; }
.plain { margin: 0; }
img { display: block; max-width: 100%; height: auto; }
strong { font-size: 1.25em; font-variant-numeric: tabular-nums; }
.what, cite, summary, blockquote { color: light-dark(#5a6470, #a3adb8); font-size: 0.85em; font-style: normal; }
cite, .what { display: block; }
a { color: light-dark(#1a5680, #7fbce6); }
blockquote { margin: 0.2em 0; border-inline-start: 3px solid light-dark(#e3e0d8, #2e3741); padding-inline-start: 0.6em; }
details cite { margin-block: 0.3em; }
.error { margin: 0; border-inline-start: 3px solid light-dark(#a3262a, #ff9a94); padding-inline-start: 0.6em; }
:focus-visible { outline: 3px solid light-dark(#a85d10, #eaa757); outline-offset: 2px; }
`);

interface Told {
  readonly what: string;
  readonly value: string;
  readonly citations: readonly Citation[];
}

/** Longer lists of what may have been meant are in the message where they are of use. */
const MOST_MEANT = 8;

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** What is wrong, in words for whoever reads the page. */
class Trouble extends Error {}

function made<K extends keyof HTMLElementTagNameMap>(name: K, text: string, properties: object = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...properties });
}

async function answerOf(url: URL, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Trouble(`${url.origin} cannot be reached`);
  });
  if (response.ok) return response;
  const { errors } = (await response.json().catch(() => ({}))) as {
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly candidates?: string[] } }[];
  };
  const [first] = errors ?? [];
  const { candidates = [] } = first?.extensions ?? {};
  const meant = candidates.length > 0 && candidates.length < MOST_MEANT && !first?.message.includes('did you mean');
  throw new Trouble(
    `${first?.message ?? `status ${response.status}`}${meant ? `: did you mean ${candidates.join(', ')}?` : ''}`,
  );
}

/** An element that shows what it was made of until there is an answer, and asks anew when its attributes change. */
abstract class AlmanacElement extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  #asking = new AbortController();
  #isDue = false;
  readonly #look = () => this.ask();
  readonly #changes = new MutationObserver((records) => {
    if (records.some(({ attributeName }) => attributeName !== 'class' && attributeName !== 'style')) this.ask();
  });

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(document.createElement('slot'));
  }

  connectedCallback(): void {
    DARK.addEventListener('change', this.#look);
    this.#changes.observe(this, { attributes: true });
    this.ask();
  }

  disconnectedCallback(): void {
    DARK.removeEventListener('change', this.#look);
    this.#changes.disconnect();
    this.#asking.abort();
  }

  /** The server asked: that of the script, or another. */
  get server(): string {
    return this.getAttribute('server') ?? HOME;
  }

  /** That of the elements around; what is no language there is no fault of this one. */
  get #language(): string {
    const around = this.closest('[lang]')?.getAttribute('lang')?.replaceAll('_', '-') ?? '';
    return LANGUAGE.test(around) ? around : 'en';
  }

  protected at(path: string): URL {
    if (URL.canParse(path, this.server)) return new URL(path, this.server);
    throw new Trouble(`server "${this.server}" is no address: write it as https://almanac.example`);
  }

  /** Several attributes that change at once are one question. */
  ask(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(async () => {
      this.#isDue = false;
      this.#asking.abort();
      this.#asking = new AbortController();
      const { signal } = this.#asking;
      try {
        const parts = await this.parts(signal, this.#language);
        if (!signal.aborted) this.#root.replaceChildren(...parts);
      } catch (error) {
        if (signal.aborted) return;
        const text = error instanceof Trouble ? error.message : 'this cannot be shown';
        this.#root.replaceChildren(made('p', text, { className: 'error', role: 'alert' }));
        if (!(error instanceof Trouble)) throw error;
      }
    });
  }

  protected abstract parts(signal: AbortSignal, lang: string): Promise<readonly Node[]>;
}

/** Attributes that are not parameters of a chart: its own, and those that any element may have, as frameworks write them. */
const OTHER =
  /^(server|alt|theme|class|style|id|slot|hidden|title|part|exportparts|role|dir|tabindex|translate|draggable|inert|is|item\w+|key|nonce|popover|ref|spellcheck|on\w+|(aria|data|ng|v|x)-.*|[_:@#].*)$/;

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(escaped: string): string {
  return escaped.replace(/&(\w+);/g, (whole, name: string) => SIGNS[name] ?? whole);
}

/** A chart or map of /chart.svg, whose parameters are the attributes: `as-of` stands for asOf. */
class AlmanacChart extends AlmanacElement {
  protected async parts(signal: AbortSignal, lang: string): Promise<readonly Node[]> {
    const url = this.at('/chart.svg');
    for (const { name, value } of this.attributes)
      if (!OTHER.test(name))
        url.searchParams.set(
          name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
          value,
        );
    // English is what it has unasked.
    if (!this.hasAttribute('lang') && !/^en\b/i.test(lang)) url.searchParams.set('lang', lang);
    if (this.#isDark()) url.searchParams.set('theme', 'dark');
    const text = await (await answerOf(url, signal)).text();
    // Not parsed into a document: the styles in it would offend a strict policy of the page.
    const inside = (pattern: RegExp) => plain(pattern.exec(text)?.[1] ?? '');
    const said = [inside(/<title>([^<]*)/), inside(/<desc>([^<]*)/)];
    const alt = this.getAttribute('alt') ?? said.join('. ');
    const [width, height] = [Number(inside(/ width="(\d+)/)), Number(inside(/ height="(\d+)/))];
    return [
      Object.assign(document.createElement('img'), { crossOrigin: 'anonymous', alt, width, height, src: url.href }),
    ];
  }

  /** Light on a page that knows no dark colours, whatever the reader's system likes. */
  #isDark(): boolean {
    const theme = this.getAttribute('theme');
    if (theme === 'dark' || theme === 'light') return theme === 'dark';
    const schemes = getComputedStyle(this).colorScheme.split(' ');
    return schemes.includes('dark') && (!schemes.includes('light') || DARK.matches);
  }
}

const words = (code: string) => code.toLowerCase().replaceAll('_', ' ');

/** One fact about a country and where it stands: a figure (`indicator`), a membership (`organization`) or its capital. */
class AlmanacFact extends AlmanacElement {
  protected async parts(signal: AbortSignal, lang: string): Promise<readonly Node[]> {
    const given = (name: string) => this.getAttribute(name);
    const kind = given('indicator') !== null ? 'figure' : given('organization') !== null ? 'membership' : 'capital';
    if (given('country') === null) throw new Trouble('<almanac-fact> needs the attribute country');
    const url = this.at(`/api/${kind}-with-citation`);
    for (const attribute of ['country', 'indicator', 'organization', 'year', 'as-of']) {
      const value = given(attribute);
      if (value !== null) url.searchParams.set(attribute === 'as-of' ? 'asOf' : attribute, value);
    }
    const asked = given('lang') ?? lang;
    url.searchParams.set('lang', asked);
    const { data } = (await (await answerOf(url, signal)).json()) as { readonly data: Answer };
    const told = this.#told(data, asked);
    const [first, ...others] = told.citations.map((one) => this.#citation(one));
    const more = document.createElement('details');
    more.append(made('summary', others.length === 1 ? '1 more source' : `${others.length} more sources`), ...others);
    const fact = made('p', '', { className: 'plain' });
    fact.append(made('span', told.what, { className: 'what' }), made('strong', told.value));
    return [fact, first ?? made('cite', 'No source is on record.'), ...(others.length > 0 ? [more] : [])];
  }

  #told({ country, indicator, organization }: Answer, lang: string): Told {
    if (!country) throw new Trouble(`no country is known as "${this.getAttribute('country')}"`);
    const { name, statistic, memberships, capitals } = country;
    if (indicator !== undefined) {
      const what = `${indicator?.name} · ${name}`;
      if (!statistic) return { what, value: 'not on record', citations: [] };
      const number =
        statistic.value === null ? statistic.label : new Intl.NumberFormat(spoken(lang)).format(statistic.value);
      const qualifier = statistic.qualifier === 'EXACTLY' ? '' : `${words(statistic.qualifier)} `;
      const value = `${qualifier}${number ?? 'not on record'} ${statistic.label === null ? statistic.unit.label : ''}`;
      return { what: `${what} · ${statistic.period}`, value, citations: statistic.citations };
    }
    if (organization !== undefined) {
      const what = `${organization?.name} · ${name}`;
      const [stint] = memberships?.nodes ?? [];
      if (!stint) return { what, value: 'no membership on record', citations: [] };
      const { certainty, knownThrough } = stint;
      const bound =
        certainty === 'POSSIBLE' && knownThrough !== null ? `, on record through ${dayIn(knownThrough, lang)}` : '';
      return {
        what,
        value: `${words(stint.role)}, ${stint.dates ?? 'dates not on record'}${bound}`,
        citations: stint.citations,
      };
    }
    const value = (capitals ?? []).map(({ city }) => city.name).join(', ') || 'not on record';
    const citations = (capitals ?? []).flatMap((one) => one.citations);
    return { what: `Capital · ${name}`, value, citations };
  }

  #citation({ citation, quote, source }: Citation): Node {
    const cite = made('cite', '');
    const { href } = this.at(`/source/${encodeURIComponent(source.key)}`);
    cite.append(made('a', citation, { href }));
    if (quote !== null) cite.prepend(made('blockquote', `“${quote}”`));
    return cite;
  }
}

/** The language itself, where browsers know how it writes. */
function spoken(lang: string): string {
  return LANGUAGE.test(lang) ? lang : 'en';
}

/** A day as readers of a language write it. */
function dayIn(day: string, lang: string): string {
  const form = new Intl.DateTimeFormat(spoken(lang), { dateStyle: 'long', timeZone: 'UTC' });
  return form.format(new Date(`${day}T00:00:00Z`));
}

/** A page may load the module from two addresses: the first one stays. */
if (!customElements.get('almanac-chart')) {
  customElements.define('almanac-chart', AlmanacChart);
  customElements.define('almanac-fact', AlmanacFact);
}
