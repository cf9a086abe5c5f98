// @ts-check

// What a launch would send to Ironclad, in the dialog of the command "Preview launch".
(function () {
    "use strict";

    const { execute, text } = Icd.Commands;

    /** @param {string} id */
    function element(id) {
        return /** @type {HTMLElement} */ (document.getElementById(id));
    }

    /**
     * @param {HTMLElement} holder
     * @param {string} tag
     * @param {string} content
     */
    function add(holder, tag, content) {
        const child = document.createElement(tag);
        child.textContent = content;
        holder.append(child);
        return child;
    }

    /** @param {any} preview */
    function show(preview) {
        const body = /** @type {HTMLElement} */ (document.querySelector("#rows tbody"));
        for (const row of preview.rows) {
            const line = document.createElement("tr");
            add(add(line, "td", row.label), "small", row.attribute);
            add(line, "td", row.value);
            const verdict = add(line, "td", row.text);
            verdict.className = row.ok ? "good" : "bad";
            if (row.fix) {
                add(verdict, "small", row.fix);
            }
            body.append(line);
        }
        element("template").textContent = preview.template;
        element("rows").hidden = preview.rows.length === 0;
        say(preview.message || text(preview.canLaunch ? "Preview.CanLaunch" : "Preview.CannotLaunch"), preview.canLaunch);
    }

    /**
     * @param {string} message
     * @param {boolean} good
     */
    function say(message, good) {
        const verdict = element("verdict");
        verdict.textContent = message;
        verdict.className = good ? "good" : "bad";
    }

    async function load() {
        say(text("Working"), true);
        try {
            const id = new URLSearchParams(window.location.search).get("data") || "";
            show(JSON.parse((await execute("icd_PreviewLaunch", id)).Result));
        } catch (error) {
            say(/** @type {any} */ (error).message, false);
        }
    }

    /** @type {any} */ (Icd).Preview = { ready: load() };
})();
