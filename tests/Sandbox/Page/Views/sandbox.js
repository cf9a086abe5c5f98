// Keeps the page up to date without a reload. Without this script the page shows what was there when it was loaded.
"use strict";

const everyMilliseconds = 1000;

// The forms' tokens differ in every answer and tell nothing new.
const content = region => {
    const copy = region.cloneNode(true);
    copy.querySelectorAll("input[type=hidden]").forEach(token => token.remove());
    return copy.innerHTML;
};

const regions = [...document.querySelectorAll("[data-live]")];
const shown = new Map(regions.map(region => [region.id, content(region)]));

const isTypedIn = region => [...region.querySelectorAll("input:not([type=hidden])")]
    .some(input => input === document.activeElement || input.value !== input.defaultValue);

const renew = (region, fresh) => {
    const focused = region.contains(document.activeElement) ? document.activeElement.id : "";
    shown.set(region.id, content(fresh));
    region.replaceChildren(...fresh.childNodes);
    if (focused)
        document.getElementById(focused)?.focus();
};

const look = async () => {
    if (document.hidden)
        return;
    const answer = await fetch("/live" + location.search);
    if (!answer.ok)
        return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const region of regions) {
        const fresh = page.getElementById(region.id);
        if (content(fresh) !== shown.get(region.id) && !isTypedIn(region))
            renew(region, fresh);
    }
};

const lookAgain = () => look().catch(() => { }).finally(() => setTimeout(lookAgain, everyMilliseconds));

setTimeout(lookAgain, everyMilliseconds);
