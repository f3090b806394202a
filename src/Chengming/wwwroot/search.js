// Titles below the search box while somebody types (ARIA combobox); without script the box works as it is.
for (const box of document.querySelectorAll('[data-suggest]')) {
  const list = document.createElement('ul');
  list.id = `${box.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.querySelector(`label[for="${box.id}"]`)?.textContent ?? '');
  list.hidden = true;
  box.closest('.search-line').append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false'], ['autocomplete', 'off']]) {
    box.setAttribute(name, value);
  }

  let waiting, asking, chosen = -1;

  const choose = (index) => {
    const options = [...list.children];
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    if (chosen < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', options[chosen].id);
  };

  const show = (titles) => {
    list.replaceChildren(...titles.map((title, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.lang = 'zh-CN';
      option.textContent = title;
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(title);
      });
      return option;
    }));
    chosen = -1;
    box.removeAttribute('aria-activedescendant');
    list.hidden = titles.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
  };

  const take = (title) => {
    box.value = title;
    show([]);
    box.form.requestSubmit();
  };

  const ask = async () => {
    asking?.abort();
    const words = box.value.trim();
    if (words.length < 2 || words.length > 40) {
      show([]);
      return;
    }

    asking = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(words)}`, { signal: asking.signal });
      if (answer.ok) show(await answer.json());
    } catch (error) {
      if (error.name !== 'AbortError') show([]);
    }
  };

  box.addEventListener('input', (event) => {
    clearTimeout(waiting);
    // While an input method composes, the letters are not yet the words.
    if (!event.isComposing) waiting = setTimeout(ask, 200);
  });
  box.addEventListener('compositionend', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 200);
  });
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && chosen >= 0) take(list.children[chosen].textContent);
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', () => show([]));
}
