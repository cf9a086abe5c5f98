// @ts-check
/* global URL */

/**
 * What the settings page knows: it reads this environment's settings and says what is missing. No browser is needed for it.
 * @typedef {{ schemaName: string, displayName: string, type: number, value: string | null, defaultValue: string | null, definitionId: string, valueIds: string[] }} Variable
 * @typedef {{ version: string, at: string, lastDelivery: string | null, webhook: string | null, waiting: number, setAside: number, humanNeeded: string[] }} Contact
 * @typedef {{ id: string, name: string }} Organization
 * @typedef {{ isEnabled: boolean, hasCredential: boolean }} Step
 * @typedef {{ organization: Organization, variables: Variable[], templates: number, contact: Contact | null, step: Step | null, isAudited: boolean | null, pending: number, errors: { name: string, code: string | null, on: string }[] }} State
 * @typedef {{ level: "error" | "warning" | "ok", code?: string, text: string, values: (string | number)[], action?: "confirm" }} Finding
 * @typedef {{ get(path: string): Promise<any>, post(path: string, body: object): Promise<void>, patch(path: string, body: object): Promise<void> }} Api
 */
var Icd = Icd || {};

Icd.Settings = (function () {
    "use strict";

    const contactEntry = "5f0b6c1e-93f4-4f0e-9d58-6d1f0c7a2b11";
    const launchStep = "Ironclad.Plugins.LaunchWorkflow.AgreementCreated: Create of icd_agreement";
    const secretType = 100000005;
    const contactMinutes = 15;
    const week = 7 * 24 * 3600 * 1000;
    const templateVariables = [
        "icd_IroncladMsaTemplateId", "icd_IroncladNdaTemplateId", "icd_IroncladSowTemplateId", "icd_IroncladOrderFormTemplateId",
    ];

    /** Where a table or a row is missing, or may not be read, the page shows what is left.
     * @template T @param {Promise<T>} answer @param {T} otherwise @returns {Promise<T>} */
    const orElse = (answer, otherwise) => answer.catch((/** @type {{ status?: number }} */ failure) => {
        if (failure.status === 403 || failure.status === 404) {
            return otherwise;
        }
        throw failure;
    });

    /** @param {any} row @returns {Variable} */
    const variableOf = (row) => {
        const values = row.environmentvariabledefinition_environmentvariablevalue || [];
        return {
            schemaName: row.schemaname,
            displayName: row.displayname || row.schemaname,
            type: row.type,
            value: (values.find((/** @type {any} */ value) => (value.value || "").trim()) || {}).value || null,
            defaultValue: row.defaultvalue || null,
            definitionId: row.environmentvariabledefinitionid,
            valueIds: values.map((/** @type {any} */ value) => value.environmentvariablevalueid),
        };
    };

    /** @param {any} row @returns {Contact | null} */
    const contactOf = (row) => {
        try {
            return row && { humanNeeded: [], ...JSON.parse(row.icd_details), at: row.modifiedon };
        } catch (ignored) {
            return null;
        }
    };

    /** @param {Api} api @param {Organization} organization @param {Date} now @returns {Promise<State>} */
    async function read(api, organization, now) {
        const since = new Date(now.getTime() - week).toISOString();
        const none = { value: [] };
        const [variables, templates, contact, steps, organizations, pending, errors] = await Promise.all([
            api.get("environmentvariabledefinitions?$select=schemaname,displayname,type,defaultvalue&$filter=startswith(schemaname,'icd_')"
                + "&$orderby=schemaname&$expand=environmentvariabledefinition_environmentvariablevalue($select=value)"),
            orElse(api.get("icd_templates?$select=icd_name&$filter=statecode eq 0"), none),
            orElse(api.get(`icd_logs(${contactEntry})?$select=icd_details,modifiedon`), null),
            orElse(api.get("sdkmessageprocessingsteps?$select=statecode,_sdkmessageprocessingstepsecureconfigid_value"
                + `&$filter=name eq '${launchStep}'`), none),
            orElse(api.get("organizations?$select=isauditenabled"), none),
            api.get("icd_agreements?$select=icd_name&$filter=icd_ironcladworkflowstatus eq 'Launch pending' and statecode eq 0&$top=1&$count=true"),
            orElse(api.get(`icd_logs?$select=icd_name,icd_code,createdon&$filter=icd_severity eq 3 and createdon ge ${since}`
                + "&$orderby=createdon desc&$top=10"), none),
        ]);
        const step = steps.value[0];
        return {
            organization,
            variables: variables.value.map(variableOf),
            templates: templates.value.length,
            contact: contactOf(contact),
            step: step ? { isEnabled: step.statecode === 0, hasCredential: Boolean(step._sdkmessageprocessingstepsecureconfigid_value) } : null,
            isAudited: organizations.value.length ? organizations.value[0].isauditenabled : null,
            pending: pending["@odata.count"],
            errors: errors.value.map((/** @type {any} */ row) => ({ name: row.icd_name, code: row.icd_code || null, on: row.createdon })),
        };
    }

    /** @param {State} state @param {string} schemaName */
    const find = (state, schemaName) => state.variables.find((variable) => variable.schemaName === schemaName);

    /** @param {State} state @param {string} schemaName */
    const setting = (state, schemaName) => {
        const variable = find(state, schemaName);
        return ((variable && (variable.value || variable.defaultValue)) || "").trim();
    };

    /** @param {State} state */
    const isCopy = (state) => {
        const confirmed = setting(state, "icd_ConfirmedOrganization");
        if (!confirmed) {
            return false;
        }
        const [id, ...name] = confirmed.split(" ");
        const plain = (/** @type {string} */ text) => text.trim().replace(/[{}]/g, "").toLowerCase();
        return plain(id) !== plain(state.organization.id) || (name.length > 0 && plain(name.join(" ")) !== plain(state.organization.name));
    };

    /** @param {string} address */
    const isIroncladAddress = (address) => {
        try {
            const url = new URL(address);
            return url.protocol === "https:" && url.pathname === "/" && !url.search && !url.hash;
        } catch (ignored) {
            return false;
        }
    };

    /** @param {State} state @returns {Finding[]} */
    function settingFindings(state) {
        /** @type {Finding[]} */
        const found = [];
        const add = (/** @type {Finding["level"]} */ level, /** @type {string} */ code, /** @type {string} */ text) =>
            found.push({ level, code, text, values: [] });
        if (isCopy(state)) {
            found.push({ level: "error", code: "ICD-4001", text: "copied", values: [], action: "confirm" });
        }
        if (!isIroncladAddress(setting(state, "icd_IroncladBaseUrl"))) {
            add("error", "ICD-4012", "baseUrl");
        }
        if (!setting(state, "icd_IroncladCreatorEmail")) {
            add("error", "ICD-4011", "creator");
        }
        if (!state.templates && templateVariables.every((name) => !setting(state, name))) {
            add("error", "ICD-4021", "noTemplate");
        }
        if (state.step && !state.step.isEnabled) {
            add("error", "ICD-4022", "stepOff");
        }
        if (state.step && !state.step.hasCredential && !setting(state, "icd_IroncladCredential")) {
            add("error", "ICD-4015", "credential");
        }
        if (state.isAudited === false) {
            add("warning", "ICD-4023", "audit");
        }
        return found;
    }

    /** @param {State} state @param {Date} now @returns {Finding[]} */
    function relayFindings(state, now) {
        const contact = state.contact;
        if (!contact) {
            return [{ level: "error", code: "ICD-5021", text: "relayNever", values: [] }];
        }
        /** @type {Finding[]} */
        const found = contact.humanNeeded.map((report) => ({ level: "error", code: "ICD-5023", text: "human", values: [report] }));
        if (now.getTime() - new Date(contact.at).getTime() > contactMinutes * 60000) {
            found.unshift({ level: "error", code: "ICD-5022", text: "relayGone", values: [contact.at] });
        }
        if (!contact.lastDelivery) {
            found.push({ level: "warning", code: "ICD-5024", text: "noDelivery", values: [] });
        }
        if (contact.setAside > 0) {
            found.push({ level: "warning", code: "ICD-5025", text: "setAside", values: [contact.setAside] });
        }
        if (state.pending > 0) {
            found.push({ level: "warning", code: "ICD-4024", text: "pending", values: [state.pending] });
        }
        return found;
    }

    /** What is missing or wrong, the worst first.
     * @param {State} state @param {Date} now @returns {Finding[]} */
    function findings(state, now) {
        const found = [...settingFindings(state), ...relayFindings(state, now)];
        return [...found.filter((one) => one.level === "error"), ...found.filter((one) => one.level === "warning")];
    }

    /** The settings are this organization"s own from now on; the log tells that somebody said so.
     * @param {Api} api @param {State} state */
    async function confirm(api, state) {
        const variable = find(state, "icd_ConfirmedOrganization");
        if (!variable) {
            throw new Error("icd_ConfirmedOrganization");
        }
        const value = `${state.organization.id.replace(/[{}]/g, '').toLowerCase()} ${state.organization.name}`;
        for (const id of variable.valueIds) {
            await api.patch(`environmentvariablevalues(${id})`, { value });
        }
        if (variable.valueIds.length === 0) {
            const definition = `/environmentvariabledefinitions(${variable.definitionId})`;
            await api.post("environmentvariablevalues", { value, "EnvironmentVariableDefinitionId@odata.bind": definition });
        }
        await api.post("icd_logs", {
            icd_name: "An administrator confirmed this environment", icd_event: 9, icd_severity: 1, icd_details: value,
        });
    }

    return { read, findings, confirm, secretType };
})();
