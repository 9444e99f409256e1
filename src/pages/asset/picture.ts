/** In the browser: a picture that a pointer comes to tells the value under it, and a land on a map leads to its page. */
const WORDS = new Set(['title', 'desc']);

for (const picture of document.querySelectorAll('picture'))
  picture.addEventListener('pointerenter', () => void enliven(picture));

/** Puts the drawing itself in place of the picture of it, until the pointer leaves. */
async function enliven(picture: HTMLPictureElement): Promise<void> {
  const image = picture.querySelector('img');
  const address = image?.currentSrc ?? '';
  if (!image || address === '') return;
  // What the browser shows it has at hand.
  const response = await fetch(address);
  const text = response.ok ? await response.text() : '';
  if (text === '' || image.currentSrc !== address || picture.hidden || !picture.matches(':hover')) return;
  const drawing = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  // Its own title would be told wherever there is nothing to tell.
  for (const child of [...drawing.children]) if (WORDS.has(child.localName)) child.remove();
  drawing.setAttribute('class', 'drawn');
  drawing.setAttribute('aria-label', image.alt);
  const sides = ['width', 'height'].map((side) => drawing.getAttribute(side));
  drawing.setAttribute('viewBox', `0 0 ${sides.join(' ')}`);
  drawing.addEventListener('pointerleave', () => {
    drawing.remove();
    picture.hidden = false;
  });
  drawing.addEventListener('click', (event) => follow(event.target, new URL(address)));
  picture.hidden = true;
  picture.after(drawing);
}

function follow(target: EventTarget | null, { searchParams }: URL): void {
  const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
  const day = searchParams.get('asOf');
  if (key) location.href = `/country/${encodeURIComponent(key)}${day === null ? '' : `@${day}`}`;
}
