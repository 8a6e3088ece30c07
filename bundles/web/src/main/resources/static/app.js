// What the pages do by themselves. No inline code anywhere: the content security policy forbids it.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const shown = (element) => element.offsetParent !== null;

// --- amounts: whole minor units, never fractions -------------------------------------------------

const groups = document.documentElement.lang === "en" ? "," : "\u00a0";
const point = document.documentElement.lang === "en" ? "." : ",";

export function money(minor, { symbol, decimals }) {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(Number(decimals) + 1, "0");
  const cut = digits.length - Number(decimals);
  const whole = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, groups);
  const sign = minor < 0n ? "-" : "";
  return sign + whole + (cut < digits.length ? point + digits.slice(cut) : "") + "\u00a0" + symbol;
}

// --- lettering by hand: ticked items and their difference ----------------------------------------

function reckon(form) {
  const bar = form.querySelector(".selection");
  if (!bar) return;
  let debit = 0n;
  let credit = 0n;
  document.querySelector("#messages .bad")?.remove(); // it was about the ticks of before
  const ticked = all("input[name=entry]:checked", form);
  for (const box of ticked) {
    const open = BigInt(box.dataset.open);
    if (open > 0n) debit += open;
    else credit -= open;
  }
  bar.hidden = ticked.length === 0;
  const picked = bar.querySelector(".picked");
  picked.textContent = (ticked.length > 1 ? picked.dataset.many : picked.dataset.one).replace("{0}", ticked.length);
  form.elements.debit.value = money(debit, form.dataset);
  form.elements.credit.value = money(credit, form.dataset);
  form.elements.difference.value = money(debit - credit, form.dataset);
  bar.querySelector(".difference").classList.toggle("balanced", debit === credit);
  const button = bar.querySelector("button.primary");
  button.textContent = debit === credit ? button.dataset.whole : button.dataset.partial;
  button.disabled = debit === 0n || credit === 0n;
  const whole = form.querySelector("[data-tick-all]");
  const boxes = all("input[name=entry]", form).filter(shown);
  whole.checked = boxes.length > 0 && boxes.every((box) => box.checked);
  whole.indeterminate = !whole.checked && ticked.length > 0;
}

let lastTicked;

function tick(box, range) {
  const form = box.form;
  const boxes = all("input[name=entry]", form).filter(shown);
  const from = boxes.indexOf(lastTicked);
  const to = boxes.indexOf(box);
  if (range && from >= 0) {
    boxes.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((each) => (each.checked = box.checked));
  }
  lastTicked = box;
  reckon(form);
}

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

function move(step) {
  const list = items();
  const at = list.indexOf(current());
  go(list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))]);
}

function press(key) {
  const scope = current()?.querySelector(`[data-key="${key}"]`);
  const target = scope ?? all(`[data-key="${key}"]`).find((e) => !e.closest("[data-item]"));
  if (!target || !shown(target) || target.disabled) return false;
  if (scope && !scope.matches("[data-reveal]")) {
    const list = items();
    const next = list[list.indexOf(current()) + 1];
    if (next) setTimeout(() => go(next), 0);
  }
  target.click();
  return true;
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
    else if (event.key === "ArrowDown" && field.matches("[data-search]")) move(1);
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
  const inList = row && document.activeElement === row;
  let done = true;
  if (event.key === "/") {
    const search = all("[data-search]", current() ?? document).find(shown) ?? all("[data-search]").find(shown);
    search?.focus();
    search?.select();
  } else if (event.key === "?") document.getElementById("help")?.showModal();
  else if (event.key === "j" || (event.key === "ArrowDown" && inList)) move(1);
  else if (event.key === "k" || (event.key === "ArrowUp" && inList)) move(-1);
  else if (event.key === "Enter" && inList) row.querySelector("a[href]")?.click();
  else if (event.key === " " && inList) row.querySelector("input[type=checkbox]")?.click();
  else if (/^[a-z1-9]$/.test(event.key)) done = press(event.key);
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
  const box = on("input[name=entry]");
  if (box) tick(box, event.shiftKey);
  const whole = on("[data-tick-all]");
  if (whole) {
    all("input[name=entry]", whole.form).filter(shown).forEach((each) => (each.checked = whole.checked));
    reckon(whole.form);
  }
  const none = on("[data-tick-none]");
  if (none) {
    all("input[name=entry]", none.form).forEach((each) => (each.checked = false));
    reckon(none.form);
  }
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

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-autosubmit]")) event.target.form.requestSubmit();
  const upload = event.target.closest("[data-upload]");
  if (upload && event.target.type === "file") showName(upload);
});

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-filter]")) filter(event.target);
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
  const latest = event.target.querySelector?.('[data-key="z"]');
  if (latest) all('[data-key="z"]').forEach((each) => each !== latest && each.removeAttribute("data-key"));
  // A card that came back is the one that is wanted.
  if (event.target.matches?.("article.receipt")) go(event.target);
  // A card that was decided from one of its fields leaves the keys without a card: the next one.
  if (event.target.matches?.("article.decided") && document.activeElement === document.body && !current()) {
    const after = (item) => event.target.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING;
    go(items().find(after) ?? items()[0]);
  }
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
if (here.searchParams.has("done")) {
  here.searchParams.delete("done");
  history.replaceState(null, "", here);
}
// The browser may have kept ticks when the page was reloaded.
all("form[data-selection]").forEach(reckon);
if (document.querySelector("[data-start]")) go(items()[0]);
