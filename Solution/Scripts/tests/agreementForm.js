import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";

const { XrmMockGenerator } = createRequire(import.meta.url)("xrm-mock");

const webResources = new URL("../../src/WebResources/icd_/", import.meta.url);

export const webResource = (path) => readFileSync(new URL(path, webResources), "utf8");

/** The scripts as a form loads them, in its order: one global name. */
export function loadScripts() {
    delete globalThis.Icd;
    for (const script of ["commands", "agreement"]) {
        runInThisContext(webResource(`scripts/${script}.js`));
    }
    return globalThis.Icd;
}

const texts = ["icd_name", "icd_ironcladworkflow", "icd_ironcladworkflowid", "icd_ironcladworkflowstatus", "icd_launcherror", "icd_errorcode", "icd_counterpartysignername", "icd_counterpartysigneremail"];
const lookups = ["icd_opportunityid", "icd_accountid", "transactioncurrencyid"];

/**
 * A form with the columns of the Agreement, and what the platform would do around it.
 * @param values By column; what is not named is empty.
 */
export function openForm(values = {}, { isNew = false, templates = [], answers = {} } = {}) {
    const xrm = XrmMockGenerator.initialise();
    const { Attribute } = XrmMockGenerator;
    texts.forEach((name) => Attribute.createString(name, values[name] ?? null));
    lookups.forEach((name) => Attribute.createLookup(name));
    Attribute.createNumber("icd_agreementvalue", values.icd_agreementvalue);
    Attribute.createDate("icd_agreementstartdate");
    Attribute.createOptionSet({ name: "icd_agreementtype", value: values.icd_agreementtype, options: [{ text: "MSA", value: 1 }, { text: "NDA", value: 2 }] }, [{}]);

    const form = XrmMockGenerator.getFormContext();
    const section = XrmMockGenerator.Section.createSection("section_problem", "Launch Problem", true, XrmMockGenerator.Tab.createTab("tab_summary"));
    form.ui.getFormType = () => (isNew ? 1 : 2);
    const calls = [];
    form.ui.refreshRibbon = () => calls.push("ribbon");
    form.data.save = async () => calls.push("save");
    form.data.refresh = async () => {
        calls.push("refresh");
        form.data.loadEventHandlers.forEach((handler) => handler());
    };
    xrm.Utility.getResourceString = (_, key) => key;
    xrm.Utility.showProgressIndicator = () => calls.push("busy");
    xrm.Utility.closeProgressIndicator = () => calls.push("idle");
    xrm.Navigation.openUrl = (url) => calls.push(`open ${url}`);
    xrm.Navigation.openAlertDialog = async ({ text }) => calls.push(`say ${text}`);
    xrm.Navigation.navigateTo = async (page) => calls.push(`show ${page.webresourceName} ${page.data}`);
    xrm.WebApi.retrieveMultipleRecords = async (table, query) => {
        calls.push(`read ${table} ${query}`);
        return { entities: templates };
    };
    xrm.WebApi.online = { execute: async (request) => execute(request, answers, calls, form) };
    const open = () => globalThis.Icd.Agreement.onLoad(XrmMockGenerator.getEventContext());
    return { form, section, calls, open, xrm };
}

async function execute(request, answers, calls, form) {
    const { operationName, boundParameter, parameterTypes } = request.getMetadata();
    calls.push(`${operationName} ${request[boundParameter].id}${request.Comment ? ` ${request.Comment}` : ""}`);
    const answer = answers[operationName];
    if (answer instanceof Error) {
        throw answer;
    }
    Object.entries(answer.columns ?? {}).forEach(([column, value]) => form.getAttribute(column).setValue(value));
    return { json: async () => answer, parameterTypes };
}

/** @returns {string[]} What is said above the form. */
export const said = (form) => (form.ui.formNotifications ?? []).map(({ level, message }) => `${level} ${message}`);
