/** In the browser: the slider of days, which goes on to the page of a day when it is let go. Everything else works without. */
const DAY_MS = 86_400_000;
const form = document.querySelector<HTMLFormElement>('form.days');
const slider = form?.querySelector<HTMLInputElement>('.slider');
const field = form?.querySelector<HTMLInputElement>('input[type="date"]');

if (form && slider && field) {
  form.classList.add('live');
  const { path = '', today = '' } = form.dataset;
  const go = () => {
    location.href = field.value === today ? path : `${path}@${field.value}`;
  };
  slider.addEventListener('input', () => {
    field.value = new Date(Number(slider.value) * DAY_MS).toISOString().slice(0, 10);
  });
  slider.addEventListener('change', go);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
}

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
