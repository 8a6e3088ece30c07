// Lettering by hand: what is ticked, on whatever page of the list; and proposals ticked to be accepted together.
import { money } from "./amounts.js";
import { all, shown } from "./dom.js";

const MOST_IN_A_URL = 500;
const selection = () => document.querySelector("form[data-selection]");
const boxes = (form) => all("input[name=entry]", form);

// --- ticked items, kept for this window by account: entry -> what was open of it ------------------

const key = (form) => "ticked " + form.dataset.selection;

function read(form) {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(key(form)) ?? "[]"));
  } catch {
    return new Map();
  }
}

function write(form, ticked) {
  sessionStorage.setItem(key(form), JSON.stringify([...ticked]));
  reckon(form, ticked);
}

function set(form, some, on) {
  document.querySelector("#messages .bad")?.remove(); // it was about the ticks of before
  const ticked = read(form);
  for (const box of some) {
    box.checked = on;
    if (on) ticked.set(box.value, box.dataset.open);
    else ticked.delete(box.value);
  }
  write(form, ticked);
}

/** Ticks the boxes of the page as they were ticked before; a proposal to be adjusted begins anew. */
export function restore(form) {
  const anew = form.hasAttribute("data-preset");
  const ticked = anew ? new Map() : read(form);
  form.removeAttribute("data-preset");
  for (const box of boxes(form)) {
    const on = anew ? box.defaultChecked : ticked.has(box.value);
    box.checked = on;
    if (on) ticked.set(box.value, box.dataset.open);
  }
  write(form, ticked);
}

export function forget(entries) {
  const form = selection();
  if (!form) return;
  const ticked = entries ? read(form) : new Map();
  entries?.forEach((entry) => ticked.delete(entry));
  write(form, ticked);
}

export const anythingTicked = (form) => read(form).size > 0;

// --- their sums, and what can be done with them --------------------------------------------------

function reckon(form, ticked = read(form)) {
  const bar = form.querySelector(".selection");
  if (!bar) return;
  let debit = 0n;
  let credit = 0n;
  for (const open of ticked.values()) {
    if (BigInt(open) > 0n) debit += BigInt(open);
    else credit -= BigInt(open);
  }
  bar.hidden = ticked.size === 0;
  const here = boxes(form).filter((box) => box.checked).length;
  const picked = bar.querySelector(".picked");
  picked.textContent =
    (ticked.size > 1 ? picked.dataset.many : picked.dataset.one).replace("{0}", ticked.size) +
    (here < ticked.size ? " " + picked.dataset.elsewhere.replace("{0}", ticked.size - here) : "");
  form.elements.ticked.value = [...ticked].map(([entry, open]) => entry + "_" + open).join(".");
  form.elements.debit.value = money(debit, form.dataset);
  form.elements.credit.value = money(credit, form.dataset);
  form.elements.difference.value = money(debit - credit, form.dataset);
  bar.querySelector(".difference").classList.toggle("balanced", debit === credit);
  offer(form, bar, debit, credit);
  const whole = form.querySelector("[data-tick-all]");
  if (!whole) return;
  const visible = boxes(form).filter(shown);
  whole.checked = visible.length > 0 && visible.every((box) => box.checked);
  whole.indeterminate = !whole.checked && here > 0;
}

// A difference can be written off where it is no more than the smaller side.
function offer(form, bar, debit, credit) {
  const apart = debit > credit ? debit - credit : credit - debit;
  const choice = form.elements.writtenOff;
  const label = choice.closest("label");
  label.hidden = apart === 0n || apart > (debit < credit ? debit : credit);
  if (label.hidden) choice.value = "";
  const button = bar.querySelector("button.primary");
  const words = apart === 0n ? "whole" : choice.value ? "off" : "partial";
  button.querySelector("span").textContent = button.dataset[words];
  button.disabled = debit === 0n || credit === 0n;
}

let last;

function tick(box, range) {
  const visible = boxes(box.form).filter(shown);
  const from = visible.indexOf(last);
  const to = visible.indexOf(box);
  last = box;
  const some = range && from >= 0 ? visible.slice(Math.min(from, to), Math.max(from, to) + 1) : [box];
  set(box.form, some, box.checked);
}

function showTicked(form) {
  const only = [...read(form).keys()].slice(0, MOST_IN_A_URL).join(".");
  htmx.ajax("GET", form.dataset.here + "?only=" + only, { target: "#items" });
}

// --- proposals ticked to be accepted together ----------------------------------------------------

export function countPicks() {
  const bar = document.querySelector("form[data-picks]");
  if (!bar) return;
  const count = all("[data-pick]:checked").length;
  const picked = bar.querySelector(".picked");
  bar.hidden = count === 0;
  picked.textContent = (count > 1 ? picked.dataset.many : picked.dataset.one).replace("{0}", count);
}

function pickFrom(least) {
  const sure = all("[data-pick]").filter((box) => Number(box.dataset.confidence) >= least);
  const on = sure.some((box) => !box.checked);
  sure.forEach((box) => (box.checked = on));
}

// --- events --------------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  const on = (selector) => event.target.closest(selector);
  const box = on("input[name=entry]");
  if (box) tick(box, event.shiftKey);
  const whole = on("[data-tick-all]");
  if (whole) set(whole.form, boxes(whole.form).filter(shown), whole.checked);
  if (on("[data-tick-none]")) {
    boxes(selection()).forEach((each) => (each.checked = false));
    forget();
  }
  if (on("[data-show-ticked]")) showTicked(selection());
  const from = on("[data-pick-from]");
  if (from) pickFrom(Number(from.dataset.pickFrom));
  if (on("[data-pick-none]")) all("[data-pick]").forEach((each) => (each.checked = false));
  if (from || on("[data-pick], [data-pick-none]")) countPicks();
});

document.addEventListener("change", (event) => {
  if (event.target.matches("select[name=writtenOff]")) reckon(event.target.form);
});

document.addEventListener("htmx:load", (event) => {
  const taken = event.target.closest?.("[data-taken]");
  if (taken) forget(taken.dataset.taken.split("."));
  const form = event.target.matches?.("form[data-selection]") ? event.target : event.target.querySelector?.("form[data-selection]");
  if (form) restore(form);
});

document.addEventListener("htmx:afterRequest", countPicks);
