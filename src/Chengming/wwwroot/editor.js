// Turns the text area of an item into an editor. Without this file the text area takes plain HTML; the server cleans both alike.
// What is pasted goes to the server first, so that the editor shows what saving would keep.
const area = document.querySelector("textarea[data-rich]");

const tools = [
  ["H2", "一级标题", () => block("h2")],
  ["H3", "二级标题", () => block("h3")],
  ["¶", "正文段落", () => block("p")],
  ["B", "加粗", () => run("bold")],
  ["I", "斜体", () => run("italic")],
  ["U", "下划线", () => run("underline")],
  ["•", "项目列表", () => run("insertUnorderedList")],
  ["1.", "编号列表", () => run("insertOrderedList")],
  ["❝", "引用", () => block("blockquote")],
  ["表", "插入表格", () => insertTable()],
  ["链", "插入链接", () => insertLink()],
  ["↶", "撤销", () => run("undo")],
  ["↷", "重做", () => run("redo")],
];

let editor;
let said;
const run = (command, value) => document.execCommand(command, false, value);
const block = (name) => run("formatBlock", `<${name}>`);

function insertTable() {
  const row = (cell) => `<tr>${`<${cell}><br></${cell}>`.repeat(3)}</tr>`;
  run("insertHTML", `<table><thead>${row("th")}</thead><tbody>${row("td")}${row("td")}</tbody></table><p><br></p>`);
}

function insertLink() {
  const address = window.prompt("网址（以 http:// 或 https:// 开头）", "https://");
  if (address && /^https?:\/\//.test(address)) run("createLink", address);
}

function keep() {
  area.value = editor.innerHTML;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

async function cleaned(html) {
  const body = new FormData();
  body.set("html", html);
  body.set("__RequestVerificationToken", area.form.elements.__RequestVerificationToken.value);
  const failed = { html: null, remarks: [area.dataset.cleanFailed] };
  try {
    const answer = await fetch(area.dataset.clean, { method: "POST", body });
    return answer.ok || answer.status === 422 ? await answer.json() : failed;
  } catch {
    return failed;
  }
}

function say(remarks) {
  said.replaceChildren(...remarks.map((words) => Object.assign(document.createElement("p"), { textContent: words, lang: "zh-CN" })));
}

async function paste(event) {
  const html = event.clipboardData.getData("text/html");
  if (!html) return;
  event.preventDefault();
  const plain = event.clipboardData.getData("text/plain");
  const kept = await cleaned(html);
  editor.focus();
  if (kept.html === null) run("insertText", plain);
  else run("insertHTML", kept.html);
  say(kept.remarks);
}

function insertPicture(button) {
  editor.focus();
  run("insertHTML", `<img src="${button.dataset.insert}" alt="">`);
  const picture = editor.querySelector(`img[src="${button.dataset.insert}"]`);
  if (picture) picture.alt = button.dataset.alt;
  keep();
}

function build() {
  const frame = document.createElement("div");
  frame.className = "editor";
  const bar = document.createElement("div");
  bar.className = "editor-bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "正文工具");
  for (const [label, title, act] of tools) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-light btn-sm";
    button.textContent = label;
    button.title = title;
    button.setAttribute("aria-label", `${label} ${title}`);
    button.addEventListener("click", () => {
      editor.focus();
      act();
      keep();
    });
    bar.append(button);
  }

  editor = document.createElement("div");
  editor.className = "editor-text reading item-text";
  editor.contentEditable = "true";
  editor.lang = "zh-CN";
  editor.setAttribute("role", "textbox");
  editor.setAttribute("aria-multiline", "true");
  editor.setAttribute("aria-labelledby", "Text-label");
  editor.setAttribute("aria-describedby", "Text-hint");
  editor.innerHTML = area.value;
  run("defaultParagraphSeparator", "p");
  editor.addEventListener("input", keep);
  editor.addEventListener("paste", paste);
  said = document.createElement("div");
  said.className = "editor-said";
  said.setAttribute("role", "status");
  frame.append(bar, editor, said);
  area.hidden = true;
  area.after(frame);
  const label = document.querySelector(`label[for="${area.id}"]`);
  label.id = "Text-label";
  label.addEventListener("click", () => editor.focus());
  document.querySelectorAll("[data-insert]").forEach((button) => button.addEventListener("click", () => insertPicture(button)));
}

if (area) build();
