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
