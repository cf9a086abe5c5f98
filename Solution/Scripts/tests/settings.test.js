import assert from "node:assert/strict";
import test from "node:test";
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

delete globalThis.Icd;
for (const script of ["settings.texts.js", "settings.js"]) {
    runInThisContext(readFileSync(new URL(`../../src/WebResources/icd_/pages/${script}`, import.meta.url), "utf8"));
}
const { Settings, SettingsTexts } = globalThis.Icd;

const now = new Date("2026-07-30T12:00:00Z");
const here = { id: "{3F2504E0-4F89-11D3-9A0C-0305E82C3301}", name: "contoso" };
const variable = (schemaName, value, defaultValue = null) => ({ schemaName, displayName: schemaName, type: 100000000, value, defaultValue, definitionId: "d1", valueIds: value ? ["v1"] : [] });

/** An environment in which nothing is missing; a test changes one thing. */
function complete(changes = {}, settings = {}) {
    const values = {
        icd_IroncladBaseUrl: "https://ironcladapp.com",
        icd_IroncladCreatorEmail: "legal@contoso.test",
        icd_IroncladMsaTemplateId: "68dc41e5a7987b1e623e4711",
        icd_ConfirmedOrganization: "3f2504e0-4f89-11d3-9a0c-0305e82c3301 Contoso",
        ...settings,
    };
    return {
        organization: here,
        variables: Object.entries(values).map(([name, value]) => variable(name, value)),
        templates: 0,
        contact: { version: "1.0.0", at: "2026-07-30T11:58:00Z", lastDelivery: "2026-07-30T11:00:00Z", webhook: "", waiting: 0, setAside: 0, humanNeeded: [] },
        step: { isEnabled: true, hasCredential: true },
        isAudited: true,
        pending: 0,
        errors: [],
        ...changes,
    };
}

const found = (state) => Settings.findings(state, now).map((finding) => finding.code);
const contact = (changes) => ({ contact: { ...complete().contact, ...changes } });

test("Nothing is found where nothing is missing", () => assert.deepEqual(found(complete()), []));

for (const [what, state, finding] of [
    ["settings of another organization", complete({}, { icd_ConfirmedOrganization: "00000000-4f89-11d3-9a0c-0305e82c3301 contoso" }), "ICD-4001"],
    ["settings of an organization with another name", complete({}, { icd_ConfirmedOrganization: "3f2504e0-4f89-11d3-9a0c-0305e82c3301 other" }), "ICD-4001"],
    ["an address with a path", complete({}, { icd_IroncladBaseUrl: "https://ironcladapp.com/login" }), "ICD-4012"],
    ["an address that is none", complete({}, { icd_IroncladBaseUrl: "ironclad" }), "ICD-4012"],
    ["no creator", complete({}, { icd_IroncladCreatorEmail: " " }), "ICD-4011"],
    ["no template", complete({}, { icd_IroncladMsaTemplateId: null }), "ICD-4021"],
    ["a step that is turned off", complete({ step: { isEnabled: false, hasCredential: true } }), "ICD-4022"],
    ["no credential", complete({ step: { isEnabled: true, hasCredential: false } }), "ICD-4015"],
    ["no auditing", complete({ isAudited: false }), "ICD-4023"],
    ["no relay", complete({ contact: null }), "ICD-5021"],
    ["a relay that fell silent", complete(contact({ at: "2026-07-30T11:40:00Z" })), "ICD-5022"],
    ["a relay that needs a human", complete(contact({ humanNeeded: ["watchdog: register it"] })), "ICD-5023"],
    ["no delivery yet", complete(contact({ lastDelivery: null })), "ICD-5024"],
    ["events that were set aside", complete(contact({ setAside: 2 })), "ICD-5025"],
    ["Agreements that wait", complete({ pending: 3 }), "ICD-4024"],
]) {
    test(`It finds ${what}`, () => assert.deepEqual(found(state), [finding]));
}

test("A row of the table Template is a template", () => assert.deepEqual(found(complete({ templates: 1 }, { icd_IroncladMsaTemplateId: null })), []));

test("A Key Vault secret is a credential", () =>
    assert.deepEqual(found(complete({ step: { isEnabled: true, hasCredential: false } }, { icd_IroncladCredential: "/subscriptions/1" })), []));

test("What may not be read is not called missing", () => assert.deepEqual(found(complete({ step: null, isAudited: null })), []));

test("Errors come before warnings", () =>
    assert.deepEqual(found(complete({ isAudited: false, contact: null })), ["ICD-5021", "ICD-4023"]));

test("Confirming writes the organization to every value and tells the log", async () => {
    const calls = [];
    const api = { patch: async (path, body) => calls.push([path, body]), post: async (path, body) => calls.push([path, body]) };
    const state = complete({}, { icd_ConfirmedOrganization: "another" });

    await Settings.confirm(api, state);

    const value = "3f2504e0-4f89-11d3-9a0c-0305e82c3301 contoso";
    assert.deepEqual(calls[0], ["environmentvariablevalues(v1)", { value }]);
    assert.equal(calls[1][0], "icd_logs");
    assert.equal(calls[1][1].icd_event, 9);
    assert.deepEqual(found({ ...state, variables: complete({}, { icd_ConfirmedOrganization: value }).variables }), []);
});

test("Confirming where there is no value makes one", async () => {
    const calls = [];
    const api = { post: async (path, body) => calls.push([path, body]) };

    await Settings.confirm(api, complete({}, { icd_ConfirmedOrganization: null }));

    assert.equal(calls[0][0], "environmentvariablevalues");
    assert.equal(calls[0][1]["EnvironmentVariableDefinitionId@odata.bind"], "/environmentvariabledefinitions(d1)");
});

test("What a user may not read, or what is not there, leaves the rest of the page", async () => {
    const refuse = (status) => Promise.reject(Object.assign(new Error("no"), { status }));
    const answers = (path) => {
        if (path.startsWith("environmentvariabledefinitions")) {
            return Promise.resolve({ value: [{ schemaname: "icd_OnOrphan", type: 100000000, defaultvalue: "Report", environmentvariabledefinitionid: "d1", environmentvariabledefinition_environmentvariablevalue: [] }] });
        }
        return path.startsWith("icd_agreements") ? Promise.resolve({ "@odata.count": 4, value: [] }) : refuse(path.startsWith("icd_logs(") ? 404 : 403);
    };

    const state = await Settings.read({ get: answers }, here, now);

    assert.equal(state.contact, null);
    assert.equal(state.step, null);
    assert.equal(state.pending, 4);
    assert.equal(state.variables[0].defaultValue, "Report");
});

test("Another failure is not hidden", async () => {
    const get = () => Promise.reject(Object.assign(new Error("down"), { status: 500 }));
    await assert.rejects(Settings.read({ get }, here, now), /down/);
});

test("Every text is there in every language, with the same gaps", () => {
    const gaps = (text) => JSON.stringify(text).match(/\{\d\}/g) ?? [];
    const english = SettingsTexts[1033];
    for (const language of [1031, 1036, 1041, 3082]) {
        assert.deepEqual(Object.keys(SettingsTexts[language]), Object.keys(english));
        for (const key of Object.keys(english)) {
            assert.deepEqual([key, [...new Set(gaps(SettingsTexts[language][key]))]], [key, [...new Set(gaps(english[key]))]]);
        }
    }
});

test("Every finding has a problem and a fix", () => {
    const state = complete({ step: { isEnabled: false, hasCredential: false }, isAudited: false, contact: null }, { icd_IroncladBaseUrl: "", icd_ConfirmedOrganization: "x" });
    for (const finding of [...Settings.findings(state, now), ...Settings.findings(complete(contact({ setAside: 1, lastDelivery: null })), now)]) {
        assert.equal(SettingsTexts[1033][finding.text].length, 2, finding.text);
    }
});
