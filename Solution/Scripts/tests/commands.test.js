import assert from "node:assert/strict";
import test from "node:test";
import { loadScripts, openForm, said } from "./agreementForm.js";

const { Commands: commands } = loadScripts();

const visible = (form) => ["canLaunch", "canRetry", "canPreview", "canRefresh", "canOpen", "canCancel"].filter((rule) => commands[rule](form));
const workflow = { icd_ironcladworkflowid: "5f0f", icd_ironcladworkflow: "https://ironcladapp.com/workflow/5f0f" };

for (const [state, values, expected] of [
    ["A saved Agreement that was not launched", {}, ["canLaunch", "canPreview"]],
    ["A refused launch", { icd_ironcladworkflowstatus: "Launch refused", icd_launcherror: "No account." }, ["canRetry", "canPreview"]],
    ["A pending launch", { icd_ironcladworkflowstatus: "Launch pending", icd_launcherror: "Busy." }, ["canRetry", "canPreview"]],
    ["A running workflow", { ...workflow, icd_ironcladworkflowstatus: "Review" }, ["canRefresh", "canOpen", "canCancel"]],
    ["A paused workflow", { ...workflow, icd_ironcladworkflowstatus: "Paused" }, ["canRefresh", "canOpen", "canCancel"]],
    ["A complete workflow", { ...workflow, icd_ironcladworkflowstatus: "Complete" }, ["canRefresh", "canOpen"]],
    ["A cancelled workflow", { ...workflow, icd_ironcladworkflowstatus: "Cancelled" }, ["canRefresh", "canOpen"]],
]) {
    test(`${state} shows ${expected.join(", ")}`, () => assert.deepEqual(visible(openForm(values).form), expected));
}

const answer = (message, code = "") => ({ Outcome: "Done", Message: message, Code: code });

test("Launch saves what was typed, asks, brings the row in and shows the buttons anew", async () => {
    const { form, calls } = openForm({}, { answers: { icd_LaunchAgreement: answer("Launched.") } });
    form.getAttribute("icd_name").isDirty = true;
    await commands.launch(form);
    assert.deepEqual(calls, ["save", "busy", "icd_LaunchAgreement deadbeef-dead-beef-dead-beefdeadbeaf", "refresh", "idle", "ribbon"]);
    assert.deepEqual(said(form), ["INFO Launched."]);
});

for (const command of ["launch", "refresh", "preview", "cancel"]) {
    test(`With changes that cannot be saved, ${command} asks for nothing`, async () => {
        const { form, calls } = openForm({ ...workflow });
        form.getAttribute("icd_name").isDirty = true;
        form.data.save = () => Promise.reject(new Error("Name is required."));
        await commands[command](form);
        assert.deepEqual(calls, []);
    });
}

test("A refused launch says its code and cause", async () => {
    const { form } = openForm({}, { answers: { icd_LaunchAgreement: answer("Account Name is missing.", "ICD-1001") } });
    await commands.launch(form);
    assert.deepEqual(said(form), ["WARNING ICD-1001: Account Name is missing."]);
});

test("A problem that the row keeps is not said twice", async () => {
    const columns = { icd_launcherror: "ICD-1001: Account Name is missing.", icd_errorcode: "ICD-1001" };
    const answers = { icd_LaunchAgreement: { ...answer("Account Name is missing.", "ICD-1001"), columns } };
    const { form, open } = openForm({}, { answers });
    await open();
    await commands.launch(form);
    assert.deepEqual(said(form), ["ERROR ICD-1001: Account Name is missing."]);
});

test("An error of the platform is said and the form can be used again", async () => {
    const { form, calls } = openForm(workflow, { answers: { icd_RefreshAgreement: new Error("You may not write Agreements.") } });
    await commands.refresh(form);
    assert.deepEqual(said(form), ["ERROR You may not write Agreements."]);
    assert.deepEqual(calls.slice(-2), ["idle", "ribbon"]);
});

test("Open shows the workflow in a tab of its own", () => {
    const { form, calls } = openForm(workflow);
    commands.open(form);
    assert.deepEqual(calls, ["open https://ironcladapp.com/workflow/5f0f"]);
});

for (const page of ["preview", "cancel"]) {
    test(`The ${page} page opens for this Agreement, and the form is brought up to date after it`, async () => {
        const { form, calls } = openForm(workflow);
        await commands[page](form);
        assert.deepEqual(calls, [`show icd_/pages/${page}.html {deadbeef-dead-beef-dead-beefdeadbeaf}`, "refresh", "ribbon"]);
    });
}

test("Selected Agreements are launched one after the other, and one failure does not stop the rest", async () => {
    const { calls, xrm } = openForm();
    const answers = [async () => answer("Launched."), () => Promise.reject(new Error("gone")), async () => answer("No account.", "ICD-1001"), async () => answer("Launched.")];
    xrm.WebApi.online.execute = async (request) => {
        calls.push(request.entity.id);
        const result = await answers.shift()();
        return { json: async () => result };
    };
    await commands.launchSelected(["{1}", "{2}", "{3}", "{4}"], { refresh: () => calls.push("grid") });
    assert.deepEqual(calls, ["busy", "1", "2", "3", "4", "idle", "grid", "say Selected.Done"]);
});
