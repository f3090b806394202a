// The form works without this file. It adds: a rectangle dragged on the page fills in the place.
const page = document.querySelector('[data-mark-page]');
const form = document.querySelector('[data-mark-form]');

const begin = () => {
  const names = ['Left', 'Top', 'Right', 'Bottom'];
  const box = document.createElement('div');
  box.className = 'mark-drag';
  box.hidden = true;
  const holder = document.createElement('div');
  holder.className = 'mark-holder';
  page.before(holder);
  holder.append(page, box);
  form.querySelector('[data-mark-hint]').hidden = false;

  const place = (event) => {
    const frame = page.getBoundingClientRect();
    const within = (value) => Math.min(100, Math.max(0, value));
    return [within(((event.clientX - frame.left) / frame.width) * 100), within(((event.clientY - frame.top) / frame.height) * 100)];
  };

  const show = ([x1, y1], [x2, y2]) => {
    const sides = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
    box.hidden = false;
    // Through the object model: a style attribute would be refused by the site's policy.
    box.style.left = `${sides[0]}%`;
    box.style.top = `${sides[1]}%`;
    box.style.width = `${sides[2] - sides[0]}%`;
    box.style.height = `${sides[3] - sides[1]}%`;
    names.forEach((name, i) => (form.elements[name].value = sides[i].toFixed(2)));
  };

  let from = null;
  holder.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    from = place(event);
    holder.setPointerCapture(event.pointerId);
  });
  holder.addEventListener('pointermove', (event) => {
    if (from) show(from, place(event));
  });
  holder.addEventListener('pointerup', (event) => {
    if (!from) return;
    show(from, place(event));
    from = null;
    form.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

if (page && form) begin();
