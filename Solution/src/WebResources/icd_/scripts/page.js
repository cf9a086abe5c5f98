// @ts-check

// What the pages that open in dialogs share: the Xrm of the app, and the language of the user.
(function () {
    "use strict";

    // A page in a dialog has no Xrm of its own.
    const host = /** @type {any} */ (window);
    host.Xrm = host.Xrm || host.parent.Xrm;

    document.documentElement.lang = Icd.Commands.text("Language");
    document.querySelectorAll("[data-text]").forEach((labelled) => {
        labelled.textContent = Icd.Commands.text(/** @type {HTMLElement} */ (labelled).dataset.text || "");
    });
})();
