package app.farvel.browser;

/** What is asked of a page inside the browser. */
final class PageScripts {

    private PageScripts() {}

    /** Plain faults, in words. */
    static final String FAULTS = """
            ({ language, english }) => {
              const wrong = [];
              const say = (what, node) => wrong.push(what + (node ? ": " + node.outerHTML.slice(0, 160) : ""));
              const all = (selector) => [...document.querySelectorAll(selector)];
              const html = document.documentElement;

              if (all("h1").length !== 1) say(`${all("h1").length} h1`);
              if (!document.title.replace(/[·|–-]?\\s*Farvel\\s*$/, "").trim()) say(`no title: "${document.title}"`);
              if (all("main").length !== 1) say(`${all("main").length} main`);
              if (html.lang !== language) say(`lang is ${html.lang}, not ${language}`);
              const untold = html.outerHTML.match(/\\?\\?[\\w.-]+\\?\\?/g);
              if (untold) say("untold " + [...new Set(untold)].join(" "));

              const ids = all("[id]").map((node) => node.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => say("id twice: " + id));
              const byId = (list) => list.split(/\\s+/).filter((id) => id && !document.getElementById(id));
              all("[aria-describedby], [aria-labelledby]").forEach((node) =>
                byId((node.getAttribute("aria-describedby") || "") + " " + (node.getAttribute("aria-labelledby") || "")).forEach((id) => say("points to no " + id, node)));
              all("label[for]").forEach((node) => { if (byId(node.htmlFor).length) say("label for nothing", node); });
              all("a[href^='#']").forEach((node) => { if (node.hash && byId(node.hash.slice(1)).length) say("link to nothing", node); });
              all("input:not([type=hidden]), select, textarea").forEach((node) => {
                if (!node.labels.length && !node.ariaLabel && !node.getAttribute("aria-labelledby")) say("no label", node);
              });
              const plain = (words) => words.toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, " ").trim();
              const shown = (node) => {
                const copy = node.cloneNode(true);
                copy.querySelectorAll("[aria-hidden=true], svg").forEach((hidden) => hidden.remove());
                return plain(copy.textContent);
              };
              all("a[aria-label], button[aria-label], summary[aria-label]").forEach((node) => {
                if (!plain(node.ariaLabel).includes(shown(node))) say("called otherwise than it shows", node);
              });
              all("form form, button button, a a, a button, button a").forEach((node) => say("nested", node));
              all("[style]:not([style=''])").forEach((node) => say("inline style", node));

              if (html.scrollWidth > innerWidth) {
                const wide = all("main *").filter((node) => node.getBoundingClientRect().right > innerWidth + 1).slice(0, 3);
                say(`${html.scrollWidth} px wide in ${innerWidth}`);
                wide.forEach((node) => say("too wide", node));
              }

              const foreign = new Set(english);
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode.nodeValue.trim();
                const where = walker.currentNode.parentElement;
                if (!text || where.closest("script, style, textarea, [lang]:not(html)")) continue;
                if (/\\{\\d\\}|\\bundefined\\b|^null$/.test(text)) say("unfilled text: " + text, where);
                if (foreign.has(text)) say("in English: " + text, where);
              }
              return wrong;
            }
            """;

    /** The kinds of elements on a page: what they are, what they look like and what they stand in. */
    static final String KINDS = """
            () => {
              const look = (node) => node.localName + "." + (node.getAttribute("class") || "").replace(/\\bh\\d\\b/, "");
              const all = [...document.querySelectorAll("body *")].filter((node) => !node.closest("svg svg, svg > *"));
              return [...new Set(all.map((node) => look(node.parentElement) + ">" + look(node)))];
            }
            """;
}
