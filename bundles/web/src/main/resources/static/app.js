// What the pages do by themselves. No inline code anywhere: the content security policy forbids it.
import { all, shown } from "./dom.js";
import { anythingTicked, countPicks, forget, restore } from "./lettering.js";

// --- filtering the rows that are on the page -----------------------------------------------------

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u00a0\u202f]/g, " ").toLowerCase();

function filter(input) {
  const words = plain(input.value).split(" ").filter(Boolean);
  for (const row of all("tbody tr[data-item]", document.querySelector(input.dataset.filter))) {
    const text = plain(row.textContent);
    row.hidden = !words.every((word) => text.includes(word));
  }
}

// --- moving in lists -----------------------------------------------------------------------------

const items = () => all("[data-item]").filter(shown);
const current = () => document.querySelector("[data-item].current");

function go(item) {
  if (!item) return;
  current()?.classList.remove("current");
  item.classList.add("current");
  item.tabIndex = -1;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

const first = (list) => go(all("[data-item]", list).find(shown));

function move(step) {
  const list = items();
  const at = list.indexOf(current());
  go(list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))]);
}

function press(key) {
  const scope = current()?.querySelector(`[data-key="${key}"]`);
  const target = scope ?? all(`[data-key="${key}"]`).find((e) => !e.closest("[data-item]"));
  if (!target || !shown(target) || target.disabled) return false;
  if (target.matches("select")) {
    target.focus();
    return true;
  }
  if (scope && !scope.matches("[data-reveal], a")) {
    const list = items();
    const next = list[list.indexOf(current()) + 1];
    if (next) setTimeout(() => go(next), 0);
  }
  target.click();
  return true;
}

// Letters what is ticked; where nothing is, opens the row.
function enter(row) {
  const form = row.closest("form[data-selection]");
  if (form && anythingTicked(form)) press("l");
  else row.querySelector("a[href]")?.click();
}

// From a search field of a card to what it found, and up and down there.
function stepFound(from, step) {
  const card = from.closest("[data-item]");
  const choices = all("[data-found] button", card ?? document.createElement("p"));
  const next = choices.indexOf(from) + step;
  if (next < 0) card?.querySelector("[data-search]")?.focus();
  else choices[Math.min(next, choices.length - 1)]?.focus();
  return choices.length > 0;
}

// Out of a field, back to its card if it is in one.
function leave(field) {
  field.blur();
  const form = field.closest("form.aside");
  if (form) reveal(form, false);
  const card = field.closest("[data-item]");
  if (card) go(card);
}

function reveal(form, open) {
  form.hidden = !open;
  document.querySelector(`[data-reveal="#${form.id}"]`)?.setAttribute("aria-expanded", String(open));
  if (open) form.querySelector("input:not([type=hidden])")?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const field = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (field) {
    if (event.key === "Escape") leave(field);
    else if (event.key === "ArrowDown" && stepFound(field, 1)) event.preventDefault();
    else if (event.key === "ArrowDown" && field.matches("[data-list]")) first(document.querySelector(field.dataset.list));
    else if (event.key === "ArrowDown" && field.matches("[data-search]")) move(1);
    else if (event.key === "Enter" && field.matches("form[data-selection] select")) press("l");
    else return;
    event.preventDefault();
    return;
  }
  const found = event.target.closest("[data-found] button");
  if (found && /^Arrow(Down|Up)$/.test(event.key)) {
    stepFound(found, event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    return;
  }
  const row = current();
  const active = document.activeElement;
  const inList = row && (active === row || (active.matches("input[type=checkbox]") && row.contains(active)));
  const steps = inList || (active === document.body && document.querySelector("[data-start]"));
  const key = event.shiftKey ? event.key : event.key.toLowerCase(); // Caps Lock is no Shift
  let done = true;
  if (event.key === "/") {
    const search = all("[data-search]", current() ?? document).find(shown) ?? all("[data-search]").find(shown);
    search?.focus();
    search?.select();
  } else if (event.key === "?") document.getElementById("help")?.showModal();
  else if (event.key === "j" || (event.key === "ArrowDown" && steps)) move(1);
  else if (event.key === "k" || (event.key === "ArrowUp" && steps)) move(-1);
  else if (event.key === "Enter" && inList) enter(row);
  else if (event.key === " " && inList) row.querySelector("input[type=checkbox]")?.click();
  else if (/^[a-zA-Z1-9]$/.test(key)) done = press(key);
  else done = false;
  if (done) event.preventDefault();
});

// --- clicks --------------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const on = (selector) => event.target.closest(selector);
  if (on("[data-print]")) print();
  if (on("[data-back]")) history.back();
  if (on("[data-help]")) document.getElementById("help").showModal();
  if (on("[data-close]")) on("dialog").close();
  const box = on("[data-item] input[type=checkbox]");
  if (box) go(box.closest("[data-item]"));
  const revealer = on("[data-reveal]");
  if (revealer) {
    const form = document.querySelector(revealer.dataset.reveal);
    reveal(form, form.hidden);
  }
  const expander = on("[data-expand]");
  if (expander) {
    const more = expander.closest("tbody").querySelector(".more");
    more.hidden = !more.hidden;
    expander.setAttribute("aria-expanded", String(!more.hidden));
  }
  const row = on("tr[data-href]");
  if (row && !on("a, button, input, label") && String(getSelection()) === "") row.querySelector("a[href]")?.click();
  for (const menu of all("details.drop[open], details.rename[open]")) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-filter]")) filter(event.target);
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-autosubmit]")) event.target.form.requestSubmit();
  const upload = event.target.closest("[data-upload]");
  if (upload && event.target.type === "file") showName(upload);
});

// --- files dropped onto the upload form ----------------------------------------------------------

function showName(form) {
  const file = form.elements.file.files[0];
  const label = form.querySelector(".zone-name");
  label.hidden = !file;
  form.querySelector(".zone-text").hidden = Boolean(file);
  label.textContent = file ? file.name : "";
}

for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const zone = document.querySelector(".zone");
    if (!zone || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault(); // elsewhere on the page, the browser would leave it to open the file
    const inside = event.target.closest?.(".zone") === zone;
    zone.classList.toggle("over", inside && kind !== "drop" && kind !== "dragleave");
    if (kind === "drop" && inside) {
      const form = zone.closest("form");
      form.elements.file.files = event.dataTransfer.files;
      showName(form);
    }
  });
}

document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = event.target.querySelector?.(".zone progress");
  if (!bar || !event.detail.total) return;
  bar.hidden = false;
  bar.value = (100 * event.detail.loaded) / event.detail.total;
});

// --- htmx ----------------------------------------------------------------------------------------

document.addEventListener("htmx:beforeSwap", (event) => {
  // An error that a dialog caused is shown in the dialog, which covers the page.
  const box = event.detail.requestConfig?.elt?.closest?.("dialog")?.querySelector(".dialog-messages");
  if (box && event.detail.isError) event.detail.target = box;
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "dialog") event.target.showModal();
});

document.addEventListener("htmx:load", (event) => {
  // One key takes back the last decision; those before are taken back by a click.
  for (const key of ["z", "u"]) {
    const latest = event.target.querySelector?.(`[data-key="${key}"]`);
    if (latest) all(`[data-key="${key}"]`).forEach((each) => each !== latest && each.removeAttribute("data-key"));
  }
  // Another page of a list: its first row, unless something is being typed or chosen.
  if (event.target.matches?.("form[data-selection]") && !document.activeElement.matches("input, select")) first(event.target);
  // A card that came back is the one that is wanted.
  if (event.target.matches?.("article.receipt")) go(event.target);
  // A card that was decided from one of its fields leaves the keys without a card: the next one.
  if (event.target.matches?.("article.decided") && document.activeElement === document.body && !current()) {
    const after = (item) => event.target.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING;
    go(items().find(after) ?? items()[0]);
  }
});

// What went wrong before is over once something has gone well.
document.addEventListener("htmx:afterRequest", (event) => {
  const { successful, target, requestConfig } = event.detail;
  if (successful && requestConfig.verb === "post" && target.id !== "messages") document.querySelector("#messages .bad")?.remove();
});

document.addEventListener("htmx:sendError", () => {
  const message = document.createElement("div");
  message.className = "message bad";
  message.textContent = document.body.dataset.unreachable;
  document.getElementById("messages").replaceChildren(message);
});

// --- at the start --------------------------------------------------------------------------------

// What has just been done is told once: reloading or bookmarking the page must not tell it again.
const here = new URL(location.href);
const done = here.searchParams.get("done");
if (done) {
  here.searchParams.delete("done");
  here.searchParams.delete("made");
  history.replaceState(null, "", here);
}
if (done?.startsWith("lettered")) forget();
all("form[data-selection]").forEach(restore);
countPicks();
const start = document.querySelector(done?.startsWith("lettered") ? "form[data-selection]" : "[data-start]");
if (start) first(start);
