import assert from "node:assert/strict";
import test from "node:test";
import { JSDOM } from "jsdom";
import { webResource } from "./agreementForm.js";

const here = "3f2504e0-4f89-11d3-9a0c-0305e82c3301 contoso";

/** The page in the app, with an environment behind it that answers and remembers. */
async function openPage({ languageId = 1033, confirmed = "another", refuse = 0 } = {}) {
    const calls = [];
    const value = { environmentvariablevalueid: "v1", value: confirmed };
    const { window } = new JSDOM(webResource("pages/settings.html"), { runScripts: "outside-only", url: "https://org.crm.dynamics.com/WebResources/icd_/pages/settings.html" });
    window.GetGlobalContext = () => ({
        getClientUrl: () => "https://org.crm.dynamics.com",
        userSettings: { languageId },
        organizationSettings: { organizationId: "{3F2504E0-4F89-11D3-9A0C-0305E82C3301}", uniqueName: "contoso" },
    });
    const rows = (path) => {
        if (path.startsWith("environmentvariabledefinitions")) {
            return [{ schemaname: "icd_ConfirmedOrganization", displayname: "Confirmed", type: 100000000, environmentvariabledefinitionid: "d1", environmentvariabledefinition_environmentvariablevalue: [value] },
                { schemaname: "icd_IroncladCredential", displayname: "Credential", type: 100000005, environmentvariabledefinitionid: "d2", environmentvariabledefinition_environmentvariablevalue: [{ environmentvariablevalueid: "v2", value: "/subscriptions/1" }] }];
        }
        return [];
    };
    window.fetch = async (address, { method, body }) => {
        const path = address.slice("https://org.crm.dynamics.com/api/data/v9.2/".length);
        if (method !== "GET") {
            calls.push(`${method} ${path}`);
            value.value = JSON.parse(body).value ?? value.value;
        }
        return { ok: !refuse, status: refuse || 200, json: async () => ({ "@odata.count": 0, value: rows(path) }) };
    };
    for (const script of ["settings.texts", "settings", "settings.page"]) {
        window.eval(webResource(`pages/${script}.js`));
    }
    await window.Icd.SettingsPage.ready;
    return { document: window.document, calls, value };
}

const checks = (document) => [...document.querySelectorAll("#checks .level")].map((level) => level.textContent);
const settled = () => new Promise((resolve) => globalThis.setImmediate(resolve));

test("A copied environment is the first thing the page tells", async () => {
    const { document } = await openPage();
    assert.equal(checks(document)[0], "Error ICD-4001");
});

test("The button confirms the environment, and the page shows that it did", async () => {
    const { document, calls, value } = await openPage();
    document.querySelector("#checks button").click();
    while (!calls.some((call) => call === "POST icd_logs") || document.getElementById("refresh").disabled) {
        await settled();
    }
    assert.deepEqual(calls, ["PATCH environmentvariablevalues(v1)", "POST icd_logs"]);
    assert.equal(value.value, here);
    assert.ok(!checks(document).includes("Error ICD-4001"));
    assert.equal(document.activeElement.id, "summary");
});

test("A secret is never shown", async () => {
    const { document } = await openPage();
    assert.ok(!document.getElementById("variables").textContent.includes("/subscriptions/1"));
});

test("The page speaks the user's language and says so", async () => {
    const { document } = await openPage({ languageId: 1041 });
    assert.equal(document.documentElement.lang, "ja");
    assert.equal(document.querySelector("h1").textContent, "Ironclad の設定");
});

test("A language that the page does not know is English", async () => {
    const { document } = await openPage({ languageId: 1040 });
    assert.equal(document.documentElement.lang, "en");
});

test("A page that may not read says what to do", async () => {
    const { document } = await openPage({ refuse: 401 });
    assert.match(document.getElementById("summary").textContent, /HTTP 401.*Ironclad Administrator/);
});
