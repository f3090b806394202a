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

const lineOf = (item) => {
  const link = document.createElement('a');
  link.href = item.address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = item.title;
  const agency = document.createElement('span');
  agency.className = 'apply-known-agency';
  agency.textContent = item.agency;
  const line = document.createElement('li');
  line.append(link, ' ', agency);
  return line;
};

// Who published what is like it is likely to hold the rest; only agencies one can apply to, and not the one already chosen.
const agenciesOf = (items) => {
  const choices = form.elements.Agency;
  const codes = new Set(items.map((i) => i.agencyCode).filter((c) => c !== choices.value));
  return [...choices.options].filter((o) => codes.has(o.value)).slice(0, 3);
};

const chooserOf = (option, box) => {
  const choose = document.createElement('button');
  choose.type = 'button';
  choose.className = 'btn btn-outline-primary';
  choose.textContent = box.dataset.choose.replace('{0}', option.text);
  choose.addEventListener('click', () => {
    form.elements.Agency.value = option.value;
    box.replaceChildren(box.dataset.chosen.replace('{0}', option.text));
    keepDraft();
    form.elements.Agency.focus();
  });
  return choose;
};

let waiting, asking;
const showKnown = async () => {
  const box = form.querySelector('[data-apply-known]');
  const agencies = box.querySelector('[data-apply-agencies]');
  const words = form.elements.Wanted.value.trim().slice(0, 300);
  asking?.abort();
  if (words.length < 4) {
    box.hidden = true;
    return;
  }

  asking = new AbortController();
  try {
    const answer = await fetch(`/search/known?q=${encodeURIComponent(words)}`, { signal: asking.signal });
    const items = answer.ok ? await answer.json() : [];
    const others = agenciesOf(items);
    box.querySelector('ul').replaceChildren(...items.map(lineOf));
    agencies.replaceChildren(agencies.dataset.found, ...others.map((o) => chooserOf(o, agencies)));
    agencies.hidden = others.length === 0;
    box.hidden = items.length === 0;
  } catch (error) {
    if (error.name !== 'AbortError') box.hidden = true;
  }
};

if (form) {
  offerDraft();
  showFieldsOfKind();
  showKnown();
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
