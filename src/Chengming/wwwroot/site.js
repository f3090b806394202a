// Without script the address is in the code, and in the browser's own line.
for (const button of document.querySelectorAll('[data-copy-address]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.origin + location.pathname);
    button.textContent = button.dataset.done;
  });
}

// Without script the browser's own command prints.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
