import assert from "node:assert/strict";
import test from "node:test";
import { loadScripts, openForm, said } from "./agreementForm.js";

loadScripts();

const refused = {
    icd_agreementtype: 1,
    icd_ironcladworkflowstatus: "Launch refused",
    icd_launcherror: "Ironclad did not launch the contract:\n- Account Name is missing. Choose an Opportunity.",
    icd_errorcode: "ICD-1001",
};

test("A problem is said above the form with its code, on one line", async () => {
    const { form, open } = openForm(refused);
    await open();
    assert.deepEqual(said(form), ["ERROR ICD-1001: Ironclad did not launch the contract: - Account Name is missing. Choose an Opportunity."]);
});

test("A text that names its code is not given it twice", async () => {
    const { form, open } = openForm({ ...refused, icd_launcherror: "ICD-1001: Account Name is missing." });
    await open();
    assert.deepEqual(said(form), ["ERROR ICD-1001: Account Name is missing."]);
});

test("A launch that waits is a warning", async () => {
    const { form, open } = openForm({ icd_ironcladworkflowstatus: "Launch pending", icd_launcherror: "Ironclad is busy." });
    await open();
    assert.deepEqual(said(form), ["WARNING Ironclad is busy."]);
});

test("The section of the problem is there only when there is one", async () => {
    const well = openForm({ icd_ironcladworkflowid: "5f0f" });
    await well.open();
    assert.equal(well.section.getVisible(), false);
    const ill = openForm(refused);
    await ill.open();
    assert.equal(ill.section.getVisible(), true);
});

test("The button beside the problem launches again and the problem is gone", async () => {
    const answers = { icd_LaunchAgreement: { Outcome: "Launched", Message: "Launched.", Code: "", columns: { icd_ironcladworkflowid: "5f0f", icd_launcherror: null, icd_errorcode: null } } };
    const { form, open, calls } = openForm(refused, { answers });
    await open();
    const [notification] = form.getControl("icd_launcherror").notifications;
    assert.equal(notification.actions[0].message, "Problem.RetryAction");
    await notification.actions[0].actions[0]();
    assert.ok(calls.includes("icd_LaunchAgreement deadbeef-dead-beef-dead-beefdeadbeaf"));
    assert.deepEqual(said(form), ["INFO Launched."]);
    assert.deepEqual(form.getControl("icd_launcherror").notifications, []);
});

test("A problem of a launched Agreement has no button that launches", async () => {
    const { form, open } = openForm({ icd_ironcladworkflowid: "5f0f", icd_launcherror: "The value was not taken over." });
    await open();
    assert.deepEqual(form.getControl("icd_launcherror").notifications, []);
});
