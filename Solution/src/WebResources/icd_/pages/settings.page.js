// @ts-check
/* global GetGlobalContext, fetch, Intl */

/** Puts what Icd.Settings knows on the page, in the user's language. */
(function () {
    "use strict";

    const english = 1033;
    const tags = { 1031: "de", 1033: "en", 1036: "fr", 1041: "ja", 3082: "es" };
    const context = typeof GetGlobalContext === "function" ? GetGlobalContext() : null;
    const language = context && Icd.SettingsTexts[context.userSettings.languageId] ? context.userSettings.languageId : english;
    const texts = { ...Icd.SettingsTexts[english], ...Icd.SettingsTexts[language] };
    const address = `${context ? context.getClientUrl() : ""}/api/data/v9.2/`;

    const api = {
        get: (path) => call("GET", path).then((answer) => answer.json()),
        post: (path, body) => call("POST", path, body),
        patch: (path, body) => call("PATCH", path, body),
    };

    async function call(method, path, body) {
        const answer = await fetch(address + path, {
            method,
            headers: { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0", "Content-Type": "application/json; charset=utf-8" },
            body: body ? JSON.stringify(body) : undefined,
        });
        if (!answer.ok) {
            throw Object.assign(new Error(`HTTP ${answer.status}`), { status: answer.status });
        }
        return answer;
    }

    const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

    const text = (key, ...values) => values.reduce((result, value, index) => result.replace(`{${index}}`, String(value)), texts[key]);

    const time = (iso) => new Intl.DateTimeFormat(tags[language], { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

    function element(name, content, className) {
        const made = document.createElement(name);
        made.textContent = content;
        if (className) {
            made.className = className;
        }
        return made;
    }

    function checkOf(finding, onConfirm) {
        const item = element("li", "", finding.level);
        const [problem, fix] = texts[finding.text];
        const fill = (part) => finding.values.reduce(
            (result, value, index) => result.replace(`{${index}}`, finding.text === "relayGone" ? time(value) : String(value)), part);
        const line = element("p", "");
        line.append(element("span", [text(finding.level), finding.code].filter(Boolean).join(" "), "level"), ` · ${fill(problem)}`);
        item.append(line, element("p", fill(fix)));
        if (finding.action === "confirm") {
            const button = element("button", text("confirm"));
            button.addEventListener("click", onConfirm);
            item.append(button);
        }
        return item;
    }

    function pair(name, value) {
        const group = element("div", "");
        group.append(element("dt", text(name)), element("dd", value));
        return group;
    }

    function relayOf(contact) {
        if (!contact) {
            return [pair("lastContact", text("never"))];
        }
        return [
            pair("lastContact", time(contact.at)),
            pair("lastDelivery", contact.lastDelivery ? time(contact.lastDelivery) : text("never")),
            pair("webhook", contact.webhook || text("unknown")),
            pair("waiting", String(contact.waiting)),
            pair("setAsideCount", String(contact.setAside)),
            pair("version", contact.version),
        ];
    }

    function rowOf(variable) {
        const row = element("tr", "");
        const name = element("th", variable.displayName);
        name.setAttribute("scope", "row");
        name.append(element("small", variable.schemaName));
        const given = variable.value || variable.defaultValue;
        const shown = !given ? text("empty") : variable.type === Icd.Settings.secretType ? text("secretSet") : given;
        const origin = !given ? "" : text(variable.value ? "fromEnvironment" : "fromDefault");
        row.append(name, element("td", shown), element("td", origin));
        return row;
    }

    function errorOf(error) {
        const item = element("li", "");
        item.append(element("p", [time(error.on), error.code, error.name].filter(Boolean).join(" · ")));
        return item;
    }

    function show(state) {
        const found = Icd.Settings.findings(state, new Date());
        const confirm = () => act(async () => {
            await Icd.Settings.confirm(api, state);
            await load();
        });
        byId("checks").replaceChildren(...(found.length
            ? found.map((finding) => checkOf(finding, confirm))
            : [checkOf({ level: "ok", text: "allWell", values: [] }, confirm)]));
        byId("relay").replaceChildren(...relayOf(state.contact));
        byId("variables").replaceChildren(...state.variables.map(rowOf));
        byId("errors").replaceChildren(...(state.errors.length ? state.errors.map(errorOf) : [element("li", text("noErrors"))]));
        byId("summary").textContent = found.length ? text("summary", found.length) : text("summaryFine");
    }

    async function load() {
        byId("summary").textContent = text("reading");
        const settings = context && context.organizationSettings;
        const organization = settings
            ? { id: settings.organizationId, name: settings.uniqueName }
            : await api.get("RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')")
                .then((answer) => ({ id: answer.Detail.OrganizationId, name: answer.Detail.UniqueName }));
        show(await Icd.Settings.read(api, organization, new Date()));
    }

    async function act(action) {
        const buttons = document.querySelectorAll("button");
        buttons.forEach((button) => { button.disabled = true; });
        try {
            await action();
        } catch (failure) {
            byId("summary").textContent = text("failed", failure instanceof Error ? failure.message : String(failure));
        } finally {
            document.querySelectorAll("button").forEach((button) => { button.disabled = false; });
        }
    }

    document.documentElement.lang = tags[language];
    document.title = text("title");
    document.querySelectorAll("[data-text]").forEach((part) => { part.textContent = text(part.getAttribute("data-text")); });
    byId("refresh").addEventListener("click", () => act(load));
    act(load);
})();
