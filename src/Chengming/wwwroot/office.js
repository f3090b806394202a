// The back office works without this file. It adds: "/" goes to the search box, a warning before typed text is lost,
// counters and drafts of long texts. Drafts stay in this browser, under the signed-in person, for a week.
const person = document.body.dataset.person ?? "";
const draftLife = 7 * 24 * 60 * 60 * 1000;
const draftPrefix = "chengming-draft:";
const words = (pattern, part) => pattern.replace("{0}", part);

function focusSearchOnSlash() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      document.getElementById("office-q")?.focus();
    }
  });
}

// A form that came back with problems holds what was typed and not saved: leaving it loses that as well.
function warnBeforeLoss(form) {
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

function countCharacters(text) {
  const line = document.querySelector(`[data-count-for="${text.id}"]`);
  if (!line) return;
  const show = () => {
    line.textContent = words(line.dataset.words, Number(text.dataset.longest) - text.value.length);
  };
  text.addEventListener("input", show);
  show();
}

const readDraft = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

function clockOf(instant) {
  const at = new Date(instant);
  const two = (number) => String(number).padStart(2, "0");
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return at.toDateString() === new Date().toDateString() ? time : `${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`;
}

function keepDraft(text) {
  const line = document.querySelector(`[data-draft-for="${text.id}"]`);
  const key = `${draftPrefix}${person}:${text.dataset.draft}`;
  const say = (pattern, instant) => line.replaceChildren(words(pattern, clockOf(instant)));
  const drop = () => {
    localStorage.removeItem(key);
    line.replaceChildren();
  };
  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-link btn-sm";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };

  let waiting;
  const save = () => {
    clearTimeout(waiting);
    const at = Date.now();
    localStorage.setItem(key, JSON.stringify({ text: text.value, at }));
    say(line.dataset.words, at);
  };
  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 800);
  });
  window.addEventListener("pagehide", () => {
    if (waiting && text.value !== text.defaultValue) save();
  });
  text.form?.addEventListener("submit", () => {
    clearTimeout(waiting);
    waiting = undefined;
    sessionStorage.setItem("chengming-sent", key);
  });

  const draft = readDraft(key);
  if (draft && draft.text !== text.value) {
    say(line.dataset.found, draft.at);
    line.append(
      " ",
      button(line.dataset.restore, () => {
        text.value = draft.text;
        text.dispatchEvent(new Event("input", { bubbles: true }));
        text.focus();
      }),
      button(line.dataset.discard, drop),
    );
  }
}

// A form that was sent and did not come back with problems was taken in: its draft has done its work.
function forgetSentDraft() {
  const sent = sessionStorage.getItem("chengming-sent");
  sessionStorage.removeItem("chengming-sent");
  if (sent && !document.querySelector(".problems")) localStorage.removeItem(sent);
}

function forgetOldDrafts() {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(draftPrefix) && !(Date.now() - readDraft(key)?.at < draftLife)) localStorage.removeItem(key);
  }
}

focusSearchOnSlash();
forgetSentDraft();
forgetOldDrafts();
document.querySelectorAll("form[data-unsaved]").forEach(warnBeforeLoss);
document.querySelectorAll("textarea[data-longest]").forEach(countCharacters);
document.querySelectorAll("textarea[data-draft]").forEach(keepDraft);
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
