// Warns before typed text is lost. A form says that it holds some with data-unsaved; the line for it is data-unsaved-note.
// A form that came back with problems holds what was typed and not saved: leaving it loses that as well.
export function warnBeforeLoss(form) {
  const note = form.querySelector("[data-unsaved-note]");
  const typed = () => [...form.querySelectorAll("textarea, input[type=text]")].some((field) => field.value !== "");
  let changed = form.querySelector(".wrong") !== null && typed();
  if (note) note.hidden = !changed;
  form.addEventListener("input", () => {
    changed = true;
    if (note) note.hidden = false;
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
