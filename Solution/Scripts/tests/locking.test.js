import assert from "node:assert/strict";
import test from "node:test";
import { loadScripts, openForm } from "./agreementForm.js";

const launchColumns = ["icd_agreementtype", "icd_opportunityid", "icd_accountid", "icd_agreementstartdate", "icd_agreementvalue", "transactioncurrencyid", "icd_counterpartysignername", "icd_counterpartysigneremail"];
const disabled = (form) => launchColumns.filter((column) => form.getControl(column).getDisabled());

loadScripts();

test("Launch columns can be filled in before the launch", async () => {
    const { form, open } = openForm({ icd_agreementtype: 1 });
    await open();
    assert.deepEqual(disabled(form), []);
});

test("Launch columns are locked once there is a workflow", async () => {
    const { form, open } = openForm({ icd_agreementtype: 1, icd_ironcladworkflowid: "5f0f", icd_ironcladworkflowstatus: "Review" });
    await open();
    assert.deepEqual(disabled(form), launchColumns);
});

test("The name stays open after the launch", async () => {
    const { form, open } = openForm({ icd_ironcladworkflowid: "5f0f" });
    await open();
    assert.equal(form.getControl("icd_name").getDisabled(), false);
});

test("Launch columns are locked when the launch comes back to the open form", async () => {
    const { form, open } = openForm({ icd_agreementtype: 1 });
    await open();
    form.getAttribute("icd_ironcladworkflowid").setValue("5f0f");
    await form.data.refresh();
    assert.deepEqual(disabled(form), launchColumns);
});

test("Nothing is unlocked on a form that the platform shows read-only", async () => {
    const { form, open } = openForm({});
    form.ui.getFormType = () => 3;
    form.getControl("icd_accountid").setDisabled(true);
    await open();
    assert.deepEqual(disabled(form), ["icd_accountid"]);
});
