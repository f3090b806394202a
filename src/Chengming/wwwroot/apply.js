// The form works without this file. It adds: what is already public while somebody types, only the fields of the kind of applicant, a draft on
// this device (never who applies), and one sending for a double click. The receipt clears the draft.
import { warnBeforeLoss } from './unsaved.js';

const key = 'chengming-apply';
const life = 7 * 24 * 60 * 60 * 1000;
const kept = ['Wanted', 'Agency', 'SupplyForm', 'SupplyWay', 'Kind'];
const form = document.querySelector('[data-apply]');

const readDraft = () => {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return draft && Date.now() - draft.at < life ? draft.fields : null;
  } catch {
    return null;
  }
};

const forget = () => {
  try {
    localStorage.removeItem(key);
  } catch {
    // The browser keeps nothing, so there is nothing to forget.
  }
};

const keepDraft = () => {
  const fields = {};
  for (const name of kept) fields[name] = new FormData(form).get(name) ?? '';
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // Without storage there is no draft; the form goes on.
  }
};

const fill = (name, value) => {
  const field = form.elements[name];
  if (field) field.value = value;
};

const offerDraft = () => {
  const draft = readDraft();
  const line = form.querySelector('[data-apply-draft]');
  if (!draft?.Wanted || form.elements.Wanted.value !== '') return;
  for (const name of kept) if (draft[name] && (name !== 'Agency' || form.elements.Agency.value === '')) fill(name, draft[name]);
  const discard = document.createElement('button');
  discard.type = 'button';
  discard.className = 'btn btn-link';
  discard.textContent = line.dataset.discard;
  discard.addEventListener('click', () => {
    forget();
    for (const name of kept.filter((n) => n !== 'Kind')) fill(name, '');
    line.hidden = true;
    form.elements.Wanted.focus();
  });
  line.replaceChildren(line.dataset.found, ' ', discard);
  line.hidden = false;
};

const showFieldsOfKind = () => {
  const isPerson = new FormData(form).get('Kind') === 'naturalPerson';
  for (const field of form.querySelectorAll('.for-person')) field.hidden = !isPerson;
  for (const field of form.querySelectorAll('.for-organisation')) field.hidden = isPerson;
};

let waiting, asking;
const showKnown = async () => {
  const box = form.querySelector('[data-apply-known]');
  const words = form.elements.Wanted.value.trim().split(/[\s，。；、,.;]+/u).find((w) => w.length >= 2)?.slice(0, 40);
  asking?.abort();
  if (!words) {
    box.hidden = true;
    return;
  }

  asking = new AbortController();
  try {
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(words)}`, { signal: asking.signal });
    const titles = answer.ok ? await answer.json() : [];
    box.querySelector('ul').replaceChildren(...titles.slice(0, 5).map((title) => {
      const link = document.createElement('a');
      link.href = `/search?q=${encodeURIComponent(title)}`;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = title;
      const line = document.createElement('li');
      line.append(link);
      return line;
    }));
    box.hidden = titles.length === 0;
  } catch (error) {
    if (error.name !== 'AbortError') box.hidden = true;
  }
};

if (form) {
  offerDraft();
  showFieldsOfKind();
  form.addEventListener('input', (event) => {
    keepDraft();
    if (event.target.name === 'Kind') showFieldsOfKind();
    if (event.target.name === 'Wanted') {
      clearTimeout(waiting);
      waiting = setTimeout(showKnown, 400);
    }
  });
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  // Coming back to the page with the browser's own button, it may be sent again; the site knows what is the same.
  window.addEventListener('pageshow', () => delete form.dataset.sent);
} else if (document.querySelector('[data-query-code]')) {
  forget();
}

document.querySelectorAll('form[data-unsaved]').forEach(warnBeforeLoss);
