// @ts-check
/* global GetGlobalContext, fetch */

var Icd = Icd || {};

/** Puts what Icd.Settings knows on the page, in the user's language. */
Icd.SettingsPage = (function () {
    "use strict";

    const english = 1033;
    /** @type {Record<number, string>} */
    const tags = { 1031: "de", 1033: "en", 1036: "fr", 1041: "ja", 3082: "es" };
    /** @type {Record<number, Record<string, any>>} */
    const languages = Icd.SettingsTexts;
    const shown = { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" };

    const context = typeof GetGlobalContext === "function" ? GetGlobalContext() : null;
    const chosen = context ? context.userSettings.languageId : english;
    const language = languages[chosen] ? chosen : english;
    const texts = Object.assign({}, languages[english], languages[language]);
    const address = `${context ? context.getClientUrl() : ""}/api/data/v9.2/`;

    /**
     * @param {string} method
     * @param {string} path
     * @param {object} [body]
     */
    async function call(method, path, body) {
        const headers = { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0", "Content-Type": "application/json; charset=utf-8" };
        const answer = await fetch(address + path, { method, headers, body: body ? JSON.stringify(body) : undefined });
        if (!answer.ok) {
            throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status });
        }
        return answer;
    }

    const api = {
        /** @param {string} path */
        get: (path) => call("GET", path).then((answer) => answer.json()),

        /** @param {string} path @param {object} body */
        post: async (path, body) => {
            await call("POST", path, body);
        },

        /** @param {string} path @param {object} body */
        patch: async (path, body) => {
            await call("PATCH", path, body);
        },
    };

    /** @param {string} id */
    function byId(id) {
        return /** @type {HTMLElement} */ (document.getElementById(id));
    }

    /** @param {string} pattern @param {any[]} values */
    function fill(pattern, values) {
        return values.reduce((/** @type {string} */ result, value, index) => result.replace(`{${index}}`, String(value)), pattern);
    }

    /** @param {string} key @param {any[]} values */
    function text(key, ...values) {
        return fill(texts[key], values);
    }

    /** @param {string} iso */
    function time(iso) {
        return new Date(iso).toLocaleString(tags[language], /** @type {any} */ (shown));
    }

    /** @param {string} name @param {string} content @param {string} [className] */
    function element(name, content, className) {
        const made = document.createElement(name);
        made.textContent = content;
        made.className = className || "";
        return made;
    }

    /** @param {any} finding @param {() => void} onConfirm */
    function checkOf(finding, onConfirm) {
        const values = finding.text === "relayGone" ? finding.values.map(time) : finding.values;
        const [problem, fix] = texts[finding.text];
        const line = element("p", "");
        line.append(element("span", [text(finding.level), finding.code].filter(Boolean).join(" "), "level"), ` · ${fill(problem, values)}`);
        const item = element("li", "", finding.level);
        item.append(line, element("p", fill(fix, values)));
        if (finding.action === "confirm") {
            const button = element("button", text("confirm"));
            button.addEventListener("click", onConfirm);
            item.append(button);
        }
        return item;
    }

    /** @param {string} name @param {string} value */
    function pair(name, value) {
        const group = element("div", "");
        group.append(element("dt", text(name)), element("dd", value));
        return group;
    }

    /** @param {any} contact */
    function relayOf(contact) {
        return contact ? [
            pair("lastContact", time(contact.at)),
            pair("lastDelivery", contact.lastDelivery ? time(contact.lastDelivery) : text("never")),
            pair("webhook", contact.webhook || text("unknown")),
            pair("waiting", String(contact.waiting)),
            pair("setAsideCount", String(contact.setAside)),
            pair("version", contact.version),
        ] : [pair("lastContact", text("never"))];
    }

    /** @param {any} variable */
    function rowOf(variable) {
        const given = variable.value || variable.defaultValue;
        const name = element("th", variable.displayName);
        name.setAttribute("scope", "row");
        name.append(element("small", variable.schemaName));
        const row = element("tr", "");
        row.append(
            name,
            element("td", !given ? text("empty") : variable.type === Icd.Settings.secretType ? text("secretSet") : given),
            element("td", given ? text(variable.value ? "fromEnvironment" : "fromDefault") : ""));
        return row;
    }

    /** @param {any} error */
    function errorOf(error) {
        return element("li", [time(error.on), error.code, error.name].filter(Boolean).join(" · "));
    }

    /** @param {any} state */
    function show(state) {
        const found = Icd.Settings.findings(state, new Date());
        const confirm = () => act(async () => {
            await Icd.Settings.confirm(api, state);
            await load();
            byId("summary").focus();
        });
        const checks = found.length ? found : [{ level: "ok", text: "allWell", values: [] }];
        byId("checks").replaceChildren(...checks.map((finding) => checkOf(finding, confirm)));
        byId("relay").replaceChildren(...relayOf(state.contact));
        byId("variables").replaceChildren(...state.variables.map(rowOf));
        byId("errors").replaceChildren(...(state.errors.length ? state.errors.map(errorOf) : [element("li", text("noErrors"))]));
        byId("summary").textContent = found.length ? text("summary", found.length) : text("summaryFine");
    }

    async function organization() {
        if (context) {
            return { id: context.organizationSettings.organizationId, name: context.organizationSettings.uniqueName };
        }
        const { Detail } = await api.get("RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')");
        return { id: Detail.OrganizationId, name: Detail.UniqueName };
    }

    async function load() {
        byId("summary").textContent = text("reading");
        show(await Icd.Settings.read(api, await organization(), new Date()));
    }

    /** @param {boolean} disabled */
    function disable(disabled) {
        document.querySelectorAll("button").forEach((button) => {
            button.disabled = disabled;
        });
    }

    /** @param {() => Promise<void>} action */
    async function act(action) {
        disable(true);
        try {
            await action();
        } catch (failure) {
            byId("summary").textContent = text("failed", failure instanceof Error ? failure.message : String(failure));
        } finally {
            disable(false);
        }
    }

    document.documentElement.lang = tags[language];
    document.title = text("title");
    document.querySelectorAll("[data-text]").forEach((part) => {
        part.textContent = text(part.getAttribute("data-text") || "title");
    });
    byId("refresh").addEventListener("click", () => act(load));
    return { ready: act(load) };
})();
