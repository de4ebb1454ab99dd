"use strict";
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const keep = (name, value) => { try { value ? localStorage.setItem(name, value) : localStorage.removeItem(name); } catch { /* a private window */ } };
  const show = (theme) => { theme ? root.setAttribute("data-bs-theme", theme) : root.removeAttribute("data-bs-theme"); };

  root.classList.add("js");
  show(stored("theme"));

  const find = (selector) => document.querySelector(selector);
  const announce = (text) => { const place = find("#announce"); if (place && text) { place.textContent = ""; setTimeout(() => { place.textContent = text; }, 50); } };

  function switchTheme() {
    const now = stored("theme") || (system.matches ? "dark" : "light");
    const next = now === "dark" ? "light" : "dark";
    const chosen = (next === "dark") === system.matches ? null : next;
    keep("theme", chosen);
    show(chosen);
  }

  async function copy(button) {
    const source = find(button.dataset.copy);
    if (!source) return;
    const text = "value" in source ? source.value : source.innerText;
    try {
      await navigator.clipboard.writeText(text);
      said(button, button.dataset.copied);
    } catch {
      select(source);
      announce(button.dataset.select || button.dataset.copied);
    }
  }

  function select(source) {
    if (source.select) { source.hidden = false; source.focus(); source.select(); }
    else getSelection().selectAllChildren(source);
  }

  function said(button, text) {
    announce(text);
    const label = button.querySelector("span") || button;
    if (!text || label.dataset.before) return;
    label.dataset.before = label.textContent;
    label.textContent = text;
    setTimeout(() => { label.textContent = label.dataset.before; delete label.dataset.before; }, 2000);
  }

  const open = (dialog) => { if (dialog && dialog.showModal && !dialog.open) dialog.showModal(); };
  const go = (address) => { const home = find(".sidebar .brand"); if (home) location.assign(home.getAttribute("href").replace(/\/?$/, "") + address); };
  const first = (form) => form.matches("input, select, textarea") ? form : form.querySelector("input:not([type=hidden]), select, textarea");

  function focus(key, otherwise) {
    const place = find(`[data-shortcut="${key}"]`);
    const field = place && first(place);
    if (field) { field.focus(); if (field.select) field.select(); } else go(otherwise);
  }

  const keys = {
    "/": () => focus("/", "/contacts#q"),
    n: () => go("/contacts/new"),
    l: () => focus("l", "/contacts/log"),
    w: () => find('[data-shortcut="w"]')?.click(),
    "?": () => open(find("#shortcuts")),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.closest("input, select, textarea, [contenteditable], dialog")) return;
    if (stored("shortcuts") === "off") return;
    const act = Object.hasOwn(keys, event.key) && find(".sidebar") && keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    const button = target.closest("[data-copy], [data-opens], [data-print], [data-theme-toggle]");
    if (button?.dataset.copy) copy(button);
    else if (button?.dataset.opens) open(find(button.dataset.opens));
    else if (button?.matches("[data-print]")) print();
    else if (button) switchTheme();
    else if (target instanceof HTMLDialogElement) target.close();
    document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(target)) menu.open = false; });
  });

  document.addEventListener("keyup", (event) => {
    const menu = event.key === "Escape" && event.target.closest?.("details.menu[open], details.burger[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });

  // A form that keeps itself is sent when its last change has been kept, and keeps nothing more once it was sent.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[hx-post]")) {
      if (form.method !== "post" || form.closest("[hx-boost]")) return;
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "true";
      setTimeout(() => { delete form.dataset.sent; }, 4000);
      return;
    }
    if (form.matches(".htmx-request")) {
      event.preventDefault();
      form.addEventListener("htmx:afterRequest", () => setTimeout(() => form.requestSubmit(event.submitter)), { once: true });
    } else form.dataset.sent = "true";
  });
  document.addEventListener("htmx:beforeRequest", (event) => { if (event.target.dataset.sent) event.preventDefault(); });
  addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach((form) => { delete form.dataset.sent; }));

  // Parts of a form that matter only after some answers: data-only="renewal:rolls-over fixed-date; noticeTo:any-day".
  function fit(form) {
    const answered = ([name, answers]) => answers.split(" ").includes(form.elements[name]?.value);
    form.querySelectorAll("[data-only]").forEach((part) => {
      part.hidden = !part.dataset.only.split("; ").every((each) => answered(each.split(":")));
      part.querySelectorAll("input, select, textarea").forEach((field) => { field.disabled = part.hidden; });
    });
  }

  // Rows of which there always is an empty one below: data-grows.
  function grow(row) {
    if (!row || row.nextElementSibling?.matches("[data-grows]")) return;
    const next = row.cloneNode(true);
    next.querySelectorAll("input").forEach((field) => { field.value = ""; field.classList.remove("is-invalid"); ["id", "aria-invalid"].forEach((name) => field.removeAttribute(name)); });
    row.after(next);
  }

  // Enter goes to the same column of the next row, as it went to the next line of a list.
  document.addEventListener("keydown", (event) => {
    const row = event.key === "Enter" && !event.isComposing && event.target.matches("[data-grows] input") && event.target.closest("[data-grows]");
    const next = row && row.nextElementSibling?.matches("[data-grows]") && row.nextElementSibling.querySelector(`[name="${event.target.name}"]`);
    if (next) { event.preventDefault(); next.focus(); }
  });

  document.addEventListener("input", (event) => {
    grow(event.target.closest("[data-grows]"));
    const reword = event.target.id && document.getElementById(event.target.id + "-reword");
    if (!reword) return;
    event.target.setAttribute("aria-describedby", event.target.getAttribute("aria-describedby").replace(reword.id, "").trim());
    reword.remove();
  });

  // One box that ticks all of a name in its form, and follows them: data-ticks="ids".
  function tick(box) {
    const all = box.form.querySelector("[data-ticks]");
    if (!all) return;
    const boxes = [...box.form.querySelectorAll(`input[name="${all.dataset.ticks}"]`)];
    const ticked = boxes.filter((one) => one.checked).length;
    if (box === all) boxes.forEach((one) => { one.checked = all.checked; });
    else Object.assign(all, { checked: ticked === boxes.length, indeterminate: ticked > 0 && ticked < boxes.length });
  }

  document.addEventListener("change", (event) => {
    if (event.target.type === "checkbox" && event.target.form) tick(event.target);
    if (event.target.form?.querySelector("[data-only]")) fit(event.target.form);
    if (event.target.matches("[data-shortcuts-on]")) keep("shortcuts", event.target.checked ? null : "off");
  });

  // The zone this browser lives by, by the one name it has for all of a zone's names.
  const sameZone = (name) => { try { return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone; } catch { return name; } };
  const ownZone = () => { try { return Intl.DateTimeFormat().resolvedOptions().timeZone; } catch { return ""; } };

  const zoneIn = (select) => {
    const zone = ownZone();
    const names = [...(select?.options || [])].map((option) => option.value);
    return names.includes(zone) ? zone : names.find((name) => zone && sameZone(name) === sameZone(zone)) || zone;
  };

  function chooseZone(select) {
    const zone = zoneIn(select);
    if (!zone) return;
    if (![...select.options].some((option) => option.value === zone)) select.add(new Option(zone, zone));
    select.value = zone;
  }

  function offerZone(offer) {
    const zone = zoneIn(find("select[name=zone]"));
    if (!zone || [offer.dataset.zoneOffer, offer.dataset.declined].some((known) => known && sameZone(known) === sameZone(zone))) return;
    offer.querySelector("[data-zone]").textContent = zone;
    offer.querySelector("[name=zone]").value = zone;
    offer.hidden = false;
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-browser-zone=choose] select").forEach(chooseZone);
    document.querySelectorAll("[data-zone-offer]").forEach(offerZone);
    const on = find("[data-shortcuts-on]");
    if (on) on.checked = stored("shortcuts") !== "off";
    document.querySelectorAll("form:has([data-only])").forEach(fit);
    find(".form-errors a")?.focus();
    const target = document.getElementById(location.hash.slice(1));
    if (target?.matches("input, select, textarea")) target.focus();
  });
})();
