import assert from "node:assert/strict";
import test from "node:test";
import { JSDOM } from "jsdom";
import { webResource } from "./agreementForm.js";

const id = "{deadbeef-dead-beef-dead-beefdeadbeaf}";

/** A page in a dialog of the platform, which lends it its Xrm. */
function openPage(name, answer) {
    const calls = [];
    const { window } = new JSDOM(webResource(`pages/${name}.html`), { runScripts: "outside-only", url: `https://org.crm.dynamics.com/WebResources/icd_/pages/${name}.html?data=${encodeURIComponent(id)}` });
    window.Xrm = {
        Utility: { getResourceString: (_, key) => key },
        WebApi: {
            online: {
                execute: async (request) => {
                    calls.push(`${request.getMetadata().operationName} ${request.entity.id} ${request.Comment ?? ""}`.trim());
                    return { json: async () => answer() };
                },
            },
        },
    };
    window.close = () => calls.push("closed");
    for (const script of ["commands", "page", name]) {
        window.eval(webResource(`scripts/${script}.js`));
    }
    return { window, document: window.document, calls };
}

const fail = (message) => () => {
    throw new Error(message);
};

const row = (label, value, text, ok = true, fix = "") => ({ attribute: `a${label}`, label, value, verdict: "Sent", text, ok, fix });
const result = (preview) => () => ({ Result: JSON.stringify({ template: "MSA", code: "", message: "", ...preview }) });

test("The preview shows every attribute with its value and verdict, and what to do", async () => {
    const rows = [row("Account Name", "Contoso", "is sent"), row("Start Date", "", "is missing", false, "Fill in the start date.")];
    const { window, document, calls } = openPage("preview", result({ canLaunch: false, rows }));
    await window.Icd.Preview.ready;
    assert.deepEqual(calls, ["icd_PreviewLaunch deadbeef-dead-beef-dead-beefdeadbeaf"]);
    assert.deepEqual([...document.querySelectorAll("tbody tr")].map((line) => [...line.cells].map((cell) => cell.textContent)), [
        ["Account NameaAccount Name", "Contoso", "is sent"],
        ["Start DateaStart Date", "", "is missingFill in the start date."],
    ]);
    assert.equal(document.getElementById("template").textContent, "MSA");
    assert.equal(document.getElementById("verdict").textContent, "Preview.CannotLaunch");
    assert.deepEqual([...document.querySelectorAll("tbody .bad")].length, 1);
});

test("A preview without a fault says that the launch can go ahead", async () => {
    const { window, document } = openPage("preview", result({ canLaunch: true, rows: [row("Account Name", "Contoso", "is sent")] }));
    await window.Icd.Preview.ready;
    assert.equal(document.getElementById("verdict").textContent, "Preview.CanLaunch");
    assert.equal(document.getElementById("verdict").className, "good");
});

test("A preview that is not possible says why and shows no table", async () => {
    const { window, document } = openPage("preview", result({ canLaunch: false, rows: [], message: "ICD-3021: No template is set.", code: "ICD-3021" }));
    await window.Icd.Preview.ready;
    assert.equal(document.getElementById("verdict").textContent, "ICD-3021: No template is set.");
    assert.equal(document.getElementById("rows").hidden, true);
});

test("A value is shown as text, never as HTML", async () => {
    const { window, document } = openPage("preview", result({ canLaunch: true, rows: [row("Name", "<img src=x>", "is sent")] }));
    await window.Icd.Preview.ready;
    assert.equal(document.querySelector("img"), null);
});

test("An error of the platform is said on the page", async () => {
    const { window, document } = openPage("preview", fail("You may not read Agreements."));
    await window.Icd.Preview.ready;
    assert.equal(document.getElementById("verdict").textContent, "You may not read Agreements.");
    assert.equal(document.getElementById("verdict").className, "bad");
});

async function submit({ window, document }, reason) {
    document.getElementById("reason").value = reason;
    document.getElementById("form").dispatchEvent(new window.Event("submit", { cancelable: true }));
    await new Promise((resolve) => window.setTimeout(resolve));
}

test("A workflow is cancelled with the reason, and the dialog closes", async () => {
    const page = openPage("cancel", () => ({ Outcome: "Cancelled", Message: "Cancelled.", Code: "" }));
    await submit(page, " Deal lost ");
    assert.deepEqual(page.calls, ["icd_CancelAgreement deadbeef-dead-beef-dead-beefdeadbeaf Deal lost", "closed"]);
});

test("Without a reason nothing is asked of Ironclad, and the field says so", async () => {
    const page = openPage("cancel", fail("not asked"));
    await submit(page, "  ");
    assert.deepEqual(page.calls, []);
    assert.equal(page.document.getElementById("problem").textContent, "Cancel.ReasonMissing");
    assert.equal(page.document.getElementById("reason").getAttribute("aria-invalid"), "true");
    assert.equal(page.document.activeElement.id, "reason");
});

for (const [what, answer, said] of [
    ["What Ironclad did not do", () => ({ Outcome: "Failed", Message: "ICD-3011: Ironclad refused.", Code: "ICD-3011" }), "ICD-3011: Ironclad refused."],
    ["An error of the platform", fail("You may not write Agreements."), "You may not write Agreements."],
]) {
    test(`${what} is said, and the button works again`, async () => {
        const page = openPage("cancel", answer);
        await submit(page, "Deal lost");
        assert.equal(page.document.getElementById("problem").textContent, said);
        assert.equal(page.document.getElementById("confirm").disabled, false);
        assert.ok(!page.calls.includes("closed"));
    });
}

test("Keep the workflow closes the dialog and asks nothing", () => {
    const page = openPage("cancel", fail("not asked"));
    page.document.getElementById("back").click();
    assert.deepEqual(page.calls, ["closed"]);
});

for (const name of ["preview", "cancel"]) {
    test(`The ${name} page speaks the language of the user, with a text for every label and a description for every field`, () => {
        const { document } = openPage(name, result({ canLaunch: true, rows: [] }));
        assert.equal(document.documentElement.lang, "Language");
        assert.ok([...document.querySelectorAll("[data-text]")].every((labelled) => labelled.textContent.length > 0));
        assert.ok([...document.querySelectorAll("textarea, input")].every((field) => document.querySelector(`label[for="${field.id}"]`)));
    });
}
