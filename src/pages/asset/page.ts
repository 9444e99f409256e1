/** In the browser: the slider of days, which goes on to the page of a day when it is let go. Everything else works without. */
const DAY_MS = 86_400_000;
const form = document.querySelector<HTMLFormElement>('form.days');
const slider = form?.querySelector<HTMLInputElement>('.slider');
const field = form?.querySelector<HTMLInputElement>('input[type="date"]');

/** Keys move the slider a step each: only after a pause it is let go, and where it led it can be moved on. */
const KEYS_PAUSE_MS = 600;
const MOVED_BY_KEYS = 'moved-by-keys';
let isByKeys = false;
let keysWaiting: ReturnType<typeof setTimeout> | undefined;

if (form && slider && field) {
  form.classList.add('live');
  const { path = '', today = '' } = form.dataset;
  const go = () => {
    location.href = field.value === today ? path : `${path}@${field.value}`;
  };
  const map = document.querySelector<HTMLElement>('.map');
  slider.addEventListener('input', () => {
    field.value = new Date(Number(slider.value) * DAY_MS).toISOString().slice(0, 10);
    if (map) moveMap(map, field.value);
  });
  slider.addEventListener('keydown', () => {
    isByKeys = true;
  });
  slider.addEventListener('pointerdown', () => {
    isByKeys = false;
  });
  slider.addEventListener('change', () => {
    clearTimeout(keysWaiting);
    if (!isByKeys) return go();
    keysWaiting = setTimeout(() => {
      sessionStorage.setItem(MOVED_BY_KEYS, '1');
      go();
    }, KEYS_PAUSE_MS);
  });
  if (sessionStorage.getItem(MOVED_BY_KEYS)) slider.focus();
  sessionStorage.removeItem(MOVED_BY_KEYS);
  if (map) form.querySelector('.when')?.append(player(map, slider, field));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
}

/** Shows a map of the month that the slider is at: one picture at a time, each kept by the browser's cache. */
let wanted: string | null = null;
let isMoving = false;

function moveMap(map: HTMLElement, day: string): void {
  wanted = `${day.slice(0, 7)}-01`;
  if (isMoving) return;
  const picture = map.querySelector('img');
  const asked = wanted;
  const address = `${map.dataset.map}&asOf=${asked < '1945-10-01' ? '1945-09-02' : asked}`;
  if (!picture) return;
  isMoving = true;
  for (const source of map.querySelectorAll('source'))
    source.srcset = `${address}${/&width=\d+/.exec(source.srcset) ?? ''}${source.media.includes('dark') ? '&theme=dark' : ''}`;
  picture.src = address;
  const moved = () => {
    isMoving = false;
    if (wanted !== null && wanted !== asked) moveMap(map, wanted);
  };
  picture.decode().then(moved, moved);
}

/** Who would rather see less move is shown a year for longer. */
const STEP_MS = matchMedia('(prefers-reduced-motion: reduce)').matches ? 3000 : 700;

/** A button that lets the years go by, from the first or from where the slider is, until it is pressed again or today is reached. */
function player(map: HTMLElement, slider: HTMLInputElement, field: HTMLInputElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'play';
  let playing = 0;
  const show = (isPlaying: boolean) => {
    button.textContent = isPlaying ? 'Stop' : 'Play the years';
    button.setAttribute('aria-pressed', String(isPlaying));
  };
  const stop = () => {
    clearInterval(playing);
    playing = 0;
    show(false);
  };
  const step = () => {
    // The picture before is still on its way.
    if (isMoving) return;
    const year = new Date(Number(slider.value) * DAY_MS).getUTCFullYear() + 1;
    const next = Date.UTC(year, 0, 1) / DAY_MS;
    if (next > Number(slider.max)) return stop();
    slider.value = String(next);
    field.value = `${year}-01-01`;
    moveMap(map, field.value);
  };
  button.addEventListener('click', () => {
    if (playing !== 0) return stop();
    if (Number(slider.value) + YEAR_DAYS > Number(slider.max)) slider.value = slider.min;
    show(true);
    step();
    playing = window.setInterval(step, STEP_MS);
  });
  slider.addEventListener('input', stop);
  show(false);
  return button;
}
const YEAR_DAYS = 366;

/** Whatever is being typed into a search box is completed by what the index of names offers. */
const PAUSE_MS = 120;
const offers = document.createElement('datalist');
offers.id = 'offers';
document.body.append(offers);
let waiting = 0;

interface Offered {
  readonly data: { readonly suggest: readonly { readonly text: string }[] | null };
}

async function offer(box: HTMLInputElement): Promise<void> {
  const prefix = box.value.trim();
  if (prefix === '') return;
  const response = await fetch(`/export/operations/suggest-view.json?${new URLSearchParams({ prefix })}`);
  if (!response.ok || box.value.trim() !== prefix) return;
  const { data } = (await response.json()) as Offered;
  const texts = new Set((data.suggest ?? []).map(({ text }) => text));
  offers.replaceChildren(...[...texts].map((text) => new Option(text, text)));
}

for (const box of document.querySelectorAll<HTMLInputElement>('input[type="search"]')) {
  box.setAttribute('list', offers.id);
  box.autocomplete = 'off';
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void offer(box), PAUSE_MS);
  });
}

/** A citation that has been told before says what it is when it is pointed at or reached. */
for (const name of ['pointerover', 'focusin'])
  document.addEventListener(name, ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLAnchorElement>('a.cite:not([title])') : null;
    const place = mark && document.querySelector(`.sources ${mark.hash}`);
    const work = place?.closest('li')?.querySelector('a')?.textContent ?? '';
    // Behind its number.
    const locator = place?.lastChild?.nodeType === Node.TEXT_NODE ? (place.lastChild.textContent ?? '').trim() : '';
    if (mark && place) mark.title = locator === '' ? work : `${work}, ${locator}`;
  });

/** What an address points at is unfolded, where the browser does not do that itself. */
function unfold(): void {
  const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = aim?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  aim?.scrollIntoView();
}
addEventListener('hashchange', unfold);
unfold();
